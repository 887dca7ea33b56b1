"""What somebody dictated as words, as the marks and years that were meant: "they do the J one period", "class of twenty eighteen"."""

from __future__ import annotations

import re

_MARKS = {"comma": ",", "period": ".", "full stop": ".", "question mark": "?", "exclamation mark": "!", "exclamation point": "!"}
_LINES = ("new line", "newline", "next line", "new paragraph")
_DICTATED = re.compile(
    r"(?<=\w)[ ]+(?P<mark>comma|period|full[ ]stop|question[ ]mark|exclamation[ ](?:mark|point)|semicolon"
    r"|new[ ]?line|next[ ]line|new[ ]paragraph)\b",
    re.IGNORECASE,
)
_OF_MARKS = ("comma", "period", "stop", "mark", "point", "colon", "line", "paragraph")  # one in each of those
_WRITTEN = re.compile(r"[,;!?]|\.(?=\s|$)")
_MEASURE = re.compile(
    r"\b(?:the|a|an|this|that|year|month|week|time|grace|waiting|trial|long|first|second|third|each|per|application)$", re.IGNORECASE
)
_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_SPOKEN = {word: 2010 + i for i, word in enumerate(_TEENS)} | {"twenty": 2020} | {word: 2020 + i for i, word in enumerate(_ONES, 1)}
_YEAR = re.compile(
    rf"\btwenty[ -](?:(?P<teen>{'|'.join(_TEENS)})|(?P<twenty>twenty)(?:[ -](?P<one>{'|'.join(_ONES)}))?)\b(?![ -](?:year"
    r"|procedure|case|bed|percent|thousand|hundred))",
    re.IGNORECASE,
)


def as_meant(text: str) -> str:
    """The text with its dictated punctuation and years as marks and figures, character for character."""
    text = _YEAR.sub(lambda m: str(_SPOKEN[(m["teen"] or m["one"] or m["twenty"]).lower()]).ljust(len(m[0])), text)
    if not any(word in text.lower() for word in _OF_MARKS):
        return text
    found = [m for m in _DICTATED.finditer(text) if not _MEASURE.search(text, 0, m.start())]
    if len(found) < 2 or len(_WRITTEN.findall(text)) >= len(found):
        return text  # written with marks of its own
    for match in found:
        said = " ".join(match["mark"].lower().split())
        mark = "\n" if said in _LINES else _MARKS.get(said, ";")
        text = text[: match.start()] + mark.ljust(match.end() - match.start()) + text[match.end() :]
    return text
