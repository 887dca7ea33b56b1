"""What a message means in the course of the talk, where its words were taken for something else: "so?", "X it is", "but they get all"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions import keeping
from actions.assessing import TOPICS
from actions.comparing import programs_to_compare
from actions.few_words_meant import few_words_meant, surely
from actions.likeness import likeness
from actions.memory import TOLD
from actions.pointing import has_phrase
from actions.rulebook_answers import LEADS_A_LIST, choose_answer, general_answer, tell_answer
from actions.taken_up_again import taken_up_again
from actions.told_visas import NEED, my_own_need, told_of
from actions.turn import Say, Turn
from actions.which_program import known_names

CHOOSING = frozenset({"ask_compare", "ask_rank_list", "ask_name_vs_volume", "ask_academic_vs_community"})
MAY_RANK = frozenset({"ask_top_programs", "ask_name_vs_volume", "ask_compare", "out_of_scope", "nlu_fallback"})
MAY_ASK_FOR_A_MAIL = LEADS_A_LIST | {"ask_letters", "ask_personal_statement", "out_of_scope", "nlu_fallback"}
SURELY_GENERAL = 2  # phrases of an answer on ranking that a question must have to be about no program
SURELY_ALIKE = 0.7
_SO = re.compile(r"\W*(?:(?:ok(?:ay)?|and|well|hm+)\W+)?(?:so|and so|so then|well|and|so which|so what now)\W*", re.IGNORECASE)
_MY_FILE = re.compile(  # "how strong am I? Step 2 256, three case reports": figures of oneself, of no program
    r"\bhow\s+(?:strong|competitive|good)\s+(?:am\s+i|is\s+my\s+(?:file|application|profile|record|cv))\b|\brate\s+my\s+(?:file|application|profile|record|cv)\b"
    r"|\bam\s+i\s+(?:an?\s+)?(?:strong|competitive)(?:\s+(?:applicant|candidate))?\b",
    re.IGNORECASE,
)
_WHY_NOT = re.compile(r"\W*(?:(?:so|and|but|ok(?:ay)?|then)\W+)*why\s+not\b", re.IGNORECASE)
_YEARS_USED = frozenset({"j1_years_used", "h1b_years_used"})
_YEARS_LEFT = re.compile(  # "so how many left", "would integrated fit in that", after years used of a visa
    r"\b(?:how\s+(?:many|much|long)|any|enough|what'?s|what\s+is)\b[^?.!]{0,24}\b(?:left|remain\w*)\b|\b(?:integrated|independent|esir|dr|that|it|ir|this)\b[^?.!]{0,20}\b(?:fits?|enough)\b"
    r"|\bfits?\b|\btoo\s+(?:long|many)\b",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"\b(?:letters?|lors?|recommendations?)\b", re.IGNORECASE)
_ESIR = re.compile(r"\besir\b", re.IGNORECASE)
_MAILS = re.compile(r"\b(?:write|word|put|say)\b[^?.!]{0,20}\be?-?mails?\b|\be?-?mails?\b[^?.!]{0,20}\b(?:ask|say|look)\b", re.IGNORECASE)
_RANKS = re.compile(r"\b(?:rank(?:ing)?\s*(?:order\s*)?list|rank(?:ing)?\s+(?:them|these|time))\b|\brank\b", re.IGNORECASE)
_BY_CHANCE = re.compile(  # "put it first because I think it will take me"
    r"\b(?:will|would|might|may|likely\s+to|going\s+to|sure\s+to)\s+(?:probably\s+|surely\s+)?(?:take|have|want|accept|rank|pick|choose)\s+me\b",
    re.IGNORECASE,
)
_OTHER_SIGNS = re.compile(
    r"\b(?:other|more|further|which|what|typical|common|usual|general)\b[^?.!]{0,20}\b(?:red\s+flags?|warning\s+signs?)\b[^?.!]{0,20}"
    r"\b(?:(?:should|do|must|can)\s+i|to|one|people)\b|\b(?:other|typical|common|usual)\s+(?:red\s+flags?|warning\s+signs?)\b"
    r"|\bwhat\s+else\s+(?:should|do)\s+i\s+(?:watch|look)\b",
    re.IGNORECASE,
)
_THERE = re.compile(r"\b(?:there|here|they|them|their|its|this|that)\b", re.IGNORECASE)
_PROTESTS = re.compile(r"\W*(?:yeah\W+|yes\W+|ok(?:ay)?\W+|no\W+)?(?:but|maybe|perhaps)\b", re.IGNORECASE)
_BEFORE_IT = r"(?:\W|\b(?:ok(?:ay)?|so|fine|then|well|alright|all right|yes|hm+|good|great|decided|final|finally|guess|i guess|i think)\b)*"
_CHOSEN = r"(?:it\s+is|it'?ll\s+be|wins|it\s+shall\s+be|first\s+it\s+is|then)(?:\W|\b(?:then|lol|haha|thanks|thx|i\s+guess)\b)*"
_GOING_WITH = (
    r"(?:(?:i'?m\s+|i\s+am\s+)?going\s+with|i'?ll\s+(?:go\s+with|take|pick|choose)|let'?s\s+go\s+with|i\s+(?:choose|pick|take))\s+"
)


def _judgement_of_the_one_named(turn: Turn) -> str | None:
    """What "why not Temple?" asks before anything was judged: its visas where they were told and one is needed, else the program."""
    judged = turn.memory.job is not None and bool(turn.memory.job.rules)
    named = known_names(turn.memory, turn.words) if _WHY_NOT.match(turn.text) and not judged else []
    if len(named) != 1 or not turn.memory.claims("program", named[0]):
        return None
    return "ask_visa" if NEED in turn.memory.applicant and told_of(turn, named[0]) else "ask_volume_enough"


def of_the_whole(turn: Turn) -> Turn | None:
    """What few words ask as a whole message; None for any other."""
    return taken_up_again(turn) or few_words_meant(turn)


def as_meant(turn: Turn) -> Turn | None:
    """The turn with the intent that such a message has here; None where it means what it was taken for."""
    if few := of_the_whole(turn):
        return few
    if _SO.fullmatch(turn.text) and not turn.memory.news and (judged := _judgement_of_what_was_told(turn)):
        return surely(turn, judged)
    if turn.intent == "ask_why" and (judged := _judgement_of_the_one_named(turn)):
        return surely(turn, judged)
    if turn.intent in MAY_RANK and _RANKS.search(turn.text) and len(turn.reading.get("programs") or []) > 1:
        return surely(turn, "ask_rank_list")  # "final rank list time. Yale, Mount Sinai and Henry Ford"
    if _MY_FILE.search(turn.text) and turn.intent in {*TOPICS, "out_of_scope", "nlu_fallback"}:
        return surely(turn, "ask_application_strength")
    thread = turn.memory.thread
    if my_own_need(turn.words) and NEED in turn.memory.applicant:
        return surely(turn, "ask_visa")
    if (
        turn.intent in MAY_ASK_FOR_A_MAIL
        and not _LETTERS.search(turn.words)
        and _MAILS.search(turn.words)
        and thread
        and any(a.startswith("ask_away") for a in thread.recent)
    ):
        return surely(turn, "ask_away_application")  # "how should I write the email to ask"
    if _YEARS_LEFT.search(turn.words) and thread and _YEARS_USED & set(turn.memory.applicant) and _of_visas_lately(turn):
        return surely(turn, "ask_visa")
    job = turn.memory.job
    if turn.intent == "correct_fact" and not turn.memory.news and _PROTESTS.match(turn.text) and job and job.intent in TOPICS:
        return surely(turn, job.intent)  # "but the resident gets all of them!"
    return None


def _of_visas_lately(turn: Turn) -> bool:
    """Whether the years used of a visa were told last, or a visa was asked about."""
    thread = turn.memory.thread
    return thread is not None and (bool(_YEARS_USED & set(thread.facts)) or thread.intent == "ask_visa")


def in_general(turn: Turn) -> list[Say]:
    """The general answer to what seems a question on the programs known: other red flags, how one ranks; nothing for any other message."""
    if turn.intent == "ask_red_flags" and _OTHER_SIGNS.search(turn.words) and not _THERE.search(turn.words) and not turn.memory.news:
        return general_answer(turn)
    if (of_esir := _told_of_esir(turn)) is not None:
        return [of_esir]
    if turn.intent != "ask_rank_list" or known_names(turn.memory, turn.words) or len(programs_to_compare(turn)) < 2:
        return []
    chosen = choose_answer(turn)
    if chosen is None or not chosen.rule.phrases:
        return []
    hits = has_phrase(turn.words, chosen.rule.phrases)
    sure = hits >= SURELY_GENERAL or likeness(turn.rules, turn.asks)[chosen.rule.id] >= SURELY_ALIKE
    return [tell_answer(turn, chosen)] if sure or (hits and _BY_CHANCE.search(turn.words)) else []


def _told_of_esir(turn: Turn) -> Say | None:
    """The answer on what ESIR asks for, for a message that tells what ESIR residents log: the minimum of all IR training isn't theirs."""
    told = any(n.fact == "graduate_cases" and n.kind in TOLD for n in turn.memory.news)
    if not told or not _ESIR.search(turn.text) or len({n.fact for n in turn.memory.news}) > 1:
        return None
    hits = {
        rule.id: has_phrase(turn.words, [phrase for phrase in rule.phrases if _ESIR.search(phrase)])
        for rule in turn.rules.by_kind("answer")
        if "ask_good_total" in rule.intents and rule.phrases and rule.when is None  # what is known now is what was just told
    }
    best = max(hits, key=lambda rule: hits[rule], default="")
    return tell_answer(replace(turn, intent="ask_good_total"), turn.case().finding(best)) if best and hits[best] else None


def decides(turn: Turn) -> list[Say]:
    """What is known of the program that a message decides for ("ok Henry Ford it is"); nothing for any other message."""
    for name in known_names(turn.memory, turn.text):
        said = re.escape(name)
        if re.fullmatch(
            rf"{_BEFORE_IT}(?:{said}\s+{_CHOSEN}|{_GOING_WITH}{said}(?:\W|\b(?:then|instead|i guess|i think|thanks|thx)\b)*)",
            turn.text,
            re.IGNORECASE,
        ):
            turn.memory.focus = name
            return [keeping.known_of(turn, name)]
    return []


def _judgement_of_what_was_told(turn: Turn) -> str | None:
    """What "so?" asks after facts were told: the choice where there is one to make, else whether the volume is enough."""
    thread = turn.memory.thread
    if thread is None or not thread.facts or turn.memory.focused is None or not turn.memory.focused.facts:
        return None
    lately = {*thread.recent, thread.intent}
    return "ask_compare" if lately & CHOOSING and len(programs_to_compare(turn)) > 1 else "ask_volume_enough"
