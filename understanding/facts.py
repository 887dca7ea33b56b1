"""Reads a message into facts: who or what each is about, its value, the words it stands on, and how sure the words are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Protocol

from advisor.amounts import Amount, find_amounts, same_length_lower
from understanding.applicant import read_applicant
from understanding.attributes import Trait, read_traits
from understanding.aways import read_aways
from understanding.claims import Claims
from understanding.counts import Count, link_counts
from understanding.numbers import Figure, read_figures
from understanding.programs import BOTH, Naming, Speakers, find_programs
from understanding.replies import Reply, corrects, read_bare, read_reply
from understanding.segments import Segment, split_segments
from understanding.visas import read_visas
from understanding.words import Page, lexicon

Json = Any
MAX_CHARACTERS = 4_000
MAX_AMOUNTS = 60
APPLICANT_FACTS = frozenset({"img_status", "visa_need", "graduated", "step3", "priorities", "pathway"})
AWAY_FACTS = frozenset({"rotations", "ir_aways", "related_aways", "first_away_month"})
DECISIVE = frozenset({"img_status", "visa_need", "sponsors_j1", "sponsors_h1b", "visa_limits"})
LISTS = frozenset({"case_mix", "case_mix_gaps", "priorities", "rotations"})


@dataclass(frozen=True, slots=True)
class Mention:
    """One fact claimed in a message.

    `value` has the JSON form of its fact. `program` is the name as said, a reference such as "@second", "@other" or "@both" that only the
    conversation can resolve, or None. `replaces` is the value a correction puts aside; a retracted mention withdraws its value (its
    fact is "" when only the number was said). `note` tells a conversion; `conflict` tells that the message contradicts itself.
    """

    about: str
    fact: str
    value: Json
    program: str | None
    said: str
    start: int
    end: int
    approximate: bool = False
    who: str | None = None
    correction: bool = False
    replaces: Json | None = None
    retracted: bool = False
    note: str | None = None
    decisive: bool = False
    conflict: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one message says. `bare` is the value of a message that is only a number; `bare_correction` and `bare_replaces` belong to it
    ("actually 5, not 4"). `meant` is the fact of a message such as "I meant fellows". `dropped` lists the numbers not taken, each with its reason.
    """

    mentions: tuple[Mention, ...]
    programs: tuple[str, ...]
    reference: str | None
    bare: Json | None
    reply: Reply | None
    segments: tuple[Segment, ...]
    dropped: tuple[str, ...]
    bare_correction: bool = False
    bare_replaces: Json | None = None
    bare_approximate: bool = False
    meant: str | None = None
    truncated: bool = False

    def to_json(self) -> dict[str, Json]:
        """The reading as plain data (what the Rasa component hands on)."""
        return asdict(self)


class _FactLike(Protocol):
    @property
    def type(self) -> str: ...
    @property
    def decisive(self) -> bool: ...
    @property
    def choices(self) -> tuple[str, ...]: ...
    @property
    def about(self) -> str: ...


class VocabularyLike(Protocol):
    """What is needed of advisor.vocabulary.Vocabulary: its facts by name."""

    @property
    def facts(self) -> Mapping[str, Any]: ...


