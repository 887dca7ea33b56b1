"""Answers general questions from the rulebook's `answer` rules, in the context of what is known."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from actions import payloads
from actions.likeness import likeness
from actions.memory import Job
from actions.pointing import answer_by_words, counts_asked_for, has_phrase, names_audience, names_year, rest_asked_for, sentences_on, words
from actions.turn import Say, Turn
from actions.wording import HELP, KNOWN, NEXT_TO_IT, SAID_BEFORE, UNCHANGED, WHY, bullets, paragraphs
from advisor.book.address import page_of
from advisor.evaluation import Case, Finding
from advisor.finding import notice_of
from understanding.segments import is_question

# How much speaks for an answer among those of one intent, weighed on tests/actions/cases/answer_picks.yml. One fitting phrase says less
# about what is meant than what is known of the person and the program; two say more.
PHRASE_WEIGHS = 1
MOST_PHRASES = 3
LIKENESS_WEIGHS = 4
WHEN_WEIGHS = 1.5
DEFAULT_WEIGHS = 0.3  # of an answer that needs no phrase
SURELY_ALIKE = 0.6  # then it needs no phrase and no words said before
NEAR_ENOUGH = 0.3  # for a year to tell
NEARLY_ITS_OWN = 0.75  # then a question that goes on from another says enough by itself ("how do I check it")
ALIKE = 0.4  # how alike a question must be to one that an answer is for, where it has none of the answer's phrases
MORE_ALIKE = 0.05  # and by how much more than to any that the intent's general answer is for
LEADS_A_LIST = frozenset({"ask_interview_questions", "ask_alumni_questions"})  # answers that say little without their questions
REMEMBERED = 8  # answers given lately, so that another is told rather than the same again
A_FEW = 5
AGAIN = "again"  # of `Turn.chosen`: an answer asked for once more, which what was told since doesn't change
GOES_ON = re.compile(r"\W*(?:(?:ok(?:ay)?|so|lol|hm+|right|yes|no|well)\W+)*(?:and|but|what about|how about|or)\b", re.IGNORECASE)
FEW_TO_GO_ON = 7
REFERS = re.compile(r"\b(?:these|those|them|that|this|it|there)\b", re.IGNORECASE)
FEW_WORDS = 20  # of facts told before that a question which leans on them may be looked up by
JUST = 2  # of them that are too near to be said again
LATELY = 3  # of them that no words bring back at once
GENERAL_INTENTS = (
    "ask_good_total",
    "ask_low_volume",
    "ask_what_to_look_for",
    "ask_verify_numbers",
    "ask_name_vs_volume",
    "ask_academic_vs_community",
    "ask_interview_conduct",
    "ask_img_chances",
    "ask_img_pathway",
    "ask_research_programs",
    "ask_top_programs",
    "ask_away_why",
    "ask_away_conduct",
    "ask_away_prepare",
    "ask_personal_statement",
    "ask_networking",
    "ask_backup_dr",
    "ask_pathways",
    "ask_prelim_year",
    "ask_competitiveness",
    "ask_application_strength",
    "ask_signals",
    "ask_reapply",
)


def answer_from_rulebook(turn: Turn) -> list[Say]:
    """The fitting answer to the message's question; empty when the rulebook has none for its intent."""
    chosen = choose_answer(turn)
    leans = chosen is not None and goes_on(turn) and not has_phrase(turn.words, chosen.rule.phrases)
    if leans and _tells(turn) and not _only_numbers(turn) and (meant := answer_by_words(turn)):
        chosen = meant  # "and there's no IR at my school" is no question on signals
    return [tell_answer(turn, chosen)] if chosen else []


def _only_numbers(turn: Turn) -> bool:
    """Whether all that the message tells are numbers: their units ("per year") point at no answer."""
    return all(turn.rules.vocabulary.facts[n.fact].numeric for n in turn.memory.news)


def _tells(turn: Turn) -> bool:
    """Whether the message tells facts and asks nothing: a statement is like no question."""
    return bool(turn.memory.news) and not is_question(turn.asks)


