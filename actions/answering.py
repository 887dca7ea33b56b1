"""Who answers what: the responder of each intent, and the further questions of the same message."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from actions import assessing, comparing, explaining, interview_kit, keeping, rulebook_answers, small_talk, taking_facts, unclear
from actions.another_field import of_another_field
from actions.as_meant import as_meant, decides, in_general, of_the_whole
from actions.disagreeing import asks_who_is_right, judge_version, weigh
from actions.explaining_comparison import compared_last, explain_comparison
from actions.fitting import fits_wishes
from actions.memory import TOLD, Memory
from actions.other_answers import once_more, pointed_elsewhere
from actions.plan_questions import of_the_plan
from actions.replies import FEW_WORDS, only_heard
from actions.second_thoughts import LEAST_LIKELY, complains
from actions.supposed_month import of_one_month
from actions.supposing import by_supposed_figures
from actions.told_visas import asks_what_it_sponsors, told_of
from actions.turn import Say, Turn, asks_something
from actions.warning import warning
from actions.which_program import NAMING
from actions.wording import HELP, NO_FACT
from actions.words_to_say import words_to_say
from understanding.follow_ups import leans
from understanding.known_places import nothing_but_a_name
from understanding.segments import is_question

Responder = Callable[[Turn], list[Say]]
MOST_QUESTIONS = 3
LEAST_CONFIDENCE = 0.3  # as the FallbackClassifier's threshold in config.yml: what is less sure is offered as a reading, not answered
ASKED_BESIDE = 0.08  # how sure a question must be that stands beside the order to turn to another program
OTHER_FIELD = "out_of_scope"
BESIDE_ANOTHER_FIELD = 0.8  # how sure a question must be to be ours beside one that is not, or the other way round
FALLBACK = "nlu_fallback"
OUTWEIGHS = 2  # how many times likelier than the next a question must be to be answered though something else was likelier still


def verify(turn: Turn) -> list[Say]:
    """How to check numbers; before it the first of what clashes in those that are known."""
    case = turn.case(turn.memory.focus)
    clashing = [f for f in case.findings(kinds=("contradiction",)) if case.raised(f.rule.id)]
    return [*(warning(turn, turn.memory.focus, finding) for finding in clashing[:1]), *rulebook_answers.general_answer(turn)]


RESPONDERS: dict[str, Responder] = {
    **dict.fromkeys(assessing.TOPICS, assessing.assess),
    **dict.fromkeys(assessing.PLAN_TOPICS, assessing.assess_away_plan),
    **dict.fromkeys(("ask_compare", "ask_rank_list"), comparing.compare_programs),
    **dict.fromkeys(("ask_interview_questions", "ask_alumni_questions"), interview_kit.prepare_interview),
    **dict.fromkeys(rulebook_answers.GENERAL_INTENTS, rulebook_answers.general_answer),
    "ask_verify_numbers": verify,
    **dict.fromkeys(("ask_why", "ask_source"), explaining.explain),
    "ask_next": keeping.what_next,
    **dict.fromkeys(("ask_facts", "list_programs"), keeping.show_facts),
    "switch_program": keeping.switch_program,
    "export": keeping.export,
    "forget_me": keeping.forget_what,
    **dict.fromkeys(("inform_program", "inform_applicant", "inform_away_plan", "correct_fact"), taking_facts.take_facts),
    **dict.fromkeys(("affirm", "deny", "skip"), taking_facts.take_reply),
    **dict.fromkeys(("greet", "goodbye", "thank", "help", "bot_challenge", "out_of_scope", "medical_advice"), small_talk.small_talk),
}
# What a question between programs ("whose graduates log more?") may be taken for.
COMPARABLE = frozenset(assessing.TOPICS) | {
    FALLBACK,
    "out_of_scope",
    "ask_good_total",
    "ask_low_volume",
    "ask_name_vs_volume",
    "ask_top_programs",
}
# What "could I go there if I needed a J-1" may be taken for.
ABOUT_GOING_THERE = frozenset(
    {FALLBACK, "out_of_scope", "ask_img_chances", "ask_img_pathway", "ask_red_flags", "ask_compare", "ask_away_why"}
)
# Questions of which "what about the other one" can't go on: they are about no program.
IN_GENERAL = frozenset({FALLBACK, "out_of_scope", "ask_letters", *rulebook_answers.GENERAL_INTENTS})
# What a message that only tells something may be taken for.
TAKEN_FOR = frozenset({"medical_advice", "ask_source", "ask_why", "bot_challenge", "export", "help"})
OF_A_VISA = frozenset({"visa_need", "j1_years_used", "h1b_years_used"})
# What "could do August if I push psych" may be taken for.
OF_ROTATIONS = frozenset({FALLBACK, "out_of_scope", "correct_fact", "inform_away_plan"})
_COMPARES = re.compile(r"\b(?:better|worse|than|or|vs|versus|compared?|both|between|first choice|over)\b", re.IGNORECASE)
_ONLY_POINTS = re.compile(  # what is left of "so how does X look to you then?"
    r"(?:\W*\b(?:what|how|about|and|but|so|ok|okay|then|now|does|do|is|it|look|looks|looking|sound|sounds|thoughts?|opinion|verdict|on|of|think|you|u|your|good|bad|any"
    r"|the|one|program|place|to|me|for|there|is|that|this|rate|judge|would|say|go|with|with|also|btw|by|way|hows|whats|'s|’s|ur|wyd|well|hi|hey|first|second|same|again)\b)*\W*",
    re.IGNORECASE,
)
_GO_FOR_IT = re.compile(
    r"\b(?:go for it|is it worth it|(?:a )?good (?:choice|pick|bet)|a yes or a no|thumbs up|would you (?:go|take it|join))\b[^?]{0,12}\W*$",
    re.IGNORECASE,
)
_VISA = re.compile(r"\bvisas?\b|\b[jh]-?1-?b?\b", re.IGNORECASE)
_ENOUGH = re.compile(r"\b(?:enough|too few|too little|volume)\b", re.IGNORECASE)
_RANK_AT_ALL = re.compile(
    r"\b(?:should|shall|would|could|do|can)\s+(?:i|you|u|we)\s+(?:even\s+|still\s+|really\s+|just\s+)?(?:rank|list|keep|drop|skip|leave)\s+"
    r"(?:it|them|this(?: one| place| program)?|that(?: one| place| program)?)\b(?!\s+(?:over|above|below|before|ahead|or)\b)",
    re.IGNORECASE,
)
_RANK_IT = re.compile(
    r"\brank\w*\s+(?:(?:it|them|this(?: one)?|that(?: one)?)\s+)?(?:so\s+|too\s+|much\s+)?(?:low\w*|high\w*|last|at all|down|up)\b",
    re.IGNORECASE,
)
# Questions in general that ask for a judgement when they come with the figures.
JUDGED_AS = {FALLBACK: "ask_volume_enough", "ask_good_total": "ask_volume_enough", "ask_low_volume": "ask_volume_enough"}
# What is worth an answer of its own beside another question; the rest frames a message or answers us.
BESIDE = frozenset(name for name in RESPONDERS if name.startswith("ask_")) | {"out_of_scope", "medical_advice"}
# Messages that should have told something.
STATEMENTS = frozenset({"correct_fact", "inform_program", "inform_applicant", "inform_away_plan"})


def answer(turn: Turn) -> tuple[list[Say], Turn]:
    """The answers to all the message asks, and its last question as a turn."""
    if complains(turn.text):
        return unclear.other_readings(turn), turn
    further = [] if of_the_whole(turn) else further_questions(turn)
    meant = as_meant(turn) or turn
    said = respond(turn) if turn.intent != FALLBACK or not further else []
    for question in further:
        said += [say for say in respond(question) if not _told_already(say, said)]
    return said, (further[-1] if further else meant)


def respond(turn: Turn) -> list[Say]:
    """What the intent's responder says; an intent without one is unclear. Which of the programs is more or better, compares; words
    that point at another answer than an unsure intent does are followed."""
    if again := once_more(turn) or decides(turn) or words_to_say(turn) or in_general(turn):
        return again
    turn = as_meant(turn) or turn
    if nothing_but_a_name(turn.text) and turn.memory.focused is not None and turn.intent != "switch_program":
        return keeping.switch_program(turn)
    if (turn.intent.startswith("ask_") or turn.intent in {FALLBACK, OTHER_FIELD}) and only_heard(turn.text):
        return taking_facts.take_reply(turn)  # "ok ouch", "hmm"
    if turn.intent in {FALLBACK, OTHER_FIELD} and any(n.about == "away_plan" and n.kind in TOLD for n in turn.memory.news):
        return taking_facts.take_facts(turn)  # "swap the ICU for DR?"
    if turn.intent in TAKEN_FOR and any(n.kind in TOLD for n in turn.memory.news) and not _asks_or_compares(turn):
        return taking_facts.take_facts(turn)  # "Temple says 1,100", "my home doesn't have IR"
    if turn.intent in {FALLBACK, OTHER_FIELD} and OF_A_VISA & {n.fact for n in turn.memory.news} and asks_something(turn.reading):
        return respond(replace(turn, intent="ask_visa"))  # "on a J-1, 3 years in surgery. want IR, possible?"
    if supposed := by_supposed_figures(turn):
        return supposed
    if turn.intent != "ask_compare" and (fitting := fits_wishes(turn)):
        return fitting
    if turn.intent not in assessing.PLAN_TOPICS and (planned := of_the_plan(turn)):
        return planned
    if turn.intent != "ask_compare" and comparing.asks_to_compare(turn):
        return comparing.compare_programs(turn)
    if turn.intent == "ask_compare" and turn.memory.news and not comparing.others_meant(turn):
        return taking_facts.take_facts(turn)  # "and with 2 fellows added?" compares nothing
    if turn.intent == "ask_compare" and not comparing.others_meant(turn):
        if _VISA.search(turn.words):
            return respond(replace(turn, intent="ask_visa"))  # "and the visa, which one"
        if turn.memory.thread and not _asks_or_compares(turn):
            return [Say(text=NO_FACT, buttons=[HELP])]  # "they're all reaches except one"
    if turn.intent == "ask_compare" and (of_one := _of_one(turn)):
        return respond(replace(turn, intent=of_one))
    if turn.intent in IN_GENERAL and (judged := _of_the_other(turn)):
        return respond(replace(turn, intent=judged, lean="not"))
    if turn.intent == "ask_rank_list" and _asks_whether_to_rank(turn):
        return respond(replace(turn, intent="ask_red_flags"))
    if turn.intent == "ask_why" and (compared := compared_last(turn)):
        return explain_comparison(turn, compared)
    if turn.intent in ABOUT_GOING_THERE and turn.reading.get("supposed_need") and told_of(turn, turn.memory.focus):
        return respond(replace(turn, intent="ask_visa"))  # "would that work for somebody who needs an H-1B"
    if asks_who_is_right(turn):
        return weigh(turn)
    if of_one_version := judge_version(turn):
        return of_one_version
    if turn.intent in {FALLBACK, "out_of_scope"} and asks_what_it_sponsors(turn):
        return respond(replace(turn, intent="ask_visa"))
    if turn.intent in OF_ROTATIONS and (thought_of := of_one_month(turn)):
        return thought_of
    if _only_tells(turn) or _only_renames(turn):
        return taking_facts.take_facts(turn)
    if turn.intent == "switch_program" and (beside := next((n for n, c in turn.ranking if n in BESIDE and c >= ASKED_BESIDE), None)):
        return respond(replace(turn, intent=beside))  # "back to Dover, is the volume ok": turned to already, and asked of it
    if turn.intent in COMPARABLE and _compares(turn):
        return comparing.compare_programs(replace(turn, intent="ask_compare"))
    if turn.intent in assessing.TOPICS and interview_kit.asks_for_questions(turn):
        return interview_kit.prepare_interview(turn)
    if turn.intent in JUDGED_AS and assessing.judges_what_was_told(turn):
        return respond(replace(turn, intent=JUDGED_AS[turn.intent]))
    if (
        _GO_FOR_IT.search(turn.asks)
        and turn.intent not in {"ask_compare", "ask_rank_list"}
        and turn.memory.focused
        and turn.memory.focused.facts
    ):
        return assessing.assess(replace(turn, intent="ask_volume_enough", lean="not"))
    if _judges_good_or_bad(turn):
        return assessing.assess(replace(turn, intent="ask_red_flags", lean="not"))
    if turn.intent in {FALLBACK, OTHER_FIELD} and not asks_something(turn.reading) and any(n.kind in TOLD for n in turn.memory.news):
        return taking_facts.take_facts(turn)
    if turn.intent in {FALLBACK, OTHER_FIELD} | {*assessing.TOPICS} and (of_it := _of_the_program_named(turn)):
        return of_it
    if (pointed := pointed_elsewhere(turn)) or _states_nothing(turn):
        return pointed or _likeliest_question(turn)
    return RESPONDERS.get(turn.intent, unclear.offer_readings)(turn)


def _of_the_program_named(turn: Turn) -> list[Say]:
    """What "what about Loma Linda? they have 5 attendings" and "how does DMC look" ask of the program they name: what is told of it taken,
    else what is known of it judged. Nothing for a message that asks more, or that goes on with a judgement asked for before."""
    names = [n for n in turn.reading.get("programs") or [] if (known := turn.memory.program(n)) and known.facts]
    if not names or not _ONLY_POINTS.fullmatch(_without_names(turn.asks, turn.memory)):
        return []
    told = any(n.about == "program" and n.kind in TOLD for n in turn.memory.news)
    job = turn.memory.job
    if told and (job is None or job.intent != turn.intent):
        return taking_facts.take_facts(turn)
    return assessing.assess(replace(turn, intent="ask_volume_enough", lean="not")) if turn.intent in {FALLBACK, OTHER_FIELD} else []


def _without_names(text: str, memory: Memory) -> str:
    """A question without the names of known programs, whole or as their capitals."""
    for program in sorted((p.name for p in memory.programs), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(program)}(?:['’]s)?(?!\w)", " ", text, flags=re.IGNORECASE)
    return re.sub(r"\b[A-Z]{2,}\b", " ", text)


def _compares(turn: Turn) -> bool:
    """Whether a question that was taken for another asks between programs."""
    if of_another_field(turn) and not turn.memory.programs:
        return False
    return comparing.is_comparison(turn) or (turn.intent == "out_of_scope" and comparing.speaks_of_it(turn))


def _asks_whether_to_rank(turn: Turn) -> bool:
    """Whether one program's place on the list is asked about, low or high, or at all where something speaks against it."""
    if turn.memory.focused is None or not turn.memory.focused.facts:
        return False
    against = assessing.FLAGS
    return _RANK_IT.search(turn.words) is not None or (
        _RANK_AT_ALL.search(turn.words) is not None and any(turn.case().raised(f.rule.id) for f in turn.case().findings(kinds=against))
    )


