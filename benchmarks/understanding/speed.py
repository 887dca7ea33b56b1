"""How long understanding takes: the fact reader alone, a message (facts and intents, without the dialogue), and the worst texts we know.

    uv run python benchmarks/understanding/speed.py     needs a trained model (`uv run advisor train`)

Milliseconds: of processor time for the reader, so that other work on the machine counts less; by the clock for a whole message, whose
sentences are encoded side by side. Every text is read for the first time.
"""

from __future__ import annotations

import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from facts import CASES, PROGRAM_TEXTS, load_cases  # noqa: E402

from understanding.facts import read_facts  # noqa: E402
from understanding.follow_ups import Before  # noqa: E402
from understanding.intent_model import FILE, IntentModel  # noqa: E402
from understanding.message_intents import read_message  # noqa: E402

LONG = 20_000  # characters; the server refuses more than 4,000, the reader must stay quick all the same
LIMITS = {"facts": 2.0, "message": 15.0}  # what we promise ourselves for the 95th percentile


def thousands(texts: list[str]) -> list[str]:
    """The texts one after the other, in pieces of 1,000 characters."""
    pool = "\n".join(texts)
    return [pool[i : i + 1000] for i in range(0, max(1, len(pool) - 999), 1000)]


def worst() -> dict[str, str]:
    """Texts that are hard on readers of this kind, each of 20,000 characters."""
    seeds = {
        "digits": "7",
        "numbers": "12,345 ",
        "ranges": "7-8-9 ",
        "number words": "twenty one hundred and ",
        "one letter": "a",
        "short words": "a ",
        "commas": "4, ",
        "brackets": "((((",
        "question marks": "is it? ",
        "line breaks": "\n",
        "a rule": "-",
        "table": "Faculty\t7\tFellows\t2\n",
        "denials": "no fellows not ",
        "names": "At Oak Harbor Medical Center and ",
        "visas": "they sponsor J-1 but not H-1B, ",
        "a page": "The section has 9 faculty, 4 residents and 2 fellows, does 8,000 cases a year and sponsors J-1 visas. ",
    }
    return {name: (seed * (LONG // len(seed) + 1))[:LONG] for name, seed in seeds.items()}


def conversations() -> Iterator[tuple[str, str]]:
    """Each message of tests/conversations with the one it follows ("" for the first)."""
    for path in sorted((ROOT / "tests" / "conversations").glob("*.yml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            before = ""
            for turn in case["turns"]:
                if not turn["say"].startswith("/"):
                    yield turn["say"], before
                    before = turn["say"]


def trained_model() -> IntentModel:
    """The intent model that `advisor train` stored. Ends with a sentence when there is none."""
    stored = ROOT / "models" / "advisor.tar.gz"
    if not stored.exists():
        sys.exit("There is no trained model; make one with `uv run advisor train`.")
    with tarfile.open(stored) as archive, tempfile.TemporaryDirectory() as folder:
        member = next(m for m in archive.getmembers() if m.name.endswith(f"/{FILE}"))
        content = archive.extractfile(member)
        assert content is not None
        Path(folder, FILE).write_bytes(content.read())
        return IntentModel.load(Path(folder))


def milliseconds(read: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """The time of one call."""
    start = clock()
    read()
    return (clock() - start) * 1000


def show(name: str, times: list[float], limit: float | None = None) -> None:
    """One line of the table."""
    times = sorted(times)
    against = f"   (we promise ourselves {limit:g})" if limit else ""
    print(f"{name:44} n {len(times):4}  median {times[len(times) // 2]:7.2f}  p95 {times[int(len(times) * 0.95)]:7.2f}{against}")


def main() -> None:
    """Prints the table."""
    cases = {path.stem: [case.text for case in load_cases(path)] for path in [*sorted(CASES.glob("*.yml")), PROGRAM_TEXTS]}
    pages = thousands([text for name, texts in cases.items() if "page" in name or "program" in name for text in texts])
    dense = thousands([text for texts in cases.values() for text in texts])
    messages = list(conversations())
    for text in dense:
        read_facts(text)  # the lexicon and its cues are in memory from now on
    print("the fact reader, milliseconds")
    show("1,000 characters of programs' pages", [milliseconds(lambda t=text: read_facts(t)) for text in pages * 5], LIMITS["facts"])
    show("1,000 characters, all cases (dense)", [milliseconds(lambda t=text: read_facts(t)) for text in dense * 5])
    show("a message of a conversation", [milliseconds(lambda t=text: read_facts(t)) for text, _ in messages])
    slowest = {name: milliseconds(lambda t=text: read_facts(t)) for name, text in worst().items()}
    name, took = max(slowest.items(), key=lambda item: item[1])
    print(f"{'20,000 characters, the slowest of ' + str(len(slowest)):44} {took:.1f} ({name})")

    model = trained_model()
    for warm in ("is 8,000 a year enough for six trainees?", "do fellows count?"):
        read_message(model, warm)
    print("\na whole message: facts and intents, milliseconds")
    times = []
    for text, previous in messages:
        asked = read_message(model, previous).ranking
        before = Before(previous, asked[0].intent) if asked else None
        fresh = text + " "  # the same words as another text: nothing kept from before answers for the model

        def understand(fresh: str = fresh, before: Before | None = before) -> None:
            read_facts(fresh)
            read_message(model, fresh, before)

        times.append(milliseconds(understand, time.perf_counter))
    show("a message of a conversation, in its context", times, LIMITS["message"])
    slowest = {name: milliseconds(lambda t=text: (read_facts(t), read_message(model, t))) for name, text in worst().items()}
    name, took = max(slowest.items(), key=lambda item: item[1])
    print(f"{'20,000 characters, the slowest of ' + str(len(slowest)):44} {took:.1f} ({name})")


if __name__ == "__main__":
    main()
