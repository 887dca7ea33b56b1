"""No sentence of advice and no threshold stands in Python: they belong in rules/, where they have sources and examples."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from advice_in_code import Advice, advice_in

from advisor.checks import comparisons
from advisor.example_lints import limits
from advisor.rulebook import load_rulebook
from advisor.schema import Benchmark, Target

PROJECT = Path(__file__).resolve().parents[2]
BOOK = load_rulebook(PROJECT / "rules")
FACTS = frozenset(BOOK.vocabulary.facts)
SMALL = 20  # smaller numbers are everywhere in code; they are found where a fact is compared with them

# Where any number that the rulebook judges by is suspicious. Elsewhere numbers are limits of the machine (server/) or tell what a
# number in a message is likely to count (understanding/), and judge nothing; a fact compared with a number is found there too.
JUDGING = ("actions", "advisor")

# What looks like advice and is none, each with its reason.
ALLOWED_TEXTS = {
    "actions/comparing.py": {"which who whose wins": "words passed over when two programs are named"},
    "actions/wording.py": {
        "What should I change?": "how to correct a fact, by example",
        "I follow, but there is nothing": "how to tell facts, by example",
    },
    "advisor/commands_authors.py": {"What is known in one line": "help of a command, by example"},
    "advisor/compiler.py": {"the amounts don't match": "a mistake told to the author of a rule"},
    "understanding/follow_ups.py": {
        "is the case volume enough": "a topic's name, read with a question that leans on it",
        "what to look for in a program": "the same",
        "a an and or but so also": "words that name no topic",
    },
    "server/messages.py": {"I received an empty message.": "what can be said, by example"},
    "server/replies.py": {"I don't have an answer to that.": "what the advisor can do"},
}
ALLOWED_NUMBERS = {
    "actions/memory.py": {100: "from where numbers are told rounded"},
    "advisor/amounts.py": {1000: "the k of 10k"},
    "advisor/numerals.py": {1000: "thousand", 100: "hundred", 50: "a year that ends a half century is no count"},
    "advisor/language.py": {100: "percent"},
    "advisor/vocabulary.py": {100: "percent"},
    "advisor/wording.py": {100: "percent"},
    "advisor/written.py": {100: "percent"},
}


def numbers_of_the_rulebook() -> frozenset[float]:
    """Every number a band, target, mark or condition of the rulebook has."""
    found: set[float] = set()
    for rule in BOOK.rules.values():
        entry = rule.entry
        if isinstance(entry, Benchmark):
            found |= {float(start) for start in entry.bands.values()} | {float(mark.at) for mark in entry.marks}
        elif isinstance(entry, Target):
            found.add(float(entry.at_least))
        for check in (rule.check, rule.other_check, *rule.cases_checks):
            found |= {limit for tested in comparisons(check) for _, limit, _, _ in limits(tested.leaf)}
    return frozenset(number for number in found if number >= SMALL)


NUMBERS = numbers_of_the_rulebook()
MODULES = [path for folder in ("actions", "advisor", "server", "understanding") for path in sorted((PROJECT / folder).rglob("*.py"))]


def name(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def found_in(path: Path, source: str | None = None) -> list[Advice]:
    numbers = NUMBERS if path.relative_to(PROJECT).parts[0] in JUDGING else frozenset()
    return list(advice_in(path.read_text(encoding="utf-8") if source is None else source, FACTS, numbers))


def allowed(module: str, found: Advice) -> bool:
    if found.what == "threshold":
        return any(found.text == f"{number:g}" for number in ALLOWED_NUMBERS.get(module, {}))
    return any(found.text.startswith(begins) for begins in ALLOWED_TEXTS.get(module, {}))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_advises_nothing_itself(path: Path) -> None:
    left = [f"{name(path)}:{found.line}: {found.what}: {found.text}" for found in found_in(path) if not allowed(name(path), found)]
    assert left == [], "advice, figures and thresholds belong in rules/ (docs/writing-a-rule.md)"


def test_everything_that_is_allowed_is_still_there() -> None:
    stale = []
    for module, reasons in [*ALLOWED_TEXTS.items(), *ALLOWED_NUMBERS.items()]:
        found = found_in(PROJECT / module)
        texts = [f.text for f in found if f.what != "threshold"]
        values = [f.text for f in found if f.what == "threshold"]
        stale += [
            f"{module}: {what}"
            for what in reasons
            if not (f"{what:g}" in values if isinstance(what, int) else any(t.startswith(what) for t in texts))
        ]
    assert stale == []


def test_the_rulebooks_numbers_are_known() -> None:
    assert {800.0, 1000.0, 600.0, 500.0, 2000.0} <= NUMBERS
    assert {"graduate_cases", "residents", "annual_volume"} <= FACTS


ADVICE = [
    ('say("You should ask two recent graduates for their logs.")', "sentence"),
    ('say(f"With {n} residents the volume is too little.")', "sentence"),
    ('ANSWERS = {"volume": "Programs like that are usually strong in oncology."}', "sentence"),
    ('return ["Avoid more than four away rotations in a season."]', "sentence"),
    ('text = "Most graduates log 1,200 procedures there."', "figure"),
    ("MINIMUM = 1_000", "threshold"),
    ("BANDS = (600, 900)", "threshold"),
    ('if facts["graduate_cases"] < 850: pass', "threshold"),
    ('if case.values.get("ir_aways", 0) >= 5: pass', "threshold"),
    ("if program.residents > 4: pass", "threshold"),
    ("if 3 < fellows: pass", "threshold"),
]


@pytest.mark.parametrize(("code", "what"), ADVICE, ids=[code for code, _ in ADVICE])
def test_advice_put_into_any_module_is_found(code: str, what: str) -> None:
    for module in ("actions/assessing.py", "advisor/finding.py"):
        path = PROJECT / module
        before = found_in(path)
        after = found_in(path, f"{path.read_text(encoding='utf-8')}\n\ndef advise(say, facts, case, program, fellows, n):\n    {code}\n")
        new = [found for found in after if found not in before]
        assert what in [found.what for found in new]
        assert not any(allowed(module, found) for found in new)


@pytest.mark.parametrize(
    "code",
    [
        '"""A program with many residents should be asked for its logs."""',
        'BUTTON = "Should I apply to programs with fewer cases?"',
        'PATTERN = re.compile(r"\\b(?:programs?|residents) should\\s+ask")',
        'say("Noted. What shall I look at next, the volume or the visa?")',
        "if len(residents) > 1: pass",
        'if facts["residents"] == 0: pass',
        "TIMEOUT = 30",
        'say(f"{name}: {value}")',
    ],
)
def test_what_is_no_advice_is_left_alone(code: str) -> None:
    ast.parse(code)
    assert list(advice_in(code, FACTS, NUMBERS)) == []
