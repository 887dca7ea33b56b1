"""Names written in small letters, with the capitals they would have: in "did my rotation at wexford county" stands "Wexford County".

Only a text that is careless with its capitals is looked at. Every character keeps its place, so what reads names by their capitals can read
the text as it would have been written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from understanding.names import abbreviations, name_words
from understanding.place_forms import kind_of, listed, lowered
from understanding.plain_names import ordinary_words, unheard
from understanding.sentence_encoder import is_common
from understanding.words import lexicon

_WORD = re.compile(r"(?<![\w'’@/&.-])[a-z][a-z'’]*(?![\w/&@]|-\w)")
_TITLE_INSIDE = re.compile(r"(?<=[a-z,;][ ])[A-Z][a-z]{2,}")
_SMALL_I = re.compile(r"(?<![\w.'’-])i(?:['’](?:m|d|ll|ve))?(?![\w.'’-])")
_OPENS_SMALL = re.compile(r"(?:^|[.!?][ ]+|\n[ \t]*)(?=[a-z])")
_OPENS = re.compile(r"(?:^|[.!?][ ]+|\n[ \t]*)(?=[A-Za-z])")
_INSTITUTION = re.compile(
    r"[ ](?P<kind>(?:county|university|regional|general|memorial|methodist|presbyterian|baptist|state|mercy|children['’]?s|med"
    r"|medical)[ ])?"
    r"(?P<last>(?P<strong>med(?:ical)?[ ](?:center|centre|ctr|college|school)|memorial|methodist|presbyterian|baptist)"
    r"|hospital|hosp|county|general|regional|university|univ|clinic|health(?:[ ]system)?|state|mercy|infirmary)(?![\w'’-])"
)
_UNIVERSITY_OF = re.compile(r"(?<![\w'’-])(?:university|univ\.?|uni|u)[ ]of[ ](?P<place>[a-z]{3,})(?![\w-])")
_SAINT = re.compile(
    r"(?<![\w'’-])(?P<kind>st\.?|saint|mt\.?|mount|san|santa|fort|ft\.?|del)[ ](?P<name>[a-z]{3,}(?:['’]s)?)(?P<side>[ ](?:north|south"
    r"|east|west))?(?![\w-])"
)
_TOLD = (
    r"(?:~|≈|about[ ]|around[ ]|over[ ]|only[ ]|just[ ]|like[ ])?(?:\d|(?:no|zero|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|j-?1s?|h-?1bs?|both|level|lvl"
    r"|integrated|independent|community|academic|vol)\b)"
)
_OPENS_A_CLAUSE = re.compile(
    r"(?:^|[.!?;,:(\n][ \t]*|(?:^|[ \n])(?:and|but|or|while|so|ok|okay|also|now|then|think|heard|said|that|says|anyway|vs\.?|re:?)[ ]+"
    r"|@[ ]?)$"
)
_TOLD_BEHIND = re.compile(
    rf"(?:['’]?s)?[ ]*(?:[:=(]|[ ]-+[ ])[ ]*{_TOLD}|[ ]+{_TOLD}"
    rf"|[ ]+(?:also[ ]|only[ ]|just[ ])?(?:has|have|takes?|sponsors?|does|do|offers?|accepts?|gets?|runs?|got|logs?|matche[sd]"
    rf"|only)[ ]+{_TOLD}"
    r"|['’]s[ ]+(?:ir|residents|fellows|grads|pd|faculty|attendings|program|website)\b"
)
_NAMES_A_PLACE = re.compile(r"(?:(?<![\w'’])(?:at|vs\.?|versus|than|unlike)[ ]+|@[ ]?)$")
_WAS_AT = re.compile(
    r"\b(?:interview(?:ed|ing|s)?|rotat(?:ed|ion|ions|ing)|sub-?i|aways?|audition(?:ed)?|toured|tour|second[ ]look|offer|invite|spot"
    r"|match(?:ed)?)"
    r"[ ]+(?:is[ ]|was[ ])?(?:at|from)[ ]+$"
)
_ENDS_OR_GOES_ON = re.compile(
    r"[ ]*(?:[,.;:?!)=(\n]|$)|[ ]+(?:has|is|was|they|there|it|last|this|yesterday|today|in|on|and|vs\.?|versus|or|over|w/|with|the|u"
    r"|you|i|we|where|for|which|ir|res\w*)(?![\w'’])"
)
_OF_OTHER_WORDS = (
    "ed",
    "ing",
    "ists",
    "ist",
    "iest",
    "ology",
    "ment",
    "ments",
    "able",
    "tion",
    "tions",
    "nesses",
    "ness",
    "esses",
    "iers",
    "ously",
    "ics",
    "logy",
    "ated",
)
_SAINTS = frozenset(
    "luke lukes luke's joe joes joe's joseph josephs joseph's mary marys mary's john johns john's vincent vincents vincent's francis "
    "jude judes jude's elizabeth elizabeths "
    "elizabeth's agnes anne annes anne's barnabas alban albans michael michaels michael's peter peters peter's paul pauls paul's "
    "thomas anthony anthonys george georges louis "
    "clare rita bernard bernards catherine charles david davids james margaret margarets mark marks martin patrick raphael raphaels "
    "carmel sinai auburn hood zion olive rosa rafael clara barbara cruz monica ana diego jose antonio norte".split()
)


def with_capitals(text: str) -> str:
    """`text` with capitals where names stand in small letters; as it is when it has its capitals."""
    if not _careless(text):
        return text
    laid = list(text)
    spans = list(_names(text))
    alone = {text[start:end] for start, end in spans if " " not in text[start:end]}
    spans += [word.span() for word in _WORD.finditer(text) if word[0].removesuffix("'s") in alone]
    for start, end in spans:
        for word in _WORD.finditer(text, start, end):
            if word[0] not in ("of", "the"):
                laid[word.start()] = laid[word.start()].upper()
    return "".join(laid)


def _careless(text: str) -> bool:
    """Whether a text uses small letters where others have capitals."""
    opens = len(_OPENS.findall(text))
    small = len(_OPENS_SMALL.findall(text))
    return bool(small) and (small * 2 >= opens or _SMALL_I.search(text) is not None or not _TITLE_INSIDE.search(text))


def _names(text: str) -> Iterator[tuple[int, int]]:
    """Where words stand that look like a name."""
    for match in _UNIVERSITY_OF.finditer(text):
        if _unknown(match["place"]) or kind_of(match["place"]) in ("place", "known") or listed("states", match["place"]):
            yield match.span()
    for match in _SAINT.finditer(text):
        if match["name"] in _SAINTS or _unknown(match["name"]):
            yield match.span()
    for match in _known().finditer(text):
        yield match.span()
    before: re.Match[str] | None = None
    for word in _WORD.finditer(text):
        beside = before is not None and before.end() + 1 == word.start()
        house = _INSTITUTION.match(text, word.end())
        own = _unknown(word[0])
        if house and (own or (house["strong"] and _may_be_named(word[0]))):
            start = before.start() if before is not None and beside and _may_be_named(before[0]) else word.start()
            yield start, house.end()
        elif (own and not is_common(word[0])) or (_may_be(word[0]) and _stands_as_a_name(text, word.start(), word.end())):
            yield word.span()
        elif before is not None and beside and (lowered(before[0], word[0]) or _of_land(before[0], word[0])):
            yield before.start(), word.end()
        before = word


def _of_land(before: str, word: str) -> bool:
    """Whether two words name a piece of land: "fox chase", "leeds point"."""
    return listed("features", word) and (_unknown(before) or (listed("first", before) and not listed("phrases", f"{before} {word}")))


def _may_be_named(word: str) -> bool:
    """Whether a word may stand in a name that an institution's word closes ("park city med center")."""
    return _unknown(word) or kind_of(word) == "landscape" or listed("surnames", word)


