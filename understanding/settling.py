"""Brings the mentions of a message together: lists joined, parts added, corrections applied, contradictions marked."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from understanding.blending import blended, kinds
from understanding.reading import LISTS, Mention

_OTHER_PATHWAY = re.compile(r"\b(?:independent|esir|early\s+specialization|fellowship|diagnostic|dr)\b(?<!ir/dr)")
_SITE = re.compile(r"\b(?:hospitals?|va|vamc|campus|cent(?:er|re)|sites?|icu|units?|tower|pavilion|children['’]?s|county|university)\b")
_IN_ALL = re.compile(r"\b(?:total|in\s+all|altogether|all\s+sites|combined)\s+(?:\w+\s+){0,2}$")
_SUMMED = frozenset(("faculty", "beds", "angio_suites"))
_PLUS = re.compile(r"\s*(?:,?\s*and|\+|plus|&|,?\s*with)\s*(?:another\s+)?")
_NEXT_SITE = re.compile(r"\)\s*(?:,|;|\+|&|\band\b)+\s*(?:and\s+)?[^(),;.\d]{2,40}\(\s*")  # "Main (7 rooms), the VA (1 room)"
_CLAUSE_END = re.compile(r"[.,;:()|\n]|\b(?:and|plus|while|whereas)\b")


def settle(mentions: list[Mention], retractions: list[Mention], lower: str) -> list[Mention]:
    """Joins lists, sums parts, lets corrections replace what they correct, and marks what contradicts itself."""
    mentions = sorted(mentions, key=lambda m: m.start)
    groups: dict[tuple[str, str | None], list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[(mention.fact, mention.program)].append(mention)
    settled: list[Mention] = []
    for (fact, _), group in groups.items():
        if fact in LISTS:
            settled.append(_joined(group))
        else:
            settled.extend(_one(fact, group, lower))
    settled = _without_strength_gaps(settled)
    for gone in retractions:
        settled = [m for m in settled if not (m.fact == gone.fact and m.value == gone.value)]
        settled.append(gone)
    return settled


def _of_the_section(group: list[Mention]) -> list[Mention]:
    """Beside "3 interventional radiologists" the "13 radiologists" of the same text are the department's."""
    section = [m for m in group if re.search(r"\b(?:interventional|irs?|vir)\b", m.said.lower())]
    return [m for m in group if m in section or "radiologist" not in m.said.lower()] if section else group


def _of_one_part(fact: str, group: list[Mention], lower: str) -> list[Mention]:
    """Numbers of different parts are no contradiction: places of other pathways are left aside, the largest of several hospitals counts."""
    if fact == "residents_per_year":
        others = [m for m in group if _OTHER_PATHWAY.search(_clause(m, lower))]
        return [m for m in group if m not in others] or group[:1]
    if fact == "annual_volume" and (totals := [m for m in group if _IN_ALL.search(lower, max(0, m.start - 24), m.start)]):
        return totals  # "60 a week at one site, the total is 180"
    if fact == "annual_volume" and any(m.note for m in group) and not all(m.note for m in group):
        return [m for m in group if not m.note or not any(_alike(m, year) for year in group if not year.note)]
    if fact == "beds" and not any(m.correction or m.who for m in group) and any(_SITE.search(_clause(m, lower)) for m in group):
        return [max(group, key=lambda m: (m.value[0] or 0, m.value[1] or 0))]
    return group


def _alike(one: Mention, other: Mention) -> bool:
    """Whether a year's volume counted up from a shorter time is about the one said for the year: no contradiction, and less exact."""
    sizes = [m.value[0] or m.value[1] or 0 for m in (one, other)]
    return max(sizes) <= 1.7 * min(sizes)


def _clause(mention: Mention, lower: str) -> str:
    """The words around a number that belong to it alone."""
    parts = _CLAUSE_END.split(lower[max(0, mention.start - 40) : mention.start])
    labelled = len(parts) > 1 and not parts[-1].strip() and lower[mention.start - 2 : mention.start].strip() == ":"
    before = f"{parts[-2]}: " if labelled else parts[-1]  # "Independent: 1 position"
    return before + mention.said.lower() + _CLAUSE_END.split(lower[mention.end : mention.end + 60])[0]


