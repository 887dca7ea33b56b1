"""One message with all that is known of it before its facts are read: sentences, programs named, claims, sources."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from advisor.amounts import same_length_lower
from understanding.careless_names import with_capitals
from understanding.claims import Claims
from understanding.cues import Indexed
from understanding.dictated import as_meant
from understanding.layout import as_pairs
from understanding.naming import Naming
from understanding.programs import find_programs
from understanding.reading import APPLICANT_FACTS, AWAY_FACTS, DECISIVE, VocabularyLike
from understanding.rosters import find_rosters
from understanding.said_by import Sources
from understanding.segments import Segment, split_segments
from understanding.sites import of_one_program
from understanding.speakers import Speakers
from understanding.turning import without_turns

_CLAUSE_END = re.compile(r"[,;.()\n]|\b(?:and|but|while|whereas|vs|versus)\b")


class Message:
    """A message ready to be read. `text` is what was said with a colon in each pair of label and value; `lower` is that in lower case,
    character for character, with plain quotes and without markdown. `as_said` is the text as the person wrote it, where it was rewritten
    place for place."""

    def __init__(self, text: str, vocabulary: VocabularyLike | None, as_said: str | None = None) -> None:
        self._as_said = text if as_said is None else as_said
        self.vocabulary = vocabulary
        self.text = text = as_pairs(without_turns(as_meant(text)))
        lower = same_length_lower(text).replace("’", "'").replace("‘", "'").replace("`", " ")
        self.lower = lower.replace("**", "  ").replace("__", "  ")
        self.words = Indexed(self.lower, text)
        self.segments: tuple[Segment, ...] = split_segments(text, self.words)
        self.namings: list[Naming]
        self.rosters = find_rosters(text, lower)
        named = find_programs(self.words.written_as(with_capitals(text)), self.segments)
        named = [n for n in named if not any(r.start <= n.start < r.end for r in self.rosters)]
        self.namings, self.sites = of_one_program(named, self.words, self.segments)
        self.programs = Speakers(self.namings, self.segments)
        self.claims = Claims(self.words)
        self.sources = Sources(self.words)
        self._facts: Mapping[str, Any] | None = vocabulary.facts if vocabulary is not None else None

    def said(self, start: int, end: int) -> str:
        """The person's words between two places."""
        return " ".join(self._as_said[start:end].split())

    def clause_end(self, end: int, segment: Segment) -> int:
        """Where the clause ends in which something ending at `end` stands."""
        if not self.namings:
            return segment.end  # it only matters where programs are named
        stop = _CLAUSE_END.search(self.lower, end, segment.end)
        return stop.start() if stop else segment.end

    def program_at(self, start: int, end: int, segment: Segment) -> str | None:
        """The program of a fact said between two places of a sentence."""
        return self.programs.at(start, self.clause_end(end, segment)) if self.namings else None

    def about(self, fact: str) -> str:
        """Whom a fact is about: program, applicant or away_plan."""
        if self._facts is not None and fact in self._facts:
            return str(self._facts[fact].about)
        return "applicant" if fact in APPLICANT_FACTS else "away_plan" if fact in AWAY_FACTS else "program"

    def decisive(self, fact: str) -> bool:
        """Whether the fact must be confirmed before a verdict rests on it."""
        return fact in DECISIVE or (self._facts is not None and fact in self._facts and bool(self._facts[fact].decisive))

    def beyond(self, fact: str, value: Any) -> bool:
        """Whether a count lies outside the vocabulary's range of its fact ("10 million procedures")."""
        known = self._facts.get(fact) if self._facts is not None else None
        if known is None or known.type != "number" or not isinstance(value, list) or len(value) != 2:
            return False
        low, high = getattr(known, "range", (0, float("inf")))
        return any(isinstance(end, (int, float)) and not low <= end <= high for end in value)

    def has_value(self, fact: str, value: Any) -> bool:
        """Whether the vocabulary knows the fact and this value of it."""
        if self._facts is None or not fact:
            return True
        known = self._facts.get(fact)
        if known is None:
            return False
        return not (known.type == "choice" and known.choices and str(value) not in known.choices)
