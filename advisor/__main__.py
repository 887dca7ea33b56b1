"""The ``advisor`` command: checks the rulebook, trains, talks in the terminal, serves. Exit code 0, 1 (it failed) or 2 (wrong usage)."""

from __future__ import annotations

import os
import sys
from typing import Any

import typer

app = typer.Typer(
    name="advisor",
    help="A rule-based advisor for international medical graduates who apply to interventional radiology residency.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def _options() -> None:
    # Typer runs a lone command without its name unless there is a callback.
    pass


def _add_commands() -> None:
    # None of the two imports Rasa until a command needs it.
    from advisor import commands_authors, commands_rulebook
    from server import commands

    commands.add_to(app)
    commands_rulebook.add_to(app)
    commands_authors.add_to(app, _plain_words)


def _plain_words(text: str, vocabulary: Any) -> dict[str, Any]:
    """The facts that plain words tell, by name, as their JSON values."""
    from understanding.facts import as_json, read_facts

    reading = read_facts(text, vocabulary)
    read = as_json(reading)
    facts = [*(program["facts"] for program in read["programs"][:1]), read["applicant"], read["away_plan"]]
    values = {name: value for told in facts for name, value in told.items()}
    rough = {
        m.fact: f"~{m.value[0]:g}" for m in reading.mentions if m.approximate and isinstance(m.value, list) and m.value[0] == m.value[-1]
    }
    return values | {name: value for name, value in rough.items() if name in values}


def main() -> None:
    """Run the command line; a failure is told in a sentence on standard error."""
    from advisor.problems import RulebookError
    from advisor.season import DayError
    from server.problems import ToldPlainly

    try:
        _add_commands()
        app()
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except (ToldPlainly, RulebookError, DayError) as problem:
        print(problem, file=sys.stderr)
        sys.exit(1)
    except Exception as problem:
        if os.environ.get("ADVISOR_DEBUG"):
            raise
        print(f"Something unexpected happened ({type(problem).__name__}: {problem}). Set ADVISOR_DEBUG=1 to see where.", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
