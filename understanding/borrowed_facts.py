"""Numbers without a noun of their own that take the fact of another number: of another program, of one put aside, of the number denied."""

from __future__ import annotations

import re
from itertools import pairwise

from advisor.amounts import Amount
from understanding.figures import Figure
from understanding.message import Message
from understanding.naming import ELSEWHERE
from understanding.reading import Mention
from understanding.segments import Segment
from understanding.yearly import in_a_year

_GONE = re.compile(r"\s*(?:of\s+them\s+)?(?:just\s+|recently\s+|have\s+|has\s+)?(?:left|quit|retired|resigned|departed)\b")
_ANOTHER_NUMBER = re.compile(
    r"(?<![a-z])\d+\s+of\s+(?:them|these|those|which)\b|\b(?:one|two|three|four|five|six)\s+of\s+(?:them|these|those|which)\b"
)
_OF_ALL_SITES = re.compile(r"\b(?:total|in\s+all|overall|altogether|all\s+(?:the\s+)?(?:sites|hospitals|campuses)|combined|together)\b")
_COUNTED_ELSE = re.compile(r"\b(?:radiologists|residents|fellows|attendings|faculty|interventionalists)\b")
_IR_ITSELF = re.compile(r"\b(?:ir|vir|interventional|the\s+section|the\s+division)\b(?!/)")
_A_ROOM = re.compile(r"\s*(?:ir\s+)?(?:angios?|biplanes?|cts?)\b")  # "15 IR, 3 angio at LIJ"
_AFTERTHOUGHT = re.compile(
    r"\s*,?\s*(?:i\s+stand\s+corrected|sorry|actually|rather|i\s+mean|my\s+bad|correction|to\s+be\s+(?:exact|precise))\b"
)
OTHERS_PEOPLE = re.compile(
    r"(?:too many for )?(?P<fact>faculty|residents_per_year|residents|fellows|angio_suites)? ?(?:of another division|of one section"
    r"|radiologists of the whole department)"
)