@lru_cache(maxsize=4096)
def _unknown(word: str) -> bool:
    """Whether a word is none we know, however misspelt; two places' parts in one word are such."""
    if kind_of(word) == "place":
        return True
    return _may_be(word) and not listed("given", word) and unheard(word)


@lru_cache(maxsize=4096)
def _may_be(word: str) -> bool:
    """Whether a word is in no list of ours, though it may be an ordinary one or differ from one by a letter."""
    known = lexicon()
    if len(word) < 4 or not word.isalpha() or word.endswith(_OF_OTHER_WORDS) or word in ordinary_words() or word in abbreviations():
        return False
    return not known.known(word) and known.repaired(word) == word


def _stands_as_a_name(text: str, start: int, end: int) -> bool:
    """Whether a word that may be an ordinary one stands where only a name does: "hume: 5 fellows", "they said no at corbin"."""
    floor = max(0, start - 14)
    if _WAS_AT.search(text, max(0, start - 30), start):
        return True
    if _NAMES_A_PLACE.search(text, floor, start):
        return _ENDS_OR_GOES_ON.match(text, end) is not None
    return _OPENS_A_CLAUSE.search(text, floor, start) is not None and _TOLD_BEHIND.match(text, end) is not None


@lru_cache(maxsize=1)
def _known() -> re.Pattern[str]:
    names = sorted((re.escape(name) for name in name_words()[2] if " " in name), key=len, reverse=True)
    return re.compile(rf"(?<![\w'’-])(?:{'|'.join(names)})(?![\w-])")
