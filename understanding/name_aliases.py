"""Short forms of the names a message gives: their letters ("HC = 9 attendings" after Hatch Creek, "W:" after Wexholt), their last word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Indexed
from understanding.naming import SAYS, Naming
from understanding.place_forms import halves, listed

_SHORT = re.compile(rf"(?<![\w'’&/-])(?P<short>[A-Z]{{1,3}})(?=[ ]*[:=]|[ ]+[-–—][ ]|[ ]+{SAYS}\b|['’]s[ ]|[ ]\()")
_OTHERS = frozenset("IR DR PD APD PGY CT MR MRI US VA GI PA NP PAS NPS I II III IV PC GME CV LOR NCI IO Q A R H J".split())


def aliases(namings: list[Naming], words: Indexed) -> Iterator[Naming]:
    """Where a short form stands for a name; only those that stand for one name alone, single letters only when two names have theirs."""
    text = words.original
    names = list(dict.fromkeys(n.name for n in namings if n.name[0] != "@" and not _lettered(n.name)))
    if not names:
        return
    found = list(_SHORT.finditer(text))
    if found:
        stands: dict[str, set[str]] = {}
        for name in names:
            for short in _shorts(name):
                stands.setdefault(short, set()).add(name)
        single = {m["short"] for m in found if len(m["short"]) == 1 and len(stands.get(m["short"], ())) == 1}
        for match in found:
            short = match["short"]
            known = stands.get(short, set())
            if len(known) == 1 and (short in single if len(short) == 1 else short not in _OTHERS) and (len(short) > 1 or len(single) > 1):
                yield Naming(next(iter(known)), match.start(), match.end(), "on")
    lasts = [name.rpartition(" ")[2] for name in names]
    for name, last in zip(names, lasts, strict=True):
        if (
            " " not in name
            or lasts.count(last) > 1
            or len(last) < 3
            or listed("landscape", last.lower())
            or (listed("generic", last.lower()) and last != "Tech")
        ):
            continue
        for match in re.finditer(
            rf"(?<![\w-]){re.escape(last)}(?=[ ]*[:=]|[ ]+{SAYS}\b|[ ]+\d)|(?<=\bat ){re.escape(last)}(?![\w-])", text
        ):
            yield Naming(name, match.start(), match.end(), "on")


def _lettered(name: str) -> bool:
    return name.startswith(("Program ", "Hospital ", "Center ")) and len(name.rpartition(" ")[2]) == 1


def _shorts(name: str) -> set[str]:
    """The letters a name may be shortened to: its first one, those of its words, those of the two halves of one word."""
    parts = [part for part in re.split(r"[ -]+", name) if part[:1].isupper()]
    letters = "".join(part[0] for part in parts)
    half = halves(name.lower()) if len(parts) == 1 else None
    return {name[0], letters, *([f"{half[0][0]}{half[1][0]}".upper()] if half else [])}
