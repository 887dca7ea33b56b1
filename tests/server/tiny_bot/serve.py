"""Serves the small bot of the tests with the settings of the environment, as `advisor serve` does the project; a rulebook only if named."""

import os
import sys
import time
from pathlib import Path

BEGUN = time.monotonic()
HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from server.launch import serve  # noqa: E402
from server.problems import ToldPlainly  # noqa: E402
from server.settings import Project, Settings  # noqa: E402

RULES = os.environ.get("ADVISOR_RULES")
PROJECT = Project(root=HERE, code=(), actions="tiny_actions", rules=Path(RULES) if RULES else None)

if __name__ == "__main__":
    try:
        serve(Settings.from_environment(), PROJECT, BEGUN)
    except ToldPlainly as problem:
        sys.exit(str(problem))
