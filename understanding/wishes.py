"""The writer's wishes as a chain: words that open it ("what I want", "for me it goes", "number one"), and what follows in its order.

A chain goes on through the sentences that open with a next place ("then", "second", "after that"). What is refused in it, and what somebody
else would like, is left out.
"""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.segments import Segment
from understanding.traits import Trait
from understanding.whose import PEOPLE

_KINDS = (
    (
        "img_friendly",
        r"img[\s-]*friend\w*|friendly\s+(?:to|for|with)\s+(?:the\s+)?(?:imgs?|foreign\w*)|(?:takes?|taken|took|welcomes?|trained|likes?|accepts?|enter|dey\s+take)\s+(?:\w+\s+)?"
        r"(?:imgs?|fmgs?|foreign\w*|people\s+like\s+me)|imgs?\s+(?:really\s+)?(?:enter|get\s+in|friendly|history)|\bimgs?\b",
    ),
    ("visa", r"\bvisas?\b|sponsor\w*|\bh-?1-?b?\b|\bj-?1\b"),
    ("private_practice", r"private\s*(?:practi[cs]e|group|job|world)?\b|\bpp\b|join(?:ing)?\s+a\s+group|community\s+(?:practice|job)"),
    (
        "academic_career",
        r"academi\w+|professor\w*|university\s+(?:career|job|position)|faculty\s+(?:job|position|career)|teach(?:ing)?\s+students",
    ),
    (
        "research",
        r"research\b(?!\s+(?:fellow|years?|position|assistant|coordinator|mentor))|publi(?:sh\w*|cations?)|\bgrants\b|\bpapers\b|clinical\s+trials",
    ),
    ("oncology", r"oncolog\w*|\bonc\b|\bio\b|cancers?\b|tumou?rs?|\bhcc\b|liver\s+(?:work|treat\w+)|chemoemboli\w+|\btace\b"),
    ("trauma", r"\btrauma\b|bleeders?|bleeding\s+cases|emergenc(?:y|ies)"),
    (
        "breadth",
        r"breadth|broad\w*|variety|\bmix\b|bit\s+of\s+everything|some\s+of\s+everything|all\s+kinds?\b|all\s+types|bread\s+and\s+butter|well[\s-]rounded|divers\w+|range\s+of|general\s+ir|versatil\w+",
    ),
    (
        "autonomy",
        r"autonom\w+|independen(?:ce|tly)|hands?[\s-]?on\b|(?:my\s+)?(?:own\s+)?hands?\b(?!\s+held)|operat(?:e|es|ing|or)\b|do(?:ing)?\s+(?:the\s+|real\s+|many\s+|my\s+)?(?:cases|procedures|stuff)"
        r"|\breps\b|wire\s+time|scrub(?:bing)?\s+in|not\s+(?:only|just)\s+(?:watch|look|stand)\w*",
    ),
    (
        "mentorship",
        r"mentor\w*|(?:good\s+|real\s+|strong\s+)?teach(?:ing|es|ers?)?\b|teach\s+me|guidance|guide\s+me|supervis\w+|under\s+their\s+wing|(?<!visa\s)(?<!visas\s)support(?:ive)?\b|guru|role\s+models?",
    ),
    (
        "location",
        r"location|geograph\w*|\bcit(?:y|ies)\b|weather|climate|coast\b|beach|mountains|(?:near|close\s+to|next\s+to|around)\s+(?:my\s+|the\s+|a\s+)?\w+|family|hometown|\bwest\b|\beast\b|midwest"
        r"|\b(?:boston|new\s+york|chicago|california|florida|texas|seattle|houston|dallas)\b",
    ),
)
_KIND = Cue("|".join(rf"(?P<{name}>\b(?:{pattern}))" for name, pattern in _KINDS))
_LEAD = Cue(
    r"\b(?:(?:what|the\s+(?:main\s+|biggest\s+|first\s+|most\s+important\s+)?(?:thing|things)|things|all|wetin|most)\s+(?:that\s+)?i\s+(?:really\s+|mostly\s+|mainly\s+|honestly\s+|most\s+)?"
    r"(?:want|need|look\s+for|care\s+about|value|ask|am\s+looking\s+for|am\s+after|wish|hope\s+for)"
    r"|what\s+(?:matters|counts|is\s+important)(?:\s+(?:most|the\s+most|more))?(?:\s+(?:to|for)\s+me)?"
    r"|(?:for|to)\s+me\s*,?\s+(?:it\s+goes|it'?s\s+like|the\s+order|the\s+(?:most\s+important|biggest|main|first)(?:\s+(?:thing|point))?|it\s+is\s+first)"
    r"|(?:my|the)\s+(?:own\s+|personal\s+|top\s+|main\s+)*(?:list|order|ranking|rank|priorit\w+|preferences?|criteri\w+|wish(?:es|list)?|interests?)(?:\s+of\s+(?:preference|priority|importance))?\s*(?:for\s+me\s*)?(?:is|are|goes|go|:|=|,|-)"
    r"|ranking\s+for\s+me|order\s+for\s+me|prio(?:ritie)?s\s*[:=]|want\s*:|wants\s*:|wishlist\s*:"
    r"|(?:most|more|very|really)\s+important\s+(?:thing\s+)?(?:to|for)\s+me|(?:most|biggest|main)\s+(?:important\s+)?(?:thing\s+)?for\s+me\b|top\s+(?:\d|two|three|four|five)(?:\s+things)?\s+(?:for\s+me|are|is|:)"
    r"|(?:number\s+one|#\s?1|no\.?\s*1|first(?:\s+thing)?|1st)\s+(?:for|to)\s+me|(?:i'?d|i\s+would|i|put)\s+(?:put|rank|place|down)\s+(?=[^.;?!]{2,40}\b(?:first|on\s+top|second))"
    r"|i\s+(?:just\s+|only\s+|mostly\s+|mainly\s+|really\s+)?(?:care\s+(?:most\s+|mostly\s+|mainly\s+|a\s+lot\s+|only\s+)?about|like\s+(?:the\s+)?most|love\b|want\s+(?:the\s+)?most|value)|i\s+(?:just|only|mostly)\s+want\s+to"
    r"|most\s+i\s+want|gimme|give\s+me|in\s+(?:this|that)\s+order(?:\s+please)?\s*[:,-]|i\s+want\s*[:(]|my\s+thing\s+is|is\s+king\s+for\s+me)"
)
_AFTER = Cue(  # the words behind what is wished
    r"\b(?:(?:is|are|comes?|=)\s+(?:honestly\s+|really\s+|still\s+)?(?:for\s+me\s+)?(?:the\s+)?(?:most\s+important|king|first\b|number\s+one|number\s+1|#1|no\.?\s*1|everything|what\s+i\s+would\s+put\s+(?:first|on\s+top)|what\s+i\s+(?:want|need|care))"
    r"|this\s+(?:is\s+for\s+me\s+(?:the\s+)?first|i\s+want\s+(?:the\s+)?most)|(?:is|are)\s+(?:honestly\s+)?what\s+i\b[^.;?!]{0,24}?\b(?:first|on\s+top|most)|in\s+that\s+order|first\s*,\s*(?=[^.;?!]{2,60}\b(?:second|then)\b))"
)
_NEXT = re.compile(
    r"\W*(?:and\s+|the\s+|only\s+|my\s+)?(?:then|after\s+(?:that|this|it|the\s+\w+)|second(?:ly)?|2nd|third(?:ly)?|3rd|fourth|next|number\s+(?:two|three|2|3)|no\.?\s*[23]|#\s?[23]|\(?[2-5][).:]|followed\s+by|finally|last(?:ly)?|also|"
    r"i\s+also|afterwards|later)\b"
)
_GOES_ON = re.compile(
    r"\b(?:that'?s|comes?|is|goes)\s+(?:second|third|next|last|2nd|3rd)\b|\bi\s+(?:also\s+|really\s+|only\s+)*(?:want|would\s+like|look\s+for|hope\s+for)\b(?!\s+(?:to\s+)?(?:know|ask|apply|understand|your|you))"
)
_AGAINST = re.compile(
    r"\b(?:no\b(?!\.?\s*[1-5])|not\b(?!\s+(?:only|just)\b)|don'?t\b|dont\b|doesn'?t\b|do\s+not\b|never\b|without\b|less\b|couldn'?t\s+care|couldnt\s+care|whatever\b|rest\b|idc\b|no\s+thanks|irrelevant|secondary|flexible|bonus|"
    r"over\b|rather\s+than|instead\s+of|nor\b|neither\b|unimportant|skip\b|notwithstanding|but\s+not\b)"
)
_OTHERS = re.compile(
    rf"\b(?:{PEOPLE}|he|she|his|her|they\s+(?:said|say|told|have|do)|residents?|pd|program'?s|people\s+say|everybody|everyone)\b"
)
_OF_A_PROGRAM = re.compile(
    r"\b(?:(?:the|their|this)\s+(?:program|hospital|pd|residents?)|(?:she|he|they)\s+(?:said|has|have|do|offer|told)|residents?\s+(?:said|say)|we\s+do|interview\s+was|rotat\w+|(?:did|do|i\s+do)\s+research)\b"
)
_PIECE = re.compile(
    r"[,;>→:()]|\.\s|\b(?:and|but|then|second|third|first|after|next|because|since|so|bc|cause|number|followed)\b|\s[-–—]+\s|(?<=\s)(?=[1-5]\s)"
)


