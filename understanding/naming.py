"""A place in a message where a program is named or referred to, and how far it governs what is told."""

from __future__ import annotations

from typing import NamedTuple

BOTH = "@both"
ELSEWHERE = "@elsewhere"
HERE = "@here"

_WORD = r"[A-Z][A-Za-z'’.&-]*"
NAME = (
    rf"(?:(?:St\.?|Mt\.?|Ft\.?)\s+)?{_WORD}(?:(?:(?<![a-z]\.)(?<![A-Z]{{2}}\.)|(?<=St\.)|(?<=Mt\.)|(?<=Ft\.)|(?<=Univ\.))"
    rf"[ \t]+(?:{_WORD}|of|the|at|and|&|de|del|los|las|la)(?=[\s,.:;)'’?!/-]|$)){{0,5}}"
)
PLACE = r"[A-Z][a-z]+(?:[ \t][A-Z][a-z]+)?(?:,[ ][A-Z]{2})?"  # where it lies: "in Miami", ", Grand Rapids"
SAYS = (
    r"(?:has|have|had|does|do|is|are|was|offers?|takes?|took|sponsors?|gets?|performs?|reports?|claims?|runs?|says?|said|told"
    r"|boasts?|covers?|lists?|logs?|matches|matched|only|also|doesn['’]?t|does\s+not"
    r"|isn['’]?t|don['’]?t|didn['’]?t|won['’]?t|never|sees|seems|looks|employs|trains|accepts?|graduates|published?|publishes"
    r"|felt|feels|seemed|got|requires?|lets|keeps?|gives?|gave|hires|hired|lost|lacks?|files?|supports?|rejects?|refuses"
    r"|prefers|treats|wants|quotes?|quoted|pays|serves|staffs|finished|come|comes|sits|needs|sent|sends|averages|handles"
    r"|provides|lets|graduated|wins|beats)"
)


class Naming(NamedTuple):
    """A place in the message where a program is named: the name (or a reference such as "@second"), and what it governs.

    reach: "on" governs all that follows until the next naming; "sentence" the rest of its sentence; "back" the amounts before it;
    "around" what follows and, where nothing else does, what was said before it in its sentence ("no IMG ever matched at Marlow");
    "ends" what follows and all that was said before of no other program ("the place is called Wexley");
    "told" what follows and all that was said before since the last such name ("8 attendings, 2 fellows, that's Elmore");
    "aside" nothing, because it is only compared with ("unlike Marlow").
    """

    name: str
    start: int
    end: int
    reach: str
    group: tuple[str, ...] = ()  # of "@both", when it stands for more than two