_WHO = re.compile(
    r"""\b(?P<director>pd|p\.d\.|program\s+director|programme\s+director|director|chair(?:man|woman)?|chief\s+of\s+ir|section\s+chief)\b
      |\b(?P<website>website|web\s+site|web\s*page|webpage|site|brochure|their\s+page|freida|homepage|slides?|flyer)\b
      |\b(?P<coordinator>coordinator|program\s+coordinator|pc)\b
    |\b(?P<resident>residents?|chief\s+resident|pgy-?\s?\d|intern|r\d)\b|\b(?P<fellow>fellows?)\b|\b(?P<alumnus>alum(?:nus|na|ni|s)?
      |(?:recent\s+|former\s+)?graduates?|grads?)\b|\b(?P<faculty>attending|faculty\s+member|faculty)\b""",
    re.VERBOSE,
)
_SAYS = re.compile(
    r"^\W*(?:\w+\W+){0,3}?(?:says?|said|told|tells|claim(?:s|ed)?|quot(?:es|ed)|mention(?:s|ed)?|report(?:s|ed)?|thinks?|lists?"
    r"|states?|stated|put|puts|gave|admit(?:s|ted)?|reckons?|advertis\w+|insist\w*|swears?|shows?|guess(?:es|ed)?|estimated?"
    r"|promised)\b"
)
_PER = re.compile(
    r"\b(?:per|according\s+to|from|on|by|via|as\s+per|asked|source:)\s+(?:the\s+|a\s+|an\s+|one\s+|their\s+|my\s+|his\s+|her\s+|\w+\s+)?$"
)
_WHO_NAMES = {
    "director": "program director",
    "website": "website",
    "coordinator": "coordinator",
    "resident": "resident",
    "fellow": "fellow",
    "alumnus": "alumnus",
    "faculty": "faculty",
}
_SAID_BY = re.compile(
    r"\b(?:according\s+to|as\s+per|per|says?|said)\s+(?:the\s+|an?\s+|one\s+|their\s+|my\s+)?(?:chief\s+|current\s+"
    r"|former\s+)?(?P<who>pd|program\s+director|website|coordinator|residents?\b|fellows?\b|alum\w*|graduates?"
    r"|director)\b(?!\s+(?:year|class))|\b(?:on|from)\s+(?:the|their)\s+(?P<site>website|site|page)\b"
)
_NONE_OF = re.compile(
    r"\b(?:no|zero|not\s+a\s+single|not\s+one|without(?:\s+any)?|lacks?|lacking|(?:doesn'?t|don'?t|dont|doesnt|do\s+not|does\s+not"
    r"|didn'?t)\s+(?:have|take|use|offer|run|employ|train)(?:\s+any)?|(?:haven'?t|hasn'?t)\s+(?:got\s+)?any|there\s+(?:are"
    r"|is)\s+no|there\s+aren'?t\s+any|aren'?t\s+any|not\s+any|0|minus|nor|or|and\s+no|free\s+of)\s+"
    r"(?:ir\s+|vir\s+|current\s+|clinical\s+|dedicated\s+|in-?house\s+|competing\s+|actual\s+)*(?P<what>fellows?(?:hip)?|residents?"
    r"|apps?\b|pas?\b|nps?\b|midlevels?|mid-?\s?levels?|physician\s+assistants?|nurse\s+practitioners?"
    r"|advanced\s+practice\s+providers?|extenders?|trainees?|fellows?\s+(?:or|and)\s+residents?)\b"
)
_NONE_AFTER = re.compile(r"\b(?P<what>fellows?|residents?|apps|midlevels?|pas|nps)\s*(?:[:=-]|\bare|\bis)\s*(?:none|no\b|nil|n/a|zero)")
_NONE_FACTS = (("fellow", "fellows"), ("resident", "residents"), ("trainee", "trainees"), ("", "apps"))
_SINGLE = re.compile(
    r"\b(?:and|plus|with|has|have|,|\+|&|w/|there'?s|there\s+is|only|just)\s+(?:an?|one|1|another)\s+(?:single\s+|lone\s+|ir\s+"
    r"|new\s+|clinical\s+|full[\s-]time\s+|part[\s-]time\s+)*(?P<what>fellow|resident|pa\b|np\b|midlevel|physician\s+assistant"
    r"|nurse\s+practitioner|attending\b)(?!\s*(?:['’]s|ship|says|said|told|who\s+(?:said|told)|i\s+(?:met|talked)|director|room"
    r"|suite|from|claims|mentioned|call|at\s+\w+\s+said|day|clinic|thinks|\w*\s+says))"
)
_PARTS = re.compile(r"[^.;:]{0,30}?,?\s*(?:including|incl\.?|of\s+which|of\s+whom|among\s+them|(?:with|and)\s+the\s+other)\s+(?:an?\s+)?")
_RETRACT_WORDS = re.compile(r"scrap|forget|ignore|disregard|scratch|delete|remove|drop|cancel|strike|undo|discard|take\s+back|erase")
_RETRACTS = re.compile(
    r"\b(?:scrap|forget|ignore|disregard|scratch|delete|remove|drop|cancel|strike|undo|discard|take\s+back"
    r"|erase)\s+(?:about\s+)?(?:the\s+|that\s+|my\s+|what\s+i\s+said\s+about\s+(?:the\s+)?|this\s+|those\s+)*$"
)
_MEANT = re.compile(
    r"\b(?:i\s+meant?|meant\s+to\s+(?:say|write)|should\s+(?:be|say|have\s+said)|rather|sorry,?|make\s+that|correction:?"
    r"|i\s+mean)\s+(?:the\s+|to\s+say\s+)?(?P<what>[a-z/ -]{3,40}?)(?=\s*(?:,|\.|!|;|$|not\b|instead\b|rather\b))"
)


