"""An "if" that supposes nothing: it only turns the talk ("if I go back to UAB, they also take 2 residents") or asks leave ("if I may
add"). What stands behind it is told, so the word is taken out, place for place, before anything is read."""

from __future__ import annotations

import re

from understanding.abroad import COUNTRY

_IT = r"(?:i|we|you)\s+(?:may\s+|might\s+|can\s+|could\s+|just\s+|quickly\s+|now\s+|briefly\s+)*"
_BACK = (  # to what the talk goes: never a country or a home, where somebody may really go back
    r"(?:(?:go|come|get|turn|circle|jump|step|switch|think|look)\s+back|return|switch|turn)\s+to\s+"
    r"(?!(?:my|our|the)\s+(?:home|country|own|school|university|states|us|u\.s)\b|home\b|work\b|medical\s+school|school\b|residency|training)"
)
_AT = r"(?:look|have\s+a\s+look)\s+(?:again\s+)?at\s+"
_ONLY_THOUGHT = r"(?![^.;?!\n]*?(?:\b(?:would|could|should|will|might|may\s+not|were|had\s+to|become|am\s+going)\b|['’](?:d|ll)\b))"
_TURNS = re.compile(rf"\bif(?=\s+{_IT}(?:{_BACK}|{_AT})(?P<to>[^,.:;?!\n]{{2,50}})(?:,|:)\s{_ONLY_THOUGHT})", re.IGNORECASE)
_PLACE_OF_ONES_OWN = re.compile(
    r"\b(?:for|as|in)\s+(?:an?|my|the)\b(?!\s+(?:moment|second|minute|bit)\b)", re.IGNORECASE
)  # "if I go back to UAB for a fellowship"
_NO_PROGRAM = re.compile(rf"(?:the\s+)?(?:usa?\b|u\.s\.|states\b|{COUNTRY}\b)", re.IGNORECASE)
_LEAVE = re.compile(
    r"(?:(?<=[.!?;:,(–—-][ ])|(?<=[.!?;:,\n(])|^|(?<=\band[ ])|(?<=\bbut[ ]))"
    r"(?P<aside>if\s+(?:"
    r"i\s+(?:may|might|can|could)\s+(?:just\s+|quickly\s+|also\s+)*(?:add|say|mention|note|tell|ask|be\s+honest|interrupt|correct)\b(?:\s+(?:\w+\s*){1,5})?"
    r"|i\s+may(?=\s*[:,])"
    r"|i(?:\s+a|['’])m\s+(?:being\s+)?(?:honest|frank|not\s+mistaken)|i\s+must\s+be\s+honest"
    r"|(?:it|that|this)(?:\s+(?:helps?|matters|counts|is\s+(?:of\s+(?:any\s+)?(?:use|help|interest)|important|relevant|useful|helpful|needed)"
    r"|makes\s+(?:any|a)\s+difference)|['’]s\s+(?:of\s+(?:any\s+)?(?:use|help)|important|relevant|useful|helpful))(?:\s+(?:to\s+know|at\s+all|for\s+you|to\s+you|here))?"
    r"|you\s+(?:want|need|wish|care|(?:would|['’]d)\s+like|must|have)\s+to\s+know|you\s+(?:do\s+not|don['’]?t)\s+mind|you\s+(?:wonder|ask|are\s+wondering|were\s+wondering)"
    r"))(?=\s*(?:[:,.;)]|\s[-–—]))",
    re.IGNORECASE,
)


def without_turns(text: str) -> str:
    """The text without such words, character for character."""
    if "if" not in text and "If" not in text:
        return text
    for match in _LEAVE.finditer(text):
        text = text[: match.start("aside")] + " " * len(match["aside"]) + text[match.end("aside") :]
    for match in _TURNS.finditer(text):
        if not _PLACE_OF_ONES_OWN.search(match["to"]) and not _NO_PROGRAM.match(match["to"]):
            text = text[: match.start()] + ("As" if match[0] == "If" else "as") + text[match.end() :]
    return text
