"""Where a person comes from and how far they are, told by school, degree and year rather than by a label."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advisor.season import today
from understanding.cues import Cue, Indexed
from understanding.segments import Segment
from understanding.traits import Trait

_HOME = (  # countries and cities whose students are seldom American
    r"(?:india|pakistan|nigeria|egypt|saudi(?:\s+arabia)?|iran|iraq|syria|jordan|lebanon|sudan|ghana|kenya|bangladesh|nepal|sri\s+lanka"
    r"|japan|thailand|vietnam|indonesia|malaysia|brazil|colombia|argentina|venezuela|peru|ecuador|bolivia|chile|honduras|guatemala|turkey"
    r"|ukraine|russia|armenia|uzbekistan|kazakhstan|azerbaijan|libya|tunisia|morocco|algeria|ethiopia|uganda|tanzania|south\s+africa"
    r"|kuwait|qatar|oman|yemen|afghanistan|myanmar|pune|mumbai|delhi|lahore|karachi|islamabad|peshawar|lagos|cairo|alexandria|chennai"
    r"|hyderabad|bangalore|kolkata|dhaka|kathmandu|riyadh|tashkent|tehran|baghdad|khartoum|amman|beirut|damascus|sao\s+paulo|bogot[aá]"
    r"|medell[ií]n|buenos\s+aires|lima|istanbul|ankara)"
)
_ORIGIN = Cue(
    rf"\b(?:i'?m|i\s+am|am)\s+(?:an?\s+|the\s+|currently\s+|still\s+)*(?:[\w-]+\s+){{0,3}}?(?:doctor|physician|student|intern|graduate|radiologist)"
    rf"(?:\s+(?:of|in|from|at|the|last|final|\w+[\s-]year|year|universi\w+|de|medicine|college|medical|school|of)){{1,8}}(?:\s+\w+)?,?\s+(?:in\s+)?{_HOME}\b"
    rf"|\bm\.?b\.?b\.?(?:s|ch)\b\.?[^.;,\n]{{0,24}}?(?:\b(?:from|in|at)\s+(?:\w+\s+){{0,4}}?|,\s*){_HOME}\b"
    rf"|\bi\s+(?:have\s+)?(?:studied|studied\s+medicine|went\s+to\s+med(?:ical)?\s+school|did\s+my\s+mbbs)\s+(?:medicine\s+)?(?:in|at)\s+(?:\w+\s+)?{_HOME}\b"
)
_CITIZEN = re.compile(
    r"\b(?:us|u\.s\.|usa|american)[\s-]+(?:citizen\w*|img|passport|born)\b|\bamericans?\b|\busimg\b|\bcitizen|\bgreen\s*card|\bborn\s+in"
)
_OTHERS = re.compile(
    r"\b(?:they|he|she|his|her|their|program|programs|pd|friend|colleague|cousin|uncle|aunt|father|mother|dad|mom|classmate|roommate|partner|brother|sister|wife|husband|residents?|fellows?|attendings?"
    r"|chief|graduates|if|whether|imagine|suppose|someone|anyone|dr)\b"
)


def read_origin(words: Indexed, segment: Segment) -> Trait | None:
    """A foreign national by school or origin ("MBBS 2017 from Lahore"), unless a citizenship is spoken of anywhere."""
    match = None if segment.is_question else _ORIGIN.search(words, segment.start, segment.end)
    if match is None or _OTHERS.search(words.text, segment.start, match.end()) or _CITIZEN.search(words.text):
        return None
    return Trait("img_status", "non_us_img", match.start(), match.end())


_DEGREE_YEAR = Cue(
    r"\b(?:(?:mbbs|mbbch|mbchb)\s*[,(:-]?\s*(?:in\s+|class\s+of\s+)?|i\s+(?:have\s+)?(?:finish|complete)(?:ed)?\s+(?:my\s+|the\s+)?"
    r"(?:university|medicine|studies|med(?:ical)?\s+school|mbbs|degree)\s+(?:in\s+|on\s+)?(?:the\s+year\s+)?|class\s+of\s+(?=\d{4}\W+(?:img|mbbs|fmg)))"
    r"(?P<year>(?:19|20)\d\d)\b"
)
_IN_SCHOOL = Cue(
    r"\b(?:first|second|third|fourth|fifth|sixth|final|last|penultimate|[1-6](?:st|nd|rd|th))[\s-]+year\s+(?:(?:med(?:ical)?\s+)?student\b"
    r"|mbbs\b|of\s+(?:med(?:ical)?\s+school|medicine|mbbs)\b|at\s+(?:st\.?\s*george|sgu\b|ross\b|auc\b|saba\b|my\s+med\w*\s+school))"
    r"|\bstudent\s+of\s+(?:the\s+)?(?:last|final|\w+)\s+year\b"
)
_TRAINING = re.compile(r"\b(?:residency|residents?|fellow\w*|training|when\s+i\s+was|was\s+an?|as\s+an?|back\s+in)\b")


def read_schooling(words: Indexed, segment: Segment) -> Iterator[Trait]:
    """Graduated or not, by the year of the degree or the year of school."""
    start, end = segment.start, segment.end
    match = _DEGREE_YEAR.search(words, start, end)
    if match and not _OTHERS.search(words.text, start, match.start()):
        year, now = int(match["year"]), today().year
        if year != now:
            yield Trait("graduated", year < now, match.start(), match.end())
        return
    match = _IN_SCHOOL.search(words, start, end)
    if (
        match
        and not segment.is_question
        and not _OTHERS.search(words.text, start, end)
        and not _TRAINING.search(words.text, start, end)
        and (re.search(r"\b(?:i|i'?m|my)\b", words.text[start : match.start()]) or not words.text[start : match.start()].strip())
    ):
        yield Trait("graduated", False, match.start(), match.end())


_STEP3 = Cue(
    r"\b(?:(?P<yes>(?:passed|cleared|done|finished|completed)\s+(?:already\s+)?(?:(?:with|all|the|my|three|of|usmle)\s+){0,4}steps?,?\s+"
    r"(?:including|incl\.?|even|and\s+also)\s+(?:the\s+|step\s+|number\s+)*(?:3|three)\b|all\s+(?:three\s+|3\s+|the\s+)?steps\s+(?:are\s+)?(?:done|"
    r"passed|cleared|behind\s+me)\b|steps?\s+1\s*(?:-|–|to|through)\s*3\s+(?:are\s+|all\s+)*(?:done|passed|cleared)\b)"
    r"|(?P<no>(?:usmle\s+)?step\s*-?\s*(?:3|three)\s+(?:exam\s+)?(?:is\s+)?(?:still\s+)?(?:only\s+)?(?:booked|registered|upcoming|to\s+come|outstanding|open|"
    r"ahead\s+of\s+me|missing|due\s+in)\b|(?:i'?m\s+|i\s+am\s+|i'?ll\s+be\s+)(?:now\s+)?(?:taking|sitting|studying\s+for|preparing\s+for|booked\s+for)\s+(?:the\s+)?"
    r"(?:usmle\s+)?step\s*-?\s*(?:3|three)\b|i\s+will\s+(?:take|sit|do)\s+(?:the\s+)?(?:usmle\s+)?step\s*-?\s*(?:3|three)\b))"
)


def read_step3(words: Indexed, segment: Segment) -> Iterator[Trait]:
    """Step 3 told as part of all steps, or only booked."""
    match = None if segment.is_question else _STEP3.search(words, segment.start, segment.end)
    if match and not _OTHERS.search(words.text, segment.start, match.end()):
        yield Trait("step3", match["yes"] is not None, match.start(), match.end())


_PATHWAY = Cue(
    r"\b(?:aiming|applying|going|planning|hoping|plan|aim|apply|want|go)\s+(?:for|to|into|on|to\s+do|to\s+go|to\s+apply\s+to)?\s*(?:the\s+|an?\s+|for\s+)*"
    r"(?:dr|diagnostic(?:\s+radiology)?)(?:\s+(?:residency|program|first))?\s*,?\s*(?:(?:with|plus|w/|\+|and)\s*(?:an?\s+|the\s+)?(?P<esir>esir)\b"
    r"|(?:and\s+)?(?:then|followed\s+by)\s+(?:an?\s+|the\s+|do\s+|to\s+do\s+)*(?P<independent>independent)\b)"
)


def read_pathway(words: Indexed, segment: Segment) -> Iterator[Trait]:
    """DR with ESIR, or DR and then the independent residency."""
    match = _PATHWAY.search(words, segment.start, segment.end)
    if match is None:
        return
    before = words.text[segment.start : match.start()]
    if not re.search(
        r"\b(?:they|he|she|friend|residents?|not|n't|if|or|should|could|would|people|many|don'?t|never|nobody|stopped)\b", before
    ):
        yield Trait("pathway", match.lastgroup, match.start(), match.end())
