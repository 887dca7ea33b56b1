"""The rulebook's condition language: one line of words over facts, read into a tree. Nothing here is ever run as code.

condition := either ("or" either)*          either := one ("and" one)*          one := ["not"] comparison
comparison := sum ("at least"|"at most"|"more than"|"less than"|"fewer than"|"below"|"above"|"=") sum
            | sum "between" sum "and" sum | fact "is" ["not"] words | fact "has" ["not"] "words" | "(" condition ")"
sum := product (("+"|"-") product)*         product := atom (("*"|"/") atom)*   atom := number | fact | rule-id | "(" sum ")"
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from advisor.amounts import parse_amount
from advisor.syntax import Arithmetic, Between, Both, Compare, Condition, Constant, Either, Has, Is, Name, Not, Sum

LONGEST = 200
DEEPEST = 10
COMPARATORS = ("at least", "at most", "more than", "less than", "fewer than", "below", "above", "=")
_RESERVED = frozenset("at least most more less fewer than below above is not has between and or known unknown otherwise".split())
_LIKE = {  # what people write for a comparator
    **dict.fromkeys(("under", "lower", "smaller", "beneath", "lt"), "below"),
    **dict.fromkeys(("over", "greater", "bigger", "larger", "higher", "exceeds", "exceeding", "beyond", "gt"), "more than"),
    **dict.fromkeys(("minimum", "min", "from", "gte", "reaches"), "at least"),
    **dict.fromkeys(("maximum", "max", "upto", "lte"), "at most"),
    **dict.fromkeys(("equals", "equal", "exactly"), "="),
    **dict.fromkeys(("includes", "include", "contains", "contain", "have"), 'has "..."'),
    **dict.fromkeys(("are", "isn't", "was"), "is"),
}
_SYMBOLS = {">=": "at least", "<=": "at most", ">": "more than", "<": "below", "==": "=", "!=": "is not", "&&": "and", "||": "or"}
_TOKEN = re.compile(
    r"""\s*(?:
      (?P<number>\d[\d,]*(?:\.\d+)?(?:k\b|\s?%)?)
    | (?P<text>"[^"]*"|'[^']*')
    | (?P<rule>[a-z][\w-]*(?:\.[a-z0-9][\w-]*)+)
    | (?P<word>[A-Za-z][\w'-]*)
    | (?P<symbol>>=|<=|==|!=|&&|\|\||[-+*/()=<>])
    | (?P<other>\S)
    )""",
    re.VERBOSE,
)


class ConditionError(ValueError):
    """A condition that can't be understood: what is wrong, what to do, and at which character (from 0)."""

    def __init__(self, what: str, remedy: str = "", at: int = 0) -> None:
        super().__init__(what)
        self.what, self.remedy, self.at = what, remedy, at


class TroubleElsewhere(ConditionError):
    """A condition that names what is itself mistaken, and told of at its own place: here there is nothing to tell."""


_SUMS = (Constant, Name, Arithmetic)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    at: int
    end: int


def parse_condition(text: str) -> Condition:
    """The tree of a condition. ConditionError, with the place, when `text` is none."""
    reader = _Reader(text)
    condition = reader.as_condition(reader.either())
    reader.finish()
    return condition


def parse_sum(text: str) -> Sum:
    """The tree of a measure such as `annual_volume / trainees`. ConditionError, with the place, when `text` is none."""
    reader = _Reader(text)
    node = reader.sum()
    reader.finish()
    return reader.as_sum(node)


_Part = Callable[[], "Condition | Sum"]


class _Reader:
    """One pass over a condition's words."""

    def __init__(self, text: str) -> None:
        self.text = text
        if len(text) > LONGEST:
            raise ConditionError(f"a condition of {len(text)} characters", f"split it under all: or any:; {LONGEST} is the most", LONGEST)
        self.tokens = [_Token(m.lastgroup or "", m[m.lastgroup or 0], m.start(m.lastgroup or 0), m.end()) for m in _TOKEN.finditer(text)]
        self.next = 0
        self.depth = 0
        for token in self.tokens:
            if token.kind == "other" or token.text in _SYMBOLS:
                said = _SYMBOLS.get(token.text)
                raise ConditionError(f"'{token.text}' has no meaning here", f"write '{said}'" if said else "use words", token.at)

    def peek(self, ahead: int = 0) -> _Token:
        at = self.next + ahead
        return self.tokens[at] if at < len(self.tokens) else _Token("end", "", len(self.text), len(self.text))

    def take(self, *words: str) -> bool:
        """Steps over the words when they come next."""
        if all(self.peek(i).text.lower() == word and self.peek(i).kind in {"word", "symbol"} for i, word in enumerate(words)):
            self.next += len(words)
            return True
        return False

    def finish(self) -> None:
        token = self.peek()
        if token.kind == "end":
            return
        if token.text == ")":
            raise ConditionError("a ')' without its '('", "remove it", token.at)
        raise ConditionError(f"'{token.text}' does not fit here", "put 'and' or 'or' between two conditions", token.at)

    def either(self) -> Condition | Sum:
        parts = [self.both()]
        while self.take("or"):
            parts.append(self.both())
        return parts[0] if len(parts) == 1 else Either(tuple(self.as_condition(p) for p in parts))

    def both(self) -> Condition | Sum:
        parts = [self.one()]
        while self.take("and"):
            parts.append(self.one())
        return parts[0] if len(parts) == 1 else Both(tuple(self.as_condition(p) for p in parts))

    def one(self) -> Condition | Sum:
        if self.take("not"):
            self._deeper()
            inner = self.as_condition(self.one())
            self.depth -= 1
            return Not(inner)
        return self.comparison()

    def comparison(self) -> Condition | Sum:
        start = self.peek().at
        left = self.sum()
        if not isinstance(left, _SUMS):
            return left
        if self.take("is"):
            return self._is(left, start)
        if self.take("has"):
            return self._has(left, start)
        if self.take("between"):
            low = self.as_sum(self.sum())
            if not self.take("and"):
                raise ConditionError("'between' without its 'and'", "write `between 2 and 4`", self.peek().at)
            high = self.as_sum(self.sum())
            return Between(left, low, high, self._since(start), start)
        for comparator in COMPARATORS:
            if self.take(*comparator.split()):
                right = self.as_sum(self.sum())
                comparator = "less than" if comparator in ("fewer than", "below") else comparator
                return Compare(left, comparator, right, self._since(start), start)
        if (after := self.peek()).text in {"at", "more", "less", "fewer", "than"}:
            phrases = f"write one of: {', '.join(COMPARATORS[:-1])}"
            raise ConditionError(f"'{after.text} {self.peek(1).text}' is no comparison", phrases, after.at)
        return left

    def sum(self) -> Condition | Sum:
        return self._chain("+-", lambda: self._chain("*/", self.atom))

    def _chain(self, signs: str, part: _Part) -> Condition | Sum:
        left = part()
        while (token := self.peek()).kind == "symbol" and token.text in signs:
            self.next += 1
            left = Arithmetic(token.text, self.as_sum(left), self.as_sum(part()), token.at)
        return left

    def atom(self) -> Condition | Sum:
        token = self.peek()
        self.next += 1
        if token.kind == "number":
            return Constant(_number(token), token.at)
        if token.kind == "rule" or (token.kind == "word" and token.text.lower() not in _RESERVED):
            return Name(token.text, token.at)
        if token.text == "(":
            self._deeper()
            inner = self.either()
            self.depth -= 1
            if not self.take(")"):
                raise ConditionError("a '(' that is never closed", "add the ')'", token.at)
            return inner
        if token.kind == "end":
            raise ConditionError("the condition stops too early", "say what comes next: a fact or a number", token.at)
        if token.kind == "text":
            raise ConditionError(f"{token.text} stands where a fact or number is expected", "leave the quotes out", token.at)
        remedy = "write a number from 0 on, or compare a difference of facts" if token.text == "-" else "name a fact first"
        raise ConditionError(f"'{token.text}' stands where a fact or number is expected", remedy, token.at)

    def as_sum(self, node: Condition | Sum) -> Sum:
        if isinstance(node, _SUMS):
            return node
        raise ConditionError("a condition can't be calculated with", "compare numbers first, then join with 'and' or 'or'", _place(node))

    def as_condition(self, node: Condition | Sum) -> Condition:
        if not isinstance(node, _SUMS):
            return node
        after = self.peek()
        phrases = f"{', '.join(COMPARATORS[:-1])}, between, is, has"
        if isinstance(node, Name) and after.kind == "word" and after.text not in {"and", "or"}:
            like = _LIKE.get(after.text.lower())
            remedy = f"write `{like}`" if like else f"after a fact comes one of: {phrases}"
            raise ConditionError(f"'{node.name} {after.text}' is not understood", remedy, after.at)
        at = after.at if after.kind == "end" else node.at
        shown = f"'{node.name}' alone is no condition" if isinstance(node, Name) else "a number alone is no condition"
        raise ConditionError(shown, f"compare it: {phrases}", at)

    def _is(self, left: Sum, start: int) -> Condition:
        negated = self.take("not")
        token = self.peek()
        if not isinstance(left, Name):
            raise ConditionError("'is' follows a single fact or rule", "compare sums with 'at least', 'below', '='", left.at)
        words: list[str] = []
        quoted = token.kind == "text"
        if quoted:
            self.next += 1
            words.append(token.text[1:-1])
        else:
            while self.peek().kind in {"word", "number"} and self.peek().text.lower() not in {"and", "or"}:
                words.append(self.peek().text)
                self.next += 1
        if not words:
            raise ConditionError("'is' without a value", "write what it is: yes, no, or one of its choices", token.at)
        return Is(left, " ".join(words), negated, quoted, self._since(start), start, token.at)

    def _has(self, left: Sum, start: int) -> Condition:
        negated = self.take("not")
        token = self.peek()
        if not isinstance(left, Name):
            raise ConditionError("'has' follows a single list", 'write `case_mix has "oncology"`', left.at)
        if token.kind != "text":
            raise ConditionError("'has' without a quoted item", 'write `case_mix has "oncology"`', token.at)
        self.next += 1
        return Has(left, token.text[1:-1], negated, self._since(start), start, token.at)

    def _since(self, start: int) -> str:
        return self.text[start : self.tokens[self.next - 1].end].strip()

    def _deeper(self) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise ConditionError(f"more than {DEEPEST} levels of nesting", "split the condition under all: or any:", self.peek().at)


def _number(token: _Token) -> float:
    text = token.text
    share = text.endswith("%")
    try:
        amount = parse_amount(text.rstrip("% "))
    except ValueError as error:
        raise ConditionError(str(error), "write a number such as 8,000 or 20%", token.at) from None
    if amount.low is None or amount.low != amount.high:
        raise ConditionError(f"'{text}' is not one number", "write a number such as 8,000", token.at)
    return amount.low / 100 if share else amount.low


def _place(node: Condition) -> int:
    if isinstance(node, Not):
        return _place(node.inner)
    return _place(node.parts[0]) if isinstance(node, (Both, Either)) else node.at
