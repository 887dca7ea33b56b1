"""Turns figures into mentions: what is claimed, corrected, denied, taken back, or told of another program in the same breath."""

from __future__ import annotations

import re
from collections import defaultdict

from advisor.amounts import Amount
from understanding.asking import gives_the_reason
from understanding.borrowed_facts import OTHERS_PEOPLE, Borrower
from understanding.counts import Count
from understanding.cues import Cue
from understanding.figures import Figure
from understanding.message import Message
from understanding.reading import AWAY_FACTS, Mention, interval
from understanding.segments import Segment, sentence_at

_PARTS = re.compile(r"[^.;:]{0,30}?,?\s*(?:including|incl\.?|of\s+which|of\s+whom|among\s+them|(?:with|and)\s+the\s+other)\s+(?:an?\s+)?")
_THEN_PARTS = re.compile(
    r"[^.,;:\d\n]{0,16}:\s*(?:about\s+|some\s+|roughly\s+|~\s*)?"
)  # "9,870 cases: 3,100 venous access", "5 rooms in total: 3 at"
RETRACTS = Cue(
    r"\b(?:scrap|forget|ignore|disregard|scratch|delete|remove|drop|cancel|strike|undo|discard|take\s+back"
    r"|erase)\s+(?:about\s+)?(?:the\s+|that\s+|my\s+|what\s+i\s+said\s+about\s+(?:the\s+)?|this\s+|those\s+)*$"
)


_CORRECTS = Cue(
    r"\b(?:actually|sorry|i\s+meant?|make\s+that|correction|scratch\s+that|no\s+wait|oops|my\s+bad|should\s+(?:be|read|say)"
    r"|should\s+have\s+(?:been|read|said)|typo|misread|misspoke|mistake|wrong|wait|nvm|never\s*mind|edit|update[d]?)\b"
)


