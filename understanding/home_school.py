"""Whether the writer's own school has an IR service, and whether it takes part in VSLO."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from understanding.cues import Cue, Indexed
from understanding.segments import Segment, sentences_with
from understanding.traits import Trait
from understanding.whose import whose

_ADJECTIVES = (
    r"(?:(?:an?|our|its|their|own|small|tiny|big|good|busy|strong|decent|great|superb|excellent|proper"
    r"|real|full|young|new|but|and|very|active|whole|dedicated)\s+)*"
)
_HOUSE = r"(?:school|university|uni|univ|college|hospital|institution|department|faculty|centre|center|clinic|place|country)"
_HOME = (
    rf"(?:(?:my|our)\s+(?:own\s+|home\s+|teaching\s+|local\s+|med(?:ical)?\s+|uni(?:versity)?\s+|school'?s?\s+)*{_HOUSE}(?:'s)?(?:\s+(?:hospital|back\s+home|here|itself))?(?:\s+(?:in|at|of)\s+\w+)?"
    rf"|(?:my\s+|our\s+)?home\s+(?:program|institution|school|hospital|university|department)|my\s+home(?=\s+(?:has|have|got|doesn|does|don|lacks|offers|runs))|(?:(?:^|[.;,!?]\s*|\bbut\s+|\band\s+)(?:home\s+)?(?:school|uni))(?=\s+(?:has|have|got|doesn|does\s+not|lacks))|(?:back|at)\s+home\b|(?:the\s+(?:\w+\s+)?{_HOUSE}\s+)?where\s+i\s+(?:study|studied|am|train\w*|work|go\s+to\s+school)"
    rf"|(?:and|with|but)\s+its\s+(?:teaching\s+)?hospital|(?:the|our|its)\s+(?:teaching|university)\s+hospital(?!\s+of\b))"
)
_SERVICE = (
    r"(?:(?:ir|vir|interventional(?:\s+radiolog\w+)?|endovascular|angio(?:graphy)?)(?!\s+(?:residency|program|fellowship|spots?|interest|club"
    r"|mentors?|letters?|research))(?:\s+(?:department|dept|service|division|section|rotation|elective|attendings?|physicians?|doctors?|docs|faculty|suite|lab|team"
    r"|unit))*|home\s+(?:ir|vir)(?:\s+\w+)?)"
)
_LACKS = (
    rf"(?:(?:has|have|got|with|offers?|runs?|is|are|there'?s)\s+(?:basically\s+|absolutely\s+)?(?:no|zero|not\s+(?:an?|any))\s+{_ADJECTIVES}{_SERVICE}"
    rf"|(?:do(?:es)?\s*n[o']?'?t|don'?t|does\s+not|do\s+not|never\s+had)\s+(?:even\s+)?(?:have|offer|run|do)\s+(?:an?\s+|any\s+)?{_ADJECTIVES}{_SERVICE}|lacks?\s+(?:an?\s+|any\s+)?{_SERVICE}"
    rf"|(?:there\s+)?(?:isn'?t|is\s+not|ain'?t)\s+(?:even\s+|so\s+much\s+as\s+)?(?:an?\s+|any\s+)?(?:{_SERVICE}|c-?arm|angio\w*|cath\s+lab)"
    rf"|(?:there\s+)?(?:was|is|were|are)\s+(?:no|not\s+(?:an?|any))\s+{_ADJECTIVES}{_SERVICE}|{_SERVICE}\s+(?:does\s*n[o']?'?t|does\s+not|doesn'?t)\s+exist|{_SERVICE}\s*[:=-]?\s*(?:is\s+)?(?:non-?existent|zero|not\s+a\s+thing))"
)
_HAS = rf"(?:(?:has|have|got|offers?|runs?|is|are|there'?s|with|does\s+have|do\s+have)\s+{_ADJECTIVES}{_SERVICE})"
_GAP = r"[^.;?!]{0,30}?\s*"
_HOME_IR = Cue(
    rf"\b(?:(?P<none>(?:trained|studied|studying|graduated|enrolled)\s+(?:at|in|from)\s[^.;?!]{{2,40}}?\bwhere\s+{_LACKS}|{_HOME}{_GAP}\b{_LACKS}|{_LACKS}\s+(?:at|in)?\s*(?:all\s+)?(?:at\s+|in\s+)?{_HOME}|(?:(?:we|i)\s+have\s+|have\s+|there\s+is\s+|there'?s\s+)?no\s+(?:home\s+{_SERVICE}|{_SERVICE}\s+(?:at|in)\s+(?:all\s+)?{_HOME}))"
    rf"|(?P<some>{_HOME}{_GAP}\b{_HAS}|(?:we've\s+got|i've\s+got|(?:we|i)\s+(?:do\s+)?(?:have|got)|there\s+is|there'?s|with)\s+{_ADJECTIVES}{_SERVICE}[^.;?!]{{0,20}}?\b(?:at|in)\s+{_HOME}"
    rf"|(?:i\s+have\s+|with\s+|have\s+)(?:an?\s+)?home\s+(?:ir|vir)(?:\s+\w+)?|home\s+(?:ir|vir)\s+(?:elective|rotation|department|service)))\b"
)
_HOME_ASKED = re.compile(r"\W*(?:(?:my|our)\s+)?home\s+(?:ir\s+)?(?:program|department|service|ir|institution)\s*\?")
_HOME_NO = re.compile(rf"\b(?:no\b|none|nope|nothing|ha\b|there\s+(?:isn'?t|is\s+no|is\s+none)|{_LACKS}|zero)")
_VSLO = r"(?:vslo|vsas|the\s+global\s+network|aamc'?s?\s+(?:global\s+)?network)"
_SCHOOL = (
    r"(?:(?:my|our|also|now|the)\s+(?:\w+\s+){0,2}?(?:school|university|uni|college|institution|faculty|dean\w*)"
    r"(?:\s+(?:in|at|of)\s+\w+)?(?:\s*\([^()]{2,30}\))?(?:,\s*where\s[^,.;?!]{3,60},)?)"
)
_VSLO_SCHOOL = Cue(
    rf"\b(?:(?P<none>{_SCHOOL}\s+(?:is(?:n'?t|\s+not)|does(?:n'?t|\s+not)|has\s+never|has\s+no|doesn'?t\s+do|can'?t|cannot|never)\s+(?:\w+\s+){{0,4}}?{_VSLO}|no\s+{_VSLO}\s+(?:at|in|from|access|for)\s+(?:my\s+|our\s+)?(?:school|university|home|me|here|uni)"
    rf"|{_VSLO}\s+(?:is\s*|does\s*)?(?:not|n'?t)\s+(?:\w+\s+){{0,3}}?(?:at|by|with|in|from|for|to)\s+(?:my|our)\s+(?:\w+\s+)?(?:school|university|uni|college)"
    rf"|{_VSLO}[^.;?!]{{0,40}}?\b(?:my|our)\s+(?:school|institution|university)\b[^.;?!]{{0,20}}?(?:\bnot|n't|\bmissing|\bnowhere)\b[^.;?!]{{0,12}}?(?:\b(?:in|on)\s+(?:the\s+|its\s+)?(?:dropdown|drop-down|list|menu|system)|listed|found)"
    rf"|{_SCHOOL}\s[^.;?!]{{3,60}}?\b(?:and|but)\s+(?:it\s*)?(?:'?s|is)\s*n[o']?t\s+(?:\w+\s+){{0,3}}?{_VSLO}"
    rf"|not\s+(?:a\s+)?{_VSLO}\s+school)"
    rf"|(?P<too>{_SCHOOL}\s[^.;?!]{{3,60}}?\b(?:and|,)\s+(?:it\s+)?(?:also\s+)?(?:is\s+(?:in|on|part\s+of)|takes\s+part\s+in|participates\s+in|uses|joined)\s+{_VSLO})"
    rf"|(?P<some>{_SCHOOL}\s+(?:just\s+|now\s+|finally\s+|recently\s+|already\s+)*(?:is|does|participates?|takes\s+part|joined|uses|has|belongs|signed|(?:got|was|is|has\s+been)\s+(?:just\s+|now\s+|finally\s+|recently\s+)?added|entered|came\s+(?:into|on))\s+(?:\w+\s+){{0,4}}?{_VSLO}|{_VSLO}\s+(?:through|via|at)\s+(?:my|our)\s+(?:\w+\s+)?(?:school|university)"
    rf"|(?:dean\w*|registrar|school)\b[^.;?!]{{0,30}}?\b(?:confirmed|says|said|told\s+me)\s+(?:that\s+)?(?:we|\w+)\s+(?:have\s+|has\s+|just\s+)?(?:joined|are\s+in|is\s+in|are\s+part\s+of|is\s+part\s+of|participates?\s+in|belongs?\s+to)\s+{_VSLO}"
    rf"|we\s+(?:do\s+|now\s+|also\s+)*(?:appear|are|show\s+up|stand|participate|take\s+part)\s+(?:(?:on|in|listed|the|list|of|home|schools?|part|a)\s+)*{_VSLO}"
    rf"|i\s+(?:have|got|can\s+use|apply\s+through|use)\s+{_VSLO}(?:\s+access)?(?:\s+(?:through|via|from|at)\s+my\s+\w+)?))\b"
)
_NOT_MINE = re.compile(r"\b(?:if|whether|students|applicants|those|anyone|people|programs)\b")


def read_home(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Trait]:
    """IR at the writer's own school and its part in VSLO, each once."""
    done: set[str] = set()
    for asked, answer in pairwise(segments):
        if _HOME_ASKED.fullmatch(words.text, asked.start, asked.end):
            reply = segments[segments.index(answer) : segments.index(answer) + 3]
            told = _HOME_NO.search(words.text, answer.start, reply[-1].end)
            if told:
                done.add("home_ir")
                yield Trait("home_ir", False, asked.start, told.end())
    for segment in sentences_with((_HOME_IR, _VSLO_SCHOOL, _IN_SHORT), words, segments):
        for read in (_home_ir, _vslo):
            trait = read(words, segment)
            if trait is not None and segment.is_question and not _asked_behind(words.text, segment, trait):
                continue
            if trait is not None and trait.fact not in done:
                done.add(trait.fact)
                yield trait


