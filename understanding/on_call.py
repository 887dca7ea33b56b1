"""Ways of saying how heavy call is: "in every night", "sleep through most nights"."""

from __future__ import annotations

from understanding.cues import Cue
from understanding.sayings import Saying

ON_CALL: tuple[Saying, ...] = (
    Saying(
        "call",
        "heavy",
        Cue(
            r"\b(?:called\s+in|in-?house|come\s+in|go\s+in|in)\s+(?:\w+\s+)?(?:(?:almost\s+)?every\s+(?:single\s+)?night|constantly"
            r"|all\s+the\s+time|most\s+nights|nightly)\b|\bup\s+all\s+night\b"
            r"|\bget(?:s|ting)?\s+(?:\w+\s+)?(?:crushed|slammed|destroyed|hammered|killed)\s+(?:on\s+call|at\s+night|overnight)\b"
            r"|\bcall\s+(?:\w+\s+)?(?:sucks|kills|destroys|crushes)\b"
            r"|\bq\s?[-.]?\s?(?:1|2|3)\b(?!\s*(?:year|month|week|20\d|earning|hour|hr|h\b|min|fy|of\s+20))(?=[^.;\n]{0,40}\b(?:call"
            r"|nights?|weekends?|all\s+(?:through|year)|when)\b)|\bcall\W{1,3}(?:\w+\W+){0,3}?q\s?[-.]?\s?(?:1|2|3)\b"
            r"|\bcall\b[^.;,\n]{0,16}?\b(?:every\s+(?:other|second|2nd|third|3rd)|one\s+in\s+(?:two|three)|1\s+in\s+[23]"
            r"|1:[23])\b(?!\s+(?:weekend|week|month))"
            r"|\bevery\s+(?:other|second|2nd|third|3rd)\s+night\b"
            r"|\b(?:no|little|zero|hardly\s+any|barely\s+any|(?:an?|one|two|three|1|2|3)\s+hours?\s+of)\s+sleep\b|\bsleep(?:s"
            r"|ing)?\s+(?:\w+\s+)?(?:an|one|two|three|1|2|3)\s+hours?\b|\b(?:don'?t|never|won'?t|didn'?t"
            r"|doesn'?t)\s+(?:\w+\s+)?sleep\b(?!\s+(?:on|about)\b)|\bup\s+(?:most|half|much)\s+of\s+the\s+night\b|\b(?:[4-7]|four|five"
            r"|six)\s+nights\s+(?:out\s+of|a\s+week|per\s+week)\b|\bevery\s+(?:two|2|three|3)\s+(?:days|nights)\s+(?:on\s+)?call\b"
        ),
    ),
    Saying(
        "call",
        "light",
        Cue(
            r"\b(?:hardly\s+ever|rarely|seldom|almost\s+never|barely\s+ever|never|not\s+often)\s+(?:\w+\s+)?(?:go(?:ing)?|come|called"
            r"|get\s+called|have\s+to\s+(?:come|go))\s+in\b|\bquiet\s+(?:call|nights)\b|\bsleep(?:s)?\s+(?:through|all\s+night"
            r"|most\s+nights|the\s+(?:whole|entire)\s+night|at\s+home\s+most)\b"
            r"|\b(?:no|without)\s+(?:overnight|in-?house|night|weekend)\s+call\b|\b(?:attendings?|pas|faculty|fellows?"
            r"|backup\s+attendings?|night\s*hawks?|moonlighters?)\s+(?:take|takes|cover|covers|do|does)\s+(?:(?:all"
            r"|most)\s+)?(?:of\s+)?(?:the\s+|everything\s+(?=after|at\s+night|overnight))?(?:call|nights?|overnights?|after|at\s+night)\b"
            r"|\bresidents?\s+(?:don'?t|do\s+not|never)\s+take\s+(?:any\s+|overnight\s+|in-?house\s+|night\s+|ir\s+)?call\b"
            r"|\bphone\s+(?:rings|rang)\s+(?:once|twice|rarely"
            r"|hardly|maybe)\b|\bhome\s+call\b[^.;\n]{0,24}?\b(?:one\s+in\s+(?:five|six|seven|eight|nine|ten)|1\s+in\s+(?:[5-9]|1\d)"
            r"|1:(?:[5-9]|1\d)|q\s?(?:[5-9]|1\d)|one\s+week|every\s+(?:sixth|seventh|eighth)|once\s+a|rarely)\b"
            r"|\b(?:q\s?-?(?:[6-9]|1\d)|one\s+in\s+(?:six|seven|eight|nine|ten)|1\s+in\s+(?:[6-9]|1\d)|1:(?:[6-9]|1\d)|once\s+(?:a|per)\s+(?:week"
            r"|month))\b[^.;\n]{0,14}?\b(?:home|chill|easy|light)\b"
        ),
    ),
)