def read_facts(text: str, vocabulary: VocabularyLike | None = None) -> Reading:
    """What `text` claims, as facts of the vocabulary (None: every fact this reader knows).

    Any string is accepted; what lies behind 4,000 characters or 60 amounts is not read (`truncated`).
    """
    return _Reader(text, vocabulary).read()


class _Reader:
    def __init__(self, text: str, vocabulary: VocabularyLike | None) -> None:
        self._truncated = len(text) > MAX_CHARACTERS
        self._text = text[:MAX_CHARACTERS]
        lower = same_length_lower(self._text).replace("’", "'").replace("‘", "'").replace("`", " ")
        self._lower = lower.replace("**", "  ").replace("__", "  ")
        self._claims = Claims(self._lower)
        self._speakers: list[tuple[int, int, str]] | None = None
        self._facts = vocabulary.facts if vocabulary is not None else None
        self._dropped: list[str] = []
        self._retractions: list[Mention] = []

    def read(self) -> Reading:
        segments = split_segments(self._text)
        amounts = find_amounts(self._text)
        if len(amounts) > MAX_AMOUNTS:
            amounts, self._truncated = amounts[:MAX_AMOUNTS], True
        namings = find_programs(self._text, self._lower, segments)
        speakers = Speakers(namings, segments)
        bare = read_bare(self._text, amounts)
        if bare and not speakers.names:
            amount, denied = bare
            return self._bare(amount, denied, segments, namings)
        page = lexicon().read(self._text, self._lower)
        figures = read_figures(page, link_counts(page, amounts, segments), segments)
        mentions = self._from_figures(page, figures, segments, speakers)
        mentions += self._none_and_one(segments, speakers, mentions)
        mentions += self._from_traits(page, figures, segments, speakers, namings)
        mentions = self._settle(mentions)
        mentions = [m for m in mentions if self._in_vocabulary(m)]
        mentions.sort(key=lambda m: (m.start, m.end))
        reply = read_reply(self._text)
        return Reading(
            tuple(mentions),
            speakers.names,
            _reference(namings, speakers.names),
            None,
            reply,
            segments,
            tuple(self._dropped),
            meant=self._meant(page, mentions),
            truncated=self._truncated,
        )

    def _bare(self, amount: Amount, denied: Amount | None, segments: tuple[Segment, ...], namings: list[Naming]) -> Reading:
        retracts = _RETRACTS.search(self._lower[: amount.start])
        mentions: tuple[Mention, ...] = ()
        if retracts:
            mentions = (self._retracted("annual_volume" if (amount.low or 0) >= 2000 else "", amount, None),)
        return Reading(
            mentions,
            (),
            _reference(namings, ()),
            None if retracts else _interval(amount.low, amount.high),
            None,
            segments,
            (),
            corrects(self._lower) or denied is not None,
            _interval(denied.low, denied.high) if denied else None,
            amount.approximate,
        )

    # --- counts ----------------------------------------------------------------------------------------------------------------------

    def _from_figures(self, page: Page, figures: list[Figure], segments: tuple[Segment, ...], speakers: Speakers) -> list[Mention]:
        mentions: list[Mention] = []
        known_in: dict[int, int] = defaultdict(int)
        for figure in figures:
            if figure.fact:
                known_in[figure.count.segment] += 1
        previous: tuple[Figure, Mention] | None = None
        left_out: Figure | None = None
        retracts = _RETRACT_WORDS.search(self._lower) is not None
        for figure in figures:
            count = figure.count
            amount = count.amount
            segment = segments[count.segment] if count.segment >= 0 else Segment(self._text, 0, len(self._text), False)
            if retracts and _RETRACTS.search(self._lower[max(segment.start, amount.start - 40) : amount.start]):
                self._retractions.append(self._retracted(figure.fact or self._same_value(amount, mentions), amount, count))
                continue
            if amount.text[:4].lower() == "from" and re.match(r"\s*to\b", self._lower[amount.end :]):
                left_out = figure if figure.fact else left_out
                self._dropped.append(f"{amount.text.strip()}: an earlier number")
                continue
            if figure.fact is None and left_out is not None:
                figure = self._instead(figure, left_out)
            if figure.aside == "no longer so" and figure.fact:
                left_out = figure
                self._dropped.append(f"{amount.text.strip()}: no longer so")
                continue
            if amount.text[:4].lower() == "from" and re.match(r"[^,;.]{0,30}\b(?:down|up|went|dropped|grew)\b", self._lower[count.end :]):
                left_out = figure if figure.fact else left_out
                continue
            figure = self._borrowed(figure, previous, segment, speakers, mentions)
            if figure.fact is None:
                self._drop(figure, segment)
                continue
            reason = self._claims.why_not(count.start if not count.label else amount.start, count.end, segment, known_in[count.segment] > 1)
            if reason == "denied" and figure.fact != "requirement_cases":
                self._denied(mentions, figure, segment)
                left_out = figure
                self._dropped.append(f"{amount.text.strip()}: denied")
                continue
            if (
                reason
                and not (figure.fact == "requirement_cases" and not segment.is_question)
                and not (figure.fact in AWAY_FACTS and reason in ("not yet so", "a wish"))
            ):
                self._dropped.append(f"{amount.text.strip()}: {reason}")
                left_out = figure if reason in ("no longer so", "not yet so", "said of others") else None
                continue
            mention = self._mention(figure, segment, speakers)
            if self._is_breakdown(mention, mentions, segment):
                self._dropped.append(f"{amount.text.strip()}: a part of the number before it")
                continue
            mentions.append(mention)
            previous = (figure, mention)
        return mentions

    def _instead(self, figure: Figure, left_out: Figure) -> Figure:
        """ "Not 7 attendings, 9", "used to be 3 fellows, now 2": the bare number takes the fact of the one put aside."""
        amount = figure.count.amount
        gap = self._lower[left_out.count.end : amount.start]
        if (
            figure.count.unit is not None
            or amount.unit
            or len(gap) > 60
            or not re.search(
                r"(?:^\W*|\b(?:down\s+to|now|currently|today|but|this\s+one|they|it|rather|to|down\s+to|up\s+to|are|is|has|have"
                r"|only|at|the\s+moment|just|present|more\s+like)\W*)$",
                gap,
            )
        ):
            return figure
        return replace(figure, fact=left_out.fact, low=amount.low, high=amount.high, aside=None)

    def _drop(self, figure: Figure, segment: Segment) -> None:
        if not segment.is_question or figure.aside != "nothing says what it counts":
            self._dropped.append(f"{self._said(figure.count.start, figure.count.end)}: {figure.aside}")

    def _borrowed(
        self, figure: Figure, previous: tuple[Figure, Mention] | None, segment: Segment, speakers: Speakers, mentions: list[Mention]
    ) -> Figure:
        """A number without a noun takes the fact of the number before when another program or person says it ("A has 7 faculty, B has 5")."""
        if figure.fact is not None or previous is None or figure.count.unit is not None or figure.count.amount.unit:
            return figure
        earlier, mention = previous
        start, end = figure.count.amount.start, figure.count.amount.end
        gap = self._lower[mention.end : start]
        if len(gap) > 80 or earlier.fact is None:
            return figure
        here = speakers.at(start, self._clause_end(end, segment))
        another_program = here is not None and here != mention.program
        another_person = self._who(mention.end, start) is not None
        corrected = re.search(
            r"\b(?:actually|sorry|no\s+wait|i\s+mean|i\s+meant|make\s+that|correction|or\s+rather|scratch\s+that"
            r"|oops)\W*(?:it'?s\s+|its\s+|more\s+like\s+|is\s+)?$",
            gap,
        )
        denied = re.search(r"\bnot\s*$", gap)
        elsewhere = next((m.program for m in reversed(mentions) if m.program is not None and m.program != here), None)
        if here is not None and here == mention.program and elsewhere and re.fullmatch(r"\s*(?:,|and|&|\+|/|,\s*and)\s*", gap):
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

    def _clause_end(self, end: int, segment: Segment) -> int:
        stop = re.search(r"[,;.()\n]|\b(?:and|but|while|whereas|vs|versus)\b", self._lower[end : segment.end])
        return end + stop.start() if stop else segment.end

    def _mention(self, figure: Figure, segment: Segment, speakers: Speakers) -> Mention:
        count = figure.count
        fact = figure.fact or ""
        program = None if self._about(fact) != "program" else speakers.at(count.amount.start, self._clause_end(count.end, segment))
        before = self._lower[segment.start : count.amount.start]
        correction = bool(
            re.search(
                r"\b(?:actually|sorry|i\s+meant?|make\s+that|correction|scratch\s+that|no\s+wait|oops|my\s+bad|should\s+be"
                r"|should\s+have\s+been)\b",
                before[-50:],
            )
        )
        return Mention(
            self._about(fact),
            fact,
            _interval(figure.low, figure.high),
            program,
            self._said(count.start, count.end),
            count.start,
            count.end,
            approximate=count.amount.approximate,
            who=self._who(segment.start, count.start if not count.label else count.amount.start, segment),
            correction=correction,
            note=figure.note,
            decisive=self._decisive(fact),
        )

    def _who(self, floor: int, start: int, segment: Segment | None = None) -> str | None:
        """Who is said to have said it: the nearest "PD says", "per the website", "a resident told me" before it, or "according to" behind."""
        if self._speakers is None:
            self._speakers = list(self._find_speakers())
        found = None
        for begin, end, who in self._speakers:
            if floor <= begin and end <= start:
                found = who
        if found is None and segment is not None and self._speakers:
            late = _SAID_BY.search(self._lower, start, segment.end)
            if late and not re.search(r"\bper\s+(?:resident|fellow|graduate)", late[0]):
                named = _WHO.search(late[0])
                found = _WHO_NAMES[named.lastgroup or ""] if named else None
        return found

    def _find_speakers(self) -> Iterable[tuple[int, int, str]]:
        for match in _WHO.finditer(self._lower):
            group = match.lastgroup or ""
            after = self._lower[match.end() : match.end() + 40]
            if _SAYS.match(after) or _PER.search(self._lower[max(0, match.start() - 30) : match.start()]):
                yield match.start(), match.end(), _WHO_NAMES[group]
            elif (
                group in ("website", "director", "coordinator")
                and re.match(r"\W*(?:is|:|-)?\s*(?:at\s*)?(?:~|\d|about)", after)
                and "," not in after[:3]
            ):
                yield match.start(), match.end(), _WHO_NAMES[group]
            elif _SAID_BY.search(self._lower, max(0, match.start() - 30), match.end()):
                yield match.end(), match.end(), _WHO_NAMES[group]

    def _denied(self, mentions: list[Mention], figure: Figure, segment: Segment) -> None:
        """ "5 residents, not 4": the denied value is what the mention beside it replaces."""
        value = _interval(figure.low, figure.high)
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
        if any(m.fact == mention.fact and _PARTS.fullmatch(self._lower, m.end, mention.start) for m in mentions):
            return True
        opened = self._lower.rfind("(", segment.start, mention.start)
        if opened < 0 or ")" in self._lower[opened : mention.start]:
            return False
        return any(m.fact == mention.fact and m.end <= opened + 1 and opened - m.end < 12 for m in mentions)

    def _same_value(self, amount: Amount, mentions: list[Mention]) -> str:
        value = _interval(amount.low, amount.high)
        return next((m.fact for m in mentions if m.value == value), "annual_volume" if (amount.low or 0) >= 2000 else "")

    def _retracted(self, fact: str, amount: Amount, count: Count | None) -> Mention:
        start, end = (count.start, count.end) if count else (amount.start, amount.end)
        return Mention(
            self._about(fact), fact, _interval(amount.low, amount.high), None, self._said(start, end), start, end, retracted=True
        )

    def _none_and_one(self, segments: tuple[Segment, ...], speakers: Speakers, mentions: list[Mention]) -> list[Mention]:
        """ "no fellows", "without PAs", "and a fellow"."""
        found: list[Mention] = []
        for segment in segments:
            chained = -1
            found += self._elliptic_none(segment, speakers, [*mentions, *found])
            for pattern, amount in ((_NONE_OF, 0), (_NONE_AFTER, 0), (_SINGLE, 1)):
                for match in pattern.finditer(self._lower, segment.start, segment.end):
                    start, end = match.start(), match.end()
                    if amount == 0 and re.match(r"(?:or|nor)\b", match[0]) and (chained < 0 or start - chained > 8):
                        continue
                    if (
                        re.match(
                            r"\s*(?:on\s+call|at\s+night|on\s+weekends|\w*\s*overnight|director|room|issues?|problem|who|visas?"
                            r"|left|clinic|lounge|complain\w*|have\s+ever|has\s+ever|ever|from|in\s+the\s+room|were|said"
                            r"|told)\b",
                            self._lower[end:],
                        )
                        or re.search(r"\bno\s+$", match[0][:3])
                        and re.match(r"\s*[-/]?\s*ratio", self._lower[end:])
                    ):
                        continue
                    if any(m.start <= match.start("what") < m.end for m in mentions):
                        continue
                    reason = self._claims.why_not(match.start("what") if amount == 0 else start, end, segment)
                    if reason and reason != "denied":
                        continue
                    what = match["what"]
                    facts = (
                        ["fellows", "residents"]
                        if "fellow" in what and "resident" in what
                        else [next(fact for key, fact in _NONE_FACTS if what.startswith(key))]
                    )
                    if what == "attending":
                        facts = ["faculty"]
                    chained = end
                    for fact in facts:
                        program = speakers.at(start, self._clause_end(end, segment))
                        found.append(
                            Mention(
                                "program",
                                fact,
                                [amount, amount],
                                program,
                                self._said(start, end),
                                start,
                                end,
                                who=self._who(segment.start, start),
                            )
                        )
        return found

    def _elliptic_none(self, segment: Segment, speakers: Speakers, mentions: list[Mention]) -> list[Mention]:
        """ "A has 2 fellows, B none": the other program has none of what was counted last."""
        found = []
        gone = "now" in self._lower[segment.start : segment.end] and re.search(
            r"\b(?:had|have|were|was|trained)\s+(?:\w+\s+){0,3}(?P<what>fellows?|residents?|apps|pas|nps"
            r"|midlevels)\b[^.;]{0,20}\bnow\s+(?:they\s+have\s+|there\s+(?:are|is)\s+|has\s+|have\s+|it'?s\s+)?(?:none|zero"
            r"|no\s+more)\b",
            self._lower[segment.start : segment.end],
        )
        if gone:
            fact = next(fact for key, fact in _NONE_FACTS if gone["what"].startswith(key))
            start, end = segment.start + gone.start("what"), segment.start + gone.end()
            found.append(Mention("program", fact, [0, 0], speakers.at(start, end), self._said(start, end), start, end))
        for match in re.finditer(r"\b(?:has\s+)?(?:none|zero)\b(?!\s+of\b|\s+\w+s\b)", self._lower[segment.start : segment.end]):
            start = segment.start + match.start()
            before = [m for m in mentions if m.end <= start and start - m.end < 60 and isinstance(m.value, list) and m.fact not in LISTS]
            if not before:
                continue
            last = max(before, key=lambda m: m.end)
            program = speakers.at(start, self._clause_end(segment.start + match.end(), segment))
            if program is not None and program == last.program:
                told = {m.fact for m in mentions if m.program == program}
                rest = [
                    m
                    for m in mentions
                    if m.program not in (None, program) and m.fact not in told and m.fact in ("fellows", "residents", "apps", "trainees")
                ]
                if rest:
                    found.append(
                        Mention(
                            "program",
                            rest[0].fact,
                            [0, 0],
                            program,
                            self._said(start, segment.start + match.end()),
                            start,
                            segment.start + match.end(),
                        )
                    )
            elif program is not None:
                found.append(
                    Mention(
                        "program",
                        last.fact,
                        [0, 0],
                        program,
                        self._said(start, segment.start + match.end()),
                        start,
                        segment.start + match.end(),
                    )
                )
        match = "away" in self._lower and re.search(
            r"\b(?:no|zero|can'?t\s+do\s+any|not\s+doing\s+any|won'?t\s+do\s+any|haven'?t\s+(?:done|booked|planned)\s+any"
            r"|not\s+planning\s+any)\s+(?:ir\s+)?(?:aways?|away\s+rotations?|auditions?)\b(?!\s+(?:in|at|are\s+required"
            r"|needed))",
            self._lower[segment.start : segment.end],
        )
        if match and not segment.is_question and not any(m.fact == "ir_aways" for m in mentions):
            start, end = segment.start + match.start(), segment.start + match.end()
            if self._claims.why_not(end, end, segment) in (None, "denied"):
                found.append(Mention("away_plan", "ir_aways", [0, 0], None, self._said(start, end), start, end))
        return found

    # --- traits ----------------------------------------------------------------------------------------------------------------------

    def _from_traits(
        self, page: Page, figures: list[Figure], segments: tuple[Segment, ...], speakers: Speakers, namings: list[Naming]
    ) -> list[Mention]:
        numbered = {(f.count.unit.first, f.count.unit.last) for f in figures if f.count.unit is not None and f.fact in _CATEGORY_FACTS}
        visas = list(read_visas(self._lower, segments))
        needs_visa = any(t.fact == "visa_need" and t.value != "none" for t in visas)
        traits: list[Trait] = [
            *read_traits(page, segments, numbered, self._claims),
            *visas,
            *read_applicant(self._lower, segments, needs_visa),
            *read_aways(self._text, segments),
        ]
        mentions = []
        for trait in traits:
            segment = next((s for s in segments if s.start <= trait.start < s.end), None)
            if trait.fact == "setting" and any(n.start <= trait.start < n.end and not n.name.startswith("Program ") for n in namings):
                continue  # "Harbor Community Hospital" is a name
            about = self._about(trait.fact)
            program = None
            if about == "program":
                program = speakers.at(trait.start, self._clause_end(trait.end, segment) if segment else len(self._text))
            who = self._who(segment.start, trait.start) if segment else None
            mentions.append(
                Mention(
                    about,
                    trait.fact,
                    trait.value,
                    program,
                    self._said(trait.start, trait.end),
                    trait.start,
                    trait.end,
                    who=who,
                    decisive=self._decisive(trait.fact),
                )
            )
        return mentions

    # --- together --------------------------------------------------------------------------------------------------------------------

    def _settle(self, mentions: list[Mention]) -> list[Mention]:
        """Joins lists, sums parts, lets corrections replace what they correct, and marks what contradicts itself."""
        mentions = sorted(mentions, key=lambda m: m.start)
        groups: dict[tuple[str, str | None], list[Mention]] = defaultdict(list)
        for mention in mentions:
            groups[(mention.fact, mention.program)].append(mention)
        settled: list[Mention] = []
        for (fact, _), group in groups.items():
            if fact in LISTS:
                settled.append(_joined(group))
            else:
                settled.extend(self._one(fact, group))
        settled = _without_strength_gaps(settled)
        for gone in self._retractions:
            settled = [m for m in settled if not (m.fact == gone.fact and m.value == gone.value)]
            settled.append(gone)
        return settled

    def _one(self, fact: str, group: list[Mention]) -> list[Mention]:
        kept: list[Mention] = []
        for mention in group:
            same = next((i for i, k in enumerate(kept) if k.value == mention.value and k.who == mention.who), None)
            if same is not None:
                continue
            if mention.correction and kept:
                before = kept[-1]
                kept[-1] = replace(mention, replaces=mention.replaces if mention.replaces is not None else before.value)
                continue
            if kept and fact == "apps" and _other_kind(kept[-1].said, mention.said) and mention.start - kept[-1].end < 40:
                kept[-1] = _sum(kept[-1], mention)
                continue
            if (
                kept
                and fact in ("faculty", "beds", "angio_suites")
                and mention.value != kept[-1].value
                and re.fullmatch(r"\s*(?:,?\s*and|\+|plus|&|,?\s*with)\s*(?:another\s+)?", self._lower[kept[-1].end : mention.start])
            ):
                kept[-1] = _sum(kept[-1], mention)
                continue
            wider = next((i for i, k in enumerate(kept) if k.who == mention.who and _compatible(k, mention)), None)
            if wider is not None:
                kept[wider] = _narrower(kept[wider], mention)
                continue
            kept.append(mention)
        if len({repr(k.value) for k in kept}) < 2:
            return kept[:1]
        if len({k.who for k in kept}) < len(kept) or not all(k.who for k in kept):
            told = " and ".join(k.said for k in kept)
            kept = [replace(k, conflict=told) for k in kept]
        return kept

    def _meant(self, page: Page, mentions: list[Mention]) -> str | None:
        """The fact of "I meant fellows" when the message gives no value for it."""
        match = _MEANT.search(self._lower)
        if not match:
            return None
        for unit in page.phrases["units"]:
            if match.start("what") <= page.tokens[unit.first].start < match.end("what"):
                fact = lexicon().units[unit.key].get("fact")
                if fact and not any(m.fact == fact for m in mentions):
                    return "annual_volume" if fact == "cases" else str(fact)
        return None

    def _about(self, fact: str) -> str:
        if self._facts is not None and fact in self._facts:
            return str(self._facts[fact].about)
        return "applicant" if fact in APPLICANT_FACTS else "away_plan" if fact in AWAY_FACTS else "program"

    def _decisive(self, fact: str) -> bool:
        return fact in DECISIVE or (self._facts is not None and fact in self._facts and bool(self._facts[fact].decisive))

    def _in_vocabulary(self, mention: Mention) -> bool:
        if self._facts is None or not mention.fact:
            return True
        fact = self._facts.get(mention.fact)
        if fact is None:
            return False
        return not (fact.type == "choice" and fact.choices and str(mention.value) not in fact.choices)

    def _said(self, start: int, end: int) -> str:
        return " ".join(self._text[start:end].split())


