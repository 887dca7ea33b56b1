"""Words that open a sentence's frame: what follows is the past, a plan, a measure or the nation's, until the sentence comes back to now."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.segments import Segment

_LONG_AGO = r"(?:1[6-9]\d\d|200\d|201\d)"
_DID = r"(?:had|was|were|consisted|comprised|did|performed|counted|employed|trained|took|matched|numbered|logged|ran|used)"
_PAST = Cue(
    r"\bwhen\s+(?:i|we|he|she|dr\.?\s+\w+|(?:the|our|its|their)\s+(?:\w+\s+)?(?:program|section|division|residency|chief|chair|director|pd))\s+(?:first\s+|originally\s+)?"
    r"(?:arrived|came\s+(?:here|on\b|to\b)|joined|took\s+over|was\s+(?:hired|recruited|founded|started|new)|was\s+an?\s+(?:resident|fellow|intern|student)|opened|began|started)\b"
    r"(?!\s+(?:for|to)\s+(?:the\s+|my\s+)?(?:interview|visit|rotate|second))"
    r"|\bwhen\s+(?:i|we|he|she)\s+(?:first\s+)?(?:trained|was\s+in\s+training|did\s+(?:my|his|her|our)\s+(?:residency|fellowship|training))\b"
    rf"|\bin\s+{_LONG_AGO},?\s+(?:there|we|they|it|(?:the|our)\s+(?:\w+\s+){{1,2}})\s*{_DID}\b"
    rf"|\b(?:founded|established|started|began|opened|launched|created)\s+(?:\w+\s+)?in\s+{_LONG_AGO}\s+(?:as|with|by)\b"
    rf"|\bby\s+{_LONG_AGO},?\s+(?:there|we|they|it|(?:the|our)\s+(?:\w+\s+){{1,2}})\s*{_DID}\b"
    r"|\bsince\s+(?:19|20)\d\d,?\s+when\b|\bin\s+the\s+(?:beginning|nineties|eighties|early\s+(?:days|years))\b|\bat\s+(?:the\s+)?(?:outset|founding)\b"
    rf"|\bback\s+in\s+(?:the\s+day|those\s+days|{_LONG_AGO}|202[0-2])\b"
    rf"|\bin\s+{_LONG_AGO},\s+(?:before|prior\s+to|when|the\s+year)\b"
    r"|\b(?:the|those)\s+(?:\w+\s+)?days\s+when\b"
    r"|\b(?:recalls?|remembers?)\s+(?:a\s+time\s+|the\s+time\s+)?when\s+(?:there|we|they|it|the\s+\w+)\s+(?:was|were|had)\b"
)
_PLAN = Cue(
    r"\b(?:will|'ll)\s+(?:soon\s+|then\s+|eventually\s+|also\s+|be\s+)?(?:house|bring|feature|increas\w+|expand\w*|rise|grow|double|triple|contain|gain|boast|hire|hiring"
    r"|recruit\w*|add|adding|build|open|opening)\b"
    r"|\b(?:is|are|'re|r|they're|we're|theyre|were)\s+(?:also\s+|currently\s+|now\s+|actively\s+)?(?:(?:adding|building|hiring|recruiting|constructing|opening|planning|hoping|aiming"
    r"|applying|set\s+to|due\s+to|about\s+to)\b|(?:trying|looking)\s+to\s+(?:add|hire|get|open|build|expand|grow)|going\s+(?:for|up\s+to)\b"
    r"|getting(?=[^.;,]{0,18}\b(?:new|more|another|second|third|extra|additional)\b))"
    r"|\b(?:might|may|could)\s+(?:soon\s+|eventually\s+|also\s+)?(?:add|hire|open|grow|expand|increase|start|get\s+(?:an?|another)|build)\b"
    r"|\bshould\s+(?:really\s+)?be\s+(?=\S+\s+but\b)|\b(?:rumou?r\w*|talk\s+of|if\s+(?:approved|accredited)|pending\s+(?:approval|accreditation)|envision\w*|proposed)\b"
    r"|\b(?:projections?|forecasts?|business\s+plans?|master\s+plans?|models?|planners?|leadership)\s+(?:\w+\s+)?(?:puts?|sees?|calls?\s+for|shows?|has|have|expects?|foresees?|predicts?|counts?\s+on|assumes?|aims?)\b"
    r"|\b(?:is|are)\s+(?:projected|forecast(?:ed)?|predicted|budgeted|scheduled|foreseen)\b"
    r"|\b(?:new|future|planned|upcoming)\s+(?:\w+\s+){0,3}(?:tower|building|wing|pavilion|campus|facility)\b(?=[^.;]{0,90}\b(?:will|opens?\s+(?:in|next)|is\s+(?:being|under|due|planned|slated)|under\s+construction"
    r"|slated|planned\s+for|by\s+20[23]\d)\b)"
)
_MEASURE = Cue(
    r"\bi(?:'d|\s+would|d)\s+(?:really\s+|personally\s+)?(?:want|look\s+for|expect|hope\s+for)\b|\b(?:you|u|one|they\s+say\s+you)(?:'d|\s+really|\s+would)?\s+(?:need|needs|want)\s+(?:to\s+(?:see|have)\s+)?(?=(?:a\s+)?(?:min|at\s+least|minimum|over|more\s+than|~|about|\d|two|three|four|five|six|seven|eight|nine|ten))"
    r"|\b(?:anything|everything|any\s+(?:place|program)|a\s+(?:place|program))\s+(?=(?:below|under|over|above|less|fewer|more)\b)"
    r"|\b(?:should|must|ought\s+to)\s+(?:really\s+|ideally\s+)?(?:have|be|do|offer|see|get|reach)\s+(?=(?:a\s+min|at\s+least|minimum|min\b|over\b|more\s+than))|\bbare\s+minimum\b|\brule\s+of\s+thumb\b"
    r"|\b(?:need|want)\s+(?=(?:a\s+)?min(?:imum)?\b)"
    r"|\b(?:pick|choose|take|go|love|like|want|prefer|find|rank|apply)\s+(?:to\s+|for\s+|at\s+)?(?:somewhere|someplace|anywhere|some\s+place|any\s+(?:place|program))\s+(?:with|that|where)\b"
)
_NATION = Cue(
    r"\b(?:nationwide|national(?:ly)?\s+(?:\w+\s+)?(?:averages?|means?|medians?|summary|data|reports?|benchmarks?|figures?|numbers?)|nationally(?=,)|across\s+the\s+(?:nation|country)(?=,)"
    r"|(?:a|one|the|this|recent)\s+(?:\w+\s+)?(?:survey|study|review|census|analysis)\s+(?:of|by|in|from|among)|(?:survey|study)\s+of\s+\d+|(?:mean|median|average)\s+(?:number|program|section|size)"
    r"|(?:acgme|rrc|program|common|accreditation|institutional|minimum|national|residency)\s+(?:program\s+)?(?:requirements?|rules?|regulations?|standards?|guidelines?)\s+(?:\w+\s+)?"
    r"(?:call|ask|demand|require|stipulate|specify|mandate|prescribe|expect|say|state|want)\w*|(?:acgme|rrc|review\s+committee)\s+(?:calls|asks|demands|requires|stipulates|specifies|mandates|expects|wants))\b"
)
_HERE_AND_NOW = Cue(
    r"\b(?:now|today|currently|presently|at\s+present|these\s+days|nowadays|right\s+now|so\s+far|already|at\s+the\s+moment)\b"
    r"|\b(?:and|but|while|whereas)\s+(?:now\s+)?(?:there\s+are|we\s+(?:are|have)|they\s+(?:are|have)|has\s+since|have\s+since)\b"
)
_BACK_HERE = Cue(
    r"\bir\s+(?:proper|itself|alone|only)\b|\b(?:but|while|whereas|and)\s+(?:they|we|our|this|it|here|the\s+(?:program|section|division|service))\b"
)
_LATER = re.compile(
    r"[^.;,:()\d]{0,24}?\b(?:(?:with)?in\s+(?:a\s+couple\s+of|a\s+few|the\s+next\s+(?:\w+\s+)?)\s*(?:more\s+)?years?\b|in\s+the\s+(?:near\s+)?future|starting\s+next|by\s+20[2-9]\d|by\s+(?:next\s+\w+|january|february|march|april|may|june|july|august|september|october|november|december|summer|fall|spring|the\s+end\s+of)\b"
    r"|(?:once|when|as\s+soon\s+as|after)\s+the\s+(?:new\b|\w+\s+(?:opens|is\s+(?:open|built|finished|completed|done))))"
)
_GOAL = re.compile(r"\b(?:goal|target|aim)(?:\s+(?:is|of))?\s*[:=]?\s*$")
_DISBELIEF = Cue(r"\b(?:don['’]?t|do\s+not|never)\s+(?:believe|trust|buy|fall\s+for)\s+(?:the|their|that|what|those)\b")
_WRONGLY = Cue(
    r"\bwhy\s+(?:do|did|are)\s+(?:you|u)\s+(?:keep|still|always)?\s*(?:on\s+)?(?:tell\w*|say\w*|writ\w*|think\w*|assum\w*|show\w*)\b|\b(?:you|u)\s+keep\s+(?:telling|saying|writing|showing)\b"
)
_FRAMES = (
    (_PAST, "no longer so"),
    (_PLAN, "not yet so"),
    (_MEASURE, "a wish"),
    (_NATION, "said of others"),
    (_DISBELIEF, "not believed"),
    (_WRONGLY, "not believed"),
)


class Frames:
    """The frames of one message."""

    def __init__(self, words: Indexed) -> None:
        self._words = words
        self._held = [(cue, reason) for cue, reason in _FRAMES if cue in words.places]
        self._may_be_goal = any(word in words.text for word in ("goal", "target", "aim"))

    def why_not(self, start: int, end: int, segment: Segment) -> str | None:
        """Why what stands at `start` is no claim, because its sentence speaks of another time or measure; None when it does not."""
        if is_now(self._words.text, end):
            return None
        for cue, reason in self._held:
            opened = None
            for match in cue.finditer(self._words, segment.start, segment.end):
                if match.end() > start + 1:
                    break
                opened = match
            if opened is None:
                continue
            closing = _BACK_HERE if reason in ("said of others", "a wish", "not believed") else _HERE_AND_NOW
            if closing.search(self._words, opened.end(), start) is None:
                return reason
        if self._may_be_goal and _GOAL.search(self._words.text, max(segment.start, start - 24), start):
            return "not yet so"
        return "not yet so" if _LATER.match(self._words.text, end, segment.end) else None


def is_now(lower: str, end: int) -> bool:
    """Whether what ends at `end` is said to be so now: "hoping for a 2nd spot (1 now)"."""
    return _NOW_BEHIND.match(lower, end) is not None


_NOW_BEHIND = re.compile(
    r"\s*[(]?\s*(?:right\s+)?(?:now|currently|today|at\s+present|at\s+the\s+moment|so\s+far|when\s+(?:i|we)\s+left)\s*(?:[).,;!]|$|\b(?:and|but|with)\b)"
)
