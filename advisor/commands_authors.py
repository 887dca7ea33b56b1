"""The commands for people who write rules: begin a new one, and try one on facts."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from advisor.compare import TradeOffFinding, compare
from advisor.evaluation import Case, FactError
from advisor.finding import Finding
from advisor.problems import RulebookError, did_you_mean
from advisor.rulebook import Rulebook, load_rulebook
from advisor.rules import Rule
from advisor.scaffold import SCAFFOLDED, SOURCE, CantBegin, append, chosen, home, model
from advisor.schema import Answer, Checklist, Contrast, Flag, Item, Question
from advisor.texts import OF_TWO
from advisor.told_line import read_line
from advisor.vocabulary import Vocabulary
from advisor.wording import joined

RULES = Path("rules")
Folder = Annotated[Path, typer.Option("--rules", help="The rulebook's folder.")]
Words = Callable[[str, Vocabulary], Mapping[str, Any]]
"""Reads facts from plain words, such as "about 9,000 a year, 4 residents", as their JSON values by name."""


def add_to(app: typer.Typer, words: Words | None = None) -> None:
    """Adds the commands of this module to `app`: new and try. `words` lets `try --facts` take plain words too."""
    app.command("new")(new)
    app.command("try")(_trying(words))


def new(
    kind: Annotated[str, typer.Argument(help=f"One of {', '.join(SCAFFOLDED)}.")],
    entry_id: Annotated[str, typer.Argument(metavar="ID", help="Its id: topic.name in lower case, words joined by -.")],
    folder: Folder = RULES,
    file: Annotated[Path | None, typer.Option("--in", help="The file to put it into; otherwise one by its kind and topic.")] = None,
    show: Annotated[bool, typer.Option("--print", help="Only print it.")] = False,
) -> None:
    """Begin a new rule: an entry with TODO wherever you write something; `advisor check` then leads through what is missing."""
    rulebook = _if_sound(folder)
    topics = rulebook.topics if rulebook else ()
    try:
        text = model(kind, entry_id, topics)
        if show:
            print(text, end="")
            return
        if not folder.is_dir():
            raise CantBegin(f"There is no folder {folder}.")
        if rulebook and entry_id in (rulebook.sources if kind == SOURCE else rulebook.rules):
            raise CantBegin(f"'{entry_id}' is taken; choose another id.")
        path = chosen(folder, kind, file) if file else home(folder, kind, entry_id, topics)
        line = append(path, text)
    except CantBegin as problem:
        raise _failed(str(problem)) from None
    print(f"Begun in {path}, line {line}. Write over each TODO; `advisor check` tells which are left and what is wrong.")


def _if_sound(folder: Path) -> Rulebook | None:
    """The rulebook, or None while it has mistakes: a new rule may be begun all the same."""
    try:
        return load_rulebook(folder)
    except RulebookError:
        return None


def _trying(words: Words | None) -> Callable[..., None]:
    def try_rule(
        rule_id: Annotated[str, typer.Argument(metavar="RULE", help="A rule's id, such as volume.graduate-total.")],
        given: Annotated[list[str] | None, typer.Argument(metavar="[FACT=VALUE]...", help="What is known, as people write it.")] = None,
        line: Annotated[str, typer.Option("--facts", help='What is known in one line, such as "annual_volume=9,000, residents=4".')] = "",
        other: Annotated[str, typer.Option("--other", help="The same of the second program, for a comparison or trade-off.")] = "",
        folder: Folder = RULES,
        as_json: Annotated[bool, typer.Option("--json", help="Print the whole trace as JSON.")] = False,
    ) -> None:
        """Try one rule on facts: what it says and why. Such as: advisor try volume.graduate-total --facts "graduate_cases=~1,200-1,400"."""
        try:
            rulebook = load_rulebook(folder)
            rule = rulebook.rules.get(rule_id)
            if rule is None:
                raise FactError(f"There is no rule '{rule_id}'; {did_you_mean(rule_id, rulebook.rules)}".rstrip("; "))
            case = Case(rulebook, _told(line, rulebook, words) | dict(_split(fact) for fact in given or []))
            if rule.kind in OF_TWO:
                print(_side_by_side(rule, case, Case(rulebook, _told(other, rulebook, words))))
                return
        except (RulebookError, FactError) as error:
            raise _failed(str(error)) from None
        finding = case.finding(rule_id)
        print(json.dumps(finding.as_json(), indent=2, ensure_ascii=False) if as_json else told(finding))

    return try_rule


def _told(line: str, rulebook: Rulebook, words: Words | None) -> dict[str, Any]:
    """The facts told in a line: those that are named, and before them what plain words say."""
    named, rest = read_line(line, rulebook.vocabulary.facts)
    read = dict(words(rest, rulebook.vocabulary)) if rest and words else {}
    if rest and not read:
        raise FactError(f"'{rest}' is not understood; write it as fact=value, such as residents=4")
    return read | named


def _split(fact: str) -> tuple[str, str]:
    name, found, value = fact.partition("=")
    if not found:
        raise FactError(f"'{fact}' is not understood; write it as fact=value, such as residents=4")
    return name.strip(), value.strip()


def _failed(message: str) -> typer.Exit:
    print(message, file=sys.stderr)
    return typer.Exit(1)


def told(finding: Finding) -> str:
    """A finding in full, line by line: what it comes to and says, what it read, which conditions held, where it comes from."""
    lines = [f"{finding.rule.title} ({finding.rule.id}, {finding.location})"]
    if finding.outcomes:
        lines.append(f"Outcome: {joined(finding.outcomes)}" + ("" if finding.certain else " (open)"))
    says = (("", finding.text), ("", finding.notice), ("Why: ", finding.why), ("Do: ", finding.do), *_more(finding))
    lines += [f"{before}{text}" for before, text in says if text]
    lines += [f"Read: {read.label}: {read.value_shown}" for read in finding.reads]
    lines += [f"Line {line}: {says}: {holds}" for says, line, holds in finding.conditions]
    lines += [f"{label}: {text}" for label, text in (("Threshold", finding.threshold), ("Would change", finding.would_change)) if text]
    if finding.missing:
        lines.append(f"Missing: {', '.join(finding.missing)}")
    unread = [name for name in finding.case.values if name not in {read.fact for read in finding.reads}]
    if unread:
        lines.append(f"Not read by this rule: {', '.join(unread)}")
    lines += [f"Source: {ref.source.title}, {ref.at}" for ref in finding.sources]
    return "\n".join(lines)


def _more(finding: Finding) -> list[tuple[str, str]]:
    """What only some kinds say."""
    entry = finding.rule.entry
    if isinstance(entry, Flag):
        return [("A good answer: ", entry.good_answer)]
    if isinstance(entry, Question):
        return [("To: ", joined(entry.to, "and")), ("Listen for: ", entry.listen_for), ("Warning: ", entry.warning)]
    if isinstance(entry, Checklist):
        return [("- ", item.text if isinstance(item, Item) else item) for item in entry.items]
    return [("More: ", finding.more)] if isinstance(entry, Answer) else []


def _side_by_side(rule: Rule, one: Case, other: Case) -> str:
    """What a rule about two programs says of them."""
    if isinstance(rule.entry, Contrast):
        rows = [row for row in compare({"One": one, "Other": other}).rows if row.rule == rule.id]
        if not rows:
            raise FactError("Nothing that it compares is known; say it with --facts, and of the second program with --other.")
        cells = [f"{name}: {cell.shown}" for name, cell in rows[0].cells.items()]
        sources = [f"Source: {ref.source.title}, {ref.at}" for ref in rule.refs]
        return "\n".join([f"{rule.title} ({rule.id}, {rule.location})", *cells, rows[0].text, *sources])
    return told(TradeOffFinding(rule, ("One", one), ("Other", other)))