_CATEGORY_FACTS = frozenset(
    {"tace_y90", "ablations", "tunneled_catheters", "av_access", "embolizations", "biliary", "nephrostomies", "biopsies", "drainages"}
)


def _interval(low: float | None, high: float | None) -> list[float | int | None]:
    return [None if end is None else int(end) if float(end).is_integer() else end for end in (low, high)]


def _joined(group: list[Mention]) -> Mention:
    """Several lists of one fact as one list, each item once, in order."""
    if len(group) == 1:
        return group[0]
    items: list[Any] = []
    for mention in group:
        items.extend(item for item in mention.value if item not in items)
    said = "; ".join(dict.fromkeys(mention.said for mention in group))
    return replace(group[0], value=items, said=said[:200], end=max(m.end for m in group))


def _without_strength_gaps(mentions: list[Mention]) -> list[Mention]:
    """What is said to be lacking is not also listed as a strength."""
    gaps = {(m.program, item) for m in mentions if m.fact == "case_mix_gaps" for item in m.value}
    kept = []
    for mention in mentions:
        if mention.fact == "case_mix":
            items = [item for item in mention.value if (mention.program, item) not in gaps]
            if not items:
                continue
            mention = replace(mention, value=items)
        kept.append(mention)
    return kept


def _other_kind(one: str, other: str) -> bool:
    """Whether two counts of advanced practice providers are of different kinds, so that they add up."""

    def kind(said: str) -> str:
        low = said.lower()
        return "pa" if re.search(r"\bpas?\b|physician\s+assist", low) else "np" if re.search(r"\bnps?\b|nurse\s+prac", low) else "app"

    return {kind(one), kind(other)} == {"pa", "np"}


