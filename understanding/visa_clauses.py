"""Who sponsors which visa, clause by clause: a small grammar over the signs of a sentence (`visa_tokens`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from understanding.visa_names import H1B, J1
from understanding.visa_tokens import Token, tokenized

_ADMITTED = re.compile(  # "open to citizens, permanent residents and holders of a J-1"
    rf"\b(?:open\s+to|considers?|accepts?|invites?|eligible|must\s+(?:be|hold|have)|should\s+(?:be|hold)|limited\s+to|from)\b(?:(?!\bnot\b|n't\b)[^.;]){{0,60}}?"
    rf"\b(?:citizens?|permanent\s+residents?|green\s+card\s+holders?)\b(?:(?!\bnot\b|n't\b|\bbut\b)[^.;]){{0,50}}?\b(?:and|or)\s+(?:those\s+|applicants\s+|persons\s+"
    rf"|candidates\s+)?(?:holders?\s+of|hold|holding|eligible\s+for|with|on|qualif\w+\s+for|obtain|able\s+to\s+obtain)\s+(?:an?\s+|the\s+)?(?:ecfmg[\s-]+(?:sponsored\s+)?)?"
    rf"(?:(?P<j>{J1})|(?P<h>{H1B}))(?!\w)(?!\s*(?:,|/|or|and|&)?\s*(?:or|and)?\s*(?:{H1B}|{J1}))"
)
_HAD_THEY = re.compile(  # "if they took H-1B I'd rank them first, but they don't"
    rf"\bif\s+(?:\w+\s+){{1,3}}(?:took|did|sponsored|accepted|offered|had|gave|filed)\s+(?:an?\s+|the\s+)?(?:(?P<j>{J1})|(?P<h>{H1B}))(?!\w)"
    r"[^.;?!]{0,60}\bbut\s+(?:they|it|sadly\s+they|unfortunately\s+they)\s*(?:do|does|did|wo|will)(?:n['’]?t|\s+not)\b"
)
_PAIRED = re.compile(  # "J1/H1B: Y/N"
    rf"\b(?:(?P<j>{J1})\s*(?:/|and|&|,)\s*(?:{H1B})|(?P<h>{H1B})\s*(?:/|and|&|,)\s*(?:{J1}))(?:\s+visas?)?\s*[:=|(-]+\s*"
    r"(?P<one>yes|no|y|n|[✓✔✗✘])\s*(?:/|,|and)\s*(?P<two>yes|no|y|n|[✓✔✗✘])(?!\w)"
)
_LISTED = re.compile(
    r"[\W\x01]*(?:(?:and|or|nor|n|plus|as\s+well\s+as|both|either|the|an?|also|even|visas?|sponsorships?|petitions?|status|types?|ecfmg|for|on)\b[\W\x01]*)*"
)
_NO_SUBJECT = re.compile(r"\b(?:at|in|of|from|for|within)\s+$")
_PEOPLE = re.compile(
    r"\s+(?:visa\s+)?(?:applicants?|candidates?|holders?|physicians?|doctors?|trainees?|residents?|people|graduates?|imgs?)\b"
)
_THIRD = re.compile(r"\b(?:\w+s|\w+ed|\w+ing|sponsor|support|[a-z]+able|may\s+\w+)\b|[✓✔✅]")
_HELD = re.compile(
    r"\b(?:on|(?<!issue )(?<!issues )(?<!problem )(?<!problems )(?<!trouble )(?<!fine )(?<!ok )with"
    r"|holding|hold|holds|holders\s+of|came\s+on|like|of|about)\s+(?:an?\s+|the\s+)?$"
)


class Sign(NamedTuple):
    """Whether a visa is sponsored, where that is said, whether a program is named that does it, and whether it is kept for staff."""

    kind: str
    yes: bool
    start: int
    end: int
    by_program: bool = False
    for_others: bool = False


class Said(NamedTuple):
    """The signs of one sentence; the visas that it names without a sign of this program, and whether it only speaks of others."""

    signs: tuple[Sign, ...]
    open: frozenset[str]
    of_others: frozenset[str]


def read_clauses(text: str) -> Said:
    """The visas one sentence signs, `text` being in lower case; places count from its beginning."""
    plain, tokens = tokenized(text)
    refused = _HAD_THEY.search(text)
    if refused:
        return Said((Sign("J" if refused["j"] else "H", False, *refused.span(), by_program=True),), frozenset(), frozenset())
    pair = _PAIRED.search(plain)
    if pair:
        first = "J" if pair["j"] else "H"
        answers = zip((first, "H" if first == "J" else "J"), (pair["one"], pair["two"]), strict=True)
        return Said(
            tuple(Sign(kind, answer[0] in "y✓✔", *pair.span(), by_program=True) for kind, answer in answers), frozenset(), frozenset()
        )
    admitted = _ADMITTED.search(plain)
    if admitted:
        return Said((Sign("J" if admitted["j"] else "H", True, *admitted.span(), by_program=True),), frozenset(), frozenset())
    kinds = {token.sign for token in tokens}
    if "I" in kinds and not kinds & set("PS"):
        return Said((), frozenset(), frozenset(kinds & set("JH")))  # the writer's own wishes
    signs: dict[str, Sign] = {}
    unsigned: set[str] = set()
    others: set[str] = set()
    subject: str | None = None
    for clause in _clauses(tokens, plain):
        subject = _subject(clause, plain, subject)
        found, silent = _Clause(clause, plain, subject).signs()
        by_program = subject == "P" and any(token.sign in "SNYO" for token in clause)
        for sign in found:
            if sign.kind in signs and signs[sign.kind].yes != sign.yes:
                unsigned.add(sign.kind)
            signs.setdefault(sign.kind, sign._replace(by_program=by_program))
        apart = (
            subject == "E"
            or (subject == "I" and not any(token.sign == "P" for token in clause))
            or any(token.sign in "GF" for token in clause)
            or (bool(silent) and clause[-1].sign == "E")
        )
        (others if apart else unsigned).update(silent)
    for kind in unsigned & signs.keys():
        if not any(s.kind == kind for s in signs.values()):
            del signs[kind]
    return Said(tuple(signs.values()), frozenset(unsigned - signs.keys()), frozenset(others - signs.keys()))


def _clauses(tokens: list[Token], text: str) -> Iterator[list[Token]]:
    """The row of signs, cut where another statement begins: at breaks, and at a comma or "and" before a visa with a sign of its own."""
    chunks: list[list[Token]] = [[]]
    for token in tokens:
        if token.sign in "XK":
            chunks.append([token])
        else:
            chunks[-1].append(token)
    clause: list[Token] = []
    for chunk in chunks:
        if clause and _opens(clause, chunk, text):
            yield clause
            clause = []
        clause += chunk
    if clause:
        yield clause


def _opens(clause: list[Token], chunk: list[Token], text: str) -> bool:
    if chunk and chunk[0].sign == "X":
        return True
    kinds = {token.sign for token in chunk[1:]}
    said = {token.sign for token in clause}
    if chunk[1:] and chunk[1].sign in "PIE" and kinds & set("SYNJH"):
        return True
    if not kinds & set("JHV") or not kinds & set("SYNOU"):
        by_rule = any(token.sign == "B" and text.startswith(("no ", "without "), token.start) for token in chunk)
        return bool(said & set("JH") and said & set("SYNOU") and (kinds & set("SYN") or by_rule) and not kinds & set("JH"))
    bare = clause[-1].sign == "N" and re.fullmatch(
        r"(?:do|does|did|will|can)?\s*(?:not|n['’]t|never)", text[clause[-1].start : clause[-1].end]
    )
    if bare or (text[chunk[0].start : chunk[0].end] == "or" and "N" in said):
        return False
    return bool(said & set("SYNOUJHV")) and not (said & set("JH") and not said & set("SYNOU"))


def _subject(clause: list[Token], text: str, before: str | None) -> str | None:
    """Who acts in a clause: the last one named before its visas and verbs; else whoever acted before."""
    named, met = None, False
    for token in clause:
        if token.sign in "PIE" and not (token.sign == "P" and _NO_SUBJECT.search(text, 0, token.start)):
            named = named if token.sign == "E" and met else token.sign
        elif token.sign in "JHVS":
            if named:
                break
            met = True
    return named or (before if clause and clause[0].sign == "K" else None)


class _Clause:
    """One clause, with who acts in it."""

    def __init__(self, tokens: list[Token], text: str, subject: str | None) -> None:
        self._tokens = [t for t in tokens if t.sign not in "X"]
        self._text, self._subject, self._kept = text, subject, False

    def signs(self) -> tuple[list[Sign], set[str]]:
        """The visas signed, and those named without a sign."""
        groups = self._groups()
        named = {self._tokens[i].sign for group in groups for i in group} - set("VB")
        kinds = {t.sign for t in self._tokens}
        if not groups or "T" in kinds or "D" in kinds or "L" in kinds:
            return [], named - set("VB")
        if self._subject in ("I", "E") or kinds & set("UG"):
            return [], named
        if self._subject is None and "I" in kinds:
            return [], named
        found: list[Sign] = []
        silent: set[str] = set()
        for n, group in enumerate(groups):
            first = groups[n - 1][-1] + 1 if n else 0
            last = groups[n + 1][0] if n + 1 < len(groups) else len(self._tokens)
            if self._of_the_next(groups, n):
                last -= 1
            yes = self._sign(self._tokens[first : group[0]], self._tokens[group[-1] + 1 : last], group, n == 0)
            visas = [self._tokens[i] for i in group if self._tokens[i].sign in "JH"]
            if yes is None:
                silent.update(v.sign for v in visas)
                continue
            if not visas:
                start, end = self._tokens[group[0]].start, self._tokens[group[-1]].end
                found += [Sign("J", yes, start, end), Sign("H", yes, start, end)]
                continue
            found += [Sign(v.sign, yes, v.start, v.end, for_others=self._kept) for v in visas]
            if yes and {v.sign for v in visas} == {"J"} and self._alone(first, group, last) and not any(s.kind == "H" for s in found):
                found.append(Sign("H", False, visas[0].start, visas[0].end))
        return found, silent

    def _groups(self) -> list[list[int]]:
        """The places of the visas, those that are only listed together in one group."""
        groups: list[list[int]] = []
        for i, token in enumerate(self._tokens):
            if token.sign not in "JH":
                continue
            if groups and _LISTED.fullmatch(self._text, self._tokens[groups[-1][-1]].end, token.start):
                groups[-1].append(i)
            else:
                groups.append([i])
        return groups

    def _of_the_next(self, groups: list[list[int]], n: int) -> bool:
        """Whether the denial before the next visa is that one's ("J-1 no H-1B"), which then has no answer of its own behind it."""
        if n + 1 >= len(groups):
            return False
        ahead, behind = groups[n + 1][0] - 1, groups[n + 1][-1] + 1
        denied = ahead > groups[n][-1] and self._tokens[ahead].sign == "N"
        return denied and not (behind < len(self._tokens) and self._tokens[behind].sign in "YN")

    def _alone(self, first: int, group: list[int], last: int) -> bool:
        before = [t for t in self._tokens[first : group[0]] if t.sign not in "VBK"]
        after = [t for t in self._tokens[group[-1] + 1 : last] if t.sign != "V"]
        ahead = any(t.sign == "O" for t in before) and all(t.sign in "OSPYR" for t in before)
        if after and after[0].sign == "O":
            gap = self._text[self._tokens[group[-1]].end : after[0].start]
            return not re.search(r"\b(?:through|via|by|for|from|at|in)\b", gap)
        return ahead

    def _sign(self, before: list[Token], after: list[Token], group: list[int], opens: bool) -> bool | None:
        start, end = self._tokens[group[0]].start, self._tokens[group[-1]].end
        if (_PEOPLE.match(self._text, end) and not self._text[:start].endswith("as ")) or _HELD.search(
            self._text, max(0, start - 24), start
        ):
            return None
        before = [t for t in before if t.sign not in "K"]
        after = [t for t in after if t.sign not in "K"]
        if any(
            t.sign == "F" and not any(u.sign == "R" for u in after[:i]) for i, t in enumerate(after)
        ):  # "for faculty only, not for house staff"
            shut = any(t.sign == "O" for t in self._tokens) or re.search("NS?R", "".join(t.sign for t in after)) is not None
            self._kept = shut and any(t.sign in "SYO" for t in (*before, *after))
            return False if self._kept else None
        if any(t.sign == "E" for t in after):
            self._kept = any(t.sign == "O" for t in after)  # "only for fellows of other departments"
            return False if self._kept else None
        if (
            before
            and before[-1].sign == "N"
            and re.fullmatch(r"\s*(?:an?\s+|the\s+|for\s+|any\s+|to\s+)*", self._text[before[-1].end : start])
        ):
            return False
        row = "".join(t.sign for t in after).lstrip("V").replace("V", "").replace("B", "").replace("R", "").replace("O", "")
        row = "Y" if row == "C" else row.replace("C", "")
        if row == "" and re.match(r"\s+(?:is|are|does|do|will)\W*$", self._text[end:]):
            return None  # "H-1B is not sponsored, J-1 is"
        answer = re.match(r"S?(?P<no>N+)(?:[SY]|$|P|F)|(?P<yes>S?Y|S(?=$|S)|PS)|(?P<not>S?NS|PN+S|NP)", row)
        if answer and self._passive(answer, after):
            return answer["yes"] is not None
        ahead = "".join(t.sign for t in before).replace("V", "").replace("B", "").replace("C", "")
        if re.search(r"[SY]", ahead):
            if self._subject is None and not _THIRD.search(self._text, self._tokens[0].start, start):
                return None
            return None if ahead.count("N") > 1 else "N" not in ahead
        if (ahead.endswith("O") or (row == "" and any(t.sign == "O" for t in after))) and {self._tokens[i].sign for i in group} == {"J"}:
            return None if "N" in ahead else True
        if ahead == "N" and any(t.sign == "V" for t in before):
            return False
        return None

    def _passive(self, answer: re.Match[str], after: list[Token]) -> bool:
        """Whether a verb behind a visa tells of that visa ("J-1 is sponsored") and opens no statement of its own."""
        verbs = [t for t in after if t.sign == "S"]
        if "S" not in answer[0] or "Y" in answer[0]:
            return True
        return re.search(r"(?:ed|en|n|ing)$", self._text[verbs[0].start : verbs[0].end]) is not None or "P" in answer[0]
