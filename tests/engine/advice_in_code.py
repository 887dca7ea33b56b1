"""Finds what belongs in the rulebook and not in Python: sentences that advise or tell a figure, and thresholds to judge by."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_FIELD = re.compile(
    r"\b(?:programs?|residents?|residenc(?:y|ies)|fellows?|trainees?|faculty|attendings?|graduates?|IMGs?|volumes?|cases|procedures?"
    r"|logs?|logged|autonomy|case mix|trauma|oncology|culture|calls?|visas?|J-?1|H-?1B|sponsors?|sponsorship|Step 3|rotations?|aways?"
    r"|letters?|interviews?|applications?|match(?:ed)?|ERAS|VSLO|signals?|rank(?:ed)?|mentors?|research|pathways?|ESIR)\b",
    re.IGNORECASE,
)
_ADVISES = re.compile(
    r"\b(?:should(?:n't)?|must(?:n't)?|ought|aim|avoid|prefer|choose|recommend\w*|advis(?:e|able)|ideal(?:ly)?|better|best|enough"
    r"|too (?:many|few|much|little)|strong|weak|solid|risky?|warning|red flag|good sign|bad sign|usual(?:ly)?|typical(?:ly)?"
    r"|common(?:ly)?|at least|at most|need(?:s|n't)? to|worth|sufficient|insufficient|excellent|poor|fine|safe|normal|minimum|never"
    r"|always|plan on|consider|look for|ask (?:the|your|for|about|two|a|them)|don't)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"(?<![\w{.-])\d{2,}(?:,\d{3})*(?![\w}-])")
_PATTERN = re.compile(r"\\[bsdwS.(]|\(\?|\[\^|\)\?|\.\*|\|")


class Advice(NamedTuple):
    """Something in Python that belongs in the rulebook: its line, what it is (sentence, figure or threshold), and how it reads."""

    line: int
    what: str
    text: str


def advice_in(source: str, facts: frozenset[str], numbers: frozenset[float]) -> Iterator[Advice]:
    """What advises in a module's source. `facts` are the names of facts, `numbers` those that the rulebook judges by."""
    tree = ast.parse(source)
    for line, text in _texts(tree):
        if len(_WORD.findall(text)) < 4 or _PATTERN.search(text) or text.rstrip().endswith("?") or not _FIELD.search(text):
            continue
        if _ADVISES.search(text):
            yield Advice(line, "sentence", text)
        elif _FIGURE.search(text):
            yield Advice(line, "figure", text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and type(node.value) in (int, float) and node.value in numbers:
            yield Advice(node.lineno, "threshold", f"{node.value:g}")
        elif isinstance(node, ast.Compare):
            yield from _compared(node, facts)


def _texts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every text in the code that is no docstring; what an f-string fills in reads {}."""
    told: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            told.update(id(statement.value) for statement in node.body if isinstance(statement, ast.Expr))
        elif isinstance(node, ast.JoinedStr):
            told.update(id(part) for part in node.values)
            yield node.lineno, "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.lineno, node.value


def _compared(node: ast.Compare, facts: frozenset[str]) -> Iterator[Advice]:
    """A fact compared with a number other than 0 and 1, as in `facts["residents"] > 4`."""
    sides = [node.left, *node.comparators]
    limits = [
        side.value for side in sides if isinstance(side, ast.Constant) and type(side.value) in (int, float) and side.value not in (0, 1)
    ]
    named = {str(part.value) for side in sides for part in ast.walk(side) if isinstance(part, ast.Constant)}
    named |= {part.id for side in sides for part in ast.walk(side) if isinstance(part, ast.Name)}
    named |= {part.attr for side in sides for part in ast.walk(side) if isinstance(part, ast.Attribute)}
    for limit in limits:
        if not facts.isdisjoint(named):
            yield Advice(node.lineno, "threshold", f"{', '.join(sorted(facts & named))} compared with {limit:g}")
