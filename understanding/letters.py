"""How many letters the person who writes will have, from IR and from other fields."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Cue, Indexed
from understanding.segments import Segment
from understanding.small_numbers import small_number
from understanding.traits import Trait
from understanding.whose import PEOPLE, clause_start, whose

_NUMBER = r"(?P<n>[0-6]|no|none|zero|another|(?:an?\s+)?(?:single|sole|pair\s+of|couple\s+of)|an?|one|two|three|four|five|six)"
_LETTERS = Cue(
    r"\b(?:letters?|lors?|slors?|recs|recommendations?|letter\s*writers?|recommenders?|referees|(?:will|to|can|would)\s+write\s+for\s+me|wrote\s+(?:me|one|for\s+me))\b"
)
_STAFF = r"(?:attendings?|people|faculty|docs?|doctors?|physicians?|mentors?|guys?|letters?|lors?)"
_IR = rf"(?:(?:an?\s+|the\s+|my\s+)?(?:irs?|vir|interventional(?:\s+radiolog\w+|ists?)?)\b(?:\s+{_STAFF})*)"
_OTHER_FIELD = (
    r"(?:dr|diagnostic(?:\s+radiolog\w+)?|(?:neuro)?radiolog(?:y|ists?)|(?:internal\s+)?medicine|internists?|im"
    r"|(?:(?:vascular|general|gen|plastic|ortho|cardiac|cardiothoracic|ct|transplant|trauma|pediatric|peds)\s+)?surg(?:ery|eons?)?|surgical|research(?:\s+(?:mentor|pi|supervisor|lab))?|pi|icu"
    r"|critical\s+care|oncolog(?:y|ists?)|neurolog(?:y|ists?)|cardiolog(?:y|ists?)|peds|pediatric\w*|em|emergency\s+medicine"
    r"|family\s+medicine|other\s+(?:fields?|specialt\w+)|non-?ir|prelim\w*|anesthesi\w+|pathology|neurosurg\w+|dean"
    r"|(?:nephro|hemato|gastroentero|hepato|pulmono|uro|endocrino|dermato|gyneco|ophthalmo)log(?:y|ists?)|psychiatr(?:y|ists?)|orthop\w+|transplant\s+surge\w+|others?(?=\s*(?:[(,.;]|$))|obstetric\w*|ob-?gyn)"
)
_FIELD = (
    r"(?:(?:an?\s+|the\s+|my\s+)?(?:(?:chief|chair(?:man|woman)?|head|director|professor|boss)\s+(?:of"
    rf"|in)\s+(?:the\s+)?)?{_OTHER_FIELD}\b(?:\s+(?:attendings?|people|faculty|docs?|mentors?|letters?|lors?"
    r"|chair|ward|service|department))*)"
)
_COUNTED = Cue(
    rf"\b{_NUMBER}\s*(?:x\s*|×\s*)?(?:strong\s+|good\s+|of\s+(?:them|these|those|my\s+letters|the\s+letters)\s+|us\s+|more\s+"
    rf"|will\s+be\s+|is\s+|are\s+)*(?:(?:letters?|lors?|recommendations?|slors?)\s+)?(?:(?:all\s+)?(?:is|are|will\s+be|coming|come"
    rf"|comes|all)\s+)?(?:from\s+|by\s+|of\s+|in\s+|with\s+)?(?:(?P<ir>{_IR})|(?P<other>{_FIELD}))"
)
_ALL = Cue(
    rf"\b(?:all|both)\s+(?:of\s+)?(?:(?P<n>two|three|four|[2-4])\s+)?(?:of\s+)?(?:my\s+|the\s+)?(?P<n2>two\s+|three\s+|four\s+"
    rf"|[2-4]\s+)?(?:letters?|lors?|letter\s*writers?|recommenders?)\s+(?:are\s+|will\s+be\s+|come\s+)?(?:from\s+|by\s+)?{_IR}"
)
_NUMBER_BEHIND = Cue(  # "IR letters zero, medicine 2 and surgery 1"
    rf"\b(?:(?P<ir>{_IR})|(?P<other>{_FIELD}))\s*(?:[:=x–-]\s*|is\s+|are\s+)?"
    r"(?P<n>[0-6]|zero|none|one|two|three|four|five|six)(?=\s*(?:$|[,.;!)&+]|and\b|plus\b))"
)
_SOME_OF_ALL = Cue(  # "two of my three letters are by IR", "of my four recommenders half are interventionalists"
    rf"\b(?:(?P<part>one|two|three|four|half|[1-4])\s+(?:out\s+)?of\s+(?:my|the|these)\s+(?P<all>two|three|four|[2-4])\s+(?:letters?|lors?|letter\s*writers?|recommenders?)\s+(?:are|is|come|comes|will\s+(?:be|come))\s+(?:from\s+|by\s+|in\s+)?{_IR}"
    rf"|of\s+(?:my|the|these)\s+(?P<all2>two|three|four|[2-4])\s+(?:letters?|lors?|letter\s*writers?|recommenders?)\s*,?\s+(?:exactly\s+)?(?P<part2>one|two|three|four|half|[1-4])\s+(?:are|is|come|comes|will\s+(?:be|come))\s+(?:from\s+|by\s+|in\s+)?{_IR})"
)
_BOTH_WRITE = Cue(  # "Dr Mensah and the chief, both interventionalists, will write for me"
    rf"\b(?P<n>both|all\s+(?:two|three|four))\s+(?:of\s+them\s+)?(?:are\s+|being\s+|from\s+|in\s+)*(?:(?P<ir>{_IR})|(?P<other>{_FIELD}))\s*,?\s+(?:and\s+)?(?:will\s+|agreed\s+to\s+|have\s+agreed\s+to\s+|are\s+going\s+to\s+|promised\s+to\s+)?(?:write|writing|wrote)\b"
)
_ONE_MORE = Cue(  # "a third letter comes off the medicine ward", "surgery wrote one"
    rf"\b(?:(?:the|an?|my)\s+(?:second|third|fourth|last|other)\s+(?:letter\s+|lor\s+|one\s+)?(?:is|comes?|will\s+(?:come|be))\s+(?:from|by|off|out\s+of)\s+(?:(?P<ir>{_IR})|(?P<other>{_FIELD}))"
    rf"|(?:(?P<ir2>{_IR})|(?P<other2>{_FIELD}))(?:\s*\([^()]{{1,40}}\))?\s+(?:already\s+|has\s+|have\s+|also\s+)*(?:wrote|written)\s+(?:me\s+)?(?:one|a\s+letter))(?!\w)"
)
_WRITER = re.compile(  # "Prof. Adeyemi, IR"
    rf"\b(?:dr|prof(?:essor)?)\b\.?\s+(?:[\w'-]+\.?\s+){{0,2}}?[\w'-]+\s*(?:,|\(|[-–:])\s*(?:(?P<ir>{_IR})|(?P<other>{_FIELD}))"
)
_HEADING = re.compile(
    r"\b(?:letters?|lors?|slors?|recommendations?|letter\s*writers?|recommenders?|referees)\b[^.;?!\n]{0,20}?(?::|\bfrom\b|\bare\b)"
)
_OF_A_PROGRAM = re.compile(
    r"\b(?:applications?\s+(?:last|received|per)|cut-?off|interviewers?|applicants?|candidates?|nrmp|program\s+code)\b"
)
_ASKED = re.compile(
    r"\b(?:need|needs|require[sd]?|requires|requirement|ask(?:s|ed)?\s+for|want(?:s|ed)?|should|must|how\s+many|enough"
    r"|recommend(?:s|ed|ing)?|advis(?:es|ed|ing)|suggest(?:s|ed|ing)?|at\s+least|minimum|usual|typical\w*|submit\s+up\s+to|accept\w*|if|if\s+i|would|better|or)\b"
)


def read_letters(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Trait]:
    """The letters told of, as counts; what programs ask for and questions about letters are nobody's letters."""
    if not _LETTERS.search(words) or _OF_A_PROGRAM.search(words.text):
        return
    whole = _of_writers(words, segments) or _of_all(words, segments)
    if whole:
        yield from whole
        return
    counts = {"ir_letters": 0, "other_letters": 0}
    found: dict[str, tuple[int, int]] = {}
    before = False
    for segment in segments:
        spoken = _LETTERS.search(words, segment.start, segment.end)
        goes_on = before and any(cue.match(words.text, segment.start, segment.end) for cue in (_I_HAVE, _PARTS))
        told_of, before = spoken or found or goes_on, spoken is not None and not (spoken and _NOT_MINE.search(segment.text.lower()))
        if segment.is_question or not told_of or _ASKED.search(words.text, segment.start, segment.end):
            continue
        counted = list(_counted(words, segment, spoken is not None))
        if found and _SUMS_UP.match(words.text, segment.start, segment.end):  # "so 2 IR letters and 1 medicine letter": what it comes to
            for fact in {fact for fact, *_ in counted} & found.keys():
                counts[fact] = 0
        for fact, size, start, end in counted:
            counts[fact] += size
            first = found.get(fact, (start, end))
            found[fact] = (min(first[0], start), max(first[1], end))
    for fact, (start, end) in found.items():
        yield Trait(fact, [counts[fact], counts[fact]], start, end)


