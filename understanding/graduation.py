"""Whether the person who writes has finished medical school: by a year, a degree, a job, or the year of school they are in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advisor.season import today
from understanding.cues import Cue, Indexed
from understanding.graduation_dates import DATE_CUES, of_a_visa, read_dates
from understanding.graduation_short import SHORT_CUES, read_short
from understanding.in_training import IN_TRAINING, read_in_training
from understanding.schooling import CLASS_DID, SCHOOLING_CUES, read_schooling
from understanding.segments import Segment
from understanding.traits import Trait
from understanding.whose import clause_start, own, subject_before, whose

_OPENS_SCHOOLED = re.compile(
    r"""\W*(?:(?:an?\s+|us\s+|non-us\s+|current\s+)*(?:final|last|fourth|third|4th|3rd|5th|fifth|6th|sixth)[\s-]+year\s+(?:med\w*\s+)?
      (?:student|img)|med(?:ical)?\s+student\b|(?P<yes>(?:already\s+)?graduated\b(?!\s+(?:autonomy|responsib\w+|independence|training|supervision|approach|progress\w*|levels?|system|with|from\s+(?:their|the)\s+(?:program|fellowship)))))""",
    re.VERBOSE,
)
_GRADUATED = Cue(
    r"""(?P<no>\b(?:i'?m|im|i\s+am|am|currently)\s+(?:an?\s+
      |still\s+|currently\s+)*(?:in\s+)?(?:(?:my\s+)?(?:final|last|fourth|third|second|first|penultimate|4th|3rd|2nd|5th|6th|sixth
      |fifth)[\s-]+year|m[1-4]\b|ms-?[1-4]\b|med(?:ical)?\s+student|student|intern\s+in\s+med\s+school|still\s+in\s+(?:med
      |medical)\s+school)|\b(?:haven'?t|havent|have\s+not|not)\s+(?:yet\s+)?graduated|\b(?:graduating|will\s+graduate|graduate
      |due\s+to\s+graduate)\s+(?:in\s+)?(?:next\s+(?:year|may|june|july|summer|spring)|this\s+(?:year|summer)|in\s+(?:20)?\d\d|may|june
      |july|(?:\d|an?|one|two|three|four|half\s+a|a\s+few)\s+(?:and\s+a\s+half\s+)?(?:years?|yrs?|months?|semesters?)\b(?!\s+(?:ago|back)))|\b(?:md|mbbs|mbch?b|medical\s+degree)\s+(?:candidate|student)\b|\bnot\s+(?:yet\s+)?(?:a\s+)?graduate(?:d)?\b|\bstill\s+in\s+(?:my\s+)?(?:first|second|third|fourth|fifth|sixth|final|last|\d(?:st|nd|rd|th))[\s-]+year\b(?!\s+of\s+(?:residency|training))
      |\bstill\s+(?:a\s+(?:med\w*\s+)?student|in\s+(?:med|medical)\s+school))
    |(?P<yes>(?:\bi\s+(?:have\s+|already\s+)*|\bi've\s+(?:already\s+)?|\bive\s+)graduated\b(?!\s+(?:with
      |from\s+(?:their|the)\s+(?:program|fellowship)))|\bgraduated\s+(?:in\s+|from\s+(?:(?!there|since|here|th(?:e|is|eir|at)\b|our|program|residency|fellowship)\w+\s+){1,4}?(?:in|at|on)?\s*,?\s*|(?!from\b|our\b|its\b|their\b|there\b|here\b|since\b)(?:(?!residents?|fellows?|imgs?|since)\w+\s+){1,2}?(?:in\s+)?)?(?:19|20)\d\d
      |\byog\s*:?\s*(?:19|20)?\d\d|\byear\s+of\s+graduation\s*:?\s*(?:19|20)\d\d|\b(?:19|20)\d\d\s+grad(?:uate)?\b
      |\bgrad(?:uate)?\s*:?\s*(?:of\s+|in\s+)?(?:19|20)\d\d\b|\bold\s+(?:img\s+)?grad(?:uate)?\b|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s+years?\s+(?:since|after
      |out\s+of|post)\s+(?:grad\w*|med\w*\s+school)|\bi(?:'m|\s+am)\s+(?:already\s+)?(?:a\s+)?(?:recent\s+)?graduate\b
      |\bfinished\s+(?:med(?:ical)?\s+school|mbbs|my\s+degree)|\b(?:i'?m|im|i\s+am)\s+(?:an?\s+)?(?:practicing\s+
      |qualified\s+)?(?:doctor|physician|radiologist|mbbs\s+graduate)\b)""",
    re.VERBOSE,
)
_OTHERS = re.compile(
    r"\b(?:they|he|she|his|her|their|program|programs|pd|friend|colleague|cousin|uncle|aunt|father|mother|dad|mom|classmate"
    r"|roommate|partner|brother|sister|wife|husband|residents?|fellows?|attendings?"
    r"|chief|graduates|if|whether|imagine|suppose|someone|anyone|dr)\b"
)
_DEGREE_YEAR = Cue(
    r"\b(?:(?:mbbs|mbbch|mbchb|m\.?d|sgu|ross|auc|rcsi|saba)\s*[,(:-]?\s*(?:in\s+|class\s+of\s+|grad\w*\s+)?"
    r"|i\s+(?:have\s+)?(?:finish|complete)(?:ed)?\s+(?:my\s+|the\s+)?"
    r"(?:university|medicine|studies|med(?:ical)?\s+school|mbbs|degree)\s+(?:in\s+|on\s+)?(?:the\s+year\s+)?"
    r"|class\s+of\s+(?=\d{4}\W+(?:img|mbbs|fmg)))"
    r"(?P<year>(?:19|20)\d\d)\b"
)
_IN_SCHOOL = Cue(
    r"\b(?:first|second|third|fourth|fifth|sixth|final|last|penultimate|[1-6](?:st|nd|rd|th))[\s-]+year\s+(?:(?:med(?:ical)?\s+)?student\b"
    r"|mbbs\b|of\s+(?:med(?:ical)?\s+school|medicine|mbbs)\b|at\s+(?:st\.?\s*george|sgu\b|ross\b|auc\b|saba\b|my\s+med\w*\s+school))"
    r"|\bstudent\s+of\s+(?:the\s+)?(?:last|final|\w+)\s+year\b"
)
_TRAINING = re.compile(r"\b(?:residency|residents?|fellow\w*|training|when\s+i\s+was|was\s+an?|as\s+an?|back\s+in)\b")


_DEGREE = (
    r"(?:(?:med(?:ical|icine)?\.?\s+)?(?:degree|diploma|school|studies|university|uni|college|faculty|course)|m\.?d\.?"
    r"|m\.?b\.?b\.?s\.?|mbbch|mbchb|medicine)"
)
_EARNED = Cue(  # "completed my degree in 2019", "I hold the MBBS since 2021", "finish university two years ago"
    r"\b(?:passed\s+out\s+of|came\s+out\s+of|finish(?:ed)?|complete(?:d)?|done\s+with|got|received|earned|obtained|took|hold"
    r"|holding|have|with(?=\s+(?:an?|my)\s+(?:med(?:ical)?\s+(?:degree|diploma)|mbbs|mbbch|mbchb|m\.?d\b))|was\s+awarded"
    r"|through\s+with|out\s+of|left)\s+"
    rf"(?:(?:my|the|a|an|all|own|first|whole)\s+)*{_DEGREE}\b(?!\s+(?:student|year|loans?|debt|application|letter|ranking|project"
    rf"|interviews?))"
    r"(?P<when>[^.;?!]{0,40}?\b(?:(?:in|since|of|back\s+in|from|around)\s+(?:the\s+)?(?:year\s+|\w+\s+)?(?:19|20)\d\d"
    r"|\w+\s+(?:year|yr|month|week)s?\s+(?:ago|back)|last\s+(?:\w+)|this\s+(?:spring|summer|year|june|may|july)|already|now"
    r"|recently|just)\b)?"
)
_WORKS = Cue(
    r"\b(?:(?P<as>(?:work(?:ing|ed)?|practi[cs](?:e|ed|ing)|serving|employed)\s+(?:\w+\s+){0,3}?as\s+(?:an?\s+"
    r"|the\s+)*(?:\w+\s+){0,2}?|(?:i'?m|i\s+am|im|am)\s+(?:already\s+|now\s+|currently\s+|an?\s+|the\s+|practi[cs]ing\s+"
    r"|qualified\s+|licensed\s+|junior\s+|senior\s+|young\s+|foreign\s+|specialist\s+)*)"
    r"(?:doctor|physician|radiologist|gp|general\s+practitioner|medical\s+officer|house\s+officer|surgeon|registrar|specialist"
    r"|consultant|attending|radiology\s+resident|radiology\s+registrar|house\s+(?:surgeon|job)|neurologist|internist|an?esthesiologist|pediatrician|interventionalist)\b"
    r"|(?P<job>(?:radiologist|interventional\s+radiologist|doctor|physician|gp|surgeon|medical\s+officer"
    r"|radiology\s+(?:consultant|specialist))\b[^.;?!]{0,24}?\b(?:since\s+(?:19|20)\d\d|for\s+(?:the\s+(?:last|past)\s+)?(?:\d+"
    r"|\w+)\s+years?|(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s*\+?\s*(?:years?|yrs?)(?:['’]s?)?\s+(?:of\s+)?(?:experience|practice|exp))\b))"
)
_AFTER_SCHOOL = Cue(
    r"\b(?:(?:finished|completed|did|done\s+with|finish)\s+(?:my\s+)?(?:\w+\s+)?(?:residency|radiology(?=\s+(?:back|in|at|residency|training)\b)|internship|house\s+job"
    r"|foundation\s+years?)\b(?!\s+(?:interview|application|program\s+list))|i\s+(?:have\s+)?qualified\b(?!\s+for)"
    r"|(?:med(?:ical)?\s+)?(?:school|university|studies|medicine"
    r"|mbbs)\b[^.;?!]{0,30}?\b(?:finished|completed|done|graduated"
    r"|ended)\s+(?:in\s+)?(?:19|20)\d\d\b|(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|several|many|a\s+few"
    r"|couple\s+of)\s+(?:years?"
    r"|yrs?)\s+(?:since|after|out\s+of|post|past|from)\s+(?:my\s+|i\s+)?(?:graduat\w+|grad\b|med(?:ical)?\s+school|school"
    r"|university|finish\w+)"
    r"|board[\s-]certified\s+(?:in\s+my|back\s+home|at\s+home|radiologist|in\s+radiology))\b"
)
_STUDIES = Cue(
    r"\b(?:(?:first|second|third|fourth|fifth|sixth|final|last|penultimate|[1-6](?:st|nd|rd|th))[\s-]+(?:year"
    r"|yr)\s+(?:of\s+(?:my\s+|the\s+)?(?:study|studies|med\w*|university|school|uni|faculty|degree|6|six)|out\s+of\s+(?:6|six|5"
    r"|five))\b"
    r"|stud(?:y|ying|ies)\s+(?:in\s+)?(?:the\s+|my\s+)?(?:first|second|third|fourth|fifth|sixth|final|last|[1-6](?:st|nd|rd"
    r"|th))\s+(?:year|yr)\b"
    r"|student\s*,?\s+(?:of\s+|in\s+)?(?:the\s+|my\s+)?(?:first|second|third|fourth|fifth|sixth|final|last|[1-6](?:st|nd|rd"
    r"|th))\s+(?:year|yr)\b"
    r"|(?:i'?m|i\s+am|im|as)\s+(?:an?\s+)?(?:do|md|osteopathic|mbbs|foreign|\w+ian)\s+(?:med(?:ical)?\s+)?student\b"
    r"|until\s+i\s+(?:have|get|finish|graduate|hold|receive)\b[^.;?!]{0,20}(?:diploma|degree|school|studies|$)"
    r"|(?:first|second|third|fourth|fifth|sixth|final|last|[1-6](?:st|nd|rd|th))[\s-]+(?:year|yr)(?=\s*(?:$|[,.;)]))"
    r"|(?:ms-?|m)[1-4]\b(?=\s*(?:$|[,.;(]|at\b|in\b|from\b|student\b|here\b|img\b|now\b|applying\b|this\b|and\b))"
    r"|(?:won'?t|will\s+not|not\s+going\s+to)\s+(?:graduate|finish\s+(?:school|med\w*|my\s+studies|my\s+degree))\b"
    r"|(?:final|last)\s+year\s+(?:at|in)\s+(?:the\s+|my\s+)?(?:univ\w*|med\w*|school|college|faculty)\b"
    r"|(?:still|currently|now|yet)\s+(?:an?\s+|only\s+)*(?:med(?:ical)?\s+)?(?:student|studying\s+medicine|enrolled"
    r"|in\s+(?:med(?:ical)?\s+)?school)\b"
    r"|(?:in\s+)?(?:my\s+)?(?:[1-6](?:st|nd|rd|th)|final|last)\s+(?:year|yr)\s+(?:of|out\s+of)\s+(?:6|six|5|five|med\w*)\b"
    r"|(?:\d|one|two|three|four|five)\s+(?:more\s+)?(?:years?|months?|semesters?)\s+(?:of\s+med(?:ical)?\s+school\s+)?(?:to\s+go(?!\s+(?:before|until|till)\s+i\s+(?!graduat|finish|become|am\b))"
    r"|left|until\s+(?:i\s+)?graduat\w+|before\s+(?:i\s+)?graduat\w+)\b"
    r"|(?:will\s+(?:be\s+)?|going\s+to\s+|'ll\s+|due\s+to\s+|to\s+|be\s+|are\s+both\s+|expect\s+to\s+)?(?:get|receive|finish(?:ing)?"
    r"|complet(?:e|ing)|graduat(?:e|ing)|earn)\s+(?:my\s+|the\s+)?(?:degree|diploma|med(?:ical)?\s+school|studies|university|md"
    r"|mbbs)?\s*(?:in\s+|by\s+|on\s+)?"
    r"(?:the\s+)?(?:next\s+(?:year|may|june|july|summer|spring)|(?:this|coming)\s+(?:summer|year|spring|may|june|july)"
    r"|(?:early\s+|late\s+|may\s+|june\s+|july\s+|spring\s+|summer\s+)?(?P<year>20\d\d)|january|march|april|may|june|july"
    r"|december)\b"
    r"|(?:expected|anticipated|planned)\s+graduation|graduation\s+(?:is\s+)?(?:in|next|will\s+be|expected|planned)\b"
    r"|(?:class\s+of|yog\s*:?|year\s+of\s+graduation\s*:?|co|graduation\s*:?)\s+(?P<class>20\d\d)\b)"
)
_FINISHES = re.compile(
    r"(?:'ll|n't|\b(?:will|going\s+to|to|be|hope|plan|expect|when|once|after\s+i|until|before|if|should|would|not|haven'?t|never"
    r"|yet))\s+(?:\w+\s+){0,2}$"
)
_SOMEBODY_ELSE = re.compile(  # "found a 2023 grad on the web"
    r"\b(?:found|know|met|messaged|talked\s+to|talk\s+to|spoke\s+(?:to|with)|asked|with|to|from|e-?mailed|contacted)\s+(?:an?|the|some|one|our|their)\s+(?:\w+\s+)?$"
)
_AT_SCHOOL = re.compile(r"\b(?:student|school|university|uni|medicine|med|mbbs|sgu|ross|auc|saba|rcsi)\b")
_OF_A_PERSON = Cue(r"\b(?:i|i'm|im|my|me|img|fmg|citizen|caribbean|school|rcsi|sgu|ross|auc|saba|mbbs|md|do|passport|step|applicant|yog)\b")
_NOT_SCHOOL = re.compile(r"\b(?:fellowship|rotation|elective|phd|masters?|research|high|observership)\b")
_OPENING_WORDS = Cue(  # without one of them no sentence opens as one of somebody schooled
    r"\b(?:(?:final|last|fourth|third|4th|3rd|5th|fifth|6th|sixth)[\s-]+year|med(?:ical)?\s+student|graduated)\b"
)
SCHOOL_CUES = (
    _OPENING_WORDS,
    _GRADUATED,
    _DEGREE_YEAR,
    _IN_SCHOOL,
    _STUDIES,
    _EARNED,
    _WORKS,
    _AFTER_SCHOOL,
    *SCHOOLING_CUES,
    *DATE_CUES,
    IN_TRAINING,
    *SHORT_CUES,
)  # no sentence without one of them tells of a school


def read_graduation(words: Indexed, segment: Segment) -> Iterator[Trait]:
    """Graduated or not, of the person who writes."""
    found = (
        read_in_training(words, segment)
        or read_dates(words, segment)
        or _by_label(words, segment)
        or _by_degree_year(words, segment)
        or _in_own_words(words, segment)
        or read_schooling(words, segment)
        or read_short(words, segment)
    )
    if found is not None:
        yield found


def _mine(text: str, segment: Segment, match: re.Match[str]) -> bool:
    """Whether nobody else is the subject."""
    if re.match(r"i\b|i'", match[0]):
        return True
    subject = whose(text, segment.start, match.start())
    taken_over = subject_before(text, segment.start, clause_start(text, segment.start, match.start())) if subject is None else None
    return subject in ("self", None) and taken_over != "other"


def _by_label(words: Indexed, segment: Segment) -> Trait | None:
    start, end, text = segment.start, segment.end, words.text
    match = _OPENS_SCHOOLED.match(text, start, end) or _GRADUATED.search(words, start, end)
    if match is None or not _mine(text, segment, match) or re.search(r"\bif\b", text[start : match.start()]):
        return None
    if re.match(r"grad(?:uate)?\s*:?\s*20", match[0]) and re.match(r"\s*[(:]", text[match.end() :]):
        return None  # "Graduate 2023 (one resident): tunneled lines 240"
    if re.match(r"\d+\s+years?", match[0]) and re.search(r"\b(?:for|takes?|in|another|of)\s+$", text[start : match.start()]):
        return None  # "for 7 years after medical school"
    if re.search(r"\b(?:\d+|one|two|three|four|five|six|several|both|some)\s+(?:\w+\s+)?$", text[start : match.start()]) and match["yes"]:
        return None  # "two already graduated"
    if re.search(r"\b(?:per|mean|each|our|the|average|of)\s+$", text[start : match.start()]):
        return None  # "mean per 2024 graduate"
    if _SOMEBODY_ELSE.search(text, start, match.start()):
        return None
    year = re.search(r"\b20\d\d\b", match[0])
    if match["yes"] and year and int(year[0]) >= today().year:
        return Trait("graduated", False, match.start(), match.end()) if int(year[0]) > today().year else None
    return Trait("graduated", match["yes"] is not None, match.start(), match.end())


def _by_degree_year(words: Indexed, segment: Segment) -> Trait | None:
    start, end, text = segment.start, segment.end, words.text
    match = _DEGREE_YEAR.search(words, start, end)
    if match and not _OTHERS.search(text, start, match.start()):
        year, now = int(match["year"]), today().year
        return Trait("graduated", year < now, match.start(), match.end()) if year != now else None
    match = _IN_SCHOOL.search(words, start, end)
    if (
        match
        and not segment.is_question
        and not _OTHERS.search(text, start, end)
        and not _TRAINING.search(text, start, end)
        and (re.search(r"\b(?:i|i'?m|my)\b", text[start : match.start()]) or not text[start : match.start()].strip())
    ):
        return Trait("graduated", False, match.start(), match.end())
    return None


def _in_own_words(words: Indexed, segment: Segment) -> Trait | None:
    start, end, text = segment.start, segment.end, words.text
    if segment.is_question:
        return None
    for match in _STUDIES.finditer(words, start, end):
        before = text[clause_start(text, start, match.start()) : match.start()]
        mine = (
            match[0].startswith(("i", "until i"))
            or own(text, start, match.start())
            or (whose(text, start, match.start()) is None and not before.strip(" ,:-"))
        )
        if not mine or of_a_visa(match[0], text[start:end]) or _TRAINING.search(before) or re.search(r"\b(?:was|were|when|if)\b", before):
            continue
        if (
            re.search(r"(?:year|yr)$", match[0])
            and not match[0].startswith(("stud", "in", "my"))
            and not _AT_SCHOOL.search(text, start, end)
        ):
            continue
        year = match["year"] or match["class"]
        if match["class"] and CLASS_DID.match(text, match.end(), end):
            continue  # "the class of 2025 logged 1,400 to 1,700"
        if match["class"] and (int(year) == today().year or not _OF_A_PERSON.search(words, start, end)):
            continue
        if year and int(year) < today().year:
            return Trait("graduated", True, match.start(), match.end()) if match["class"] else None
        return Trait("graduated", False, match.start(), match.end())
    for cue in (_EARNED, _WORKS, _AFTER_SCHOOL):
        for match in cue.finditer(words, start, end):
            before = text[clause_start(text, start, match.start()) : match.start()]
            if not own(text, start, match.start()) and not (cue is _WORKS and match["as"] and re.match(r"i\b|i'|im\b|am\b", match[0])):
                continue
            if _FINISHES.search(before) or _NOT_SCHOOL.search(match[0]) or re.search(r"\b(?:if|when|once|until|before|till)\b", before):
                continue
            if (
                cue is _EARNED
                and match["when"] is None
                and re.match(r"(?:took|have|got|hold|left|out|with)", match[0])
                and not re.match(r"\s+(?:degree\s+)?from\s+(?!them|there|here|this|that)\w", text[match.end() :])
                and (match[0].startswith("with") or not re.search(r"\b(?:m\.?d|mbbs|m\.?b)", match[0]))
            ):
                continue
            if cue is _EARNED and (year := re.search(r"\b20\d\d\b", match["when"] or "")) and int(year[0]) > today().year:
                continue
            return Trait("graduated", True, match.start(), match.end())
    return None
