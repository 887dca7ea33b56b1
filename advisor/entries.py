"""Converts what stands in a rulebook file into entries, and tells its author in plain words what doesn't fit, all of it at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from advisor.problems import did_you_mean, nearest
from advisor.schema import KINDS, Entry
from advisor.written import convert_written
from advisor.yaml_reader import Document, YamlPath

Shape = TypeVar("Shape", bound=msgspec.Struct)
_AT = re.compile(r" - at `(?:key in )?\$(.*)`$")
_STEP = re.compile(r"\[(\d+|\.\.\.)\]|\.([^.\[]+)")
_CUT_NUMBER = re.compile(r"\d{3}")  # what is left of 1,000 when YAML takes its comma for the end of a value
_COMMA = 'a comma inside { } parts two keys: put the number in quotes, "1,000"'
_LIKE = {  # how a key is written whose values aren't plain words
    "sources": "write `- {id: the-source, at: the section}`",
    "examples": "write `- given: {residents: 4}` and under it `expect:`",
    "given": "write `given: {residents: 4}`, or `given: {}` for nothing known",
    "bands": "write each band on a line, its name and the number it begins at: `solid: 800`",
    "windows": "write each window on a line, its name and its months: `early: June to August`",
    "found_when": "write the outcome and its text: `thin: The text.`",
    "cases": "write `- outcome:` and under it `tone:`, `when:` and `found:`",
    "undecided": "write `- when:` and under it `tone:` and `found:`",
    "marks": "write `- {at: 850, label: what it is}`",
}
_WORDS = {"array": "a list", "object": "keys with values", "str": "text", "null": "nothing", "int": "a whole number", "float": "a number"}


def read_entry(data: Any, document: Document, at: YamlPath) -> Entry | None:
    """The entry that `data` is, of the kind it names; None, with the reasons among the document's problems, when it is none."""
    if at[0] in document.unclear:
        return None
    if not isinstance(data, dict):
        document.problem(at, "an entry without keys", "begin it with `kind:`, then `id:`, `title:`, ...")
        return None
    kind = data.get("kind")
    if kind not in KINDS:
        what = "an entry without its kind" if kind is None else f"there is no kind '{kind}'"
        document.problem((*at, "kind"), what, did_you_mean(str(kind), KINDS) if kind else f"write `kind:` and one of {', '.join(KINDS)}")
        return None
    return read_struct(KINDS[kind], data, document, at)


def read_struct(wanted: type[Shape], data: Any, document: Document, at: YamlPath) -> Shape | None:
    """`data` as the wanted struct; None after noting each of its mistakes, one for each key that is wrong or missing."""
    if at[0] in document.unclear:
        return None
    if not isinstance(data, dict):
        document.problem(at, "nothing stands here" if data is None else f"'{data}' is no entry", "indent its keys under it")
        return None
    left = dict(data)
    struct: Shape | None = None
    wrong = False
    for _ in range(len(data) + 1):
        try:
            struct = msgspec.convert(left, wanted, strict=False, dec_hook=convert_written)
            break
        except msgspec.ValidationError as error:
            wrong = True
            key = _note(str(error), wanted, left, document, at)
            if key is None:
                break
            del left[key]
    if wrong:
        _note_missing(wanted, data, document, at)
    return None if wrong else struct


def _note(message: str, wanted: type[msgspec.Struct], data: dict[str, Any], document: Document, at: YamlPath) -> str | None:
    """Notes one mistake; returns the top key to leave out so that the rest can be looked at, or None when keys are missing there."""
    place = _AT.search(message)
    steps = _steps(place[1] if place else "", data, message)
    text = message[: place.start()] if place else message
    unknown = re.search(r"unknown field `(.*)`", text)
    missing = re.search(r"missing required field `(.*)`", text)
    if unknown:
        known = _keys(wanted, steps)
        remedy = did_you_mean(unknown[1], known, f"its keys are {', '.join(known)}" if known else "remove it")
        if _CUT_NUMBER.fullmatch(unknown[1]):
            remedy = _COMMA
        document.problem((*at, *steps, unknown[1]), f"unknown key '{unknown[1]}'", remedy, at_key=True)
        return str(steps[0]) if steps else unknown[1]
    if missing:
        if not steps:
            return None
        document.problem((*at, *steps), f"'{missing[1]}' is missing here", f"add `{missing[1]}:`")
        return str(steps[0])
    if steps and _CUT_NUMBER.fullmatch(str(steps[-1])) and _look_up(data, steps) is None:
        document.problem((*at, *steps), f"'{steps[-1]}' is no name", _COMMA, at_key=True)
    else:
        document.problem((*at, *steps), *_friendly(text, steps, _look_up(data, steps)))
    return str(steps[0]) if steps else None


