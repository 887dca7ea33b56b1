"""All ways of saying what a program is like, in the order in which they are looked for."""

from __future__ import annotations

from understanding.at_the_table import AT_THE_TABLE
from understanding.fairness import FAIRNESS
from understanding.hands_on import HANDS_ON
from understanding.in_slang import SLANG
from understanding.lessons import LESSONS
from understanding.mood import MOOD
from understanding.nights import NIGHTS
from understanding.on_call import ON_CALL
from understanding.research import RESEARCH
from understanding.sayings import SAYINGS
from understanding.shares import SHARES

ALL_SAYINGS = (*SAYINGS, *MOOD, *LESSONS, *HANDS_ON, *AT_THE_TABLE, *ON_CALL, *NIGHTS, *FAIRNESS, *SHARES, *RESEARCH, *SLANG)