def _of_one(turn: Turn) -> str | None:
    """What a question after a comparison asks of the one program it points at ("and the second one, is it enough?"); None where it
    compares."""
    one = turn.reading.get("reference") in {"first", "second", "third", "last", "other"}
    if not one or turn.lean == "not" or _COMPARES.search(turn.words) or turn.memory.news:
        return None
    likely = next((name for name, confidence in turn.ranking if name in assessing.TOPICS and confidence >= LEAST_LIKELY), None)
    return likely or ("ask_volume_enough" if _ENOUGH.search(turn.words) else None)


def _asks_or_compares(turn: Turn) -> bool:
    """Whether a message asks something, or has a word for comparing."""
    return asks_something(turn.reading) or is_question(turn.words) or _COMPARES.search(turn.words) is not None


def _of_the_other(turn: Turn) -> str | None:
    """What "what about the other one" asks of a program after a question that was about none: the judgement asked for last, else that of
    the volume."""
    pointed = turn.reading.get("reference") in {"first", "second", "third", "last", "other"}
    program, job = turn.memory.focused, turn.memory.job
    if not pointed or turn.lean == "not" or len(turn.words.split()) > FEW_WORDS or program is None or not program.facts:
        return None
    return job.intent if job and job.intent in assessing.TOPICS else "ask_volume_enough"


