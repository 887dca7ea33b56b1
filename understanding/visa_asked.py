"""The need told by what somebody answered on a form: "do you need sponsorship? I clicked no"."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.traits import Trait

_ANSWER = Cue(
    r"\b(?:ask\w*|questions?|box|form|(?:do|will|would)\s+(?:you|i))\b[^.!;\n]{0,60}?\b(?:need|requir)\w*\s+(?:\w+\s+){0,3}?(?:sponsor\w*|visas?)\b"
    r"[^.!;\n]{0,24}?\bi(?:'ve|'d)?\s+(?:(?:always|have|just|only|simply|then|obviously)\s+)*(?:click|tick|check|select|answer|sa(?:y|id)|put|chose|choose|mark|wrote|pick|hit|press)(?:ed|ing)?"
    r"\W{1,3}(?P<answer>no|yes)\b(?!\s+(?:idea|clue|longer|comment|matter))"
)
_NOT_SO = re.compile(  # the answer was wrong, only thought of, or another's
    r"\b(?:mistake\w*|wrong(?:ly)?|oops|accident\w*|should(?:n'?t)?|would|could|lie[ds]?|regret|instead|actually|if|what\s+if|can\s+i|do\s+i|friend|he|she|my\s+(?:wife|husband|brother|sister))\b"
)
_ASKED = re.compile(
    r"\b(?:(?:do|will|would)\s+(?:you|i)\b[^.!;\n]*?\b(?:need|requir)\w*|if\s+(?:i|you)\s+(?:will\s+|would\s+)?(?:need|requir)\w*)"
)


def read_asked(words: Indexed) -> Trait | None:
    """The need that an answer to the usual question stands for; None where it is taken back or not the writer's."""
    found = _ANSWER.search(words)
    if found is None:
        return None
    around = words.text[max(0, found.start() - 40) : found.end() + 80]
    if _NOT_SO.search(_ASKED.sub(" ", around)):
        return None
    return Trait("visa_need", "none" if found["answer"] == "no" else "either", found.start(), found.end())
