"""Hospitals of one program: on a program's own page the other names are its sites, and their beds aren't the program's."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.name_roles import SITE
from understanding.naming import Naming
from understanding.reading import Mention
from understanding.segments import Segment
from understanding.voice import is_a_programs

_ONE_PROGRAM = Cue(
    r"\b(?:our\s+(?:main|home|sister|residents?|trainees|program|department|division|section|affiliat\w+|partner|hospitals?|va|children\w*)|flagship|clinical\s+sites?|training\s+sites?|teaching\s+sites?|participating\s+sites?|affiliates?|all\s+(?:of\s+the\s+)?sites|(?:two|three|four|five|six)\s+(?:sites|campuses"
    r"|hospitals)|where\s+(?:you|residents)\s+(?:will\s+)?(?:train|rotate|work))\b"
)
_TWO_PROGRAMS = Cue(
    r"\b(?:vs\.?|versus|compar\w+|unlike|both\s+programs|two\s+(?:residencies|programs)|separate\s+(?:residencies|programs)|torn|rank\w*|whereas)\b"
)
_STOP = re.compile(r"\n|[.!?][ ]")
_SYSTEM = re.compile(r"\b(?:system|network|consortium)\s+(?:of|with)\b|\b\w+\s+hospitals\s+and\b")


def of_one_program(
    namings: list[Naming], words: Indexed, segments: tuple[Segment, ...]
) -> tuple[list[Naming], tuple[tuple[int, int], ...]]:
    """The namings, the sites of a program's page as the program itself; and the places that tell of a site."""
    names = list(dict.fromkeys(n.name for n in namings if n.name[0] != "@"))
    if len(names) < 2 or not is_a_programs(words) or not _ONE_PROGRAM.search(words) or _TWO_PROGRAMS.search(words):
        return namings, ()
    main = _main(namings, words, segments)
    spans = []
    for place, naming in enumerate(namings):
        if naming.name[0] == "@" or naming.name == main:
            continue
        stop = _STOP.search(words.text, naming.end)
        end = stop.start() if stop else len(words.text)
        spans.append((naming.start, min([end, *(n.start for n in namings[place + 1 :] if n.name == main)])))
    return [n if n.name[0] == "@" else n._replace(name=main) for n in namings], tuple(spans)


def _main(namings: list[Naming], words: Indexed, segments: tuple[Segment, ...]) -> str:
    """The name that is the program's: the first that isn't told as a site, nor stands beside one; else the first."""
    named = [n for n in namings if n.name[0] != "@"]
    sites: set[int] = set()
    for naming in named:
        sentence = next((s.start for s in segments if s.start <= naming.start < s.end), -1)
        if SITE.search(words.text, max(0, naming.start - 70), naming.start):
            sites.add(sentence)
        elif sentence not in sites:
            return naming.name
    return named[0].name


def without_sites(mentions: list[Mention], spans: tuple[tuple[int, int], ...], lower: str) -> list[Mention]:
    """The mentions but the beds and the kind of a second site or of a whole system."""
    kept = []
    for mention in mentions:
        if mention.fact == "setting" and any(a <= mention.start < b for a, b in spans):
            continue
        if mention.fact == "beds":
            clause = lower[max(0, mention.start - 60) : mention.start].rpartition(".")[2]
            others = any(m.fact == "beds" and m.value != mention.value for m in mentions)
            if others and (any(a <= mention.start < b for a, b in spans) or _SYSTEM.search(clause)):
                continue
        kept.append(mention)
    return kept
