"""What is said about a program besides counts, visas and case mix: trauma level, cancer center, setting, IMG history, culture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from understanding.case_mix import MY_WISHES, read_case_mix
from understanding.claims import Claims
from understanding.segments import Segment
from understanding.traits import Trait
from understanding.words import Page, read_lexicon

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "1": 1, "2": 2, "3": 3, "one": 1, "two": 2, "three": 3}
_LEVEL = r"(?P<level>iii|ii|i|1|2|3|one|two|three)"
_TRAUMA = re.compile(
    rf"\b(?:level|lvl|lv)[\s-]*{_LEVEL}\b(?=(?:[\s/,&-]+(?:adult|pediatric|peds|regional|state|designated|verified|and|the|acs|burn"
    rf"|certified|accredited|academic|urban|ii?|1|2|level|center|centre)){{0,6}}[\s/,&-]*trauma)"
    rf"|\btrauma(?:\s+(?:center|centre|level|status|designation|hospital))*\s*[:=(,-]?\s*(?:is\s+"
    rf"|level\s*[:-]?\s*){{0,2}}(?P<level2>iii|ii|i|1|2|3|one|two|three)\b(?!\s*(?:,\d|resid|fellow|case|fac|att|k\b))"
    rf"|\b(?P<bare>level|lvl)[\s-]*(?P<level3>i|1|one)\b(?=\s*(?:center|centre|hospital|[,.;)&+/]|$|\n|and\b|w/|with\b|county"
    rf"|tertiary|nci\b|safety))"
)
_NOT_TRAUMA_CENTER = re.compile(
    r"\b(?:not|isn'?t|aren'?t|non|no|never|without|lost|lacks?)\b(?:\s+(?!but\b|and\b|yet\b|though\b|still\b|there\b)\w+){0,4}\s*(?:-\s*)?$"
)
_UNDECIDED = re.compile(
    r"\b(?:(?:still\s+)?(?:figuring|working|sorting|thinking)\s+(?:it\s+)?(?:out|through)|(?:haven'?t|have\s+not|not\s+yet|"
    r"hasn'?t)\s+(?:yet\s+)?(?:decided|figured\s+out|worked\s+out|settled)|(?:couldn'?t|could\s+not"
    r"|can'?t|didn'?t|won'?t|wouldn'?t)\s+(?:really\s+)?(?:say|tell\s+(?:me|us)|explain))\W+(?:on\s+|exactly\s+|about\s+)?(?:what|"
    r"which|how\s+much|whether)\b[^.;]{0,60}\b(?:can|could|may|are\s+allowed\s+to|get\s+to|allowed)\b"
)
_LEVEL_NOT = re.compile(  # "level 2 not level 1, just checked"
    r"\W*(?:(?:no|wait|sorry|actually|oops|ok|its|it'?s|they'?re|theyre|a|i\s+meant?|correction)\W+)*(?:level|lvl)\s*(?P<new>iii|ii|i|"
    r"1|2|3|one|two|three)\b(?:\s+trauma)?\W+(?:and\s+|its\s+|it'?s\s+)?not\s+(?:an?\s+)?(?:(?:level|lvl)\s*)?(?P<old>iii|ii|i|1|2|3|"
    r"one|two|three)\b"
)
_NCI = re.compile(
    r"\bnci\b(?:[\s-]*(?:designat\w+|comprehensive|cancer|center|centre|cc|accredited|recogni\w+))*"
    r"|\bnational\s+cancer\s+institute(?:[\s-]*designat\w+)?"
)
_NCI_NOT = re.compile(r"\bnci[\s-]*(?:funded|funding|grants?|trials?|sponsored|r01|study|studies|k\d+)\b")
_NO_CENTER = re.compile(
    r"\b(?:no|not\s+an?|isn'?t\s+an?|without\s+an?|lacks?\s+an?|(?:doesn'?t|don'?t|do\s+not|does\s+not)\s+have\s+an?|"
    r"has\s+no)\s+(?:(?:nci|nci-designated|designated|comprehensive|actual|real|formal|official|dedicated)[\s-]+)*"
    r"(?:cancer\s+cent(?:er|re)|nci\b(?:[\s-]+(?:status|designation|label|badge|stamp|title|center|centre|cancer\s+cent\w+)))"
)
_SETTING = re.compile(
    r"""(?P<hybrid>\bhybrid\s+(?:program|setting|model|academic|community)|\buniversity[\s-]affiliated\s+community
      |\bcommunity[\s-]+(?:academic|university)\b|\bacademic[\s-]+community\b
      |\bcommunity[\s-](?:based[\s-])?(?:program\s+)?with\s+(?:an?\s+)?(?:academic|university)\s+affiliat|\bacademic\s*/\s*community\b
      |\bcommunity\s*/\s*academic\b|\bprivademic)
    |(?P<academic>\b(?:academic|university)(?:[\s-]+(?:based|affiliated))?[\s,-]+(?:\w+\s+){0,2}?(?:program|center|centre
      |medical\s+cent\w+|hospital\s+program|place|setting|institution|powerhouse|residency|department|site|shop|hospital(?=\s*[,.;)]
      |\s+(?:with|in|and|program)|\s*$))|\((?:[^)\n]{0,30}\b)?academic\b|:\s*academic\b|\b(?:is|it's|its|they're|theyre|fully|very|big
      |large|purely|all|highly)\s+academic\b|\bacademic\s*[,;]|\buniversity[\s-](?:based|program)\b|^\W*academic\W*$|\s[-–—]\s*academic\W*$
      |\bquaternary\s+academic)
    |(?P<community>\bcommunity(?:[\s-]+based)?[\s,-]+(?:\w+\s+){0,2}?(?:program|hospital|setting|place|center|centre|residency|site|shop
      |medical\s+center)|\((?:[^)\n]{0,30}\b)?community\b|:\s*community\b|\b(?:is|it's|its|they're|theyre|small|big|large|busy|purely
      |more)\s+(?:a\s+)?community\b(?!\s+(?:of|feel|service|outreach|hospitals?\s+(?:rotation|month)))|\bcommunity\s*[,;]
      |\bcommunity[\s-]based\b|^\W*community\W*$|\s[-–—]\s*community\W*$)""",
    re.VERBOSE,
)
_SETTING_NOT = re.compile(
    r"\b(?:job|jobs|career|careers|vs|versus|or|want|prefer|rotat\w*|month|months|weeks?|rather|between|difference"
    r"|affiliated|affiliates?|sites?|several|three|two|four|\b\d{1,2})[ \t]+(?:\w+[ \t]+){0,2}$"
)
_IMG_WORD = (
    r"(?:img'?s?|fmg'?s?|international\s+(?:medical\s+)?grad(?:uate)?s?|foreign\s+(?:medical\s+)?grad(?:uate)?s?"
    r"|foreign[\s-]trained\s+\w+|non-?us\s+(?:citizens?|grads?|imgs?)|overseas\s+grad(?:uate)?s?|foreigners|foreign\s+nationals?)"
)
_IMG_NONE = re.compile(
    rf"\b(?:no|zero|never\s+(?:had|taken|matched|trained|accepted|ranked|interviewed)\s+(?:an?|any)|0|not\s+a\s+single|without"
    rf"|not\s+any|haven'?t\s+(?:had|taken|matched|trained)\s+(?:an?|any)|hasn'?t\s+(?:had|taken|matched|trained)\s+(?:an?|any)"
    rf"|don'?t\s+(?:take|accept|match|consider|interview)(?:\s+any)?|doesn'?t\s+(?:take|accept|match|consider"
    rf"|interview)(?:\s+any)?"
    rf"|do\s+not\s+(?:take|accept|match|consider|interview)(?:\s+any)?|does\s+not\s+(?:take|accept|match|consider"
    rf"|interview)(?:\s+any)?|didn'?t\s+see\s+(?:an?|any)|not\s+one)\s+(?:\S+\s+){{0,3}}{_IMG_WORD}"
    rf"|\b{_IMG_WORD}\s*[:=-]\s*(?:none|0|no|never)\b|\bimg[\s-]+unfriendly\b|\bnot\s+(?:very\s+|really\s+)?img[\s-]+friendly\b"
    rf"|\b{_IMG_WORD}\s+need\s+not\s+apply\b"
)
_IMG_FEW = re.compile(
    rf"\b(?:few|a\s+few|hardly\s+any|rare(?:ly)?|occasional(?:ly)?|very\s+few|one\s+or\s+two|barely\s+any|not\s+many)\s+(?:past\s+"
    rf"|prior\s+|former\s+|previous\s+|take\s+|takes\s+|has\s+taken\s+|\S+\s+){{0,3}}{_IMG_WORD}|\b{_IMG_WORD}\s+(?:are\s+"
    rf"|is\s+)?(?:rare|few|uncommon)\b"
)
_IMG_SOME = re.compile(
    rf"\b(?:several|many|multiple|numerous|lots\s+of|a\s+lot\s+of|a\s+number\s+of|plenty\s+of|tons\s+of|regularly\s+(?:take|takes"
    rf"|match|matches|trains?|accepts?)|often\s+(?:take|takes|match|matches)|routinely\s+(?:takes?|match\w*)"
    rf"|consistently\s+(?:takes?|match\w*)|history\s+of\s+(?:taking|matching|training|accepting)|track\s+record\s+(?:of|with)"
    rf"|welcomes?|love|loves)\s+(?:\S+\s+){{0,4}}?{_IMG_WORD}"
    rf"|\bimg[\s-]+friendly\b|\b{_IMG_WORD}\s+(?:are\s+)?(?:welcome|common|encouraged)\b|\b(?:has|have)\s+(?:trained|matched|taken"
    rf"|graduated|had|accepted)\s+{_IMG_WORD}|\bfriendly\s+(?:to|toward|towards)\s+{_IMG_WORD}"
)
_OPERATOR = re.compile(r"\b(?:primary|first|main|lead)\s+operators?\b")
_PGY = re.compile(r"\b(?:pgy|r)\s*-?\s*(?P<pgy>[1-7])s?\b")
_PUBLISHED = re.compile(
    r"""(?P<no>\b(?:no\s+(?:actual\s+|real\s+|hard\s+|specific\s+)?(?:numbers|figures|case\s+numbers|stats|volumes)\s+(?:on|published
      |given|listed|anywhere|posted|available|shared)|(?:don'?t|doesn'?t|do\s+not|does\s+not|won'?t|didn'?t|never|refused?\s+to
      |wouldn'?t)\s+(?:publish|share|list|give|post|report|disclose|provide|quote)\s+(?:any\s+|their\s+|the\s+|actual\s+|specific\s+
      |us\s+)*(?:case\s+|procedure\s+)?(?:numbers|figures|volumes?|stats|logs)
      |numbers\s+(?:are\s+)?not\s+(?:published|listed|given|shared|available)|(?:words|marketing
      |high[\s-]volume)\W+(?:but\s+)?(?:with\s+)?no\s+numbers|but\s+no\s+numbers|without\s+(?:any\s+|giving\s+)*numbers|no\s+numbers\b
      |numbers\s+aren'?t\s+(?:published|listed|shared)))
    |(?P<yes>\b(?:publish(?:es)?|posts?|lists?|shares?|gives?|discloses?|showed\s+us|provides?)\s+(?:all\s+|the\s+|their\s+|its\s+
      |actual\s+|real\s+|average\s+|graduates?'?\s+|resident\s+|per-?graduate\s+|full\s+)*(?:case\s+|procedure\s+
      |graduate\s+)*(?:numbers|figures|volumes|logs|case\s+logs|stats)\b|numbers\s+(?:are\s+)?(?:published|listed|posted)\b)""",
    re.VERBOSE,
)


@lru_cache(maxsize=1)
def _qualities() -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    words: dict[str, tuple[str, str]] = {}
    for fact, values in read_lexicon("attributes").items():
        for value, phrases in values.items():
            for phrase in phrases:
                words.setdefault(" ".join(str(phrase).lower().replace("’", "'").split()), (str(fact), str(value)))
    alternatives = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)"), words


def read_traits(page: Page, segments: tuple[Segment, ...], numbered: set[tuple[int, int]], claims: Claims) -> Iterator[Trait]:
    """The facts of a program that are no counts. `numbered` are token spans already taken by counts ("80 TACE")."""
    lower = page.lower.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    for segment in segments:
        yield from _fixed(lower, segment, claims)
        yield from _img_history(lower, segment, claims)
        yield from _quality(lower, segment, claims)
    yield from read_case_mix(page, lower, segments, numbered, claims)


def _claimed(lower: str, start: int, end: int, segment: Segment, claims: Claims) -> bool:
    if MY_WISHES.search(lower, max(segment.start, start - 60), start):
        return False
    if re.search(r"\b(?:wasn'?t|isn'?t|not|never)\s+(?:\w+\s+)?(?:sure|certain)\b", lower[end : segment.end]):
        return False
    return claims.why_not(start, end, segment) is None


def _fixed(lower: str, segment: Segment, claims: Claims) -> Iterator[Trait]:
    sentence = lower[segment.start : segment.end]
    if "trauma" in sentence or "level" in sentence or "lvl" in sentence:
        yield from _trauma(lower, segment, claims)
    if "nci" in sentence or "cancer c" in sentence or "national cancer" in sentence:
        yield from _cancer_center(lower, segment, claims)
    if "academic" in sentence or "community" in sentence or "hybrid" in sentence or "university" in sentence or "privademic" in sentence:
        yield from _setting(lower, segment, claims)
    if "operator" in sentence:
        yield from _operator(lower, segment, claims)
    if (
        "number" in sentence or "figures" in sentence or "volumes" in sentence or "stats" in sentence or "logs" in sentence
    ) and not segment.is_question:
        found = _PUBLISHED.search(lower, segment.start, segment.end)
        if found and (found["no"] or _claimed(lower, found.start(), found.end(), segment, claims)):
            yield Trait("numbers_published", found["yes"] is not None, found.start(), found.end())


def _trauma(lower: str, segment: Segment, claims: Claims) -> Iterator[Trait]:
    other = _LEVEL_NOT.match(lower) if len(lower) < 80 else None
    if other:
        yield Trait("trauma_level", _ROMAN[other["new"]], other.start("new"), other.end(), correction=True, replaces=_ROMAN[other["old"]])
        return
    for match in _TRAUMA.finditer(lower, segment.start, segment.end):
        level = match["level"] or match["level2"] or match["level3"]
        before = lower[max(segment.start, match.start() - 40) : match.start()]
        if _NOT_TRAUMA_CENTER.search(before) or not _claimed(lower, match.start(), match.end(), segment, claims):
            continue
        if match["bare"] and re.search(r"\b(?:evidence|pgy|training|next)\W*$", before):
            continue
        yield Trait("trauma_level", _ROMAN[level], match.start(), match.end())
        break


def _cancer_center(lower: str, segment: Segment, claims: Claims) -> Iterator[Trait]:
    none = _NO_CENTER.search(lower, segment.start, segment.end)
    if none and not segment.is_question and claims.why_not(none.end(), none.end(), segment) in (None, "denied"):
        yield Trait("nci_cancer_center", False, none.start(), none.end())
        return
    for match in _NCI.finditer(lower, segment.start, segment.end):
        if _NCI_NOT.match(lower, match.start()) or (
            segment.is_question and not _claimed(lower, match.start(), match.end(), segment, claims)
        ):
            continue
        before = lower[max(segment.start, match.start() - 40) : match.start()]
        after = lower[match.end() : min(segment.end, match.end() + 24)]
        denied = re.search(
            r"(?:\b(?:not|no|non|isn'?t|aren'?t|without|lacks?|never|lost)\b(?:\s+(?:an?|the|yet|currently|officially|"
            r"affiliated\s+with|part\s+of|associated\s+with|attached\s+to|home\s+to))*[\s-]*)$",
            before,
        ) or re.match(r"[\s:=-]*(?:no\b|not\b|pending|none|isn'?t)|\s+status\s+(?:pending|no)", after)
        if denied:
            if "pending" not in after:
                yield Trait("nci_cancer_center", False, match.start(), match.end())
        elif _claimed(lower, match.start(), match.end(), segment, claims):
            yield Trait("nci_cancer_center", True, match.start(), match.end())
        break


def _setting(lower: str, segment: Segment, claims: Claims) -> Iterator[Trait]:
    match_setting = next(
        (m for m in _SETTING.finditer(lower, segment.start, segment.end) if not _SETTING_NOT.search(lower[segment.start : m.start()])), None
    )
    if (
        match_setting
        and _claimed(lower, match_setting.start(), match_setting.end(), segment, claims)
        and not re.search(r"\b(?:or|vs\.?|versus)\s+(?:academic|community)\b", segment.text.lower())
    ) and not re.search(r"\b(?:not|isn'?t|less)\s+(?:\w+\s+){0,2}$", lower[segment.start : match_setting.start()]):
        yield Trait("setting", match_setting.lastgroup, match_setting.start(), match_setting.end())


def _operator(lower: str, segment: Segment, claims: Claims) -> Iterator[Trait]:
    for match in _OPERATOR.finditer(lower, segment.start, segment.end):
        if not _claimed(lower, match.start(), match.end(), segment, claims):
            continue
        near = next((m for m in _PGY.finditer(lower, max(segment.start, match.start() - 60), min(segment.end, match.end() + 60))), None)
        if near and not re.search(r"\b(?:not|never|rarely|until)\b", lower[max(segment.start, match.start() - 25) : match.start()]):
            low = int(near["pgy"])
            yield Trait("primary_operator_pgy", [low, low], min(match.start(), near.start()), max(match.end(), near.end()))


def _img_history(lower: str, segment: Segment, claims: Claims) -> Iterator[Trait]:
    """The program's history with graduates from abroad."""
    sentence = lower[segment.start : segment.end]
    if segment.is_question or not any(
        word in sentence for word in ("img", "fmg", "foreign", "international", "overseas", "non-us", "nonus", "non us")
    ):
        return
    for pattern, value in ((_IMG_NONE, "none"), (_IMG_FEW, "few"), (_IMG_SOME, "several")):
        match = pattern.search(lower, segment.start, segment.end)
        if (
            match
            and (value == "none" or _claimed(lower, match.start(), match.end(), segment, claims))
            and not re.search(r"\b(?:if|want|looking\s+for|prefer|list\s+of|find)\b", lower[segment.start : match.start()])
        ):
            yield Trait("img_history", value, match.start(), match.end())
            return


def _quality(lower: str, segment: Segment, claims: Claims) -> Iterator[Trait]:
    pattern, words = _qualities()
    seen: set[str] = set()
    for match in pattern.finditer(lower, segment.start, segment.end):
        fact, value = words[" ".join(match[0].split())]
        before = lower[max(segment.start, match.start() - 30) : match.start()]
        if fact in seen or (segment.is_question and not _claimed(lower, match.start(), match.end(), segment, claims)):
            continue
        if re.search(
            r"\b(?:not|isn'?t|aren'?t|wasn'?t|don'?t|doesn'?t|didn'?t|never|without|lacks?|no|hardly|nothing)\s+(?:\w+\s+){0,2}$", before
        ) or not _claimed(lower, match.start(), match.end(), segment, claims):
            continue
        if (
            fact == "visa_limits"
            and not re.search(r"\b(?:imgs?|visas?|j-?1|h-?1b|foreign|status|non-?us|fmgs?|internationals?)\b", segment.text.lower())
            and (value != "vague" or ("institutional" not in match[0] and "observe" not in match[0]))
        ):
            continue
        seen.add(fact)
        yield Trait(fact, value, match.start(), match.end())
    vague = None if segment.is_question or "visa_limits" in seen else _UNDECIDED.search(lower, segment.start, segment.end)
    if vague and re.search(r"\b(?:imgs?|visas?|j-?1s?|h-?1bs?|foreign\w*|non-?us)\b", lower[vague.start() : segment.end]):
        yield Trait("visa_limits", "vague", vague.start(), vague.end())