def _only_tells(turn: Turn) -> bool:
    """Whether a message that was taken for a question asks nothing and changes what was told before ("2,500 is the main site only")."""
    asks = "?" in turn.words or asks_something(turn.reading)
    kinds = {"changed", "disagrees", "renamed"} | ({"confirmed"} if len(turn.text.split()) <= FEW_WORDS else set())
    changed = {n.about for n in turn.memory.news if n.kind in kinds}
    judged = assessing.TOPICS if "program" in changed else assessing.PLAN_TOPICS
    return bool(changed) and not asks and turn.intent.startswith("ask_") and turn.intent not in judged


def _only_renames(turn: Turn) -> bool:
    """Whether a message that was taken for something of no concern to us gives a program its name ("it's called Briar Glen btw")."""
    names = [n for n in turn.reading.get("programs") or [] if (known := turn.memory.program(n)) and known.facts]
    named = bool(names) and NAMING.search(turn.words) is not None and "?" not in turn.words
    return turn.intent in {FALLBACK, "out_of_scope"} and (named or any(n.kind == "renamed" for n in turn.memory.news))


def _judges_good_or_bad(turn: Turn) -> bool:
    """Whether a message tells of a program and asks only what to think of that ("two IMG residents, J-1 only. that's good, right")."""
    told = any(n.about == "program" and n.kind in TOLD for n in turn.memory.news)
    in_general = turn.intent.startswith("ask_") and turn.intent not in {*assessing.TOPICS, "ask_compare", "ask_rank_list"}
    return told and in_general and turn.asks != turn.text and leans(turn.asks) == "wholly"