def _of_writers(words: Indexed, segments: tuple[Segment, ...]) -> list[Trait]:
    """The letters of a list of writers, each with their field ("LORs: (1) Prof. Adeyemi, IR; (2) Prof. Dhar, nephrology")."""
    text = words.text
    heading = _HEADING.search(text)
    if heading is None or any(s.is_question and s.start <= heading.start() < s.end for s in segments):
        return []
    writers = list(_WRITER.finditer(text, heading.end()))
    if len(writers) < 2 or re.search(r"\b(?:hop(?:e|ing)|ask|should|maybe|if)\b", text[heading.start() : writers[-1].end()]):
        return []
    return _totals([("ir_letters" if m["ir"] else "other_letters", 1, m.start(), m.end()) for m in writers])


def _of_all(words: Indexed, segments: tuple[Segment, ...]) -> list[Trait]:
    """All letters at once: "all three are from IR", "two of my three letters are by IR"."""
    for segment in segments:
        if segment.is_question or _ASKED.search(words.text, segment.start, segment.end):
            continue
        every = _ALL.search(words, segment.start, segment.end)
        number = every and (every["n2"] or every["n"])
        if every and number:
            size = small_number(number.strip())
            return [Trait("ir_letters", [size, size], every.start(), every.end())]
        some = _SOME_OF_ALL.search(words, segment.start, segment.end)
        if some and whose(words.text, segment.start, some.start()) in ("self", None):
            size = small_number(some["all"] or some["all2"])
            said = some["part"] or some["part2"]
            part = size // 2 if said == "half" else small_number(said)
            if part <= size and not (said == "half" and size % 2):
                return [Trait(f, [n, n], *some.span()) for f, n in (("ir_letters", part), ("other_letters", size - part)) if n]
    return []


