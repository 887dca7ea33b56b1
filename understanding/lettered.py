"""Programs without a name: "Program A", "B:", "option 2"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from understanding.cues import Cue, Indexed
from understanding.naming import SAYS, Naming

_LETTER = Cue(
    r"\b(?P<kind>program|programme|prog|pgm|prgm|pgrm|prgrm|progrm|progam|prog\.|hospital|hosp|site|option|residency|center|centre"
    r"|place)[ \t]+#?(?P<letter>[A-Za-z]"
    r"|[1-9])\b(?!['’.]?[a-z]|-\d)",
    re.IGNORECASE,
    cased=True,
)
_NUMBERED = Cue(rf"#[ ]?(?P<letter>[1-9])\b(?=[ \t]*[:=(]|[ \t]+(?:{SAYS}\b|~?\d))")
_LONE = re.compile(
    rf"""(?:(?:^|\n)[ \t]*(?:[-*•][ \t]*)?(?P<head>[A-Z])[ \t]*(?:[:)=]|[ \t][-–—][ \t]|[ \t]~?\d)|(?P<subject>\b[A-Z])(?=[ \t]+{SAYS}\b
      |['’]s[ \t]|:[ \t])
    |(?<=[;,.(/][ \t])(?P<item>[A-Z])(?=[ \t]*(?::|[ \t]\d|[ \t](?:has|no|does|doesn['’]?t|takes|sponsors)\b))
    |(?:^|\n|[.;!][ \t])(?P<lacks>[B-H])(?=[ \t]+(?:no|only)\b)
    |\b(?:and|while|but)[ \t]+(?P<gapped>[A-Z])(?=[ \t]+(?:an?|the|only|no)\b)
    |\b(?:at|vs\.?|versus|over|than|about|and|or|in|of|for|to|rank|with|prefer|on)[ \t]+(?P<object>[A-Z])(?=[ \t]*(?:[?.,;:!)]|$|\n)
      |[ \t]+(?:and|or|vs|versus|has|is|does|in|with|they|than|for|at|would|on|first|if|but|over|as)\b)
    |(?<=\d[ ]\()(?P<bracket>[A-Z])(?=\))|(?P<versus>\b[A-Z])(?=[ \t]+(?:vs\.?|versus|or|and)[ \t]+[A-Z]\b))""",
    re.VERBOSE,
)


_ENUMERATED = re.compile(r"(?<![\w(&/-])(?P<letter>[A-H])\)(?=[ \t]*[~\w])")  # "A) 8,000 cases, 5 faculty B) 6,500 cases"
_GOES_ON = re.compile(
    r"(?<!w)[ \t]*(?:/)|[ \t]*(?:[:?.,)=]|[ \t][-–—]|$|\n|(?:has|have|does|is|and|or|vs|versus|with|got|takes?|sponsors?|over"
    r"|in|offers?|runs|first|they|if|but|than|no|only|would)\b|~?\d)"
)
_A_NOUN = re.compile(
    r"[ ]\d[\d,]*-[a-z]|[ ]~?\d[\d,]*[ ](?:\w+[ ])?(?:beds?|year|star|month|week|day|hour|resident|attending|person|room|hospital)\b"
    r"|[ ](?:level|dozen|hundred|couple|few|lot)\b",
    re.IGNORECASE,
)
_ANSWERS = re.compile(r"(?:^|\n)[ \t]*Q\d?[ \t]*[:.)]")
_B_BESIDE = re.compile(r"\bB[ \t]*[:)=]")
_HAS = re.compile(r"[ \t]+(?:has|does|is|takes|sponsors|gives|gets|had)\b")
_FIRST_LETTERS = frozenset("ABCDEFGH")
_KINDS = {"Hospital": "Hospital", "Hosp": "Hospital", "Center": "Center", "Centre": "Centre"}


def lettered(words: Indexed, capitals: list[int]) -> list[Naming]:
    """The programs called by a letter or a number, each as "Program A" or by the kind that was said ("Hospital 2")."""
    text = words.original
    found = []
    for match in _LETTER.finditer(words):
        letter = match["letter"]
        if (letter.islower() or letter == "I") and not _GOES_ON.match(text, match.end()):
            continue  # "a program i liked", "a place w half the volume", "the place I visited"
        kind = match["kind"].title()
        found.append(Naming(f"{_KINDS.get(kind, 'Program')} {letter.upper()}", match.start(), match.end(), "on"))
    for match in _NUMBERED.finditer(words):
        found.append(Naming(f"Program {match['letter']}", match.start(), match.end(), "on"))
    listed = [match for match in _ENUMERATED.finditer(text) if not any(n.start <= match.start() < n.end for n in found)]
    if len({match["letter"] for match in listed}) > 1 and listed[0]["letter"] == "A":
        found += [Naming(f"Program {match['letter']}", match.start("letter"), match.end(), "on") for match in listed]
    said = {naming.name[-1] for naming in found if naming.name.startswith("Program ")} - {"I"}
    for match in _lone(text, capitals, _FIRST_LETTERS | said):
        group = match.lastgroup or "head"
        start = match.start(group)
        if any(naming.start <= start < naming.end for naming in found):
            continue
        letter = match[group]
        if letter == "A" and _ANSWERS.search(text) and (group == "head" or (text[start + 1] == ":" and not _B_BESIDE.search(text))):
            continue  # "Q: ... A: ...", be it in one line
        before = text[max(0, start - 14) : start].lower()
        if (
            re.search(
                r"(?:hepatitis|vitamin|plan|type|group|section|class|grade|appendix|figure|hep|part|step|tier|table|in|line|team)\s+$",
                before,
            )
            and group != "object"
        ):
            continue
        if letter == "A" and text[start + 1 : start + 2] == " " and _A_NOUN.match(text, start + 1):
            continue  # "A 330-bed hospital"
        if group == "object" and re.search(r"(?:hepatitis|vitamin|plan|type|group|section)\s+\w+\s+$", before):
            continue
        if (
            letter == "A"
            and group in ("subject", "item")
            and text[match.end() : match.end() + 1] == " "
            and not re.match(rf"[ \t]+{SAYS}\b|[ \t]*\d", text[match.end(group) :])
        ):
            continue
        has = group == "object" and _and_it_has(text, start, match.end(group))
        governs = has or group in ("head", "subject", "item", "versus", "gapped", "lacks")
        found.append(Naming(f"Program {letter}", start, start + 1, "on" if governs else "back"))
    return found


def _and_it_has(text: str, start: int, end: int) -> bool:
    """Whether a letter behind "and" is the subject of its own clause ("and B has 14"), not the second of a pair ("between A and B is")."""
    before = text[max(0, start - 40) : start]
    return re.search(r"\band\s+$", before) is not None and "between" not in before and _HAS.match(text, end) is not None


def _lone(text: str, capitals: list[int], letters: Set[str]) -> Iterator[re.Match[str]]:
    """Those of the letters that stand alone and may name a program: any once it was called so, else A to H."""
    floor = 0
    for at in capitals:
        if text[at] in letters and not text[at + 1 : at + 2].isalnum():
            match = _LONE.search(text, max(floor, at - 16), at + 60)
            if match and match.start(match.lastgroup or "head") == at:
                yield match
                floor = match.end()
