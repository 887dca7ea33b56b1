"""Small numbers in digits or words, as a pattern has found them."""

from __future__ import annotations

WORDS = {word: size for size, word in enumerate("zero one two three four five six seven eight nine ten".split())}
UP_TO_TWELVE = {**WORDS, "eleven": 11, "twelve": 12}
_OTHERS = {"no": 0, "none": 0, "a": 1, "an": 1, "another": 1, "both": 2}


def small_number(word: str) -> int:
    """The number that "7", "seven", "an", "both" or "none" stands for. Raises KeyError for other words."""
    return int(word) if word.isdigit() else WORDS[word] if word in WORDS else _OTHERS[word]
