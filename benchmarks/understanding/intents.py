"""How well messages are understood as intents.

    uv run python benchmarks/understanding/intents.py              the pipeline in use, on the held-out sets
    uv run python benchmarks/understanding/intents.py --compare    all that were tried, also by cross-validation

Training messages are data/nlu; nothing of the held-out sets is in them. Figures are shares of 1; times are milliseconds of
processor time for one message.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from scipy.sparse import csr_matrix, hstack
from sklearn.calibration import CalibratedClassifierCV
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold
from sklearn.multiclass import OneVsRestClassifier
from sklearn.svm import LinearSVC

from understanding.intent_model import IntentModel
from understanding.intent_text import cues, normalise, spell_out
from understanding.message_intents import read_message
from understanding.sentence_encoder import encode

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
REFUSED = frozenset({"out_of_scope", "medical_advice"})
FALLBACK_BELOW = 0.3
MARGIN_FACTOR = 4.75  # the temperature that IntentModel finds by cross-validation, give or take a tenth
Example = tuple[str, str]


def training_messages() -> list[Example]:
    found: list[Example] = []
    for path in sorted((ROOT / "data" / "nlu").glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8")).get("nlu", ()):
            lines = (line.strip() for line in block["examples"].splitlines())
            found += [(line[2:].strip(), block["intent"]) for line in lines if line.startswith("- ")]
    return found


def held_out() -> dict[str, list[Example]]:
    first = yaml.safe_load((HERE / "heldout_a.yml").read_text(encoding="utf-8"))
    others = {path.stem[-1].upper(): yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("heldout_[b-z].yml"))}
    lines = (HERE / "applicant_questions.jsonl").read_text(encoding="utf-8").splitlines()
    return {
        "A": [(text, intent) for intent, texts in first.items() for text in texts],
        **{name: [_labelled(entry) for entry in entries] for name, entries in others.items()},
        "applicants": [_labelled(entry) for entry in map(json.loads, lines)],
    }


def _labelled(entry: dict[str, Any]) -> Example:
    """A message and its label; labels that are equally right are joined by "|"."""
    intent = entry["intent"]
    return entry["text"], intent if isinstance(intent, str) else "|".join(intent)


def right(name: str, truth: str) -> bool:
    """Whether an intent is one of those that are right."""
    return name in truth.split("|")


def refusable(truth: str) -> bool:
    """Whether a message is to be refused: the first of its labels says so."""
    return truth.split("|")[0] in REFUSED


Predict = Callable[[Sequence[str]], list[tuple[str, float]]]


@dataclass(frozen=True)
class Figures:
    accuracy: float
    in_scope: float
    macro_f1: float
    refused: float

    @classmethod
    def of(cls, examples: Sequence[Example], predictions: Sequence[tuple[str, float]]) -> Figures:
        """`in_scope`: right and sure enough to be answered. `refused`: out-of-scope messages that are called so or that fall back."""
        names = [name for name, _ in predictions]
        told = [(n, c, t) for (n, c), (_, t) in zip(predictions, examples, strict=True)]
        inside = [right(n, t) and c >= FALLBACK_BELOW for n, c, t in told if not refusable(t)]
        outside = [n in REFUSED or c < FALLBACK_BELOW for n, c, t in told if refusable(t)]
        truth = [n if right(n, t) else t.split("|")[0] for n, _, t in told]
        return cls(
            float(np.mean([n == t for n, t in zip(names, truth, strict=True)])),
            float(np.mean(inside)) if inside else float("nan"),
            float(f1_score(truth, names, average="macro", labels=sorted(set(truth)), zero_division=0)),
            float(np.mean(outside)) if outside else float("nan"),
        )


@cache
def _normal(text: str) -> str:
    return normalise(text)


@cache
def _vector(text: str) -> Any:
    return encode(spell_out(text))


@dataclass(frozen=True)
class Pipeline:
    name: str
    classifier: Callable[[], Any]
    counts: bool = True
    cue_weight: float = 0.0
    sentence_weight: float = 0.0
    neighbours: float = 0.0

    def fit(self, examples: Sequence[Example]) -> tuple[Predict, int]:
        """A function from texts to intents and confidences, and the size of the fitted numbers in bytes."""
        texts, wanted = [text for text, _ in examples], np.array([intent for _, intent in examples])
        normal = [_normal(text) for text in texts]
        vectorizers = [
            TfidfVectorizer(lowercase=False, ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"[\w']+|\?"),
            TfidfVectorizer(lowercase=False, analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2),
        ]
        for vectorizer in vectorizers if self.counts else ():
            vectorizer.fit(normal)

        def features(some: Sequence[str]) -> csr_matrix:
            plain = [_normal(text) for text in some]
            blocks: list[csr_matrix] = [vectorizer.transform(plain) for vectorizer in vectorizers] if self.counts else []
            if self.cue_weight:
                blocks.append(csr_matrix(np.array([cues(text) for text in plain]) * self.cue_weight))
            if self.sentence_weight:
                blocks.append(csr_matrix(np.array([_vector(text) for text in some]) * self.sentence_weight))
            return hstack(blocks, format="csr")

        known = features(texts)
        model = self.classifier().fit(known, wanted)
        labels = list(model.classes_)
        belongs = np.array([[intent == label for label in labels] for intent in wanted])

        def predict(some: Sequence[str]) -> list[tuple[str, float]]:
            rows = features(some)
            if hasattr(model, "predict_proba"):
                shares = np.asarray(model.predict_proba(rows))
            else:
                margins = model.decision_function(rows) * MARGIN_FACTOR
                shares = np.exp(margins - margins.max(axis=1, keepdims=True))
                shares = shares / shares.sum(axis=1, keepdims=True)
            if self.neighbours:
                likeness = np.asarray((rows @ known.T).todense())
                nearest = np.argsort(-likeness, axis=1)[:, :8]
                weight = np.take_along_axis(likeness, nearest, axis=1) ** 3
                votes = np.einsum("mk,mkl->ml", weight, belongs[nearest].astype(float))
                shares = (1 - self.neighbours) * shares + self.neighbours * votes / np.maximum(votes.sum(axis=1, keepdims=True), 1e-9)
            best = shares.argmax(axis=1)
            return [(str(labels[i]), float(row[i])) for i, row in zip(best, shares, strict=True)]

        size = known.shape[1] * len(labels) * 4 + (known.data.nbytes if self.neighbours else 0)
        return predict, size


def _logistic() -> Any:
    return OneVsRestClassifier(LogisticRegression(C=10, solver="liblinear", random_state=0))


def _margin() -> Any:
    return LinearSVC(C=0.5, random_state=0)


def _calibrated() -> Any:
    return CalibratedClassifierCV(LinearSVC(C=0.5, random_state=0), cv=3)


PIPELINES = (
    Pipeline("words + letters, logistic regression", _logistic),
    Pipeline("words + letters + cues, logistic regression", _logistic, cue_weight=0.2),
    Pipeline("words + letters, linear SVM", _margin),
    Pipeline("words + letters + cues, SVM calibrated by sigmoid", _calibrated, cue_weight=0.2),
    Pipeline("words + letters + cues, SVM and 8 neighbours", _margin, cue_weight=0.2, neighbours=0.4),
    Pipeline("sentence vector alone, logistic regression", _logistic, counts=False, sentence_weight=3.0),
    Pipeline("words + letters + cues + sentence vector, linear SVM", _margin, cue_weight=0.1, sentence_weight=1.5),
)


def compare(folds: int) -> None:
    examples, sets = training_messages(), held_out()
    told = f"{folds}-fold cross-validation" if folds > 1 else "no cross-validation"
    print(f"{len(examples)} training messages, {len({i for _, i in examples})} intents; {told}")
    truths = {name: {refusable(truth) for _, truth in messages} for name, messages in sets.items()}
    columns = [f"{name} {'refused' if out else 'in scope'}" for name, kinds in truths.items() for out in sorted(kinds)]
    columns = [*(["CV accuracy", "CV macro-F1"] if folds > 1 else []), *columns, "MB", "p95 ms"]
    print("| pipeline |", " | ".join(columns), "|")
    print("|---" * (len(columns) + 1) + "|")
    for number, pipeline in enumerate(PIPELINES, start=1):
        crossed = _cross_validated(pipeline, examples, folds) if folds > 1 else None
        predict, size = pipeline.fit(examples)
        figures, times = {}, []
        for name, messages in sets.items():
            predicted = []
            for text, _ in messages:
                fresh = text + " " * number  # not seen before, so that no cache answers for the pipeline
                start = time.process_time()
                predicted += predict([fresh])
                times.append(1000 * (time.process_time() - start))
            figures[name] = Figures.of(messages, predicted)
        of_sets = [share for f in figures.values() for share in (f.in_scope, f.refused) if not np.isnan(share)]
        cells = [*((crossed.accuracy, crossed.macro_f1) if crossed else ()), *of_sets]
        print(
            f"| {pipeline.name} | {' | '.join(f'{c:.3f}' for c in cells)} | {size / 1e6:.0f} | {np.percentile(times, 95):.1f} |", flush=True
        )


def _cross_validated(pipeline: Pipeline, examples: Sequence[Example], folds: int) -> Figures:
    wanted = [intent for _, intent in examples]
    guesses: list[tuple[str, float]] = [("", 0.0)] * len(examples)
    for seen, unseen in StratifiedKFold(folds, shuffle=True, random_state=1).split(np.zeros(len(wanted)), wanted):
        predict, _ = pipeline.fit([examples[i] for i in seen])
        for i, guess in zip(unseen, predict([examples[i][0] for i in unseen]), strict=True):
            guesses[i] = guess
    return Figures.of(examples, guesses)


def report(worst: int) -> None:
    examples = training_messages()
    start = time.perf_counter()
    model = IntentModel.train([text for text, _ in examples], [intent for _, intent in examples])
    took = time.perf_counter() - start
    with tempfile.TemporaryDirectory() as folder:
        model.save(Path(folder))
        size = sum(path.stat().st_size for path in Path(folder).iterdir()) / 1e6
        model = IntentModel.load(Path(folder))
    print(f"{len(examples)} messages, {len(model.labels)} intents, trained in {took:.0f} s, {size:.1f} MB")
    times: list[float] = []
    for name, messages in held_out().items():
        predicted: list[tuple[str, float]] = []
        for text, _ in messages:
            start = time.process_time()  # of this process alone: other work on the machine doesn't count
            ranking = read_message(model, text).ranking
            times.append(1000 * (time.process_time() - start))
            predicted.append(tuple(ranking[0]) if ranking else ("none", 0.0))
        print(f"\n{name}: {Figures.of(messages, predicted)}")
        _thresholds(messages, predicted)
        slipped = [(with_slips(text), truth) for text, truth in messages]
        rankings = [read_message(model, text).ranking for text, _ in slipped]
        misspelt = Figures.of(slipped, [tuple(ranking[0]) if ranking else ("none", 0.0) for ranking in rankings])
        print(f"  with a third of the longer words misspelt: in scope {misspelt.in_scope:.3f}, refused {misspelt.refused:.3f}")
        wrong = [(t, n, c, text) for (text, t), (n, c) in zip(messages, predicted, strict=True) if not right(n, t)]
        for (truth, guess), count in Counter((t, n) for t, n, _, _ in wrong).most_common(12):
            print(f"  {count} x {truth} taken for {guess}")
        for truth, guess, sure, text in sorted(wrong, key=lambda w: -w[2])[:worst]:
            print(f"    {sure:.2f} {guess} (is {truth}): {text}")
    print(f"\ntime of one message: median {np.percentile(times, 50):.1f} ms, p95 {np.percentile(times, 95):.1f} ms")


def with_slips(text: str) -> str:
    """The text with a third of its words of five letters and more misspelt by one letter left out, doubled, swapped or wrong; the same
    text always gives the same slips."""
    chance = random.Random(text)
    words = text.split(" ")
    long = [i for i, word in enumerate(words) if len(word) > 4 and word.isalpha() and word.islower()]
    for i in chance.sample(long, min(len(long), max(1, len(long) // 3))):
        letters, at = list(words[i]), chance.randrange(1, len(words[i]) - 1)
        slip = chance.choice(("left out", "swapped", "doubled", "wrong"))
        if slip == "left out":
            del letters[at]
        elif slip == "swapped":
            letters[at : at + 2] = reversed(letters[at : at + 2])
        elif slip == "doubled":
            letters.insert(at, letters[at])
        else:
            letters[at] = chance.choice("aeiourstn")
        words[i] = "".join(letters)
    return " ".join(words)


def _thresholds(messages: Sequence[Example], predicted: Sequence[tuple[str, float]]) -> None:
    for limit in (0.2, 0.3, 0.4, 0.5):
        pairs = list(zip(messages, predicted, strict=True))
        answered = [right(n, t) and c >= limit for (_, t), (n, c) in pairs if not refusable(t)]
        refused = [n in REFUSED or c < limit for (_, t), (n, c) in pairs if refusable(t)]
        lost = f", out of scope refused {np.mean(refused):.3f}" if refused else ""
        print(f"  fallback below {limit}: in scope answered rightly {np.mean(answered):.3f}{lost}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compare", action="store_true", help="compare all pipelines")
    parser.add_argument("--folds", type=int, default=4, help="of the cross-validation; 0 leaves it out (minutes instead of an hour)")
    parser.add_argument("--worst", type=int, default=15, help="how many mistakes to print for each set")
    arguments = parser.parse_args()
    compare(arguments.folds) if arguments.compare else report(arguments.worst)


if __name__ == "__main__":
    main()
