"""How alike a question is to those that the rulebook's answers are for: by meaning, where no phrase of an answer is said."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from threading import Lock
from typing import Any

import numpy as np

from advisor.rulebook import Rulebook
from understanding.intent_text import spell_out
from understanding.sentence_encoder import DIMENSIONS, encode, encode_all

MEAN = DIMENSIONS // 3  # the part of a sentence's vector that tells how alike two are
_LEARNING = Lock()
_LEARNED: dict[str, _Questions] = {}  # by the rulebook's version


def likeness(rulebook: Rulebook, question: str) -> Mapping[str, float]:
    """For each answer of the rulebook, how alike the question is to its title and its `asked`: 1 for the same words, about 0 for none."""
    with _LEARNING:  # whoever comes first learns, the others wait
        questions = _LEARNED.get(rulebook.version) or _LEARNED.setdefault(rulebook.version, _Questions(rulebook))
    return questions.alike(question)


class _Questions:
    """The questions of all answers as vectors."""

    def __init__(self, rulebook: Rulebook) -> None:
        rules = rulebook.by_kind("answer")
        titled: dict[str, list[str]] = {}  # answers of one title, for several seasons or for what is known, are for the same questions
        for rule in rules:
            titled.setdefault(rule.title, [rule.title]).extend(rule.asked)
        texts = [titled[rule.title] for rule in rules]
        self.ids = [rule.id for rule in rules]
        self.starts = np.cumsum([0, *map(len, texts[:-1])]) if texts else np.zeros(0, dtype=np.int64)
        self.rows = encode_all([spell_out(text) for several in texts for text in several])
        self.alike = lru_cache(maxsize=64)(self._alike)

    def _alike(self, question: str) -> dict[str, float]:
        if not self.ids:
            return {}
        each = self.rows @ encode(spell_out(question))[:MEAN]
        best: Any = np.maximum.reduceat(each, self.starts)
        return dict(zip(self.ids, map(float, best), strict=True))
