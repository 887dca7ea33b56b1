"""Compares programs side by side on what is known and on the applicant's own priorities."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from actions import memory as mem
from actions import payloads
from actions.asking import about, question_for, questions_ahead, reply_buttons
from actions.memory import Asked, Job
from actions.replies import skip_key
from actions.rulebook_answers import general_answer
from actions.turn import Question, Say, Turn
from actions.which_program import by_letter, known_names
from actions.wording import BRING, HELP, KIT, NEXT, NOT_TOLD, WHY, bullets, join, paragraphs, sentence
from advisor.book.address import page_of
from advisor.compare import Cell, Comparison, Row, TradeOffFinding, compare
from advisor.evaluation import Case
from advisor.rulebook import Rule

MOST_PROGRAMS = 4
SHORT = 4  # words of a question that goes on with a comparison
MOST_ROWS = 7
MOST_MEASURES = 3
_BETWEEN = re.compile(
    r"\b(?:which|who|whose)\b[^?.]*\b(?:more|less|fewer|better|worse|stronger|weaker|higher|lower|most|fewest|best|first|bigger|smaller|fits?|suits?"
    r"|right for me)\b",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"(?:^|[,.;]|\bso|\bok|\band|\bthen)\s*which(?: (?:one|is it|of (?:them|the two|those|these)))?(?: then)?\W*$", re.IGNORECASE
)
_COMPARE = re.compile(r"\bcompar(?:e|ed|ing)\b", re.IGNORECASE)
_SAYS_COMPARE = re.compile(  # at the beginning: "and compared with Vale - 3,000 cases", "how do they stack up"
    r"\W*(?:(?:and|so|now|ok|okay|then|please|pls|can you|could you)\W+)*(?:compar(?:e|ed|ing)\b(?! (?:to|with) (?:others?|most|what|the"
    r"|an?|average)\b)|(?:vs|versus)\b|how (?:do|would|did) (?:they|these|those|the two|both|the three) "
    r"(?:compare|stack up|measure up|line up)|(?:put|set) them side by side)",
    re.IGNORECASE,
)
_UNDECIDED = re.compile(
    r"\b(?:can(?:'?t|not)|could(?:n'?t| not)|unable to|hard to|help me|how do i) (?:\w+ )?(?:decide|choose|pick)\b"
    r"[^.?!]*\b(?:between|them|the two|these|those|which)\b",
    re.IGNORECASE,
)
_YOUR_CHOICE = re.compile(
    r"\b(?:where|which(?: one| program)?|what|who) would (?:you|u) (?:go|pick|choose|take|rank(?: first| higher)?|prefer)\b", re.IGNORECASE
)
_WHERE = re.compile(
    r"\b(?:better|worse|higher|lower|more|fewer|busier|stronger|best|highest)\W+where\b", re.IGNORECASE
)  # "ratio better where?"
_COMPARED = re.compile(  # after a comparison: "does that change the comparison?", "and the worst?"
    r"\b(?:change|affect|alter)\w*\b[^?.]*\b(?:comparison|order|ranking|picture|winner|result|anything|things)\b"
    r"|^\W*(?:(?:and|so|ok|okay|what about|how about|what|how)\W+)*(?:is it\W+)?now\W*$"
    r"|^\W*(?:(?:and|so|ok|then|which|what|whats|what's|who|is|one|is it|the)\W+)*(?:worst|best|weakest|strongest|winner|loser"
    r"|runner[- ]?up)\W*$",
    re.IGNORECASE,
)
_ONE_OF_THEM = re.compile(r"\b(?:better|worse|stronger|weaker|best|safer|ahead|preferable|first choice)\b", re.IGNORECASE)
_THAN_THE_OTHER = re.compile(r"\bthan\s+(?:the\s+)?(?:other|first|second|last)(?:\s+(?:one|two|program|place))?\b", re.IGNORECASE)
_SETS_SIDE_BY_SIDE = re.compile(r"\b(?:or|vs|versus|than)\b|[a-z]\s*[<>]\s*[a-z]", re.IGNORECASE)
_A_OR_B = re.compile(r"\b[A-H]\b[^?.]*\b(?:or|vs|versus|than)\s+[A-H]\b")
_STOP = frozenset(
    (
        "which who whose wins win winner now so then lead leads leading ahead "
        "has have is are the a an of or and in at for more most better best stronger strong i my me do does with to on per than "
        "other program programs would should one two both them they their"
    ).split()
)


def compare_programs(turn: Turn) -> list[Say]:
    """Two or more programs side by side; with fewer known, what is needed to compare (or the general answer)."""
    names = programs_to_compare(turn)
    known = [name for name in names if turn.memory.claims("program", name)]
    if len(known) < 2:
        return _too_few(turn, known)
    priorities = mem.current_value(turn.memory.applicant.get("priorities", [])) or []
    cases = {name: turn.case(name) for name in names}
    result = compare(cases, priorities)
    asked = rows_asked_for(turn, result.rows)
    rows = asked or list(result.rows)[:MOST_ROWS]
    topics = {topic for row in asked for topic in turn.rules.rules[row.rule].topics}
    trade_offs = [f for f in result.trade_offs if not asked or topics & set(f.rule.topics)]
    rows = [*([] if asked else verdict_rows(cases)), *rows]
    rules = [f.rule.id for f in trade_offs] + [row.rule for row in rows]
    turn.memory.job = Job(intent="ask_compare", topic="comparison", programs=names, rules=rules)
    telling = [r.text for r in asked if r.better in r.cells or r.better == "same"]
    answer = [*(f.text for f in trade_offs[:1]), *telling] or [r.text for r in asked]
    headline = " ".join(sentence(text) for text in answer) if asked else ""
    headline = headline or " ".join(filter(None, (_not_told(turn, result.rows), _headline(result, trade_offs, priorities))))
    missing = [f"{name}: {join([turn.label(f) for f in facts[:4]])}" for name, facts in result.missing.items() if facts]
    text = paragraphs(
        headline,
        bullets([f"{row.title.rstrip('?')}: {'; '.join(f'{n} {c.shown}' for n, c in row.cells.items())}." for row in rows]),
        bullets([told for f in trade_offs if (told := sentence(f.text)) not in headline]) if not asked else None,
        f"Still missing to decide: {'; '.join(missing)}." if missing and not asked else None,
    )
    card = {
        "type": "comparison",
        "version": 1,
        "programs": names,
        "headline": headline,
        "rows": [_row(row, turn.rules.rules[row.rule]) for row in [*rows, *(r for r in result.rows if r not in rows)][:MOST_ROWS]],
        "trade_offs": [payloads.finding(f) for f in trade_offs],
        "missing": [{"program": n, "facts": [turn.label(f) for f in facts]} for n, facts in result.missing.items()],
    }
    return [Say(text=text, buttons=[WHY, KIT, NEXT], custom=card, ask=None if asked else _missing_most(turn, result, cases))]


def _missing_most(turn: Turn, result: Comparison, cases: Mapping[str, Case]) -> Question | None:
    """The question for an unknown fact that keeps the programs from being told apart, else for what says most of a program's volume."""
    for name, facts in result.missing.items():
        for fact in facts:
            if (words := turn.rules.vocabulary.facts[fact].ask) and skip_key(fact, name) not in turn.memory.skipped:
                return Question(words, Asked(about=about(turn, fact), fact=fact, program=name), reply_buttons(turn, fact))
    ahead = ((name, found) for name, case in cases.items() for found in questions_ahead(turn, case, "volume", name))
    return next((question_for(turn, found, name) for name, found in ahead), None)


