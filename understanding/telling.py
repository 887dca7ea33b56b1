"""What a message that only tells something stands for: the facts read in it settle what the words alone leave unsure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

from understanding.follow_ups import content_words

Ranking = list[dict[str, Any]]

TELLING: Final = {"program": "inform_program", "applicant": "inform_applicant", "away_plan": "inform_away_plan"}
CORRECTS: Final = "correct_fact"
#: Intents that only state things.
STATEMENTS: Final = frozenset({*TELLING.values(), CORRECTS})
#: Intents that stand when facts were told: they answer, greet or command, or they tell already.
_STAND: Final = frozenset({*STATEMENTS, "affirm", "deny", "skip", "switch_program", "forget_me", "export", "medical_advice"})
_JUDGED_BY_OWNER: Final = {"away_plan": "ask_away_count", "program": "ask_volume_enough"}
_COUNTS: Final = frozenset("annual_volume faculty residents fellows trainees residents_per_year graduate_cases ir_year_cases".split())
#: From here on a question without any mark of one is taken for a question all the same ("i wonder whether 1,150 is impressive").
SURE_OF_A_QUESTION: Final = 0.6
#: Several figures without any mark of a question are told, unless it is as good as certain that something is asked.
FIGURES_TOLD: Final = 2
SURE_OF_A_QUESTION_ON_FIGURES: Final = 0.85
#: "Outside our job" is seldom right when facts of ours were read; from here on it stands.
SURE_OF_SCOPE: Final = 0.9


def settle_telling(ranking: Ranking, reading: Mapping[str, Any], threshold: float) -> Ranking:
    """The intents of a message, likeliest first, after its facts were read: one that asks nothing and tells facts is a telling.

    `reading` is the message's reading as plain data; `threshold` is the confidence below which an intent would not be acted on, and the
    least that a settled one gets.
    """
    if not ranking or any(segment["is_question"] for segment in reading.get("segments") or ()):
        return ranking
    told = _told(reading.get("mentions") or (), reading)
    first = ranking[0]
    figures = sum(m["fact"] in _COUNTS for m in reading.get("mentions") or ())
    sure = SURE_OF_A_QUESTION_ON_FIGURES if figures >= FIGURES_TOLD else SURE_OF_A_QUESTION
    if first["name"] == "out_of_scope":
        sure = SURE_OF_SCOPE
    if told is None or first["name"] in _STAND or first["confidence"] >= sure:
        return ranking
    confidence = max(first["confidence"], threshold)
    return [{"name": told, "confidence": confidence}, *(r for r in ranking if r["name"] != told)]


def settle_judging(ranking: Ranking, questions: Ranking, reading: Mapping[str, Any], threshold: float) -> tuple[Ranking, Ranking]:
    """The intents and questions of a message whose question only asks for a judgement ("thoughts?", "is that dumb?"): the facts told in
    the message say of what. What is asked clearly stays as it is."""
    judged = _judged(reading.get("mentions") or ())
    unclear = [q for q in questions if q["confidence"] < SURE_OF_A_QUESTION and not content_words(q["text"])]
    if judged is None or not unclear or any(q["intent"] == judged for q in questions):
        return ranking, questions
    settled = {"name": judged, "confidence": max(unclear[0]["confidence"], threshold)}
    asked = [{**q, "intent": judged, "confidence": settled["confidence"]} if q is unclear[0] else q for q in questions]
    if ranking and questions[0] is unclear[0]:
        ranking = [settled, *(r for r in ranking if r["name"] != judged)]
    return ranking, asked


def _judged(mentions: Sequence[Mapping[str, Any]]) -> str | None:
    """What a judgement is asked of: the plan, or the numbers of a program; None when neither was told."""
    about = Counter(_JUDGED_BY_OWNER.get(m["about"]) for m in mentions if m["about"] == "away_plan" or m["fact"] in _COUNTS)
    return about.most_common(1)[0][0] if about else None


def _told(mentions: Sequence[Mapping[str, Any]], reading: Mapping[str, Any]) -> str | None:
    """The intent that telling these facts stands for, None when nothing was told."""
    if reading.get("bare_correction") or reading.get("meant_period") or any(m.get("correction") for m in mentions):
        return CORRECTS
    owners = Counter(m["about"] for m in mentions)
    return TELLING[owners.most_common(1)[0][0]] if owners else None
