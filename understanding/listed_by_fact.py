"""One fact of several programs in a list behind its label: "Faculty: Wexner 15, Riverside 8, Grant 5", "H-1B: Dunn no, Kirkland yes"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.message import Message
from understanding.names import clean_name
from understanding.reading import Mention
from understanding.segments import sentence_at
from understanding.tables import COUNTED, fact_of_head, value_of_cell

_LIST = re.compile(r"(?P<label>[^\W\d_][^:\n.;!?,]{1,40})[:?][ ]+(?=(?P<items>[^\n;]+))")
_NEXT = re.compile(r",[ ]+(?:and[ ]+)?|[ ]+(?:and|vs\.?)[ ]+|[ ]+/[ ]+")
_NEXT_ANSWER = re.compile(r"(?:(?<=yes[ ])|(?<=no[ ]))(?=[A-Za-z])")  # "NCI? uab yes tulane no"
_ITEM = re.compile(
    r"(?P<name>(?:St\.?[ ]|Mt\.?[ ])?[A-Z][\w'’&-]*(?:[ ][A-Z][\w'’&-]*){0,3}"
    r"|[a-z][\w'’&-]*(?:[ ][a-z][\w'’&-]*){0,3}?)(?:[ ]*[:=–-]|[ ]has|[ ]with)?[ ]*\(?"
    r"(?P<value>[~≈]?\d+(?:[,.]\d+)*k?\+?(?:[–-]\d+)?|none|no|nil|yes|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve)\)?[ ]*(?P<stop>[.!]\s|[.!]?$)?"
)


def read_listed(message: Message, mentions: list[Mention]) -> list[Mention]:
    """The mentions, those of such lists told of each program."""
    for start, end, told in _lists(message):
        mentions = [m for m in mentions if m.end <= start or end <= m.start] + told
    return mentions


def _lists(message: Message) -> Iterator[tuple[int, int, list[Mention]]]:
    """Where each list begins and ends, with what it tells."""
    for match in _LIST.finditer(message.text) if ":" in message.text or "?" in message.text else ():
        first = _ITEM.match(message.text, match.start("items"), match.end("items"))
        if first is None or first["stop"] or not _following(message.text, first.end()):
            continue  # no list
        fact = fact_of_head(match["label"])
        segment = sentence_at(message.segments, match.start("items"))
        if fact is None or not (fact in COUNTED or fact in _ANSWERED) or segment is None or segment.is_question:
            continue
        told, at = [], match.start("items")
        while item := _ITEM.match(message.text, at, match.end("items")):
            value = value_of_cell(fact, item["value"])
            following = _following(message.text, item.end())
            if value is None or not (following or item["stop"] is not None or item.end() == match.end("items")):
                break
            named = (n.name for n in message.namings if n.start <= item.start() < n.end and n.name[0] != "@")
            name = next(named, None) or (clean_name(item["name"]) if item["name"][0].isupper() else None)
            if name is None:
                break  # "TACE 44, Y90 20"
            span = item.start("name"), item.end("value")
            told.append(Mention("program", fact, value, name, message.said(*span), *span, decisive=message.decisive(fact)))
            if not following or item["stop"]:
                break
            at = following.end()
        if len(told) > 1:
            yield match.start(), told[-1].end, told


_ANSWERED = frozenset(("sponsors_j1", "sponsors_h1b", "nci_cancer_center"))


def _following(text: str, at: int) -> re.Match[str] | None:
    """What ties an item that ends at `at` to the next one, None where the list ends."""
    return _NEXT.match(text, at) or _NEXT_ANSWER.match(text, at)
