"""Turns figures into mentions: what is claimed, corrected, denied, taken back, or told of another program in the same breath."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise

from advisor.amounts import Amount
from understanding.counts import Count
from understanding.cues import Cue
from understanding.figures import Figure
from understanding.message import Message
from understanding.naming import ELSEWHERE
from understanding.reading import AWAY_FACTS, Mention, interval
from understanding.segments import Segment

_PARTS = re.compile(r"[^.;:]{0,30}?,?\s*(?:including|incl\.?|of\s+which|of\s+whom|among\s+them|(?:with|and)\s+the\s+other)\s+(?:an?\s+)?")
RETRACTS = Cue(
    r"\b(?:scrap|forget|ignore|disregard|scratch|delete|remove|drop|cancel|strike|undo|discard|take\s+back"
    r"|erase)\s+(?:about\s+)?(?:the\s+|that\s+|my\s+|what\s+i\s+said\s+about\s+(?:the\s+)?|this\s+|those\s+)*$"
)


_GONE = re.compile(r"\s*(?:of\s+them\s+)?(?:just\s+|recently\s+|have\s+|has\s+)?(?:left|quit|retired|resigned|departed)\b")
_CORRECTS = Cue(
    r"\b(?:actually|sorry|i\s+meant?|make\s+that|correction|scratch\s+that|no\s+wait|oops|my\s+bad|should\s+(?:be|read|say)"
    r"|should\s+have\s+(?:been|read|said)|typo|misread|misspoke|mistake|wrong|wait|nvm|never\s*mind|edit|update[d]?)\b"
)


_IR_ITSELF = re.compile(r"\b(?:ir|vir|interventional|the\s+section|the\s+division)\b(?!/)")
_AFTERTHOUGHT = re.compile(
    r"\s*,?\s*(?:i\s+stand\s+corrected|sorry|actually|rather|i\s+mean|my\s+bad|correction|to\s+be\s+(?:exact|precise))\b"
)
WRONG = re.compile(  # "the 12 I told you about was wrong", "3 a year, that was the old number"
    r"[^.;\n]{0,45}?(?:\b(?:i|he|she|they|we)\s+(?:told|gave|mentioned|wrote|said|quoted|typed|posted|sent|listed"
    r"|had)\b[^.;\n]{0,25}?)?\b(?:was|were|is|are|turned"
    r"\s+out)\s+(?:to\s+be\s+)?(?:all\s+|completely\s+|just\s+)?(?:wrong|incorrect|not\s+right|off|outdated|out\s+of\s+date"
    r"|(?:a\s+)?(?:typo|mistake|misprint|slip)|(?:the\s+|an?\s+)"
    r"?(?:old|outdated|wrong|previous|last\s+year'?s)\s+(?:numbers?|counts?|figures?|stats?|one))\b"
)
_OTHERS_PEOPLE = re.compile(
    r"(?:too many for )?(?P<fact>faculty|residents|fellows)? ?(?:of another division|of one section"
    r"|radiologists of the whole department)"
)


class FigureReader:
    """Reads the figures of one message. `dropped` lists those not taken, with reasons; `retractions` those taken back."""

    def __init__(self, message: Message) -> None:
        self._message = message
        self.dropped: list[str] = []
        self.retractions: list[Mention] = []

    def read(self, figures: list[Figure]) -> list[Mention]:
        """The claimed figures as mentions, in order."""
        mentions: list[Mention] = []
        known_in: dict[int, int] = defaultdict(int)
        figures = self._put_right(figures)
        for figure in figures:
            if figure.fact:
                known_in[figure.count.segment] += 1
        previous: tuple[Figure, Mention] | None = None
        left_out: Figure | None = None
        wrong: Figure | None = None
        for figure in figures:
            count = figure.count
            amount = count.amount
            segment = (
                self._message.segments[count.segment]
                if count.segment >= 0
                else Segment(self._message.text, 0, len(self._message.text), False)
            )
            if RETRACTS.search(self._message.words, max(segment.start, amount.start - 40), amount.start):
                self.retractions.append(retracted(self._message, figure.fact or self._same_value(amount, mentions), amount, count))
                continue
            if count.unit is None and any(n.start < amount.start and amount.end <= n.end for n in self._message.namings):
                self.dropped.append(f"{amount.text.strip()}: a part of a name")  # "Denver one"
                continue
            begins_from = amount.text[:4].lower() == "from"
            if begins_from and re.match(r"\s*to\b", self._message.lower[amount.end :]):
                left_out = figure if figure.fact else left_out
                self.dropped.append(f"{amount.text.strip()}: an earlier number")
                continue
            if figure.fact is None and left_out is not None:
                figure = self._instead(figure, left_out)
            kin = _OTHERS_PEOPLE.match(figure.aside or "") if figure.fact is None else None
            if kin:
                left_out = replace(figure, fact=kin["fact"] or "faculty")
            if figure.fact and (WRONG.match(self._message.lower, count.end, segment.end) or self._misspoken(amount, segment)):
                wrong = left_out = figure
                self.dropped.append(f"{amount.text.strip()}: said to be wrong")
                continue
            if figure.aside == "no longer so" and figure.fact:
                left_out = figure
                self.dropped.append(f"{amount.text.strip()}: no longer so")
                continue
            if begins_from and re.match(r"[^,;.]{0,30}\b(?:down|up|went|dropped|grew)\b", self._message.lower[count.end :]):
                left_out = figure if figure.fact else left_out
                continue
            if previous is not None and (narrowed := self._of_the_department(figure, previous, segment)):
                figure = narrowed
                mentions.remove(previous[1])
            figure = self._borrowed(figure, previous, segment, mentions)
            if figure.fact is None:
                self._drop(figure, segment)
                continue
            reason = self._message.claims.why_not(
                count.start if not count.label else amount.start, count.end, segment, known_in[count.segment] > 1
            )
            if reason == "denied" and figure.fact != "requirement_cases":
                self._denied(mentions, figure, segment)
                left_out = figure
                self.dropped.append(f"{amount.text.strip()}: denied")
                continue
            if (
                reason
                and not (figure.fact == "requirement_cases" and not segment.is_question)
                and not (figure.fact in AWAY_FACTS and reason in ("not yet so", "a wish"))
            ):
                self.dropped.append(f"{amount.text.strip()}: {reason}")
                left_out = figure if reason in ("no longer so", "not yet so", "said of others") else None
                continue
            mention = self._mention(figure, segment)
            if wrong is not None and wrong.fact == mention.fact:
                mention = replace(mention, correction=True, replaces=interval(wrong.low, wrong.high))
            if self._is_breakdown(mention, mentions, segment):
                self.dropped.append(f"{amount.text.strip()}: a part of the number before it")
                continue
            mentions.append(mention)
            previous = (figure, mention)
        return mentions

    def _misspoken(self, amount: Amount, segment: Segment) -> bool:
        """ "When I said 4 fellows I meant ..."."""
        lower = self._message.lower
        return bool(re.search(r"\bwhen\s+i\s+(?:said|wrote|told|put|typed)\s+(?:\w+\s+)?$", lower[segment.start : amount.start])) and (
            "meant" in lower[amount.end : segment.end]
        )

    def _of_the_department(self, figure: Figure, previous: tuple[Figure, Mention], segment: Segment) -> Figure | None:
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
            return replace(figure, fact="faculty", low=amount.low, high=amount.high, aside=None)
        return None

    def _put_right(self, figures: list[Figure]) -> list[Figure]:
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
                known[i] = replace(figure, fact=other.fact, low=amount.low, high=amount.high, aside=None)
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
                    known[i] = replace(figures[i], fact=figures[j].fact, low=amount.low, high=amount.high, aside=None)
        return known

    def _instead(self, figure: Figure, left_out: Figure) -> Figure:
        """ "Not 7 attendings, 9", "used to be 3 fellows, now 2": the bare number takes the fact of the one put aside."""
        amount = figure.count.amount
        gap = self._message.lower[left_out.count.end : amount.start]
        if left_out.fact and figure.count.unit is None and left_out.aside and _OTHERS_PEOPLE.match(left_out.aside):
            around = gap + self._message.lower[amount.end : amount.end + 24]
            if len(gap) > 60 or not _IR_ITSELF.search(around) or amount.unit or (amount.low or 0) > 40:
                return figure
            return replace(figure, fact=left_out.fact, low=amount.low, high=amount.high, aside=None)
        if (
            figure.count.unit is not None
            or amount.unit
            or _GONE.match(self._message.lower, amount.end)
            or len(gap) > 60
            or not re.search(
                r"(?:^\W*|\b(?:down\s+to|now|currently|today|but|this\s+(?:one|year)|they|it|rather|to|down\s+to|up\s+to|are|is|its|it'?s"
                r"|has|have"
                r"|only|at|the\s+moment|just|present|more\s+like)\W*)$",
                gap,
            )
        ):
            return figure
        return replace(figure, fact=left_out.fact, low=amount.low, high=amount.high, aside=None)

    def _drop(self, figure: Figure, segment: Segment) -> None:
        if not segment.is_question or figure.aside != "nothing says what it counts":
            self.dropped.append(f"{self._message.said(figure.count.start, figure.count.end)}: {figure.aside}")

    def _borrowed(self, figure: Figure, previous: tuple[Figure, Mention] | None, segment: Segment, mentions: list[Mention]) -> Figure:
        """A number without a noun takes the fact of the one before when another program or person says it ("A has 7 faculty, B 5")."""
        if figure.fact is not None or previous is None or figure.count.unit is not None or figure.count.amount.unit:
            return figure
        earlier, mention = previous
        start, end = figure.count.amount.start, figure.count.amount.end
        gap = self._message.lower[mention.end : start]
        if len(gap) > 80 or earlier.fact is None:
            return figure
        here = self._message.programs.at(start, self._message.clause_end(end, segment))
        another_program = here != mention.program and (here is not None or mention.program == ELSEWHERE)
        another_person = self._message.sources.before(mention.end, start) is not None
        corrected = re.search(
            r"\b(?:actually|sorry|no\s+wait|i\s+mean|i\s+meant|make\s+that|correction|or\s+rather|scratch\s+that"
            r"|oops|edit|update[d]?|should\s+(?:be|read|say)|should\s+have\s+(?:been|read|said))\W*(?:it'?s\s+|its\s+|more\s+like\s+"
            r"|is\s+)?$",
            gap,
        )
        corrected = corrected or (re.fullmatch(r"\W*(?:or\s+)?", gap) and _AFTERTHOUGHT.match(self._message.lower, end))
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
                else replace(figure, fact=matching, low=figure.count.amount.low, high=figure.count.amount.high, aside=None)
            )
        if another_program and mention.program is not None:
            matching = self._parallel(figure, mentions, mention.program, here)
            if matching is None:
                return figure
            return replace(figure, fact=matching, low=figure.count.amount.low, high=figure.count.amount.high, aside=None)
        if another_program or another_person or corrected or denied:
            factor = (earlier.low or 0) / (earlier.count.amount.low or 1) if earlier.note and earlier.count.amount.low else 1
            amount = figure.count.amount
            return replace(
                figure,
                fact=earlier.fact,
                low=None if amount.low is None else amount.low * factor,
                high=None if amount.high is None else amount.high * factor,
                aside=None,
            )
        return figure

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

    def _mention(self, figure: Figure, segment: Segment) -> Mention:
        count = figure.count
        fact = figure.fact or ""
        program = None if self._message.about(fact) != "program" else self._message.program_at(count.amount.start, count.end, segment)
        start = count.amount.start
        correction = _CORRECTS.search(self._message.words, max(segment.start, start - 50), start) is not None or self._starred(count)
        return Mention(
            self._message.about(fact),
            fact,
            interval(figure.low, figure.high),
            program,
            self._message.said(count.start, count.end),
            count.start,
            count.end,
            approximate=count.amount.approximate,
            who=self._message.sources.before(segment.start, count.start if not count.label else count.amount.start, segment),
            correction=correction,
            note=figure.note,
            decisive=self._message.decisive(fact),
        )

    def _starred(self, count: Count) -> bool:
        """Whether a chat star marks the number as a correction: "*5 residents", "4 residents*"."""
        lower = self._message.lower
        if len(lower) > 60 or "*" not in lower or "\n" in lower.strip():
            return False
        return bool(re.match(r"\s*\*(?!\s)", lower) and count.start < 4) or bool(
            re.match(r"\s*\*\s*$", lower[max(count.end, count.amount.end) :])
        )

    def _denied(self, mentions: list[Mention], figure: Figure, segment: Segment) -> None:
        """ "5 residents, not 4": the denied value is what the mention beside it replaces."""
        value = interval(figure.low, figure.high)
        if (
            mentions
            and mentions[-1].fact == figure.fact
            and mentions[-1].start >= segment.start
            and figure.count.amount.start - mentions[-1].end < 30
        ):
            mentions[-1] = replace(mentions[-1], correction=True, replaces=value)

    def _is_breakdown(self, mention: Mention, mentions: list[Mention], segment: Segment) -> bool:
        """ "7 faculty (5 full-time, 2 part-time faculty)": numbers in brackets that are parts of the one before."""
        if "(" in mention.said and "+" not in mention.said and mention.end - mention.start < 40:
            return any(m.fact == mention.fact and m.start <= mention.start + 12 and m.end >= mention.start for m in mentions)
        if any(
            m.fact == mention.fact and mention.start - m.end < 80 and _PARTS.fullmatch(self._message.lower, m.end, mention.start)
            for m in mentions
        ):
            return True
        opened = self._message.lower.rfind("(", segment.start, mention.start)
        if opened < 0 or ")" in self._message.lower[opened : mention.start]:
            return False
        return any(m.fact == mention.fact and m.end <= opened + 1 and opened - m.end < 12 for m in mentions)

    def _same_value(self, amount: Amount, mentions: list[Mention]) -> str:
        value = interval(amount.low, amount.high)
        return next((m.fact for m in mentions if m.value == value), "annual_volume" if (amount.low or 0) >= 2000 else "")


def retracted(message: Message, fact: str, amount: Amount, count: Count | None) -> Mention:
    """The mention that withdraws an amount; its fact is "" when only the number was said."""
    start, end = (count.start, count.end) if count else (amount.start, amount.end)
    return Mention(message.about(fact), fact, interval(amount.low, amount.high), None, message.said(start, end), start, end, retracted=True)
