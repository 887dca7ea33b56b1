"""A whole message: the intent it stands for, and one intent for each question in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from understanding.chat_spelling import written_out
from understanding.follow_ups import NOT_ASKING, Before, Classifier, InContext, Lean, content_words, leans, read_in_context, topic_words
from understanding.intent_model import Floats, Ranked
from understanding.segments import Segment, split_segments
from understanding.telling import STATEMENTS

CLEAR: Final = 0.8  # from here on a question needs nothing that stands around it to be understood
STATEMENT_SHARE: Final = 0.05
#: Further questions are left for the person's next message: each costs a run of the sentence encoder.
MAX_QUESTIONS: Final = 4
#: How many words said before a question are read with it; more would drown it.
CONTEXT_WORDS: Final = 25
FEW_WORDS: Final = 2  # what says no more tells nothing: "sorry, phone."
#: Longer messages are pasted pages: read whole, they drown what is asked.
WHOLE_WORDS: Final = 120
_DIGIT: Final = re.compile(r"\d")
OUTSIDE: Final = "out_of_scope"
UNSURE_SHARE: Final = 0.2
COMMAND: Final = "forget_me"
COMMAND_WORDS: Final = 8
SURE_OF_A_COMMAND: Final = 0.8
#: Every order to delete has one of these words; without one a sentence is not worth a run of the sentence encoder.
DELETING: Final = re.compile(
    r"\b(?:forg[eo]t|delet|eras|remov|wip|clear|reset|restart|purg|scrap|scratch|gone|remember|start|begin|destroy|throw|rid|keep|stor|drop)",
    re.IGNORECASE,
)
_COURTESY: Final = re.compile(
    r"\W*(?:(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|greetings|salaam|namaste|thanks|thank you|thx|cheers|ok|okay"
    r"|great|sorry|lol|haha|right|cool|got it|i see|fine|alright|all right|hmm+|perfect|nice|there|all|everyone|everybody|sir|madam|doctor"
    r"|doc|dr|mr|team|advisor|adviser|friend|guys|folks|bot|again|so much|a lot|very much"
    r"|(?:(?:please|pls|plz|kindly|can (?:you|u)|could (?:you|u)|i|really|need|want|your|some) )*help(?: me)?(?: out)?(?: with this)?"
    r"|please|pls|plz|kindly|i hope you can help(?: me)?)\b\W*)+",
    re.IGNORECASE,
)
_PLAIN_WORD: Final = re.compile(r"[a-z0-9]{2,}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the message in the person's words; `full` are these with the words they lean on, `lean` is how far they do."""

    intent: str
    confidence: float
    text: str
    full: str = ""
    lean: Lean = "not"


@dataclass(frozen=True, slots=True)
class Reading:
    """The message's intents, likeliest first, and its questions in order. When it asks, its first clear question leads."""

    ranking: tuple[Ranked, ...]
    questions: tuple[Question, ...]


def read_message(classifier: Classifier, text: str, before: Before | None = None) -> Reading:
    """Classify a message as a whole and question by question, after what was said `before`. An empty message gives an empty ranking."""
    if not _PLAIN_WORD.search(text) and len(text.strip()) < 2:
        return Reading((), ())
    text = classifier.put_right(written_out(text))
    segments = split_segments(text)
    if len(segments) < 2:
        return _single(classifier, text, text, before)
    segments = _without_courtesies(segments)
    places = [i for i, segment in enumerate(segments) if segment.is_question][:MAX_QUESTIONS]
    classifier.prepare([segments[i].text if topic_words(segments[i].text) else _with_told(segments, i) for i in places])
    found: list[tuple[Question, Floats]] = []
    for i in places:
        last = Before(found[-1][0].full, found[-1][0].intent, before.names if before else ()) if found else before
        read = _in_context(classifier, segments, i, last)
        if (question := _question(classifier, read, segments[i].text)) is not None:
            found.append((question, read.shares))
    if found and (command := _command(classifier, segments)) is not None:
        return Reading(_ranking(classifier, command), ())
    if not found:
        return _single(classifier, " ".join(segment.text for segment in segments), text, before)
    questions, lead = [question for question, _ in found], found[0][1]
    if (whole := _surer(classifier, questions[0], segments)) is not None:
        lead = whole.shares
        if _best(classifier, lead).intent not in {question.intent for question in questions}:
            questions[0] = _question(classifier, whole, questions[0].text) or questions[0]
    return Reading(_ranking(classifier, lead), _merge(questions))


def _command(classifier: Classifier, segments: Sequence[Segment]) -> Floats | None:
    """The confidences of a short sentence that orders to delete everything: it is obeyed whatever else the message asks."""
    for segment in segments:
        if not segment.is_question and len(segment.text.split()) <= COMMAND_WORDS and DELETING.search(segment.text):
            shares = classifier.probabilities(segment.text)
            best = _best(classifier, shares)
            if best.intent == COMMAND and best.confidence >= SURE_OF_A_COMMAND:
                return shares
    return None