def _asked_behind(text: str, segment: Segment, trait: Trait) -> bool:
    """Whether the question begins behind what is told ("my school isn't in VSLO how do i apply then?")."""
    return _ASKING.search(text, segment.start, trait.start) is None and _ASKS_THEN.search(text, trait.end, segment.end) is not None


_ASKING = re.compile(
    r"^\W*(?:(?:so|but|and|hi|hey|hello|ok)\W+)*(?:is|are|do|does|did|can|could|should|will|would|has|have)\b|\b(?:how|what|which|when|where|why|who|if|whether|should|would|can\s+i|do\s+i|or)\b"
)
_ASKS_THEN = re.compile(r"\b(?:how|what|which|when|where|should\s+i|do\s+i|can\s+i|could\s+i|will\s+i|am\s+i|is\s+(?:it|that|this))\b")


def _home_ir(words: Indexed, segment: Segment) -> Trait | None:
    text, start = words.text, segment.start
    match = _HOME_IR.search(words, start, segment.end)
    if match is None or _NOT_MINE.search(text, start, match.start()) or whose(text, start, match.start()) in ("other", "program"):
        return None
    lacking = re.search(r"\b(?:without|w/o|lack\w*)\s+(?:an?\s+|any\s+)?$", text[start : match.start()]) is not None
    return Trait("home_ir", match["some"] is not None and not lacking, match.start(), match.end())