def tell_answer(turn: Turn, chosen: Finding) -> Say:
    """A chosen answer as a message with its card; "why?" then is about it.

    One that was just given is not said again: an answer that the words point at is told instead, or the first that goes on from it. Where
    nothing is left, or the same was asked in the same words, its short comes again.
    """
    if chosen.rule.id in turn.told:
        return Say()  # a second question of the message is for the same answer
    if counted := _count_in_the_last(turn):
        return counted
    if _just_given(turn, chosen):
        if _tells(turn) and _only_numbers(turn) and not has_phrase(turn.words, chosen.rule.phrases):
            return Say()  # "for 2 residents per year I mean" is taken note of, and asks nothing more
        if _in_the_same_words(turn):
            return _message(turn, chosen, SAID_BEFORE, "short")
        pointed = turn.lean == "wholly" or has_phrase(turn.words, chosen.rule.phrases) > 0
        if not pointed and (meant := answer_by_words(turn, without=turn.memory.answered[-LATELY:])):
            return _message(turn, meant)
        if fitting := sentences_on(f"{chosen.text} {chosen.more or ''}", turn.words):
            return _message(turn, chosen, length="short", instead=fitting)
        if pointed:
            return _message(turn, chosen, SAID_BEFORE, "short")
        further = _going_on(turn, chosen)
        return (
            _message(turn, further, NEXT_TO_IT.format(title=further.rule.title), "short")
            if further
            else _message(turn, chosen, SAID_BEFORE, "short")
        )
    return _message(turn, chosen, UNCHANGED if AGAIN in turn.chosen else None)


def _count_in_the_last(turn: Turn) -> Say | None:
    """The sentences of the last answer that give the number, the time or the next step asked for; None for another question."""
    last = turn.rules.rules.get(turn.memory.answered[-1]) if turn.memory.answered and turn.lean != "not" else None
    if last is None or turn.intent not in last.intents:
        return None
    given = turn.case().finding(last.id)
    told = (given.text, given.more or "")
    fitting = next(filter(None, (asked(text, turn.words) for asked in (counts_asked_for, rest_asked_for) for text in told)), "")
    return _message(turn, given, length="short", instead=fitting) if fitting else None


def _just_given(turn: Turn, chosen: Finding) -> bool:
    thread = turn.memory.thread
    told_since = thread is not None and chosen.rule.when is not None and bool(set(thread.facts) & set(chosen.facts))
    return chosen.rule.id in turn.memory.answered[-JUST:] and not turn.chosen and not told_since


def _in_the_same_words(turn: Turn) -> bool:
    thread = turn.memory.thread
    return thread is not None and words(thread.text).endswith(words(turn.words))


def _going_on(turn: Turn, given: Finding) -> Finding | None:
    """The first of the questions that follow on an answer which was not answered lately."""
    case = turn.case()
    titled = {words(rule.title): rule for rule in turn.rules.by_kind("answer")}
    following = [titled[title] for text in given.rule.ask_next or () if (title := words(text)) in titled]
    fresh = [r for r in following if r.id not in turn.memory.answered and case.concerns(r) and not LEADS_A_LIST & {*r.intents}]
    findings = [case.finding(rule.id) for rule in fresh]
    return next((f for f in findings if f.rule.when is None or tuple(f.outcomes) == ("holds",)), None)


def _message(turn: Turn, chosen: Finding, lead: str | None = None, length: Literal["full", "short"] = "full", instead: str = "") -> Say:
    """An answer as a message; a short one leaves out what goes beyond its first sentences, or says those of its sentences `instead`."""
    rule = chosen.rule
    listed = turn.case().finding(rule.checklist) if rule.checklist else None
    turn.memory.job = Job(
        intent=turn.intent,
        rules=[f.rule.id for f in (chosen, listed) if f],
        programs=[turn.memory.focus] if turn.memory.focus else [],
    )
    turn.memory.answered = [*(a for a in turn.memory.answered if a != rule.id), rule.id][-REMEMBERED:]
    turn.told.append(rule.id)
    notice = notice_of(f for f in (chosen, listed) if f)
    more = notice if length == "short" else paragraphs(chosen.more, checklist(listed) if listed else None, notice)
    follow_ups = [{"title": text, "payload": follow_up(turn, text)} for text in rule.ask_next or ()]
    card = {
        "type": "answer",
        "version": 1,
        "title": rule.title,
        "short": instead or chosen.text,
        "more": more or None,
        "sources": [payloads.source(ref) for f in (chosen, listed) if f for ref in f.sources],
        "rule": rule.id,
        "page": page_of(rule),
    }
    return Say(text=paragraphs(lead, instead or chosen.text, more), buttons=[*follow_ups[:3], WHY], custom=card)


def follow_up(turn: Turn, text: str) -> str:
    """What a button for a follow-up question sends: the answer of that title where there is one, so that it surely comes, else the text."""
    titled = next((rule for rule in turn.rules.by_kind("answer") if words(rule.title) == words(text)), None)
    return f'/{titled.intents[0]}{{"rule": "{titled.id}"}}' if titled else text


def answer_in_short(turn: Turn) -> Say | None:
    """The fitting answer's first sentences, with what to ask on; None when the rulebook has none. Who then asks for it hears it whole."""
    given = turn.memory.answered
    told = answer_from_rulebook(turn)
    turn.memory.answered = given
    return Say(text=str((told[0].custom or {})["short"]), buttons=told[0].buttons[:2]) if told else None


