"""Whether a named field of work tells of a program's cases, or of people, departments, rotations, equipment, tables or wishes."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.segments import Segment

_STAFFED = Cue(  # "23 fellows in neuroradiology, body, MSK", "seven are peripheral", "one block of oncology"
    r"\b(?:fellows?|fellowships?|residents?|residenc(?:y|ies)|faculty|radiologists|sections?|divisions?|subspecialt\w+|trainees"
    r"|departments?|boards?)\s+"
    r"(?:(?:in|of|for)\s+|(?:include|including|are)\s*:?\s+|within\s+[^.;:()]{0,30}:\s*)(?!whom\b|which\b|(?:national|known"
    r"|names)\b)[^.;()]{0,60}$"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?:of\s+them\s+)?(?:are|is|were|cover)\s+(?:\w+\s+)?$"
)
_CLINIC_STAFFED = re.compile(  # "part-time faculty who staff the vein clinic": who works there is told, not what is strong
    r"\b(?:staff(?:s|ed|ing)?|man(?:s|ned|ning)|works?\s+(?:in|at)|run\s+by)\s+(?:the|an?|our|their|its)\s+(?:weekly\s+|outpatient\s+)?(?:\w+\s+(?:and|&)\s+)?$"
)
_OWN_DIVISION = re.compile(  # "neurointervention is a separate division"
    r"\s*(?:is|are|has|have|forms?)\s+(?:now\s+)?(?:(?:its|their|an?)\s+)?(?:own|separate|different|distinct|independent)\s+(?:\w+\s+)?(?:division|section|department|service|group|program)\b"
)
_STAFFED_AFTER = re.compile(
    r"\s*(?:\(\s*\d{1,3}(?:\s+[a-z]+)?\s*\)|(?:imaging|radiology|radiologists?|fellowships?|fellows?|faculty|residents?|residenc\w+"
    r"|surge\w+|physicians?|interventionalists?"
    r"|guys?|gurus?|persons?|people|docs?|doctors?|mentors?|attendings?|experts?|papers?|projects?|posters?|abstracts?|lectures?"
    r"|conferences?|boards?|meetings?|rotations?|electives?"
    r"|blocks?|months?|nights?\s+(?:no|are|is)|platforms?|systems?|machines?|scanners?|devices?|generators?|equipment|probes?|nurses?"
    r"|coordinators?|committees?"
    r"|outcomes?\s+database|registr\w+|trials?|grants?)\b)"
)
_PLAN = Cue(
    r"\b(?:pgy|r|ca)[\s-]?\d\s*(?:[:(–-]|to\b|through\b|consists?|includes?|spend)|\bcurriculum\b|\b(?:\d+|one|two|three|four|five|six"
    r"|seven|eight|ten|twelve|thirty)\s+(?:\w+\s+)?blocks?\b"
)
_COUNTED_IN_BRACKETS = re.compile(r"\d\s*\([^()]{0,30}$")
_LEFT_OUT = Cue(  # what a figure leaves out or takes in
    r"\b(?:figures?|numbers?|counts?|volumes?|totals?|statistics|stats|they|it|we|that|this)\s+(?:\w+\s+){0,2}?(?:excludes?|excluding"
    r"|(?:do(?:es)?\s+not|don'?t|doesn'?t)\s+(?:count|include)"
    r"|not\s+counting|counts?|includes?|including)\b|\b(?:entire|whole|full)\s+(?:dept|department|hospital|system)\b|\bnot\s+counting\b"
    r"|\bexcluding\b"
    r"|\b(?:thousand|hundred|\d[\d,]*k?)\s+(?:\w+\s+){0,2}?(?:w/o|minus)(?=\s)"
)
_OTHERS_DO = Cue(r"\b(?:who|that)\s+(?:only|just|mostly|mainly)\s+(?:do|does|did|perform|read|cover)s?\s+(?:\w+\s+)?$")
_OBTAINED = re.compile(
    r"\s*(?:exposure|experience|training|cases|volume|care)?\s*(?:is|are|was|comes?)\s+(?:mostly\s+|mainly\s+|only\s+)?(?:obtained|gained"
    r"|acquired|got|had|provided|offered|covered|taught|done|from)\s+"
    r"(?:\w+\s+)?(?:during|at|through|on|in|from|by)\s+(?:an?\s+|the\s+|our\s+)?[^.;]{0,40}\b(?:rotation|away|elective|county|children'?s"
    r"|va\b|affiliate|partner|site|another|other)"
)
_A_MONTH_EACH = re.compile(r"[^.;]{0,24}?\b(?:an?|one|two|three|four|\d+)\s+(?:months?|weeks?|blocks?)\s+(?:each|apiece|per\s+year)\b")
_DESIGNATED = re.compile(
    r"\s*\(?\s*(?:the\s+)?(?:highest|top)\s+(?:acs\s+)?(?:level|tier)|\s*(?:[:=|-]|is|status|=)?\s*(?:is\s+)?(?:an?\s+|the\s+)?(?:(?:level|lvl)\s*-?\s*(?:i{1,3}\b|[123]\b|one|two|three)|l\s?[123]\b)"
)
_LEVEL_BEFORE = re.compile(r"\bl\s?-?[123]\s*$")
_HOSPITAL_LACKS = re.compile(r"\s*(?:program|center|centre|unit|service)?\s*(?:exists?|on[\s-]site|in[\s-]house|at\s+this\s+hospital)\b")
_IN_A_TABLE = re.compile(r"\s*(?:/\s*[\w-]+\s*)?\|\s*~?\d")
_LINES = re.compile(r"(?:piccs?|ports?|central|of|put|puts|plac\w+|do|does|doing|tunnel\w+|and|or|[,/&+])\s*$")
_WISHED = Cue(
    r"\b(?:(?:what|all|thing)\s+i(?:'m|'d)?\s+(?:really\s+|would\s+)?(?:want|like|need|love|look\w*)|for\s+me\s+(?:it\s+(?:goes|is)|the"
    r"|first)|(?:my\s+)?order\s+of\s+(?:preference|priority|importance)"
    r"|i\s+(?:really\s+|also\s+|most\s+)?(?:like|love|enjoy|hope|wish|dream)|i'?d\s+(?:like|love|rather)|which\s+programs?|(?:please|pls"
    r"|can\s+you)\s+tell\s+me|(?<!on\s)(?<!of\s)(?<!in\s)my\s+(?:list|ranking|preferences?)"
    r"|want\s*:|priorit\w+\s*:|interests?\s*:|(?:rank|care)\s+(?:\w+\s+)?about|in\s+my\s+(?:own\s+|home\s+)?(?:hospital|country|center)"
    r"|looking\s+for|my\s+(?:mentors?|attending|boss|research\w*|advis[oe]r|letter\s+writers?|papers?|publications?))\b"
    r"|\b(?:interest(?:s|ed)?|publications?|papers?|posters?)\s+(?:in|on)\b"
)
_GOES_ON = re.compile(
    r"\s*(?:and\s+)?(?:after\s+that|afterwards|then|second(?:ly)?|third(?:ly)?|next|lastly|finally|number\s+two|2[.)]|3[.)])\b"
)
_STRONG = Cue(
    r"\b(?:strong|stronger|strongest|strengths?|strongly|heavy|heavily|busy|huge|big|bigger|great|good|excellent|outstanding|robust"
    r"|insane|crazy|massive|amazing|awesome|incredible|unreal"
    r"|tons?|lots?|plenty|loads|a\s+lot|unmatched|known|famous|renowned|leader\w*|lead|mecca|monsters?|beasts?|powerhouse|main\s+thing|invented|shop|focus\w*|speciali[sz]\w*|emphasis"
    r"|emphasi[sz]\w*|high[\s-]volume|volume|rich|deep|vast"
    r"|wide|broad|full|entire|constant|nonstop|daily|every|stands?\s+out|pride|nothing\s+beats|top|mostly|mainly|largely|lives?\s+on"
    r"|comes?\s+mainly|enormous|abundant|ample|extensive|diverse"
    r"|unusual|unique|world|thriving|growing|well[\s-]known|few\s+can\s+match|gives?|exposure|experience|breadth|variety|mix|spectrum"
    r"|range|solid|decent|pros?|best|fantastic|superb|sick|nuts|wild"
    r"|bread|highlights?|advanced|complex|centers?\s+(?:of|for)|population|all\s+(?:day|night)|out\s+the|swimming|drowning|everything"
    r"|tremendous|strong\s+points?|some|by\s+(?:the\s+)?(?:helicopter|truckload|bucket\w*|dozen|ton|boatload)|floods?|pours?|flooded"
    r"|walks?\s+in)\b"
)
_ASKS = re.compile(r"\W*(?:and\s+|but\s+|so\s+)?(?:is|are|does|do|did|how|what|which|any|will|would|can)\b(?!\s+(?:it|that|this)\b)")
_DOES = Cue(
    r"\b(?:do|does|did|doing|done|perform\w*|cover\w*|offer\w*|see|sees|saw|provide\w*|treat\w*|handles?|get|gets|got|learn\w*|train(?:ed"
    r"|ing)|including|includes?|include|cases?|procedures?|practice"
    r"|interventions?|services?|modalit\w+|techniques|therap\w+|portfolio|comfortable|proficient|work|case\s+mix|expect|scrub\w*|hands-on"
    r"|has|have|had|with|run|runs)\b"
)

_TALKED_OF = Cue(  # a talk, a paper or a patient's findings
    r"\b(?:grand\s+rounds?|journal\s+club|webinar|podcast|case\s+reports?|lectures?\s+(?:on|about)|talks?\s+(?:on|about)|(?:abstract"
    r"|chapter|review|session)\s+(?:on|about))\b"
)
_FINDING = re.compile(r"\s*(?:calcifications?|lines?\b|blood\s+(?:gas|pressure)|gas\b|phase|access\s+site|anatomy|sedation)")
_SOME_GET = Cue(
    r"\b(?:pets?|favou?rites?|golden\s+\w+|boys?|girls?|seniors?|chiefs?|americans?|amgs?|others|rest\s+of\s+us|graduates|grads|imgs?"
    r"|juniors?|ones|everyone\s+else)\s+(?:\w+\s+)?(?:get|gets|got|take|takes|do|does)\s+(?:(?:all|the|most"
    r"|every)\s+){0,2}(?:\w+\s+(?:and|,)\s+(?:the\s+)?)?$"
    r"|\b(?:trusted|allowed|start|starts|started|begin|begins|entrusted)\s+(?:out\s+)?with\s+(?:an?\s+|the\s+)?$"
)
_ONCE_IN_A_WHILE = re.compile(
    r"\s*,?\s*(?:at\s+christmas|(?:once\s+)?in\s+a\s+blue\s+moon|if\s+you'?re\s+lucky|on\s+a\s+(?:good|lucky)\s+day|every\s+(?:leap"
    r"|other)\s+year|once\s+(?:a|every|per)\s+(?:\w+\s+)?year|now\s+and\s+(?:then|again))\b"
)


def passes_to_some(words: Indexed, start: int, opens: int) -> bool:
    """Whether it is told who among the trainees gets the cases, not how many there are."""
    return _SOME_GET.search(words, max(opens, start - 60), start) is not None


def stands_aside(words: Indexed, place: tuple[int, int], key: str, segment: Segment) -> bool:
    """Whether the field is named for something else than the cases of the program."""
    start, end = place
    lower, opens, closes = words.text, segment.start, segment.end
    before = lower[opens:start]
    if _TALKED_OF.search(words, opens, closes) or _FINDING.match(lower, end, closes) or _ONCE_IN_A_WHILE.match(lower, end, closes):
        return True
    if _STAFFED_AFTER.match(lower, end, closes) or _STAFFED.search(words, opens, start) or _COUNTED_IN_BRACKETS.search(before):
        return True
    if "clinic" in lower[start : end + 8] and _CLINIC_STAFFED.search(lower, opens, start):
        return True
    if _OWN_DIVISION.match(lower, end, closes):
        return True
    if _IN_A_TABLE.match(lower, end) or _PLAN.search(words, opens, closes) or _OTHERS_DO.search(words, opens, start):
        return True
    if key == "trauma" and (_DESIGNATED.match(lower, end, closes) or _LEVEL_BEFORE.search(before)):
        return True
    if lower[start:end] == "lines" and not _LINES.search(before) and not re.match(r"\s*(?:[,/&]|and\b)", lower[end : end + 6]):
        return True
    return (
        _OBTAINED.match(lower, end, closes) is not None
        or _A_MONTH_EACH.match(lower, end, closes) is not None
        or _LEFT_OUT.search(words, opens, start) is not None
    )


def missing_on_site(words: Indexed, end: int, segment: Segment) -> bool:
    """Whether what is lacked is a program of the hospital ("no transplant program exists on site") and no kind of cases."""
    return _HOSPITAL_LACKS.match(words.text, end, segment.end) is not None


def wished(words: Indexed, start: int, segment: Segment) -> bool:
    """Whether the sentence tells of what the writer wants or does at home, or goes on with a list of wishes."""
    if _WISHED.search(words, segment.start, start):
        return True
    return (
        _GOES_ON.match(words.text, segment.start) is not None
        and _WISHED.search(words, max(0, segment.start - 160), segment.start) is not None
    )


def clause_of_strength(words: Indexed, opens: int, start: int) -> int:
    """Where the words begin that carry the field: behind the last comma when a word of strength follows it, else with the sentence."""
    comma = words.text.rfind(",", opens, start)
    return comma if comma >= 0 and _STRONG.search(words, comma, start) else opens


def evident(words: Indexed, segment: Segment, fields: int) -> bool:
    """Whether words of strength or of doing carry the field, or it is one of a list; `fields` counts those of the sentence."""
    if segment.is_question and _ASKS.match(words.text, segment.start):
        return False
    return (
        _STRONG.search(words, segment.start, segment.end) is not None
        or _DOES.search(words, segment.start, segment.end) is not None
        or (fields > 1 and not segment.is_question)
    )