def _headline(result: Comparison, trade_offs: Sequence[TradeOffFinding], priorities: Sequence[str]) -> str:
    """The comparison in a sentence: who is ahead on what matters, else the trade-off that weighs most."""
    decided = any(row.better in row.cells for row in result.rows if not priorities or set(priorities) & set(row.priorities))
    return sentence(result.headline) if decided or not trade_offs else sentence(trade_offs[0].text)


def verdict_rows(cases: Mapping[str, Case]) -> list[Row]:
    """The verdicts side by side: on volume and on fairness to graduates from abroad, and on the visa for somebody who needs one."""
    any_case = next(iter(cases.values()))
    needs_visa = any_case.known("visa_need")  # about the applicant: the same in every case
    rows = []
    for rule in any_case.rulebook.by_kind("verdict"):
        found = {name: case.finding(rule.id) for name, case in cases.items()}
        fairness = "fairness" in rule.topics and any(f.certain for f in found.values())
        wanted = "volume" in rule.topics or fairness or (needs_visa and "visa" in rule.topics)
        if not wanted or all(f.nothing_known for f in found.values()):
            continue
        cells = {name: Cell(f.outcomes[0] if f.certain else "not known yet", f.tone, f.certain) for name, f in found.items()}
        text = " ".join(f"{name}: {f.text}" for name, f in found.items())
        rows.append(Row(rule.id, rule.question, cells, None, text, rule.sources, ()))
    return rows


def is_comparison(turn: Turn) -> bool:
    """Whether a question about a program is really one between those known ("whose graduates log more?", "and on visas?")."""
    if (len(turn.reading.get("programs") or []) > 1 and _SETS_SIDE_BY_SIDE.search(turn.words)) or _A_OR_B.search(turn.words):
        return True
    if len(programs_to_compare(turn)) < 2:
        return False
    if (
        _WHICH.search(turn.words)
        or _WHERE.search(turn.words)
        or _COMPARE.search(turn.words)
        or (_ONE_OF_THEM.search(turn.words) and len(known_names(turn.memory, turn.words)) == 1)
        or _THAN_THE_OTHER.search(turn.words)
    ):
        return True
    thread = turn.memory.thread
    goes_on = thread is not None and thread.intent == "ask_compare" and len(turn.words.split()) <= SHORT
    return (goes_on and not known_names(turn.memory, turn.words)) or bool(_BETWEEN.search(turn.words))


