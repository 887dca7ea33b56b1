"""Everything on how well and how fast messages are understood, in one command: `uv run python benchmarks/understanding`.

Facts on our own cases and on held-out texts (precision, recall, F1 by set and by fact, sign flips, the worst mistakes), intents (held-out
sets, what is taken for what, out-of-scope messages refused), time. Examples that were labelled for us by others are sets of their own:
`program_texts` and `applicants`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE)]

import facts  # noqa: E402
import heldout_facts  # noqa: E402
import intents  # noqa: E402
import speed  # noqa: E402


def main() -> None:
    """Prints the three reports."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--worst", type=int, default=15, help="how many mistakes to print for each set")
    worst = parser.parse_args().worst
    for title, report in (
        ("FACTS, OUR OWN CASES", lambda: facts.main(["--mistakes", str(worst)])),
        ("FACTS, HELD-OUT TEXTS", lambda: heldout_facts.main(worst)),
        ("INTENTS", lambda: intents.report(worst)),
        ("TIME", speed.main),
    ):
        print(f"\n{title}\n{'=' * len(title)}", flush=True)
        report()


if __name__ == "__main__":
    main()
