"""The program a question names though we know nothing of it ("Is UCSF good?", "thoughts on Yale"): it is taken up by its name."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.names import clean_name

_NAME = r"(?P<name>(?:the\s+)?[A-Z][A-Za-z.'’&-]*(?:\s+(?:of|at|in|and|&|the|[A-Z][A-Za-z.'’&-]*)){0,5})"
_GOOD = (
    r"(?:(?:(?:an?|any|really|very|so|that|actually|considered|still)\s+)*(?:good|great|bad|decent|ok|okay|strong|solid|weak|worth|legit"
    r"|malignant|toxic|best|top|better"
    r"|img|visa|friendly|fair|competitive|well|known|respected)\b)"
)
_QUESTION = Cue(
    rf"\b(?:[Ii]s|[Ww]as|[Aa]re|[Hh]ow(?:['’]s|\s+is|\s+good\s+is|\s+about)|[Ww]hat(?:['’]s|\s+is)?\s+(?:about|do\s+you\s+(?:think"
    rf"|know)\s+(?:of|about)|your\s+(?:take|opinion|view)\s+on)"
    rf"|[Tt]houghts\s+(?:on|about)|[Tt]ell\s+me\s+(?:more\s+)?about|[Oo]pinions?\s+(?:on|of|about)|[Kk]now\s+anything\s+about"
    rf"|[Hh]eard\s+(?:of|about)|[Rr]ate|[Rr]eview\s+of"
    rf"|(?:IR|[Pp]rogram|[Rr]esidency)\s+(?:program\s+|residency\s+)?(?:at|in|of)|[Rr]ank)\s+{_NAME}(?P<rest>[^.!?]*)",
    cased=True,
)
_ENDS = re.compile(rf"\s*(?:{_GOOD}.*|(?:for\s+(?:ir|imgs?|me)\b.*)|program\b.*|residency\b.*|\W*)", re.IGNORECASE | re.DOTALL)
# Capital letters that name no program: exams, bodies, visas, procedures.
_FIELD = re.compile(
    r"(?:IR|VIR|DR|IMGs?|FMGs?|USMLE|Step|ABR|ACGME|NRMP|ERAS|VSLO|VSAS|ECFMG|SIR|RSNA|ESIR|PD|PDs|PGY|TACE|Y-?90|TIPS|UFE|PAE|PAD|DVT|PE|EVAR|GAE|BRTO|HCC|AVMs?|PICCs?|H-?1-?B"
    r"|J-?1|US|USA|UK|MD|DO|CV|AAMC|SOAP"
    r"|I|A|B|C|D|E|It|That|This|There|Chat\s?GPT|Google|Reddit|AI|Mr|Dr|America|Americans?|January|February|March|April|May|June|July"
    r"|August|September|October|November|December)",
)

_TOLD_BEHIND = re.compile(r",\s+(?=(?:they|its?|it['’]s|there)\b)")  # "how is Elm, they have 9 attendings"


def program_asked_about(text: Indexed) -> str | None:
    """The name that a question for a judgement of a place stands on; None when it names none."""
    for match in _QUESTION.finditer(text):
        words = re.split(r"\s+", match["name"])
        while words and words[-1].lower() in {"of", "at", "in", "and", "&", "the"}:
            words.pop()
        name = " ".join(w for w in words if w)
        name = re.sub(r"^(?:the|The)\s+|['’]s$", "", name)
        rest = _TOLD_BEHIND.split(match["rest"])[0]
        if not name or any(_FIELD.fullmatch(word.strip(".,")) for word in name.split()[:1]) or not _ENDS.fullmatch(rest):
            continue
        return clean_name(name) or name
    return None