def read_wishes(words: Indexed, segments: tuple[Segment, ...]) -> Trait | None:
    """The longest chain of wishes in a message, in its order; None without one."""
    if _KIND not in words.places or not (_LEAD in words.places or _AFTER in words.places):
        return None
    best: Trait | None = None
    at = 0
    while at < len(segments):
        chain, at = _chain(words, segments, at)
        if chain is not None and (best is None or len(chain.value) > len(best.value)):
            best = chain
    return best


def _chain(words: Indexed, segments: tuple[Segment, ...], at: int) -> tuple[Trait | None, int]:
    """The chain that opens in the sentence `at`, and where the next may open."""
    text, segment = words.text, segments[at]
    opened = _opened(words, segment)
    if opened is None and at + 1 < len(segments) and _THAT_IS_IT.fullmatch(text, segments[at + 1].start, segments[at + 1].end):
        opened = None if segment.is_question or _OF_A_PROGRAM.search(text, segment.start, segment.end) else (segment.start, True)
    if opened is None:
        return None, at + 1
    start, strong = opened
    found: dict[str, int] = {}
    end = _take(words, start, segment.end, found)
    last = at + 1
    while last < len(segments) and not segments[last].is_question:
        following = segments[last]
        goes_on = _NEXT.match(text, following.start, following.end) or _GOES_ON.search(text, following.start, following.end)
        if not goes_on and (found or last > at + 1):
            break
        if _OF_A_PROGRAM.search(text, following.start, following.end):
            break
        if not goes_on and not strong:
            break
        end = max(end, _take(words, following.start, following.end, found))
        last += 1
    kinds = list(found)
    if not kinds or (kinds == ["visa"] and not _WEIGHS.search(text, start, end)):
        return None, at + 1
    return Trait("priorities", kinds, start, max(end, start + 1)), last


