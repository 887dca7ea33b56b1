"""Whose voice a text has: a program's page speaks of "our residents" and "applicants", and tells nothing of the person who pasted it."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed

LEAST = 60  # characters; what is shorter is a line of one's own ("applicant here, 4 IR aways")
_SELF = Cue(r"\b(?:(?<!level )(?<!lvl )(?<!type )(?<!phase )(?<!tier )i|i'm|im|i've|ive|i'd|i'll|my|me|mine|myself)\b")
_PAGE = Cue(
    r"\b(?:our|we|applicants?|candidates?|eligib\w+|requires?|required|curriculum|complement|the\s+(?:program|residency|section|department"
    r"|division|institution|hospital)|residents?\s+(?:are|have|must|will|do|rotate|spend|complete|train|take)|interns?\s+(?:are|have|do|rotate)"
    r"|esir\s+(?:needs?|training|residents?)|each\s+(?:resident|year))\b"
)
_OWN_PLAN = re.compile(
    r"\b(?:yog|usce|need(?:ing)?\s+(?:an?\s+)?(?:visa|h-?1b?|j-?1)|aways?|sub-?i|citizen\s+here|img\s+here)\b"
    r"|\bwe\s+(?:do\s+not|don'?t)\s+(?:even\s+)?have\s+(?:an?\s+|any\s+)?(?:ir|vir|interventional\w*)\b"
    r"|\bour\s+(?:hospital|school|college|university|uni|country)\s+does\s*n[o']?'?t\s+(?:even\s+)?(?:have|do)\s+(?:any\s+|an?\s+)?(?:ir|vir|interventional\w*)\b"
    r"|\bspouse\s+of\b|\b(?:citizenship|nationality|work\s+authori[sz]ation|hobbies|usmle|exams)\s*:(?![^.\n]{0,60}\b(?:only|must|required|applicants?|candidates?)\b)"
    r"|\b(?:conditional|my)\s+green\s*card\b"
)


def is_a_programs(words: Indexed) -> bool:
    """Whether the text is a program's own: long enough, without a first person, and with words that only such pages use."""
    return (
        len(words.text) >= LEAST
        and _SELF.search(words) is None
        and _PAGE.search(words) is not None
        and _OWN_PLAN.search(words.text) is None
    )