def _one(fact: str, group: list[Mention], lower: str) -> list[Mention]:
    if len(group) == 1 and fact != "program_pathway":
        return group
    if fact == "faculty" and len(group) > 1:
        group = _of_the_section(group)
    elif len({repr(m.value) for m in group}) > 1:
        group = _of_one_part(fact, group, lower)
    kept: list[Mention] = []
    for mention in group:
        of_another_kind = fact == "apps" and kept and _other_kind(kept[-1].said, mention.said) and mention.start - kept[-1].end < 40
        next_site = (
            bool(kept) and fact in ("faculty", "angio_suites") and _NEXT_SITE.fullmatch(lower, kept[-1].end, mention.start) is not None
        )
        same = next((i for i, k in enumerate(kept) if k.value == mention.value and k.who == mention.who), None)
        if same is not None and not (of_another_kind or next_site):
            continue
        if mention.correction and kept:
            before = kept[-1]
            kept[-1] = mention._replace(replaces=mention.replaces if mention.replaces is not None else before.value)
            continue
        if of_another_kind:
            kept[-1] = _sum(kept[-1], mention)
            continue
        if (
            kept
            and fact == "faculty"
            and _rank(mention.said) not in (None, *map(_rank, kept[-1].said.split(" + ")))
            and re.fullmatch(r"\s*(?:,|and|,\s*and|;|plus|&)\s*", lower[kept[-1].end : mention.start])
        ):
            kept[-1] = _sum(kept[-1], mention)  # "two full professors, three associate professors and one assistant professor"
            continue
        if (
            kept
            and fact in _SUMMED
            and (next_site or (mention.value != kept[-1].value and _PLUS.fullmatch(lower, kept[-1].end, mention.start)))
        ):
            kept[-1] = _sum(kept[-1], mention)
            continue
        wider = next((i for i, k in enumerate(kept) if k.who == mention.who and _compatible(k, mention)), None)
        if wider is not None:
            kept[wider] = _narrower(kept[wider], mention)
            continue
        kept.append(mention)
    if fact == "program_pathway":
        kept = [k._replace(value=value) for k, value in zip(kept, kinds([str(k.value) for k in kept]), strict=False)]
    if len({repr(k.value) for k in kept}) < 2:
        return kept[:1]
    if len({k.who for k in kept}) < len(kept) or not all(k.who for k in kept):
        together = blended(fact, {str(k.value) for k in kept})
        if together:
            return [kept[0]._replace(value=together, said=" and ".join(k.said for k in kept)[:200], end=max(k.end for k in kept))]
    if all(_compatible(one, other) for i, one in enumerate(kept) for other in kept[i + 1 :]):
        return kept
    if len({k.who for k in kept}) < len(kept) or not all(k.who for k in kept):
        told = " and ".join(k.said for k in kept)
        kept = [k._replace(conflict=told) for k in kept]
    return kept


def _joined(group: list[Mention]) -> Mention:
    """Several lists of one fact as one list, each item once, in order."""
    if len(group) == 1:
        return group[0]
    items: list[Any] = []
    for mention in group:
        items.extend(item for item in mention.value if item not in items)
    said = "; ".join(dict.fromkeys(mention.said for mention in group))
    return group[0]._replace(value=items, said=said[:200], end=max(m.end for m in group))


def _without_strength_gaps(mentions: list[Mention]) -> list[Mention]:
    """What is said to be lacking is not also listed as a strength."""
    gaps = {(m.program, item) for m in mentions if m.fact == "case_mix_gaps" for item in m.value}
    kept = []
    for mention in mentions:
        if mention.fact == "case_mix":
            items = [item for item in mention.value if (mention.program, item) not in gaps]
            if not items:
                continue
            mention = mention._replace(value=items)
        kept.append(mention)
    return kept


def _rank(said: str) -> str | None:
    """The academic rank that a count of attendings names."""
    rank = re.search(r"\b(full|associate|assistant|clinical)\s+professors?\b", said.lower())
    return rank[1] if rank else None


def _other_kind(one: str, other: str) -> bool:
    """Whether two counts of advanced practice providers are of different kinds, so that they add up."""

    def kind(said: str) -> str:
        low = said.lower()
        return "pa" if re.search(r"\bpas?\b|physician\s+assist", low) else "np" if re.search(r"\bnps?\b|nurse\s+prac", low) else "app"

    return {kind(one), kind(other)} == {"pa", "np"}


def _sum(one: Mention, other: Mention) -> Mention:
    low = None if one.value[0] is None or other.value[0] is None else one.value[0] + other.value[0]
    high = None if one.value[1] is None or other.value[1] is None else one.value[1] + other.value[1]
    return one._replace(value=[low, high], said=f"{one.said} + {other.said}", end=other.end)


def _compatible(one: Mention, other: Mention) -> bool:
    """Whether two intervals can both be true, one being wider or approximate."""
    if (
        not isinstance(one.value, list)
        or not isinstance(other.value, list)
        or not all(isinstance(x, (int, float, type(None))) for x in one.value + other.value)
    ):
        return False
    (a, b), (c, d) = one.value, other.value
    inf = float("inf")
    a, b, c, d = (0 if a is None else a), (inf if b is None else b), (0 if c is None else c), (inf if d is None else d)
    return bool((a <= c and d <= b) or (c <= a and b <= d)) and (a, b) != (c, d)


def _narrower(one: Mention, other: Mention) -> Mention:
    def width(mention: Mention) -> float:
        low, high = mention.value
        return (float("inf") if high is None else high) - (low or 0)

    return one if width(one) <= width(other) else other
