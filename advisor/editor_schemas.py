"""The JSON Schemas (draft-07) by which editors check and complete the rulebook's files.

They are made from the types of the entries, the guide's words, and the names of facts, sources and topics. Editors read YAML 1.2,
where 800 is a number and 1,000, yes and 20% are text; what may be either is allowed as either.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec
from msgspec import inspect

from advisor.book.told import Topic
from advisor.coverage import Wanted
from advisor.guide_words import GuideWords
from advisor.lints import ID
from advisor.rulebook import Rulebook
from advisor.schema import KINDS, FactEntry, Source
from advisor.vocabulary import Fact
from advisor.written import Day, Number, Span

FOLDER = "schema"
Schema = dict[str, Any]
_TEXT: Schema = {"type": ["string", "number"]}
_NUMBER = r"^-?[0-9][0-9,]*(\.[0-9]+)?\s?(k|%)?$"
_WRITTEN: dict[type, Schema] = {
    Number: {"type": ["number", "string"], "pattern": _NUMBER},
    Day: {"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    Span: {"type": "string", "pattern": r"^\S.* to \S.*$"},
}


def editor_schemas(rulebook: Rulebook, guide: str) -> dict[str, str]:
    """By file name the text of each schema: for rules, facts, sources, the list of what to cover, and what readers are told of topics."""
    maker = _Maker(rulebook, GuideWords(guide))
    schemas = {
        "rules": maker.rules(),
        "facts": maker.facts(),
        "sources": maker.sources(),
        "coverage": maker.coverage(),
        "book": maker.book(),
    }
    return {f"{name}.schema.json": json.dumps(schema, indent=1, ensure_ascii=False) + "\n" for name, schema in schemas.items()}


def write_schemas(rulebook: Rulebook, folder: Path) -> None:
    """Writes the schemas into the folder's `schema/`."""
    home = folder / FOLDER
    home.mkdir(exist_ok=True)
    for name, text in editor_schemas(rulebook, _guide(folder)).items():
        (home / name).write_text(text, encoding="utf-8", newline="\n")


def stale_schemas(rulebook: Rulebook, folder: Path) -> list[Path]:
    """The schemas in the folder's `schema/` that are missing or not what would be written now."""
    wanted = {folder / FOLDER / name: text for name, text in editor_schemas(rulebook, _guide(folder)).items()}
    return [path for path, text in wanted.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]


def _guide(folder: Path) -> str:
    guide = folder / "README.md"
    return guide.read_text(encoding="utf-8") if guide.is_file() else ""


