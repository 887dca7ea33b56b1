"""What a person says about themself: citizenship and schooling, graduation, Step 3, pathway and what matters to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.background import ORIGIN, read_origin
from understanding.citizenship import is_citizen, is_foreign
from understanding.cues import Cue, Indexed
from understanding.experience import read_experience
from understanding.graduation import SCHOOL_CUES, read_graduation
from understanding.home_school import read_home
from understanding.letters import read_letters
from understanding.listed_wishes import read_listed_wishes
from understanding.pathway import WAYS, read_pathway, read_way_hoped_for
from understanding.priorities import PRIORITIES, read_priorities
from understanding.school_and_need import foreign_by_need
from understanding.segments import Segment, sentences_with
from understanding.status import read_status
from understanding.status_labels import LABELS, read_labels
from understanding.step_three import read_step_three
from understanding.traits import Trait
from understanding.visa_years import read_visa_years
from understanding.wishes import read_wishes

_PERSONAL = Cue(
    r"\b(?:i|i'\w+|im|ive|my|me|am|we|as|imgs?|fmgs?|us-?imgs?|citizen\w*|usimg|nusimg|student|graduated|grad|graduate|yog|step"
    r"|priorit\w+|american|national|from|matters?|important)\b"
)
_VISA = Cue(r"\b(?:j-?1|h-?1-?b?)\b")
_TELLS_FIRST = re.compile(
    r"\W*(?:[^?]{0,24}\bam\s+i\s+the\s+only|anyone\s+else|as\s+an?|i'?m|i\s+am|with\s+step|(?:\d+|\w+)\s+years?\s+(?:since|after|out\s+of|post)\s+(?:my\s+)?grad\w*|what\s+(?:matters|i\s+care)[^?]*$)\b"
)
_OF_A_SENTENCE = (*SCHOOL_CUES, WAYS)


def read_applicant(words: Indexed, segments: tuple[Segment, ...], needs_visa: bool, pasted: bool) -> Iterator[Trait]:
    """The facts about the person who writes. `needs_visa`: the message says that they need one, so an "IMG" is no US citizen.

    `pasted`: the text is a program's own, and only what would else be taken for a fact of the program is looked for.
    """
    if not pasted:
        yield from _status(words, segments, needs_visa)
        yield from read_step_three(words, segments)
    yield from read_letters(words, segments)
    yield from read_visa_years(words, segments)
    if not pasted:
        yield from read_experience(words, segments)
        yield from read_home(words, segments)
    yield from _wishes(words, segments)
    if pasted:
        return
    told = {segment.start for segment in sentences_with(_OF_A_SENTENCE, words, segments)}
    for segment in segments if told else ():
        if segment.start not in told:
            continue
        asks = segment.is_question and not _TELLS_FIRST.match(words.text, segment.start, segment.end)
        if not asks:
            yield from read_graduation(words, segment)
        pathway = read_way_hoped_for(words, segment) if asks else read_pathway(words, segment)
        if pathway is not None:
            yield pathway


def _wishes(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Trait]:
    """What matters to the writer: a list where there is one, else single sentences; a chain that holds more than these instead of them."""
    listed = read_listed_wishes(words, segments)
    told: list[Trait] = [] if listed is None else [listed]
    ranked = False
    for segment in segments if listed is None and PRIORITIES in words.places else ():
        if segment.is_question and not _TELLS_FIRST.match(words.text, segment.start, segment.end):
            continue
        priorities = [trait for trait in read_priorities(words, segment, ranked) if not _only_a_visa(words, trait)]
        ranked = bool(priorities)
        told += priorities
    chain = read_wishes(words, segments)
    if chain is not None and len(chain.value) > len({kind for trait in told for kind in trait.value}):
        told = [chain]
    yield from told


def _only_a_visa(words: Indexed, trait: Trait) -> bool:
    """ "I'd want an H-1B" tells a need of a visa, no order of wishes."""
    return trait.value == ["visa"] and _VISA.search(words, trait.start, trait.end) is not None


def _status(words: Indexed, segments: tuple[Segment, ...], needs_visa: bool) -> Iterator[Trait]:
    """What tells a US citizen first, then labels; where there is none, passport, birthplace and origin; last the school."""
    citizen = is_citizen(words, segments)
    if citizen is not None:
        if citizen.value:
            yield citizen
        return
    found: set[str] = set()
    for segment in sentences_with(LABELS, words, segments):
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
        told = next(
            (origin for segment in sentences_with((ORIGIN,), words, segments) if (origin := read_origin(words, segment)) is not None), None
        )
    if told is None and needs_visa:
        told = foreign_by_need(words, segments)
    if told is not None:
        yield told
