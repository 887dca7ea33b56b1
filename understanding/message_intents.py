"""A whole message: the intent it stands for, and one intent for each question in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np

from understanding.intent_model import Floats, Ranked
from understanding.segments import Segment, split_segments

#: What a message may do besides asking: such a segment answers, states or greets, and never stands as a question of its own.
NOT_A_QUESTION: Final = frozenset(
    "greet goodbye thank affirm deny skip inform_program inform_applicant inform_away_plan correct_fact switch_program".split()
)
STATEMENTS: Final = frozenset({"inform_program", "inform_applicant", "inform_away_plan", "correct_fact"})
STATEMENT_SHARE: Final = 0.05
#: Further questions are left for the person's next message: each costs a run of the sentence encoder.
MAX_QUESTIONS: Final = 4
#: How many words said before a question are read with it; more would drown it.
CONTEXT_WORDS: Final = 25
_COURTESY: Final = re.compile(
    r"\W*(?:(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|greetings|salaam|namaste|thanks|thank you|thx|cheers|ok|okay"
    r"|great|sorry)\b(?:\W+(?:there|all|everyone|everybody|sir|madam|doctor|doc|dr|team|advisor|adviser|friend|guys|folks|bot|again|so much"
    r"|a lot|very much))*)\W*",
    re.IGNORECASE,
)
_PLAIN_WORD: Final = re.compile(r"[a-z0-9]{2,}", re.IGNORECASE)


class Classifier(Protocol):
    """What is needed of a trained model."""

    labels: tuple[str, ...]

    def probabilities(self, text: str) -> Floats:
        """The confidence in each label."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the message, in the person's words."""

    intent: str
    confidence: float
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The message's intents, likeliest first, and its questions in order. When it asks, its first question leads."""

    ranking: tuple[Ranked, ...]
    questions: tuple[Question, ...]


def read_message(classifier: Classifier, text: str) -> Reading:
    """Classify a message as a whole and question by question. An empty message gives an empty ranking."""
    if not _PLAIN_WORD.search(text) and len(text.strip()) < 2:
        return Reading((), ())
    segments = split_segments(text)
    if len(segments) < 2:
        shares = classifier.probabilities(text)
        return Reading(_ranking(classifier, shares), _merge([_question(classifier, shares, text)]))
    segments = _without_courtesies(segments)
    places = [i for i, segment in enumerate(segments) if segment.is_question][:MAX_QUESTIONS]
    asked = [(segments[i], _shares(classifier, segments, i)) for i in places]
    found = [(question, shares) for s, shares in asked if (question := _question(classifier, shares, s.text)) is not None]
    if not found:
        shares = classifier.probabilities(" ".join(segment.text for segment in segments))
        return Reading(_ranking(classifier, shares), _merge([_question(classifier, shares, text)]))
    return Reading(_ranking(classifier, found[0][1]), _merge([question for question, _ in found]))


def _without_courtesies(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The segments that are more than a greeting, thanks or a farewell; all of them when nothing else is left."""
    return tuple(segment for segment in segments if not _COURTESY.fullmatch(segment.text)) or tuple(segments)


def _shares(classifier: Classifier, segments: Sequence[Segment], index: int) -> Floats:
    """The confidences for one question. What was said before it may be mostly facts, so the intents that only state things count less."""
    shares = classifier.probabilities(_in_context(segments, index))
    if index == 0:
        return shares
    weighed: Floats = np.where(np.isin(classifier.labels, list(STATEMENTS)), STATEMENT_SHARE * shares, shares)
    weighed /= weighed.sum()
    return weighed


def _in_context(segments: Sequence[Segment], index: int) -> str:
    """A question with what was said since the question before it: "no oncology there. Is that bad?" asks about case mix."""
    first = next((i + 1 for i in range(index - 1, -1, -1) if segments[i].is_question), 0)
    before = " ".join(segment.text for segment in segments[first:index]).split()
    return " ".join((*before[-CONTEXT_WORDS:], segments[index].text))


def _question(classifier: Classifier, shares: Floats, text: str) -> Question | None:
    best = _best(classifier, shares)
    return None if best.intent in NOT_A_QUESTION else Question(best.intent, best.confidence, text)


def _best(classifier: Classifier, shares: Floats) -> Ranked:
    top = int(np.argmax(shares))
    return Ranked(classifier.labels[top], float(shares[top]))


def _ranking(classifier: Classifier, shares: Floats) -> tuple[Ranked, ...]:
    return tuple(Ranked(classifier.labels[i], float(shares[i])) for i in np.argsort(-shares, kind="stable"))


def _merge(questions: Sequence[Question | None]) -> tuple[Question, ...]:
    """Each intent once, where it was asked first, and at the confidence it was asked with most clearly."""
    merged: dict[str, Question] = {}
    for question in questions:
        if question is None:
            continue
        known = merged.get(question.intent)
        if known is None:
            merged[question.intent] = question
        elif question.confidence > known.confidence:
            merged[question.intent] = Question(known.intent, question.confidence, known.text)
    return tuple(merged.values())
