"""The follow-up questions under an answer: a button whose words are an answer's title surely brings that answer."""

from __future__ import annotations

import json
import re

import pytest
from talk import Talk, actions_by_intent

from actions import knowledge
from actions.pointing import words
from actions.rulebook_answers import follow_up
from actions.turn import Turn

ANSWERS = knowledge.rulebook().by_kind("answer")
TITLES = {words(rule.title) for rule in ANSWERS}
KITS = {"ask_interview_questions", "ask_alumni_questions", "ask_compare", "ask_rank_list"}  # told with more than their answer
FOLLOW_UPS = dict.fromkeys(text for rule in ANSWERS for text in rule.entry.ask_next if words(text) in TITLES)


def pressed(payload: str) -> tuple[str, list[dict[str, str]]]:
    found = re.fullmatch(r"/(\w+)(\{.*\})", payload)
    assert found, payload
    return found[1], [{"entity": name, "value": value} for name, value in json.loads(found[2]).items()]


@pytest.mark.parametrize("text", FOLLOW_UPS)
def test_a_follow_up_brings_the_answer_of_its_title(text: str) -> None:
    payload = follow_up(Turn.from_message({}, None), text)
    intent, entities = pressed(payload)
    talk = Talk()
    heard = talk.say(payload, intent, actions_by_intent()[intent], entities=entities)
    told = [rule for rule in (talk.memory.job.rules if talk.memory.job else []) if knowledge.rulebook().rules[rule].kind == "answer"]
    if intent not in KITS:
        assert [words(knowledge.rulebook().rules[rule].title) for rule in told] == [words(text)], heard.text


def test_a_follow_up_in_other_words_is_sent_as_it_is_read() -> None:
    talk = Talk()
    heard = talk.say("how should I build my rank list?", "ask_rank_list", "action_compare_programs")
    sent = {button["title"]: button["payload"] for message in heard.messages for button in message.get("buttons") or []}
    assert sent["Compare my programs"] == "Compare my programs"
