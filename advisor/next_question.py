"""What to ask next: the unknown fact whose answer would settle most of what is still open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass

from advisor.evaluation import Case
from advisor.rules import JUDGED, Rule
from advisor.schema import Verdict
from advisor.vocabulary import Fact
from advisor.worlds import Worlds, draw_worlds

COUNTED = 0.25  # how much the rough count weighs beside the worlds, which know only what is usual
EFFORT = 0.25  # how much each step of cost (website, coordinator, interview) weighs against a question
LEAST_SHARE = 0.01  # below this a share is noise
WEIGHTS = {"verdict": 8.0, "benchmark": 2.0, "window": 2.0, "target": 1.0, "green_flag": 0.5, "contradiction": 0.25}
SEVERITY = {"decisive": 6.0, "major": 2.0, "minor": 1.0}


@dataclass(frozen=True, slots=True)
class NextQuestion:
    """A question worth asking: the fact, the words, why it matters, the share of what is open that it would settle, and which rules."""

    fact: str
    text: str
    why: str
    share: float
    narrows: tuple[str, ...]


def next_questions(case: Case, topic: str | None = None, limit: int = 3, skip: Collection[str] = ()) -> list[NextQuestion]:
    """The questions most worth asking on a topic (default: on everything), best first; none when nothing is open that asking can settle.

    Only unknown facts with a question of their own are asked for. The same case always gives the same questions.
    """
    rules = [finding.rule for finding in case.findings(topic, JUDGED) if not finding.certain]
    facts = case.stands_on(dict.fromkeys(fact for rule in rules for fact in case.finding(rule.id).facts))
    wanted = [fact for fact in _askable(case, facts) if fact.name not in skip]
    if not rules or not wanted:
        return []
    worlds = draw_worlds(case, rules, facts)
    gains = _gains(case, rules, wanted, worlds)
    counted = _counted(case, rules, wanted)
    first = _opening(case, rules)
    ranked = sorted(wanted, key=lambda fact: (fact.name in first, _rank(fact, gains, counted)), reverse=True)
    return [_question(fact, gains) for fact in ranked if gains[fact.name] or counted[fact.name]][:limit]


def likely_outcomes(case: Case, rule_id: str, share: float = 0.9) -> tuple[str, ...]:
    """The outcomes that together make up at least `share` of the plausible worlds, most frequent first. A hint, never a verdict."""
    rule = case.rule(rule_id)
    if len(case.outcomes(rule_id)) <= 1 or rule.kind not in JUDGED:
        return case.outcomes(rule_id)
    worlds = draw_worlds(case, [rule], case.stands_on(case.finding(rule_id).facts))
    seen = Counter(outcome for outcomes in worlds.outcomes[rule_id] for outcome in outcomes)
    found: list[str] = []
    covered = 0
    for outcome, times in seen.most_common():
        found.append(outcome)
        covered += times
        if covered >= share * worlds.count:
            break
    return tuple(found)


def _opening(case: Case, rules: Sequence[Rule]) -> set[str]:
    """The facts that the open verdicts of which nothing is known yet want to be told first."""
    verdicts = [rule.entry for rule in rules if isinstance(rule.entry, Verdict) and case.finding(rule.id).nothing_known]
    return {name for verdict in verdicts for name in verdict.opening}


def weight(rule: Rule) -> float:
    """How much it matters that a rule is settled."""
    return SEVERITY[rule.severity] if rule.kind == "red_flag" else WEIGHTS.get(rule.kind, 1.0)


def _askable(case: Case, facts: Sequence[str]) -> list[Fact]:
    """The unknown facts among those the open rules stand on that have a question; a derived one only if its author gave it one."""
    vocabulary = case.rulebook.vocabulary.facts
    found = [vocabulary[name] for name in facts if vocabulary[name].ask and not case.known(name)]
    derived = [fact for fact in vocabulary.values() if fact.formula and fact.ask and not case.known(fact.name)]
    return found + [fact for fact in derived if set(case.stands_on([fact.name])) & set(facts)]


def _gains(case: Case, rules: Sequence[Rule], facts: Sequence[Fact], worlds: Worlds) -> dict[str, dict[str, float]]:
    """By fact, by rule, the share of all that is open which knowing the fact would settle, over the worlds."""
    open_by_rule = {rule.id: weight(rule) * _spread(worlds.outcomes[rule.id], worlds.count) for rule in rules}
    whole = sum(open_by_rule.values())
    found: dict[str, dict[str, float]] = {fact.name: {} for fact in facts}
    if not whole:
        return found
    for rule in rules:
        if not open_by_rule[rule.id]:
            continue
        stands_on = set(case.finding(rule.id).facts)
        for fact in facts:
            if fact.name in stands_on or (fact.formula and stands_on.intersection(case.stands_on([fact.name]))):
                settled = _settled(worlds.groups[fact.name], worlds.outcomes[rule.id], worlds.count)
                if settled > 0:
                    found[fact.name][rule.id] = weight(rule) * settled / whole
    return found


def _spread(outcomes: Sequence[Hashable], count: int) -> float:
    """How undecided the outcomes are: the chance that two worlds differ (0 when all agree)."""
    return 1.0 - sum(times * times for times in Counter(outcomes).values()) / (count * count)


def _settled(groups: Sequence[Hashable], outcomes: Sequence[Hashable], count: int) -> float:
    """By how much the spread shrinks once the group is known, less what chance alone would make it shrink."""
    sizes = Counter(groups)
    inside = Counter(zip(groups, outcomes, strict=True))
    left = 1.0 - sum(times * times / sizes[group] for (group, _), times in inside.items()) / count
    whole = _spread(outcomes, count)
    return whole - left - whole * (len(sizes) - 1) / max(1, count - 1)


def _counted(case: Case, rules: Sequence[Rule], facts: Sequence[Fact]) -> dict[str, float]:
    """A rougher measure, which needs no guess at what is usual: each open rule shared out among the facts it lacks."""
    found = dict.fromkeys((fact.name for fact in facts), 0.0)
    for rule in rules:
        missing = case.finding(rule.id).missing
        for name in missing:
            if name in found:
                found[name] += weight(rule) / len(missing)
    for fact in facts:
        if fact.formula:  # it answers for all its parts
            found[fact.name] = sum(found.get(part, 0.0) for part in case.stands_on([fact.name]))
    return found


def _rank(fact: Fact, gains: dict[str, dict[str, float]], counted: dict[str, float]) -> float:
    share = sum(gains[fact.name].values())
    whole = sum(counted.values()) or 1.0
    return ((share if share >= LEAST_SHARE else 0.0) + COUNTED * counted[fact.name] / whole) / (1 + EFFORT * (fact.cost - 1))


def _question(fact: Fact, gains: dict[str, dict[str, float]]) -> NextQuestion:
    by_rule = gains[fact.name]
    narrows = tuple(sorted(by_rule, key=lambda rule: -by_rule[rule]))
    return NextQuestion(fact.name, fact.ask, fact.why_ask, round(min(1.0, sum(by_rule.values())), 3), narrows)
