"""The rulebook as the actions see it: loaded once, on first use, from the project's rules/ folder (or ADVISOR_RULES)."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from advisor.rulebook import Rulebook, load_rulebook

RULES = Path(__file__).resolve().parent.parent / "rules"


@cache
def rulebook() -> Rulebook:
    """The rulebook; raises advisor.rulebook.RulebookError when it has mistakes."""
    return load_rulebook(Path(os.environ.get("ADVISOR_RULES") or RULES))
