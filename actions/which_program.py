"""Which program a message speaks of: by a carelessly typed name, by "the second one" or "the other", or by what went before."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from actions.memory import Memory, Program
from understanding.known_places import nothing_but_a_name
from understanding.place_forms import kind_of

OTHER = "the other program"
LEAST_LETTERS = 4  # of a word that may stand for a name
ANOTHER = "another program"  # one that is only told of to compare with
NAMING = re.compile(r"\b(?:it'?s|it is|called|named?|this is|that'?s|that is|program is)\b", re.IGNORECASE)
# Questions about a program: one they name is from now on spoken of.
JUDGED = frozenset(
    """ask_volume_enough ask_estimate ask_faculty_ratio ask_case_mix ask_category_target ask_autonomy ask_call ask_visa ask_red_flags
    ask_interview_questions ask_alumni_questions ask_compare""".split()
)
# What "Is UCSF good?" may be taken for.
MAY_ASK_ABOUT = JUDGED | {
    "out_of_scope",
    "nlu_fallback",
    "ask_top_programs",
    "ask_what_to_look_for",
    "ask_academic_vs_community",
    "ask_name_vs_volume",
}
_INTEREST = re.compile(
    r"\b(?:looking (?:at|into)|consider\w*|interest\w* in|interview\w*|visit\w*|invit\w*|shadow\w*|appl(?:y|ied|ying) (?:to|at)|rank\w*"
    r"|thinking (?:of|about)"
    r"|what about|how about|know (?:anything )?about|tell me about|thoughts on|heard (?:of|about)|think (?:of|about)|talk about"
    r"|program at|residency at|ir at)\b",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"Program ([A-Z])")
_ORDINALS = {"first": 0, "second": 1, "third": 2, "fourth": 3}
# A lone "A" that opens a sentence is mostly an article; a letter counts there only before one of these.
_AFTER_LETTER = r"(?=\s*(?:[?.,;:)/]|$|(?:or|vs|versus|and|has|does|is)\b))"


def settle_focus(memory: Memory, reading: Mapping[str, Any], text: str, intent: str | None) -> None:
    """Turn the memory's focus to the program the message is about, and name or add a program where it does so."""
    reference = by_letter(memory, reading.get("reference") or "") or None
    names = [by_letter(memory, n) for n in reading.get("programs") or [] if n] or known_names(memory, text)
    wrong = memory.program(reading.get("renamed_from"))
    if wrong is not None and names:
        rename(memory, wrong, names[0])
        return
    facts_of_programs = any(m["about"] == "program" for m in reading.get("mentions") or [])
    if names and not facts_of_programs and _renames(memory, text, intent):
        assert memory.focused is not None
        rename(memory, memory.focused, names[0])
        return
    if len(names) > 1 and reference != "other" and any(_takes_up(name, text, intent) for name in names):
        for name in names:  # in the order of the text: "the first one" is the one said first
            if not _LETTERED.fullmatch(name):
                ensure(memory, name, named=True)
    known = memory.programs
    untold = not facts_of_programs or all(not m.get("program") for m in reading.get("mentions") or [])
    asked_about = reading.get("asked_about") if not names and untold and intent in MAY_ASK_ABOUT else None
    if pointed := referred(memory, reference):
        memory.focus = pointed.name
    elif reference == "another":
        memory.focus = ensure(memory, ANOTHER, named=False).name if facts_of_programs else memory.focus
    elif reference in {"other", "second"} and len(known) == 1 and facts_of_programs:
        memory.focus = ensure(memory, OTHER, named=False).name
    elif reference and reference not in {*_ORDINALS, "last", "middle", "other", "others", "that", "both"}:
        if memory.program(reference) or _takes_up(reference, text, intent):
            memory.focus = ensure(memory, reference, named=True).name
    elif names and (memory.program(names[0]) or _takes_up(names[0], text, intent)):
        memory.focus = ensure(memory, names[0], named=True).name
    elif asked_about and memory.program(asked_about) is None:
        memory.focus = ensure(memory, asked_about, named=True).name
    if intent == "ask_compare":
        for name in names:
            if _takes_up(name, text, intent):
                ensure(memory, name, named=True)


def by_letter(memory: Memory, name: str) -> str:
    """The known program that "A" or "Program B" counts to when none is called so; else the name as it is."""
    lettered = _LETTERED.fullmatch(name)
    place = ord(lettered[1]) - ord("A") if lettered and memory.program(name) is None else len(memory.programs)
    return memory.programs[place].name if place < len(memory.programs) else name


def _takes_up(name: str, text: str, intent: str | None) -> bool:
    """Whether a message that names a program not known yet makes it one of those we speak of; a letter alone is no name."""
    if _LETTERED.fullmatch(name):
        return False
    if intent in MAY_ASK_ABOUT and re.search(
        rf"\b(?:does|do|is|has|have|did|will|would|can|are)\s+(?:the\s+)?{re.escape(name)}\b", text, re.IGNORECASE
    ):
        return True  # "does UAMS sponsor visas"
    return intent in {"switch_program", "inform_program"} | JUDGED or _INTEREST.search(text) is not None or nothing_but_a_name(text)