def _single(classifier: Classifier, read: str, text: str, before: Before | None) -> Reading:
    """A message that is read as one piece."""
    found = read_in_context(classifier, read, before)
    if before is None and leans(read) == "wholly" and _best(classifier, found.shares).intent == OUTSIDE:
        found = replace(found, shares=_unsure(found.shares))
    return Reading(_ranking(classifier, found.shares), _merge([_question(classifier, found, text)]))


def _unsure(shares: Floats) -> Floats:
    """The same order at confidences on which nothing is done: "which one?" after nothing is asked back, not refused."""
    flat: Floats = UNSURE_SHARE * shares + (1 - UNSURE_SHARE) / len(shares)
    return flat


def _without_courtesies(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The segments that are more than a greeting, thanks, a plea for help or a farewell; all of them when nothing else is left."""
    return tuple(segment for segment in segments if not _COURTESY.fullmatch(segment.text)) or tuple(segments)


def _in_context(classifier: Classifier, segments: Sequence[Segment], index: int, before: Before | None) -> InContext:
    """One question with the statements before it in the message, or, when there are none, with what was said before.

    What was said may be mostly facts, so the intents that only state things count less.
    """
    text = _with_told(segments, index)
    if text == segments[index].text:
        return read_in_context(classifier, text, before)
    says_something = topic_words(segments[index].text) or content_words(segments[index].text)
    alone = classifier.probabilities(segments[index].text) if says_something else None
    if alone is None or _best(classifier, alone).intent == OUTSIDE:
        return InContext(_asking(classifier, text), "not", text)
    named = bool(topic_words(segments[index].text))
    if alone.max() > CLEAR and named:
        return InContext(alone, "not", text)  # "any red flags?" is clear whatever was told before
    together = _asking(classifier, text)
    if alone.max() > max(CLEAR, together.max()):
        return InContext(alone, "not", text)  # "anything alarming?" is, too
    if not named:
        return InContext(together, "not", text)
    refused = _best(classifier, together).intent == OUTSIDE and alone.max() > together.max()
    return InContext(alone if refused else together, "not", text)


def _surer(classifier: Classifier, first: Question, segments: Sequence[Segment]) -> InContext | None:
    """The whole message's reading when its first question isn't clear and this is surer: what follows often tells what was meant."""
    text = " ".join(segment.text for segment in segments)
    if first.lean != "not" or first.confidence >= CLEAR or text == first.full or len(text.split()) > WHOLE_WORDS:
        return None
    whole = _asking(classifier, text)
    return InContext(whole, "not", text) if whole.max() > first.confidence else None


def _asking(classifier: Classifier, text: str) -> Floats:
    """The confidences for a text that asks and tells: the intents that only state things count less."""
    shares = classifier.probabilities(text)
    weighed: Floats = np.where(np.isin(classifier.labels, list(STATEMENTS)), STATEMENT_SHARE * shares, shares)
    weighed /= weighed.sum()
    return weighed


def _with_told(segments: Sequence[Segment], index: int) -> str:
    """A question behind the words told before it."""
    return " ".join((*_told_before(segments, index), segments[index].text))


def _told_before(segments: Sequence[Segment], index: int) -> list[str]:
    """The words between a question and the one before it: "no oncology there. Is that bad?" asks about case mix."""
    first = next((i + 1 for i in range(index - 1, -1, -1) if segments[i].is_question), 0)
    told = (segment.text for segment in segments[first:index] if len(segment.text.split()) > FEW_WORDS or _DIGIT.search(segment.text))
    return " ".join(told).split()[-CONTEXT_WORDS:]


def _question(classifier: Classifier, read: InContext, text: str) -> Question | None:
    best = _best(classifier, read.shares)
    return None if best.intent in NOT_ASKING else Question(best.intent, best.confidence, text, read.full, read.lean)


def _best(classifier: Classifier, shares: Floats) -> Ranked:
    top = int(np.argmax(shares))
    return Ranked(classifier.labels[top], float(shares[top]))


def _ranking(classifier: Classifier, shares: Floats) -> tuple[Ranked, ...]:
    return tuple(Ranked(classifier.labels[i], float(shares[i])) for i in np.argsort(-shares, kind="stable"))


def _merge(questions: Sequence[Question | None]) -> tuple[Question, ...]:
    """Each question once, where it was asked first, and at the confidence it was asked with most clearly.

    A question that asks the same of something else ("how many ablations? and biopsies?") is one of its own.
    """
    kept: list[Question] = []
    for question in questions:
        if question is None:
            continue
        same = next((i for i, k in enumerate(kept) if k.intent == question.intent and not _adds(k, question)), None)
        if same is None:
            kept.append(question)
        elif question.confidence > kept[same].confidence:
            kept[same] = replace(kept[same], confidence=question.confidence)
    return tuple(kept)


def _adds(known: Question, question: Question) -> bool:
    """Whether a question asks for something of its own beside one known: it names another topic, or leans on that one."""
    if question.lean != "not":
        return not set(content_words(question.text)) <= set(content_words(known.full))
    return not topic_words(question.text) <= topic_words(known.full)