def _sum(one: Mention, other: Mention) -> Mention:
    low = None if one.value[0] is None or other.value[0] is None else one.value[0] + other.value[0]
    high = None if one.value[1] is None or other.value[1] is None else one.value[1] + other.value[1]
    return replace(one, value=[low, high], said=f"{one.said} + {other.said}", end=other.end)


def _compatible(one: Mention, other: Mention) -> bool:
    """Whether two intervals can both be true, one being wider or approximate."""
    if (
        not isinstance(one.value, list)
        or not isinstance(other.value, list)
        or not all(isinstance(x, (int, float, type(None))) for x in one.value + other.value)
    ):
        return False
    (a, b), (c, d) = one.value, other.value
    inf = float("inf")
    a, b, c, d = (0 if a is None else a), (inf if b is None else b), (0 if c is None else c), (inf if d is None else d)
    return bool((a <= c and d <= b) or (c <= a and b <= d)) and (a, b) != (c, d)


def _narrower(one: Mention, other: Mention) -> Mention:
    def width(mention: Mention) -> float:
        low, high = mention.value
        return (float("inf") if high is None else high) - (low or 0)

    return one if width(one) <= width(other) else other


def _reference(namings: Iterable[Naming], names: tuple[str, ...]) -> str | None:
    """The program the message is about: the reference or name said last."""
    last: str | None = None
    for naming in namings:
        last = naming.name.removeprefix("@") if naming.name.startswith("@") else naming.name
    if last is None and names:
        return names[-1]
    return last