WRONG = re.compile(  # "the 12 I told you about was wrong", "3 a year, that was the old number"
    r"\s*[.,;–—-]*\s*(?:no|wait|sorry|oops|actually)\W+(?:that|those|it)(?:['’]?s|\s+(?:is|was|are|were))\s+(?:the\s+)?(?:\w+\s+){0,3}?(?:before|until|from|in)\s+(?:19|20)\d\d\b|"
    r"[^.;\n]{0,12}?\?\s*(?:no|nope|nah)\b[^.;\n]{0,12}?\b(?:that|it)(?:'?s|\s+(?:is|was))\b|"
    r"\s*[.,;–—-]*\s*(?:no|nah|sorry|wait|oops|actually)?\W*\b(?:that|it)(?:'?s|\s+(?:is|was))\s+(?:for\s+)?(?:the\s+)?(?:all|whole|entire)\s+(?:of\s+)?(?:the\s+)?"
    r"(?:radiology|department|dept|hospital|group)\b|"
    r"[^.;\n]{0,50}?\b(?:is|are|was|were|that['’]?s|includes|covers|counts)\s+(?:for\s+)?(?:all\s+of\s+|the\s+(?:whole|entire)\s+)(?:the\s+)?(?:rads?\s+|radiology\s+)?(?:radiology|department|dept|hospital|group|system)\b|"
    r"[^.;\n]{0,45}?(?:\b(?:i|he|she|they|we)\s+(?:told|gave|mentioned|wrote|said|quoted|typed|posted|sent|listed"
    r"|had)\b[^.;\n]{0,25}?)?\b(?:was|were|is|are|turned"
    r"\s+out)\s+(?:to\s+be\s+)?(?:all\s+|completely\s+|just\s+)?(?:wrong|incorrect|not\s+right|off|outdated|out\s+of\s+date"
    r"|(?:a\s+)?(?:typo|mistake|misprint|slip)|(?:the\s+|an?\s+)"
    r"?(?:old|outdated|wrong|previous|last\s+year'?s)\s+(?:numbers?|counts?|figures?|stats?|one))\b"
)
_I_SAID = re.compile(r"\bi\s+(?:said|wrote|told\s+(?:you|u)|put|typed)\s+(?:\w+\s+)?$")
_NOW_IT_IS = re.compile(
    r"\s*(?:[\w-]+\s+){0,3}?(?:before|earlier|above|previously|yesterday|last\s+time)?\s*[,;–—-]+\s*(?:but\s+|and\s+|actually\s+)?(?:it'?s|it\s+is|they\s+(?:are|have)|there\s+are|that'?s|make\s+(?:it|that))"
    r"\s+(?:now\s+|only\s+|really\s+|actually\s+)*(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)
_WAS_WRONG = re.compile(
    r"[^.;\n]{0,45}?[,–—-]\s*(?:but\s+)?(?:(?:that|it|which)(?:'?s|\s+is|\s+was)\s+)?(?:wrong|incorrect|not\s+right|a\s+typo|my\s+mistake|my\s+bad)\b"
)
_CLAUSE_ENDS = re.compile(r"\s*(?:$|[.,;!?)\n]|and\b|with\b|w/|but\b)")
_NEXT_COUNT = re.compile(
    r"\s+\d+\s+(?:\w+\s+)?(?:fac|faculty|att\w*|irs?|docs|res|residents?|rez|fellows?|rooms|suites)\b"
)  # "B: 12k 14 fac"
_MAY_BE_WRONG = re.compile(  # a word without which no number is said to be wrong
    r"\?\s*n|\b(?:said|wrote|told|typed|put|all|whole|entire|wrong|incorrect|not\s+right|off|outdated|out|typo|mistake|misprint|slip|old|previous|last|meant|wait|sorry|oops)\b"
)


class FigureReader:
    """Reads the figures of one message. `dropped` lists those not taken, with reasons; `retractions` those taken back."""

    def __init__(self, message: Message) -> None:
        self._message = message
        self._borrower = Borrower(message)
        self.dropped: list[str] = []
        self.retractions: list[Mention] = []

    def read(self, figures: list[Figure]) -> list[Mention]:
        """The claimed figures as mentions, in order."""
        mentions: list[Mention] = []
        known_in: dict[int, int] = defaultdict(int)
        figures = self._borrower.known_by_place(figures)
        for figure in figures:
            if figure.fact:
                known_in[figure.count.segment] += 1
        previous: tuple[Figure, Mention] | None = None
        left_out: Figure | None = None
        wrong: Figure | None = None
        may_be_wrong = _MAY_BE_WRONG.search(self._message.lower) is not None
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
                figure = self._borrower.instead(figure, left_out)
            kin = OTHERS_PEOPLE.match(figure.aside or "") if figure.fact is None else None
            if kin:
                left_out = figure._replace(fact=kin["fact"] or "faculty")
            if (
                may_be_wrong
                and figure.fact
                and (WRONG.match(self._message.lower, count.end, segment.end + 48) or self._misspoken(amount, segment))
            ):
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
            if previous is not None and (narrowed := self._borrower.of_the_department(figure, previous, segment)):
                figure = narrowed
                mentions.remove(previous[1])
            figure = self._borrower.borrowed(figure, previous, segment, mentions)
            if figure.fact is None and self._by_its_name(figure):
                figure = figure._replace(fact="annual_volume", low=amount.low, high=amount.high, aside=None)
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
                and not (figure.fact == "graduate_cases" and reason == "no longer so")  # what somebody finished with stays so
            ):
                self.dropped.append(f"{amount.text.strip()}: {reason}")
                left_out = (
                    figure
                    if reason in ("no longer so", "not yet so", "said of others", "a wish", "a change, not a number of all")
                    else None
                )
                continue
            mention = self._mention(figure, segment)
            if wrong is not None and wrong.fact == mention.fact:
                mention = mention._replace(correction=True, replaces=interval(wrong.low, wrong.high))
            if self._is_breakdown(mention, mentions, segment):
                self.dropped.append(f"{amount.text.strip()}: a part of the number before it")
                continue
            mentions.append(mention)
            previous = (figure, mention)
            if left_out is not None and OTHERS_PEOPLE.match(left_out.aside or ""):
                left_out = None
        return [m for m in mentions if not self._told_with_the_reason(m, mentions)]

    def _told_with_the_reason(self, mention: Mention, mentions: list[Mention]) -> bool:
        """ "Is 120 good? Asking because they get at least 120": the number asked about is told behind it."""
        segment = sentence_at(self._message.segments, mention.start)
        if segment is None or not gives_the_reason(self._message.lower, segment):
            return False
        return any(m.fact == mention.fact and m.start > segment.end for m in mentions)

    def _by_its_name(self, figure: Figure) -> bool:
        """Whether thousands stand alone right behind a program's name: "Yale 12k", "Hartford Hospital 4k, 4 IRs"."""
        amount, lower = figure.count.amount, self._message.lower
        if figure.count.unit is not None or amount.unit or amount.per or not re.search(r"\dk$", amount.text.strip().lower()):
            return False
        ends = _CLAUSE_ENDS.match(lower, amount.end) or _NEXT_COUNT.match(lower, amount.end)
        named = any(0 < amount.start - n.end <= 3 and not lower[n.end : amount.start].strip(" :=(") for n in self._message.namings)
        return named and 2000 <= (amount.low or 0) <= 60_000 and ends is not None

    def _misspoken(self, amount: Amount, segment: Segment) -> bool:
        """ "When I said 4 fellows I meant ...", "I said 6 attendings before, it's 5"."""
        lower = self._message.lower
        if _I_SAID.search(lower, segment.start, amount.start) and (
            _NOW_IT_IS.match(lower, amount.end, segment.end) or _WAS_WRONG.match(lower, amount.end, segment.end)
        ):
            return True
        return "meant" in lower[amount.end : segment.end] and bool(
            re.search(r"\bwhen\s+i\s+(?:said|wrote|told|put|typed)\s+(?:\w+\s+)?$", lower[segment.start : amount.start])
        )

    def _drop(self, figure: Figure, segment: Segment) -> None:
        if not segment.is_question or figure.aside != "nothing says what it counts":
            self.dropped.append(f"{self._message.said(figure.count.start, figure.count.end)}: {figure.aside}")

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
            mentions[-1] = mentions[-1]._replace(correction=True, replaces=value)

    def _is_breakdown(self, mention: Mention, mentions: list[Mention], segment: Segment) -> bool:
        """ "7 faculty (5 full-time, 2 part-time faculty)": numbers in brackets that are parts of the one before."""
        mentions = [m for m in mentions if m.fact == mention.fact]
        if not mentions:
            return False
        if "(" in mention.said and "+" not in mention.said and mention.end - mention.start < 40:
            return any(m.start <= mention.start + 12 and m.end >= mention.start for m in mentions)
        if any(mention.start - m.end < 80 and _PARTS.fullmatch(self._message.lower, m.end, mention.start) for m in mentions):
            return True
        parts = mention.fact != "angio_suites"  # of "seven rooms: five angio, one CT" the five count
        if parts and any(_THEN_PARTS.fullmatch(self._message.lower, m.end, mention.start) and _less(mention, m) for m in mentions):
            return True
        opened = self._message.lower.rfind("(", segment.start, mention.start)
        if opened < 0 or ")" in self._message.lower[opened : mention.start]:
            return False
        return any(m.end <= opened + 1 and opened - m.end < 12 and ")" not in self._message.lower[m.end : opened] for m in mentions)

    def _same_value(self, amount: Amount, mentions: list[Mention]) -> str:
        value = interval(amount.low, amount.high)
        return next((m.fact for m in mentions if m.value == value), "annual_volume" if (amount.low or 0) >= 2000 else "")


def _less(one: Mention, other: Mention) -> bool:
    """Whether a number is smaller than another of the same program."""
    return one.program == other.program and float(one.value[0] or one.value[1] or 0) < float(other.value[0] or other.value[1] or 0)


def retracted(message: Message, fact: str, amount: Amount, count: Count | None) -> Mention:
    """The mention that withdraws an amount; its fact is "" when only the number was said."""
    start, end = (count.start, count.end) if count else (amount.start, amount.end)
    return Mention(message.about(fact), fact, interval(amount.low, amount.high), None, message.said(start, end), start, end, retracted=True)
