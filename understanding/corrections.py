"""What a message puts right or answers without saying it all: "I meant per month", "scrap the fellows", "the attendings. five"."""

from __future__ import annotations

import re

from advisor.amounts import Amount
from understanding.cues import Cue
from understanding.message import Message
from understanding.names import clean_name
from understanding.reading import Mention, interval
from understanding.words import Page, Phrase, lexicon

_MEANT = Cue(
    r"\b(?:i\s+meant?|meant\s+to\s+(?:say|write)|should\s+(?:be|say|have\s+said)|rather|sorry,?|make\s+that|correction:?"
    r"|i\s+mean|(?:that'?s|thats|that\s+(?:is|was)|it'?s|its)\s+(?:for\s+|how\s+many|the\s+(?:number|count)\s+of))\s+(?:the\s+|"
    r"to\s+say\s+|their\s+)?"
    r"(?P<what>[a-z/ -]{3,40}?)(?=\s*(?:,|\.|!|;|$|not\b|instead\b|rather\b|they\b|in\s+total\b|a\s+year\b|sorry\b))"
)
_PERIOD = r"(?:(?:per|a|each|every|/)\s*)?(?P<{0}>year|yr|month|mo|week|wk|day|annual|annually|yearly|monthly|weekly|daily)(?:ly)?"
_MEANT_PERIOD = re.compile(
    r"\b(?:i\s+meant?|meant|should\s+(?:be|say|have\s+been|have\s+said)|make\s+(?:that|it)|sorry|actually|correction|typo|oops|it'?s|"
    r"its|that'?s|thats|that\s+(?:is|was)|it\s+(?:is|was))\b[\s,:;.-]*"
    r"(?:(?:no|wait|actually|sorry|it'?s|its|that'?s|thats|that|was|is|were|the|number|figure)[\s,]+){0,4}"
    + _PERIOD.format("new")
    + r"\b(?!\s+(?:\d|residents?|fellows?|report|of|in|for|when|they|where|ago|is|was))"
)
_NOT_PERIOD = re.compile(
    r"\bnot\s+"
    + _PERIOD.format("old")
    + r"\b[\W]*(?:but\s+)?"
    + _PERIOD.format("new")
    + r"\b|^\W*"
    + _PERIOD.format("then")
    + r"\b\W*not\s+(?:per|a|each)?\s*(?:year|month|week|day)"
)
_PERIODS = {"y": "year", "a": "year", "m": "month", "w": "week", "d": "day"}
_SCRAP = Cue(
    r"\b(?:scrap|forget|ignore|disregard|scratch|delete|remove|drop|strike|discard|take\s+back|"
    r"erase)\s+(?:about\s+)?(?:what\s+i\s+said\s+about\s+)?(?:the|their|my|those|that)\s+"
    r"(?P<what>[a-z/ -]{3,40}?)(?=\s*(?:,|\.|!|;|$|that'?s|thats|those|they|it|please|number|count|figure|part|i\s|for\s+now|was\b|"
    r"were\b|because))"
)
_RENAMED = re.compile(
    r"\b(?:it'?s|its|it\s+is|i\s+meant?|meant|called|name\s+is|was|actually|"
    r"sorry)[ \t,:]+(?:at[ \t]+)?(?P<new>[A-Z][A-Za-z'’-]+(?:[ \t][A-Z][A-Za-z'’-]+)?),?[ \t]+(?:and[ \t]+)?not[ \t]+"
    r"(?:at[ \t]+)?(?P<old>[A-Z][A-Za-z'’-]+(?:[ \t][A-Z][A-Za-z'’-]+)?)"
    r"|^\W*not[ \t]+(?P<old2>[A-Z][A-Za-z'’-]+)[ \t]*[,;—-]+[ \t]*(?:but[ \t]+|it'?s[ \t]+|"
    r"i[ \t]+meant?[ \t]+)?(?P<new2>[A-Z][A-Za-z'’-]+)",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"[\s\W]*(?:(?:the|their|its|ok|so|no|actually|sorry|it'?s|i\s+mean|for|about|number\s+of|ir|are|is|then|was|were|wrong|"
    r"should\s+be|one|ones|that|said|there|of|them)[\s\W]+)*"
)


def read_meant(message: Message, page: Page, mentions: list[Mention]) -> str | None:
    """The fact of "I meant fellows" or "that's how many procedures they do" when the message gives no value for it."""
    match = _MEANT.search(message.words)
    if not match:
        return None
    unit = _named(page, match)
    fact = _fact(unit)
    return fact if fact and not any(mention.fact == fact for mention in mentions) else None


def read_meant_period(lower: str, amounts: list[Amount]) -> str | None:
    """The period of "I meant per month, not per year": year, month, week or day; None when the message has numbers of its own."""
    if amounts or len(lower) > 80 or "?" in lower:
        return None
    match = _NOT_PERIOD.search(lower) or _MEANT_PERIOD.search(lower)
    if not match:
        return None
    said = match["new"] or match.groupdict().get("then")
    return _PERIODS[said[0]] if said else None


def read_scrapped(message: Message, page: Page) -> list[Mention]:
    """ "Scrap the fellows": a fact taken back without its number; the value is None."""
    found = []
    for match in _SCRAP.finditer(message.words):
        unit = _named(page, match)
        fact = _fact(unit)
        if fact and not re.search(r"\b(?:don'?t|do\s+not|can'?t|never|to)\s+$", message.lower[: match.start()]):
            start, end = match.start("what"), match.end("what")
            found.append(Mention(message.about(fact), fact, None, None, message.said(start, end), start, end, retracted=True))
    return found


def read_answers(message: Message, page: Page, amounts: list[Amount], mentions: list[Mention]) -> list[Mention]:
    """ "The attendings. five": a noun and a number in a message that says nothing else."""
    if mentions or len(message.lower) > 50 or len(amounts) != 1 or "?" in message.lower:
        return []
    units = [unit for unit in page.phrases["units"] if _fact(unit)]
    if len(units) != 1:
        return []
    unit, amount = units[0], amounts[0]
    start, end = page.tokens[unit.first].start, page.tokens[unit.last].end
    fact = _fact(unit)
    if amount.unit or fact is None or end > amount.start or (fact == "annual_volume" and (amount.low or amount.high or 0) < 300):
        return []
    rest = f"{message.lower[:start]} {message.lower[end : amount.start]} {message.lower[amount.end :]}"
    if not _ANSWER.fullmatch(f"{rest} ") or re.search(r"\bnot\b|[:=]", rest):
        return []
    value = interval(amount.low, amount.high)
    about = message.about(fact)
    return [
        Mention(
            about, fact, value, None, message.said(start, amount.end), start, amount.end, approximate=amount.approximate, correction=True
        )
    ]


def renamed_from(message: Message) -> str | None:
    """The name a message says was wrong ("it's Lakeview not Lakewood")."""
    if " not " not in f" {message.lower}" or len(message.text) > 120:
        return None
    match = _RENAMED.search(message.text)
    if not match:
        return None
    new, old = match["new"] or match["new2"], match["old"] or match["old2"]
    if not new[0].isupper() or not old[0].isupper() or not clean_name(new):
        return None
    return clean_name(old)


def _named(page: Page, match: re.Match[str]) -> Phrase | None:
    return next((u for u in page.phrases["units"] if match.start("what") <= page.tokens[u.first].start < match.end("what")), None)


def _fact(unit: Phrase | None) -> str | None:
    """The fact a counted noun stands for."""
    fact = lexicon().units[unit.key].get("fact") if unit is not None else None
    return "annual_volume" if fact == "cases" else None if fact == "positions" else str(fact) if fact else None
