"""Two statements on visas in one breath: "they take J-1 they don't take H-1B". Each is cut from the next, as a mark would cut them."""

from __future__ import annotations

import re

from understanding.visa_names import H1B, J1

_VISA = rf"(?<![\w-])(?:{J1}|{H1B})(?!\w)(?:\s+visas?)?"
_WHO = r"(?:they|we|it|he|she|pd|the\s+(?:program|hospital|place))"
_NOT = r"(?:(?:do|does|will|can|wo|ca)\s*n[o']?['’]?t\s+|(?:do|does|will|can)\s+not\s+|dont\s+|doesnt\s+|wont\s+|cannot\s+|never\s+|no\s+)"
_BARE_NOT = r"(?:do|does|will|wo)n['’]?t|(?:do|does|will)\s+not"
_VERB = r"(?:sponsors?|takes?|do|does|accepts?|offers?|supports?|gives?|provides?|files?|handles?)"
_SMALL = r"(?:(?:only|also|just|even|still|an?|the|any)\s+)*"
_NEXT = re.compile(  # "they do J-1 they don't do H-1B": the second verb has a visa of its own
    rf"(?<![\w'])(?P<one>{_VERB}\s+{_SMALL}{_VISA}|{_VISA}\s+(?:yes|no|ok|okay|fine|nope))\s(?={_WHO}\s+{_NOT}?{_SMALL}{_VERB}\s+{_SMALL}{_VISA})"
)
_FRONTED = re.compile(  # "H-1B they don't do J-1 they do"
    rf"(?<![\w'])(?P<one>{_VISA}\s+{_WHO}\s+(?:{_NOT}?{_SMALL}{_VERB}|{_BARE_NOT})|{_NOT}{_VERB}\s+{_SMALL}{_VISA})\s"
    rf"(?={_VISA}\s+{_WHO}\s+(?:{_NOT}?{_SMALL}{_VERB}\b(?!\s+{_SMALL}{_VISA})|{_BARE_NOT}\b))"
)
_ADJECTIVE = (
    r"(?:bad|terrible|awful|heavy|brutal|malignant|toxic|hostile|crazy|busy|great|amazing|nice|huge|big|small|large|fancy|fun|friendly|cheap|rural"
    r"|academic|community|university|stressful|intense|light|easy|hard|horrible|worth\s+it|my\s+(?:favou?rite|thing))"
)
_OF_SOMETHING_ELSE = re.compile(  # "call is not terrible, J-1": an entry with a denial of its own
    rf"(?:\bnot|\bnever|\bisnt|\barent|n['’]t)\s+(?:(?:too|so|that|very|really|super|all\s+that|at\s+all|the|an?|as|been)\s+)*{_ADJECTIVE}"
    r"(?:\s+(?:at\s+all|either|imo|lol|tbh))?[\s\"”')]*(?=[,;/|])"
)
_LACKS = re.compile(  # "J-1, no Step 3 needed": the no is of something that is no visa
    r"(?:(?<=[,;/(|\n])|(?<=[,;/(|] ))no"
    r"(?=\s+(?:step|usmle|fellows?|fellowships?|trauma|nci|transplants?|oncology|pas|apps|nps|midlevels|research|moonlighting|imgs?"
    r"|fmgs?|residents|vslo|lcme|usce|letters?|lors?|peds|pediatrics|stroke|esir|diagnostic|dr|home|call|night|weekend|in[\s-]house|restrictions?)\b)"
)


def cut_apart(lower: str) -> str:
    """The text with a semicolon where one statement on visas runs into the next, and without denials of other entries; places stay."""
    for pattern in (_NEXT, _FRONTED):
        lower = pattern.sub(lambda m: m["one"] + ";", lower)
    for pattern in (_OF_SOMETHING_ELSE, _LACKS):
        lower = pattern.sub(lambda m: " " * len(m[0]), lower)
    return lower
