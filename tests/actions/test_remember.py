"""What the memory makes of a message's reading."""

from __future__ import annotations

from typing import Any

import pytest

from actions import knowledge
from actions import memory as mem
from actions.memory import Asked, Memory
from actions.remember import remember

VOCABULARY = knowledge.rulebook().vocabulary


def mention(fact: str, value: Any, program: str | None = None, **more: Any) -> dict[str, Any]:
    return {"about": "program", "fact": fact, "value": value, "program": program, "said": f"{value} {fact}", **more}


def hear(memory: Memory, *mentions: dict[str, Any], text: str = "", intent: str = "inform_program", **reading: Any) -> Memory:
    names = list(dict.fromkeys(m["program"] for m in mentions if m["program"]))
    return remember(memory, {"mentions": list(mentions), "programs": names, **reading}, text, intent, VOCABULARY)


def test_a_fact_without_a_name_lands_on_the_program() -> None:
    memory = hear(Memory(), mention("residents", [4, 4]))
    assert [p.name for p in memory.programs] == ["the program"]
    assert mem.current_value(memory.programs[0].facts["residents"]) == [4, 4]


def test_a_fact_without_a_name_lands_on_the_program_in_focus() -> None:
    memory = hear(Memory(), mention("residents", [4, 4], "A"), mention("residents", [2, 2], "B"))
    hear(memory, mention("annual_volume", [4500, 4500]))
    assert "annual_volume" not in memory.program("A").facts  # type: ignore[union-attr]
    assert mem.current_value(memory.program("B").facts["annual_volume"]) == [4500, 4500]  # type: ignore[union-attr]


def test_the_first_one_turns_the_focus_back() -> None:
    memory = hear(Memory(), mention("residents", [4, 4], "A"), mention("residents", [2, 2], "B"))
    hear(memory, mention("annual_volume", [9000, 9000]), reference="first")
    assert mem.current_value(memory.program("A").facts["annual_volume"]) == [9000, 9000]  # type: ignore[union-attr]


def test_a_name_given_later_names_the_unnamed_program() -> None:
    memory = hear(Memory(), mention("residents", [4, 4]))
    hear(memory, text="it's called Northside", programs=["Northside"])
    assert [p.name for p in memory.programs] == ["Northside"]
    assert memory.focus == "Northside"


def test_facts_of_a_named_program_never_land_on_the_unnamed_one() -> None:
    memory = hear(Memory(), mention("residents", [4, 4]))
    hear(memory, mention("residents", [2, 2], "Riverside"))
    assert mem.current_value(memory.program("the program").facts["residents"]) == [4, 4]  # type: ignore[union-attr]
    assert mem.current_value(memory.program("Riverside").facts["residents"]) == [2, 2]  # type: ignore[union-attr]


def test_a_correction_replaces_and_tells_what_it_was() -> None:
    memory = hear(Memory(), mention("residents", [4, 4]))
    hear(memory, mention("residents", [5, 5], correction=True, replaces=[4, 4]))
    assert mem.current_value(memory.programs[0].facts["residents"]) == [5, 5]
    assert [(n.kind, n.was) for n in memory.news] == [("changed", [4, 4])]


def test_two_people_who_disagree_are_both_kept_as_a_range() -> None:
    memory = hear(Memory(), mention("graduate_cases", [1400, 1400], who="PD"), mention("graduate_cases", [800, 800], who="resident"))
    claims = memory.programs[0].facts["graduate_cases"]
    assert mem.disagreement(claims)
    assert mem.current_value(claims) == [800, 1400]
    assert [n.kind for n in memory.news] == ["new", "disagrees"]


def test_a_text_that_contradicts_itself_is_kept_as_a_range_not_picked_from() -> None:
    memory = hear(Memory(), mention("residents", [4, 4]), mention("residents", [6, 6]))
    assert mem.current_value(memory.programs[0].facts["residents"]) == [4, 6]


def test_lists_grow_over_several_messages() -> None:
    memory = hear(Memory(), mention("case_mix", ["oncology"]))
    hear(memory, mention("case_mix", ["trauma", "oncology"]))
    assert mem.current_value(memory.programs[0].facts["case_mix"]) == ["oncology", "trauma"]


def test_a_retraction_takes_a_fact_back() -> None:
    memory = hear(Memory(), mention("annual_volume", [8000, 8000]))
    hear(memory, mention("annual_volume", None, retracted=True))
    assert "annual_volume" not in memory.programs[0].facts
    assert memory.news[0].kind == "retracted"


