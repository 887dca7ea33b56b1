"""The other services of a hospital: what they do in place of IR, and what they are praised for ("cardiology is famed for its PE work")."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.segments import Segment

SERVICE = (  # who else may do the cases
    r"(?:(?:vs|vasc)\b(?=\s+(?:own|do|ha[sv]|tak|took|get|got|handle|run|keep|hog|steal|stole|cover|control))|vascular(?:\s+surg\w+"
    r"|\s+(?:team|service|guys|folks|docs|department|division|people))?|cardiolog\w*|cards"
    r"|cardiac(?:\s+surg\w+)?|ct\s+surg\w+|neurosurg\w*"
    r"|neuro(?:\s+(?:surg\w+|team|service|guys|people|department|ir|group|section))?|neurolog\w*|nir|urolog\w*|nephrolog\w*"
    r"|interventional\s+(?:nephrolog|cardiolog|pulmonolog|neurolog)\w*"
    r"|gastroenterolog\w*|gi|hepatolog\w*|pulmonolog\w*|pulm|surgeons?|surgery|general\s+surgery|surgical\s+oncolog\w*|surg\s+onc"
    r"|radiation\s+oncolog\w*|rad\s+onc|ob-?\s?gyn|gyn\w*"
    r"|ortho\w*|spine\s+surg\w+|pain\s+(?:clinic|service|medicine|team)|anesthesi\w*|pediatric\s+(?:ir|radiolog\w*|hospital)|endocrin\w*"
    r"|podiatr\w*|hospitalists?"
    r"|(?:body|msk|neuro|breast|chest|abdominal|cross-?\s?sectional)(?:\s+(?:imaging|imagers?|group|section|division|team|radiology"
    r"|radiologists|rads|ir|people))+|diagnostic\s+(?:radiology|radiologists|side|rads|section|division|department|group|team|service|people|imaging|faculty|attendings)"
    r"|body|ultrasound\s+(?:group|section|team|radiologists)|(?:outpatient\s+|vascular\s+|dialysis\s+)?(?:access|vascular\s+access"
    r"|dialysis|outpatient|ambulatory|surgery"
    r"|vein)\s+cent(?:er|re)s?|(?:another|an?\s+other|a\s+different|separate|outside|neighbou?ring|private|other)\s+(?:private\s+"
    r"|local\s+)?(?:group|service|division|department"
    r"|hospital|team|practice|office|place)s?|(?:the\s+)?(?:county|university|va|sister|main|mother|academic|big(?=\s+(?:hospital|campus"
    r"|center|university|program))"
    r"|downtown)\b(?:\s+(?:hospital|campus|center|program))?|other\s+(?:services|departments|groups|divisions|specialties|specialists"
    r"|doctors)"
    r"|(?:the\s+)?cancer\s+cent(?:er|re)|somebody\s+else|someone\s+else|(?:the\s+)?children'?s(?:\s+hospital)?|the\s+(?:icu|er|ed))"
)
_PROVIDERS = (
    r"(?:advanced\s+practice\s+(?:providers|nurses)|apps|pas|nps|midlevels|mid-levels|physician\s+(?:assistants|extenders)"
    r"|nurse\s+practitioners|extenders|nurses|techs|rpas|ras|(?:pa|np|physician\s+assistant|nurse\s+practitioner)(?=\s+(?:does|handles|takes|performs|places)\b))"
)
_WHOLLY = (
    r"(?:all|mostly|usually|largely|mainly|always|now|only|typically|entirely|exclusively|basically|totally|completely|almost|the|our"
    r"|their|a|an|out|over|across|town|to)"
)
BY_OTHERS = re.compile(
    r"(?:(?:\s+of\s+(?:any|every|all)\s+(?:kind|sort|type)s?)?\s*,?\s*(?:cases?\s+|work\s+|program\s+|service\s+|stuff\s+|procedures?\s+|interventions?\s+"
    r"|which\s+|that\s+"
    rf"|and\s+all\s+)?(?:{_WHOLLY}\s+){{0,3}}(?:(?:is|are|was|were|gets?|got|being|'s|has\s+been|have\s+been)\s+(?:{_WHOLLY}\s+)*"
    r"(?:\w+(?:ed|en|ne|un|ing|nt)\s+(?:out\s+|over\s+|away\s+)?(?:by|to|with|under)|with|under|in\s+the\s+hands\s+of)|belongs?\s+to"
    r"|(?:goes|go|went)\s+(?:(?:across|over|down|up|out|through)\s+(?:\w+\s+){0,3}?)?to|by|(?:lost|ceded|given|sent|left)\s+to"
    rf"|(?:done|handled|performed|covered|taken|run|made|making)\s+by|lives?\s+(?:with|in)|stays?\s+with)\s+"
    rf"(?:{_WHOLLY}\s+)*(?P<who>{SERVICE}|{_PROVIDERS})\b(?!\s+and\s+ir\b)|(?:\s+of\s+(?:any|every|all)\s+(?:kind|sort"
    rf"|type)s?)?\s*(?:(?:is|are|=|:|-|–|->|→)\s*(?:{_WHOLLY}\s+)*|(?:all"
    rf"|mostly|only)\s+)(?:in\s+)?(?P<whose>{SERVICE})\b(?:(?:'s|')?\s+(?:territory|turf|domain|business|property|job|baby|thing|show"
    rf"|kingdom|bread\s+and\s+butter)\b|'s|'|\s+only|\s+side|\s+thing"
    r"|\s+stuff|\s+here|\s+there|\s*[,.;)!]|\s*$)|"
    r"\s*(?:cases\s+|work\s+)?(?:is\s+not|isn'?t|are\s+not|aren'?t|not)\s+(?P<ours>ours|theirs|ir(?:'s)?\b|done\s+by\s+(?:ir|us|them)"
    r"|an?\s+ir\s+thing|our\s+thing|in\s+our\s+hands|part\s+of\s+ir|under\s+ir|with\s+ir))"
)
_MOVED_OUT = re.compile(  # to where no trainee goes: a campus of one's own is no loss
    rf"\s*(?:work|cases|procedures?|interventions?|care)?\s*(?:has|have|had)\s+(?:{_WHOLLY}\s+)*(?:moved|shifted|migrated|gone|drifted)\s+"
    r"(?:out\s+|over\s+|away\s+)?(?:to|into)\s+(?!(?:the\s+|an?\s+|our\s+)?(?:\w+\s+)?(?:county|university|va|sister|main|mother|academic|big|downtown|children)\b)"
    rf"(?:the\s+|an?\s+|our\s+)?(?:\w+\s+)?(?:{SERVICE}|outpatient|freestanding|private|office-based)\b"
)
_OTHERS_HAVE = Cue(
    rf"\b(?:(?P<who>{SERVICE})|(?P<apps>{_PROVIDERS}))(?:\s+x\s?\d+|\s*\([^()]{{0,40}}\)|\s+(?:group|team|service|department|guys|folks"
    rf"|section"
    r"|people))?\s+(?:here\s+"
    r"|there\s+|who\s+|that\s+|mostly\s+|usually\s+|still\s+|also\s+|now\s+|basically\s+|already\s+|pretty\s+much\s+|all\s+)*"
    r"(?:does|do|did|doing|own|owns|has|have|took|takes|take|handle|handles|perform|performs|run|runs|cover|covers|control|controls|got"
    r"|gets|keeps?|holds?|claimed|claims?|stole|steals|grabs?|dominates?|ate|eats|hogs?|makes?)\b"
    r"(?:(?!,\s*(?:so|but|ir\b|they|we|while|and\s+(?:ir|we|they))|\bbut\b|\bwhile\b|\bleaving\b|\bso\s+(?:that|we|they|residents)\b"
    r"|\bir\s+(?:does|keeps|has|gets)\b|\bwe\s+(?:do|get|have)\b)[^.;])*$"
)
_SHARED = re.compile(r"[^.;,]{0,24}?\b(?:shared?|split|50\s?/\s?50|together|alongside|jointly|turf\s+battle|compet\w+)\b")
_A_SERVICE = re.compile(rf"\b{SERVICE}\b")
_SHARED_BEFORE = Cue(r"\b(?:shares?|shared|sharing|split|splits|together|alongside|jointly|competes?|competing)\b")
_PRAISED = Cue(
    rf"\b{SERVICE}(?:\s+(?:at|in|of|here|there|over)\b[^.;:!?\n]{{0,40}}?)?\s+(?:is|are|has|was|runs?|boasts?)\s+(?:\w+\s+){{0,2}}?"
    r"(?:fam(?:ed|ous)|known|renowned|world[\s-](?:class|famous|renowned)|excellent|outstanding|superb|huge|strong|stellar|legendary|big"
    r"|busy|a\s+(?:powerhouse|juggernaut|giant|leader)|great|phenomenal|top|dominant|mighty)\b"
)
_BACK_TO_IR = re.compile(r"\b(?:ir|vir|we|our|us|interventional)\b")
_SHUT_OUT = re.compile(
    r"\b(?:without\s+(?:ir|us)|neither\s+(?:\w+\s+)?shares?|(?:don'?t|doesn'?t|won'?t|never|not)\s+share|keeps?\s+(?:it|them|all)|(?:ir"
    r"|we)\s+(?:sees?|gets?|do(?:es)?|has|have)\s+(?:none|nothing|no\b|zero|little)|(?:ir|we)\s+(?:is|are)\s+(?:shut|left|kept)\s+out"
    r"|no\s+(?:ir|interventional)\s+involvement|guard\w*\s+(?:it|them)|nothing\s+(?:for|left\s+for)\s+(?:ir|us))\b"
)


_GIVES = Cue(
    r"\b(?:punts?|punted|sends?|sent|ships?|shipped|refers?|referred|diverts?|diverted|transfers?|farms?|farmed|outsources?|outsourced"
    r"|loses?|lost|cedes?|ceded|gives?|gave|hands?|handed|turfs?|turfed)\s+(?:out\s+|off\s+|over\s+)?(?:almost\s+)?(?:all\s+|most\s+"
    r"|every\s+|any\s+)?(?:of\s+)?(?:their|its|our|the)?\s*(?:\w+\s+(?:and|,)\s+)?$"
)
_AWAY = re.compile(
    rf"\s*(?:cases|work|patients|stuff)?\s*(?:away|out\b|off\b|elsewhere|(?:over\s+|across\s+\w+\s+)?to\s+(?:the\s+)?(?:{SERVICE}|another|other))"
)
_ASKED_OF = re.compile(rf"\s*\?\W{{0,3}}(?:ask\s+|the\s+|that'?s\s+)?(?:{SERVICE})\b")


def gives_away(words: Indexed, place: tuple[int, int], segment: Segment) -> bool:
    """Whether the cases are sent away, or asked for and another's: "they punt trauma to the county", "PAD? Vascular surgery owns it"."""
    start, end = place
    gives = _GIVES.search(words, max(segment.start, start - 50), start)
    if gives and _AWAY.match(words.text, end, segment.end):
        return True
    return _ASKED_OF.match(words.text, end, min(len(words.text), end + 60)) is not None


