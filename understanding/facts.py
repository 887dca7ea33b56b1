"""Reads a message into facts: who or what each is about, its value, the words it stands on, and how sure the words are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from advisor.amounts import PER_YEAR, Amount, find_amounts
from understanding.absences import read_absences
from understanding.answered import read_answered
from understanding.applicant import read_applicant
from understanding.asked_about import program_asked_about
from understanding.attributes import read_traits
from understanding.away_counts import read_away_counts
from understanding.aways import read_aways
from understanding.beside_programs import need_of_a_program, told_of_the_writer
from understanding.by_program import sentences_by_program
from understanding.class_sizes import read_class_sizes, read_two_ways
from understanding.corrections import read_answers, read_meant, read_meant_period, read_scrapped, renamed_from
from understanding.counts import CATEGORIES, link_counts
from understanding.echoes import read_echoes
from understanding.figure_mentions import RETRACTS, FigureReader, retracted
from understanding.figures import Figure
from understanding.got_instead import got_instead
from understanding.hosts import read_hosts
from understanding.in_general import in_general
from understanding.in_order import read_in_order
from understanding.in_slang import judged_call, read_alike
from understanding.left_out import not_taken
from understanding.listed_by_fact import read_listed
from understanding.message import Message
from understanding.named_behind import named_behind
from understanding.naming import BOTH, ELSEWHERE, HERE, Naming
from understanding.numbers import read_figures
from understanding.on_anothers_behalf import read_for
from understanding.on_behalf import about_another
from understanding.own_words import repaired
from understanding.plan_changes import read_plan_changes
from understanding.planned_months import as_it_stands, not_planned
from understanding.put_right import put_right
from understanding.reading import Json, Mention, Reading, VocabularyLike, as_json, interval
from understanding.replies import corrects, read_bare, read_reply
from understanding.rosters import read_rosters
from understanding.rotated import read_rotated
from understanding.segments import sentence_at
from understanding.settling import settle
from understanding.sites import without_sites
from understanding.sourced_volume import read_sourced_volume, says_volume
from understanding.supposed import supposed_need
from understanding.tables import read_table
from understanding.told_once import of_programs_only, with_need_of_citizens, without_needs_of_unused
from understanding.traits import Trait
from understanding.two_sides import both_sides
from understanding.visa_asides import answered_for_oneself, without_asides, without_time
from understanding.visa_both import read_both
from understanding.visa_limits import read_limits
from understanding.visas import read_visas
from understanding.visas_by_line import with_visas_by_line
from understanding.voice import is_a_programs
from understanding.words import Page, lexicon

__all__ = ["Json", "Mention", "Reading", "as_json", "read_facts"]

MAX_CHARACTERS = 4_000
MAX_AMOUNTS = 60


def read_facts(text: str, vocabulary: VocabularyLike | None = None, asked_for: str = "") -> Reading:
    """What `text` claims, as facts of the vocabulary (None: every fact this reader knows).

    Any string is accepted; what lies behind 4,000 characters or 60 amounts is not read (`truncated`). `asked_for` is the person for whom
    the conversation is held ("son"), as an earlier message told, or ONESELF where the writer has told of their own case.
    """
    return read_for(text[:MAX_CHARACTERS], asked_for, lambda told: _read(Message(told, vocabulary, text), len(text) > MAX_CHARACTERS))


def _read(message: Message, cut: bool) -> Reading:
    """What a message claims; `cut`: it was longer than what is read."""
    vocabulary = message.vocabulary
    pasted = is_a_programs(message.words)
    amounts = find_amounts(message.text)
    bare = read_bare(message.text, amounts)
    if bare and not message.programs.names and not says_volume(message, bare[0]):
        return _bare(message, *bare)
    page = lexicon().read(message.words)
    figures = read_figures(page, message.words, link_counts(page, amounts[:MAX_AMOUNTS], message.segments), message.segments)
    reader = FigureReader(message)
    mentions = reader.read(figures)
    mentions = with_visas_by_line(message, read_listed(message, read_in_order(message, figures, mentions)))
    if classes := read_class_sizes(message):
        mentions = [m for m in mentions if not any(m.start < c.end and c.start < m.end for c in classes)] + classes
    mentions += read_absences(message, mentions, [(f.count.start, f.count.end) for f in figures])
    mentions += read_rosters(message, mentions)
    mentions = both_sides(message, mentions + _traits(message, page, figures, pasted))
    if two_ways := read_two_ways(message):
        told = {m.fact for m in two_ways} | {"residents"}
        mentions = [m for m in mentions if m.fact not in told or m.end <= two_ways[0].start or two_ways[0].end <= m.start] + two_ways
    mentions += list(read_sourced_volume(message, amounts, mentions))
    mentions += read_answers(message, page, amounts, mentions)
    letters = [(m.start, m.end) for m in mentions if m.fact in ("ir_letters", "other_letters")]
    mentions = [m for m in mentions if m.fact != "faculty" or not any(a < m.end and m.start < b for a, b in letters)]
    if not pasted:
        mentions += _away_counts(message, mentions)
    mentions = _as_planned(message, mentions)
    mentions = put_right(message, page, amounts, mentions)
    if pasted:
        mentions = [m for m in mentions if m.about == "program" or m.fact.startswith("host_")]  # hosts' rules are pasted too
    mentions = read_answered(message, page, amounts, mentions, lambda statement: read_facts(statement, vocabulary).mentions)
    if any(m.fact.startswith("host_") for m in mentions) and not _OF_MYSELF.search(message.lower):
        mentions = [m for m in mentions if m.fact != "first_away_month"]  # the months in which a host has students
    reader.dropped = not_taken(reader.dropped, mentions, message.words)
    others = about_another(message.words, message.segments)
    of_others = [m for m in mentions if m.about != "program" and any(start < m.end <= end for start, end in others)]
    reader.dropped += [f"{m.said}: of somebody else" for m in of_others]
    mentions = [m for m in mentions if m not in of_others]
    beside = [m for m in mentions if (m.about == "program" and told_of_the_writer(message, m)) or in_general(message, m)]
    beside += [m for m in mentions if need_of_a_program(message, m)]
    reader.dropped += [f"{m.said}: not said of {'a program' if m.about == 'program' else 'you for certain'}" for m in beside]
    beside += [m for m in mentions if m.fact in _SPONSORED and answered_for_oneself(message.words, m.start, m.end)]
    mentions = [m for m in mentions if m not in beside]
    reader.dropped += [f"{m.said}: said of another place" for m in mentions if m.program == ELSEWHERE]
    mentions = named_behind(message, _of_both(message, [m for m in mentions if m.program != ELSEWHERE]))
    mentions += read_echoes(message, page, mentions)
    table = read_table(message, lambda statement: read_facts(statement, vocabulary).mentions) if message.text.count("\n") else None
    if table is not None:  # the cells say what their columns and rows say
        mentions = [kept for kept in map(table.keeps, mentions) if kept is not None] + list(table.mentions)
    reader.retractions += read_scrapped(message, page)
    if bare and not message.programs.names and not mentions and not reader.retractions:
        return _bare(message, *bare)  # "not 20, 25 a day": a volume that only what was told before makes one
    mentions = without_sites(mentions, message.sites, message.lower)
    mentions = settle(mentions, reader.retractions, message.lower)
    beyond = [m for m in mentions if message.beyond(m.fact, m.value)]
    reader.dropped += [f"{m.said}: more than is possible" for m in beyond]
    mentions = [m for m in mentions if m not in beyond and message.has_value(m.fact, m.value)]
    mentions.sort(key=lambda m: (m.start, m.end))
    return Reading(
        mentions=tuple(mentions),
        programs=table.programs if table is not None and table.programs else message.programs.names,
        reference=_reference(message.namings),
        bare=None,
        reply=read_reply(message.text),
        segments=message.segments,
        dropped=tuple(reader.dropped),
        meant=read_meant(message, page, mentions),
        meant_period=read_meant_period(message.lower, amounts),
        renamed_from=renamed_from(message),
        asked_about=None if message.programs.names else program_asked_about(message.words),
        plan=() if others else read_plan_changes(message.words, message.segments),
        supposed_need=supposed_need(message.words),
        truncated=cut or len(amounts) > MAX_AMOUNTS,
    )


def _bare(message: Message, amount: Amount, denied: Amount | None) -> Reading:
    """The reading of a message that is nothing but a number."""
    takes_back = RETRACTS.search(message.words, 0, amount.start)
    fact = "annual_volume" if (amount.low or 0) >= 2000 else ""  # no other fact has numbers of that size
    return Reading(
        mentions=(retracted(message, fact, amount, None),) if takes_back else (),
        programs=(),
        reference=_reference(message.namings),
        bare=None if takes_back else interval(amount.low, amount.high),
        reply=None,
        segments=message.segments,
        dropped=(),
        bare_correction=corrects(message.lower) or denied is not None,
        bare_replaces=interval(denied.low, denied.high) if denied else None,
        bare_approximate=amount.approximate,
        bare_period=next((a.per for a in (amount, denied) if a and a.per in PER_YEAR), None),
    )


def _away_counts(message: Message, mentions: list[Mention]) -> list[Mention]:
    """How many rotations are planned, where the months or the hospitals tell it."""
    of_ir = [r for m in mentions if m.fact == "rotations" for r in m.value if r["field"] == "ir"]
    if len(of_ir) > 1:  # "one away in July at Penn, then September at Emory": the one is the first of a list
        mentions[:] = [m for m in mentions if m.fact != "ir_aways" or m.value != [1, 1] or m.correction]
    first = [m for m in mentions if m.fact == "first_away_month"]
    if first and not _SAYS_FIRST.search(message.lower):
        told = [m.fact for m in mentions if m.fact != "first_away_month"]  # a month of DR is not the first of IR
    else:
        told = [m.fact for m in mentions]
    whole = next((m for m in mentions if m.fact == "ir_aways" and _ANY_AWAYS.fullmatch(m.said.lower())), None)
    if whole is not None:  # "three aways, IR in May and July, vascular in June"
        parts = {m.fact: m for m in _as_mentions(message, read_away_counts(message.words, message.segments, ()))}
        if {"ir_aways", "related_aways"} <= parts.keys() and parts["ir_aways"].value[0] + parts["related_aways"].value[0] == whole.value[0]:
            mentions[:] = [m for m in mentions if m.fact not in parts]
            return list(parts.values())
    counts = _as_mentions(message, read_away_counts(message.words, message.segments, told))
    if first and any(m.fact == "first_away_month" for m in counts):
        mentions[:] = [m for m in mentions if m not in first]
    return counts


def _as_planned(message: Message, mentions: list[Mention]) -> list[Mention]:
    """The plan of rotations as it stands after all that was called off, moved or left open."""
    counts = ("ir_aways", "related_aways")
    mentions = [m for m in mentions if m.fact not in counts or not not_planned(message.words, message.segments, m.start, m.end)]
    mentions = [_come_to(message, m) if m.fact == "ir_aways" else m for m in mentions]
    told = [(m.fact, m.said) for m in mentions if m.about == "away_plan"]
    traits, instead = as_it_stands(message.words, message.segments, told)
    return [m for m in mentions if m.fact not in instead] + _as_mentions(message, traits)


def _come_to(message: Message, mention: Mention) -> Mention:
    """The mention with the number that was got where more was wanted."""
    got = got_instead(message.words, message.segments, mention.start, mention.end)
    return mention if got is None else mention._replace(value=[got[0], got[0]], said=message.said(mention.start, got[2]), end=got[2])


_OF_MYSELF = re.compile(r"\b(?:i|i['’]?m|i['’]?ll|i['’]?d|i['’]?ve|me|my|we)\b")
_SPONSORED = frozenset({"sponsors_j1", "sponsors_h1b"})
_ANY_AWAYS = re.compile(r"(?:\d|\w+)\s+(?:away\s+rotations|aways|rotations|auditions|electives)")
_SAYS_FIRST = re.compile(r"\b(?:first|1st|start\w*|begin\w*|from|earliest|moved|until|before)\b")


def _traits(message: Message, page: Page, figures: list[Figure], pasted: bool) -> list[Mention]:
    """The facts that are no counts, as mentions. `pasted`: the text is a program's own page."""
    segments = message.segments
    counted = {(f.count.unit.first, f.count.unit.last) for f in figures if f.count.unit is not None and f.count.unit.key in CATEGORIES}
    traits: list[Trait] = [
        *read_traits(page, message.words, segments, counted, message.claims, message.program_at),
        *_of_visas_and_applicant(message, pasted),
        *(() if pasted else read_aways(message.words, segments)),
        *read_hosts(message.words, segments),
        *(() if pasted else read_rotated(message.words, segments, message.claims, message.namings)),
    ]
    treated = {sentence_at(segments, t.start) for t in traits if t.fact == "img_treatment"}
    if alike := [a for a in read_alike(message.words, segments) if sentence_at(segments, a.start) not in treated]:
        traits = [t for t in traits if t.fact != "culture" or not any(a.start < t.end and t.start < a.end for a in alike)] + alike
    traits = judged_call(message.words, traits)
    limits = read_limits(message.words, segments)
    if limits is not None:
        about_them = [t for t in traits if t.fact == "visa_limits" or (t.fact == "autonomy" and limits.start <= t.start < limits.end)]
        traits = [*(trait for trait in traits if trait not in about_them), limits]
    graduates = [f.count for f in figures if f.fact == "img_graduates"]
    traits = [
        trait
        for trait in traits
        if trait.fact != "img_history"
        or trait.value != "few"
        or "couple" in message.lower[trait.start : trait.end]
        or not any(trait.start <= count.end and count.start <= trait.end for count in graduates)  # the number says more
    ]
    return _as_mentions(message, of_programs_only(traits))


