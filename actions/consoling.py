"""A kind word before the answer when somebody is in distress; what is more than that is in actions/crisis.py."""

from __future__ import annotations

import re

from actions.turn import Say, Turn

ONCE_IN = 6  # turns: said again and again it would be empty
CLEAR = 0.5
UNANSWERED = frozenset(
    """nlu_fallback out_of_scope medical_advice greet goodbye inform_applicant inform_program inform_away_plan correct_fact affirm deny
    skip""".split()
)
_FEELING = (
    r"\b(?:devastat\w+|heart ?broken|crushed|gutted|cry(?:ing)?|cried|in tears|depress\w+|hopeless|miserable|worthless|(?:feel|feeling"
    r"|felt) (?:so |really |very |like )*"
    r"(?:awful|terrible|horrible|down|sad|low|lost|bad|stupid|a failure|useless|ashamed|like giving up)|giving up|give up|such a failure"
    r"|ashamed|burn(?:ed|t) out"
    r"|exhausted|can'?t take (?:it|this)|so tired of|lost (?:all )?hope|what'?s the point|dream is over|don'?t know what to do any ?more)\b"
)
_SETBACK = (
    r"\b(?:(?:got|was|been|am|were|getting) (?:just |all )?reject\w+|rejection|reject\w+ (?:me|everywhere|again|by)|unmatched|(?:didn'?t"
    r"|did not|don'?t|failed to|couldn'?t) match"
    r"|no interviews?|zero interviews?|not a single (?:interview|invite)|failed (?:my )?step|dropped me)\b"
)
_OF_THEM = re.compile(  # "the residents seemed unhappy and one cried"
    r"\b(?:residents?|fellows?|one|they|someone|somebody|he|she|people|everyone|faculty|interns?|students?)\b(?:\s+(?!(?:i|i'm|im|me|and|but|so)\b)[\w']+){0,6}?\s+"
    r"(?:cr(?:y|ies|ied|ying)|in tears|miserable|depressed|exhausted|burn(?:ed|t) out|hopeless)\b",
    re.IGNORECASE,
)
_STRESS = re.compile(
    r"\b(?:(?:so|too|really|very|super|extremely|insanely) stressful|stress(?:ing|es) me|hate (?:my life|this (?:process|season"
    r"|whole thing))|this (?:process|season|year) is killing me)\b",
    re.IGNORECASE,
)
_MINE = re.compile(r"\b(?:i|i'm|im|me|my|we)\b", re.IGNORECASE)
_PANIC = re.compile(
    r"\b(?:panick?\w*|freak\w* out|terrified|so (?:scared|nervous|anxious|stressed)|scared (?:to death|shitless|stiff)|anxiety"
    r"|stressed out|overwhelmed"
    r"|losing my mind|can'?t (?:sleep|breathe|eat)|shaking|nervous wreck|meltdown|really (?:nervous|anxious|scared))\b",
    re.IGNORECASE,
)
_LOW = re.compile(_FEELING, re.IGNORECASE)
_REJECTED = re.compile(_SETBACK, re.IGNORECASE)
_ABOUT_OTHERS = re.compile(
    r"\b(?:what if|if i|in case|for people who|applicants who|those who|my (?:friend|roommate|cousin|brother|sister|colleague|buddy))\b",
    re.IGNORECASE,
)


def console(turn: Turn) -> list[Say]:
    """A kind word for a setback, for low spirits or for panic, once in a while; none for a plain question about them."""
    kind = distress(turn.text)
    memory = turn.memory
    if kind is None or (memory.consoled and memory.turn - memory.consoled < ONCE_IN):
        return []
    memory.consoled = memory.turn
    return [Say(response=f"utter_console_{kind}")]


def nothing_to_say(turn: Turn) -> bool:
    """Whether the message asks and tells nothing that we could answer: the kind word stands alone then."""
    return (
        not turn.memory.news
        and turn.intent in UNANSWERED
        and not any(q["confidence"] >= CLEAR for q in turn.questions if q["intent"] not in UNANSWERED)
    )


def distress(text: str) -> str | None:
    """What weighs on the writer: "panic", "setback" or "low"; None when nothing is said of it, or it is someone else's."""
    plain = _plain(text)
    if _STRESS.search(plain) and not _ABOUT_OTHERS.search(plain):
        return "panic"
    if not _MINE.search(plain) or _ABOUT_OTHERS.search(plain):
        return None
    if _PANIC.search(plain):
        return "panic"
    if _REJECTED.search(plain):
        return "setback"
    return "low" if _LOW.search(_OF_THEM.sub(" ", plain)) else None


def _plain(text: str) -> str:
    return text.replace("’", "'")
