"""A number whose noun was said before it, with a speaker's hedges between: "the attendings, uh, eight", "APPs - I counted 14"."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping

from understanding.words import Page, Phrase

_HEDGES = frozenset(
    "uh um er erm hm like well so i we you they he she it its thats there theres theyre said say says think believe guess".split()
    + "told me counted count saw see listed list is are was were only just maybe about around roughly have has had got the a".split()
    + "all on in their our page website site roster who which dey at last of now currently right lets let total number".split()
    + "same still unchanged stays stay remains remain remained when arrived came started not".split()
)
_MARKS = frozenset(",(-–—:…")
_MOST = 10  # words and marks between
_NOUNS = frozenset(("faculty", "residents", "fellows", "trainees", "apps", "angio_suites"))
_BOUND = re.compile(
    r"\s*(?:[,;.!?)\n–—]|-\s|$|(?:in\s+)?total\b|in\s+all\b|in\s+the\s+(?:entire\s+|whole\s+)?(?:program|section|division|place|building|house)\b|on\s+the\b|across\b"
    r"|all\s+(?:told|years|together)\b|of\s+(?:them|us)\b(?!\s+[a-z])|right\s+now\b|now\b|altogether\b|but\b|i\s+(?:think|guess|believe)\b|at\s+(?:the\s+moment|present)\b)"
)
_ENDS = frozenset(".;")
_NOT = frozenset(("not", "isnt", "arent", "wasnt", "werent", "without"))
_DENIED = frozenset(
    ("no", "not", "without", "zero", "any", "than", "per", "each", "every", "other", "my", "to", "with", "a", "an", "from", "by")
)


def hedged_noun(page: Page, units_to: Mapping[int, Phrase], numbers: Container[int], place: tuple[int, int], floor: int) -> Phrase | None:
    """The noun of the number whose first token and end (a character) are `place`, in the sentence that begins at `floor`."""
    first, end = place
    if not _BOUND.match(page.lower, end):
        return None
    tokens = page.tokens
    for told, at in enumerate(range(first - 1, max(-1, first - _MOST - 2), -1)):
        if tokens[at].start < floor or at in numbers:
            return None
        unit = units_to.get(at)
        if unit is not None:
            before = unit.first - 1
            denied = any(token.norm in _DENIED for token in tokens[before : before + 1]) or any(
                token.norm in _NOT for token in tokens[max(0, before - 2) : before + 1]
            )
            denied = denied and not (before >= 0 and tokens[before].norm in _ENDS)  # "2 not 4. faculty same, 7"
            fits = unit.key in _NOUNS and told and before not in numbers and not denied
            return unit if fits and _plural(page, unit) else None
        word = tokens[at].norm
        if word not in _HEDGES and word not in _MARKS:
            return None
    return None


def _plural(page: Page, unit: Phrase) -> bool:
    """Whether all of them are named, not one of them ("an attending, 45")."""
    last = page.tokens[unit.last].norm
    return last.endswith("s") or last in ("faculty", "fac", "staff", "complement")
