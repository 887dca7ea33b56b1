"""What a person says about themself: citizenship and schooling, graduation, Step 3, pathway and what matters to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.background import read_origin
from understanding.citizenship import is_citizen, is_foreign
from understanding.cues import Cue, Indexed
from understanding.experience import read_experience
from understanding.graduation import read_graduation
from understanding.letters import read_letters
from understanding.listed_wishes import read_listed_wishes
from understanding.pathway import read_pathway
from understanding.priorities import read_priorities
from understanding.segments import Segment
from understanding.status import read_status
from understanding.status_labels import read_labels
from understanding.step_three import read_step_three
from understanding.traits import Trait
from understanding.visa_years import read_visa_years

_PERSONAL = Cue(
    r"\b(?:i|i'\w+|im|ive|my|me|am|we|as|imgs?|fmgs?|us-?imgs?|citizen\w*|usimg|nusimg|student|graduated|grad|graduate|yog|step"
    r"|priorit\w+|american|national|from|matters?|important)\b"
)
_TELLS_FIRST = re.compile(r"\W*(?:as\s+an?|i'?m|i\s+am|with\s+step|what\s+(?:matters|i\s+care)[^?]*$)\b")


def read_applicant(words: Indexed, segments: tuple[Segment, ...], needs_visa: bool) -> Iterator[Trait]:
    """The facts about the person who writes. `needs_visa`: the message says that they need one, so an "IMG" is no US citizen."""
    yield from _status(words, segments, needs_visa)
    yield from read_step_three(words, segments)
    yield from read_letters(words, segments)
    yield from read_visa_years(words, segments)
    yield from read_experience(words, segments)
    listed = read_listed_wishes(words, segments)
    if listed is not None:
        yield listed
    ranked = False
    for segment in segments:
        if segment.is_question and not _TELLS_FIRST.match(words.text, segment.start, segment.end):
            continue
        yield from read_graduation(words, segment)
        pathway = read_pathway(words, segment)
        if pathway is not None:
            yield pathway
        if listed is not None:
            continue
        priorities = list(read_priorities(words, segment, ranked))
        ranked = bool(priorities)
        yield from priorities


def _status(words: Indexed, segments: tuple[Segment, ...], needs_visa: bool) -> Iterator[Trait]:
    """What tells a US citizen first, then labels; where there is none, passport, birthplace and origin; last the school."""
    citizen = is_citizen(words, segments)
    if citizen is not None:
        if citizen.value:
            yield citizen
        return
    found: set[str] = set()
    for segment in segments:
        if not _PERSONAL.search(words, segment.start, segment.end):
            continue
        for trait in read_labels(words, segment, needs_visa):
            if trait.value not in found:
                found.add(trait.value)
                yield trait
    if found:
        return
    told = read_status(words, segments) or is_foreign(words, segments)
    if told is None:
        told = next((origin for segment in segments if (origin := read_origin(words, segment)) is not None), None)
    if told is not None:
        yield told
