"""What a piece of text wants: a linear classifier on words, letters, plain cues and a sentence vector.

No Rasa in here. A linear support vector machine ranks the intents. Its margins become confidences by one temperature, fitted on
messages held back, so that of the messages it is 80 % sure of about 80 % are right.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import StratifiedShuffleSplit
from sklearn.svm import LinearSVC
from skops import io as skops_io

from understanding.intent_text import CUE_NAMES, cues, normalise, spell_out
from understanding.respelling import Respelling
from understanding.sentence_encoder import NAME as ENCODER
from understanding.sentence_encoder import encode, whole_words

Floats = NDArray[np.float64]
_Block = tuple[NDArray[np.int64], NDArray[Any]]
VectorOf = Callable[[str], Any]

FILE: Final = "intents.skops"
_FORMAT: Final = 1
#: All a model file may hold; skops refuses anything else.
TRUSTED_TYPES: Final = ("sklearn.feature_extraction.text.TfidfVectorizer", "sklearn.feature_extraction.text.TfidfTransformer")
_KNOWN_FROM: Final = 2  # messages: a word that one alone has may be a slip of its own
_USUAL_FROM: Final = 8
_TEMPERATURES: Final = np.geomspace(1.0, 12.0, 60)


class IntentModelError(ValueError):
    """The training messages or a stored model can't be used; the text says why."""


class Ranked(NamedTuple):
    """An intent and how sure the model is of it, 0 to 1."""

    intent: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Settings:
    """What the features weigh against each other, and how strictly the classifier is held to the training messages."""

    sentence_weight: float = 1.5
    cue_weight: float = 0.1
    strictness: float = 0.25
    calibration_share: float = 0.25


class IntentModel:
    """A trained classifier. Make one with `train` or `load`; it does not change afterwards and may be used from several threads."""

    def __init__(
        self,
        settings: Settings,
        labels: Sequence[str],
        words: TfidfVectorizer,
        letters: TfidfVectorizer,
        weights: NDArray[np.float32],
        bias: Floats,
        temperature: float,
    ) -> None:
        self.settings, self.labels, self.temperature = settings, tuple(labels), temperature
        self._features = _Features(settings, words, letters)
        self._weights, self._bias = weights, bias
        self.probabilities = lru_cache(maxsize=512)(self._probabilities)
        self.put_right = _respelling(words, settings.sentence_weight > 0).put_right

    @classmethod
    def train(cls, texts: Sequence[str], labels: Sequence[str], settings: Settings | None = None) -> IntentModel:
        """Learn from messages and their intents; the same input gives the same model. Raises IntentModelError below two intents."""
        settings = settings or Settings()
        names = sorted(set(labels))
        if len(names) < 2:
            raise IntentModelError("The intent classifier needs messages of at least two intents; data/nlu holds fewer.")
        wanted = np.array([names.index(label) for label in labels])
        different = sorted(set(texts))
        with ThreadPoolExecutor(2) as pool:  # the encoder does not hold Python's lock
            vector_of = dict(zip(different, pool.map(_encoded, different), strict=True)).__getitem__
        features, machine = _fit(texts, wanted, settings, vector_of)  # one fit after the other: they share the library's random numbers
        temperature = _temperature(texts, wanted, len(names), settings, vector_of)
        weights, bias = _weights(machine)
        return cls(settings, names, features.words, features.letters, weights, bias, temperature)

    def rank(self, text: str) -> list[Ranked]:
        """All intents for `text`, likeliest first; the confidences sum to 1."""
        shares = self.probabilities(text)
        return [Ranked(self.labels[i], float(shares[i])) for i in np.argsort(-shares, kind="stable")]

    def prepare(self, texts: Sequence[str]) -> None:
        """Encode texts that `probabilities` will be asked for, side by side: the encoder leaves Python's lock to others while it works."""
        if self.settings.sentence_weight and len(texts) > 1:
            list(_ENCODERS.map(_sentence, texts))

    def _probabilities(self, text: str) -> Floats:
        """The confidence in each of `labels`, in their order."""
        features, values = self._features.row(text)
        margins = values @ self._weights[features] + self._bias
        shares = np.exp((margins - margins.max()) * self.temperature)
        total: Floats = shares / shares.sum()
        total.flags.writeable = False
        return total

    def save(self, folder: Path) -> None:
        """Write the model as one file into `folder`."""
        state = {
            "format": _FORMAT,
            "encoder": ENCODER,
            "cues": list(CUE_NAMES),
            "settings": {name: getattr(self.settings, name) for name in Settings.__slots__},
            "labels": list(self.labels),
            "words": self._features.words,
            "letters": self._features.letters,
            "weights": self._weights,
            "bias": self._bias,
            "temperature": self.temperature,
        }
        skops_io.dump(state, folder / FILE)

    @classmethod
    def load(cls, folder: Path) -> IntentModel:
        """Read what `save` wrote. Raises IntentModelError when the file was made for other features than this version computes."""
        state: dict[str, Any] = skops_io.load(folder / FILE, trusted=list(TRUSTED_TYPES))
        if (state.get("format"), state.get("encoder"), state.get("cues")) != (_FORMAT, ENCODER, list(CUE_NAMES)):
            raise IntentModelError("The stored intent model is of another version of this program; train it anew with `advisor train`.")
        return cls(
            Settings(**state["settings"]),
            state["labels"],
            state["words"],
            state["letters"],
            state["weights"],
            state["bias"],
            state["temperature"],
        )


