"""How many rotations a plan holds, told by months, weeks and hospitals rather than as "2 IR aways"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from understanding.aways import MONTH_WORD, denied_month, in_season, month_name
from understanding.cues import Cue, Indexed
from understanding.rotations import MONTH, read_rotations
from understanding.segments import Segment
from understanding.small_numbers import small_number
from understanding.traits import Trait
from understanding.whose import PEOPLE, whose

_NUMBER = r"(?P<n>[1-8]|an?|one|two|three|four|five|six|seven|eight)"
_IR = r"(?:ir|vir|interventional(?:\s+radiology)?)"
_RELATED = (
    r"(?:dr|diagnostic(?:\s+radiology)?|(?:diagnostic\s+)?radiology|vascular(?:\s+surgery)?|surgery|icu|micu|sicu"
    r"|critical\s+care|intensive\s+care|neuro-?ir|neurointervention\w*)"
)
_FIELD = rf"(?:(?P<ir>{_IR})|(?P<related>{_RELATED}))\b"
_KIND = r"(?:\s+(?:aways?|away\s+rotations?|rotations?|electives?|auditions?|sub-?i'?s?|departments?|blocks?|months?|spots?|ones?))?"
_PLANNED = Cue(
    rf"\b{_NUMBER}\s+(?:of\s+them\s+)?(?:(?:away|rotation|elective|audition|month|block)s?\s+)?(?:(?:is|are|in|at|of|with"
    rf"|for)\s+)*(?:an?\s+)?{_FIELD}{_KIND}(?=\s*(?:$|[(,:;.+&)]|in\b|at\b|and\b|with\b|for\b|then\b|plus\b|{MONTH}\b|{{))"
)
_WEEKS = Cue(
    rf"\b(?P<n>\d|two|three|four|six|eight)\s*(?:weeks?\s+|wks?\s+)?(?:(?:go(?:es)?|are|is|will\s+be|in|of|for|to|at|with|on"
    rf"|i\s+(?:do|spend)|spent)\s+)+(?:an?\s+|the\s+)?{_FIELD}(?:\s+(?:department|service|elective|rotation))?"
)
_SPEAKS_OF_WEEKS = Cue(r"\b(?:weeks?|wks?)\b")
SPEAKS_OF_AWAYS = Cue(r"\b(?:aways?|rotat\w+|auditions?|electives?|sub-?i'?s?|subinternships?|vslo|vsas)\b")
_SKIPS = Cue(
    r"\b(?:no\s+ir\s+(?:months?|aways?|rotations?|electives?|slots?|blocks?)\s+(?:could\s+be|can\s+be|was|were|this\s+(?:year|cycle|season)|at\s+all\s+for\s+me|for\s+me)|no\s+(?:money|time|budget|funds)\s+for\s+(?:any\s+)?(?:ir\s+)?(?:aways?|away\s+rotations?|auditions?)|(?:skip(?:ping"
    r"|ped)?|forgo(?:ing)?|pass(?:ing)?\s+on|avoid(?:ing)?|drop(?:ping|ped)?)\s+(?:on\s+)?(?:all\s+|the\s+"
    r"|my\s+|any\s+|doing\s+|ir\s+|away\s+)*(?:aways?|away\s+rotations?|auditions?|rotations)"
    r"|(?:not|won'?t|never|can'?t|cannot|don'?t|no\s+way)\s+(?:be\s+|going\s+to\s+|gonna\s+|plan(?:ning)?\s+(?:to|on)\s+"
    r"|want\s+to\s+|do\s+|doing\s+|able\s+to\s+|afford\s+)+(?:do\s+|doing\s+)?(?:any\s+)(?:ir\s+)?(?:aways?|away\s+rotations?"
    r"|auditions?))\b(?!\s+(?:in|at|until|before)\b)"
)
_ALL_IR = re.compile(
    rf"\b(?:both|all(?:\s+of\s+them|\s+three|\s+four)?|each|every\s+one)\s+(?:are\s+|is\s+|of\s+them\s+)?(?:in\s+|for\s+)?{_IR}\b"
    rf"|^\W*(?:my\s+)?{_IR}\s*(?:aways?|rotations?)?\s*[:=]"
)
_AT_PLACES = re.compile(
    r"\bat\s+(?P<n>[2-6]|two|three|four|five)\s+(?:different\s+)?(?:hospitals?|places?|programs?|sites?|centers?|institutions?)\b"
)
_OF_THEM = Cue(
    r"\b(?:(?:there'?ll|there\s+will|there)\s+(?:be|are)|i(?:'ll|\s+will|\s+plan\s+to|\s+want\s+to)?\s+(?:have|do|am\s+doing)"
    r"|i'?m\s+doing|doing|in\s+total|total(?:\s+of)?|altogether)\s*:?\s*(?P<n>[1-8]|one|two|three|four|five|six)\s*(?:of\s+them"
    r"|of\s+those|in\s+total|in\s+all|altogether|total)\b"
)
_ONLY_ONE = Cue(
    rf"\b(?:only|single|one)\s+(?:ir\s+)?(?:away|audition|sub-?i)\b[^.;?!]{{0,40}}?\b(?:is|in|at|will\s+be"
    rf"|:)[^.;?!]{{0,24}}?\b{MONTH}\b"
)
_OTHERS = Cue(
    rf"\b(?:{PEOPLE}|girl|guy|he|she|they|program|students\s+(?:do|rotate)|residents?|interns?|curriculum|pgy|if|should|how\s+many"
    rf"|suppose|dean|(?:told|advised)\s+(?:me|us|to)|recommend\w*"
    rf"|many\s+people|every(?:one|body)\s+(?:else|in|of|does|did|has)|enough)\b"
)
_UNSURE = re.compile(r"\b(?:maybe|perhaps|possibly|not\s+sure|might|or)\W*(?:\w+\W+){0,3}$")
_DONE = re.compile(
    r"\b(?:did|have\s+done|already|finished|completed|last\s+year|attendings?|faculty|residents?|fellows?|suites?|rooms?"
    r"|letters?|lors?|years?)\b"
)


def read_away_counts(words: Indexed, segments: tuple[Segment, ...], told: Iterable[str]) -> Iterator[Trait]:
    """The counts of a plan. `told` are the facts that plain counts ("2 IR aways") have told already."""
    known = set(told)
    if not (SPEAKS_OF_AWAYS.search(words) or _SKIPS in words.places or (MONTH_WORD.search(words) and _FIELDS.search(words))):
        return
    text = words.text
    spoken = False
    for segment in segments:
        start, end = segment.start, segment.end
        spoken = spoken or SPEAKS_OF_AWAYS.search(words, start, end) is not None
        sentence = text[start:end]
        asks = segment.is_question and not _TELLS_FIRST.match(sentence) and not (len(sentence) > 80 and _TELLS.search(sentence))
        if asks or _OTHERS.search(words, start, end):
            continue
        skips = _SKIPS.search(words, start, end)
        if skips and "ir_aways" not in known and whose(text, start, skips.start()) in ("self", None):
            known.add("ir_aways")
            yield Trait("ir_aways", [0, 0], skips.start(), skips.end())
            continue
        for trait in _of_a_sentence(words, segment, sentence, spoken):
            if trait.fact not in known:
                known.add(trait.fact)
                yield trait
    if "ir_aways" not in known:
        told_of_all = _all_of_ir(words, segments)
        known |= {trait.fact for trait in told_of_all}
        yield from told_of_all
    if spoken and "ir_aways" not in known:
        yield from (trait for trait in _listed(words, segments) if trait.fact not in known)


def _all_of_ir(words: Indexed, segments: tuple[Segment, ...]) -> list[Trait]:
    """ "May at Penn, July at Rush. Both IR.": the months of the sentences before, where they are as many as is said."""
    for at, segment in enumerate(segments):
        said = _BOTH_IR.fullmatch(words.text, segment.start, segment.end)
        if not said or not at:
            continue
        start = segments[0].start
        months = [m for m in MONTH_WORD.finditer(words, start, segment.start) if not denied_month(words.original, m)]
        size = {"both": 2, "three": 3, "four": 4}.get(str(said["n"]), len(months))
        if len(months) == size and size > 1 and not _OTHERS.search(words, start, segment.start):
            first = min((month_name(m[0]) for m in months), key=in_season)
            return [Trait("ir_aways", [size, size], start, segment.end), Trait("first_away_month", first, start, segment.end)]
    return []


_BOTH_IR = re.compile(
    rf"\W*(?:(?:all\s+)?(?P<n>both|three|four)|all)(?:\s+of\s+them)?(?:\s+(?:are|is|in|for|will\s+be))*\s+{_IR}(?:\s+(?:aways?"
    rf"|rotations?|electives?|auditions?))?\W*"
)


def _listed(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Trait]:
    """How many rotations a list names by place and month ("Rush in June, Penn July and a DR one at Mayo")."""
    dated = [s for s in segments if not s.is_question and MONTH_WORD.search(words, s.start, s.end)]
    told = [s for s in dated if not _OTHERS.search(words, s.start, s.end)]
    of = [(segment, rotation) for segment in told for rotation in read_rotations(segment.text) if rotation.place]
    if len(of) < 2 or any(_UNSURE.search(words.text[s.start : s.start + r.start]) for s, r in of):
        return
    start, end = of[0][0].start + of[0][1].start, of[-1][0].start + of[-1][1].end
    months = [month_name(rotation.month) for _, rotation in of if rotation.field == "ir"]
    ir = len(months)
    yield Trait("ir_aways", [ir, ir], start, end)
    if ir:
        yield Trait("first_away_month", min(months, key=in_season), start, end)
    if len(of) > ir:
        yield Trait("related_aways", [len(of) - ir, len(of) - ir], start, end)


_TELLS_FIRST = re.compile(  # "IR aways jul/aug/sep. sensible?"
    r"(?!\W*(?:is|are|do|does|did|can|could|should|shall|would|will|may|what|which|when|how|why|who|where|any|and|or)\b)"
    r"(?!.*\b(?:or|should|do\s+i|can\s+i|how\s+many|if)\b)"
    r".*(?:[.,;:–-]|\bis\s+(?:it|that|this)|\btoo)\W*(?:(?:is|it|that|this|a|too|too\s+\w+|ok(?:ay)?|good|bad|fine|smart|sensible"
    r"|enough|overkill|crazy"
    r"|wise|many|much|late|plan|idea|right|reasonable|realistic)\W*)+$"
)
_TELLS = re.compile(r"\b(?:i've\s+got|i\s+have|i'?ve|i\s+got|i\s+am|i'm|my)\b")
_FIELDS = Cue(rf"\b(?:{_IR}|{_RELATED})\b")


def _of_a_sentence(words: Indexed, segment: Segment, sentence: str, spoken: bool) -> Iterator[Trait]:
    start, end, text = segment.start, segment.end, words.text
    months = [m for m in MONTH_WORD.finditer(words, start, end) if not denied_month(words.original, m)]
    counts: dict[str, tuple[int, int, int]] = {}
    cue, each = (_WEEKS, 1) if _SPEAKS_OF_WEEKS.search(words, start, end) else (_PLANNED, 0)
    if (months or spoken) and not _DONE.search(sentence):
        for match in cue.finditer(words, start, end):
            if _UNSURE.search(text[start : match.start()]) or whose(text, start, match.start()) in ("other", "program"):
                continue
            fact = "ir_aways" if match["ir"] else "related_aways"
            size = each or small_number(match["n"])
            before = counts.get(fact, (0, match.start(), match.end()))
            counts[fact] = (before[0] + size, min(before[1], match.start()), max(before[2], match.end()))
    if counts:
        if "ir_aways" not in counts and len(months) > 1:
            yield from (trait for trait in _month_by_month(words, segment, spoken) if trait.fact != "related_aways")
        if months or spoken:
            for fact, (size, first, last) in counts.items():
                yield Trait(fact, [size, size], first, last)
        if "ir_aways" in counts and months:
            listed = _months_behind(text, months, start, counts["ir_aways"][1], end)
            if listed:
                yield Trait("first_away_month", min(listed, key=in_season), counts["ir_aways"][1], months[-1].end())
            if "related_aways" not in counts:
                yield from (trait for trait in _month_by_month(words, segment, spoken) if trait.fact == "related_aways")
        return
    single = _ONLY_ONE.search(words, start, end)
    if single and months and (len(months) == 1 or not single[0].startswith("one")):
        yield Trait("ir_aways", [1, 1], single.start(), single.end())
        yield Trait("first_away_month", month_name(months[0][0]), months[0].start(), months[0].end())
        return
    of_them = _OF_THEM.search(words, start, end) if spoken else None
    if of_them:
        size = small_number(of_them["n"])
        yield Trait("ir_aways", [size, size], of_them.start(), of_them.end())
        return
    ir = re.search(rf"\b{_IR}\b", sentence)
    places = _AT_PLACES.search(sentence) if ir and months else None
    every = _ALL_IR.search(sentence) if months else None
    if places or (every and (len(months) > 1 or spoken)):
        size = small_number(places["n"]) if places else len(months)
        yield Trait("ir_aways", [size, size], start, end)
        yield Trait("first_away_month", min((month_name(m[0]) for m in months), key=in_season), months[0].start(), months[-1].end())
        return
    if months and not _DONE.search(sentence):
        yield from _month_by_month(words, segment, spoken)
    elif not months and not _DONE.search(sentence) and (hosts := _HOSTS.search(words.original, start, end)):
        size = len(_BETWEEN_HOSTS.split(hosts["names"]))
        yield Trait("ir_aways", [size, size], hosts.start(), hosts.end())


_HOST = r"(?:[A-Z][\w'’&.-]*(?:[ ](?:of[ ])?[A-Z][\w'’&.-]*){0,3})"
_HOSTS = re.compile(  # "aways: Tulane and Ochsner"
    rf"\b(?:[Ii][Rr][ ])?(?i:aways?|rotations?|electives?|auditions?)\s*(?::|=|\b(?i:at|are|will[ ]be)\b)\s*"
    rf"(?P<names>{_HOST}(?:\s*(?:,|&|\+|\band\b)\s*(?:and\s+)?{_HOST})+)"
)
_BETWEEN_HOSTS = re.compile(r"\s*(?:,|&|\+|\band\b)\s*(?:and\s+)?")
_CHUNK = re.compile(r"[,;+&(/]|\b(?:and|then|plus)\b")
_ONLY_A_MONTH = re.compile(
    rf"\W*(?:(?:and|then|plus|in|i'?m|i|have|got|doing|two|three|my|for|it'?s|set|booked)\W+)*{MONTH}\b\W*", re.IGNORECASE
)
_DUE = re.compile(
    r"\b(?:eras|match\w*|deadline|interview\w*|appl(?:y|ied|ying|ications?)|submit\w*|letters?|lors?|graduat\w*|steps?|exam"
    r"|opens?|due|residency|fellowship|until|before|since|born)\b"
)


def _month_by_month(words: Indexed, segment: Segment, spoken: bool) -> Iterator[Trait]:
    """A rotation for each month, of the field said with it or before it: "IR in July in Albany and DR in August"."""
    text, start, end = words.text, segment.start, segment.end
    edges = [start, *(m.start() for m in _CHUNK.finditer(text, start, end)), end]
    field: str | None = None
    found: dict[str, list[re.Match[str]]] = {"ir": [], "related": []}
    waiting: list[re.Match[str]] = []  # "aug + sept IR aways": months before their field
    for first, last in pairwise(edges):
        said = _ONE_FIELD.search(text, first, last)
        field = said.lastgroup if said else field
        if field is None and _ONLY_A_MONTH.fullmatch(text, first, last):
            waiting += MONTH_WORD.finditer(words, first, last)
        if said and waiting:
            if re.match(rf"\W*(?:(?:and|then|plus)\s+)?{MONTH}\b", text[first:last], re.IGNORECASE):
                found[str(field)] += [m for m in waiting if not denied_month(words.original, m)]
            waiting = []
        if (
            field is None
            or _UNSURE.search(text[first:last])
            or _DUE.search(text, first, last)
            or re.search(r"\b(?:maybe|perhaps|possibly|at\s+(?:our|my)\s+own|at\s+home)\b", text[first:last])
        ):
            continue
        found[field] += [m for m in MONTH_WORD.finditer(words, first, last) if not denied_month(words.original, m)]
    ir, related = _once_each(found["ir"]), _once_each(found["related"])
    if not ir or not (spoken or len(ir) > 1) or whose(text, start, ir[0].start()) in ("other", "program"):
        return
    if len(ir) > 1 or not re.search(r"\b(?:first|start\w*|begin\w*|earliest|from)\b", text[start:end]):
        yield Trait("ir_aways", [len(ir), len(ir)], ir[0].start(), ir[-1].end())
    yield Trait("first_away_month", min((month_name(m[0]) for m in ir), key=in_season), ir[0].start(), ir[-1].end())
    if related:
        yield Trait("related_aways", [len(related), len(related)], related[0].start(), related[-1].end())


def _once_each(months: list[re.Match[str]]) -> list[re.Match[str]]:
    return list({month_name(m[0]): m for m in reversed(months)}.values())[::-1]


_ONE_FIELD = re.compile(rf"\b(?:(?P<ir>{_IR})|(?P<related>{_RELATED}))\b")


def _months_behind(text: str, months: list[re.Match[str]], start: int, at: int, end: int) -> list[str]:
    """The months of the IR rotations: up to where another field begins."""
    other = re.compile(rf"\b(?:{_RELATED})\b").search(text, at, end)
    stop = end
    if other:
        joined = max(text.rfind(mark, at, other.start()) for mark in (",", " and ", "+", ";"))
        stop = joined if joined > at else other.start()
    listed = [month_name(m[0]) for m in months if at <= m.start() < stop]
    return listed or [month_name(m[0]) for m in months if not (m.start() < at and _of_another_field(text, start, m.start(), at))]


def _of_another_field(text: str, start: int, month: int, at: int) -> bool:
    """Whether a month before the IR rotations is another field's: "an ICU month in June, then two IR aways"."""
    opened = max((mark.end() for mark in _CHUNK.finditer(text, start, month)), default=start)
    closed = _CHUNK.search(text, month, at)
    return closed is not None and re.compile(rf"\b(?:{_RELATED})\b").search(text, opened, closed.start()) is not None