def as_json(reading: Reading) -> dict[str, Json]:
    """The reading as `advisor understand` prints it. A fact that the message contradicts is left out and listed under "conflicts"."""
    programs: dict[str | None, dict[str, Json]] = {}
    conflicts: dict[str | None, dict[str, Json]] = {}
    applicant: dict[str, Json] = {}
    away_plan: dict[str, Json] = {}
    names: list[str | None] = list(reading.programs)
    for mention in reading.mentions:
        if mention.retracted or not mention.fact:
            continue
        value = _shown(mention)
        if mention.about != "program":
            (applicant if mention.about == "applicant" else away_plan)[mention.fact] = value
            continue
        for name in names if mention.program == BOTH and len(names) > 1 else [mention.program]:
            if mention.conflict:
                conflicts.setdefault(name, {}).setdefault(mention.fact, []).append(value)
                programs.setdefault(name, {})
            else:
                programs.setdefault(name, {}).setdefault(mention.fact, value)
    listed = []
    for name in [*names, *(n for n in programs if n not in names)]:
        entry: dict[str, Json] = {"name": name.removeprefix("@") if name else None, "facts": programs.get(name, {})}
        if name in conflicts:
            entry["conflicts"] = conflicts[name]
        listed.append(entry)
    return {"programs": listed, "applicant": applicant, "away_plan": away_plan}


def _shown(mention: Mention) -> Json:
    """A count has nothing below zero: "at most 4" is shown from 0."""
    value = mention.value
    if (
        mention.fact not in LISTS
        and isinstance(value, list)
        and len(value) == 2
        and value[0] is None
        and value[1] is not None
        and not isinstance(value[1], str)
    ):
        return [0, value[1]]
    return value