def _counted(words: Indexed, segment: Segment, spoken: bool) -> Iterator[tuple[str, int, int, int]]:
    """Each count of letters in a sentence: its fact, size and place. `spoken`: the sentence itself speaks of letters."""
    text = words.text
    both = _BOTH_WRITE.search(words, segment.start, segment.end)
    if both:
        yield ("ir_letters" if both["ir"] else "other_letters", small_number(both["n"].split()[-1]), *both.span())
    taken = [both] if both else []
    for match in _ONE_MORE.finditer(words, segment.start, segment.end):
        taken.append(match)
        yield ("ir_letters" if match["ir"] or match["ir2"] else "other_letters", 1, *match.span())
    for match in _COUNTED.finditer(words, segment.start, segment.end):
        subject = whose(text, segment.start, match.start())
        opens = clause_start(text, segment.start, match.start())
        of_it = subject == "program" and _IT_IS.search(text, opens, match.start())
        if (subject in ("program", "other") and not of_it) or re.search(
            r"\b(?:rotation|away|month|week|years?|attendings\s+and)\b", text[opens : match.end()]
        ):
            continue
        if _OF_ROTATIONS.match(text, match.end()) and not re.search(r"\b(?:from|by)\b", match[0]):
            continue  # "three IR away rotations and two letters"
        if (match["n"] in ("a", "an") and not spoken) or any(m.start() < match.end() and match.start() < m.end() for m in taken):
            continue
        taken.append(match)
        yield ("ir_letters" if match["ir"] else "other_letters", _size(match["n"]), *match.span())
    for match in _NUMBER_BEHIND.finditer(words, segment.start, segment.end):
        if _ITEM_OPENS.search(text, segment.start, match.start()) and not any(
            m.start() < match.end() and match.start() < m.end() for m in taken
        ):
            yield ("ir_letters" if match["ir"] else "other_letters", _size(match["n"]), *match.span())


_ITEM_OPENS = re.compile(r"(?:^|[,:;!.&+]|\s[-–—]|\b(?:and|plus|only|but))\s*$")
_SUMS_UP = re.compile(
    r"\W*(?:and\s+|but\s+)?(?:so|in\s+(?:total|all|sum)|total|altogether|overall|final(?:ly)?|that(?:'?s|\s+is|\s+makes)|makes|to\s+sum\s+up)\b(?![^.;?!]*\b(?:more|another|also|plus\s+(?:the|those|that))\b)"
)
_I_HAVE = re.compile(  # behind a sentence on letters: "i have just the one from IR"
    r"\W*(?:(?:but|and|so|well|me)\s+)?(?:i|me)\s*(?:'ve|\s+(?:have|got|only\s+have|just\s+have|only\s+got|will\s+have))\b"
)
_PART = rf"{_NUMBER.replace('?P<n>', '?:')}\s+(?:from\s+)?(?:{_IR}|{_FIELD})"
_PARTS = re.compile(  # "got 4 lors. 2 IR, 1 DR, 1 IM"
    rf"\W*{_PART}(?:\s*(?:,|&|\+|\band\b|\bplus\b)\s*(?:and\s+)?{_PART})+\W*$"
)
_NOT_MINE = re.compile(rf"\b(?:{PEOPLE}|he|she|his|her)\b")
_OF_ROTATIONS = re.compile(r"\s+(?:aways?|rotations?|electives?|sub-?\s?is?|auditions?|blocks?|months?|weeks?)\b")
_IT_IS = re.compile(r"\b(?:it|that)(?:'s|\s+is|\s+will\s+be|\s+leaves)\b")


def _size(number: str) -> int:
    last = number.split()
    return 2 if "pair" in last or "couple" in last else 1 if last[-1] in ("single", "sole") else small_number(number)


def _totals(counted: list[tuple[str, int, int, int]]) -> list[Trait]:
    """The counts added up by fact."""
    totals: list[Trait] = []
    for fact in ("ir_letters", "other_letters"):
        of = [(size, start, end) for name, size, start, end in counted if name == fact]
        if of:
            total = sum(size for size, _, _ in of)
            totals.append(Trait(fact, [total, total], of[0][1], of[-1][2]))
    return totals
