"""Misspelt words of a question: put right where one is near to a usual word, left alone where they are words or names."""

import pytest

from understanding.respelling import Respelling

RESPELLING = Respelling(
    known=["residents", "attendings", "competitive", "application", "touching", "visas", "fellow"],
    usual=["residents", "attendings", "competitive", "application", "teaching", "interview", "fellow"],
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("how many resdents", "how many residents"),
        ("is it compettitve", "is it competitive"),  # two slips in a long word
        ("my aplicaton, what now", "my application, what now"),
        ("the inteview", "the interview"),
    ],
)
def test_a_misspelt_word_becomes_the_usual_one_near_to_it(typed: str, meant: str) -> None:
    assert RESPELLING.put_right(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "it was touching",  # a word of its own, though near to "teaching"
        "two fellows",  # only a plural of a known word
        "Residants Hall",  # a name
        "resd",  # too short to tell
        "fallew",  # two slips in a short word
        "xylophone",
        "a-resdents-b and me@resdents.org",
        "",
    ],
)
def test_words_names_and_what_is_near_to_nothing_stay(typed: str) -> None:
    assert RESPELLING.put_right(typed) == typed
