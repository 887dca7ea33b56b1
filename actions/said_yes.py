"""A program that says yes, or no, to the one visa asked about just before: "who sponsors an H-1B" and "Arkansas says yes they do"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.memory import Memory
from actions.turn import asks_something
from actions.which_program import known_names

_VISAS = {"sponsors_j1": re.compile(r"\bj-?\s?1\b", re.IGNORECASE), "sponsors_h1b": re.compile(r"\bh-?\s?1-?\s?b?\b", re.IGNORECASE)}
_NEEDS = {"j1": "sponsors_j1", "h1b": "sponsors_h1b"}
_SPONSORS = re.compile(r"\b(?:sponsor\w*|visas?|supports?|offers?|takes?|accepts?|gives?)\b", re.IGNORECASE)
_SAYS = (
    r"(?:(?:just|coordinator|gme|office|pd|they|page|website|site|people|also|now|me)\s+)*"
    r"(?:says?|said|told\s+me|wrote(?:\s+back)?|answered|replied|confirmed)\b[\s,:\"“'that]*"
)
_YES = re.compile(rf"\b{_SAYS}\s*(?:yes|yep|yeah|(?:they|it|we)\s+do\b|(?:they|it)\s+does\b)", re.IGNORECASE)
_NO = re.compile(
    rf"\b{_SAYS}\s*(?:no\b(?!\s+(?:problem|idea|limit|cap|cost|fee|more|\d))|nope|(?:they|it|we)\s+(?:do\s+not|don'?t|doesn'?t)\b)",
    re.IGNORECASE,
)
_TURNED = re.compile(
    r"\b(?:maybe|perhaps|might|not\s+sure|if|only|except|unless|but|sometimes|depends|used\s+to|no\s+longer|would|could|can'?t|won'?t|yes\s+and\s+no)\b",
    re.IGNORECASE,
)


def outright_answer(memory: Memory, reading: Mapping[str, Any], text: str) -> Mapping[str, Any]:
    """The reading with the sponsorship that a yes or a no of the one program named tells; unchanged where both visas, or none, were
    asked about last, where the message names a visa itself, and where it says anything but the plain word."""
    names = list(reading.get("programs") or []) or known_names(memory, text)
    plain = text.replace("’", "'")
    yes, no = _YES.search(plain), _NO.search(plain)
    fact = _asked_about(memory)
    if len(names) != 1 or fact is None or (yes is None) == (no is None) or asks_something(reading) or _TURNED.search(plain):
        return reading
    if any(visa.search(plain) for visa in _VISAS.values()) or any(m["fact"] in _VISAS for m in reading.get("mentions") or []):
        return reading
    said = re.split(r"(?<=[.!;])\s+", text.strip())[0]
    mention = {"about": "program", "fact": fact, "value": yes is not None, "program": names[0], "said": said}
    return {**reading, "mentions": [*(reading.get("mentions") or []), mention]}


def _asked_about(memory: Memory) -> str | None:
    """The sponsorship asked about last: of the one visa that the question names, else of the one the person needs."""
    thread = memory.thread
    if thread is None or thread.intent != "ask_visa" or not _SPONSORS.search(thread.text):
        return None
    named = [fact for fact, visa in _VISAS.items() if visa.search(thread.text)]
    need = memory.applicant.get("visa_need")
    if not named and need:
        named = [fact for visa, fact in _NEEDS.items() if need[-1].value == visa]
    return named[0] if len(named) == 1 else None