@pytest.mark.parametrize(
    ("fact", "reading", "text", "value"),
    [
        ("graduate_cases", {"bare": [900, 900]}, "about 900", [900, 900]),
        ("nci_cancer_center", {"reply": "yes"}, "yep", True),
        ("nci_cancer_center", {"reply": "no"}, "nope", False),
        ("visa_limits", {}, "rather vague I'd say", "vague"),
    ],
)
def test_a_reply_answers_the_open_question(fact: str, reading: dict[str, Any], text: str, value: Any) -> None:
    memory = hear(Memory(), mention("residents", [4, 4]))
    memory.asked = Asked(about="program", fact=fact, program="the program")
    hear(memory, text=text, **reading)
    assert mem.current_value(memory.programs[0].facts[fact]) == value
    assert memory.asked is None


def test_not_knowing_closes_the_question_and_is_remembered() -> None:
    memory = hear(Memory(), mention("residents", [4, 4]))
    memory.asked = Asked(about="program", fact="graduate_cases", program="the program")
    hear(memory, text="no idea", reply="unsure", intent="skip")
    assert memory.asked is None
    assert memory.skipped == ["the program:graduate_cases"]
    assert "graduate_cases" not in memory.programs[0].facts


def test_a_bare_number_without_a_question_is_no_fact() -> None:
    memory = hear(Memory(), bare=[900, 900], text="900")
    assert memory.programs == []


def test_yes_confirms_a_decisive_fact_and_no_removes_it() -> None:
    for reply, left in (("yes", ["h1b"]), ("no", [])):
        memory = remember(
            Memory(),
            {"mentions": [{**mention("visa_need", "h1b"), "about": "applicant"}]},
            "I need an H-1B",
            "inform_applicant",
            VOCABULARY,
        )
        assert not memory.applicant["visa_need"][0].confirmed
        memory.asked = Asked(about="applicant", fact="visa_need", confirm=True)
        hear(memory, reply=reply, intent="affirm")
        assert [c.value for c in memory.applicant.get("visa_need", []) if c.confirmed] == left


def test_the_memory_survives_its_slot() -> None:
    memory = hear(Memory(), mention("residents", [4, 4], "A", approximate=True, who="PD"))
    assert mem.load(mem.dump(memory)) == memory


def test_a_bare_correction_is_about_the_fact_that_had_the_old_value() -> None:
    memory = hear(Memory(), mention("residents", [4, 4]), mention("annual_volume", [9000, 9000]))
    hear(memory, text="actually 5, not 4", bare=[5, 5], bare_correction=True, bare_replaces=[4, 4])
    assert mem.current_value(memory.programs[0].facts["residents"]) == [5, 5]
    assert memory.news[0].was == [4, 4]


def test_i_meant_moves_the_number_to_the_fact_that_was_meant() -> None:
    memory = hear(Memory(), mention("residents", [4, 4]))
    hear(memory, text="I meant fellows", meant="fellows")
    assert "residents" not in memory.programs[0].facts
    assert mem.current_value(memory.programs[0].facts["fellows"]) == [4, 4]


def test_scrap_the_number_takes_back_the_fact_that_has_it() -> None:
    memory = hear(Memory(), mention("annual_volume", [8000, 8000]), mention("residents", [4, 4]))
    hear(memory, mention("", [8000, 8000], retracted=True))
    assert list(memory.programs[0].facts) == ["residents"]


def test_both_and_the_second_one_are_the_programs_known() -> None:
    memory = hear(Memory(), mention("residents", [4, 4], "A"), mention("residents", [2, 2], "B"))
    remember(memory, {"mentions": [mention("annual_volume", [4500, 4500], "@second")]}, "", "inform_program", VOCABULARY)
    remember(memory, {"mentions": [mention("graduate_cases", [900, 900], "@both")]}, "", "inform_program", VOCABULARY)
    known = {p.name: sorted(p.facts) for p in memory.programs}
    assert known == {"A": ["graduate_cases", "residents"], "B": ["annual_volume", "graduate_cases", "residents"]}


def test_an_amount_in_a_wordy_reply_answers_the_open_question() -> None:
    memory = hear(Memory(), mention("residents", [4, 4]))
    memory.asked = Asked(about="program", fact="graduate_cases", program="the program")
    hear(memory, text="ok so to your question, about 1,000", intent="inform_program")
    assert mem.current_value(memory.programs[0].facts["graduate_cases"]) == [1000, 1000]


def test_a_complaint_leaves_the_open_question_open() -> None:
    memory = hear(Memory(), mention("residents", [4, 4]))
    memory.asked = Asked(about="program", fact="graduate_cases", program="the program")
    hear(memory, text="that's not what I asked", intent="skip")
    assert memory.asked is not None
