"""What is said about a program besides counts, visas and case mix: trauma level, cancer center, setting, IMG history, culture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.case_mix import MY_WISHES, read_case_mix
from understanding.claims import Claims
from understanding.cues import Cue, Indexed
from understanding.operators import read_operators
from understanding.segments import Segment
from understanding.traits import Trait
from understanding.words import Page

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "1": 1, "2": 2, "3": 3, "one": 1, "two": 2, "three": 3, "first": 1, "second": 2, "third": 3}
_LEVEL = r"(?P<level>iii|ii|i|1|2|3|one|two|three)"
_TRAUMA = Cue(
    r"\b(?P<level5>first|second|third)[\s-]+level\s+trauma\b|\btrauma\s+(?:center|centre|hospital)?\s*(?:of\s+)?(?:the\s+)?(?P<level6>first|second|third)\s+level\b"
    rf"|\b(?:level|lvl|lv|l)[\s-]*{_LEVEL}\b(?=(?:[\s/,&-]+(?:adult|pediatric|peds|regional|state|designated|verified|and|the|acs|burn"
    rf"|certified|accredited|academic|urban|ii?|1|2|level|center|centre)){{0,6}}[\s/,&-]*trauma)"
    rf"|\btrauma(?:\s+(?:center|centre|level|status|designation|hospital))*\s*[:=(,-]?\s*(?:is\s+"
    rf"|level\s*[:-]?\s*){{0,2}}(?P<level2>iii|ii|i|1|2|3|one|two|three)\b(?!\s*(?:,\d|resid|fellow|case|fac|att|k\b))"
    rf"|\b(?P<bare>level|lvl)[\s-]*(?P<level3>i|1|one)\b(?=\s*(?:center|centre|hospital|[,.;)&+/]|$|\n|and\b|w/|with\b|county"
    rf"|tertiary|nci\b|safety|they\b|it\b|this\b|er\b|ed\b|place\b|shop\b))"
    rf"|\b(?:it'?s|they'?re|theyre|they\s+are|it\s+is|we'?re|we\s+are|now|only|just|hospital\s+is)\s+(?:now\s+|only\s+|just\s+)?"
    rf"(?:an?\s+|the\s+only\s+)?(?:level|lvl)[\s-]*(?P<level4>iii|ii|i|1|2|3|one|two|three)\b"
    rf"(?=\s*(?:[.,;)&+!/]|$|\n|now\b|and\b|but\b|with\b|in\b|between\b|for\b|though\b|i\s+think\b))"
)
_NOT_TRAUMA_CENTER = Cue(
    r"\b(?:not|isn'?t|aren'?t|non|no|never|without|lost|lacks?)\b(?:\s+(?!but\b|and\b|yet\b|though\b|still\b|there\b)\w+){0,4}\s*(?:-\s*)?$"
)
_ANOTHER_HOSPITAL = re.compile(r"\b(?:sister|neighbou?ring|nearby|other|rival)\s+(?:(?:hospital|center|campus)\b[^.;,]*)?$")
_UNDECIDED = Cue(
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
_NCI = Cue(
    r"\bnci\b(?:[\s-]*(?:designat\w+|comprehensive|cancer|center|centre|cc|accredited|recogni\w+))*"
    r"|\bnational\s+cancer\s+institute(?:[\s-]*designat\w+)?"
)
_NCI_NOT = re.compile(r"\bnci[\s-]*(?:funded|funding|grants?|trials?|sponsored|r01|study|studies|k\d+)\b")
_NO_CENTER = Cue(
    r"\b(?:no|not\s+an?|isn'?t\s+an?|without\s+an?|lacks?\s+an?|(?:doesn'?t|don'?t|do\s+not|does\s+not)\s+have\s+an?|"
    r"has\s+no)\s+(?:(?:nci|nci-designated|designated|comprehensive|actual|real|formal|official|dedicated)[\s-]+)*"
    r"(?:cancer\s+cent(?:er|re)|nci\b(?:[\s-]+(?:status|designation|label|badge|stamp|title|center|centre|cancer\s+cent\w+)))"
)
_UNVALUED = re.compile(
    r"[^.;,]{0,30}?\b(?:would\s+be|would'?ve|(?:doesn'?t|does\s+not|don'?t|do\s+not|didn'?t|shouldn'?t"
    r"|won'?t)\s+(?:really\s+)?(?:matter|count"
    r"|mean\s+(?:much|anything|a\s+thing))|is\s+(?:overrated|irrelevant|a\s+must|a\s+plus|not\s+important|important\s+to\s+me)"
    r"|isn'?t\s+(?:important|everything|needed|necessary))\b"
)
_HAS_NONE = Cue(r"\b(?:has|have|had|got)\s+none\b(?!\s+of\b)")
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
_IMG_NONE = Cue(
    rf"\b(?:no(?!\s+(?:rules?|limit\w*|restrict\w*|problems?|issues?|bias|difference|preference)\b)|zero|never\s+(?:had|taken"
    rf"|matched|trained|accepted|ranked|interviewed)\s+(?:an?|any)|0|not\s+a\s+single|without"
    rf"|not\s+any|haven'?t\s+(?:had|taken|matched|trained)\s+(?:an?|any)|hasn'?t\s+(?:had|taken|matched|trained)\s+(?:an?|any)"
    rf"|don'?t\s+(?:take|accept|match|consider|interview)(?:\s+any)?|doesn'?t\s+(?:take|accept|match|consider"
    rf"|interview)(?:\s+any)?"
    rf"|do\s+not\s+(?:take|accept|match|consider|interview)(?:\s+any)?|does\s+not\s+(?:take|accept|match|consider"
    rf"|interview)(?:\s+any)?|didn'?t\s+see\s+(?:an?|any)|not\s+one)\s+(?:\S+\s+){{0,3}}{_IMG_WORD}"
    rf"|\b{_IMG_WORD}\s*[:=-]\s*(?:none|0|no|never)\b|\bimg[\s-]+unfriendly\b|\bnot\s+(?:very\s+|really\s+)?img[\s-]+friendly\b"
    rf"|\b{_IMG_WORD}\s+need\s+not\s+apply\b"
    rf"|\b(?:nobody|no\s+one|none\s+of\s+them|they|residents|coordinator|he|she|pd|chief)\s+(?:\w+\s+){{0,3}}(?:couldn'?t"
    rf"|could\s+not|could|can'?t)"
    rf"\s+(?:name|recall|remember|think\s+of)\s+(?:an?|any|one|a\s+single)\s+(?:\w+\s+)?{_IMG_WORD}"
    rf"|\bnever\s+(?:actually\s+|yet\s+)?(?:trained|matched|hired|graduated|taken|accepted|ranked|interviewed"
    rf"|had)\s+(?:a\s+single\s+|one\s+)?{_IMG_WORD}"
    rf"|\b{_IMG_WORD}\s+(?:have|has)\s+never\s+(?:matched|trained|been|finished|gotten)\b"
)
_IMG_FEW = Cue(
    rf"\b(?:few|a\s+few|hardly\s+any|rare(?:ly)?|occasional(?:ly)?|very\s+few|one\s+or\s+two|barely\s+any|not\s+many)\s+(?:past\s+"
    rf"|prior\s+|former\s+|previous\s+|take\s+|takes\s+|has\s+taken\s+|\S+\s+){{0,3}}{_IMG_WORD}|\b{_IMG_WORD}\s+(?:are\s+"
    rf"|is\s+)?(?:rare|few|uncommon)\b"
)
_IMG_SOME = Cue(
    rf"\b(?:several|many|multiple|numerous|lots\s+of|a\s+lot\s+of|a\s+number\s+of|plenty\s+of|tons\s+of|regularly\s+(?:take|takes"
    rf"|match|matches|trains?|accepts?)|often\s+(?:take|takes|match|matches)|routinely\s+(?:takes?|match\w*)"
    rf"|consistently\s+(?:takes?|match\w*)|history\s+of\s+(?:taking|matching|training|accepting)|track\s+record\s+(?:of|with)"
    rf"|welcomes?|love|loves)\s+(?:\S+\s+){{0,4}}?{_IMG_WORD}"
    rf"|\bimg[\s-]+friendly\b|\b{_IMG_WORD}\s+(?:are\s+)?(?:welcome|common|encouraged)\b|\b(?:has|have)\s+(?:trained|matched|taken"
    rf"|graduated|had|accepted)\s+{_IMG_WORD}|\bfriendly\s+(?:to|toward|towards)\s+{_IMG_WORD}"
    rf"|\b(?:has|have|had|they'?ve|it'?s)\s+(?:already\s+|often\s+|always\s+)?(?:taken|had|trained|matched|accepted"
    rf"|hired)\s+(?:\w+\s+)?{_IMG_WORD}"
)
_PUBLISHED = re.compile(
    r"""(?P<no>\b(?:no\s+(?:actual\s+|real\s+|hard\s+|specific\s+)?(?:numbers|figures|case\s+numbers|stats|volumes)\s+(?:on|published
      |given|listed|anywhere|posted|available|shared)|(?:don'?t|doesn'?t|do\s+not|does\s+not|won'?t|didn'?t|never|refused?\s+to
      |wouldn'?t)\s+(?:publish|share|list|give|post|report|disclose|provide|quote)\s+(?:any\s+|their\s+|the\s+|actual\s+|specific\s+
      |us\s+)*(?:case\s+|procedure\s+)?(?:numbers|figures|volumes?|stats|logs)
      |numbers\s+(?:are\s+)?not\s+(?:published|listed|given|shared|available)|(?:words|marketing
      |high[\s-]volume)\W+(?:but\s+)?(?:with\s+)?no\s+numbers|but\s+no\s+numbers|without\s+(?:any\s+|giving\s+)*numbers|no\s+numbers\b
      |numbers\s+aren'?t\s+(?:published|listed|shared)
      |(?:numbers|figures|volumes?|stats|logs)\s+(?:are\s+|is\s+)?(?:(?:considered|treated\s+as|kept)\s+(?:strictly\s+)?(?:internal|confidential
      |private|secret)|confidential|internal\s+only|(?:not|never)\s+(?:\w+\s+)?(?:released|disclosed|public|posted|made\s+public))
      |(?:numbers|figures|volumes?|stats|logs)\b[^.;\n]{0,12}?\b(?:it'?s|its|they'?re|is|are)\s+(?:not|nowhere)\s+(?:\w+\s+)?(?:on|in)\s+(?:their|the)\s+(?:web)?site
      |(?:dodged|ducked|avoided|sidestepped|evaded|deflected)\s+(?:my\s+|the\s+|every\s+)?(?:\w+\s+){0,3}(?:about|on)\s+(?:case\s+|the\s+)?(?:numbers|volumes?|logs)
      |asked\s+(?:\w+\s+){0,2}for\s+(?:the\s+|case\s+|their\s+|real\s+)*(?:numbers|figures|logs)\b[^\n]{0,20}?(?:changed\s+the\s+(?:topic|subject)|no\s+answer
      |got\s+nothing|nobody\s+(?:answered|knew)|wouldn'?t\s+say)))
    |(?P<yes>\b(?:publish(?:es)?|posts?|lists?|shares?|gives?|discloses?|showed\s+us|provides?)\s+(?:all\s+|the\s+|their\s+|its\s+
      |actual\s+|real\s+|average\s+|graduates?'?\s+|resident\s+|per-?graduate\s+|full\s+)*(?:case\s+|procedure\s+
      |graduate\s+)*(?:numbers|figures|volumes|logs|case\s+logs|stats)\b|numbers\s+(?:are\s+)?(?:published|listed|posted)\b
      |(?:case\s+logs|(?:case|procedure)\s+(?:numbers|volumes))\s+(?:of\s+(?:\w+\s+){1,6})?(?:are\s+|is\s+)?(?:shown|listed|published|posted|given|displayed|available)\s+(?:\w+\s+)?(?:in\s+the\s+table|below|here|online|on\s+(?:our|their|the)\s+(?:\w+\s+)?(?:page|site|website)))""",
    re.VERBOSE,
)


def read_traits(
    page: Page, words: Indexed, segments: tuple[Segment, ...], numbered: set[tuple[int, int]], claims: Claims
) -> Iterator[Trait]:
    """The facts of a program that are no counts. `numbered` are token spans already taken by counts ("80 TACE")."""
    for segment in segments:
        yield from _fixed(words, segment, claims)
        yield from _img_history(words, segment, claims)
        yield from _limits_undecided(words, segment)
    yield from _qualities(page, words, segments, claims)
    yield from read_case_mix(page, words, segments, numbered, claims)


_DOUBTED = Cue(r"\b(?:wasn'?t|isn'?t|not|never)\s+(?:\w+\s+)?(?:sure|certain)\b")


def _claimed(words: Indexed, start: int, end: int, segment: Segment, claims: Claims) -> bool:
    if MY_WISHES.search(words, max(segment.start, start - 60), start) or _DOUBTED.search(words, end, segment.end):
        return False
    return claims.why_not(start, end, segment) is None


def _fixed(words: Indexed, segment: Segment, claims: Claims) -> Iterator[Trait]:
    lower = words.text
    sentence = lower[segment.start : segment.end]
    if "trauma" in sentence or "level" in sentence or "lvl" in sentence:
        yield from _trauma(words, segment, claims)
    if "nci" in sentence or "cancer c" in sentence or "national cancer" in sentence:
        yield from _cancer_center(words, segment, claims)
    if "academic" in sentence or "community" in sentence or "hybrid" in sentence or "university" in sentence or "privademic" in sentence:
        yield from _setting(words, segment, claims)
    if "pgy" in sentence or " op" in sentence or "primary" in sentence or "wire" in sentence:
        yield from read_operators(words, segment, claims)
    if (
        "number" in sentence or "figures" in sentence or "volumes" in sentence or "stats" in sentence or "logs" in sentence
    ) and not segment.is_question:
        found = _PUBLISHED.search(lower, segment.start, segment.end)
        if found and (found["no"] or _claimed(words, found.start(), found.end(), segment, claims)):
            yield Trait("numbers_published", found["yes"] is not None, found.start(), found.end())


def _trauma(words: Indexed, segment: Segment, claims: Claims) -> Iterator[Trait]:
    lower = words.text
    other = _LEVEL_NOT.match(lower) if len(lower) < 80 else None
    if other:
        yield Trait("trauma_level", _ROMAN[other["new"]], other.start("new"), other.end(), correction=True, replaces=_ROMAN[other["old"]])
        return
    for match in _TRAUMA.finditer(words, segment.start, segment.end):
        level = match["level"] or match["level2"] or match["level3"] or match["level4"] or match["level5"] or match["level6"]
        before = lower[max(segment.start, match.start() - 40) : match.start()]
        if _NOT_TRAUMA_CENTER.search(words, max(segment.start, match.start() - 40), match.start()) or not _claimed(
            words, match.start(), match.end(), segment, claims
        ):
            continue
        if _ANOTHER_HOSPITAL.search(before):
            continue
        if match["bare"] and re.search(r"\b(?:evidence|pgy|training|next)\W*$", before):
            continue
        yield Trait("trauma_level", _ROMAN[level], match.start(), match.end())
        break


def _cancer_center(words: Indexed, segment: Segment, claims: Claims) -> Iterator[Trait]:
    lower = words.text
    none = _NO_CENTER.search(words, segment.start, segment.end)
    if none and not segment.is_question and claims.why_not(none.end(), none.end(), segment) in (None, "denied"):
        yield Trait("nci_cancer_center", False, none.start(), none.end())
        return
    for match in _NCI.finditer(words, segment.start, segment.end):
        if _NCI_NOT.match(lower, match.start()) or (
            segment.is_question and not _claimed(words, match.start(), match.end(), segment, claims)
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
        elif _UNVALUED.match(lower, match.end(), segment.end):
            lacking = _HAS_NONE.search(words, segment.end, len(lower))
            if lacking and lacking.start() - segment.end < 60:  # "An NCI center would be a dream. The one that invited me has none"
                yield Trait("nci_cancer_center", False, lacking.start(), lacking.end())
        elif _claimed(words, match.start(), match.end(), segment, claims):
            yield Trait("nci_cancer_center", True, match.start(), match.end())
        break


def _setting(words: Indexed, segment: Segment, claims: Claims) -> Iterator[Trait]:
    lower = words.text
    match_setting = next(
        (m for m in _SETTING.finditer(lower, segment.start, segment.end) if not _SETTING_NOT.search(lower[segment.start : m.start()])), None
    )
    if (
        match_setting
        and _claimed(words, match_setting.start(), match_setting.end(), segment, claims)
        and not re.search(r"\b(?:or|vs\.?|versus)\s+(?:academic|community)\b", segment.text.lower())
    ) and not re.search(r"\b(?:not|isn'?t|less)\s+(?:\w+\s+){0,2}$", lower[segment.start : match_setting.start()]):
        yield Trait("setting", match_setting.lastgroup, match_setting.start(), match_setting.end())


def _img_history(words: Indexed, segment: Segment, claims: Claims) -> Iterator[Trait]:
    """The program's history with graduates from abroad."""
    lower = words.text
    sentence = lower[segment.start : segment.end]
    if segment.is_question or not any(
        word in sentence for word in ("img", "fmg", "foreign", "international", "overseas", "non-us", "nonus", "non us")
    ):
        return
    for pattern, value in ((_IMG_NONE, "none"), (_IMG_FEW, "few"), (_IMG_SOME, "several")):
        match = pattern.search(words, segment.start, segment.end)
        if (
            match
            and (value == "none" or _claimed(words, match.start(), match.end(), segment, claims))
            and not re.search(r"\b(?:if|want|looking\s+for|prefer|list\s+of|find)\b", lower[segment.start : match.start()])
        ):
            yield Trait("img_history", value, match.start(), match.end())
            return


_DENIED = Cue(r"\b(?:not|isn'?t|aren'?t|wasn'?t|don'?t|doesn'?t|didn'?t|never|without|lacks?|no|hardly|nothing)\s+(?:\w+\s+){0,2}$")
_ABROAD = Cue(r"\b(?:imgs?|visas?|j-?1|h-?1b|foreign|status|non-?us|fmgs?|internationals?)\b")
_FROM_ABROAD = Cue(r"\b(?:imgs?|visas?|j-?1s?|h-?1bs?|foreign\w*|non-?us)\b")


def _qualities(page: Page, words: Indexed, segments: tuple[Segment, ...], claims: Claims) -> Iterator[Trait]:
    """Autonomy, culture, teaching, call and limits, from the phrases of lexicon/attributes.yml; one of each in a sentence."""
    seen: set[tuple[int, str]] = set()
    for phrase in page.phrases["attributes"]:
        start, end = page.tokens[phrase.first].start, page.tokens[phrase.last].end
        segment = next((s for s in segments if s.start <= start < s.end), None)
        fact, _, value = phrase.key.partition("=")
        if segment is None or (segment.start, fact) in seen:
            continue
        if _DENIED.search(words, max(segment.start, start - 30), start) or not _claimed(words, start, end, segment, claims):
            continue
        said = words.text[start:end]
        if (
            fact == "visa_limits"
            and not _ABROAD.search(words, segment.start, segment.end)
            and (value != "vague" or ("institutional" not in said and "observe" not in said))
        ):
            continue
        if fact == "visa_limits" and _PERIOD.search(words, segment.start, segment.end):
            continue  # limits that end are limits
        seen.add((segment.start, fact))
        yield Trait(fact, value, start, end)


_PERIOD = Cue(  # a time under supervision: with a written end it is clear, without one vague
    r"\b(?:(?P<clear>(?:\d{1,2}|two|three|four|six|nine|twelve|eight)[\s-]+(?:week|month)s?(?:[\s-]+long)?\s+(?:of\s+)?"
    r"(?:supervis\w+|observation\w*|"
    r"probation\w*|proctored)(?:\s+(?:period|phase|time))?)|(?P<vague>(?:supervis\w+|observation|probation\w*)\s+(?:period|phase"
    r"|time)\s+of\s+"
    r"(?:unclear|undefined|unspecified|unknown|open|indefinite)\s+(?:length|duration|end)))\b"
)


def _limits_undecided(words: Indexed, segment: Segment) -> Iterator[Trait]:
    """ "Still figuring out what IMGs can do": vague limits."""
    vague = None if segment.is_question else _UNDECIDED.search(words, segment.start, segment.end)
    if vague and _FROM_ABROAD.search(words, vague.start(), segment.end):
        yield Trait("visa_limits", "vague", vague.start(), vague.end())
        return
    period = None if segment.is_question else _PERIOD.search(words, segment.start, segment.end)
    if period and period.lastgroup and (_FROM_ABROAD.search(words, segment.start, segment.end)):
        yield Trait("visa_limits", period.lastgroup, period.start(), period.end())
