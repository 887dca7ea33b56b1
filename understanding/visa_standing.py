"""The visa an applicant needs, told by what they are on or hold: a work permit, a J-1 in training, a line of a form."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.segments import Segment, sentences_with
from understanding.traits import Trait
from understanding.visa_names import H1B, J1
from understanding.visa_years import VISA
from understanding.whose import clause_start, own, whose

_MAY_WORK = Cue(  # work may be done without a program's visa
    r"\b(?:ead\b(?!\s+(?:pending|renewal|appl\w+|for\s+opt))|(?:work|employment)\s+(?:permit|authori[sz]ation)\b|daca\b|asylee\b|tps\b"
    r"|(?:granted|got|have|with|won|through|by)\s+(?:political\s+)?asylum\b|asylum\s+(?:granted|approved|was\s+granted|was\s+approved)"
    r"|(?:on|with|have|hold|got)\s+(?:an?\s+|my\s+|the\s+)?green\s*card\b)"
)
_NO_NEED = Cue(
    r"\b(?:no\s+(?:visas?|sponsorship)\s+(?:is\s+)?(?:necessary|needed|required)|(?:don'?t|dont|do\s+not|won'?t)\s+need\s+(?:an?\s+"
    r"|any\s+|the\s+)?"
    r"(?:programs?|hospitals?|anybody|anyone|them|you)\s+to\s+sponsor|(?:visas?|sponsorship)\s+(?:is|are)(?:n'?t|\s+not"
    r"|\s+no)\s+(?:an?\s+)?"
    r"(?:my\s+(?:problem|issue|worry|concern)|(?:problem|issue|worry|concern|topic)\s+(?:for\s+me|of\s+mine|on\s+my\s+side))"
    r"|(?:nobody|no\s?one)\s+(?:has|needs?)\s+to\s+(?:sponsor|file\s+(?:anything|a\s+visa)\s+for|petition\s+for)\s+me"
    r"|(?:employers?|hospitals?|programs?|they|anyone|anybody)\s+(?:needn'?t|need\s+not|(?:don'?t|doesn'?t|do\s+not|does\s+not|won'?t|will\s+not)\s+(?:need|have)\s+to)\s+"
    r"(?:sponsor|file\s+(?:anything|a\s+visa|papers)\s+for|petition\s+for)\s+me"
    r"|(?:i\s+)?can\s+work\s+(?:for|at)\s+(?:any(?:one|body|where)|whoever|every\s+hospital)\s+without\s+(?:an?\s+)?(?:visa|sponsor\w*)"
    r"|work\s+permit\s+yes)\b"
)
_NOT_FOR_GOOD = re.compile(
    r"\b(?:opt|cpt|f-?1|research|pending|expir\w*|waiting|applied|appl(?:y|ying)|soon|lost|renew\w*|if|until|hop(?:e|ing)|without|no"
    r"|not|never|dont|don'?t|didn'?t|haven'?t|denied|wife|husband)\b"
)
_NOT_YET = re.compile(r"\b(?:if|soon|until|hope|hoping|once|unless|citizens|observers|electives)\b")
_WHY = re.compile(r"\b(?:visas?|sponsor\w*|asylum|spouse|marriage|refugee)\b")  # an EAD alone may be a student's
_IN_TRAINING = Cue(
    rf"\b(?:(?:pgy[\s-]?\d|prelim\w*|(?:dr|radiology|medicine|surgery|surgical|pediatrics?|im|categorical)\s+(?:resident|intern)"
    rf"|intern|in\s+(?:my\s+)?residency)\b"
    rf"[^.;?!]{{0,60}}?(?:\bon\s+(?:an?\s+|my\s+)?|[,(]\s*){VISA}|on\s+(?:an?\s+"
    rf"|my\s+){VISA.replace('<j>', '<j2>').replace('<h>', '<h2>')}\s+(?:visa\s+)?"
    r"(?:as\s+an?\s+[^.;?!]{0,24}?(?:prelim\w*|resident|intern|pgy)|(?:right\s+)?now|currently|at\s+the\s+moment|already))"
)
_COMES_ON = Cue(
    rf"\b(?:(?:would|will|i'd|i'll|plan\s+to|going\s+to)\s+(?:\w+\s+)?(?:come|train|be\s+there)\s+(?:over\s+)?(?:on"
    rf"|with)\s+(?:an?\s+)?{VISA}"
    rf"|{VISA.replace('<j>', '<j2>').replace('<h>', '<h2>')}\s+before\s*,?\s+(?:but\s+)?(?:i\s+)?(?:need|will\s+need|want)\s+one"
    rf"|{VISA.replace('<j>', '<j3>').replace('<h>', '<h3>')}\s*(?:'s|is|was)?\s*(?:the\s+)?only\s+(?:thing|one|kind|type"
    rf"|visa)\s+(?:that\s+)?i\s+(?:can|could|may|am|'m))"
)
_OR_NOTHING = Cue(
    rf"\b(?:(?P<h>{H1B})|(?P<j>{J1}))\s+(?:or\s+(?:i\s+(?:stay|don'?t|won'?t|go|leave|quit)|die|nothing|bust|no\s+(?:deal|residency)"
    rf"|i'?m\s+out)|and\s+nothing\s+else)\b"
)
_FORM = Cue(
    rf"\bvisas?(?:\s+(?:type|status|needed|required|need))?\s*(?::|=|\s-\s|–)\s*{VISA}(?:\s*(?:/|or)\s*(?:(?P<j2>{J1})"
    rf"|(?P<h2>{H1B}))(?!\w)|[\s,(>/]+(?:(?:or|preferred|pref|first|ideally|best|better|else|otherwise|then|if\s+not)[\s,(>:]+)*"
    rf"(?:(?P<j3>{J1})|(?P<h3>{H1B}))(?!\w)(?=\s*(?:$|[.;)\n]|(?:is\s+)?(?:ok|okay|fine|too|also|acceptable|second|if|works)\b)))?"
)
_SPONSORED = re.compile(r"\s*(?:visas?\s*)?[:(=-]?\s*(?:yes|no|ok|okay|sponsored|available|accepted|offered|via|through|✓|✔|✅)(?!\w)")
_FORM_OF_SELF = Cue(r"\b(?:yog|citizenships?|nationality|usce|ecfmg|mbbs|step\s*[123]|usmle|med(?:ical)?\s+school\s*[:=-])")
_OF_PROGRAMS = Cue(r"\b(?:faculty|attendings?|residents|fellows|programs?|positions|beds|sponsor\w*|they|their|we|our)\b")
_EITHER = Cue(
    r"\b(?:(?:whatever|whichever|any|what)\s+(?:kind\s+of\s+|type\s+of\s+)?visas?\s+(?:(?:they|programs?|you|somebody"
    r"|someone)\s+\w+\s*,?\s*)?(?:i\s+(?:will\s+)?|i'll\s+|i'd\s+)(?:take|accept|go)"
    r"|i(?:'ll|\s+will|\s+would|'d)?\s+(?:take|accept|go\s+with)\s+(?:whatever|whichever|any)\s+(?:\w+\s+)?visa)\b"
)


def read_standing(words: Indexed, segments: tuple[Segment, ...]) -> Trait | None:
    """The need that one's own papers tell; None where they are another's, pending or run out."""
    text = words.text
    form = _FORM.search(words)
    if form and not _SPONSORED.match(text, form.end()) and _FORM_OF_SELF.search(words) and not _OF_PROGRAMS.search(words):
        return _need(form)
    for segment in sentences_with((_EITHER, _NO_NEED, _MAY_WORK, _IN_TRAINING, _COMES_ON, _OR_NOTHING), words, segments):
        start, end = segment.start, segment.end
        if segment.is_question and "?" in segment.text:
            continue
        any_of_them = _EITHER.search(words, start, end)
        if any_of_them and not re.search(r"\bif\b", text[start : any_of_them.start()]):
            return Trait("visa_need", "either", any_of_them.start(), any_of_them.end())
        for cue in (_NO_NEED, _MAY_WORK):
            match = cue.search(words, start, end)
            near = text[clause_start(text, start, match.start()) : min(end, match.end() + 24)] if match else ""
            if (
                match
                and whose(text, start, match.start()) in ("self", None)
                and not (_NOT_YET if cue is _NO_NEED else _NOT_FOR_GOOD).search(near)
                and _told(text, start, match)
                and (not match[0].startswith("ead") or _WHY.search(text))
            ):
                return Trait("visa_need", "none", match.start(), match.end())
        for cue in (_IN_TRAINING, _COMES_ON, _OR_NOTHING):
            match = cue.search(words, start, end)
            if (
                match is None
                or (cue is _IN_TRAINING and match.start() == start and not _OF_ONESELF.search(text))
                or re.search(r"\b(?:if|they|their|programs?|there|was|were|used\s+to|friend|he|she|had)\b", text[start : match.end()])
            ):
                continue
            if (
                own(text, start, match.start())
                or _LEAD_IN.fullmatch(text, start, match.start())
                or (cue is not _IN_TRAINING and whose(text, start, match.start()) is None)
            ):
                return _need(match)
    return None


_OF_ONESELF = re.compile(r"\b(?:i|i'?m|my|me|im|here)\b")
_LEAD_IN = re.compile(r"(?:\W|\b(?:hi|hello|hey|so|well|i'?m|i\s+am|am|an?|currently|now|still|img|here|non-?us|on|never|been)\b)*")
_OTHERS = re.compile(
    r"\b(?:they|their|program|individuals?|persons?|residents?|fellows?|friend|he|she|his|her|applicants?|candidates?|must|only|should|if|need\s+to)\b"
)


def _told(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether nothing before it in the sentence speaks of others or of what must be."""
    return not _OTHERS.search(text, start, match.start())


def _need(match: re.Match[str]) -> Trait:
    groups = match.groupdict()
    j = any(groups.get(name) for name in ("j", "j2", "j3"))
    h = any(groups.get(name) for name in ("h", "h2", "h3"))
    return Trait("visa_need", "either" if j and h else "j1" if j else "h1b", match.start(), match.end())
