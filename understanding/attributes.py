"""What is said about a program besides counts and visas, gathered."""

from __future__ import annotations

from collections.abc import Iterator

from understanding.case_mix import read_case_mix
from understanding.claims import Claims
from understanding.cues import Indexed
from understanding.hospital import read_hospital
from understanding.img_record import RECORD_CUES, read_img_record
from understanding.ir_years import IR_YEARS, read_ir_years
from understanding.operators import OPERATES, read_operators
from understanding.program_kind import read_program_kind
from understanding.published import PUBLISHED_CUES, WITHHELD, read_published
from understanding.qualities import Owner, read_qualities
from understanding.segments import Segment, sentences_with
from understanding.traits import Trait
from understanding.words import Page


def read_traits(
    page: Page, words: Indexed, segments: tuple[Segment, ...], numbered: set[tuple[int, int]], claims: Claims, owner: Owner
) -> Iterator[Trait]:
    """The facts of a program that are no counts.

    `numbered` are token spans already taken by counts ("80 TACE"), `owner` tells the program of a place.
    """
    operators, years, record, published = (
        {segment.start for segment in sentences_with(cues, words, segments)}
        for cues in ((OPERATES,), IR_YEARS, RECORD_CUES, PUBLISHED_CUES)
    )
    if WITHHELD in words.places:  # it may stand behind the question
        published.update(segment.start for segment in segments if segment.is_question)
    for segment in segments:
        yield from read_hospital(words, segment, claims)
        if segment.start in operators:
            yield from read_operators(words, segment, claims)
        if segment.start in years:
            yield from read_ir_years(words, segment, claims)
        if segment.start in record:
            yield from read_img_record(words, segment, claims)
        if segment.start in published:
            yield from read_published(words, segment, claims)
    yield from read_qualities(page, words, segments, claims, owner)
    yield from read_program_kind(words, segments, claims)
    yield from read_case_mix(page, words, segments, numbered, claims)
