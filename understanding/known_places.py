"""Well-known hospitals and cities that stand for a program, in any case: "mayo has", "miami: 5 res", "the phoenix one"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from understanding.cues import Cue, Indexed
from understanding.name_roles import LIKELY, NEUTRAL, THEN_FIGURES, THERE_IS, TIMED, part_of_name, reach_of_name
from understanding.names import by_capital, name_words
from understanding.naming import SAYS, Naming
from understanding.place_forms import listed
from understanding.plain_names import ordinary_words
from understanding.segments import Segment
from understanding.words import read_lexicon


@lru_cache(maxsize=1)
def cities() -> frozenset[str]:
    """Cities with more than one hospital's worth of trainees; alone they name a program only where something is told of it."""
    return frozenset(str(city) for city in read_lexicon("names")["cities"])


def states() -> frozenset[str]:
    """The states of the US, in small letters; alone they name a program only where its people or work are named behind them."""
    return frozenset(word for word in read_lexicon("place_forms")["states"] if isinstance(word, str))


def _any_of(names: frozenset[str]) -> str:
    return "|".join(sorted((re.escape(name) for name in names), key=len, reverse=True))


WORDS_TOO = frozenset("PENN UTAH RUSH TUFTS WASHU UPENN CHRISTUS".split())  # of the short names: they are written as words
_LEAD = re.compile(r"\b(?:at|vs|versus|about)[ \t]+(?:the[ \t]+)?$")
_IN = re.compile(r"\b(?:in|from|of|near|to|around|outside)[ \t]+$")
_HOSPITAL = Cue(rf"\b(?P<name>{_any_of(name_words()[2])})\b(?P<after>[ \t]*:|[ \t]*\((?=[~\d])|['’]s|[ \t]+{SAYS}\b|[ \t]+~?\d)?")
_LETTERS = _any_of(frozenset(low for name in name_words()[1] if len(low := name.lower()) > 2 and low not in ordinary_words()))
_SHORT = Cue(  # letters written small: "uic: 5 attendings"
    rf"\b(?P<name>{_LETTERS})(?:[ \t]*:|[ \t]*\((?=[~\d])|['’]s\b|[ \t]+{SAYS}\b|[ \t]+(?=~?\d))"
)
_CITY = Cue(
    rf"\b(?P<name>{_any_of(cities() | name_words()[2] | states())})(?:(?P<one>[ \t]+(?:one|program|place)\b)|(?P<after>[ \t]*[:(]"
    rf"|['’]s|[ \t]+{SAYS}"
    r"\b|[ \t]+(?:they|there)\b|[ \t]+(?=~?\d))?)"
)
_LETTERED = Cue(rf"\b(?P<name>{_LETTERS})\b")
_PLACE = Cue(rf"\b(?P<name>{_any_of(cities() | states())})\b")
_JOINED = re.compile(r"[-&@/]\w")
_JOINS = re.compile(r"[-&@/.]$")
_ITS_PEOPLE = re.compile(
    r"[ ]+(?:ir|vir|ir/dr|interventional|integrated|independent|program|programme|residency|people|folks|pd|apd|chiefs?"
    r"|residents?|rez|grads?|graduates"
    r"|attendings?|attgs|attg|faculty|fellows?|coordinator|pc|gme|interview|tour|zoom|website|visit|notes|autonomy|culture"
    r"|teaching|volume)\b|[ ]*=+[ ]*"
)
TOWNS = frozenset("rochester tampa miami louisville cincinnati hartford".split())  # of the well-known names: alone they may be the place
_TOWNS = TOWNS | frozenset(  # and those where people are born and live, too
    "bridgeport bellevue danbury nassau cambridge columbia marshfield morristown kettering westchester".split()
)
_NOTHING_BUT = re.compile(  # a reply that is a name ("ok i have one: wayne state", "so UCSF")
    rf"\W*(?:(?:ok(?:ay)?|so|well|yes|yeah|sure|hi|hello|um+|and|then|now|first|second|third|next|another|my|the|its|it's|that's|is|was|would|be|one"
    rf"|program|place|interview|let's|lets|say|start|with|have|i|i've|got|name|named|called|for|example|maybe|like)\W+)*"
    rf"(?P<name>{_any_of(name_words()[2])})(?P<kind>\s+(?:hospital|medical\s+(?:center|school)|university|health|medicine|clinic))?"
    r"(?:\s+(?:ir|vir|program|residency|please|then|first|i\s+guess))*\W*",
    re.IGNORECASE,
)
_GREETED = re.compile(r"(?:^|[.!?]\s*)(?:hey|hi|hello|yo|so)[ ,]+$")
_SMALL = frozenset("of the and".split())
_WITH = re.compile(r"\b(?:with|by)[ ]$")
_ALSO_WORDS = frozenset(
    "rush brown temple cooper maine strong swedish barrow dignity marshall wake methodist christus "
    "jeff howard atrium einstein grady winthrop jacobi".split()
)
_ONE_IN = re.compile(r"(?:\bone|(?:^|[.;,\n(]|\bthe|\ba)[ \t]*(?:program|place|hospital))[ \t]+(?:in|at)[ \t]+$")
_UNIVERSITY = Cue(rf"\b(?P<name>(?:university|univ\.?|u)[ ]of[ ][a-z]{{1,}})\b(?=[ \t]*[:(]|[ \t]+(?:{SAYS}|they)\b|[ \t]+~?\d)")
_TOLD = re.compile(r"[^.;\n]{0,40}?(?:\d|\b(?:no|one|two|three|four|five|six|seven|eight|nine|ten|none|visas?|h-?1b|j-?1|level)\b)")