def _note_missing(wanted: type[msgspec.Struct], data: dict[str, Any], document: Document, at: YamlPath) -> None:
    keys = [info.encode_name for info in msgspec.structs.fields(wanted)]
    meant = {nearest(key, keys) for key in data if key not in keys}  # told already, of the misspelt key
    for info in msgspec.structs.fields(wanted):
        if info.required and info.encode_name not in data and info.encode_name not in meant:
            remedy = f"add `{info.encode_name}:`"
            document.problem(at, f"'{info.encode_name}' is missing here", remedy)


def _steps(path: str, data: Any, message: str) -> tuple[str | int, ...]:
    """The steps of msgspec's path; a `[...]` (some value of a mapping) becomes the key whose value the message speaks of."""
    steps: list[str | int] = []
    here = data
    for index, name in _STEP.findall(path):
        if index == "...":
            if not isinstance(here, dict):
                break
            step: str | int | None = next((k for k, v in here.items() if f"'{v}'" in message or not isinstance(v, str)), None)
            if step is None:
                break
        else:
            step = int(index) if index else name
        steps.append(step)
        here = _look_up(here, (step,))
    return tuple(steps)


def _look_up(data: Any, steps: tuple[str | int, ...]) -> Any:
    for step in steps:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _friendly(text: str, steps: tuple[str | int, ...], given: Any) -> tuple[str, str]:
    key = next((str(step) for step in reversed(steps) if isinstance(step, str)), "this")
    enum = re.match(r"Invalid enum value '?(.*?)'?$", text)
    if enum:
        remedy = "write yes or no" if enum[1] in ("true", "false", "True", "False") else _choices(key, enum[1])
        return f"'{enum[1]}' is not possible for '{key}'", remedy
    expected = re.match(r"Expected `(.*)`, got `(.*)`$", text)
    if not expected:
        what, _, remedy = text.partition("; ")
        return what, remedy
    wanted = [_WORDS.get(word.strip(), word.strip()) for word in expected[1].split("|") if word.strip() != "null"]
    if given is None:
        return f"'{key}' is empty", "fill it in or remove the line"
    if wanted == ["a list"]:
        one_line = isinstance(given, str) and " - " not in given
        remedy = (
            _LIKE[key]
            if one_line and key in _LIKE
            else f"write `[{given}]`, or one item a line, each after a dash"
            if one_line
            else "begin each of its items with a dash"
        )
        return f"'{key}' must be a list", remedy
    if "keys with values" in wanted and isinstance(given, list) and "text" in wanted:
        return f"'{key}' is a bare list", "say whether all:, any: or none: of it must hold"
    return f"'{key}' must be {' or '.join(wanted)}", _LIKE.get(key) or ("write it without [ ] and { }" if "text" in wanted else "")


def _choices(key: str, given: str) -> str:
    known = _CHOICES.get(key, ())
    return did_you_mean(given, known) if known else ""


def _keys(wanted: type[msgspec.Struct], steps: tuple[str | int, ...]) -> list[str]:
    """The keys possible where the steps lead, for "did you mean"."""
    inner = _INNER.get(next((str(s) for s in reversed(steps) if isinstance(s, str)), ""))
    structs = inner if inner else (wanted,) if not steps else ()
    return [info.encode_name for struct in structs for info in msgspec.structs.fields(struct)] + (["kind"] if not steps else [])


def _literals() -> dict[str, tuple[str, ...]]:
    """The possible words of every key that has a fixed choice, over all kinds."""
    found: dict[str, tuple[str, ...]] = {}
    read: Callable[[Any], Any] = msgspec.inspect.type_info
    for struct in (*KINDS.values(), *(s for group in _INNER.values() for s in group), *_PLAIN):
        for info in read(struct).fields:
            kind = getattr(info.type, "item_type", info.type)
            options = [t for t in getattr(kind, "types", (kind,)) if isinstance(t, msgspec.inspect.LiteralType)]
            if options:
                found[info.encode_name] = tuple(str(value) for value in options[0].values)
    return found


def _inner() -> dict[str, tuple[type[msgspec.Struct], ...]]:
    from advisor import schema

    return {
        "sources": (schema.SourceUse,),
        "examples": (schema.Example,),
        "marks": (schema.Line,),
        "cases": (schema.VerdictCase,),
        "undecided": (schema.Headline,),
        "items": (schema.Item,),
        **dict.fromkeys(("when", "one", "other", "all", "any", "none"), (schema.Clauses,)),
    }


def _plain() -> tuple[type[msgspec.Struct], ...]:
    from advisor import schema

    return schema.FactEntry, schema.Source


_INNER = _inner()
_PLAIN = _plain()
_CHOICES = _literals()
