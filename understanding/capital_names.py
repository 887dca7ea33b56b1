"""Names that only their capitals show: letters that stand in no list ("UTMX has 5 APPs"), and ordinary words with a capital inside a
sentence ("at Grant they have 9 attendings")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Indexed
from understanding.name_roles import NEUTRAL, SURE, part_of_name, reach_of_name
from understanding.names import abbreviations, name_words
from understanding.naming import Naming
from understanding.place_forms import kind_of, listed
from understanding.plain_names import ordinary_words
from understanding.segments import Segment
from understanding.words import lexicon

_LETTERS = re.compile(r"(?<![\w'’@/&.,-])[A-Z]{3,6}(?![\w&/-]|\.[A-Z\d])")
_INSIDE = re.compile(r"(?<=[a-z,;(][ ])[A-Z][a-z]{2,}(?![\w/-]|['’](?!s\b))")
_WORD = re.compile(r"(?<![\w'’@/&.-])(?<![A-Z][a-z]{2}[ ])[A-Z][a-z]{2,}(?![\w/-]|['’](?!s\b)|[ ][A-Z])")
_GOES_ON = re.compile(r"(?:['’]s)?[ ]+(?:[a-z~\d]|IR\b)|[ ]*(?:[:=(|]|[-–—]+[ ])")
_CAPITALISED = re.compile(r"[ ](?:and[ ]|&[ ])?[A-Z]")
_LED = re.compile(r"(?:[A-Z][\w.'’-]*|\d)[ ]$")
_NOUN = r"(?:attendings?|faculty|fellows?|residents|cases|procedures|beds|rooms|suites|vol\b|volume|level\b|lvl\b|j-?1|h-?1b|res/yr)"
_TOLD = (
    r"(?:(?:~|≈|about[ ]|around[ ]|over[ ]|only[ ]|just[ ])?(?:\d[\d,.k+]*|no|zero|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve)"
    r"[ ](?:\w+[ ]){0,2}?(?:attendings?|att\b|attg|faculty|fac\b|docs?|doctors|physicians|fellows?|residents?|res\b|irs?\b|rooms?"
    r"|suites?|labs?|cases|procedures|beds|spots?"
    r"|positions?|apps?\b|pas\b|nps\b|a[ ]year|per[ ]year)"
    r"|level\b|lvl\b|j-?1|h-?1b|visas?\b|integrated\b|independent\b|community\b|academic\b|county\b)"
)
_MARKED = re.compile(rf"[ ]*(?:[:=(|]|[ ][-–—]+[ ])[ ]*{_TOLD}|[ ]+{_TOLD}|[ ]*[:=(][^.;\n]{{0,60}}?(?<=[ ,:=(/]){_NOUN}")
_ONLY_MARKED = re.compile(r"[ ]*(?:[:=(|]|[ ][-–—]+[ ]|,?[ ]+(?:with[ ]|w/[ ]?)?[~≈]?\d|[?][ ])")
_FACTS = re.compile(
    r"\d|\b(?:no|none|one|two|three|four|five|six|seven|eight|nine|ten|visas?|h-?1b|j-?1|level|fellows?|residents?|faculty|attendings?)\b"
)

_MOST = 4  # ordinary words with a capital inside their sentences


def capital_names(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Naming]:
    """The places of such names. A text in capitals shows none, nor one whose ordinary words have them."""
    text = words.original
    if sum(map(str.isupper, text)) * 4 > len(text):
        return
    found = {m[0] for m in _LETTERS.finditer(text) if _by_letters(m, words)}
    found |= {m[0] for m in _WORD.finditer(text) if _GOES_ON.match(text, m.end()) and _may_open(m[0].lower()) and _told_of(m, words, 2)}
    inside = [m for m in _INSIDE.finditer(text) if not _CAPITALISED.match(text, m.end()) and not _LED.search(text, 0, m.start())]
    if sum(kind_of(m[0].lower()) == "ordinary" for m in inside) <= _MOST:
        found |= {m[0] for m in inside if _by_place(m, words)}
    for name in found:
        for match in re.finditer(rf"(?<![\w'’&/-]){name}(?![\w&/-])", text):
            if part_of_name(words, match.start(), match.end(), 2) >= NEUTRAL:
                yield Naming(name, match.start(), match.end(), reach_of_name(words, match.start(), match.end(), segments))


def _by_letters(match: re.Match[str], words: Indexed) -> bool:
    low = match[0].lower()
    if low in abbreviations() or lexicon().known(low) or kind_of(low) not in ("ordinary", "unheard", "place"):
        return False
    return _told_of(match, words, 2)


def _by_place(match: re.Match[str], words: Indexed) -> bool:
    low = match[0].lower()
    if kind_of(low) != "ordinary" or lexicon().known(low) or _is_common(low) or (low.endswith("s") and low[:-1] in ordinary_words()):
        return False  # "all three Steps"
    return _told_of(match, words, 1)


def _may_open(word: str) -> bool:
    """Whether a word is a name even where its capital only opens a sentence: one of a list, or three letters that are no word."""
    if listed("surnames", word):
        return True
    return len(word) == 3 and not _is_a_word(word) and not lexicon().known(word) and not _is_common(word)


def _is_a_word(word: str) -> bool:
    return word in ordinary_words() or word in abbreviations()


def _told_of(match: re.Match[str], words: Indexed, looks: int) -> bool:
    """Whether a word has a program's part in its sentence, and something is told behind it; a mark alone ("PCNL: 5") tells nothing."""
    end = match.end()
    if _ONLY_MARKED.match(words.text, end) and not _MARKED.match(words.text, end):
        return False
    return part_of_name(words, match.start(), end, looks) == SURE and _FACTS.search(words.text, end, end + 120) is not None


def _is_common(word: str) -> bool:
    """Whether a word is one of the field, a person's, a country's or a state's."""
    return word in name_words()[0] or any(listed(kind, word) for kind in ("given", "person", "abroad", "states", "building", "generic"))