class _Maker:
    """Makes the schemas of one rulebook."""

    def __init__(self, rulebook: Rulebook, words: GuideWords) -> None:
        self.rulebook, self.words = rulebook, words
        self.definitions: dict[str, Schema] = {}

    def rules(self) -> Schema:
        """A list of entries; the kind decides which of the definitions holds."""
        self.definitions = {"known_facts": self._known_facts()}
        for kind, wanted in KINDS.items():
            self.definitions[kind] = self._struct(wanted, kind, "")
        kinds = [
            {"if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]}, "then": {"$ref": f"#/definitions/{kind}"}}
            for kind in KINDS
        ]
        shown = {kind: (wanted.__doc__ or "").split("\n")[0] for kind, wanted in KINDS.items()}
        says = " ".join(f"{kind}: {text}" for kind, text in shown.items())
        entry = {"type": "object", "required": ["kind"], "properties": {"kind": {"enum": list(KINDS), "description": says}}, "allOf": kinds}
        return self._file("Rules of the rulebook", {"type": "array", "items": entry}, self.definitions)

    def facts(self) -> Schema:
        """Facts by name."""
        return self._named("Facts of the rulebook", FactEntry, "facts", "^[a-z][a-z0-9]*(_[a-z0-9]+)*$")

    def sources(self) -> Schema:
        """Sources by id."""
        return self._named("Sources of the rulebook", Source, "sources", "^[a-z0-9]+(-[a-z0-9]+)*$")

    def coverage(self) -> Schema:
        """The list of items to cover."""
        item: Schema = {"type": "object", "required": ["id"], "additionalProperties": False}
        item["properties"] = {info.encode_name: _TEXT for info in inspect.type_info(Wanted).fields}  # type: ignore[attr-defined]
        return self._file("What the rulebook covers", {"type": "array", "items": item}, {})

    def book(self) -> Schema:
        """What readers are told of the topics, and where sources differ."""
        self.definitions = {}
        topic = self._struct(Topic, "", "book")
        parts = {
            "topics": {"type": "object", "propertyNames": {"pattern": "^[a-z0-9]+(_[a-z0-9]+)*$"}, "additionalProperties": topic},
            "differences": {"type": "object", "propertyNames": {"pattern": "^C[0-9]+$"}, "additionalProperties": _TEXT},
        }
        return self._file("Topics and differences, for readers", {"type": "object", "properties": parts, "additionalProperties": False}, {})

    def _named(self, title: str, wanted: type[msgspec.Struct], file: str, pattern: str) -> Schema:
        self.definitions = {}
        shape = self._struct(wanted, "", file)
        shape["properties"].pop("id", None)
        return self._file(title, {"type": "object", "propertyNames": {"pattern": pattern}, "additionalProperties": shape}, self.definitions)

    @staticmethod
    def _file(title: str, schema: Schema, definitions: Mapping[str, Schema]) -> Schema:
        head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": title, "description": "Written by `advisor schema`."}
        return {**head, **schema, **({"definitions": dict(definitions)} if definitions else {})}

    def _struct(self, wanted: type[msgspec.Struct], kind: str, file: str, outer: str = "") -> Schema:
        info: Any = inspect.type_info(wanted)
        properties: dict[str, Schema] = {"kind": {"const": kind}} if kind and not outer else {}
        for field in info.fields:
            key = field.encode_name
            says = self.words.of_file(file, key) if file else self.words.of_inner(outer, key) if outer else self.words.of_entry(kind, key)
            shape = self._narrowed(key, kind, outer) if not file else None
            shape = shape or self._shape(field.type, kind, file, key)
            properties[key] = {"description": says.replace("`", ""), **shape} if says else shape
        required = [field.encode_name for field in info.fields if field.required]
        return {
            "type": "object",
            **({"description": (wanted.__doc__ or "").split("\n")[0]} if not file else {}),
            "properties": properties,
            **({"required": required} if required else {}),
            "additionalProperties": False,
        }

    def _narrowed(self, key: str, kind: str, outer: str) -> Schema | None:
        """The shape of a key whose values are names: ids, facts, sources, topics."""
        facts = self.rulebook.vocabulary.facts
        match outer, key:
            case "", "id":
                return {"type": "string", "pattern": f"^{ID.pattern.replace('?:', '')}$"}
            case "", "topics":
                known = sorted(self.rulebook.told.topics or self.rulebook.topics)
                return _list({"anyOf": [{"enum": known}, {"type": "string", "pattern": "^[a-z0-9]+([_-][a-z0-9]+)*$"}]})
            case "", ("fills" | "opening"):
                return _list(_enum(facts))
            case "", "ask" if kind != "question":
                return {"type": "string", "pattern": f"^{ID.pattern.replace('?:', '')}$"}
            case "", "measure" if kind == "window":
                return _enum(fact.name for fact in facts.values() if fact.type == "month")
            case "", "priorities" if "priorities" in facts:
                return _list(_enum(facts["priorities"].choices))
            case "", "intents":
                return _list({"type": "string", "pattern": "^[a-z]+(_[a-z]+)*$"})
            case "sources", "id":
                return _enum(sorted(self.rulebook.sources))
            case "sources", "covers":
                return _list({"type": "string", "pattern": "^[A-Z]+-?[0-9]+$"})
            case "examples", ("given" | "other"):
                return {"$ref": "#/definitions/known_facts"}
            case "items", "fact":
                return _enum(facts)
        return None

    def _shape(self, wanted: Any, kind: str, file: str, key: str) -> Schema:
        match wanted:
            case inspect.StrType():
                return _TEXT
            case inspect.LiteralType():
                return {"enum": list(wanted.values)}
            case inspect.ListType():
                return _list(self._shape(wanted.item_type, kind, file, key))
            case inspect.DictType():
                return {"type": "object", "additionalProperties": self._shape(wanted.value_type, kind, file, key)}
            case inspect.CustomType():
                return _WRITTEN[wanted.cls]
            case inspect.StructType():
                return self._referred(wanted.cls, key)
            case inspect.UnionType():
                shapes = [self._shape(part, kind, file, key) for part in wanted.types if not isinstance(part, inspect.NoneType)]
                return shapes[0] if len(shapes) == 1 else {"anyOf": shapes}
        return {}

    def _referred(self, wanted: type[msgspec.Struct], key: str) -> Schema:
        name = wanted.__name__
        if name not in self.definitions:
            self.definitions[name] = {}  # it may refer to itself
            outer = "when" if name == "Clauses" else key
            self.definitions[name] = self._struct(wanted, "", "", outer)
        return {"$ref": f"#/definitions/{name}"}

    def _known_facts(self) -> Schema:
        """What may stand under `given`: facts by name, with what each means and may be."""
        properties = {fact.name: _value(fact) for fact in self.rulebook.vocabulary.facts.values()}
        return {"type": "object", "properties": properties, "additionalProperties": False}


def _value(fact: Fact) -> Schema:
    kinds = {"yes_no": "yes or no", "choice": "a choice", "month": "a month", "list": "a list", "text": "a text"}
    says = f"{fact.label} ({kinds.get(fact.type, fact.unit or 'a number')})"
    free: Schema = {"type": ["string", "number", "array"]}
    options = [int(option) if fact.integer and option.isdigit() else option for option in fact.options]
    return {"description": says, **({"anyOf": [{"enum": options}, free]} if options else free)}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _enum(names: Iterable[str]) -> Schema:
    return {"enum": list(names)}
