"""Short replies to the advisor's own question: a bare number, yes, no, not sure, skip."""

from __future__ import annotations

import re
from typing import Any, Literal

from advisor.amounts import Amount, find_amounts

Reply = Literal["yes", "no", "unsure", "skip"]

_EDGE = r"^[\s\W]*(?:(?:oh|um+|uh+|well|hmm+|so|ok|okay|and|hi|hey|lol|haha)[\s,.!]+)*"
_END = (
    r"[\s\W]*(?:(?:thanks|thank\s+you|thx|please|pls|sir|doc|bro|man|mate|lol|haha|tho|though|really|actually|exactly|i\s+think"
    r"|i\s+guess|i\s+believe|they\s+(?:do|are|have|did)|it\s+(?:is|does)|they\s+don'?t|it\s+isn'?t|i\s+do|i\s+am|i\s+don'?t"
    r"|i'?m\s+not|(?:that|thats|that'?s|it'?s|this|all)\s+(?:is\s+)?(?:right|correct|true|it|fine|good))[\s\W]*)*$"
)
_REPLIES: tuple[tuple[Reply, re.Pattern[str]], ...] = (
    (
        "skip",
        re.compile(
            _EDGE + r"(?:(?:let'?s\s+|just\s+|can\s+we\s+|please\s+|we\s+can\s+)?(?:skip|pass|next|move\s+on|leave\s+(?:it"
            r"|that))(?:\s+(?:it|that|this|one|the\s+question|question|for\s+now|please|to\s+the\s+next))*|next\s+(?:question"
            r"|one)|n/?a|doesn'?t\s+matter|never\s*mind|nvm|rather\s+not\s+(?:say|answer)|prefer\s+not\s+to\s+(?:say|answer)"
            r"|no\s+comment|none\s+of\s+your\s+business)" + _END
        ),
    ),
    (
        "unsure",
        re.compile(
            _EDGE + r"(?:(?:i'?m\s+|i\s+am\s+|im\s+)?(?:really\s+|still\s+)?not\s+(?:too\s+|so\s+|very\s+|really\s+|entirely\s+"
            r"|100%\s+)?(?:sure|certain)(?:\s+(?:yet|about\s+that|tbh|honestly|about\s+it))?|(?:i\s+)?(?:really\s+|honestly\s+"
            r"|still\s+)?(?:don'?t|dont|do\s+not|didn'?t|dunno|duno|donno|dk)(?:\s+(?:know|no|remember|recall|have\s+(?:that|it"
            r"|a\s+clue)|ask|see\s+it))?(?:\s+(?:yet|that|it|tbh|sorry|about\s+that))*|i\s+dunno|idk|no\s+(?:idea|clue)|unsure"
            r"|unknown|not\s+(?:known|stated|listed|given|mentioned)|can'?t\s+(?:say|tell|remember)|cannot\s+(?:say|tell)"
            r"|hard\s+to\s+say|who\s+knows|maybe|perhaps|possibly|beats\s+me|no\s+info(?:rmation)?|haven'?t\s+(?:asked|checked)"
            r"|\?+|i\s+have\s+no\s+(?:idea|clue)|they\s+(?:didn'?t|don'?t|wouldn'?t)\s+say|it'?s\s+not\s+(?:clear|listed"
            r"|on\s+the\s+website)|unclear)" + _END
        ),
    ),
    (
        "no",
        re.compile(
            _EDGE + r"(?:no+|nope|nah+|naw|nay|negative|not\s+(?:really|at\s+all|yet|that\s+i\s+know(?:\s+of)?)|never|no\s+(?:they|it"
            r"|i)\s+(?:don'?t|doesn'?t|do\s+not|does\s+not|isn'?t|aren'?t|haven'?t|hasn'?t|am\s+not|didn'?t)|no\s+way|neither"
            r"|no\s+no|no\s+sir|they\s+don'?t|it\s+doesn'?t|i\s+don'?t|i\s+haven'?t|i'?m\s+not|n|👎)" + _END
        ),
    ),
    (
        "yes",
        re.compile(
            _EDGE + r"(?:yes+|yeah+|ye|yea+|yep+|yup+|yess+|yas+|ya|yah|aye|sure(?:\s+thing)?|of\s+course|correct|right"
            r"|that'?s\s+(?:right|correct|it)|thats\s+(?:right|correct|it)|exactly|indeed|absolutely|definitely|affirmative"
            r"|true|ok|okay|okey|k|kk|fine|sounds\s+(?:good|right)|confirmed?|they\s+do|it\s+(?:does|is)|they\s+are|i\s+(?:do"
            r"|am|have|did)|y|uh[\s-]?huh|for\s+sure|by\s+all\s+means|i\s+confirm|go\s+ahead|please\s+do|si|oui|both|👍|✅)" + _END
        ),
    ),
)
_FILLERS = re.compile(
    r"(?:\b(?:it'?s|its|it\s+is|they\s+(?:have|do|said|told\s+me|say|are|got)|there\s+(?:are|is)|there'?s|i\s+(?:think|believe"
    r"|guess|heard|would\s+say|'d\s+say|meant?|have)|id\s+say|i'd\s+say|probably|maybe|perhaps|just|only|total|in\s+total|like"
    r"|um+|uh+|oh|so|well|ok|okay|yes|yeah|no|nope|actually|sorry|correction|oops|wait|make\s+(?:that|it)|rather|not|is|or\s+so"
    r"|pls|please|right\s+now|currently|now|of\s+them|ones?|people|the\s+answer\s+is|answer|should\s+be|it\s+should\s+be"
    r"|change\s+(?:it|that)\s+to|a|each|per|year|yr|annually|hmm+|approximately|somewhere|i|my\s+bad|typo|edit|scratch\s+that"
    r"|no\s+wait|instead|was|wrong|mean|meant|to|be|say|said|let'?s|let\s+me|see|all\s+together|altogether|overall|but|and"
    r"|if\s+i\s+recall|iirc|afaik|tbh|pd|of|that|the|lol|haha|day|week|wk|month|daily|weekly|monthly|thats|that'?s|off|in\s+fact|more(?:\s+like)?"
    r"|closer\s+to|misread|misheard|misremembered|got\s+it|misspoke|mistyped|old|number|figure|guys|dumb|stupid|me|new|math|checked|again|but|ugh)"
    r"\b|[^\w\s]|\s)+"
)
_CORRECTS = re.compile(
    r"\b(?:actually|sorry|i\s+meant?|make\s+(?:that|it)|correction|scratch\s+that|oops|my\s+(?:bad|mistake)|typo|no\s+wait|wait"
    r"|edit|rather|should\s+(?:be|have\s+been)|change\s+(?:it|that)|instead|was\s+wrong|not\s+\S+\s+but|mistyped|misspoke"
    r"|i\s+was\s+wrong|it'?s\s+\S+\s+not|, not|sor+y|sry)\b|^\W*(?:(?:yeah|yes|hm+|ok)\W+)?(?:no|nah|nope)\W+(?:it'?s\s+|its\s+)?(?=\d)"
)
_SAID_WRONG = re.compile(
    r"\s*(?:a|per)?\s*(?:year|yr|month|week|day)?\s*(?:was|is)\s+(?:wrong|off|a\s+typo|the\s+old|old|misread)\b|\s*,?\s*(?:i\s+)?mis(?:typed|read|heard)\b"
)