def _of_visas_and_applicant(message: Message, pasted: bool) -> list[Trait]:
    """Sponsorship, and what the person says about themself, read with misspelt words put right."""
    spelt = repaired(message.words)
    words = spelt.words if spelt else message.words
    by_program, segments = sentences_by_program(message), message.segments
    if spelt:
        by_program, segments = spelt.segments(by_program), spelt.segments(segments)
    words, needed = without_asides(words)
    visas = [*needed, *read_visas(without_time(words), by_program), *(() if spelt else read_both(words, segments, message.namings))]
    needs_visa = any(trait.fact == "visa_need" and trait.value != "none" for trait in visas)
    traits = [*visas, *read_applicant(words, segments, needs_visa, pasted)]
    used = [(t.start - 10, t.end + 10) for t in traits if t.fact in ("j1_years_used", "h1b_years_used")]
    traits = [t for t in traits if not (t.fact.startswith("sponsors_") and any(a <= t.start < b for a, b in used))]
    traits = with_need_of_citizens(without_needs_of_unused(traits), words.text)
    return [spelt.trait(trait) for trait in traits] if spelt else traits


def _as_mentions(message: Message, traits: Iterable[Trait]) -> list[Mention]:
    mentions = []
    for trait in traits:
        segment = sentence_at(message.segments, trait.start)
        if segment is None or (trait.fact == "setting" and _in_name(message, trait.start)):
            continue
        about = message.about(trait.fact)
        mentions.append(
            Mention(
                about,
                trait.fact,
                trait.value,
                message.program_at(trait.start, trait.end, segment) if about == "program" else None,
                message.said(trait.start, trait.end),
                trait.start,
                trait.end,
                who=message.sources.before(segment.start, trait.start),
                correction=trait.correction,
                replaces=trait.replaces,
                decisive=message.decisive(trait.fact),
            )
        )
    return mentions


def _of_both(message: Message, mentions: list[Mention]) -> list[Mention]:
    """What is told of both programs of the message as told of each."""
    told: list[Mention] = []
    for mention in mentions:
        pair = message.programs.pair_at(mention.start) if mention.program == BOTH else ()
        told += [mention._replace(program=name) for name in pair] or [mention]
    return told


def _in_name(message: Message, start: int) -> bool:
    """Whether a word belongs to a name: "Harbor Community Hospital" says nothing of its setting."""
    return any(naming.start <= start < naming.end and not naming.name.startswith("Program ") for naming in message.namings)


def _reference(namings: Iterable[Naming]) -> str | None:
    """The program the message is about: the reference or name said last."""
    last: str | None = None
    for naming in namings:
        if naming.name not in (ELSEWHERE, HERE):
            last = naming.name.removeprefix("@")
    return last