_WOKEN = r"(?:woken(?:\s+up)?|paged|called(?:\s+in)?|called\s+back|dragged\s+in|up)"
_MANY = r"(?:eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|[89]|1\d)"
ON_CALL = (
    *ON_CALL,
    Saying(
        "call",
        "heavy",
        Cue(
            rf"\b(?:get|gets|are|being|you'?re|they'?re|be|always)\s+(?:\w+\s+)?{_WOKEN}\s+(?:at\s+)?(?:every|most|all|each|several\s+times|constantly|multiple)\s*(?:single\s+)?(?:nights?|night\s+long|a\s+night)?\b"
            r"|(?<!attendings\s)(?<!faculty\s)\bcome\s+in\s+for\s+(?:every\w*|all|anything|each|most)\b|\bcalled\s+in\s+(?:four|five|six|[4-6])\s+nights\b|\bno\s+post[\s-]?call(?:\s+day)?\b"
            r"|\bcall\b[^.;,\n]{0,14}?\b(?:kill(?:s|ing)|crush(?:es|ing)|destroy(?:s|ing)|ruin(?:s|ing)|wreck(?:s|ing)|break(?:s|ing)|eat(?:s|ing))\s+(?:\w+\s+)?(?:you|them|us|me|people|everyone|the\s+residents?|residents)\b"
            r"|\bpager\s+(?:never\s+(?:stops|shuts|sleeps|rests)|goes\s+off\s+(?:all|constantly|every|nonstop))"
            r"|\b(?:24[\s-]?h(?:ou)?rs?|24s)\s+(?:in[\s-]?house|calls?)\s+(?:every|twice|three|two|2|3|q)"
        ),
    ),
    Saying(
        "call",
        "light",
        Cue(
            r"\b(?:call|calls|nights)\b[^.;\n]{0,40}?\b(?:spaced\s+(?:out|apart|well|widely)|well\s+spaced|spread\s+(?:thin|over\s+many|out))\b"
            rf"|\bcall\b[^.;\n]{{0,30}}?\b(?:shared|split|divided|spread)\s+(?:by|among|amongst|between|over|across)\s+(?:\w+\s+)?{_MANY}\b(?!\s+(?:\w+\s+)?(?:faculty|attendings|consultants))"
            r"|\b(?:is|are|it'?s)\s+spaced\s+out\s+so\b|\bso\s+(?:that\s+)?(?:people|residents|you|they|everyone)\s+(?:can\s+|actually\s+|do\s+|all\s+)?sleep\b"
            r"|\b(?:pager|phone)\s+(?:hardly|barely|rarely|seldom|almost\s+never|never)\s+(?:\w+\s+)?(?:goes|rings|beeps|buzzes|went|rang)\b"
            r"|\b(?:weekend\s+|night\s+)?call\b[^.;,\n]{0,12}?\b(?:once|one\s+(?:weekend|week|night))\s+(?:in|every)\s+(?:two|three|four|six|eight|2|3|4|6|8)\s+months?\b"
            r"|\bcall\b[^.;,\n]{0,14}?\b(?:not|isn'?t|wasn'?t)\s+(?:\w+\s+)?(?:that|so|too|very|really)\s+(?:bad|hard|rough|heavy|busy)\b"
        ),
    ),
)