def read_reply(text: str) -> Reply | None:
    """What the message answers when it is nothing but a short answer."""
    stripped = " ".join(text.lower().replace("’", "'").split())
    if not stripped or len(stripped) > 70:
        return None
    for reply, pattern in _REPLIES:
        if pattern.match(stripped):
            return reply
    return None


def corrects(lower: str) -> bool:
    """Whether the words announce a correction ("actually", "I meant", "make that")."""
    return _CORRECTS.search(lower) is not None


def read_bare(text: str, amounts: list[Amount]) -> tuple[Amount, Amount | None] | None:
    """The amount a message consists of, and the one it denies ("5, not 4"); None when the message says more than a number."""
    lower = text.lower().replace("’", "'")
    if len(lower) > 90:
        return None
    if re.fullmatch(
        r"[\s\W]*(?:none|zero|nobody|no\s*one|nil|0|none\s+at\s+all|they\s+have\s+none|there\s+are\s+none"
        r"|they\s+don'?t\s+have\s+any|zero\s+of\s+them|not\s+any)[\s\W]*",
        lower,
    ):
        return Amount(0, 0, False, 0, len(text), text.strip()), None
    amounts = amounts or find_amounts(lower) or _lone_numeral(lower)
    if not 1 <= len(amounts) <= 2 or any(amount.unit for amount in amounts):
        return None
    rest = lower
    for amount in reversed(amounts):
        rest = rest[: amount.start] + " " + rest[amount.end :]
    if rest.strip() and not _FILLERS.fullmatch(rest):
        return None
    if len(amounts) == 1:
        return None if re.search(r"\bnot\s*$", lower[: amounts[0].start]) else (amounts[0], None)
    first, second = amounts
    if re.search(r"\b(?:not|instead\s+of|rather\s+than)\s*$", lower[: second.start]):
        return first, second
    if re.search(r"\b(?:not|was)\s*$", lower[: first.start]) or _SAID_WRONG.match(lower, first.end):
        return second, first
    return None


def _lone_numeral(lower: str) -> list[Amount]:
    """A number that in running text would be a year or a list mark ("2000", "5.") but is the whole message."""
    match = re.fullmatch(r"[\s\W]*(\d{1,6})[\s.!]*", lower)
    if not match:
        return []
    value: Any = float(match[1])
    return [Amount(value, value, False, match.start(1), match.end(1), match[1])]