def speaks_of_it(turn: Turn) -> bool:
    """Whether a message has the word itself ("can you compare mayo and cleveland clinic"), though nothing is known to compare."""
    return _COMPARE.search(turn.words) is not None


def asks_to_compare(turn: Turn) -> bool:
    """Whether a message says in so many words that the known programs are to be set side by side, whatever facts it tells."""
    job = turn.memory.job
    again = job is not None and job.intent == "ask_compare" and not turn.memory.news and _COMPARED.search(turn.words)
    says = _SAYS_COMPARE.match(turn.words) or _UNDECIDED.search(turn.text) or _YOUR_CHOICE.search(turn.words) or again or None
    return says is not None and len(programs_to_compare(turn)) > 1


def others_meant(turn: Turn) -> bool:
    """Whether a message that compares has more than one program to compare, known or named."""
    return len(programs_to_compare(turn)) > 1 or len(turn.reading.get("programs") or []) > 1 or bool(_SETS_SIDE_BY_SIDE.search(turn.words))


def programs_to_compare(turn: Turn) -> list[str]:
    """The programs a comparison is about: those the message names, else all we know of (the latest few)."""
    named = [p.name for n in turn.reading.get("programs") or [] if (p := turn.memory.program(by_letter(turn.memory, n)))]
    named = list(dict.fromkeys(named))
    known = [p.name for p in turn.memory.programs if p.facts and p.named]
    if len(known) < 2:
        known = [p.name for p in turn.memory.programs if p.facts]
    return (named if len(named) > 1 else known)[-MOST_PROGRAMS:]


def rows_asked_for(turn: Turn, rows: Sequence[Row]) -> list[Row]:
    """The rows a question singles out ("which has more cases per trainee?"), best fit first; empty for a general comparison.

    A row is meant by the words people use for its fact (the vocabulary's synonyms), most of all, else by its title and topics.
    """
    asked = turn.words
    if any(n.about == "program" for n in turn.memory.news):  # words that tell a program's facts single nothing out
        between = _BETWEEN.search(turn.words)
        asked = between[0] if between else ""
    text = " ".join(re.findall(r"[a-z0-9-]+", asked.lower()))
    words = _words(text)
    scored = [(_fit(turn, row.rule, text, words), row) for row in rows]
    best = max((score for score, _ in scored), default=0)
    return [row for score, row in scored if score == best and score > 0][:2]


def _not_told(turn: Turn, rows: Sequence[Row]) -> str:
    """What was told of no program although the question names it as what matters ("for someone who likes oncology"); empty otherwise."""
    words = _words(turn.words)
    meant = [r for r in turn.rules.by_kind("comparison") if any(_alike(w, p) for w in words for p in r.priorities)]
    if not meant or {row.rule for row in rows} & {rule.id for rule in meant}:
        return ""
    measures = list(dict.fromkeys(getattr(rule.entry, "measure", "") for rule in meant))[:MOST_MEASURES]
    return NOT_TOLD.format(missing=join([turn.label(fact) for fact in measures if fact]))


def _words(text: str) -> set[str]:
    return {w for w in re.findall(r"[a-z0-9-]+", text.lower()) if w not in _STOP}


def _fit(turn: Turn, rule_id: str, text: str, words: set[str]) -> int:
    rule = turn.rules.rules[rule_id]
    facts = turn.rules.vocabulary.facts
    named = facts.get(getattr(rule.entry, "measure", ""))
    spoken = max((len(s.split()) for s in (named.synonyms if named else ()) if f" {s.lower()} " in f" {text} "), default=0)
    about = {w for t in (rule.title, *rule.topics, *rule.priorities) for w in re.findall(r"[a-z0-9-]+", t.lower().replace("_", " "))}
    return 3 * spoken + sum(any(_alike(w, key) for key in about - _STOP) for w in words)


def _alike(word: str, key: str) -> bool:
    short, long = sorted((word, key), key=len)
    return word == key or (len(short) >= 4 and long.startswith(short))


def _row(row: Row, rule: Rule) -> dict[str, object]:
    return {
        "rule": row.rule,
        "title": row.title,
        "cells": [{"program": n, "shown": c.shown, "known": c.known, "tone": c.tone} for n, c in row.cells.items()],
        "better": row.better,
        "text": row.text,
        "page": page_of(rule),
        "sources": [payloads.source(ref) for ref in row.sources],
    }


def _too_few(turn: Turn, names: Sequence[str]) -> list[Say]:
    said = general_answer(turn) if turn.intent.startswith("ask_") or not names else [Say(buttons=[HELP])]
    unknown = [p.name for n in turn.reading.get("programs") or [] if (p := turn.memory.program(n)) and not p.facts]
    if len(unknown) > 1:
        said[-1].text = paragraphs(BRING.format(program=join(unknown)), said[-1].text)
        return said
    if names and turn.intent != "ask_rank_list":
        said[-1].text = paragraphs(
            f"So far I know only {names[0]}. Tell me what you know of the other program, for example its volume, residents and fellows.",
            said[-1].text,
        )
    return said