def _opened(words: Indexed, segment: Segment) -> tuple[int, bool] | None:
    """Where a chain of wishes opens in a sentence, and whether a question or a heading opens it that the next sentence answers."""
    text, start, end = words.text, segment.start, segment.end
    lead = _LEAD.search(words, start, end)
    if segment.is_question and "?" in segment.text:
        return (start, True) if lead and _ASKS_ITSELF.fullmatch(text, start, end) else None
    if _OF_A_PROGRAM.search(text, start, end) or _SUPPOSED.match(text, start, end):
        return None
    if lead is None:
        behind = _AFTER.search(words, start, end)
        if behind is None or _OTHERS.search(text, start, behind.start()) or not _mine(text[start:end]):
            return None
        return (start, False) if _KIND.search(words, start, behind.start()) else None
    before = text[start : lead.start()]
    if _NOT_SO.search(before) or (_OTHERS.search(before) and "," not in before):
        return None
    if lead[0].endswith("love") and not _KIND.search(words, lead.end(), min(end, lead.end() + 30)):
        return None
    first = _KIND.search(words, start, lead.start())
    whole = _BOTH_SIDES.search(lead[0]) or (first and not _AGAINST.search(before) and len(before.split()) < 8)
    return start if whole else lead.start(), lead[0].endswith((":", "="))


_WEIGHS = re.compile(r"\b(?:important|matters?|counts|priorit\w+)\b")
_SUPPOSED = re.compile(r"\W*(?:and\s+|but\s+)?if\s+(?:the\s+|this\s+|that\s+)?(?:program|they|it|place|hospital|[a-h]\b)")
_ASKS_ITSELF = re.compile(r"\W*what\s+(?:matters|counts|i\s+(?:want|need|look\s+for|care\s+about))[^?]{0,20}\?\W*")
_NOT_SO = re.compile(r"\b(?:not|don'?t|dont|never|if|should|would|why|how)\s+(?:\w+\s+)?$")
_BOTH_SIDES = re.compile(r"i\s+(?:just\s+)?love|gimme|give\s+me|i\s+(?:just|only|mostly)\s+want|rank|king")
_THAT_IS_IT = re.compile(
    r"\W*(?:that'?s|that\s+is|this\s+is)\s+(?:all\s+|really\s+|just\s+)?what\s+i\s+(?:really\s+)?(?:want|need|love|live\s+for|care\s+about"
    r"|came\s+for)\W*"
)
_A_NEED = re.compile(r"\b(?:need\w*|requir\w*|want)\b[^,;]{0,12}$")


def _mine(sentence: str) -> bool:
    return (
        re.search(r"\b(?:i|i'd|i'm|me|my)\b|\bin\s+that\s+order\b", sentence) is not None
        or re.match(r"\W*\w+(?:\s+\w+)?\s+first\b", sentence) is not None
    )


def _take(words: Indexed, start: int, end: int, found: dict[str, int]) -> int:
    """Adds the kinds that a stretch of text wishes for, in order; gives where the last ends."""
    text = words.text
    edges = [start, *(m.end() for m in _PIECE.finditer(text, start, end)), end]
    stop = start
    for i in range(len(edges) - 1):
        piece = text[edges[i] : edges[i + 1]]
        match = None
        for kind in _KIND.finditer(words, edges[i], edges[i + 1]):
            against = _AGAINST.search(text, edges[i], edges[i + 1])
            if against and not (against[0] == "over" and against.start() > kind.start()):
                break
            if _OTHERS.search(text, edges[i], kind.start()):
                break
            if kind.lastgroup == "visa" and kind[0][0] in "jh" and _A_NEED.search(piece[: kind.start() - edges[i]]):
                continue
            match = kind
            found.setdefault(str(kind.lastgroup), kind.start())
            if against:
                break
        if match is not None:
            stop = max(stop, match.end())
        if re.search(r"\bover\b", piece):
            break
    return stop
