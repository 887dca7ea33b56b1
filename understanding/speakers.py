"""Answers for any place of a message which program it speaks of."""

from __future__ import annotations

from bisect import bisect_right

from understanding.naming import BOTH, HERE, Naming
from understanding.segments import Segment, sentence_at


class Speakers:
    """Answers for any place of the message which program it speaks of."""

    def __init__(self, namings: list[Naming], segments: tuple[Segment, ...]) -> None:
        self._namings = namings
        self._segments = segments
        self._starts = [naming.start for naming in namings]
        self.names = tuple(dict.fromkeys(n.name for n in namings if not n.name.startswith("@")))

    def at(self, position: int, clause_end: int) -> str | None:
        """The program spoken of at `position`; a name said behind ("5 at Duke") counts when it stands before `clause_end`."""
        if not self._namings:
            return None
        index = bisect_right(self._starts, position)
        for place, naming in enumerate(self._namings[index:], index):
            if naming.start > clause_end + 1 or (naming.start >= clause_end and naming.reach != "back"):
                break  # a name in brackets stands one behind the clause's end
            if naming.reach == "back":
                return self._resolve(place)
        segment = sentence_at(self._segments, position)
        told = next((i for i, n in enumerate(self._namings[index:], index) if n.reach != "aside"), None)
        if told is not None and self._namings[told].reach == "told" and (not index or self._namings[index - 1].reach == "told"):
            return self._resolve(told)
        for place in range(index - 1, -1, -1):
            naming = self._namings[place]
            if naming.reach in ("back", "aside"):
                continue
            if naming.reach == "sentence" and (segment is None or naming.start < segment.start):
                continue
            return self._resolve(place)
        if segment is not None:
            later = [i for i, n in enumerate(self._namings[index:], index) if n.reach == "back" and n.start < segment.end]
            if later:
                return self._resolve(later[0])
            around = [i for i, n in enumerate(self._namings[index:], index) if n.reach == "around" and n.start < segment.end]
            if around:
                return self._resolve(around[0])
            nearest = next((i for i, n in enumerate(self._namings[index:], index) if n.start < clause_end), None)
            if not index and nearest is not None and self._namings[nearest].reach == "on":
                return self._resolve(nearest)  # "The integrated residency at Elmwood takes ..."
        ends = next((i for i, n in enumerate(self._namings[index:], index) if n.reach == "ends"), None)
        if ends is not None:
            return self._resolve(ends)
        backs = [i for i, n in enumerate(self._namings[:index]) if n.reach == "back" and not n.name.startswith("@")]
        return self._resolve(backs[-1]) if backs and len({self._namings[i].name for i in backs}) == 1 else None

    def pair_at(self, position: int) -> tuple[str, ...]:
        """The programs that "both" stands for at `position`: the two named last before it, else the only two of the message."""
        index = bisect_right(self._starts, position)
        both = next((n for n in reversed(self._namings[:index]) if n.name == BOTH), None)
        if both is not None and both.group:
            return both.group
        before = self._named_before(index)
        pair = tuple(dict.fromkeys(reversed(before)))[:2][::-1]
        return pair if len(pair) == 2 else self.names if len(self.names) == 2 else ()

    def _named_before(self, place: int) -> list[str]:
        return [n.name for n in self._namings[:place] if not n.name.startswith("@") and n.reach != "aside"]

    def _resolve(self, place: int) -> str | None:
        """A reference is the program it stands for when the message itself names it; else it stays for the conversation to resolve."""
        name = self._namings[place].name
        if not name.startswith("@"):
            return name
        before = self._named_before(place)
        if name == HERE:
            return before[-1] if before else None
        if name == "@that" and before:
            return before[-1]
        if len(self.names) < 2:
            return name
        if name == "@other" and len(self.names) == 2 and before:
            last = next((told for told in map(self._resolve, range(place - 1, -1, -1)) if told in self.names), before[-1])
            return next(other for other in self.names if other != last)
        counted = {"@first": 0, "@second": 1, "@third": 2, "@last": -1}.get(name)
        return self.names[counted] if counted is not None and counted < len(self.names) else name