def nothing_but_a_name(text: str) -> bool:
    """Whether a message only names a well-known place ("ok i have one: wayne state"): a program to speak of."""
    return _NOTHING_BUT.fullmatch(text) is not None


@lru_cache(maxsize=1)
def _in_capitals() -> re.Pattern[str]:
    """The well-known names as they are printed: letters in capitals, each word with its capital."""
    _, short, plain, _ = name_words()
    written = [*((name, f"(?i:{re.escape(name)})") for name in plain), *((name, re.escape(name)) for name in short)]
    written.sort(key=lambda name: len(name[1]), reverse=True)
    return re.compile(rf"(?<![\w'’@/&.-])(?=[A-Z])(?:{by_capital(written)})(?![\w&/-]|\.[A-Z\d])")


def _printed(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Naming]:
    """Well-known names in capitals, wherever they don't do what no program does; a state or a city needs more of a program's part."""
    text = words.original
    for match in _in_capitals().finditer(text):
        low = match[0].lower()
        if any(word[0].islower() and word not in _SMALL for word in match[0].split()):
            continue
        place = listed("states", low) or low in cities()
        lies_in = _IN.search(words.text, max(0, match.start() - 10), match.start())
        if low == "uk" or (lies_in and (place or (lies_in[0].startswith("in") and not match[0].isupper()))):
            continue
        least = LIKELY if place or low in _ALSO_WORDS else NEUTRAL
        letters = match[0].isupper() and _WITH.search(words.text, max(0, match.start() - 6), match.start())  # a person would be named so
        if letters or part_of_name(words, match.start(), match.end(), 2) >= least:
            yield Naming(match[0], match.start(), match.end(), reach_of_name(words, match.start(), match.end(), segments))


