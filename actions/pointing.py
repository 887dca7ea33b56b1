"""Which of the rulebook's answers a message's own words point at: by their phrases, by those they are for, by a year."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from functools import lru_cache

from actions.turn import Turn
from advisor.evaluation import Finding
from advisor.rules import Rule

WHOLE_WORD = r"s?\b"
SMALL_WORDS = frozenset("a an the of to in on at for with is are be do does did i my and or it that this they you".split())
LEAST_COVERED = 2  # words of a message that an answer's phrases must cover before they weigh more than its intent
# What tells one sentence of an answer from another: the beginnings of a question's longer words, without those of nearly every answer.
STEM = 5
COMMONPLACE = frozenset(
    (
        "about",
        "after",
        "their",
        "there",
        "these",
        "which",
        "would",
        "could",
        "other",
        "where",
        "while",
        "years",
        "progr",
        "resid",
        "inter",
        "radio",
        "appli",
    )
)
MOST_SENTENCES = 2
_CALLS_IT = re.compile(r"\bcall(?=\s+(?:it|that|this|them|these|those)\b)")  # no work at night
NUMBERS = r"\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a"
DURATIONS = r"(?:year|month|week|day)"
_COUNT_OF_THAT = re.compile(
    r"\bhow\s+(?:many\s+(?P<unit>[a-z]{3,})\s+(?:\w+\s+){0,2}?|long\s+(?:\w+\s+){0,2}?)(?:that|it|this|those|these|they)\b", re.IGNORECASE
)
_TIME_OF_THAT = re.compile(
    r"\W*(?:(?:and|but|ok(?:ay)?|so)\W+)*when(?:\s+(?:tho|though|exactly|then|should\s+i|would\s+that\s+be))*\W*", re.IGNORECASE
)
_TIMES = re.compile(
    r"\b(?:before|after|until|early|earlier|late|later|season|weeks?|months?|as soon as|once|january|february|march|april|june|july"
    r"|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_NEXT_STEP = re.compile(
    r"\W*(?:(?:and|but|ok(?:ay)?|so)\W+)*(?:after (?:that|this)|(?:and|what) then|what(?:'s| is|s)? next|next)\W*", re.IGNORECASE
)
_STEPS = re.compile(r"(?:then|next|after(?:wards| that)?|second|third|last)\b", re.IGNORECASE)
# Words for those an answer is for, when somebody else asks about them.
AUDIENCES = {
    "us_img": r"(?<!non )(?<!non-)\b(?:us[ -](?:citizens?|imgs?)|americans?(?! (?:board|college|medical))|caribbean)\b",
    "non_us_img": r"\b(?:non[ -]?us[ -]?(?:citizens?|imgs?)|foreigners?|foreign (?:doctors?|graduates?|citizens?)|visa[ -]?holders?)\b",
}


def answer_by_words(turn: Turn, several: bool = False, without: Collection[str] = ()) -> Finding | None:
    """The answer whose phrases cover most of the message's words, of whatever intent; None when too few are covered.

    `several`: a phrase of several words must be among them, so that common words alone point at nothing.
    """
    said, case = words(turn.words), turn.case()
    best: tuple[tuple[int, bool, bool, bool], Finding] | None = None
    topic = turn.memory.job.topic if turn.memory.job else None
    for rule in turn.rules.by_kind("answer"):
        covered = _covered(said, tuple(rule.phrases)) if rule.phrases else 0
        if covered < LEAST_COVERED or rule.id in without or (several and not _has_long_phrase(said, rule)):
            continue
        finding = case.finding(rule.id)
        if not case.concerns(rule) or (rule.when is not None and tuple(finding.outcomes) != ("holds",)):
            continue
        rank = (covered, topic in rule.topics, turn.intent in rule.intents, finding.in_season)
        if best is None or rank > best[0]:
            best = (rank, finding)
    return best[1] if best else None


def has_phrase(text: str, phrases: Sequence[str]) -> int:
    """How many of the phrases the text has, each from the beginning of a word; one of three letters ("ABR") is a whole word."""
    said = _CALLS_IT.sub(" ", words(text))
    return sum(bool(re.search(rf"\b{re.escape(phrase.lower())}{WHOLE_WORD if len(phrase) <= 3 else ''}", said)) for phrase in phrases)


def names_audience(text: str, audience: str) -> bool:
    """Whether a question is about these people whoever asks it ("and for US citizens?")."""
    return audience in AUDIENCES and re.search(AUDIENCES[audience], text, re.IGNORECASE) is not None


def words(text: str) -> str:
    """The text's words alone, in lower case and without accents ("fiancée" as most write it)."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if unicodedata.category(c) != "Mn")
    return " ".join(re.findall(r"[\w'-]+", plain))


def sentences_on(text: str, question: str) -> str:
    """The sentences of an answer already given that speak of what a question asks now; empty when none does, or many do."""
    sentences = re.split(r"(?<=[.!?])\s+", " ".join(text.split()))
    asked = {word[:STEM] for word in words(question).split() if len(word) >= STEM} - COMMONPLACE
    hits = [(len(asked & {word[:STEM] for word in words(sentence).split()}), sentence) for sentence in sentences]
    best = max((n for n, _ in hits), default=0)
    fitting = [sentence for n, sentence in hits if n == best and n > 0]
    return " ".join(fitting) if len(fitting) <= MOST_SENTENCES else ""


def counts_asked_for(text: str, question: str) -> str:
    """The sentences of an answer that give the number a question about it asks for ("how many years would that be"); empty where it asks
    for none, or none or many give one."""
    asked = _COUNT_OF_THAT.search(question)
    if asked is None:
        return ""
    unit = asked["unit"]
    of_it = re.compile(rf"\b(?:{NUMBERS})\s+(?:\w+\s+)?{re.escape(unit.rstrip('s').lower()) if unit else DURATIONS}", re.IGNORECASE)
    fitting = [sentence for sentence in re.split(r"(?<=[.!?])\s+", " ".join(text.split())) if of_it.search(sentence)]
    return " ".join(fitting) if len(fitting) <= MOST_SENTENCES + 1 else ""


def rest_asked_for(text: str, question: str) -> str:
    """The sentences of an answer that say when ("when tho"), or its further steps ("after that?"); empty for another question."""
    pattern = _TIMES.search if _TIME_OF_THAT.fullmatch(question) else _STEPS.match if _NEXT_STEP.fullmatch(question) else None
    if pattern is None:
        return ""
    fitting = [sentence for sentence in re.split(r"(?<=[.!?])\s+", " ".join(text.split())) if pattern(sentence)]
    return " ".join(fitting) if len(fitting) <= MOST_SENTENCES + 1 else ""


def names_year(text: str, phrases: Sequence[str]) -> bool:
    """Whether the text names a year that stands in one of the phrases."""
    return any(year in text for phrase in phrases for year in re.findall(r"\b20\d\d\b", phrase))


def _has_long_phrase(said: str, rule: Rule) -> bool:
    return any(" " in phrase.strip() and has_phrase(said, [phrase]) for phrase in rule.phrases)


@lru_cache(maxsize=2048)
def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(phrase.lower())}{WHOLE_WORD if len(phrase) <= 3 else ''}")


def _covered(said: str, phrases: Sequence[str]) -> int:
    """How many words of what was said, small ones aside, the phrases cover together."""
    places: set[int] = set()
    heard = said.split()
    for phrase in phrases:
        if match := _pattern(phrase).search(said):
            first = said.count(" ", 0, match.start())
            places.update(range(first, first + match[0].strip().count(" ") + 1))
    return sum(heard[place] not in SMALL_WORDS for place in places)
