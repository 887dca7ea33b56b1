"""Single numbers in free text, in digits or words ("12,000", "8k", "twenty-five", "half a dozen"), without labels, dates and years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


def _words(line: str) -> list[str]:
    return line.split()


class Numeral(NamedTuple):
    """One number: its value, the scale word that closes it ("hundred" 100, "k" 1,000, none 1) and its place in the text."""

    value: float
    scale: float
    start: int
    end: int


_ONES = {word: i for i, word in enumerate(_words("zero one two three four five six seven eight nine"))}
_TEENS = {word: i for i, word in enumerate(_words("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"), 10)}
_TENS = {word: i * 10 for i, word in enumerate(_words("twenty thirty forty fifty sixty seventy eighty ninety"), 2)}
_TYPOS = {"fourty": 40, "ninty": 90, "tweleve": 12, "fiveteen": 15, "forteen": 14, "seveen": 7, "eigth": 8}
_SMALL = {**_ONES, **_TEENS, **_TENS, **_TYPOS}
_SCALES = {
    "k": 1e3,
    "thousand": 1e3,
    "thousands": 1e3,
    "grand": 1e3,
    "hundred": 1e2,
    "hundreds": 1e2,
    "dozen": 12,
    "million": 1e6,
    "mil": 1e6,
}
_GROUPS = {"pair": 2, "duo": 2, "trio": 3, "quartet": 4, "single": 1, "lone": 1, "sole": 1, "solo": 1}

_HARD = "\u00a0\u202f\u2009"  # spaces that don't break a number
_SEPARATORS = dict.fromkeys(map(ord, f",\u2019' {_HARD}"))
_DIGITS = (
    rf"\d{{1,3}}(?:[,\u2019'{_HARD}]\d{{3}})+(?!\d)(?:\.\d+)?"  # 12,000  12'000
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)"  # 1,20,000
    r"|\d{1,3}(?:\.\d{3})+(?![\d.])"  # 12.000 as in much of Europe
    r"|\d{1,2}[ ]\d00(?!\d)"  # 12 000
    r"|\d{1,9},\d{1,2}(?=\s?k\b)"  # 8,5k
    r"|\d{1,12}(?:\.\d{1,6})?"
)


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_WORD = rf"(?:(?:{_any(_TENS)})(?:[\s-]?(?:{_any(_ONES)})\b)?|{_any({**_TEENS, **_TYPOS, **_ONES})})"
_SCALE = r"(?:hundreds?|thousands?|k|grand|dozen|million|mil)\b"
_NUMERAL = re.compile(
    rf"""(?<![\w.,])(?:(?P<digits>{_DIGITS})(?P<scale>\s?(?:k|thousand|hundred|grand|dozen|million|mil)\b|\s?k(?=ish\b|\+|-))?
    |(?=[a-z])(?:(?P<half>(?:a\s+)?half[\s-]+(?:a\s+)?dozen\b)
      |(?P<few>(?:a\s+)?couple(?:\s+of)?\b)(?:\s+(?P<few_scale>{_SCALE}))?
      |(?P<group>pair(?=\s+of\b)|duo|trio|quartet|single|lone|sole|solo)\b
      |(?P<words>(?:an?\s+(?={_SCALE})|{_WORD}\b)(?:[\s-]+and[\s-]+a[\s-]+half)?(?:\s*-?\s*{_SCALE})?(?:\s+(?:and\s+)?{_WORD}\b(?:\s+{_SCALE})?)*)
      |(?P<bare>(?:hundred|thousand)(?=\s+(?:and\s+)?{_WORD}\b)(?:\s+(?:and\s+)?{_WORD}\b(?:\s+{_SCALE})?)+|dozen\b|hundred\b|thousand\b)))""",
    re.VERBOSE,
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
_MONTHS = re.compile(r"[jfmasond](?:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)")
_COUNTED_NEXT = r"(?!,\d|\s*(?:k\b|ir\b|cases|faculty|residents|fellows|procedures|attendings))"
_LINKS = re.compile(r"https?://\S+|www\.\S+|\S{1,64}@\S+\.\w+")
_MONTH_DAY = re.compile(
    rf"\b{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b{_COUNTED_NEXT}(?:,?\s+(?:19|20)\d\d\b)?|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}"
)
_NOT_COUNTS = re.compile(  # each starts with a digit
    r"""(?<!\w)(?=\d)(?:\d{3}\)?[\s.-]{1,2}\d{3}[.-]\d{4}\b|\d{3}-\d{4}\b(?!\s*(?:cases|procedures))
    |\d{1,4}[/.]\d{1,2}[/.]\d{2,4}\b|\d{4}-\d\d?-\d\d?\b|\d{1,2}:\d{1,2}\b|\d{1,2}\s?[ap]\.?m\b
    |(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d)\b(?!,)
    |\d+(?:st|nd|rd|th)\b|\d{1,3}x\b|24/7\b|\d{13,}\b|\d+(?:\.\d+){2,})""",
    re.VERBOSE,
)
_IR_TAKES = re.compile(  # "DR takes ten residents a year, IR takes one."
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b[^.;!?]*\b(?:ir|vir|interventional)\s+(?:only\s+|just\s+)?(?:takes?|match(?:es)?|gets?|has)"
    r"\s+(?:only\s+|just\s+)?$"
)
_THREE_AND_FOUR = re.compile(r"\d{3}-\d{4}")
_LIST_MARK = re.compile(r"[ \t]*(?:[-*•][ ]*)?\d{1,2}[.)](?=\s+\D)")
_LINE = re.compile(r"\n")
_DIGIT_RUN = re.compile(r"\d(?<!\w\d)")
_ARTICLE = re.compile(r"\ban?\s+$")
_WITH_ARTICLE = frozenset([*_SCALES, "half", "couple"])
_OPENING = tuple({*_SMALL, *_GROUPS, *_WITH_ARTICLE} - {"k"})  # the words that open a number
_LABELS = frozenset(  # words whose number is a name: "PGY 4", "level one", "Step 2"
    _words(
        "pgy pgys step steps level levels lvl tier phase grade type stage page pages faq part section zip box "
        "route chapter table figure top number option choice rank ranked round usmle ck comlex icd cpt program "
        "programme hospital site scenario covid year years week weeks month months day days mk"
    )
)
_PERIODS = frozenset(_words("year years week weeks month months day days"))
_PLURALS = frozenset(_words("years steps levels weeks months days pages pgys"))
_CODES = frozenset(_words("ms m r ir j h y f o b t l c s sir ct i ra vq ii iii pgy step level tier q no h1 covid"))
_CHAIN = re.compile(r"[-–/]|\s+to\s+")
_PLURAL_CHAIN = re.compile(r"\s*(?:[-–/&,]|to|and|or)\s*")
_MARKS = "-\u2010\u2011#:"
_PRONOUN_BEFORE = frozenset(
    _words(
        "first second third last other that this which no each every any another next previous the former latter bigger smaller "
        "better same good new big great nice my your right wrong is for"
    )
)
_PRONOUN_AFTER = re.compile(
    r"\s+(?:of|another|thing|things|or the other|day|is|was|has|in|at|with|that|which|where|who|should|can|would|does|more|question|program"
    r"|place|hand|reason|point|knows|on|and\s+only)\b|\s*[?.!,;:)]|\s*$"
)
_ONE_OF_A_CLASS = re.compile(  # "interviews for one position", "one in each year"
    r"\s+(?:(?:integrated|ir|residency|training)\s+)?(?:positions?|spots?|slots?|seats?|openings?|residents?|trainees?)\b"
    r"|\s+(?:in|for|at)\s+(?:each|every)\s+(?:\w+\s+)?(?:year|class|level|cohort|batch)\b"
)
_YEAR_BEFORE = re.compile(
    rf"(?:\b(?:in|since|from|until|till|by|of|ay|fall|spring|summer|winter|to|years?|through|during|before|after|the|for|late|early|{_MONTH})|[-–/])\s*$"
)
_COUNTED = re.compile(
    r"\s*(?:\+|k\b|plus\b|or\s+(?:so|more)|/\s?y|(?:per|a)\s+(?:year|yr)|(?:ir|image|vascular|interventional|logged|total|annual|real|"
    r"interventions|procedures|proceedures|procs|cases|beds|exams|studies|admissions|scans|visits|each|annually|yearly)\b)"
)
_GLUED = re.compile(r"(?!ish|odd)[a-z]{1,2}(?![a-z])")
_TRAINING_YEAR = re.compile(r"\b(?:pgy|pg|r)\d$")
_TIMES = ((11, 30), (12, 30), (11, 20), (12, 20))
_COUNTED_BEFORE = re.compile(r"(?:[a-z]s|\bfaculty|\bstaff|\bwho|\bthat|\bnow)\s+(?:here\s+|there\s+|now\s+|currently\s+)?$")
_NUMBER_BEFORE = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+[a-z\s/-]{0,24}?(?:positions|places|spots|slots|seats|fellows?)\b[^.;!?]*$"
)
_JOINED_ON = re.compile(r"(?:[\s-]+and)?[\s-]*$")
_HUNDREDS = re.compile(r"\s+(?:and\s+)?(?P<more>[1-9]\d\d)(?![\w,.]*\d|[\s-]*bed)")
_LETTERS = re.compile(r"[a-z]+")
_SLASH = re.compile(r"/(\d{1,2})(?![\d/])")


def find_numerals(text: str, years: bool = True) -> Iterator[Numeral]:
    """The numbers in `text` (lower case), left to right. Labels (PGY-4, Y-90, "level one"), dates and phone numbers are left out, and
    lone four-digit years too while `years` is true (false: the text is one amount alone)."""
    starts = _starts(text)
    taken = _taken(text, starts, alone=not years)
    next_taken = floor = 0
    blocked_until, chain = -9, _CHAIN
    for at in starts:
        match = _NUMERAL.match(text, at) if at >= floor else None
        if match is None:
            continue
        start, end = match.span()
        floor = end
        while next_taken < len(taken) and taken[next_taken][1] <= start:
            next_taken += 1
        if next_taken < len(taken) and taken[next_taken][0] < end:
            continue
        if start - blocked_until < 6 and end - start < 3 and chain.fullmatch(text, blocked_until, start):
            blocked_until = end  # the 7 of "PGY 6-7"
            continue
        digits = match["digits"]
        label = _label(text, start, end, bool(digits))
        if label:
            blocked_until, chain = end, _PLURAL_CHAIN if label in _PLURALS else _CHAIN
        elif digits:
            numeral = _from_digits(text, match, years)
            if numeral:
                more = _HUNDREDS.match(text, end) if numeral.scale == 1000 and (match["scale"] or "").strip() == "thousand" else None
                if more:  # "7 thousand 500"
                    numeral = Numeral(numeral.value + int(more["more"]), 1, start, more.end())
                    floor = more.end()
                yield numeral
        elif match["words"]:
            yield from _from_words(text, start, end)
        elif match["half"]:
            yield Numeral(6, 1, start, end)
        elif match["few"]:
            scale = _SCALES.get(match["few_scale"] or "", 1.0)
            yield Numeral(2 * scale, scale, start, end)
        elif match["group"]:
            if text[end : end + 1] == "-" or text.endswith("one ", 0, start):
                continue  # "one single-plane room" has one number
            yield Numeral(_GROUPS[match["group"]], 1, start, end)
        else:
            yield from _from_words(text, start, end)  # "hundred sixty five" as well as "dozen"


def _starts(text: str) -> list[int]:
    """Where a number may begin: at digits, and at the words for numbers that the text holds."""
    starts = [match.start() for match in _DIGIT_RUN.finditer(text)]
    for word in _OPENING:
        at = text.find(word)
        while at >= 0:
            if not (at and (text[at - 1].isalnum() or text[at - 1] == "_")):
                article = _ARTICLE.search(text, max(0, at - 4), at) if word in _WITH_ARTICLE else None
                starts.append(article.start() if article else at)
            at = text.find(word, at + 1)
    return sorted(set(starts))


def _taken(text: str, starts: list[int], alone: bool) -> list[tuple[int, int]]:
    """The places of numbers that count nothing: dates, phone numbers, times, addresses, marks of a list.

    A text that is one amount `alone` has no phone number: "900-1000" is a range.
    """
    spans = []
    floor = 0
    for at in starts:
        match = _NOT_COUNTS.match(text, at) if at >= floor else None
        if match and not (alone and _THREE_AND_FOUR.fullmatch(match[0])):
            spans.append(match.span())
            floor = match.end()
    for line in (0, *(match.end() for match in _LINE.finditer(text))):
        mark = _LIST_MARK.match(text, line)
        if mark:
            spans.append(mark.span())
    if _MONTHS.search(text):
        spans += [match.span() for match in _MONTH_DAY.finditer(text)]
    if "://" in text or "www." in text or "@" in text:
        spans += [match.span() for match in _LINKS.finditer(text)]
    return sorted(spans)


def _from_digits(text: str, match: re.Match[str], years: bool) -> Numeral | None:
    raw, start, end = match["digits"], match.start(), match.end()
    scale = _SCALES.get((match["scale"] or "").strip(), 1.0)
    if years and scale == 1 and len(raw) == 4 and raw.isdigit() and "1950" <= raw < "2050" and _is_year(text, start, end):
        return None
    if _GLUED.match(text, end):
        return None
    if text[end : end + 1] == "/" and text[end + 1 : end + 2].isdigit():
        slash = _SLASH.match(text, end)
        if not (slash and raw.isdigit() and int(slash[1]) == int(raw) + 1):
            return None
    elif text[start - 1 : start] == "/" and text[start - 2 : start - 1].isdigit() and text[start - 2] >= raw[0]:
        return None
    if match["scale"] and "," in raw and len(raw.rpartition(",")[2]) < 3:
        return Numeral(float(raw.replace(",", ".")) * scale, scale, start, end)
    if raw.count(".") and len(raw.rpartition(".")[2]) == 3 and not match["scale"]:
        return Numeral(float(raw.replace(".", "")), 1.0, start, end)
    return Numeral(float(raw.translate(_SEPARATORS)) * scale, scale, start, end)


def _from_words(text: str, start: int, end: int) -> Iterator[Numeral]:
    """The value of a run of number words; a run that is no single number ("two three") comes as its parts."""
    total = current = 0.0
    scale, first, begun = 1.0, start, False
    whole: tuple[float, int] | None = None  # more than ten hundreds, and where the word behind them begins
    for match in _LETTERS.finditer(text[start:end]):
        word = match[0]
        if word == "half":
            current += 0.5
        elif word in _SCALES:
            scale = _SCALES[word]
            if scale >= 1000 and whole is not None:  # "between fifteen hundred and two thousand"
                stop = start + whole[1]
                yield Numeral(total + whole[0], 100.0, first, first + len(_JOINED_ON.sub("", text[first:stop])))
                total, current, first, whole = 0.0, current - whole[0], stop, None
            current = (current or 1) * scale
            if scale >= 1000:
                total, current = total + current, 0.0
        elif word in _SMALL:
            value = _SMALL[word]
            step = 100 if current >= 100 else 10
            fits = not current or (current >= 20 and current % step == 0 and value < step)
            fits = fits or (current > 100 and current % 100 >= 20 and current % 10 == 0 and value < 10)
            if not fits and begun and scale == 1 and 11 <= current < 19 and value >= 20 and (current, value) not in _TIMES:
                current, fits = current * 100, True  # "fourteen fifty"
            if begun and not fits:
                stop = start + match.start()
                yield Numeral(total + current, scale, first, first + len(_JOINED_ON.sub("", text[first:stop])))
                total, current, first = 0.0, 0.0, start + match.start()
            whole = (current, match.start()) if current >= 1000 and current % 100 == 0 else whole
            current += value
            scale = 1.0  # in "one thousand two hundred" only what closes the number is shared by a range
        begun = begun or word in _SMALL or word in _SCALES
    yield Numeral(total + current, scale, first, first + len(text[first:end].rstrip()))


def _label(text: str, start: int, end: int, digits: bool) -> str | None:
    """The word that makes the number at `start` a label and no amount."""
    before = text[max(0, start - 18) : start]
    bare = before.rstrip(" \t\u00a0")
    if digits and bare.endswith("#"):
        return "#"
    mark = bare[-1:] if bare[-1:] in _MARKS else ""
    bare = bare[: len(bare) - len(mark)].rstrip(" \t\u00a0")
    if digits and mark and _TRAINING_YEAR.search(bare):
        return "pgy"  # the 7 of "PGY6-7"
    at = len(bare)
    while at and "a" <= bare[at - 1] <= "z":
        at -= 1
    word = bare[at:]
    if not digits:
        if text.startswith("one", start) and end - start == 3:
            if (
                word in ("and", "plus")
                and re.match(r"\s+(?:in|at)\b", text[end : end + 6])
                and _NUMBER_BEFORE.search(text[max(0, start - 70) : start])
            ):
                return None  # "eight places in one program and one in the other"
            if word == "in" and re.match(r"\s+(?:month|week|day|year)\b", text[end : end + 8]):
                return "one"  # "700 cases in one month"
            pronoun = (word in _PRONOUN_BEFORE and not mark) or _PRONOUN_AFTER.match(text, end)
            if pronoun and _IR_TAKES.search(text[max(0, start - 90) : start]):
                return None
            if pronoun and not _ONE_OF_A_CLASS.match(text, end) and not re.match(r"\s+(?:to|or)\s+(?:two|2)\b", text[end : end + 9]):
                return "one"
        if word == "number" and _COUNTED_BEFORE.search(bare[:at]):
            return None  # "the residents number twelve"
        return word if word in _LABELS and mark != ":" and not _is_period(word, bare[:at]) else None
    if not word or mark == ":":
        return None
    if word == "number" and _COUNTED_BEFORE.search(bare[:at]):
        return None
    if word in _LABELS:
        return None if word in _PERIODS and (_is_period(word, bare[:at]) or mark) else word
    if mark:
        glued = not before[-1:].isspace()
        return word if glued and word in _CODES and not bare[:at].endswith("'") else None
    return word if word == "no" and before.rstrip()[-1:] == "." else None


def _is_period(word: str, lead: str) -> bool:
    """Whether the word is the "year" of "a year" or "/year" rather than of "year 3"; `lead` is what stands before it."""
    if word not in _PERIODS:
        return False
    lead = lead.rstrip()
    return lead.endswith(("/", " a", "per", "each", "every", "one")) or lead == "a" or lead[-1:].isdigit()


def _is_year(text: str, start: int, end: int) -> bool:
    if _YEAR_BEFORE.search(text[max(0, start - 14) : start]):
        return True
    return not _COUNTED.match(text, end) and int(text[start:end]) % 50 != 0
