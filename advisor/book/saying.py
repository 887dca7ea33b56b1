"""What the pages tell of a rule's own words: its title, its texts with what is filled in named, and on which days it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from advisor.book.words import SLOTS
from advisor.rulebook import Rulebook
from advisor.rules import Rule
from advisor.schema import Answer, Benchmark, Checklist, Contrast, Entry, Figure, Flag, Question, Target, Window
from advisor.season import as_day, counted_from, figures_notice, season_notice, shown_day
from advisor.texts import placeholders
from advisor.wording import plain

_PARTS = re.compile(r"(\{[^{}]*\})")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text; a slot is filled in by the advisor with what it knows."""

    text: str
    slot: bool = False


def pieces(text: str, rulebook: Rulebook, today: date) -> list[Piece]:
    """A rule's text with figures as they are today, and what else is filled in named: the label of a fact, "the number"."""
    found: list[Piece] = []
    for part in filter(None, _PARTS.split(" ".join(text.split()))):
        if part.startswith("{"):
            name = part[1:-1].strip()
            if name in rulebook.figures:
                found.append(Piece(rulebook.figures.on(name, today).text))
                continue
            fact = rulebook.vocabulary.facts.get(name)
            words = fact.label if fact else SLOTS.get(name, plain(name))
            found.append(Piece(words if found else words[:1].upper() + words[1:], slot=True))
        else:
            found.append(Piece(part))
    return found


def has_slots(rules: Iterable[Rule], rulebook: Rulebook) -> bool:
    """Whether any text of the rules has something that a conversation fills in."""
    return any(name not in rulebook.figures for rule in rules for text in _texts(rule.entry) for name in placeholders(text))


def notice(rule: Rule, rulebook: Rulebook, today: date) -> str:
    """What must be said with a rule on that day: that it, or a figure in it, is of another season or second hand."""
    named = dict.fromkeys(name for text in _texts(rule.entry) for name in placeholders(text) if name in rulebook.figures)
    figures = figures_notice(rulebook.figures.on(name, today) for name in named)
    return " ".join(told for told in (season_notice(rule, today), figures) if told)


def value(rule: Rule, rulebook: Rulebook, today: date) -> str:
    """The value of a figure: its own, a day in words; of one that is counted from another, what it is today and how it is counted."""
    if not isinstance(rule.entry, Figure):
        return ""
    counted = counted_from(rule.entry)
    if counted:
        days, base = counted
        dated = rulebook.figures.on(rule.entry.name, today)
        return f"{dated.text}: {days} days before {rulebook.figures.on(base, today).held.title}"
    day = as_day(rule.entry)
    return shown_day(day) if day else plain(rule.entry.value)


def _texts(entry: Entry) -> list[str]:
    several = [
        *getattr(entry, "found_when", {}).values(),
        *(case.found for key in ("cases", "undecided") for case in getattr(entry, key, ())),
    ]
    return [*(str(getattr(entry, key)) for key in entry.TEXTS), *several]


def title(rule: Rule) -> str:
    """A rule's title as a heading; a figure's with its season, since each season has its own."""
    season = rule.entry.season if isinstance(rule.entry, Figure) else ""
    return f"{rule.title[:1].upper()}{rule.title[1:]}{f', {season}' if season else ''}"


def sayings(rule: Rule) -> list[tuple[str, str]]:
    """What the advisor says by this rule, each with when it says so."""
    entry = rule.entry
    if isinstance(entry, (Benchmark, Target, Window)):
        single = [(f"If it is {plain(band)}", text) for band, text in entry.found_when.items()]
        said = [("What it says", entry.found), *single, ("While several results are possible", entry.found_open)]
    elif isinstance(entry, Flag):
        said = [
            ("What it says", entry.found),
            ("While it is open", entry.found_open),
            ("What a good answer sounds like", entry.good_answer),
        ]
    elif isinstance(entry, Question):
        said = [("Why ask", entry.why), ("A good answer", entry.listen_for), ("Be careful if you hear", entry.warning)]
    elif isinstance(entry, Answer):
        said = [("", entry.short), ("", entry.more)]
    elif isinstance(entry, Checklist):
        said = [("", entry.intro)]
    elif isinstance(entry, Contrast):
        said = [("What it says", entry.found), ("When both are alike", entry.same)]
    else:
        said = [("What it says", getattr(entry, "found", ""))]
    return [(when, text) for when, text in said if text]


def lines(rule: Rule) -> list[str]:
    """The lines of a checklist."""
    entered = rule.entry.items if isinstance(rule.entry, Checklist) else []
    return [line if isinstance(line, str) else line.text for line in entered]


def validity(rule: Rule) -> str:
    """The days between which a rule holds; empty when it has none."""
    entry = rule.entry
    ends = [
        f"{word} {shown_day(day)}"
        for word, day in (("from", entry.valid_from), ("until" if entry.valid_from is None else "to", entry.valid_until))
        if day
    ]
    return f"Holds {' '.join(ends)}." if ends else ""
