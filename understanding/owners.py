"""Whose a figure is: in the reach of another department, specialty, friend or home it is not this program's."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.figures import Figure
from understanding.segments import Segment

_FIELD = (
    r"(?:p(?:a)?ediatric\s+(?:ir|vir|interventional(?:\s+radiology)?)|diagnostic(?:\s+(?:radiology|imaging))?|(?:body|breast|chest|abdominal|thoracic|msk|musculoskeletal|cross-sectional|women['’]?s)\s+(?:imaging|radiology)"
    r"|mammography|(?:musculoskeletal|msk|breast|body|chest|thoracic|p(?:a)?ediatric|abdominal|cardiothoracic|ultrasound)(?=\s+(?:divisions?|sections?|groups?|services?)\b)|neuroradiology|neuro\s?-?\s?(?:ir|intervention(?:al)?)(?:\s+(?:radiology|surgery))?|nuclear\s+(?:medicine|radiology)"
    r"|(?:vascular|vasc|general|cardiac|cardiothoracic|ct|thoracic|trauma|transplant|orthop(?:a)?edic|plastic)\.?\s+surg(?:ery|eons?)?\b|(?<!vascular\s)(?<!preliminary\s)(?<!prelim\s)surgery|neurosurgery"
    r"|(?:interventional\s+|pediatric\s+)?cardiology|cards\b|endoscopy|(?:the\s+)?(?:cardiac\s+)?cath\s+lab\b|neurology|(?:internal|family|emergency)\s+medicine|pediatrics|anesthesi(?:a|ology)|(?:radiation|medical)\s+oncology"
    r"|urology|orthop(?:a)?edics|psychiatry|pathology|dermatology|ob\s?-?/?gyn\w*|obstetrics|gastroenterology|nephrology|hepatology|pulmonology"
    r"|(?:medical|nursing)\s+school|medical\s+staff|house\s?staff)"
)
_HEAD = (
    r"(?:residenc(?:y|ies)|fellowships?|programs?|departments?|dept|divisions?|sections?|sides?|services?|teams?|groups?|tracks?|class(?:es)?"
    r"|colleagues|counterparts|friends|peers|residents?|res|fellows|trainees|faculty|fac|attendings|surgeons|radiologists|department['’]s)"
)
_SHORT = (
    r"\b(?:dr|neuro|body|msk|chest|breast|ct|ultrasound|mri|mr)"
    rf"(?=\s+{_HEAD}\b|\s*[:=(]|\s+(?:has|have|had|takes?|trains?|match(?:es)?|is|are)\b)"
)
_WHOLE = (
    r"(?:(?:the\s+)?(?:whole|entire|overall|parent|combined)\s+(?:radiology\s+|imaging\s+)?(?:department|dept|group|practice|institution|residency)"
    r"|(?:department|group|practice|hospital|system)\s+as\s+a\s+whole|department\s+of\s+(?:diagnostic\s+)?(?:radiology|imaging|medical\s+imaging|radiological\s+sciences)"
    r"|department(?:al)?\s+(?:facts|numbers|figures|statistics|profile|totals)|radiology\s+(?:department|dept|group|practice|residency|program|side)|rads?\s+(?:department|dept|group|residency|program|side))"
)
_HOME = (
    r"(?:(?:my|our)\s+(?:own\s+|old\s+|current\s+)?(?:department|hospital|section|program|unit|service|cent(?:er|re)|place)\s+(?:back\s+)?(?:at|back)\s+home"
    r"|(?:my|our)\s+(?:own\s+)?home\s+(?:program|institut(?:e|ion)|hospital|place|department|residency|school)"
    r"|my\s+(?:own\s+)?(?:med|medical)\s+school|where\s+i\s+(?:am\s+now|work\s+now|did\s+my\s+(?:prelim|intern|ty)))"
)
_ACQUAINTANCE = (
    r"(?:(?:my|a)\s+(?:\w+\s+)?(?:buddy|friend|roommate|classmate|cousin|brother|sister|ex|wife|husband|girlfriend|boyfriend)(?:['’]s\s+(?:program|place|hospital|residency)"
    r"|\s+(?:[^.;,!?\n]{0,40}\s)?(?:got\s+in(?:to)?|is\s+(?:in|at)|went\s+to|matched|trains?\s+at|works?\s+at|ended\s+up)\b)"
    r"|some(?:one|body)\s+(?:at|from|in)\s+my\s+(?:school|class|year|country)|an?\s+(?:ir\s+)?(?:attending|resident|fellow)\s+at\s+(?:some|another)\s+(?:other\s+)?(?:place|program|hospital))"
)
_OWNER = Cue(  # "ir/dr residency" and "interventional and diagnostic radiology" are ours
    rf"(?<![/\w])(?<!ir-)(?<!interventional and )(?<!interventional & )(?:(?P<whole>\b{_WHOLE})"
    rf"|(?P<home>\b{_HOME})|(?P<friend>\b{_ACQUAINTANCE})"
    rf"|(?P<field>{_SHORT}|\b{_FIELD})(?:['’]s)?(?!\s*(?:/|and\s+interventional|&\s*interventional))(?:\s+{_HEAD}\b){{0,3}})"
    r"(?:\s+(?:itself|alone|there|here|overall))?"
)
_OPENS = re.compile(  # the owner is the subject of its clause
    r"(?:^|[.:,(–—\n]\s*|\s-+\s+|\b(?:and|but|while|whereas|although|though|where|since|as|because|also|lol|so|then)\s+)\W*"
    r"(?:(?:in|at|within|on|for|like|by\s+comparison)\s+)?(?:(?:the|our|their|its|an?|this|that|whose|another|hospital['’]s|department['’]s)\s+){0,2}(?:(?:separate|large|larger|big|own|categorical|traditional|integrated)\s+)?$"
)
_HOLDS = re.compile(  # what then comes is the owner's
    r"\s*(?:[:=(–—-]|,\s*(?:with|which|who|comprising|consisting|staffed)\b|staffed\b|(?:also\s+|currently\s+|already\s+|still\s+|now\s+)?(?:has|have|had|takes?|trains?|accepts?|match(?:es)?|compris\w+|consists?|includ\w+|employs?|counts?|appoints?|selects?|recruits?|admits?|staffs?|lists?|fields?|houses?|maintains?|sponsors?|supports?|brings?|gives?|sends?|lends?|provides?"
    r"|at\s+[\w.' ]{1,30}?\s+(?:has|performs?|does|owns?|runs?|operates?)"
    r"|numbers?|is|are|was|were|offers?|got|owns?|operates?|uses?|works?|performs?|does|did|do|with|of|reads?|lists|totals?|hosts?|graduates?|enrolls?|runs?|welcomes?|adds?|gets?|keeps?|there|that|which|who|we|'s)\b|(?:about\s+|~\s*)?\d|\d)"
)
_OBJECT_HOLDS = re.compile(
    r"\s*(?:\(|of\s+(?!the\b|our\b|their\b|this\b)|with\s+(?!the\b|our\b|their\b)|that\s+(?:has|takes|trains)\b|which\s+(?:has|takes|trains)\b)"
)
_OURS = Cue(
    r"\b(?:irs?|vir|interventional(?!\s+cardiology)\w*|integrated\s+(?:ir|program|residency|residents)|esir|angio\w*)\b"
    r"|\b(?:and|but|while|whereas|so)\s+(?:we|our|you|i|the\s+(?:program|section|division|service|hospital|residency|fellowship)|there\s+(?:is|are)\s+(?:also\s+)?)\b"
    r"|\b(?<=[,;] )(?:we|our)\b"
    r"|\b(?:ours|our\s+(?:section|division|program|service|team)|this\s+(?:section|division|program))\b"
)
_OURS_AT_HOME = Cue(
    r"\b(?:but|while|whereas)\s+(?:they|here|this|there|it)\b|\b(?:they|here|this\s+(?:one|place|program))\s+(?:have|has|do|does|is|are)\b"
)
_BEHIND = re.compile(
    rf"\s*(?:per\s+(?:class|year)\s+|a\s+(?:year|class)\s+)?(?:of|in|on|for|from|at|within|across|(?:[^.;,()\d]{{0,40}}?\b)?(?:belong\w*|attached|assigned)\s+to)\s+(?:the\s+|our\s+|their\s+|its\s+)?(?:{_WHOLE}|dr(?:\s+{_HEAD})?\b|(?:\w+\s+)?(?:other|various|different)\s+(?:sub-?\s?specialt|specialt|divisions|sections|fellowships|fields)\w*|{_FIELD}\b(?!\s*(?:/|and\s+interventional))|radiology\b|{_HOME})"
)
_FIELD_BEFORE = re.compile(rf"(?<![/\w])(?:dr|neuro|body|msk|breast|chest|{_FIELD})\s+$")
_INTO_ESIR = re.compile(r"[^.;,\n]{0,60}\besir\b")
_FIELD_BEHIND = re.compile(r"\s*(?:dr|diagnostic)\b\s*(?=[,;.)+&]|and\b|$)")
_FIELD_WITHIN = re.compile(rf"\s*(?:dr|neuro|body|msk|breast|chest|{_FIELD})\s+(?!(?:and|/|&)\b)\w")
_OF_IR = re.compile(r"(?:(?!\band\b|\bwhile\b)[^.;,()\d]){0,24}\b(?:irs?|vir|interventional\w*|of\s+(?:whom|them|which))\b")
_FAR = 220
_COUNTED = frozenset(
    ("faculty", "residents", "fellows", "trainees", "residents_per_year", "apps", "annual_volume", "img_graduates", "angio_suites")
)
_OF_OUR = re.compile(r"\b(?:of|all)\s+our\s+$")
_OWN_NOUN = re.compile(r"\b(?:irs?|vir|interventional\w*|esir)\b")


HOME, FRIEND, DIVISION = "the writer's own place", "a place of somebody else", "of another division"


class Owners:
    """The reaches of other owners in one message, found once."""

    def __init__(self, words: Indexed, segments: tuple[Segment, ...]) -> None:
        self._lower = words.text
        self._reaches = [reach for segment in segments for reach in self._of(words, segment)] if _OWNER in words.places else []

    def others(self, figures: list[Figure]) -> list[Figure]:
        """`figures`, those of other owners put aside. The writer's own place is the program meant when the message tells of no other."""
        asides = [self._other(figure) for figure in figures]
        only_home = all(aside == HOME for figure, aside in zip(figures, asides, strict=True) if figure.fact)
        return [
            Figure(figure.count, None, aside=aside if aside != DIVISION else f"{figure.fact} {aside}")
            if aside and not (aside == HOME and only_home)
            else figure
            for figure, aside in zip(figures, asides, strict=True)
        ]

    def _other(self, figure: Figure) -> str | None:
        """Why a figure is another's, None when it may be the program's."""
        count, fact = figure.count, figure.fact
        if fact not in _COUNTED:
            return None
        end = max(count.end, count.amount.end)
        if fact == "residents_per_year" and _INTO_ESIR.match(self._lower, end):
            return None
        inside = next((kind for opens, closes, kind in self._reaches if opens <= count.amount.start < closes), None)
        if inside in (HOME, FRIEND):
            return inside
        if _OF_OUR.search(self._lower, max(0, count.amount.start - 16), count.amount.start):
            return None  # "pediatric IR is a service with two of our eight attendings"
        if _OWN_NOUN.search(self._lower, count.start, end):
            return None
        if fact != "annual_volume" and (
            (count.label and _FIELD_BEFORE.search(self._lower, max(0, count.start - 24), count.start))
            or (not count.label and fact != "residents_per_year" and _FIELD_WITHIN.match(self._lower, count.amount.end, end))
            or _FIELD_BEHIND.match(self._lower, count.amount.end)
        ):
            return DIVISION  # "DR faculty 60+", "24 DR res"
        if inside is None and (fact == "annual_volume" or not told_elsewhere(self._lower, end)):
            return None
        return None if _OF_IR.match(self._lower, end) else DIVISION

    def _of(self, words: Indexed, segment: Segment) -> list[tuple[int, int, str]]:
        found = []
        lower = self._lower
        for owner in _OWNER.finditer(words, segment.start, segment.end):
            kind = HOME if owner["home"] else FRIEND if owner["friend"] else DIVISION
            subject = _OPENS.search(lower[segment.start : owner.start()]) is not None
            if kind == DIVISION and not (_HOLDS if subject else _OBJECT_HOLDS).match(lower, owner.end()):
                continue
            closes = min(segment.end, owner.end() + _FAR)
            ours = (_OURS if kind == DIVISION else _OURS_AT_HOME).search(words, owner.end(), closes)
            if ours:
                closes = ours.start()
            if kind == DIVISION and not subject and lower[owner.end() :].lstrip()[:1] == "(":
                bracket = lower.find(")", owner.end())
                closes = min(closes, bracket if bracket >= 0 else closes)
            found.append((owner.end(), closes, kind))
        return found


def told_elsewhere(lower: str, end: int) -> bool:
    """Whether the words behind a number place it elsewhere ("24 residents in the diagnostic program")."""
    return _BEHIND.match(lower, end) is not None
