"""Whose words a clause is about: the person who writes, somebody else, or a program."""

from __future__ import annotations

import re
from typing import Literal

from understanding.cues import Cue

Subject = Literal["self", "other", "program"]

PEOPLE = (  # somebody in the life of the person who writes
    r"friends?|wife|husband|spouse|brothers?|sisters?|colleagues?|cousins?|partner|girlfriend|boyfriend|classmates?|room{1,2}ates?|roommates?|flatmates?"
    r"|housemates?|buddy|buddies|co-?residents?|uncle|aunt|father|mother|dad|mom|mum|mentor|seniors?(?!\s+(?:residents?|year"
    r"|students?))|fianc[eé]e?|parents|kids|(?<=my )bro|(?<=his )bro|homie|batch\s?mates?|bf|gf"
    r"|children|neighbou?r"
)
_SUBJECT = re.compile(
    r"\b(?:(?P<self>i|i'm|im|i've|ive|i'd|i'll|ill|me|my|mine|myself|we|our(?=\s+(?:aways?|plan)\b))"
    rf"|(?P<other>he|she|him|her|his|hers|who|whose|(?<!\bam )(?<!i'm )(?<!\bim )(?<!this is )(?<!myself )dr(?=\.?\s+[a-z]{{3}})"
    rf"(?!\.?\s+(?:aways?|rotat\w*|elective|department|residen\w*|program|letters?|with|first|and|only|then|in|from|here))"
    rf"|{PEOPLE}|people|everyone|everybody|others?|someone|somebody|anyone|nobody|guy|girl"
    r"|interns?|residents?|fellows?|attendings?|graduates|alumni|alum(?:nus|na)|chief|director|faculty|candidates?|applicants?|trainees?"
    r"|students|those)"
    r"|(?P<program>they|them|their|it|its|program(?:me)?s?|hospital|institution|pd|coordinator|site|website|gme|department"
    r"|center|place|office))\b"
)
OWN_VOICE = Cue(r"\b(?:i|i'm|im|i've|ive|i'll|i\s+am|my|me|am|we)\b")
_CLAUSE = re.compile(r"[,;:()\n/\U0001f300-\U0001faff]|\s[-–—]\s|\b(?:and|but|so|while|whereas|although|though|because|since|then)\b")
_TOLD_ME = re.compile(
    r"\b(?:told|tells?|said|says|asked|wrote|writed|emailed|showed|gave|helped|let|wants?|for|to)\s+(?:to\s+)?me\b"
    r"|\bof\s+(?:mine|my)\b"
)


def clause_start(text: str, start: int, at: int) -> int:
    """Where the clause begins that holds the place `at` of a sentence that begins at `start`."""
    opened = start
    for match in _CLAUSE.finditer(text, start, at):
        opened = match.end()
    return opened


def whose(text: str, start: int, at: int) -> Subject | None:
    """The last subject before `at` in its clause; None where the clause names nobody. `start` is where the sentence begins."""
    clause = _TOLD_ME.sub(lambda m: " " * len(m[0]), text[clause_start(text, start, at) : at])
    found: Subject | None = None
    for match in _SUBJECT.finditer(clause):
        found = match.lastgroup  # type: ignore[assignment]
    return found


_BRACKETS = re.compile(r"\([^()]*\)")


def subject_before(text: str, start: int, opened: int) -> Subject | None:
    """The subject a clause without its own takes over from those before it in the sentence ("my friend has a visa and graduated early")."""
    found: Subject | None = None
    before = _BRACKETS.sub(lambda m: " " * len(m[0]), text[start:opened])  # an aside is no subject to go on with
    for match in _SUBJECT.finditer(_TOLD_ME.sub(lambda m: " " * len(m[0]), before)):
        found = match.lastgroup  # type: ignore[assignment]
    return found


_GREETING = re.compile(
    r"(?:\W|\b(?:hi|hello|hey|h+m+|so|ok|okay|well|also|and|but|btw|then|yes|no|background|about\s+me|me|now|already|just|only"
    r"|currently|still|myself"
    r"|status|did|done|had|got|have|mum|everyone|all)\b)*"
)


def opens_clause(text: str, start: int, at: int) -> bool:
    """Whether nothing but greetings and small words stands before `at` in its clause, so that the person left out the "I"."""
    return _GREETING.fullmatch(text, clause_start(text, start, at), at) is not None


def own(text: str, start: int, at: int) -> bool:
    """Whether what stands at `at` is said of the person who writes, with or without an "I"."""
    subject = whose(text, start, at)
    return subject == "self" or (subject is None and opens_clause(text, start, at))
