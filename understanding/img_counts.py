"""How many graduates from abroad a sentence tells of, and whether they finished."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.segments import Segment

NUMBERS = {w: i for i, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)} | {
    "a": 1,
    "an": 1,
    "single": 1,
}
COUNT = r"(?P<n>\d{1,2}|an?|single|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_SHARE_BEFORE = re.compile(
    rf"\b{COUNT}\s+(?:out\s+)?of\s+(?:(?P<whose>our|their|the|its|them|\d+|\w+)\s+)(?P<people>(?:[\w'-]+\s+){{0,6}}?)(?:(?:are|were|is"
    r"|was|have|had|who|come|came|being|all|itself|each)\s+)*$"
)
_COUNT_BEFORE = re.compile(
    rf"(?<!not )(?<!year )(?<!years )(?<!step )(?<!pgy )\b(?P<only>just\s+|only\s+)?(?!an?\s){COUNT}\s+"
    r"(?:(?:former|past|previous|prior|recent|other|such|more|different|single"
    r"|non-?us)\s+)*$"
)
_COUNT_AFTER = re.compile(
    r"(?:\s+(?:who|that|having)\s+[\w \t]{3,40}?)?\s*(?:grads?|graduates?|residents?|alum\w*)?\s*(?:to\s+date"
    r"|so\s+far|ever|until\s+now|count|number|total)?\s*[:=|-]\s*(?P<n>\d{1,2})\b(?!\s*(?:%|/"
    r"|out|of|years?))"
)
_FINISHED = re.compile(
    r"\b(?:finish\w*|graduat(?:ed|es|ing)|trained|complet\w*|alum\w*|grads?|graduates?|came\s+to\s+us|(?:came|come)\s+through|so\s+far"
    r"|since\s+(?:19|20)\d\d|in\s+(?:the\s+last\s+)?\w+\s+years|in\s+(?:19|20)\d\d)\b"
)
_CURRENT = Cue(r"\b(?:current(?:ly)?|right\s+now|at\s+the\s+moment|now|present|on\s+the\s+roster|in\s+training)\b")
_AND_MORE = re.compile(r"\band\s+(\d|one|two|three|four|five|six)\b")
_GRADUATED = re.compile(r"\b(?:graduates?|grads|alum\w*|former\s+residents)\b")
_GRADUATED_BEHIND = re.compile(r"\s*(?:grads?|graduates?|alumni|finished|graduated)\b")
_GRADUATES_ARE = re.compile(
    rf"(?<!of )\b(?!an?\s){COUNT}\s+(?:(?:former|past|recent|ir)\s+)?"
    r"(?:alumni|alums|grads|graduates|former\s+residents)\s+(?:are|were)\s+(?:all\s+|both\s+|also\s+)?$"
)
_GRADUATES_WHO = re.compile(  # "three alumni of the program (received their degrees abroad)"
    rf"(?<!of )\b(?!an?\s){COUNT}\s+(?:(?:former|past|recent|ir)\s+)*(?:alumni|alums|grads|graduates|former\s+residents)\s+"
    r"(?:(?:of|from)\s+(?:the|our|this|its|their)\s+(?:\w+\s+)?program\s+|to\s+date\s+|so\s+far\s+|here\s+|who\s+|that\s+|have\s+|had\s+|all\s+)*$"
)
_FROM_ABROAD = re.compile(r"\b(?:foreign|international)\s+(?:medical\s+)?(?:graduates|grads)\b")  # these have finished elsewhere
_OF_GRADUATES = Cue(r"\bof\s+(?:the|our|its|their|all)\s+(?:\w+\s+){0,3}?(?:graduates|alumni|alums|grads)\b")
_YEARS_OF = re.compile(r"\((?:class\s+of\s+)?(?:19|20)\d\d\)")
_DATED_NAMES = re.compile(
    r"[^.;?!:]{0,40}:\s*(?:(?:and\s+)?(?:Drs?\.?\s+)?[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?\s*\((?:class\s+of\s+)?(?:19|20)\d\d\)\s*(?:,|and|&)?\s*){2,}"
)
_JOINED = re.compile(r"[,;]|\band\s+(?:both|all|they|one|are|is|work\w*|now)\b")


def number_of(words: Indexed, segment: Segment, before: str, place: tuple[int, int], none: bool) -> tuple[int, bool] | None:
    """A count of people from abroad and whether they have finished there; None when no count is told.

    `none`: the words before tell that there are none.
    """
    end = place[1]
    dated = _DATED_NAMES.match(words.original, end, segment.end)
    if dated:
        return (len(_YEARS_OF.findall(dated[0])), True)  # "have come through here: Dr. Okafor (2015) and Dr. Rao (2023)"
    share = None if none else _SHARE_BEFORE.search(before)
    if not none and share is None and (told := _GRADUATES_ARE.search(before) or _GRADUATES_WHO.search(before)) is not None:
        return (NUMBERS.get(told["n"]) or int(told["n"]), True)
    found = None if none else share or _COUNT_BEFORE.search(before)
    if found is None:
        after = _COUNT_AFTER.match(words.text, end, segment.end)
        if after is None or not int(after["n"]):
            return None
        return (int(after["n"]), bool(_GRADUATED.search(before) or _GRADUATED_BEHIND.match(words.text, after.end())))
    count = NUMBERS.get(found["n"]) or int(found["n"])
    around = _FROM_ABROAD.sub("", before) + "\n" + words.text[end : segment.end]
    if _OF_GRADUATES.search(words, segment.start, place[0]):
        return (count, True)
    if "people" in found.groupdict():
        count += sum(NUMBERS.get(more) or int(more) for more in _AND_MORE.findall(found["people"]))
        if _GRADUATED.search(found["people"]):
            return (count, True)
    finished = bool(_FINISHED.search(around) and not _CURRENT.search(words, segment.start, _clause_end(words.text, end, segment.end)))
    return (count, finished) if 0 < count < 80 else None


def _clause_end(lower: str, at: int, end: int) -> int:
    """Where the clause of the people ends: "two were IMGs and are attendings now" tells nothing of who is there now."""
    joined = _JOINED.search(lower, at, end)
    return joined.start() if joined else end
