"""The commands for people who write rules: check the rulebook, try a rule on facts, print a new rule to fill in."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Annotated

import typer

from advisor.coverage import coverage
from advisor.evaluation import Case, FactError
from advisor.finding import Finding
from advisor.problems import RulebookError, did_you_mean
from advisor.rulebook import Rulebook, check_rulebook, load_rulebook
from advisor.schema import KINDS
from advisor.season import shown_day, today
from advisor.wording import joined

RULES = Path("rules")
Folder = Annotated[Path, typer.Option("--rules", help="The rulebook's folder.")]


def add_to(app: typer.Typer) -> None:
    """Adds the commands of this module to `app`: check, try, new-rule."""
    app.command("check")(check)
    app.command("try")(try_rule)
    app.command("new-rule")(new_rule)


def check(
    folder: Annotated[Path, typer.Argument(help="The rulebook's folder.")] = RULES,
    examples: Annotated[bool, typer.Option(help="Also run the rules' examples.")] = True,
    show_coverage: Annotated[bool, typer.Option("--coverage", help="List what the rulebook should cover, and the rules that do.")] = False,
) -> None:
    """Check the rulebook: every problem with its place and its remedy, on standard error. Exit code 1 when there is any."""
    problems = check_rulebook(folder, run_examples=examples)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        print(f"{len(problems)} {'problem' if len(problems) == 1 else 'problems'} in {folder}.", file=sys.stderr)
        raise typer.Exit(1)
    rulebook = load_rulebook(folder)
    if show_coverage:
        _print_coverage(rulebook, folder)
    day = today()
    for rule in rulebook.figures.outdated(day):
        print(f"{rule.location}: {rule.title}: no value for {shown_day(day)}, the last is of {rule.season}; look at {rule.verify_at}")
    tried = sum(len(rule.entry.examples) for rule in rulebook.rules.values())
    counts = f"{len(rulebook.rules)} rules, {len(rulebook.vocabulary.facts)} facts, {len(rulebook.sources)} sources"
    print(f"The rulebook is sound: {counts}{f', {tried} examples as expected' if examples else ''}.")


def try_rule(
    rule_id: Annotated[str, typer.Argument(metavar="RULE", help="A rule's id, such as volume.graduate-total.")],
    facts: Annotated[list[str] | None, typer.Argument(metavar="[FACT=VALUE]...", help="What is known, as people write it.")] = None,
    folder: Folder = RULES,
    as_json: Annotated[bool, typer.Option("--json", help="Print the whole trace as JSON.")] = False,
) -> None:
    """Try one rule on facts and show what it says and why, such as: advisor try volume.graduate-total graduate_cases=~1,200-1,400."""
    try:
        rulebook = load_rulebook(folder)
        values = dict(_split(fact) for fact in facts or [])
        case = Case(rulebook, values)
    except (RulebookError, FactError) as error:
        raise _failed(str(error)) from None
    if rule_id not in rulebook.rules:
        raise _failed(f"There is no rule '{rule_id}'; {did_you_mean(rule_id, rulebook.rules)}".rstrip("; "))
    finding = case.finding(rule_id)
    print(json.dumps(finding.as_json(), indent=2, ensure_ascii=False) if as_json else _told(finding))


def new_rule(
    kind: Annotated[str, typer.Argument(help=f"One of {', '.join(KINDS)}.")],
    rule_id: Annotated[str, typer.Argument(metavar="ID", help="Its id: topic.name in lower case, words joined by -.")],
    folder: Folder = RULES,
) -> None:
    """Print an annotated entry of that kind under the new id, to paste into a file of the rulebook and to change."""
    if kind not in KINDS:
        raise _failed(f"There is no kind '{kind}'; {did_you_mean(kind, KINDS, f'use one of {joined(list(KINDS))}')}")
    guide = folder / "README.md"
    blocks = annotated_examples(guide.read_text(encoding="utf-8")) if guide.is_file() else {}
    if kind not in blocks:
        raise _failed(f"{guide} has no annotated entry of kind {kind}")
    print(re.sub(r"(?m)^(  id: ).*$", rf"\g<1>{rule_id}", blocks[kind], count=1), end="")


def annotated_examples(guide: str) -> dict[str, str]:
    """The guide's YAML blocks that are whole entries, by kind."""
    blocks = re.findall(r"(?ms)^```yaml\n(- kind: (\w+)\b.*?)^```", guide)
    return {kind: block for block, kind in blocks}


def _split(fact: str) -> tuple[str, str]:
    name, found, value = fact.partition("=")
    if not found:
        raise FactError(f"'{fact}' is not understood; write it as fact=value, such as residents=4")
    return name.strip(), value.strip()


def _failed(message: str) -> typer.Exit:
    print(message, file=sys.stderr)
    return typer.Exit(1)


def _told(finding: Finding) -> str:
    lines = [f"{finding.rule.title} ({finding.rule.id}, {finding.location})"]
    if finding.outcomes:
        lines.append(f"Outcome: {joined(finding.outcomes)}" + ("" if finding.certain else " (open)"))
    said = (finding.text, finding.more, finding.notice, finding.why and f"Why: {finding.why}", finding.do and f"Do: {finding.do}")
    lines += [text for text in said if text]
    lines += [f"Read: {read.label}: {read.value_shown}" for read in finding.reads]
    lines += [f"Line {line}: {says}: {holds}" for says, line, holds in finding.conditions]
    lines += [f"{label}: {text}" for label, text in (("Threshold", finding.threshold), ("Would change", finding.would_change)) if text]
    if finding.missing:
        lines.append(f"Missing: {', '.join(finding.missing)}")
    lines += [f"Source: {ref.source.title}, {ref.at}" for ref in finding.sources]
    return "\n".join(lines)


def _print_coverage(rulebook: Rulebook, folder: Path) -> None:
    items = coverage(rulebook, folder)
    for covered in items:
        about = " ".join(part for part in (covered.item.section, covered.item.about) if part)
        print(f"{covered.item.id}\t{about}\t{', '.join(covered.rules) or 'none'}")
    bare = sum(not covered.rules for covered in items)
    print(f"{len(items)} items, {len(items) - bare} covered, {bare} by none." if items else f"{folder} has no coverage.yml.")
