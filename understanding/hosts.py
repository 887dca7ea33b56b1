"""A program as the host of a rotation: which visiting students it takes, and by which way they must apply."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Cue, Indexed
from understanding.segments import Segment, sentences_with
from understanding.traits import Trait
from understanding.whose import clause_start, whose

_STUDENTS = (
    r"(?:visiting\s+|rotating\s+|elective\s+|away\s+|medical\s+|med\s+|fourth-year\s+|senior\s+|international\s+|external\s+"
    r"|outside\s+)*(?:students?|applicants?|rotators?|visitors?|seniors|clerks|electives?|aways?|rotations?|applications?|sub-?i'?s?)"
)
_LCME = (
    r"(?:lcme|(?:us|u\.s\.|american)(?:\s+(?:and|or|&)\s+canadian|/canadian)?\s+(?:allopathic\s+)?(?:med(?:ical)?\s+)?"
    r"(?:schools?|students?))"
)
_FOREIGN = r"(?:international|foreign|non-?us|overseas|non-?lcme|non-?accredited|non-?american)"
_FROM_ABROAD = (
    rf"(?:(?:from|of|at|attending|enrolled\s+(?:in|at))\s+(?:{_FOREIGN}\s+(?:med(?:ical)?\s+)?schools?|(?:med(?:ical)?\s+)?schools?\s+(?:abroad|overseas|outside\s+\w+(?:\s+\w+)?))"
    r"|from\s+(?:abroad|overseas|everywhere|anywhere|all\s+over(?:\s+the\s+world)?|around\s+the\s+world|any\s+country|other\s+countries|any\s+(?:med(?:ical)?\s+)?school))"
)
_US_PASSPORT = (
    r"(?:(?:us|u\.s\.|american)[\s-]+(?:citizens?|nationals?|passports?|citizen\s+imgs?)|americans"
    r"|(?<!non\s)(?<!non-)us-?imgs?|(?<!non\s)(?<!non-)us\s+imgs)"
)
_NOBODY_ELSE = r"(?:only|alone|exclusively|solely|(?:and\s+)?(?:nobody|no\s?one|none)\s+(?:else|other)|period\b)"
_ONLY_LCME = Cue(
    rf"\b(?:(?P<only>(?:takes?|accepts?|hosts?|allows?)\s+(?:only\s+)?{_STUDENTS}\s+(?:only\s+)?(?:from|of|at)\s+(?:\w+\s+){{0,2}}?{_LCME}|(?:must|have\s+to|need\s+to)\s+(?:\w+\s+){{0,5}}?(?:lcme|liaison\s+committee)|(?:only|exclusively"
    rf"|solely)\s+(?:(?!but\b|not\b)\w+\s+){{0,9}}?{_LCME}|lcme(?:[\s-]accredited)?(?:\s+(?:us|u\.s\.|and|canadian|medical|schools?|students?|seniors|or"
    rf"|coca|aoa))*\s*,?\s+{_NOBODY_ELSE}|(?:restricted|limited|open\s+only|available\s+only|reserved)\s+(?:to|for)\s+(?:\w+\s+){{0,5}}?{_LCME}"
    rf"|(?:nobody|no\s?one|none|never\s+(?:any|a)\s+students?)\s+(?:from|of|at)\s+(?:an?\s+|any\s+)?{_FOREIGN}\s+(?:med(?:ical)?\s+)?schools?"
    rf"|(?:no|not|don'?t|doesn'?t|won'?t|do\s+not|does\s+not|cannot|can'?t|unable\s+to)\s+(?:\w+\s+){{0,3}}?(?:students?\s+{_FROM_ABROAD}"
    rf"|international\s+(?:medical\s+)?students?|foreign\s+(?:medical\s+)?students?|visiting\s+international\s+students?"
    rf"|non-?\s?lcme\s+(?:med(?:ical)?\s+)?(?:schools?|students?)|imgs?\s+(?:for|on)\s+(?:aways?|electives?|rotations?))"
    rf"|{_STUDENTS}\s+{_FROM_ABROAD}\s+(?:(?:will|are|is|can|may|need)\s*(?:not|n'?t)\b|(?:are|is)\s+(?:ineligible|excluded|turned\s+away)|cannot|can't|won't|need\s+not)"
    rf"|enrolled\s+(?:at|in)\s+an?\s+(?:(?:\w+\s+)?school\s+(?:that\s+is\s+)?accredited\s+by\s+(?:the\s+)?lcme|lcme[\s-]accredited))"
    rf"|(?P<open>{_STUDENTS}\s+{_FROM_ABROAD}\s*,?\s+(?:who\s+(?:are|hold|have|carry)|with|holding)\s+(?:an?\s+)?{_US_PASSPORT}\s*,?\s+(?:may|can|are\s+(?:welcome|eligible|accepted|considered))\b(?!\s*(?:not|n't))"
    rf"|{_STUDENTS}\s+(?:come\s+|coming\s+)?{_FROM_ABROAD}\s+(?:are\s+|may\s+|can\s+)?(?:also\s+)?(?:welcome\w*|apply|accepted|eligible"
    rf"|considered|rotate|come)|(?:{_STUDENTS}|of\s+them)\s+come\s+{_FROM_ABROAD}|{_FOREIGN}\s+(?:med(?:ical)?\s+)?schools?\b[^.;?!]{{0,110}}?\b(?:may|can|do)\s+send\b"
    rf"|(?:accepts?|takes?|welcomes?|hosts?)\s+(?:visiting\s+)?(?:international|foreign)\s+(?:medical\s+"
    rf"|med\s+|visiting\s+)*students?\b|(?:accepts?|takes?|welcomes?|hosts?)\s+(?:the\s+whole\s+world|every(?:one|body)|{_STUDENTS}\s+{_FROM_ABROAD})"
    rf"|open\s+to\s+(?:all\s+)?(?:visiting\s+)?(?:international|foreign|non-?\s?lcme)\s+(?:med(?:ical)?\s+|visiting\s+)*students?\b|any\s+(?:who|wdoms|imed|recogni[sz]ed|accredited)[\s-]*(?:listed|recogni[sz]ed|accredited)?\s+(?:med(?:ical)?\s+)?school|any\s+(?:med(?:ical)?\s+)?school\s+(?:listed|recogni[sz]ed|in\s+the\s+(?:world|who))"
    r"|citizens\s+of\s+(?:any|all|every)\s+countr(?:y|ies)\s+(?:qualify|are\s+eligible|may\s+apply|can\s+apply|are\s+welcome)"
    r"|(?:not|isn'?t|aren'?t)\s+lcme[\s-]only"
    r"|lcme(?:\s+(?:accreditation|status|school))?\s+(?:is\s+)?(?:not|isn'?t)\s+(?:required|needed|necessary|a\s+must)|no\s+lcme\s+(?:requirement|rule|needed)"
    r"|(?:don'?t|doesn'?t|do\s+not|does\s+not|never)\s+(?:even\s+|really\s+)?(?:require|ask\s+for|insist\s+on|demand|care\s+about)\s+(?:an?\s+)?lcme))"
)
_AWAY = (
    r"(?:abroad|overseas|(?:international|foreign|non-?us|offshore|caribbean|other\s+countries)(?:\s+(?:med(?:ical)?\s+)?schools?)?|outside\s+(?:of\s+)?the\s+(?:us|u\.s\.|united\s+states|country)"
    r"|(?:even\s+)?(?:those\s+)?(?:enrolled|stud(?:y|y?ing)|who\s+(?:study|attend|are\s+enrolled))\b|imgs?\b)"
)
_CITIZENS = Cue(rf"\b{_US_PASSPORT}\b(?:(?<=img)|(?<=imgs)|(?:(?!\bbut\b)[^.;?!]){{0,50}}?\b{_AWAY})")
_EXCEPTED = Cue(
    rf"\b(?:students?|imgs?|schools?|graduates?)\b[^.;?!]{{0,60}}?\b(?:unless\s+(?:they|you|the\s+student)\s*(?:are|is|'re)|except(?:ing)?(?:\s+for)?|other\s+than)\s+(?:an?\s+)?{_US_PASSPORT}\b"
)
_IF_CITIZENS = Cue(  # "students of foreign schools, if they hold a US passport"
    rf"\b(?:{_STUDENTS}|imgs?)\s+(?:{_FROM_ABROAD}\b)?[^.;?!]{{0,40}}?\b(?:if|provided(?:\s+that)?|so\s+long\s+as|as\s+long\s+as|who|when|that)\s+(?:(?:they|you)\s+)?(?:are|hold|have|carry)\s+(?:an?\s+)?{_US_PASSPORT}\b"
)
_EVEN_CITIZENS = Cue(  # "won't take students of foreign schools, not even American citizens"
    rf"\b(?:{_STUDENTS}|imgs?|no\s?one|nobody)\s+(?:{_FROM_ABROAD}|abroad)\s*,?\s*(?:not\s+even|and\s+not\s+even)\s+(?:for\s+|an?\s+|the\s+)?{_US_PASSPORT}\b"
)
_NO_PAPERS = re.compile(  # what is not needed refuses nobody: "they take US citizens from the Caribbean, no VSLO needed"
    r"\b(?:no|without)\s+(?:need\s+(?:for|of)\s+)?(?:vslo|vsas|lcme|fee|fees|visa|problem|issue)s?\b[^,;.]*"
    r"|(?:don'?t|doesn'?t|do\s+not|does\s+not|not)\s+(?:\w+\s+)?(?:need|require|use|ask\s+for|restricted\s+to|limited\s+to)\s+(?:vslo|vsas|lcme)"
)
_REST_SHUT_OUT = re.compile(  # "; others cannot be accommodated": no word on the citizens
    r"\s*(?:and\s+|but\s+|while\s+|whereas\s+)?(?:all\s+|the\s+)?(?:others?|everyone\s+else|everybody\s+else|rest|non-?us|non-?citizens?|foreign\s+(?:nationals|citizens)|students\s+without|those\s+without|no\s+(?:other|others))\b"
)
_OTHERS_NOT = re.compile(  # "US citizens who study abroad, but no other students from abroad"
    r"[^.;?!]*?(?:[,;(]|\bbut\b|\bwhile\b|\bwhereas\b)\s*(?:but\s+|and\s+)?(?:(?:we|they)\s+)?(?:(?:do|does|can|will)\s*)?(?:not|n't|no|never|cannot)\s+"
    r"(?:\w+\s+){0,2}?(?:other|others|foreign|non-?us|non-?citizens?|international\s+students)\b"
)
_ANY_PASSPORT = Cue(
    r"\b(?:(?:passports?|citizenship|nationality)\s+(?:do(?:es)?\s+not|don'?t|doesn'?t)\s+matter|(?:regardless|irrespective)\s+of\s+(?:the\s+|your\s+)?(?:citizenship|nationality|passport))"
)
_STUDY = Cue(
    r"\b(?:visit\w+|students?\s+(?:from|of|at)|lcme\s+(?:med(?:ical)?\s+)?students?|stud(?:y|ying|ing)\s+(?:medicine\s+)?(?:abroad|overseas|in|at)|electives?|rotat\w+|aways?|observerships?|clerkships?|clerks?|scholars|sub-?intern\w*|sub-?i'?s?|exchange\s+office|international\s+(?:(?:visiting\s+)?(?:medical"
    r"\s+)?students?(?:\s+program)?|office|elective\w*)|(?:foreign|overseas)\s+schools?|vslo|vsas"
    r"|(?:citizens?|nationals?|americans?)\s+(?:who\s+(?:are|study)\s+)?(?:at|in|enrolled\s+(?:at|in))\s+(?:an?\s+)?(?:med(?:ical)?\s+)?schools?\s+(?:abroad|overseas|outside)"
    r"(?![^.;?!]*\b(?:residen\w+|positions?|match\w*|rank\w*)\b))\b"
)
_ELIGIBLE_GRADUATES = Cue(
    r"\b(?:graduates?\s+(?:of|from)|ecfmg|applicants?\s+(?:must|should|are)|residency\s+(?:applicants?|candidates?))\b"
)
_TAKES_THEM = re.compile(
    r"(?<!i )(?<!me )(?<!to )\b(?:takes?|accepts?|hosts?|welcomes?|allows?)\s+(?:(?:only|also|just|all|even|visiting)\s+)*$"
)
_NOT_TAKEN = re.compile(r"n't\b|\b(?:not|no|never|cannot|ineligible|excluded?|excludes|except|unable|closed\s+to|bars?)\b")
_TAKEN = re.compile(
    r"\b(?:takes?|hosts?|accepts?|welcomes?|welcome|eligible|(?:may|can)\s+(?:also\s+)?(?:apply|request|rotate|come|visit|be\s+(?:hosted|placed))|(?:we|they)\s+(?:do\s+)?take|considered|open\s+to|allowed|fine|ok(?:ay)?)\b"
)
_WAY = r"(?:through|thru|via|by|on|with|using|over|in)\s+(?:the\s+)?(?:aamc'?s?\s+)?(?:vslo|vsas)"
_PARTS = re.compile(r"[;,(]")
_FROM_AFAR = re.compile(rf"{_FROM_ABROAD}|\bimgs?\b|\b{_FOREIGN}\s+students?")
_VSLO = Cue(
    rf"\b(?:(?P<only>(?:only|exclusively|solely)\s+(?:\w+\s+){{0,5}}?{_WAY}|(?:vslo|vsas)(?:\s+(?:applications?|students?|schools?"
    rf"|home\s+schools?))?\s+only|(?:must|ha(?:s|ve)\s+to|needs?\s+to)\s+(?:\w+\s+){{0,3}}?(?:apply|be\s+(?:submitted|made|filed|sent)|come|go|register|arrive|run)\s+(?:\w+\s+)?{_WAY}"
    rf"|{_WAY}\s*,?\s*(?:only|exclusively|alone|(?:and\s+)?(?:nothing|no\s+other\s+way)(?:\s+else)?|no\s+exceptions?|period\b|without\s+exceptions?)"
    r"|(?:takes?|accepts?|hosts?)\s+only\s+(?:\w+\s+)?(?:vslo|vsas)\s+(?:students?|schools?|applica\w+)|(?:vslo|vsas)\s+is\s+(?:the\s+only|mandatory|obligatory|compulsory|required|a\s+must)|(?:no|never)\s+(?:\w+\s+){0,3}?(?:outside|other\s+than|except|besides)\s+(?:of\s+|through\s+|via\s+)*(?:vslo|vsas))"
    r"|(?P<open>(?:isn'?t|aren'?t|not)\s+(?:\w+\s+)?(?:restricted|limited|confined|tied)\s+to\s+(?:vslo|vsas)|(?:outside|without|besides|not\s+only\s+through|beyond|not\s+(?:just\s+)?(?:through|via))\s+(?:of\s+)?(?:vslo"
    r"|vsas)\b|no\s+(?:need\s+(?:for|of)\s+)?(?:vslo|vsas)\s+(?:needed|required|necessary)|no\s+need\s+(?:for|of)\s+(?:vslo|vsas)|don'?t\s+(?:need|use)\s+(?:vslo|vsas)|(?:vslo"
    r"|vsas)\s+(?:is\s+)?(?:not|isn'?t)\s+(?:required|needed|necessary|used|a\s+must)|(?:vslo|vsas)\s+or\s+(?:by\s+|via\s+|through\s+)?(?:e-?mail|direct\w*|phone|mail|letter|their|its|our|the\s+(?:form|office))"
    r"|(?:e-?mail|direct\w*|mail|paper|form|portal)\s*,?\s+(?:and\s+)?(?:not|instead\s+of|rather\s+than)\s+(?:through\s+|via\s+)?(?:vslo|vsas)))"
)
_ONCE = re.compile(
    r"\b(?:before|until|till|up\s+to)\s+(?:19|20)\d\d\b|\bused\s+to\b|\bformerly\b|\bpreviously\b|\b(?:last|that)\s+year\s+(?:it|they)\s+(?:was|were)\b"
)
_OTHER_DEPARTMENT = re.compile(
    r"\b(?:emergency\s+medicine|internal\s+medicine|family\s+medicine|pediatrics|surgery|psychiatry|neurology|cardiology|anesthesi\w+|ob-?gyn|dermatology)\b(?!,?\s+(?:and|or)\b)"
)
_IN_GENERAL = re.compile(r"\b(?:(?<!at )most|many|often|usually|residency|some\s+(?:hosts|programs|places|schools))\b")
CUES = (_ONLY_LCME, _CITIZENS, _ANY_PASSPORT, _VSLO)


_STUDENTS_OF_LCME = re.compile(  # whoever speaks of students speaks of rotations
    rf"\bstudents?\s+(?:of|from|at|in)\s+(?:\w+[\s-]+){{0,3}}?{_LCME}|\blcme(?:[\s-]accredited)?(?:\s+\w+){{0,2}}\s+students?\b"
)
_GRADUATES = re.compile(r"\b(?:graduates?|grads?|alumni|residents?|residency|applicants?)\b")


def read_hosts(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Trait]:
    """What is said of a program as a host, from statements only."""
    if _STUDY not in words.places and not _STUDENTS_OF_LCME.search(words.text):
        return
    for segment in sentences_with(CUES, words, segments):
        if not segment.is_question:
            told = [trait for read in (_lcme_only, _us_citizens, _vslo_only) if (trait := read(words, segment)) is not None]
            citizens_too = any(trait.fact == "host_takes_us_citizens" and trait.value for trait in told)
            yield from (trait for trait in told if not (citizens_too and trait.fact == "host_lcme_only" and trait.value))


def _not_now_or_here(text: str, start: int, at: int) -> bool:
    """Whether it was so once, or holds in another department."""
    return _ONCE.search(text, start, at) is not None or _OTHER_DEPARTMENT.search(text, clause_start(text, start, at), at) is not None


def _lcme_only(words: Indexed, segment: Segment) -> Trait | None:
    text, start, end = words.text, segment.start, segment.end
    of_students = _STUDENTS_OF_LCME.search(text, start, end) and not _GRADUATES.search(text, start, end)
    if not (_STUDY.search(words) or of_students) or _IN_GENERAL.search(text, start, end):
        return None
    for match in _ONLY_LCME.finditer(words, start, end):
        if _not_now_or_here(text, start, match.start()) or (_ELIGIBLE_GRADUATES.search(words, start, end) and "non-lcme" not in match[0]):
            continue
        denied = match["only"] and re.search(r"\b(?:not|n't)\s+(?:\w+\s+)?$", text[start : match.start()])
        return Trait("host_lcme_only", match["open"] is None and not denied, match.start(), match.end())
    return None


def _us_citizens(words: Indexed, segment: Segment) -> Trait | None:
    text, start, end = words.text, segment.start, segment.end
    for cut in _PARTS.finditer(text, start, end):
        if _REST_SHUT_OUT.match(text, cut.end(), end):
            end = cut.start()
            break
    match = _CITIZENS.search(words, start, end)
    any_passport = _ANY_PASSPORT.search(words, start, end) if _STUDY.search(words) else None
    if any_passport:
        return Trait("host_takes_us_citizens", True, any_passport.start(), any_passport.end())
    if not _STUDY.search(words) or re.search(r"\b(?:most|some|many)\b", text[start:end]):
        return None
    even = _EVEN_CITIZENS.search(words, start, end)
    if even and _NOT_TAKEN.search(text, start, even.start()):
        return Trait("host_takes_us_citizens", False, *even.span())
    if re.search(r"\b(?:i|i'm|im|my)\b", text[start:end]) and not (match and _TAKES_THEM.search(text, start, match.start())):
        return None  # "i am a US citizen studying abroad", but not "they take US citizens from abroad, i asked"
    excepted = _EXCEPTED.search(words, start, end)  # "no students from foreign schools, unless they are US citizens"
    if excepted:
        return Trait("host_takes_us_citizens", True, *excepted.span())
    provided = _IF_CITIZENS.search(words, start, end)
    if provided and _FROM_AFAR.search(text, provided.start(), provided.end()) and not _NOT_TAKEN.search(text, start, end):
        return Trait("host_takes_us_citizens", True, *provided.span()) if _TAKEN.search(text, start, end) else None
    if match is None:
        return None
    refused = _NOT_TAKEN.search(_NO_PAPERS.sub(lambda papers: " " * len(papers[0]), text[start:end]))
    others = _OTHERS_NOT.match(text, match.end(), end)
    if others and _TAKEN.search(text, start, others.end()):
        return Trait("host_takes_us_citizens", True, *match.span())
    if refused is None and not _TAKEN.search(text, start, end):
        return None
    return Trait("host_takes_us_citizens", refused is None, match.start(), match.end())


def _vslo_only(words: Indexed, segment: Segment) -> Trait | None:
    text, start, end = words.text, segment.start, segment.end
    for match in _VSLO.finditer(words, start, end):
        if (
            whose(text, start, match.start()) == "self"
            or _OF_A_SCHOOL.search(text, clause_start(text, start, match.start()), match.start())
            or re.search(r"\b(?:(?<!at )most|many|some\s+(?:hosts|programs)|if|usually)\b", text[start:end])
            or _not_now_or_here(text, start, match.start())
        ):
            continue
        return Trait("host_vslo_only", match["open"] is None, match.start(), match.end())
    return None


_OF_A_SCHOOL = re.compile(r"\b(?:my|our)\s+(?:\w+\s+)?(?:school|university|uni|college|dean\w*|faculty)\b")