def referred(memory: Memory, reference: str | None) -> Program | None:
    """The known program that "the second one" or "the other one" stands for now; None for names and for what can't be told."""
    known = memory.programs
    if counted := _counted(memory, reference):
        return counted
    if reference == "other" and len(known) == 2 and memory.focus:
        return next(p for p in known if p.name != memory.focus)
    return None


def _counted(memory: Memory, reference: str | None) -> Program | None:
    """The program that "the second one" or "the last one" counts to; None for other references and beyond those known."""
    known = memory.programs
    if reference == "last" and known:
        return known[-1]
    if reference == "middle" and len(known) == len(_ORDINALS) - 1:
        return known[1]
    place = _ORDINALS.get(reference or "", len(known))
    return known[place] if place < len(known) else None


def rename(memory: Memory, program: Program, name: str) -> None:
    """Give a program another name, everywhere it is named; its facts stay with it."""
    old = program.name
    program.name, program.named = name, True
    memory.skipped = [k.replace(f"{old}:", f"{name}:", 1) if k.startswith(f"{old}:") else k for k in memory.skipped]
    memory.focus = name
    if memory.asked and memory.asked.program == old:
        memory.asked.program = name
    if memory.job:
        memory.job.programs = [name if p == old else p for p in memory.job.programs]


def _renames(memory: Memory, text: str, intent: str | None) -> bool:
    return memory.focused is not None and not memory.focused.named and intent != "switch_program" and bool(NAMING.search(text))


def ensure(memory: Memory, name: str, named: bool) -> Program:
    """The known program of that name, added when it is new."""
    program = memory.program(name)
    if program is None:
        program = Program(name=name, named=named)
        memory.programs.append(program)
    return program


def resolved(memory: Memory, mention: Mapping[str, Any], spoken_of: str | None, named: Collection[str] = ()) -> list[Mapping[str, Any]]:
    """The mention on the program that "@second" or "@other" stands for now, on each for "@both" and "@others"; as it is for a name or none.

    `spoken_of` is the program that was in focus before this message: "the other one" is the other of that. `named` are those that the
    message names: "the other two" are none of them.
    """
    program = mention.get("program") or ""
    if not program.startswith("@"):
        return [mention]
    known = memory.programs
    reference = program[1:]
    if reference == "both":
        return [{**mention, "program": p.name} for p in known[-2:]] or [{**mention, "program": None}]
    if reference == "others":
        apart = [p for p in known if p.named and p.name not in (named or {spoken_of or ""})]
        return [{**mention, "program": p.name} for p in apart] or [{**mention, "program": None}]
    if counted := _counted(memory, reference):
        return [{**mention, "program": counted.name}]
    if reference == "another":
        return [{**mention, "program": ensure(memory, ANOTHER, named=False).name}]
    others = [p.name for p in known if p.name != spoken_of]
    if reference == "other" and len(others) == 1:
        return [{**mention, "program": others[0]}]
    if reference in {"other", "second"} and len(known) == 1:
        return [{**mention, "program": ensure(memory, OTHER, named=False).name}]
    return [{**mention, "program": None}]


def known_names(memory: Memory, text: str) -> list[str]:
    """The names of the known, named programs that the text contains, in the order of the text.

    Names count in any case ("back to northside"); "Program A" also by its lone capital letter ("is A enough?"), and a name of several words
    by its first ("corbin's coordinator") where that is no ordinary word and no other known program has it.
    """
    named = [p.name for p in memory.programs if p.named]
    places = {name: place for name in named if (place := _place(name, text)) is not None}
    for name in named:
        if (
            name not in places
            and (short := _short(name, named))
            and (found := re.search(rf"(?<![\w-]){short}(?![\w-])", text, re.IGNORECASE))
        ):
            places[name] = found.start()
    return sorted(places, key=lambda name: places[name])


def _short(name: str, named: list[str]) -> str | None:
    """The first word of a name of several, where it tells the program from the other known ones and isn't an ordinary word."""
    first, _, rest = name.partition(" ")
    plain = first.lower().rstrip(".")
    tells = len(plain) >= LEAST_LETTERS and plain.isalpha() and kind_of(plain) in {"place", "unheard"}
    shared = sum(plain in other.lower().split() for other in named) > 1
    return re.escape(first) if rest and tells and not shared else None


def _place(name: str, text: str) -> int | None:
    found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
    lettered = _LETTERED.fullmatch(name)
    if found is None and lettered:
        letter = lettered[1]
        found = re.search(rf"(?<=[a-z,] ){letter}(?![\w'’])|(?<!\w){letter}{_AFTER_LETTER}", text)
    return found.start() if found else None