def _likeliest_question(turn: Turn) -> list[Say]:
    """The answer to what such a message most likely asks; the readings it may have where none stands out."""
    asked = [(name, confidence) for name, confidence in turn.ranking if name.startswith("ask_")]
    if asked and asked[0][1] >= LEAST_LIKELY and all(asked[0][1] >= OUTWEIGHS * other for _, other in asked[1:2]):
        return respond(replace(turn, intent=asked[0][0]))
    return unclear.offer_readings(turn)


def _states_nothing(turn: Turn) -> bool:
    """Whether a question was taken for a statement, of which nothing could be taken."""
    asks = asks_something(turn.reading)
    return asks and turn.intent in STATEMENTS and not turn.memory.news


def further_questions(turn: Turn) -> list[Turn]:
    """The message's clear questions after its first, each as a turn of its own that shares the memory."""
    clear = [q for q in turn.questions if q["confidence"] >= LEAST_CONFIDENCE and q["intent"] in BESIDE]
    foreign = of_another_field(turn)  # "and how long would it be" goes on from the same, and so does "or is that all neuro now" from ours
    clear = [q for q in clear if q["confidence"] >= BESIDE_ANOTHER_FIELD or foreign == (q["intent"] == OTHER_FIELD)]
    first = next((i for i, q in enumerate(clear) if q["intent"] == turn.intent), None)
    others = [q for i, q in enumerate(clear) if i != first]
    return [turn.asking(question) for question in others[: MOST_QUESTIONS - 1]]


def _told_already(say: Say, said: list[Say]) -> bool:
    """Whether an answer says what another answer of the turn says."""
    return any((say.text, say.response) == (other.text, other.response) for other in said)
