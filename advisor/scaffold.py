"""Begins a new rule or source: the model of its kind under its id, with TODO where its author writes, put at the end of a fitting file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from advisor.lints import ID
from advisor.problems import did_you_mean
from advisor.rulebook import BOOK, COVERAGE, FACTS, SOURCES
from advisor.schema import KINDS
from advisor.wording import joined
from advisor.yaml_reader import UNWRITTEN

_MODELS = Path(__file__).with_name("templates")
SOURCE = "source"
SCAFFOLDED = (*KINDS, SOURCE)
_FOLDERS = {  # where entries of a kind stand unless their author says otherwise
    **dict.fromkeys(("benchmark", "target"), "benchmarks"),
    **dict.fromkeys(("red_flag", "contradiction"), "red_flags"),
    **dict.fromkeys(("verdict", "comparison", "trade_off"), "heuristics"),
    **dict.fromkeys(("question", "checklist"), "questions"),
    "estimate": "estimates",
    "green_flag": "green_flags",
    "window": "timelines",
    "answer": "answers",
    "figure": "season",
}


class CantBegin(Exception):
    """A new entry that can't be begun; the message is a sentence for its author."""


def model(kind: str, entry_id: str, topics: Sequence[str] = ()) -> str:
    """The YAML of a new entry. `topics` are those the rulebook knows; CantBegin for an unknown kind or an id that is none."""
    if kind not in SCAFFOLDED:
        raise CantBegin(f"There is no kind '{kind}'; {did_you_mean(kind, SCAFFOLDED, f'use one of {joined(list(SCAFFOLDED))}')}.")
    if kind == SOURCE:
        if not entry_id.replace("-", "").isalnum() or entry_id != entry_id.lower():
            raise CantBegin(f"'{entry_id}' can't name a source; use lower-case words joined by -, such as case-minimum-2020.")
    elif not ID.fullmatch(entry_id):
        raise CantBegin(f"'{entry_id}' can't be an id; write topic.name in lower case, words joined by -, such as volume.night-cases.")
    text = (_MODELS / f"{kind}.yml").read_text(encoding="utf-8")
    topic = topic_of(entry_id)
    topic = topic if topic in topics or not topics else f'"{UNWRITTEN} where it belongs, one or more of {", ".join(sorted(topics))}"'
    return text.replace("id: ID\n", f"id: {entry_id}\n").replace("ID:\n", f"{entry_id}:\n").replace("topics: TOPICS", f"topics: [{topic}]")


def topic_of(entry_id: str) -> str:
    """The topic that an id begins with."""
    return entry_id.partition(".")[0].replace("-", "_")


def home(folder: Path, kind: str, entry_id: str, topics: Sequence[str] = ()) -> Path:
    """The file of a rulebook's folder for a new entry: that of its kind and topic."""
    if kind == SOURCE:
        return folder / SOURCES
    topic = topic_of(entry_id)
    return folder / _FOLDERS[kind] / f"{topic if topic in topics or not topics else 'new'}.yml"


def chosen(folder: Path, kind: str, file: Path) -> Path:
    """The file its author wants, which must be one of the rulebook that holds such entries; CantBegin otherwise."""
    path = file if file.is_absolute() or file.resolve().is_relative_to(folder.resolve()) else folder / file
    if not path.resolve().is_relative_to(folder.resolve()) or path.suffix not in (".yml", ".yaml"):
        raise CantBegin(f"{file} is no file of the rulebook; give one in {folder} whose name ends in .yml.")
    inside = path.resolve().relative_to(folder.resolve()).as_posix()
    if (inside == SOURCES) != (kind == SOURCE) or inside in (FACTS, COVERAGE, BOOK):
        raise CantBegin(f"{file} holds no entries of kind {kind}; leave the file out, or give another.")
    return path


def append(path: Path, text: str) -> int:
    """Puts the text at the end of the file, which is made if there is none, behind an empty line; returns the line at which it begins."""
    try:
        before = path.read_bytes().decode("utf-8") if path.is_file() else ""
    except UnicodeDecodeError:
        raise CantBegin(f"{path} is no UTF-8 text; save it as UTF-8 first.") from None
    end = "\r\n" if "\r\n" in before else "\n"
    if before.strip():
        before = before.rstrip() + end + (end if text.startswith("-") else "")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((before + text.replace("\n", end)).encode("utf-8"))
    return before.count("\n") + 1
