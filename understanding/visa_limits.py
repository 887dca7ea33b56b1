"""Limits on what graduates from abroad may do: none, clear ones with an end, or vague words."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.segments import Segment
from understanding.traits import Trait

_ABROAD = Cue(
    r"\b(?:imgs?|fmgs?|visas?|visa\s+holders?|j\s?-?1s?|h\s?-?1\s?-?bs?|foreign(?:ers?|[\s-]trained)?|internationals?"
    r"|international\s+(?:medical\s+)?(?:graduates?|doctors?|physicians?|residents?)|overseas|non-?us)\b"
)
_WHAT_THEY_DO = re.compile(
    r"\b(?:limit\w*|can'?t|restrict\w*|allow\w*|may|can|could|do|does|get|perform|procedures?|cases|privileg\w*|rights|withheld"
    r"|off[\s-]limits|closed|same|cannot|operat\w*|watch|look|observ\w*|supervis\w*|shadow\w*|assist\w*|wait|takes?\s+no)\b"
)
_NONE = Cue(
    r"\b(?:no\s+(?:procedures?|cases?|rotations?|sites?|tasks?|kinds?\s+of\s+cases)\s+(?:is|are)\s+(?:off[\s-]limits|closed"
    r"|barred|forbidden|denied|withheld|out\s+of\s+bounds|restricted|kept\s+from|taboo)"
    r"|nothing\s+(?:is|was|gets)\s+(?:withheld|off[\s-]limits|closed|denied|barred|kept|restricted|forbidden)"
    r"|(?:do|does|doing|perform|get|gets|have|has|may\s+do|can\s+do|are\s+allowed)\s+(?:exactly\s+|just\s+|all\s+)*(?:what"
    r"|everything|whatever|all|the\s+same\s+(?:\w+\s+)?(?:cases|procedures|things|work|rights|as))\s*(?:that\s+"
    r"|as\s+)?(?:the\s+)?(?:americans?|us\s+(?:grads?|graduates|citizens|residents)|others?|everyone|everybody|anyone|locals"
    r"|their\s+co-?residents|any\s+other\s+resident)\b"
    r"|(?:may|can|are\s+allowed\s+to|get\s+to)\s+(?:do|perform|scrub(?:\s+in)?\s+(?:on|for))\s+(?:every|any"
    r"|all)\s*(?:procedures?|cases?|thing)?"
    r"|(?:handled|credentialed)\s+(?:exactly\s+|just\s+)?(?:the\s+same|like\s+(?:the\s+|any\s+)?(?:others?"
    r"|other\s+residents?|everyone|everybody|americans?)|no\s+differently)"
    r"|no\s+(?:limits?|limitations?|restrictions?)\s+(?:on|to|in)\s+what\s+(?:they|those|these|imgs?|such\s+\w+)\s+(?:may|can|could|are\s+allowed\s+to|get\s+to)\s+do"
    r"|(?:no|zero)\s+(?:special\s+|extra\s+|additional\s+|such\s+)?(?:limits?|limitations?|restrictions?|rules)\s+(?:for|on)\s+(?:imgs?"
    r"|visa|foreign|j-?1|h-?1b?|international))\b"
)
_NONE_ANSWERED = re.compile(
    r"\b(?:limits?|limitations?|restrictions?|restricted|off[\s-]limits)\b[^.?!]{0,60}\?\s*(?:[a-z. ]{1,14}:\s*)?(?:none"
    r"|no(?:\s+limits|\s+restrictions)?|nothing|zero)\b(?!\s+(?:idea|answer|clear|one|clue|comment))"
)
_SPAN = r"(?:\d{1,2}|one|two|three|four|five|six|eight|nine|twelve|a\s+few|couple\s+of)[\s-]+(?:weeks?|months?|month)"
_ONLY_WATCH = (
    r"(?:watch\w*|look\w*|observ\w*|supervis\w*|shadow\w*|assist\w*|second\s+operator|no\s+hands[\s-]on|under\s+supervision"
    r"|proctor\w*|not\s+(?:scrub|operate|touch)\w*|can'?t\s+(?:scrub|operate|touch)|don'?t\s+(?:scrub|operate))"
)
_CLEAR = Cue(
    rf"\b(?:(?:the\s+|your\s+|for\s+|in\s+|during\s+)*(?:first|initial|opening)\s+{_SPAN}\b[^.;?!]{{0,60}}?\b{_ONLY_WATCH}|"
    rf"(?:only\s+|must\s+(?:only\s+)?|just\s+)?{_ONLY_WATCH}\b[^.;?!]{{0,40}}?\b(?:for\s+)?(?:the\s+|your\s+)?(?:first"
    rf"|initial)\s+{_SPAN}"
    rf"|{_SPAN}\s+(?:of\s+)?{_ONLY_WATCH})"
)
_ALONE_LATER = Cue(  # "may not operate alone for the first 12 months"
    r"\b(?:can'?t|cannot|can\s+not|may\s+not|aren'?t\s+allowed\s+to|(?:are\s+)?not\s+allowed\s+to|don'?t)\s+(?:(?:do|operate|perform|work|scrub|touch)\s+)?(?:anything|cases|procedures)?\s*"
    r"(?:alone|independently|unsupervised|solo|on\s+their\s+own|by\s+themselves)\s+(?:(?:for|in|during|until|the|their|your)\s+)*(?:first|initial)\s+"
    rf"{_SPAN}"
    rf"|\b(?:take|do|have|get|cover|are\s+given|receive)\s+no\s+(?:independent|solo|unsupervised)\s+(?:call|cases?|procedures?|nights?|shifts?)\s+(?:(?:for|in|during|until|the|their|your)\s+)*(?:first|initial)\s+{_SPAN}"
)
_NOBODY_SAYS = Cue(  # "some things you won't be able to do at first, and nobody can say which"
    r"\b(?:some|certain|a\s+few)\s+(?:things|cases|procedures)\b[^.?!]{0,60}?\b(?:won'?t|wont|can'?t|cant|cannot|not)\b[^.?!]{0,60}?"
    r"\b(?:(?:nobody|no\s+one)\s+(?:could|can|would|will|knew|knows)|(?:couldn'?t|wouldn'?t|didn'?t)\s+(?:tell|say|name|specify|explain))\b"
)
_ONE_PLACE = Cue(  # one limit with its bounds: "can't rotate at the VA, everything else is open"
    r"\b(?:can'?t|cannot|can\s+not|may\s+not|aren'?t\s+allowed\s+to|not\s+allowed\s+to|don'?t)\s+(?:rotate|work|go|scrub|operate)\s+(?:at|in|to)\s+the\s+va\b"
    r"[^.;?!]{0,12}?\b(?:everything\s+else|otherwise|all\s+other\w*|all\s+else|the\s+rest|that'?s\s+(?:all|it|the\s+only))\b"
)
_ALL_ELSE = (  # what is told of the rest, so that the limits have their bounds
    r"(?:(?:apart|aside)\s+from\s+(?:this|that|these|those)\b|otherwise\b|from\s+then\s+on\b|after(?:\s+that|wards?)\b|thereafter\b|after\s+which\b|then\b|everything\s+else\b|other\s+than\s+that\b|beyond\s+that\b)"
    r"[^.?!]{0,50}?(?:\bno\s+(?:restrictions?|limits?|difference)|\bevery(?:body|one|thing)\b|\bnothing\b|\bsame\b|\bidentical\b|\bfull\b|\bopen\b|\bequal\b|\bfree\s+of\b|\bunrestricted\b|\bno\s+more\b|\bthe\s+limits?\s+(?:end|stop|fall)\w*)"
)
_NO_TASK = (  # "no solo consenting"
    r"no\s+(?!limit|restrict|rule|differ|clear|fixed|one\b|idea|answer|timeline|imgs?\b|fmgs?\b|foreign|visas?\b)[\w-]+\s+[\w-]+"
)
_BOUNDED = Cue(
    rf"\b(?:(?:can'?t|cannot|can\s+not|may\s+not|aren'?t\s+allowed|not\s+allowed|don'?t)\s+|{_NO_TASK}\b)[^.?!]{{0,60}}?"
    rf"\b(?:before|until|in\s+pgy|at\s+the|in\s+(?:the|their|your)|for\s+the|during\s+the)\b[^.?!]{{0,80}}?{_ALL_ELSE}"
)
_NONE_LATER = Cue(  # "no limits for IMGs after the first year": until then there are some
    r"\bno\s+(?:more\s+)?(?:limits?|limitations?|restrictions?)\b[^.;?!]{0,30}?\b(?:after|beyond|once\s+past|from)\s+(?:(?:the\s+|your\s+)?(?:first|initial)\s+(?:\w+\s+)?(?:years?|months?|weeks?)|pgy[\s-]?\d)"
)
_UNKNOWN_TO_ALL = Cue(
    r"\b(?:some|certain|a\s+few)\s+(?:limits?|limitations?|restrictions?)\b[^.?!]{0,40}?\b(?:(?:nobody|no\s+one)\s+(?:could|can|would|will|knew)|(?:couldn'?t|wouldn'?t|didn'?t)\s+(?:tell|say|name|specify|explain))\b"
)
_OPEN_END = re.compile(
    r"\b(?:how\s+long|until\s+when|unclear|nobody\s+(?:knew|knows|could)|not\s+(?:defined|specified|clear)|or\s+so|maybe"
    r"|something\s+like|depends)\b"
)
_UNKNOWN_LENGTH = re.compile(
    rf"\b{_ONLY_WATCH}\b[^.;?!]{{0,50}}\bno\s+(?:clear\s+|fixed\s+|end\s+|set\s+)?(?:date|end|timeline|limit)\b"
    rf"|\b(?:{_ONLY_WATCH}|wait\w*|held\s+back|restricted|limited)\b[^.;?!]{{0,50}}\b(?:how\s+long|until\s+when|for\s+how\s+long"
    rf"|when\s+(?:that|it)\s+ends)\b[^.;?!]{{0,40}}\b(?:wouldn'?t|didn'?t|couldn'?t|can'?t|nobody|no\s+one|not|unclear|unknown"
    rf"|isn'?t)\b"
    rf"|\b(?:nobody|no\s+one|wouldn'?t|didn'?t|couldn'?t)\b[^.;?!]{{0,40}}\b(?:how\s+long|when\s+(?:that|it|this)\s+(?:ends|stops"
    rf"|changes|is\s+over))\b"
)
_WHAT_MAY = Cue(
    r"\bwhat\b[^.;?!]{0,20}?\b(?:imgs?|fmgs?|visa\s+holders?|foreign\w*(?:\s+\w+)?|residents\s+on\s+(?:a\s+)?visas?|(?:j-?1"
    r"|h-?1b?)s?(?:\s+\w+)?|i\s*,?\s+as\s+an?\s+img|internationals?|people\s+on\s+visas)\b[^.;?!]{0,20}?\b(?:can|may|could|do"
    r"|are\s+allowed|is\s+allowed|would\s+be\s+allowed|am\s+allowed|get\s+to)\b"
    r"|\b(?:asked|question)\b[^.;?!]{0,20}?\b(?:limit\w*|restrict\w*)\s+(?:for|on|of)\s+(?:\w+\s+){0,2}?(?:imgs?|fmgs?|visas?"
    r"|foreign\w*|j-?1|h-?1b?|internationals?)"
    r"|\bwhat\s+(?:may|can|could|do|are|would)\s+(?:an?\s+|the\s+)?(?:imgs?|fmgs?|visa\s+holders?|foreign\w*|internationals?"
    r"|j-?1s?|h-?1b?s?|i\s*,?\s+as\s+an?\s+img)\b"
)
_VAGUE_ANSWER = re.compile(
    r"\b(?:we'?ll\s+see|it\s+depends|depends|most\s+things|almost\s+everything|ask\s+(?:hr|gme|legal)|different\s+answers?"
    r"|nobody\s+(?:knew|could\s+(?:tell|say)|knows)|no\s+one\s+(?:knew|could\s+(?:tell|say)|knows)|no\s+(?:clear|straight"
    r"|real)\s+answer|wouldn'?t\s+say|couldn'?t\s+say|shrug\w*|changed\s+the\s+(?:subject|topic)|dodg\w+|vague\w*|evasive\w*"
    r"|hemmed|mumbl\w+|went\s+quiet|figure\s+(?:it|that)\s+out|sorted\s+out\s+later|case\s+by\s+case|not\s+sure\s+(?:yet"
    r"|themselves)|let\s+(?:me|us)\s+get\s+back|would\s+get\s+back|hesitat\w+|get\s+back\s+to\s+(?:me|us))\b"
)
_DENIED = re.compile(r"\b(?:not|no|never|isn'?t|aren'?t|don'?t|doesn'?t|can'?t|cannot|unless|if)\s+(?:\w+\s+){0,2}$")


_WATCH_AT_FIRST = re.compile(  # "IMGs mostly observe the first year": a limit nobody put in writing, unless its length is told
    r"\b(?:imgs?|fmgs?|(?:foreign|international)(?:[\s-]+trained)?|visa)(?:\s+(?:medical\s+)?(?:grads?|graduates?|residents?|doctors?|holders?))?"
    r"\s+(?:\w+\s+){0,4}?(?:observ\w+|watch\w*|shadow\w*)\b[^.;?!]{0,40}?\b(?:(?P<length>(?:\d+|one|two|three|four|six|nine|twelve)\s+(?:months?"
    r"|weeks?))|(?:first|initial)\s+(?:\w+\s+)?(?:year|months?|weeks?|blocks?|rotations?)|year\s+one|at\s+first|at\s+the\s+(?:start|beginning)"
    r"|in\s+the\s+beginning|initially|early\s+on|before\s+they)\b"
)


_AND_SEE = re.compile(  # "IMGs start with the small cases and we see how it goes"
    r"\b(?:imgs?|fmgs?|foreign\w*(?:\s+(?:grads?|graduates?|residents?|doctors?))?|international\s+(?:grads?|graduates?|residents?)|visa\s+(?:holders?|residents?))"
    r"\s+(?:\w+\s+){0,3}?(?:start\w*|begin\w*|(?:only\s+)?(?:get|gets|do|does)|are\s+(?:kept|given|held|limited|restricted))\b[^.;?!]{0,60}?"
    r"\b(?:see\s+how\s+(?:it|that|they|things)\s+(?:goes|go|works?\s+out|do)|(?:then\s+)?we'?ll\s+see|play\s+it\s+by\s+ear|take\s+it\s+from\s+there)\b"
)
_STUDENTS = re.compile(
    r"\b(?:observerships?|(?:visiting|rotating|medical|elective)\s+students?|students\s+(?:of|from|without|with|at|who)|externships?)\b"
)


_CLEARED_UP = re.compile(  # what was told before holds no longer, whoever said it
    r"\b(?:clear|settled|plain|written\s+down|in\s+writing|spelled\s+out|known)\s+(?:to\s+me\s+)?now\b|\bnow\s+(?:it\s+is\s+|it'?s\s+|they\s+are\s+|all\s+|finally\s+)*(?:clear|settled|plain|in\s+writing|spelled\s+out|known)\b"
    r"|\b(?:clarified|cleared\s+(?:it\s+|this\s+|that\s+|things\s+)?up|no\s+longer\s+(?:vague|unclear)|turns\s+out|turned\s+out|finally\s+(?:told|wrote|explained|answered|said|sent|gave))\b"
)


def read_limits(words: Indexed, segments: tuple[Segment, ...]) -> Trait | None:
    """The limits a message tells of; as a correction where it says that they have become clear."""
    limits = _limits(words, segments)
    return limits._replace(correction=True) if limits is not None and _CLEARED_UP.search(words.text) else limits


def _limits(words: Indexed, segments: tuple[Segment, ...]) -> Trait | None:
    """The limits a message tells of; nothing when it speaks of nobody from abroad."""
    if not _ABROAD.search(words):
        return None
    text = words.text
    asked = _WHAT_MAY.search(words)
    answer = _VAGUE_ANSWER.search(text) if asked else None
    if asked and answer:
        return Trait("visa_limits", "vague", min(asked.start(), answer.start()), max(asked.end(), answer.end()))
    spoken = False
    for segment in segments:
        start, end = segment.start, segment.end
        spoken = spoken or _ABROAD.search(words, start, end) is not None
        and_see = _AND_SEE.search(text, start, end)
        if and_see and not re.search(r"\b(?:if|elsewhere|other\s+programs)\b", text[start : and_see.start()]):
            return Trait("visa_limits", "vague", and_see.start(), and_see.end())
        if segment.is_question:
            told = _NONE_ANSWERED.search(text, start) if spoken or _ABROAD.search(words, max(0, start - 200), end) else None
            if told and told.start() < end < told.end():
                return Trait("visa_limits", "none", told.start(), told.end())
            continue
        if (
            not spoken
            or not _WHAT_THEY_DO.search(text, start, end)
            or _STUDENTS.search(text, start, end)
            or re.search(r"\b(?:if|would\s+be|should\s+be|i\s+want|hope|elsewhere|other\s+programs)\b", text[start:end])
        ):
            continue
        unknown = _UNKNOWN_LENGTH.search(text, start, end)
        watch = None if unknown else _WATCH_AT_FIRST.search(text, start, end)
        if watch and not _DENIED.search(text[max(start, watch.start() - 30) : watch.start()]) and not _CLEAR.search(words, start, end):
            return Trait("visa_limits", "clear" if watch["length"] else "vague", *watch.span())
        if unknown:
            return Trait("visa_limits", "vague", unknown.start(), unknown.end())
        unnamed = _UNKNOWN_TO_ALL.search(words, start, end)
        if unnamed:
            return Trait("visa_limits", "vague", *unnamed.span())
        later = _NONE_LATER.search(words, start, end)
        if later:
            return Trait("visa_limits", "clear", *later.span())
        which = _NOBODY_SAYS.search(words, start, end)
        if which:
            return Trait("visa_limits", "vague", *which.span())
        alone = _ALONE_LATER.search(words, start, end)
        if alone:
            return Trait("visa_limits", "vague" if _OPEN_END.search(text, alone.end(), end) else "clear", *alone.span())
        clear = _CLEAR.search(words, start, end)
        if clear:
            return Trait("visa_limits", "vague" if _OPEN_END.search(text, clear.end(), end) else "clear", clear.start(), clear.end())
        bounded = next((m for m in _BOUNDED.finditer(words, start, len(text)) if m.start() < end), None)
        if bounded:
            return Trait("visa_limits", "clear", *bounded.span())
        one_place = _ONE_PLACE.search(words, start, end)
        if one_place:
            return Trait("visa_limits", "clear", *one_place.span())
        none = _NONE.search(words, start, end)
        if none and not _DENIED.search(text[max(start, none.start() - 30) : none.start()]):
            return Trait("visa_limits", "none", none.start(), none.end())
    return None
