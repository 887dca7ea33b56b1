"""Words that tell one fact and are not to be taken for another: wishes, hosts' rules, years of a visa not used."""

from __future__ import annotations

from understanding.traits import Trait


def of_programs_only(traits: list[Trait]) -> list[Trait]:
    """What a person ranks as their own priorities, or names as their own way, says nothing of a program; nor do the students it takes
    for rotations say how many of its residents were foreign graduates."""
    ways = [(trait.start, trait.end) for trait in traits if trait.fact == "pathway"]
    traits = [t for t in traits if t.fact != "program_pathway" or not any(a <= t.start < b for a, b in ways)]
    hosts = [(trait.start, trait.end) for trait in traits if trait.fact.startswith("host_")]
    traits = [t for t in traits if t.fact != "img_history" or not any(a < t.end and t.start < b for a, b in hosts)]
    ranked = [(trait.start, trait.end) for trait in traits if trait.fact == "priorities"]
    return [
        t
        for t in traits
        if t.fact not in ("case_mix", "trauma_level", "teaching", "autonomy", "img_history", "culture")
        or not any(a <= t.start < b for a, b in ranked)
    ]


def without_needs_of_unused(traits: list[Trait]) -> list[Trait]:
    """ "I haven't used any H-1B time" tells no need of an H-1B."""
    unused = [(t.start, t.end) for t in traits if t.fact in ("j1_years_used", "h1b_years_used") and t.value == [0, 0]]
    return [t for t in traits if t.fact != "visa_need" or not any(a <= t.start and t.end <= b for a, b in unused)]


def with_need_of_citizens(traits: list[Trait], text: str) -> list[Trait]:
    """A citizen of the US needs no visa, unless the message tells a need of one or speaks to many ("US citizen IMGs, you are fine")."""
    told = (t for t in traits if t.fact == "img_status" and t.value == "us_img")
    citizen = next((t for t in told if not text[t.start : t.end].endswith(("imgs", "citizens", "americans"))), None)
    if citizen is None or any(t.fact == "visa_need" for t in traits):
        return traits
    return [*traits, citizen._replace(fact="visa_need", value="none")]