def _vslo(words: Indexed, segment: Segment) -> Trait | None:
    text, start = words.text, segment.start
    match = _VSLO_SCHOOL.search(words, start, segment.end)
    if match is None:
        return _vslo_in_short(words, segment)
    if re.search(r"\b(?:if|whether|not\s+sure)\b", text[start : match.start()]):
        return None
    denied = re.search(r"\b(?:not|n't|no|never)\b", match[0]) is not None
    return Trait("vslo_school", match["too"] is not None or (match["some"] is not None and not denied), match.start(), match.end())


_IN_SHORT = Cue(
    rf"\b(?:(?P<none>not\s+(?:(?:on|in|part\s+of|a\s+member\s+of)\s+)?{_VSLO}\b(?!\s+(?:only|requir\w+|but|based|and|school)))|(?P<some>an?\s+{_VSLO}\s+school)\b)"
)
_OPENS = re.compile(r"(?:^|[,;.])\s*(?:and\s+|also\s+|but\s+)?$")
_IT_IS = re.compile(r"\b(?:it|which|that)\s*(?:is|'s)\s+(?:also\s+)?$")
_OF_MYSELF = re.compile(r"\b(?:usce|home\s+ir|my\s+(?:med(?:ical)?\s+)?(?:school|university|college)|grad|graduated|yog)\b")
_OF_A_HOST = re.compile(r"\b(?:apply|applications?|electives?|accepts?|takes?|through|via|hosts?|requires?|they|email|form)\b")


def _vslo_in_short(words: Indexed, segment: Segment) -> Trait | None:
    """VSLO as an entry of a line about oneself ("no home IR. not VSLO."), or of the school told before ("it is a VSLO school")."""
    text, start = words.text, segment.start
    match = _IN_SHORT.search(words, start, segment.end)
    if (
        match is None
        or _OF_A_HOST.search(text, start, segment.end)
        or not _OF_MYSELF.search(text, max(0, match.start() - 160), match.start())
    ):
        return None
    lead = text[start : match.start()]
    if not (_OPENS if match["none"] else _IT_IS).search(lead):
        return None
    return Trait("vslo_school", match["some"] is not None, match.start(), match.end())
