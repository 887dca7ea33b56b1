"""Somebody may not want to live: where to turn, and nothing else, until they say that they are all right."""

from __future__ import annotations

import re
from typing import Final

from actions.turn import Say, Turn

#: Turns after the words of danger in which a plain statement is still about them.
STAYS: Final = 3
CLEAR: Final = 0.6
#: What is asked of the program itself is no answer to the concern.
COMMANDS: Final = frozenset("forget_me export help list_programs switch_program bot_challenge ask_facts goodbye greet".split())
_WANT: Final = r"(?:want|wanna|wish|hope|rather|prefer|like|ready|going|tempted|easier|better|thinking (?:of|about))"
_NOT: Final = r"(?:not|never|no longer|do ?n'?t|did ?n'?t|would ?n'?t)"
_ANY_MORE: Final = r"(?: any ?(?:more|longer)| more)?"
#: What may follow "live" and "be here" where the sentence speaks of life itself and not of a place.
_ITSELF: Final = rf"{_ANY_MORE}(?: like this| this life| with this)?\s*(?:[.,!?;:]|$|\band\b|\bbut\b|\bbecause\b|\bif\b|\bafter\b)"
_WORDS: Final = (
    r"\bkil+(?:ing|ed)? ?(?:my ?self|me self)\b",
    r"(?<![\d ])(?:^|\b(?:to|wanna|gonna|should|just|might|i'?ll|will|and) )kms\b",
    r"\b(?:i|i'?m|i am|feel|feeling|felt|been|being|me) (?:\w+ ){0,3}?su[ie]?c[iu]?d\w*\b",
    r"\bsuicidal (?:thoughts?|ideation|feelings?|plans?|ideas?)\b",
    r"\b(?:commit\w*|attempt\w*|contemplat\w*|consider\w*|think\w* (?:of|about)) suicide\b",
    r"\bend(?:ing)? (?:it all|my (?:own )?life|things for good)\b",
    rf"\b(?:{_WANT}|gonna|will|might|should) (?:to )?end(?:ing)? it(?: now| tonight| all)?\s*(?:[.,!?]|$)",
    r"\btak(?:e|ing) my (?:own )?life\b",
    rf"\b{_WANT} (?:to |that )?(?:i (?:could|was|were|would|had) |i'?d )?(?:just |simply |rather )*(?:die|dye|be dead|dead|dying"
    r"|never been born|cease to exist|stop existing|not exist|not be alive|sleep forever|sleep and not wake)\b"
    r"(?! (?:to|for|of|last|on (?:the|that) hill)\b)",
    rf"\b{_NOT} (?:to )?(?:wak(?:e|ing) up)\b(?! (?:on time|early|late|before|at|in time|for|until|till|in the|to)\b)",
    rf"\b(?:{_NOT}|no) (?:want|wanna|wish|like|see)?(?: to| a reason to| the point (?:of|in))? ?"
    rf"(?:liv(?:e|ing)|be(?:ing)? alive|be(?:ing)? here|exist(?:ing)?|life)\b{_ITSELF}",
    r"\bbetter off (?:dead|without me)\b",
    r"\b(?:world|everyone|everybody|family|parents|they|wife|husband|kids) (?:\w+ ){0,4}(?:better|happier|easier) without me\b",
    r"\b(?:nobody|no ?one) (?:would|will|'d) (?:even )?(?:miss|notice|care)(?: me)?(?: if)? (?:i|me)\b",
    r"\b(?:no|any|see) (?:reason|point) (?:to|in|of|for) (?:keep )?(?:liv\w+|life|being alive|stay\w* alive|being here any ?more)\b",
    r"\b(?:life (?:is ?n'?t|is not|has no|is no longer|not) (?:worth|meaning|point)|not worth living|nothing (?:left )?to live for)\b",
    r"\bwhat'?s the point (?:of|in) (?:liv\w+|life|being alive|staying alive|waking up)\b",
    r"\b(?:tired|sick|done|fed up) (?:of|with) (?:living|life|being alive|existing)\b(?! (?:in|at|near|with|out)\b)",
    r"\b(?:giv\w*|gave) up on (?:life|living)\b",
    r"\bcan'?t (?:go on living|live (?:like this|any ?more)|do (?:this )?life|go on like this)\b",
    r"\b(?:hurt|harm)(?:ing)? my ?self\b(?! (?:in the|at|while|lifting|on)\b)",
    r"\b(?:jump|jumping) (?:off|from|out of) (?:a|the|my) (?:bridge|roof|building|window|balcony)\b",
    r"\b(?:hang(?:ing)? my ?self|overdos(?:e|ing)\b(?= (?:on|my|tonight))|(?:take|taking|took|swallow\w*) (?:all|a lot of|the whole)"
    r" (?:\w+ )?(?:my |the )?pills)\b",
    r"\b(?:quiero morir|morirme|no quiero vivir|quitarme la vida|suicidarme|veux mourir|veux plus vivre|marna chaht\w*)\b",
)
_DANGER: Final = re.compile("|".join(f"(?:{words})" for words in _WORDS), re.IGNORECASE)
#: Said of somebody else, or of a patient: a question about them is answered elsewhere.
_OF_OTHERS: Final = re.compile(
    r"\b(?:a|the|this|that|my|our|his|her) (?:patient|attending|program|pt|resident'?s? (?:patient|case))\b[^.?!]*$", re.IGNORECASE
)


def in_danger(text: str) -> bool:
    """Whether the writer may not want to live; a wish about a place ("I don't want to live in Ohio") is none."""
    plain = text.replace("’", "'")
    return any(not _OF_OTHERS.search(plain[: found.start()].rpartition(".")[2]) for found in _DANGER.finditer(plain))


def urgent(turn: Turn) -> Say | None:
    """Where to turn now, for somebody who may be in danger, or a warm word to what they say to it; nothing else is said then."""
    memory = turn.memory
    if in_danger(turn.text):
        memory.in_danger = memory.turn
        return Say(response="utter_crisis")
    if memory.in_danger and memory.turn - memory.in_danger <= STAYS and _speaks_of_it(turn):
        return Say(response="utter_after_crisis")
    return None


def _speaks_of_it(turn: Turn) -> bool:
    """Whether a message just after is an answer to the concern: it neither tells facts nor asks for something of ours."""
    asks = any(question["confidence"] >= CLEAR and question["intent"].startswith("ask_") for question in turn.questions)
    return not turn.memory.news and not asks and turn.intent not in COMMANDS