class Borrower:
    """Finds for a bare number of one message whose fact it takes."""

    def __init__(self, message: Message) -> None:
        self._message = message

    def of_the_department(self, figure: Figure, previous: tuple[Figure, Mention], segment: Segment) -> Figure | None:
        """ "38 radiologists, five of whom practise IR": the section's number instead of the department's."""
        amount, lower = figure.count.amount, self._message.lower
        earlier, mention = previous
        if mention.fact != "faculty" or "radiologist" not in mention.said or not 0 <= amount.start - mention.end < 60 or amount.unit:
            return None
        if re.search(r"\b(?:interventional|ir|vir)\b", mention.said.lower()) or (amount.high or 0) >= (earlier.high or earlier.low or 0):
            return None
        gap, behind = lower[mention.end : amount.start], lower[amount.end : min(segment.end, amount.end + 50)]
        of_them = re.match(r"\s*(?:of\s+(?:whom|which|them|these|those)\b|(?:are|is|do|in)\b|interventional)", behind) or re.search(
            r"\bof\s+(?:whom|these|those|them)\b", gap
        )
        if of_them and _IR_ITSELF.search(gap + behind) and figure.fact in (None, "faculty"):
            return figure._replace(fact="faculty", low=amount.low, high=amount.high, aside=None)
        return None

    def known_by_place(self, figures: list[Figure]) -> list[Figure]:
        """ "1,250 not 1,520 cases per graduate": the number said first takes the fact of the one it stands against."""
        known = list(figures)
        for i, (figure, other) in enumerate(pairwise(figures)):
            amount = figure.count.amount
            gap = self._message.lower[amount.end : other.count.amount.start]
            if (
                figure.fact is None
                and figure.count.unit is None
                and other.fact
                and not amount.unit
                and re.fullmatch(r"\s*,?\s*(?:and\s+)?not\s+", gap)
            ):
                known[i] = figure._replace(fact=other.fact, low=amount.low, high=amount.high, aside=None)
        return self._by_place(known)

    def _by_place(self, figures: list[Figure]) -> list[Figure]:
        """ "One: 3,500 cases / 3 faculty / 3 residents. Two: 9,000 / 9 / 8": the later row says in the same order what the first named."""
        lower = self._message.lower
        if lower.count("/") < 4:
            return figures
        rows: list[list[int]] = []
        for i, figure in enumerate(figures):
            gap = lower[figures[i - 1].count.amount.end : figure.count.amount.start] if i else ""
            if i and re.fullmatch(r"[^/\n;]*\s/\s[^/\n;]{0,12}", gap):
                rows[-1].append(i)
            else:
                rows.append([i])
        known = list(figures)
        heads = [row for row in rows if len(row) >= 3 and all(figures[i].fact for i in row)]
        for row in rows:
            head = next((h for h in heads if len(h) == len(row) and h[0] < row[0]), None)
            if head is None or any(figures[i].fact not in (None, figures[j].fact) for i, j in zip(row, head, strict=True)):
                continue
            for i, j in zip(row, head, strict=True):
                if figures[i].fact is None and figures[i].count.unit is None and not figures[i].count.amount.unit:
                    amount = figures[i].count.amount
                    known[i] = figures[i]._replace(fact=figures[j].fact, low=amount.low, high=amount.high, aside=None)
        return known

    def instead(self, figure: Figure, left_out: Figure) -> Figure:
        """ "Not 7 attendings, 9", "used to be 3 fellows, now 2": the bare number takes the fact of the one put aside."""
        amount = figure.count.amount
        gap = self._message.lower[left_out.count.end : amount.start]
        if left_out.fact and figure.count.unit is None and left_out.aside and OTHERS_PEOPLE.match(left_out.aside):
            around = gap + re.split(r"[),;.]", self._message.lower[amount.end : amount.end + 24])[0]
            other = _COUNTED_ELSE.search(gap) or re.match(r"\s*(?:diagnostic|dr\b|of\s+them\s+(?!are\b|do\b|practi))", around[len(gap) :])
            if len(gap) > 60 or not _IR_ITSELF.search(around) or amount.unit or (amount.low or 0) > 40 or other:
                return figure
            return figure._replace(fact=left_out.fact, low=amount.low, high=amount.high, aside=None)
        if (
            figure.count.unit is not None
            or amount.unit
            or _GONE.match(self._message.lower, amount.end)
            or len(gap) > 60
            or not _alike(amount, left_out.count.amount)
            or not re.search(
                r"(?:^\W*|\b(?:down\s+to|now|currently|today|but|this\s+(?:one|year)|they|it|rather|to|down\s+to|up\s+to|are|is|its|it'?s"
                r"|has|have"
                r"|only|at|the\s+moment|just|present|remaining|still|leaves?|leaving|more\s+like)\W*)$",
                gap,
            )
        ):
            return figure
        return figure._replace(fact=left_out.fact, low=amount.low, high=amount.high, aside=None)

    def borrowed(self, figure: Figure, previous: tuple[Figure, Mention] | None, segment: Segment, mentions: list[Mention]) -> Figure:
        """A number without a noun takes the fact of the one before when another program or person says it ("A has 7 faculty, B 5")."""
        if figure.fact is not None or previous is None or figure.count.unit is not None or figure.count.amount.unit:
            return figure
        earlier, mention = previous
        start, end = figure.count.amount.start, figure.count.amount.end
        gap = self._message.lower[mention.end : start]
        if len(gap) > 80 or earlier.fact is None or _A_ROOM.match(self._message.lower, end):
            return figure
        here = self._message.programs.at(start, self._message.clause_end(end, segment))
        another_program = here != mention.program and (here is not None or mention.program == ELSEWHERE)
        another_person = self._message.sources.before(mention.end, start) is not None
        corrected = re.search(
            r"\b(?:actually|sorry|no\s+wait|i\s+mean|i\s+meant|make\s+that|correction|or\s+rather|scratch\s+that"
            r"|oops|edit|update[d]?|should\s+(?:be|read|say)|should\s+have\s+(?:been|read|said))\W*(?:it'?s\s+|its\s+|more\s+like\s+"
            r"|is\s+|(?:program\s+)?[a-z][\w.'’]*\s+(?:is|has|does|had|gets|got|=)\s+)?$",
            gap,
        )
        rate = self._same_rate(figure, earlier)
        if rate is not None and (another_program or _OF_ALL_SITES.search(gap)):
            return rate
        corrected = corrected or (re.fullmatch(r"\W*(?:or\s+)?", gap) and _AFTERTHOUGHT.match(self._message.lower, end))
        if corrected and _ANOTHER_NUMBER.search(gap):
            return figure  # of "5 suites, 4 of them biplane, no sorry 2" the 2 puts the 4 right
        denied = re.search(r"\bnot\s*$", gap)
        elsewhere = next((m.program for m in reversed(mentions) if m.program is not None and m.program != here), None)
        if (
            here is not None
            and here == mention.program
            and elsewhere
            and re.fullmatch(r"\s*(?:,|and|&|\+|/|,\s*and|with|w/|w|,?\s*(?:and\s+)?has)\s*", gap)
        ):
            matching = self._parallel(figure, mentions, elsewhere, here)
            return (
                figure
                if matching is None
                else figure._replace(fact=matching, low=figure.count.amount.low, high=figure.count.amount.high, aside=None)
            )
        if another_program and mention.program is not None:
            matching = self._parallel(figure, mentions, mention.program, here)
            if matching is None:
                return figure
            return figure._replace(fact=matching, low=figure.count.amount.low, high=figure.count.amount.high, aside=None)
        if another_program or another_person or corrected or denied:
            factor = (earlier.low or 0) / (earlier.count.amount.low or 1) if earlier.note and earlier.count.amount.low else 1
            amount = figure.count.amount
            return figure._replace(
                fact=earlier.fact,
                low=None if amount.low is None else amount.low * factor,
                high=None if amount.high is None else amount.high * factor,
                aside=None,
            )
        return figure

    @staticmethod
    def _same_rate(figure: Figure, earlier: Figure) -> Figure | None:
        """A bare number of cases for the time the number before was told for: "A does 60 cases a week, B 70 a week"."""
        amount = figure.count.amount
        size, other = amount.low or amount.high or 0, earlier.count.amount.low or earlier.count.amount.high or 0
        if earlier.fact != "annual_volume" or not earlier.note or not amount.per or f" a {amount.per} " not in earlier.note:
            return None
        if not other or not 0.2 <= size / other <= 5:
            return None
        yearly = in_a_year(amount.low, amount.high, amount.per, amount.text.strip())
        return figure._replace(fact=earlier.fact, low=yearly.low, high=yearly.high, aside=None, note=yearly.note)

    @staticmethod
    def _parallel(figure: Figure, mentions: list[Mention], program: str, here: str | None) -> str | None:
        """The first fact told of the other program, not yet of this one, whose size fits ("A has 9k and 7 faculty, B 4,500 and 4")."""
        size = figure.count.amount.low or figure.count.amount.high or 0
        told = {m.fact for m in mentions if m.program == here}
        for mention in mentions:
            if mention.program == program and mention.fact not in told and isinstance(mention.value, list):
                other = mention.value[0] or mention.value[1] or 0
                if (other <= 12 and size <= 12) or (other and 0.12 <= size / other <= 8):
                    return mention.fact
        return None


def _alike(one: Amount, other: Amount) -> bool:
    """Whether two numbers can count one thing at two times."""
    first, second = one.high or one.low or 0, other.high or other.low or 0
    return max(first, second) <= 30 or 0.05 <= (first or 1) / (second or 1) <= 20
