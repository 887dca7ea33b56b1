"""The commands about the whole rulebook: check it, write it as pages to read, and write the schemas by which editors check its files."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from advisor.coverage import coverage, summary
from advisor.editor_schemas import FOLDER as SCHEMAS
from advisor.editor_schemas import stale_schemas, write_schemas
from advisor.problems import Problem, RulebookError
from advisor.rulebook import Rulebook, check_rulebook, load_rulebook
from advisor.season import shown_day, today

RULES = Path("rules")


def add_to(app: typer.Typer) -> None:
    """Adds the commands of this module to `app`: check, rulebook, schema."""
    app.command("check")(check)
    app.command("rulebook")(write_rulebook)
    app.command("schema")(schema)


def check(
    folder: Annotated[Path, typer.Argument(help="The rulebook's folder.")] = RULES,
    examples: Annotated[bool, typer.Option(help="Also run the rules' examples.")] = True,
    show_coverage: Annotated[bool, typer.Option("--coverage", help="List what the rulebook should cover, and the rules that do.")] = False,
) -> None:
    """Check the rulebook: every problem with its place and its remedy, on standard error. Exit code 1 when there is any."""
    problems = check_rulebook(folder, run_examples=examples) or _stale(folder)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        files = len({problem.path for problem in problems})
        count = f"{len(problems)} {'problem' if len(problems) == 1 else 'problems'} in {files} {'file' if files == 1 else 'files'}"
        print(f"{count} of {folder}. Mend them from the top; one may be the cause of another.", file=sys.stderr)
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


def write_rulebook(
    out: Annotated[Path, typer.Option("--out", help="The folder to write into; made when it isn't there.")],
    folder: Annotated[Path, typer.Option("--rules", help="The rulebook's folder.")] = RULES,
) -> None:
    """Write the rulebook as pages to read: index.html, one page a topic, one of all sources. The server shows the same at /rulebook."""
    from advisor.book.pages import write  # the only command that needs templates

    problems = check_rulebook(folder)
    if problems:
        raise RulebookError(problems)
    try:
        count = write(load_rulebook(folder), today(), out)
    except OSError as error:
        print(f"{out} can't be written: {error.strerror}", file=sys.stderr)
        raise typer.Exit(1) from None
    print(f"{count} pages in {out}; open {out / 'index.html'}.")


def schema(
    folder: Annotated[Path, typer.Argument(help="The rulebook's folder.")] = RULES,
    only_check: Annotated[bool, typer.Option("--check", help="Write nothing; exit code 1 when they are not current.")] = False,
) -> None:
    """Write the JSON Schemas by which editors check and complete the rulebook's files, into its folder `schema/`."""
    rulebook = load_rulebook(folder)
    if only_check:
        stale = stale_schemas(rulebook, folder)
        for path in stale:
            print(f"{path}:1:1: {_NOT_CURRENT}", file=sys.stderr)
        if stale:
            raise typer.Exit(1)
        print("The editors' schemas are current.")
        return
    write_schemas(rulebook, folder)
    print(f"Written to {folder / SCHEMAS}.")


_NOT_CURRENT = "this schema for editors is not of this rulebook; run `advisor schema`"


def _stale(folder: Path) -> tuple[Problem, ...]:
    """A problem for each schema that is not current, in a rulebook that has schemas."""
    if not (folder / SCHEMAS).is_dir():
        return ()
    return tuple(Problem(str(path), 1, 1, *_NOT_CURRENT.split("; ")) for path in stale_schemas(load_rulebook(folder), folder))


def _print_coverage(rulebook: Rulebook, folder: Path) -> None:
    items = coverage(rulebook, folder)
    for covered in items:
        about = " ".join(part for part in (covered.item.section, covered.item.about) if part)
        print(f"{covered.item.id}\t{about}\t{', '.join(covered.rules) or 'none'}")
    print(f"Covered: {summary(items)}." if items else f"{folder} has no coverage.yml.")
