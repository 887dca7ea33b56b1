"""Programs that have no name and are told apart by what they are: "the famous one has 25 attendings", then "community one: 4"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.memory import Memory
from understanding.described import LOOKS, look_of

_OPENS = re.compile(
    rf"(?:^|[.;,!?\n]\s*|\b(?:specifically|concretely|so|well|ok(?:ay)?|and|but|now|then|hm+)\s+)(?:the\s+)?(?P<look>{LOOKS})\s+one\b\s*"
    r"(?:[:,=-]|(?:just\s+|only\s+)?(?:has|have|had|is|does|takes?|sponsors?|got|with|offers?|runs?|logs?)\b)",
    re.IGNORECASE,
)
_SETTINGS = {"community": "community", "academic": "academic", "university": "academic"}


def by_their_looks(memory: Memory, reading: Mapping[str, Any], text: str) -> Mapping[str, Any]:
    """The reading with its facts on the program that one message calls by its looks, where no program has a name of its own."""
    told = [m for m in reading.get("mentions") or [] if m["about"] == "program"]
    looks = {look_of(match["look"].lower()) for match in _OPENS.finditer(text)}
    unnamed = all(not p.named or _is_described(p.name) for p in memory.programs)
    if len(looks) != 1 or not told or not unnamed or reading.get("programs") or any(m.get("program") for m in told):
        return reading
    (look,) = looks
    name = f"The {look} one"
    mentions = [{**m, "program": name} if m["about"] == "program" else m for m in reading["mentions"]]
    if look in _SETTINGS and not any(m["fact"] == "setting" for m in told):
        mentions.append(
            {**told[0], "fact": "setting", "value": _SETTINGS[look], "said": f"{look} one", "correction": False, "replaces": None}
        )
    return {**reading, "programs": [name], "reference": name, "mentions": mentions}


def _is_described(name: str) -> bool:
    return name.startswith("The ") and name.endswith(" one")