def of_a_neighbor(words: Indexed, start: int, segment: Segment) -> str | None:
    """For a field at `start` that another service is praised for: "case_mix_gaps" when IR is said to have no part in it, else "others"."""
    praised = _PRAISED.search(words, segment.start, start)
    if praised is None or _BACK_TO_IR.search(words.text, praised.end(), start):
        return None
    return "case_mix_gaps" if _SHUT_OUT.search(words.text, start, segment.end + 80) else "others"


def done_elsewhere(words: Indexed, start: int, end: int, segment: Segment) -> str | None:
    """Whether another service does the cases (a gap), or people who are no trainees ("others": nothing to tell)."""
    if _SHARED.match(words.text, end, segment.end):
        return None
    if _SHARED_BEFORE.search(words, segment.start, start) and _A_SERVICE.search(words.text, segment.start, start):
        return "others"
    behind = BY_OTHERS.match(words.text, end, segment.end)
    if behind:
        providers = behind["who"] is not None and _PROVIDER.fullmatch(behind["who"])
        return "others" if providers else "case_mix_gaps"
    if _MOVED_OUT.match(words.text, end, segment.end):
        return "case_mix_gaps"
    ahead = _OTHERS_HAVE.search(words, segment.start, start)
    if ahead and not _SHARED_BEFORE.search(words, ahead.start(), start):
        return "others" if ahead["apps"] else "case_mix_gaps"
    return None


_PROVIDER = re.compile(_PROVIDERS)
