"""What is said about the hospital: trauma level, cancer center, setting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.claims import Claims
from understanding.cues import Cue, Indexed
from understanding.qualities import claimed
from understanding.segments import Segment
from understanding.setting_meant import setting_meant
from understanding.traits import Trait

_LEVELS = (
    {"i": 1, "ii": 2, "iii": 3, "1": 1, "2": 2, "3": 3}
    | {"one": 1, "two": 2, "three": 3}
    | {"highest": 1, "top": 1}
    | {"first": 1, "second": 2, "third": 3, "1st": 1, "2nd": 2, "3rd": 3}
)
_N = r"(?:iii|ii|i|1|2|3|one|two|three)"
_TH = r"(?:first|second|third|1st|2nd|3rd)"
_TRAUMA = Cue(
    rf"\b(?:level|lvl|lv)[\s-]*(?P<level>{_N})\b(?=(?:[\s/,&-]+(?:adult|pediatric|peds|regional|state|designated|verified|and|the|acs|burn"
    rf"|certified|accredited|academic|urban|ii?|1|2|level|center|centre)){{0,6}}[\s/,&-]*trauma)"
    rf"|\bl[\s-]?(?P<level5>[123])\s+trauma\b"
    rf"|\b(?P<level6>{_TH})[\s-]+(?:level|class|grade)(?:\s+\w+)?\s+trauma\b|\btrauma\s+(?:center|centre|hospital)\s*,?\s*(?:is\s+"
    rf"|of\s+)?(?:the\s+)?(?P<level7>{_TH})\s+(?:level|class|grade|category)\b"
    rf"|\btrauma(?:\s+(?:center|centre|level|status|designation|hospital))*\s*[:=(,|-]?\s*(?:is\s+"
    rf"|(?:acs|verified|state|adult)[\s-]+|(?:level|lvl)\s*[:-]?\s*){{0,3}}(?P<level2>{_N})\b(?!\s*(?:,\d|resid|fellow|case|fac|att|k\b"
    rf"|[-–]\s*\d|months?|weeks?|ir\b|nights?|times?))"
    rf"|\b(?:verified|designated|certified|college\s+of\s+surgeons|acs|trauma)\b[^.;\n]{{0,40}}?\b(?:at|of|on|as)\s+(?:the\s+"
    rf"|an?\s+)?(?P<level8>{_TH}|highest|top)\s+(?:acs\s+|trauma\s+)?(?:level|tier|grade)\b"
    rf"|\b(?P<level9>highest|top)[\s-](?:acs\s+|possible\s+)?(?:level|tier)(?:\s+of|\s+for)?(?:\s+(?:adult|acs))?\s+trauma\b"
    rf"|\btrauma\s+(?:center|centre|hospital|designation)\s+(?:of|at)\s+(?:the\s+)?(?:level|lvl|grade)\s+(?P<level11>{_N})\b"
    rf"|\btrauma\s*\(\s*(?:the\s+)?(?P<level10>highest|top)\s+(?:acs\s+)?(?:level|tier)"
    rf"|\b(?P<bare>level|lvl)[\s-]*(?P<level3>{_N})\b(?!\s*(?:ultrasound|evidence|visits?|courses?|pgy|residents?|fellows?|"
    r"exam|anxiety|stress|panic|boss|support|help|alert|threat|problems?|priority|thinking|about|stroke|picu|maternal|perinatal|neonatal|burn|cardiac|heart|epilepsy|biosafety|of\s+(?!the\b)\w+|languages?|proficien\w*|skills?|faculty|\d|[-–]\s*\d|cases?|procedures?|nicu|trainees?|autonomy|supervision))"
)
_LISTED_LEVEL = Cue(  # "8k / 5 suites / L1"
    r"\b(?:(?<=[/,;|•(:*] )|(?<=all )|(?<=both ))l[\s-]?(?P<level>[123])(?=\s*(?:[/,;|•)*.]|$|\n|except\b|besides\b))"
)
_HOUSE = re.compile(r"\b(?:(?:all|both)\s+l[\s-]?[123]|beds?|vol|volume|suites?|rooms?|attendings?|att|faculty|cases)\b")
_BARE_BEFORE = re.compile(
    r"(?:^|[,;:.(/&+|\n*•]|[-–—]\s|\b(?:it'?s|its|is|are|they'?re|theyre|as|an?|the|only|now|just|still|and|with|w/|not|but|says|also|to"
    r"|was|has|have|become|became|been|gets?|got|remains?|stays?|since|isn['’]?t|wasn['’]?t|aren['’]?t|called|"
    r"our|both|each|all|hospital|center|centre|place|actually|be|or|than|take|busy|year|beds|nci|so|um|uh))[ \t]*$"
)
_OF_CHILDREN = re.compile(r"\b(?:pediatric|peds|paediatric|children['’]?s)\s+(?:trauma\s+)?(?:center\s+)?(?:is\s+|at\s+|of\s+)?$")
_FOR_CHILDREN = re.compile(
    r"\s*(?:trauma\s+)?(?:for\s+)?(?:pediatric|peds|paediatric|kids|children)\b(?!\s*(?:and|&|/|,)\s*adults?)|[^.;,]{0,30}\bat\s+the\s+children['’]?s\b"
)
_UNTIL = re.compile(
    r"\s*(?:trauma\s+)?(?:(?:center|centre|hospital|one|designation)\s+)?(?:until|till|through|before|up\s+to)\s+(?:20[012]\d|last\s+\w+)"
)
_BUT_A = re.compile(  # "Not a Level I, contrary to what people say. It's a three"
    rf"[^.;!\n]{{0,50}}?[.;,!–—-]?\s*(?:\bbut|it['’]?s|it\s+is|they['’]?re|they\s+are|only|just|rather|actually)\s+(?:(?:an?|only|just|really|actually)\s+)*(?:(?:level|lvl)[\s-]*)?"
    rf"(?P<level>{_N})\b(?=\s*(?:[.,;!)]|$|trauma|center))"
)
_GIVEN_UP = re.compile(
    r"[^.;]{0,30}?\b(?:lost|losing|dropped|gave\s+up|no\s+longer|downgraded|used\s+to|not\s+any\s?more|moved\s+(?:to|across))\b"
)
_NOT_TRAUMA_CENTER = Cue(
    r"\b(?:not|isn'?t|aren'?t|non|no|never|without|lost|lacks?)\b(?:\s+(?!but\b|and\b|yet\b|though\b|still\b|there\b)\w+){0,4}\s*(?:-\s*)?$"
)
_ANOTHER_HOSPITAL = re.compile(
    r"\b(?:across\s+town|down\s+the\s+(?:road|street)|next\s+door|nearby|an\s+hour\s+away|in\s+the\s+next\s+(?:town|city))\s+(?:\w+\s+){0,3}$|\b(?:sister|neighbou?ring|nearby|other|rival)\s+(?:(?:hospital|center|campus)\b[^.;,]*)?$"
)
_FROM_LEVEL = Cue(r"\b(?:from|than|before|was)\s+(?:an?\s+)?$")
_LEVEL_NOT = re.compile(  # "level 2 not level 1, just checked"
    rf"\W*(?:(?:no|wait|sorry|actually|oops|ok|its|it'?s|they'?re|theyre|a|i\s+meant?|correction)\W+)*(?:level|lvl)\s*(?P<new>{_N})\b"
    rf"(?:\s+trauma)?\W+(?:and\s+|its\s+|it'?s\s+)?not\s+(?:an?\s+)?(?:(?:level|lvl)\s*)?(?P<old>{_N})\b"
)
_NCI = Cue(
    r"\bnci\b(?:[\s-]*(?:designat\w+|comprehensive|cancer|center|centre|cc|accredited|recogni\w+))*"
    r"|\bnational\s+cancer\s+institute(?:[\s-]*designat\w+)?"
)
_NCI_NOT = re.compile(
    r"\bnci[\s-]*(?:papers?|article|data(?:base)?|registry|guidelines?|dictionary|website|site\b|fellowship|publication|report|posters?|match\b|funded|funding|grants?|trials?|sponsored|r01|study|studies|k\d+)\b"
)
_NO_CENTER = Cue(
    r"\b(?:no|not\s+an?|isn'?t\s+an?|without\s+an?|lacks?\s+an?|(?:doesn'?t|don'?t|do\s+not|does\s+not)\s+have\s+an?|"
    r"has\s+no)\s+(?:(?:nci|nci-designated|designated|comprehensive|actual|real|formal|official|dedicated)[\s-]+)*"
    r"(?:cancer\s+cent(?:er|re)|nci\b(?:[\s-]+(?:status|designation|label|badge|stamp|title|center|centre|cancer\s+cent\w+|one)))"
)
_NCI_DENIED = re.compile(
    r"(?:\b(?:not|no|non|isn'?t|aren'?t|without|lacks?|never|lost|gave\s+up|lose[sd]?|losing)\b(?:\s+(?:an?|the|its|their|yet|currently"
    r"|officially|"
    r"affiliated\s+with|part\s+of|associated\s+with|attached\s+to|home\s+to|status\s+as\s+an?))*[\s-]*)$"
)
_NCI_DENIED_AFTER = re.compile(
    r"\s+(?:stamp|status|label|badge|designation|title)?\s*(?:went\s+away|expired|lapsed|got\s+lost)\b|\s*[\s:=|-]\s*(?:no\b|n\b|not\b"
    r"|pending|none|isn'?t|false)|\s*[✗✘]|\s+(?:status\s+)?(?:pending|no\b|(?:was|is"
    r"|has\s+been)\s+(?:lost|gone|withdrawn|revoked|not\s+renewed))"
)
_UNKNOWN = re.compile(r"\bnci\b[^?:.,;\n]{0,20}[?:]\s*(?:i\s+have\s+)?no\s+(?:idea|clue|info\w*|data|answer|word)\b")
_ANSWERED = re.compile(
    r"[^?\n]{0,20}\?\s*(?:(?P<no>no\b(?!\s+(?:idea|clue|info\w*|data|answer|word))|nope|nah|not\b|never|(?:they|it|we|the\s+hospital)(?:'ve|'s|\s+(?:have|has|had|was|were|got))?\s+(?:\w+\s+){0,4}?(?:turned\s+down|rejected|denied|refused|lost|never|not|isn'?t|aren'?t|pending))|(?P<yes>yes|yep|yeah|yup))"
)
_UNVALUED = re.compile(
    r"[^.;,]{0,30}?\b(?:would\s+be|would'?ve|(?:doesn'?t|does\s+not|don'?t|do\s+not|didn'?t|shouldn'?t|won'?t)\s+(?:really\s+)?(?:matter"
    r"|count"
    r"|mean\s+(?:much|anything|a\s+thing))|is\s+(?:overrated|irrelevant|a\s+must|a\s+plus|not\s+important|important\s+to\s+me)"
    r"|isn'?t\s+(?:important|everything|needed|necessary))\b"
)
_HAS_NONE = Cue(r"\b(?:has|have|had|got)\s+none\b(?!\s+of\b)")
_COMMUNITY_SITES = r"(?:\w+\s+){0,5}?community\s+(?:\w+\s+)?(?:sites?|hospitals?|affiliates?|practices?|settings?|centers?)"
_UNIVERSITY = r"(?:university|academic|tertiary|quaternary)\s+(?:\w+\s+){0,2}?(?:hospitals?|centers?|sites?|settings?|medical\s+centers?)"
_HYBRID = re.compile(
    rf"""(?P<hybrid>\bhybrid\s+(?:program|setting|model|academic|community|set[\s-]?up|institution|place|hospital)|\ban?\s+hybrid\s+of\b|\b(?:we'?re|it'?s|is|are|as)\s+an?\s+hybrid(?=\s*[,.;:(–—-]|\s+of\b|\s*$)
      |\buniversity[\s-](?:affiliated|linked)\s*,?\s*(?:but|and|yet|though)\s+(?:still\s+)?community|\bcommunity[\s-]based\s*,?\s*(?:but|and|yet)\s+university[\s-]affiliated
      |\bcommunity\s+(?:hospital|program|center)\s+(?:that\s+|which\s+)?(?:is\s+)?(?:belongs?\s+to|owned\s+by|affiliated\s+with|attached\s+to|part\s+of|run\s+by)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:medical\s+school|university|academic)
      |\buniversity[\s-]affiliated\s+community
      |\bcommunity[\s-]+(?:academic|university)\b|\bacademic[\s-]+community\b|\bcommunity[\s-]based\b[^.;\n]{{0,60}}\b(?:university|academic)\b|\bcommunity[\s-]based\s*[,/]\s*university[\s-]affiliated
      |\bcommunity[\s-](?:based[\s-])?(?:program\s+|hospital\s+)?with\s+(?:an?\s+)?(?:academic|university)\s+affiliat|\bacademic\s*/\s*community\b
      |\bcommunity\s*/\s*academic\b|\bprivademic|\b(?:both|mix(?:ture)?\s+of|half|part)\s+(?:academic|university|community)\s*(?:and|,|/|\+|&|half|part)+\s*(?:community|academic|private|university)\b
      |\b{_UNIVERSITY}(?:\s*,\s*(?:an?|the|our|two|three|one)\s+(?:[\w'’-]+\s+){{0,3}}?(?:hospitals?|va|centers?|sites?|campus))*\s*,?\s*(?:an?\s+(?:large\s+)?(?:va|veterans)[\w\s]{{0,20}}?\s+)?(?:the\s+va\s+)?(?:and|plus)\s+(?:an?|two|three|four|several)\s+{_COMMUNITY_SITES}
      |\b{_UNIVERSITY}\s*(?:,?\s*(?:and|plus|with|as\s+well\s+as)|\+|&|,)\s*{_COMMUNITY_SITES}\b)""",
    re.VERBOSE,
)
_SETTING = re.compile(
    r"""(?P<academic>\buniv\.?\s+hosp\w*|\b(?:academic|university)(?:[\s-]+(?:based|affiliated))?[\s,-]+(?:safety[\s-]net\s+)?(?:\w+\s+){0,2}?(?:program|center|centre
      |medical\s+cent\w+|hospital\s+program|place|setting|institution|powerhouse|residency|department|site|shop|facility|hospitals(?=\s*[,.;:)]|\s+(?:with|and|in)|\s*$)|hosp\b\.?|hospital(?=\s*[,.;:)]
      |\s+(?:with|in|and|program|of)|\s*$))|\((?:[^)\n]{0,30}\b)?academic\b|[:|]\s*academic\b|\b(?:is|it's|its|they're|theyre|fully|very|big
      |large|purely|all|highly)\s+academic\b|\bacademic\s*[,;]|[,;]\s*academic\W*$|\buniversity[\s-](?:based|program|run|owned)\b|^\W*academic\W*$|\s[-–—]\s*academic\W*$
      |\bquaternary\s+academic|[:|]\s*university\s*(?:$|[,;|\n])|\b(?:run|owned|operated)\s+by\s+(?:the|a)\s+(?:\w+\s+)?university\b)
    |(?P<community>\bcommunity(?:[\s-]+based)?[\s,-]+(?:\w+\s+){0,2}?(?:program|hospital|setting|place|center|centre|residency|site|shop|facility|hosp\b\.?
      |medical\s+center)|\((?:[^)\n]{0,30}\b)?community\b|[:|]\s*community\b|\b(?:is|it's|its|they're|theyre|small|big|large|busy|purely
      |more)\s+(?:a\s+)?community\b(?!\s+(?:of|feel|service|outreach|hospitals?\s+(?:rotation|month)))
      |(?<!the[ ])(?<!our[ ])(?<!local[ ])(?<!diverse[ ])(?<!rural[ ])\bcommunity\s*[,;]
      |(?<=of[ ]the[ ])community\s*[,;]|[,;]\s*(?:private\s+|small\s+|big\s+)?community(?=\W*$|\s*\.)
      |\bcommunity[\s-]based\b|^\W*community\W*$|\s[-–—]\s*community\W*$)""",
    re.VERBOSE | re.MULTILINE,
)
_SETTING_NOT = re.compile(
    r"\b(?:typical|average|usual|job|jobs|career|careers|vs|versus|or|want|prefer|rotat\w*|month|months|weeks?|rather|between|difference"
    r"|affiliated|affiliates?|sites?|several|three|two|four|\b\d{1,2})[ \t]+(?:\w+[ \t]+){0,2}$"
)

_SPEAKS_OF_SETTING = re.compile(
    r"academic|community|hybrid|univ|privademic|private|teaching|professor|tenure|ivory|med(?:ical)?\s+school|partners|both\s+worlds|for-profit|hca\b"
)


def read_hospital(words: Indexed, segment: Segment, claims: Claims) -> Iterator[Trait]:
    """The facts of one sentence."""
    sentence = words.text[segment.start : segment.end]
    if "trauma" in sentence or "level" in sentence or "lvl" in sentence:
        yield from _trauma(words, segment, claims)
    elif _HOUSE.search(sentence):
        yield from _listed_level(words, segment, claims)
    if "nci" in sentence or "cancer c" in sentence or "national cancer" in sentence:
        yield from _cancer_center(words, segment, claims)
    if _SPEAKS_OF_SETTING.search(sentence):
        yield from _setting(words, segment, claims)


def _trauma(words: Indexed, segment: Segment, claims: Claims) -> Iterator[Trait]:
    lower = words.text
    other = _LEVEL_NOT.match(lower) if len(lower) < 80 else None
    if other:
        yield Trait("trauma_level", _LEVELS[other["new"]], other.start("new"), other.end(), correction=True, replaces=_LEVELS[other["old"]])
        return
    for match in _TRAUMA.finditer(words, segment.start, segment.end):
        level = next(value for name, value in match.groupdict().items() if name != "bare" and value)
        before = lower[max(segment.start, match.start() - 40) : match.start()]
        if (match["bare"] and not _BARE_BEFORE.search(before)) or _ANOTHER_HOSPITAL.search(before):
            continue
        if (
            _OF_CHILDREN.search(before)
            or _FOR_CHILDREN.match(lower, match.end(), segment.end)
            or _UNTIL.match(lower, match.end(), segment.end)
        ):
            continue
        if _NOT_TRAUMA_CENTER.search(words, max(segment.start, match.start() - 40), match.start()):
            if instead := _BUT_A.match(lower, match.end()):
                yield Trait("trauma_level", _LEVELS[instead["level"]], instead.start("level"), instead.end("level"))
                return
            continue
        if not claimed(words, match.start(), match.end(), segment, claims):
            continue
        if _GIVEN_UP.match(lower, match.end(), segment.end) or _FROM_LEVEL.search(
            words, max(segment.start, match.start() - 12), match.start()
        ):
            continue
        yield Trait("trauma_level", _LEVELS[level], match.start(), match.end())
        break


def _listed_level(words: Indexed, segment: Segment, claims: Claims) -> Iterator[Trait]:
    """The level of notes that say nothing of trauma: "8k / 5 suites / L1"."""
    for match in _LISTED_LEVEL.finditer(words, segment.start, segment.end):
        if claims.why_not(match.start(), match.end(), segment) is None:
            yield Trait("trauma_level", int(match["level"]), match.start(), match.end())


def _cancer_center(words: Indexed, segment: Segment, claims: Claims) -> Iterator[Trait]:
    lower = words.text
    if _UNKNOWN.search(lower, segment.start, min(len(lower), segment.end + 24)):
        return
    none = _NO_CENTER.search(words, segment.start, segment.end)
    if none and not segment.is_question and claims.why_not(none.end(), none.end(), segment) in (None, "denied"):
        yield Trait("nci_cancer_center", False, none.start(), none.end())
        return
    for match in _NCI.finditer(words, segment.start, segment.end):
        if _NCI_NOT.match(lower, match.start()) or (
            segment.is_question
            and not _ANSWERED.match(lower, match.end(), match.end() + 40)
            and not claimed(words, match.start(), match.end(), segment, claims)
        ):
            continue
        before = lower[max(segment.start, match.start() - 40) : match.start()]
        answer = _ANSWERED.match(lower, match.end(), match.end() + 40) if segment.is_question else None
        if answer:
            yield Trait("nci_cancer_center", answer["yes"] is not None, match.start(), answer.end())
            break
        after = _NCI_DENIED_AFTER.match(lower, match.end(), min(len(lower), match.end() + 30))
        if _NCI_DENIED.search(before) or after:
            if not after or "pending" not in after[0]:
                yield Trait("nci_cancer_center", False, match.start(), match.end())
        elif _UNVALUED.match(lower, match.end(), segment.end):
            lacking = _HAS_NONE.search(words, segment.end, len(lower))
            if lacking and lacking.start() - segment.end < 60:  # "An NCI center would be a dream. The one that invited me has none"
                yield Trait("nci_cancer_center", False, lacking.start(), lacking.end())
        elif claimed(words, match.start(), match.end(), segment, claims):
            yield Trait("nci_cancer_center", True, match.start(), match.end())
        break


def _setting(words: Indexed, segment: Segment, claims: Claims) -> Iterator[Trait]:
    lower = words.text
    sentence = lower[segment.start : segment.end]
    told = [m for m in _SETTING.finditer(sentence) if not _SETTING_NOT.search(sentence[: m.start()])]
    found = _HYBRID.search(sentence) or (told[0] if told else None)
    meant = None if found is not None and found.lastgroup == "hybrid" else setting_meant(words, segment)
    if meant is not None and (found is None or meant[0] == "hybrid") and claimed(words, meant[1], meant[2], segment, claims):
        yield Trait("setting", *meant)
        return
    if found is None or found.lastgroup is None:
        return
    start, end = segment.start + found.start(), segment.start + found.end()
    if (
        claimed(words, start, end, segment, claims)
        and not re.search(r"\b(?:or|vs\.?|versus)\s+(?:academic|community)\b", segment.text.lower())
        and not _JUDGED.search(sentence)
        and not _AFTERWARDS.search(sentence[: found.start()])
        and not re.search(r"\b(?:not|isn'?t|less)\s+(?:\w+\s+){0,2}$", sentence[: found.start()])
    ):
        yield Trait("setting", found.lastgroup, start, end)


_AFTERWARDS = re.compile(
    r"\b(?:went|gone|go|placed|hired|jobs?|careers?|alumni|appl(?:y|ying|ied)\s+to|prepar\w+|practic\w+\s+in|ready\s+for|posts?"
    r"|positions?\s+in|mix\s+of\s+academic\s+and\s+private\s+jobs)\b"
)
_JUDGED = re.compile(r"^\W*(?:(?:so|and|but)\W+)?(?:is|are)\s+(?:an?\s+)?(?:academic|community|university)\b")
