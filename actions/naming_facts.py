"""Which facts a few words name: by the vocabulary's labels and synonyms ("the fellows", "visas")."""

from __future__ import annotations

import re

from advisor.vocabulary import Vocabulary

_EMPTY = frozenset(
    """the a an my their its his her your this that those these number numbers count counts figure figures fact facts part stuff
    thing things of about for on in at what i you we they said told just all everything anything please pls again
    entirely completely bit info information whole one""".split()
)


def facts_named(words: str, vocabulary: Vocabulary) -> set[str]:
    """The facts that a phrase names: those called just so, else those whose names have all its words; none for words without content."""
    wanted = stems(words)
    if not wanted:
        return set()
    names = {fact: [stems(n) for n in (spec.label, fact.replace("_", " "), *spec.synonyms)] for fact, spec in vocabulary.facts.items()}
    exact = {fact for fact, called in names.items() if wanted in called}
    return exact or {fact for fact, called in names.items() if wanted <= set().union(*called)}


def name_words(fact: str, vocabulary: Vocabulary) -> set[str]:
    """The stems of all words by which a fact is called."""
    spec = vocabulary.facts[fact]
    return set().union(*(stems(name) for name in (spec.label, fact.replace("_", " "), *spec.synonyms)))


def stems(words: str) -> set[str]:
    """The words that say something, without their endings."""
    return {_stem(w) for w in re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", words.lower()) if w not in _EMPTY}


def _stem(word: str) -> str:
    return (
        re.sub(r"ies$", "y", word)
        if word.endswith("ies")
        else word.removesuffix("s")
        if len(word) > 3 and not word.endswith("ss")
        else word
    )