def _respelling(words: TfidfVectorizer, encoded: bool) -> Respelling:
    """Puts right what no training message and no page that the encoder learned from spells so."""
    rarest = words.idf_.max()
    found = {word: 2 * np.exp(rarest - words.idf_[i]) - 1 for word, i in words.vocabulary_.items() if word.isalpha()}  # messages with it
    known = [word for word, count in found.items() if count >= _KNOWN_FROM]
    return Respelling([*known, *(whole_words() if encoded else ())], [word for word, count in found.items() if count >= _USUAL_FROM])


class _Features:
    """Text to one row of numbers: word pairs, letter groups, cues and the sentence vector, each weighed by the settings."""

    def __init__(self, settings: Settings, words: TfidfVectorizer, letters: TfidfVectorizer) -> None:
        self.settings, self.words, self.letters = settings, words, letters
        self._counts = (_Counts(words), _Counts(letters))

    @classmethod
    def fit(cls, texts: Sequence[str], settings: Settings) -> _Features:
        normal = [normalise(text) for text in texts]
        words = TfidfVectorizer(lowercase=False, ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"[\w']+|\?", dtype=np.float64)
        letters = TfidfVectorizer(lowercase=False, analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2, dtype=np.float64)
        return cls(settings, words.fit(normal), letters.fit(normal))

    def of(self, texts: Sequence[str], vector_of: VectorOf | None = None) -> csr_matrix:
        """One row for each text; `vector_of` gives sentence vectors that are there already."""
        normal = [normalise(text) for text in texts]
        blocks = [self.words.transform(normal), self.letters.transform(normal)]
        if self.settings.cue_weight:
            blocks.append(csr_matrix(np.array([cues(text) for text in normal]) * self.settings.cue_weight))
        if self.settings.sentence_weight:
            blocks.append(csr_matrix(np.array([(vector_of or _sentence)(text) for text in texts]) * self.settings.sentence_weight))
        return hstack(blocks, format="csr")

    def row(self, text: str) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """The features of one text that aren't zero, and their values: the only row of `of`, without the cost of a matrix."""
        normal = normalise(text)
        blocks = [counts.of(normal) for counts in self._counts]
        if self.settings.cue_weight:
            blocks.append(_not_zero(np.array(cues(normal)) * self.settings.cue_weight))
        if self.settings.sentence_weight:
            blocks.append(_not_zero(_sentence(text) * self.settings.sentence_weight))
        widths = (len(self.words.vocabulary_), len(self.letters.vocabulary_), len(CUE_NAMES) if self.settings.cue_weight else 0)
        begin = np.cumsum((0, *widths))  # where each block begins
        features = np.concatenate([first + block[0] for first, block in zip(begin, blocks, strict=False)])
        return features, np.concatenate([values.astype(np.float32) for _, values in blocks])


