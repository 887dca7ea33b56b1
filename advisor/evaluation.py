"""A case: what is known of one program, the applicant and the away plan; and what every rule makes of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from advisor.compiler import KNOWN, Cells
from advisor.finding import Finding, Read
from advisor.judging import RAISED, Outcomes
from advisor.problems import did_you_mean
from advisor.rulebook import Rulebook
from advisor.rules import JUDGED, Rule, SourceRef
from advisor.season import today as season_today
from advisor.vocabulary import FactError, Json, Value
from advisor.wording import NOT_KNOWN, number, span

__all__ = ["Case", "FactError", "Finding", "Read", "Said", "SourceRef"]

SPOKEN = JUDGED | {"estimate"}


@dataclass(frozen=True, slots=True)
class Said:
    """The person's words a fact stands on: which turn of the talk, who told it, and how it was converted where it was."""

    text: str
    turn: int | None = None
    who: str | None = None
    note: str | None = None


class Case:
    """Known facts, and every rule's outcome on them. Immutable: `tell` makes a new case.

    `values` are in the JSON form (or as people write them); None counts as unknown. An `approximate` exact number is taken as a tenth
    more or less. `today` is the day it is judged for (default: `advisor.season.today`). FactError when a fact doesn't exist or can't have
    its value.
    """

    def __init__(
        self,
        rulebook: Rulebook,
        values: Mapping[str, Json],
        said: Mapping[str, Said] | None = None,
        approximate: Collection[str] = (),
        today: date | None = None,
    ) -> None:
        self.rulebook = rulebook
        self.values: dict[str, Json] = {name: value for name, value in values.items() if value is not None}
        self.said = dict(said or {})
        self.approximate = frozenset(approximate)
        self.today = today or season_today()
        self._findings: dict[str, Finding] = {}
        read = rulebook.vocabulary.read
        told: dict[str, Value] = {name: read(name, value, name in self.approximate) for name, value in self.values.items()}
        self.cells: Cells = list(rulebook.program.blank)
        rulebook.program.fill(self.cells, told)

    def tell(self, fact: str, value: Json, said: Said | None = None, approximate: bool = False) -> Case:
        """This case with one fact more (or with another value for it); only rules that depend on it are judged again."""
        case = object.__new__(Case)
        case.rulebook, case.today = self.rulebook, self.today
        case.values = {**self.values, fact: value}
        case.said = {**self.said, fact: said} if said else {name: words for name, words in self.said.items() if name != fact}
        case.approximate = self.approximate | {fact} if approximate else self.approximate - {fact}
        case._findings = {}
        case.cells = self.cells.copy()
        self.rulebook.program.fill(case.cells, {fact: self.rulebook.vocabulary.read(fact, value, approximate)})
        return case

    def outcomes(self, rule_id: str) -> Outcomes:
        """What a rule can still come to, in its own order; one outcome means it is certain. Empty for rules that judge nothing."""
        rule = self.rule(rule_id)
        if rule.kind in JUDGED:
            found: Outcomes = self.cells[self.rulebook.program.layout.rules[rule_id]]
            return found
        if not rule.outcomes or rule.kind == "trade_off":
            return rule.outcomes
        holds = True if rule.check is None else rule.check.test(self.cells)
        return rule.outcomes[:1] if holds else rule.outcomes if holds is None else rule.outcomes[1:]

    def rule(self, rule_id: str) -> Rule:
        """The rule of that id. KeyError, with the nearest known id, when there is none."""
        try:
            return self.rulebook.rules[rule_id]
        except KeyError:
            raise KeyError(f"there is no rule '{rule_id}'; {did_you_mean(rule_id, self.rulebook.rules)}".rstrip("; ")) from None

    def finding(self, rule_id: str) -> Finding:
        """What one rule says of this case, with the reasons. KeyError when there is no such rule."""
        found = self._findings.get(rule_id)
        if found is None:
            found = self._findings[rule_id] = Finding(self, self.rule(rule_id))
        return found

    def findings(self, topic: str | None = None, kinds: Iterable[str] | None = None) -> list[Finding]:
        """What the rules say, in file order: those of a topic (default all) and of some kinds (default: all that judge or estimate).

        Rules for another audience than the applicant's are left out once the applicant's status is known.
        """
        wanted = SPOKEN if kinds is None else frozenset(kinds)
        rules = self.rulebook.rules.values() if topic is None else self.rulebook.by_topic(topic)
        return [self.finding(rule.id) for rule in rules if rule.kind in wanted and self.concerns(rule)]

    def concerns(self, rule: Rule) -> bool:
        """Whether a rule may be meant for this applicant."""
        cell = self.rulebook.program.layout.facts.get("img_status")
        return rule.audience == "all" or cell is None or rule.audience in self.cells[cell]

    def raised(self, rule_id: str) -> bool:
        """Whether a flag is certainly raised."""
        return self.outcomes(rule_id) == RAISED

    def known(self, fact: str) -> bool:
        """Whether a fact was told, or is a derived one whose parts all are."""
        if fact in self.cells[KNOWN]:
            return True
        parts = self.rulebook.program.parts.get(fact)
        return parts is not None and all(self.known(part) for part in parts)

    def stands_on(self, facts: Iterable[str]) -> list[str]:
        """The facts themselves, a derived one that wasn't told replaced by its parts; each once."""
        found: dict[str, None] = {}
        for fact in facts:
            parts = self.rulebook.program.parts.get(fact)
            if parts is None or fact in self.cells[KNOWN]:
                found[fact] = None
            else:
                found.update(dict.fromkeys(self.stands_on(parts)))
        return list(found)

    def shown(self, fact: str, assume: bool = False) -> str:
        """A fact's value in words: as told, as derived, with `assume` as assumed; "not known" otherwise."""
        spec = self.rulebook.vocabulary.facts[fact]
        if fact in self.values:
            text = self.rulebook.vocabulary.show(fact, self.values[fact])
            return f"about {text}" if fact in self.approximate and " to " not in text else text
        if spec.formula is not None:
            cell = self.rulebook.program.layout.facts[fact]
            low, high = self.loose(assume)[cell]
            return span(low, high, self.rulebook.widest[cell], spec.unit)
        if assume and spec.assumed is not None:
            return number(spec.assumed, spec.unit)
        return NOT_KNOWN

    def loose(self, assume: bool = False) -> Cells:
        """The cells for showing numbers: ends that are only what is possible at all are left open."""
        return self._loosely_assumed if assume else self._loose

    @cached_property
    def _loose(self) -> Cells:
        return self.rulebook.program.loosened(self.cells)

    @cached_property
    def _loosely_assumed(self) -> Cells:
        return self.rulebook.program.loosened(self.assumed)

    @cached_property
    def assumed(self) -> Cells:
        """The cells with every unknown fact that has an assumed value at that value: for estimates, never for verdicts."""
        program = self.rulebook.program
        missing = {
            name: (fact.assumed, fact.assumed)
            for name, fact in self.rulebook.vocabulary.facts.items()
            if fact.assumed is not None and name not in self.cells[KNOWN]
        }
        if not missing:
            return self.cells
        cells = self.cells.copy()
        program.fill(cells, missing)
        cells[KNOWN] = self.cells[KNOWN]
        return cells
