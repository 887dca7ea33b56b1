"""The training messages themselves: enough of them, truly different, and none of the held-out ones among them."""

from collections import Counter, defaultdict
from pathlib import Path

import pytest
import yaml

from understanding.message_intents import COMMAND, DELETING

ROOT = Path(__file__).parents[2]
CONTRACT = """
greet goodbye thank affirm deny skip help bot_challenge inform_program inform_applicant inform_away_plan correct_fact
ask_volume_enough ask_estimate ask_good_total ask_case_mix ask_category_target ask_autonomy ask_call ask_faculty_ratio
ask_red_flags ask_what_to_look_for ask_verify_numbers ask_name_vs_volume ask_low_volume ask_academic_vs_community
ask_compare ask_rank_list ask_interview_questions ask_alumni_questions ask_interview_conduct ask_visa ask_img_chances
ask_img_pathway ask_research_programs ask_top_programs ask_away_count ask_away_why ask_away_where ask_away_timing
ask_away_application ask_away_conduct ask_away_prepare ask_letters ask_personal_statement ask_networking ask_backup_dr
ask_pathways ask_prelim_year ask_competitiveness ask_application_strength ask_signals ask_reapply ask_why ask_source
ask_next ask_facts list_programs switch_program export forget_me out_of_scope medical_advice
""".split()


def _messages() -> list[tuple[str, str]]:
    found = []
    for path in sorted((ROOT / "data" / "nlu").glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            lines = [line.strip() for line in block["examples"].splitlines() if line.strip()]
            assert all(line.startswith("- ") for line in lines), f"{path.name}: a line of {block['intent']} is no list item"
            found += [(line[2:].strip(), block["intent"]) for line in lines]
    return found


MESSAGES = _messages()


@pytest.mark.parametrize("intent", CONTRACT)
def test_every_intent_has_enough_training_messages(intent: str) -> None:
    least = 40 if intent.startswith("ask_") else 25
    assert Counter(label for _, label in MESSAGES)[intent] >= least


def test_no_message_stands_under_two_intents() -> None:
    intents = defaultdict(set)
    for text, intent in MESSAGES:
        intents[text.lower()].add(intent)
    assert {text: sorted(names) for text, names in intents.items() if len(names) > 1} == {}


def test_no_message_is_written_twice() -> None:
    counts = Counter(text.lower() for text, _ in MESSAGES)
    assert [text for text, count in counts.items() if count > 1] == []


def _bare(text: str) -> str:
    """The words alone: neither capitals nor punctuation make a message another one."""
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower()).split())


def _held_out() -> set[str]:
    folder = ROOT / "benchmarks" / "understanding"
    first = yaml.safe_load((folder / "heldout_a.yml").read_text(encoding="utf-8"))
    others = [entry for path in folder.glob("heldout_[b-z].yml") for entry in yaml.safe_load(path.read_text(encoding="utf-8"))]
    return {_bare(text) for texts in first.values() for text in texts} | {_bare(entry["text"]) for entry in others}


def test_held_out_messages_are_not_trained_on() -> None:
    held_out = _held_out()
    assert len(held_out) > 1_000
    assert sorted(text for text, _ in MESSAGES if len(text.split()) > 3 and _bare(text) in held_out) == []


def test_every_order_to_delete_has_a_word_by_which_it_is_looked_for_beside_a_question() -> None:
    assert [text for text, intent in MESSAGES if intent == COMMAND and not DELETING.search(text)] == []
