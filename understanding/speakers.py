"""Answers for any place of a message which program it speaks of."""

from __future__ import annotations

from bisect import bisect_right

from understanding.naming import Naming
from understanding.segments import Segment


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
        for naming in self._namings[index:]:
            if naming.start >= clause_end:
                break
            if naming.reach == "back":
                return self._resolve(naming.name)
        segment = next((s for s in self._segments if s.start <= position < s.end), None)
        for naming in reversed(self._namings[:index]):
            if naming.reach == "back":
                continue
            if naming.reach == "sentence" and (segment is None or naming.start < segment.start):
                continue
            return self._resolve(naming.name)
        if segment is not None:
            later = [n for n in self._namings[index:] if n.reach == "back" and n.start < segment.end]
            if later:
                return self._resolve(later[0].name)
        backs = [n for n in self._namings[:index] if n.reach == "back" and not n.name.startswith("@")]
        return self._resolve(backs[-1].name) if backs and len({n.name for n in backs}) == 1 else None

    def _resolve(self, name: str) -> str:
        """A reference by place is the program of that place when the message itself names several."""
        if len(self.names) < 2 or not name.startswith("@"):
            return name
        if name == "@first":
            return self.names[0]
        if name == "@second":
            return self.names[1]
        if name == "@third" and len(self.names) > 2:
            return self.names[2]
        if name == "@last":
            return self.names[-1]
        return name
