"""The routes to each item of the guides, as data, and the walk along one: what a person hears, and which rules said it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from talk import Talk, actions_by_intent

from actions import knowledge
from actions import memory as mem
from actions.assessing import speaks
from actions.memory import Claim, Memory, Program
from advisor.coverage import read_wanted
from advisor.evaluation import Case

HERE = Path(__file__).parent
FIELDS = {"say", "intent", "given", "other", "then", "rule", "shows"}
ONE, OTHER = "Lakeview", "Dover"


@dataclass(frozen=True)
class Route:
    """One way to see some items; `place` is the file and its number there."""

    place: str
    data: Mapping[str, Any] = field(hash=False, compare=False)

    @property
    def shows(self) -> dict[str, list[str]]:
        """The items, each with the words that must be heard."""
        return {item: [words] if isinstance(words, str) else [str(w) for w in words] for item, words in self.data["shows"].items()}


def items() -> list[str]:
    """Every item of rules/coverage.yml."""
    return [item.id for item in read_wanted(knowledge.RULES)[0]]


def pending() -> set[str]:
    """The items that have no route yet."""
    return {line.strip() for line in (HERE / "pending.txt").read_text(encoding="utf-8").splitlines() if line.strip()[:1] not in {"", "#"}}


@cache
def routes() -> tuple[Route, ...]:
    """Every route of every file here."""
    found = []
    for path in sorted(HERE.glob("*.yml")):
        for number, data in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), start=1):
            unknown = set(data) - FIELDS
            assert not unknown, f"{path.name}, route {number} has keys that nothing reads: {unknown}"
            found.append(Route(f"{path.name}, route {number}", data))
    return tuple(found)


def routes_to(item: str) -> Iterator[Route]:
    """The routes that show an item."""
    return (route for route in routes() if item in route.shows)


@cache
def walk(route: Route) -> tuple[str, frozenset[str]]:
    """What is heard on a route, and the ids of the rules that said it."""
    return _finding(route) if "rule" in route.data else _conversation(route)


def _finding(route: Route) -> tuple[str, frozenset[str]]:
    rule_id = route.data["rule"]
    rules = knowledge.rulebook()
    finding = Case(rules, route.data.get("given", {})).finding(rule_id)
    assert finding.rule.kind not in {"answer", "question", "checklist"}, f"{route.place}: a {finding.rule.kind} is reached by `say`"
    told = finding.certain if finding.rule.kind == "verdict" else speaks(finding)
    assert told, f"{route.place}: {rule_id} has nothing to say, it comes to {finding.outcomes}"
    question = rules.rules[finding.rule.ask].ask if finding.rule.ask else ""
    return "\n".join([finding.text, finding.why, finding.do, getattr(finding.rule, "good_answer", ""), question]), frozenset({rule_id})


def _conversation(route: Route) -> tuple[str, frozenset[str]]:
    talk = Talk()
    talk.slot = mem.dump(memory_of(route.data.get("given", {}), route.data.get("other", {})))
    heard, spoke = [], set()
    for step in (route.data, route.data.get("then")):
        if step is not None:
            answer = talk.say(step["say"], step["intent"], actions_by_intent()[step["intent"]])
            heard.append(answer.text)
            spoke |= {*(talk.memory.job.rules if talk.memory.job else []), *_rules_on_cards(answer.messages)}
    return "\n".join(heard), frozenset(spoke)


def memory_of(given: Mapping[str, Any], other: Mapping[str, Any]) -> Memory:
    """A memory in which these facts were told and confirmed; the program facts of `other` are a second program's."""
    vocabulary = knowledge.rulebook().vocabulary
    memory = Memory(turn=1)
    for name, facts in ((ONE, given), (OTHER, other)):
        program = Program(name=name)
        for fact, value in facts.items():
            about = vocabulary.fact(fact).about
            claims = program.facts if about == "program" else memory.claims(about)
            claims[fact] = [Claim(value=vocabulary.to_json(fact, value), said=str(value), turn=1, confirmed=True)]
        if program.facts:
            memory.programs.append(program)
    memory.focus = memory.programs[0].name if memory.programs else None
    return memory


def _rules_on_cards(messages: list[dict[str, Any]]) -> Iterator[str]:
    for message in messages:
        card = message.get("json_message") or {}
        yield from (f["rule"] for f in [*card.get("findings", []), *card.get("trade_offs", []), *filter(None, [card.get("finding")])])
        yield from (row["rule"] for row in card.get("rows", []) if isinstance(row, dict))
        if "rule" in card:
            yield card["rule"]