def known_places(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Naming]:
    """Where a well-known place is named: in capitals nearly anywhere, in small letters with something told of it."""
    yield from _printed(words, segments)
    text, lower = words.original, words.text
    if alone := _NOTHING_BUT.fullmatch(lower):
        end = alone.end("kind") if alone["kind"] else alone.end("name")
        yield Naming(spelt(text[alone.start("name") : end]), alone.start("name"), end, "on")
        return
    for match in _HOSPITAL.finditer(words):
        if _IN.search(lower, max(0, match.start() - 10), match.start()):
            continue
        if match["after"] or _LEAD.search(lower, max(0, match.start() - 12), match.start()) or _by_time(lower, match):
            raw = text[match.start("name") : match.end("name")]
            yield Naming(spelt(raw), match.start("name"), match.end("name"), "on")
    yield from _in_small_letters(words, segments)
    for match in _SHORT.finditer(words):
        raw = text[match.start("name") : match.end("name")]
        if raw.islower() and not _IN.search(lower, max(0, match.start() - 10), match.start()):
            yield Naming(raw.upper(), match.start("name"), match.end("name"), "on")
    for match in _UNIVERSITY.finditer(words):
        raw = text[match.start("name") : match.end("name")]
        if raw.islower():
            yield Naming(_titled(raw), match.start("name"), match.end("name"), "on")
    for match in _CITY.finditer(words):
        before = lower[max(0, match.start() - 12) : match.start()]
        chosen = _ONE_IN.search(f"{'' if match.start() < 25 else '#'}{lower[max(0, match.start() - 24) : match.start()]}") is not None
        shown = match["after"] or _LEAD.search(before) or _by_time(lower, match)
        told = match["one"] or chosen or (shown and _TOLD.match(lower, match.end()))
        if told and (chosen or not _IN.search(before)):
            end = match.end("one") if match["one"] else match.end("name")
            yield Naming(spelt(text[match.start("name") : match.end("name")]), match.start("name"), end, "on")


def _in_small_letters(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Naming]:
    """Well-known names that are no words of English and no places people live in, as `_printed` finds them in capitals ("reply from nyu",
    "uva graded autonomy"); the others where a program's people or work are named behind them ("kentucky PD", "cincinnati IR")."""
    text, lower = words.original, words.text
    for match in (*_HOSPITAL.finditer(words), *_LETTERED.finditer(words), *_PLACE.finditer(words)):
        start, end = match.span("name")
        low = match["name"]
        if not text[start:end].islower() or _JOINED.match(lower, end) or _JOINS.search(lower, max(0, start - 1), start):
            continue
        lies_in = _IN.search(lower, max(0, start - 10), start)
        may_be_a_place = listed("states", low) or low in cities() or low in _TOWNS
        if may_be_a_place or low in _ALSO_WORDS or (" " not in low and low in ordinary_words()):
            named = not lies_in and _ITS_PEOPLE.match(lower, end) is not None
        else:
            named = not (lies_in and lies_in[0].startswith("in"))
        greeted = match.re is _LETTERED.pattern and _GREETED.search(lower, 0, start)  # "hey mcw ok for volume?": letters are no person
        if greeted or (named and part_of_name(words, start, end, 2) >= (LIKELY if may_be_a_place else NEUTRAL)):
            yield Naming(spelt(low), start, end, reach_of_name(words, start, end, segments))


def _by_time(lower: str, match: re.Match[str]) -> bool:
    """Whether a day stands between the name and what is told of it ("got Mayo on friday: 15k"), or "there's" before it."""
    if TIMED.match(lower, match.end("name")):
        return True
    there = THERE_IS.search(lower, max(0, match.start() - 20), match.start())
    return there is not None and THEN_FIGURES.match(lower, match.end("name")) is not None


def _titled(raw: str) -> str:
    kind, _, place = raw.partition(" of ")
    return f"{kind.title()} of {place.title()}"


def spelt(raw: str) -> str:
    """A well-known name as it is printed: "upmc" in capitals, other small letters with a capital for each word."""
    if any(char.isupper() for char in raw):
        return raw
    letters = raw.upper()
    return (
        letters if letters in name_words()[1] and letters not in WORDS_TOO else re.sub(r"\b(?<!')\w", lambda first: first[0].upper(), raw)
    )