def checklist(listed: Finding) -> str:
    """A checklist as text; an item whose fact is known of the program in focus tells its value."""
    case = listed.case
    lines = [f"{text} ({KNOWN} {case.shown(fact)})" if fact and case.known(fact) else text for text, fact in listed.items]
    return paragraphs(listed.text, bullets(lines), listed.do)


def general_answer(turn: Turn) -> list[Say]:
    """The rulebook's answer, or a plain word that there is none yet, with what can be asked: never silence."""
    found = answer_from_rulebook(turn)
    return found or [Say(text="I have no sourced answer to that, so I'd rather not guess.", buttons=[HELP])]


def choose_answer(turn: Turn, case: Case | None = None) -> Finding | None:
    """The `answer` rule of this intent that fits best, for the program in focus or another's case.

    An answer counts when its condition certainly holds and it is for this applicant. Among those weigh the phrases that the question has
    (the answer's own title counts as one), how alike it is in meaning to the questions the answer is for, and the condition; before all a
    year that the question names. An answer with phrases that the question lacks comes last where it is for nothing like it, or hardly more
    so than the intent's general answer. Where several seasons answer alike, this season's goes first, else the latest one's. A question
    that leans on what was said before is looked up with those words too, where its own point at nothing.
    """
    case = case or turn.case()
    best, hits = _best_answer(turn, turn.words if not _of_rotations(turn) else f"{turn.words} for rotations", case)
    thread = turn.memory.thread
    a_page = thread is not None and bool(thread.facts) and len(thread.text.split()) > FEW_WORDS  # its words point anywhere
    if not hits and turn.lean != "not" and not a_page:
        best, _ = _best_answer(turn, turn.full, case)
    return best


def _of_rotations(turn: Turn) -> bool:
    """Whether a few words after talk of rotations refer to these ("visa for these?")."""
    thread = turn.memory.thread
    after = thread is not None and thread.intent.startswith("ask_away") and not turn.intent.startswith("ask_away")
    return after and len(turn.words.split()) <= A_FEW and REFERS.search(turn.words) is not None


def alike_to(turn: Turn, answer: Finding) -> float:
    """How alike the question is to those that an answer with a subject of its own is for; 0 for a general answer."""
    return likeness(turn.rules, turn.asks)[answer.rule.id] if answer.rule.phrases else 0.0


def goes_on(turn: Turn) -> bool:
    """Whether a question goes on from what was said before: by its lean, or by an opening as in "and if I need an H-1B?"."""
    count = len(turn.words.split())
    refers = count <= A_FEW and REFERS.search(turn.words) is not None  # "can I rotate there?"
    return turn.lean != "not" or refers or (GOES_ON.match(turn.words) is not None and count <= FEW_TO_GO_ON)


def _best_answer(turn: Turn, text: str, case: Case) -> tuple[Finding | None, int]:
    """The answer that fits these words best, and how many of its phrases they have."""
    best: tuple[tuple[bool, bool, float, bool, date], Finding, int] | None = None
    alike = dict.fromkeys(turn.rules.rules, 0.0) if _tells(turn) else likeness(turn.rules, text)
    if text == turn.words and goes_on(turn):  # "and on H-1B?" is like nothing without the words before it
        alike = {rule: like if like >= NEARLY_ITS_OWN else 0.0 for rule, like in alike.items()}
    rules = [rule for rule in turn.rules.by_kind("answer") if turn.intent in rule.intents]
    in_general = max((alike[rule.id] for rule in rules if not rule.phrases and rule.when is None), default=0.0)
    for rule in rules:
        finding = case.finding(rule.id)
        meant = case.concerns(rule) or names_audience(text, rule.audience)
        if not meant or (rule.when is not None and tuple(finding.outcomes) != ("holds",)):
            continue
        hits = has_phrase(text, rule.phrases) + (words(text) == words(rule.title)) + names_audience(text, rule.audience)
        like = alike[rule.id]
        if rule.when is not None and not rule.phrases:
            like = max(like, in_general)  # the same question, answered for what is known
        fits = not rule.phrases or hits > 0 or (like >= ALIKE and like - in_general >= MORE_ALIKE)
        weight = (
            PHRASE_WEIGHS * min(hits, MOST_PHRASES)
            + LIKENESS_WEIGHS * like
            + WHEN_WEIGHS * (rule.when is not None and any(read.known for read in finding.reads))
            + DEFAULT_WEIGHS * (not rule.phrases)
        )
        begun = rule.valid_from if rule.valid_from and rule.valid_from <= case.today else date.min
        rank = (fits, hits > 0 and like >= NEAR_ENOUGH and names_year(text, rule.phrases), weight, finding.in_season, begun)
        if best is None or rank > best[0]:
            best = (rank, finding, hits + (like >= (NEARLY_ITS_OWN if goes_on(turn) else SURELY_ALIKE)))
    return (best[1], best[2]) if best else (None, 0)
