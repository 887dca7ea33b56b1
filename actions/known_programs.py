"""Programs called by a part of their name ("Brannoc" for St Brannoc), and those given another ("Dale is really called Vale")."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.memory import Memory, News, Program
from actions.which_program import rename
from understanding.name_sites import same_program

_WORD = re.compile(r"[\w'’&-]+")
# What may be added to a name or left out without making it another program's.
_GENERIC = frozenset(
    """the program programme of at and & st saint mt mount hospital hospitals university univ medical center centre clinic health healthcare
    system school college residency ir dr""".split()
)
_END = r"please|pls|not|instead|sorry|btw|but|and|so|actually|tho|though|lol"  # what follows a name and is none of it
_NEW = rf"[\"“']?(?P<new>[\w'’&.-]+(?:\s+(?!(?:{_END}|from|my|by|i)\b)[\w'’&.-]+){{0,4}}?)[\"”']?"
_STOPS = rf"(?=\s*(?:$|[.,;:!?()–—-]|\b(?:{_END}|from\s+now|my\s+bad|by\s+the|i\s)\b))"
_CALLED = (
    r"(?:['’]s)?\s+(?:(?:is|was|are|should|be|must|program|hospital|actually|really|in\s+fact|properly|correctly|now|supposed\s+to)\s+)*"
    r"(?:called|named|spell?ed|spelt|written|renamed(?:\s+to)?)\s+"
)
_REAL_NAME = (
    r"(?:(?:real|right|correct|actual|proper|full|true|new)\s+)?(?:name|spelling)\s+(?:is|was|should\s+be)\s+(?:actually\s+|really\s+)?"
)
_ITS_NAME = re.compile(
    rf"\b(?:(?:its|the|their)\s+(?=real|right|correct|actual|proper|full|true|new){_REAL_NAME}"
    rf"|(?:it'?s|it\s+is|its)\s+(?:actually|really|in\s+fact|properly)\s+(?:called|named|spell?ed|spelt)\s+"
    r"|(?:no|nope|sorry|oops|wait|i\s+mean)\W+(?:\w+\W+){0,2}?(?:it'?s|it\s+is|its)\s+(?:called|named)\s+"
    r"|(?:call|name|rename)\s+(?:it|that(?:\s+one)?|this(?:\s+one)?|the\s+(?:program|place|hospital))\s+(?:to\s+)?"
    rf"(?!a\b|an\b|off\b|quits\b|back\b|in\b|good|bad|ok|enough|low|high))(?:the\s+)?{_NEW}{_STOPS}",
    re.IGNORECASE,
)
_CHANGED = (  # around the old name: "by X I meant Y", "rename X to Y", "when I said X I meant Y", "X should be Y"
    r"\b(?:rename|change|correct)\s+(?:the\s+name\s+(?:of\s+)?)?{old}\s+(?:to|into)\s+(?:the\s+)?",
    r"\b(?:by|with|when\s+i\s+(?:said|wrote|say|typed)|instead\s+of|i\s+(?:said|wrote|typed))\s+{old}\s*,?\s*(?:but\s+)?(?:i\s+meant?|it\s+(?:is|was)|it'?s|should\s+be)\s+(?:the\s+)?",
    r"(?<!\w){old}\s+should\s+(?:be|read|say|have\s+been)\s+(?:the\s+)?",
)


def in_known_names(memory: Memory, reading: Mapping[str, Any]) -> Mapping[str, Any]:
    """The reading with the names of programs as they are known, where the message calls one by a part of its name."""
    said = {n for n in reading.get("programs") or [] if n}
    instead = {name: known.name for name in said if (known := _known_as(memory, name, said)) is not None}
    if not instead:
        return reading
    return {
        **reading,
        "programs": list(dict.fromkeys(instead.get(n, n) for n in reading["programs"])),
        "reference": instead.get(reading.get("reference") or "", reading.get("reference")),
        "mentions": [{**m, "program": instead.get(m.get("program") or "", m.get("program"))} for m in reading.get("mentions") or []],
    }


def _known_as(memory: Memory, name: str, said: set[str]) -> Program | None:
    """The one known program that a name not known as such can stand for; none that the same message names in full."""
    if memory.program(name) is not None or name.startswith(("@", "Program ")):
        return None
    words = _words(name)
    if not words - _GENERIC:
        return None
    like = [
        p
        for p in memory.programs
        if p.named and p.name not in said and (_alike(words, _words(p.name)) or name == _initials(p.name) or same_program(name, p.name))
    ]
    return like[0] if len(like) == 1 else None


def _alike(said: set[str], known: set[str]) -> bool:
    """Whether one name is the other with words left out, or with only such added as every hospital's name may have."""
    return bool(said < known and (said - _GENERIC) & (known - _GENERIC)) or (known < said and not (said - known) - _GENERIC)


def _initials(name: str) -> str:
    """The capitals that a name of several words is shortened to ("DMC" for Detroit Medical Center)."""
    return "".join(word[0] for word in name.split() if word[0].isupper()) if " " in name else ""


def _words(name: str) -> set[str]:
    return {word.lower().rstrip(".") for word in _WORD.findall(name)}


def give_new_name(memory: Memory, text: str) -> bool:
    """Rename the known program that a message says is called otherwise; its facts stay. Whether it did."""
    plain = text.replace("’", "'")
    for program in memory.programs:
        if program.named and re.search(rf"(?<!\w){re.escape(program.name)}(?!\w)", plain, re.IGNORECASE):
            old = re.escape(program.name)
            patterns = [rf"(?<!\w){old}{_CALLED}(?:the\s+)?", rf"(?<!\w){old}(?:'s)?\s+{_REAL_NAME}(?:the\s+)?"]
            for pattern in [*patterns, *(form.format(old=old) for form in _CHANGED)]:
                match = re.search(f"{pattern}{_NEW}{_STOPS}", plain, re.IGNORECASE)
                if match and _rename(memory, program, match["new"]):
                    return True
    match = _ITS_NAME.search(plain)
    focused = memory.focused
    return bool(match and focused and focused.named and "?" not in plain and _rename(memory, focused, match["new"]))


def _rename(memory: Memory, program: Program, new: str) -> bool:
    name = new.strip(" .\"“”'")
    name = name if any(c.isupper() for c in name) else name.title()
    if not _words(name) - _GENERIC or memory.program(name) is program:
        return False
    was, double = program.name, memory.program(name)
    if double is not None:  # told already under its right name
        for fact, claims in double.facts.items():
            program.facts.setdefault(fact, claims)
        memory.programs.remove(double)
    focus = memory.focus
    rename(memory, program, name)
    memory.focus = name if focus in {was, None} else focus
    memory.news.append(News(about="program", fact="", program=name, kind="renamed", was=was))
    return True