class _Counts:
    """What a fitted vectoriser makes of one text, without its checks and matrices: the numbers of the terms and their weights."""

    def __init__(self, fitted: TfidfVectorizer) -> None:
        self._terms_of, self._number_of = fitted.build_analyzer(), fitted.vocabulary_.get
        self._rarity = fitted.idf_

    def of(self, normal: str) -> _Block:
        counts: dict[int, int] = {}
        for term in self._terms_of(normal):
            number = self._number_of(term)
            if number is not None:
                counts[number] = counts.get(number, 0) + 1
        terms = sorted(counts)
        numbers = np.array(terms, dtype=np.int64)
        weights: Floats = (np.log(np.array([counts[term] for term in terms], dtype=np.float64)) + 1) * self._rarity[numbers]
        return numbers, weights / (np.linalg.norm(weights) or 1)


def _not_zero(values: NDArray[Any]) -> _Block:
    places = np.flatnonzero(values)
    return places, values[places]


_ENCODERS: Final = ThreadPoolExecutor(max_workers=2, thread_name_prefix="sentence-encoder")  # threads start when first needed


def _encoded(text: str) -> Any:
    return encode(spell_out(text))


_sentence = lru_cache(maxsize=512)(_encoded)


def _fit(
    texts: Sequence[str], wanted: NDArray[np.int64], settings: Settings, vector_of: VectorOf | None = None
) -> tuple[_Features, LinearSVC]:
    features = _Features.fit(texts, settings)
    machine = LinearSVC(C=settings.strictness, random_state=0)
    return features, machine.fit(features.of(texts, vector_of), wanted)


def _weights(machine: LinearSVC) -> tuple[NDArray[np.float32], Floats]:
    """One row for each feature and one column for each intent; with two intents scikit-learn keeps a single row of weights."""
    weights, bias = machine.coef_, machine.intercept_
    if len(machine.classes_) == 2:
        weights, bias = np.vstack([-weights, weights]), np.concatenate([-bias, bias])
    return np.ascontiguousarray(weights.T, dtype=np.float32), bias


def _temperature(
    texts: Sequence[str], wanted: NDArray[np.int64], count: int, settings: Settings, vector_of: VectorOf | None = None
) -> float:
    """The factor on the margins that makes the confidences fit best (least log loss) on messages the classifier had not seen.

    One share of the messages is held back for it: fitting once more is a minute of training that more folds would multiply.
    """
    held_back = int(len(wanted) * settings.calibration_share)
    if np.bincount(wanted).min() < 2 or held_back < count:
        return float(_TEMPERATURES[len(_TEMPERATURES) // 2])
    split = StratifiedShuffleSplit(1, test_size=settings.calibration_share, random_state=0)
    seen, unseen = next(split.split(np.zeros(len(wanted)), wanted))
    features, machine = _fit([texts[i] for i in seen], wanted[seen], settings, vector_of)
    weights, bias = _weights(machine)
    return _best_temperature(features.of([texts[i] for i in unseen], vector_of) @ weights + bias, wanted[unseen], count)


def _best_temperature(margins: Floats, truth: NDArray[np.int64], count: int) -> float:
    assert margins.shape[1] == count
    rows = np.arange(len(truth))

    def loss(temperature: float) -> float:
        scaled = margins * temperature
        top = scaled.max(axis=1)
        return float((np.log(np.exp(scaled - top[:, None]).sum(axis=1)) + top - scaled[rows, truth]).mean())

    return float(min(_TEMPERATURES, key=loss))
