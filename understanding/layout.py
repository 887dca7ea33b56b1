"""Pairs of a label and a value, however they are set out, as "label: value": rows of two cells, dotted lines, a label above its value.

What comes back has every character at its place, so that whatever is found in it can be shown in the person's own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_VALUE = r"(?:[~≈<>≥≤]\s?)?(?:\d{1,3}(?:[,.'’]\d{3})+|\d+(?:\.\d+)?)\s?(?:k|thousand|\+|%)?\+?(?:\s?[-–]\s?\d[\d,.]*\s?k?)?"
_IS_VALUE = re.compile(rf"[ \t]*{_VALUE}[ \t]*", re.IGNORECASE)
_OPENS_WITH_VALUE = re.compile(rf"\W*(?:about|approx\.?|over|none|no\b|nil|yes|level|{_VALUE})", re.IGNORECASE)
_RULE = re.compile(r"[ \t|:+=_-]*-{2,}[ \t|:+=_-]*")
_LEADER = re.compile(
    r"(?<=[\w)\]/])[ \t]*(?:\.{3,}|…+|_{3,}|(?:[ \t]\.){3,}|-{3,}>?)[ \t]*(?=[~≈<>≥≤]?\d|none\b|no\b|level\b|yes\b)", re.IGNORECASE
)
_COMMA_PAIR = re.compile(rf"(?m)^(?P<label>[ \t]*[^\W\d][^\d\n:;,.!?]{{1,40}}),(?P<rest>[ \t]*{_VALUE}[ \t]*)$", re.IGNORECASE)
_DASH_PAIR = re.compile(rf"(?<=[^\W\d_])(?: -)(?P<rest> (?:none|nil|{_VALUE})[ \t]*(?=[;/,|\n]|$))", re.IGNORECASE)
_LABEL_LINE = re.compile(r"[ \t]*(?:[-*•][ \t]*)?[^\W\d_][^\d\n:;.!?|\t]{1,44}")


def as_pairs(text: str) -> str:
    """`text`, as long as it was, with a colon between each label and its value; a text without such pairs is given back as it is."""
    text = text.replace("->", " →")
    if "[x]" in text.lower():  # boxes that are ticked or not
        text = text.replace("[x]", "yes").replace("[X]", "yes").replace("[ ]", " no")
    if "|" in text or "\t" in text:
        text = "".join(_row(line) for line in text.splitlines(keepends=True))
    if " - " in text and len(_DASH_PAIR.findall(text)) > 1:
        text = _DASH_PAIR.sub(lambda match: f": {match['rest']}", text)
    if "..." in text or "…" in text or "___" in text or " . ." in text or "---" in text:
        text = _LEADER.sub(lambda match: ":".ljust(len(match[0])), text)
    if len(_COMMA_PAIR.findall(text)) > 1:
        text = _COMMA_PAIR.sub(lambda match: f"{match['label']}:{match['rest']}", text)
    return _stacked(text) if text.count("\n") > 2 else text


def _row(line: str) -> str:
    """One line: "IR faculty | 11" with a colon for its bar; labels and values in turn with semicolons between the pairs."""
    if _RULE.fullmatch(line.rstrip("\r\n")):
        return re.sub(r"[^\r\n]", " ", line)
    mark = "|" if "|" in line else "\t"
    if mark not in line.strip(" \r\n"):
        return line
    bare = line.rstrip(" \r\n")
    framed = mark == "|" and bare.lstrip(" ").startswith("|")
    marks = [at for at, char in enumerate(bare) if char == mark]
    opening = marks.pop(0) + 1 if framed else 0
    closing = marks.pop() if mark == "|" and marks and marks[-1] == len(bare) - 1 else len(bare)
    edges = [opening, *(at for mark_at in marks for at in (mark_at, mark_at + 1)), closing]
    cells = [line[start:stop].strip() for start, stop in zip(edges[::2], edges[1::2], strict=True)]
    if not marks or not all(cells) or len(cells) % 2:
        return line
    labels, values = cells[::2], cells[1::2]
    if len(cells) > 2 and not (all(map(_OPENS_WITH_VALUE.match, values)) and not any(map(_OPENS_WITH_VALUE.match, labels))):
        return line
    laid = list(line)
    for number, at in enumerate(marks):
        laid[at] = ";" if number % 2 else ":"
    if framed:
        laid[opening - 1] = " "
    if closing < len(bare):
        laid[closing] = " "
    return "".join(laid)


def _stacked(text: str) -> str:
    """Labels and values on lines of their own, in turn: a colon behind each label that stands above its value, else one line of both."""
    laid = list(text)
    for run in _runs(text):
        value_first = _IS_VALUE.fullmatch(text, *run[0]) is not None
        for (_, end), (start, _) in zip(run[::2], run[1::2], strict=False):
            laid[end:start] = (" " if value_first else ":").ljust(start - end)
    return "".join(laid)


def _runs(text: str) -> Iterator[list[tuple[int, int]]]:
    """Runs of at least four lines of which each second one is nothing but a value; blank lines don't count."""
    run: list[tuple[int, int]] = []
    was_value: bool | None = None
    for match in re.finditer(r"[^\n]*\S[^\n]*", text):
        value = _IS_VALUE.fullmatch(match[0]) is not None
        if (value or _LABEL_LINE.fullmatch(match[0].rstrip())) and (was_value is None or value != was_value):
            run.append(match.span())
            was_value = value
            continue
        if len(run) > 3:
            yield run
        run, was_value = ([match.span()], value) if value or _LABEL_LINE.fullmatch(match[0].rstrip()) else ([], None)
    if len(run) > 3:
        yield run
