"""Judges a program on a topic: the verdict, the findings behind it, and the question most worth asking next."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from actions import memory as mem
from actions import payloads
from actions.asking import HOST, ask_next, own_facts, question_for, questions_ahead
from actions.memory import TOLD, Job
from actions.pointing import has_phrase
from actions.rulebook_answers import SURELY_ALIKE, alike_to, answer_from_rulebook, choose_answer, general_answer, goes_on, tell_answer
from actions.supposed_month import of_one_month
from actions.told_visas import asks_what_it_sponsors, of_my_own_need, program_first, told_of
from actions.turn import Say, Turn
from actions.which_program import known_names
from actions.wording import AS_BEFORE, KIT, MOST_WORTH, NEXT, NO_WARNING, NONE_RAISED, WHAT_ARE_FLAGS, WHY, bullets, paragraphs, sentence
from advisor.evaluation import Case, Finding
from advisor.finding import notice_of

# The rulebook's topics that an intent asks about; None asks for every warning sign.
TOPICS: dict[str, str | None] = {
    "ask_volume_enough": "volume",
    "ask_estimate": "estimate",
    "ask_faculty_ratio": "staffing",
    "ask_case_mix": "case_mix",
    "ask_category_target": "case_mix",
    "ask_autonomy": "autonomy",
    "ask_call": "call",
    "ask_visa": "visa",
    "ask_red_flags": None,
}
# Questions that are judged once something is known of the plan (or of the host), and answered in general before.
PLAN_TOPICS: dict[str, str] = {
    "ask_away_count": "aways",
    "ask_away_timing": "aways",
    "ask_letters": "letters",
    "ask_away_application": HOST,
    "ask_away_where": HOST,
}
FLAGS = ("contradiction", "red_flag")
SIGNS = (*FLAGS, "green_flag")  # who asks for warning signs hears the good ones, too
ORDER = ("contradiction", "red_flag", "benchmark", "window", "target", "estimate", "trade_off", "green_flag")
TONES = ("poor", "mixed", "good", "open")  # what falls short is told first, what is undecided last
_JUDGES = re.compile(
    r"\b(?:enough|good|bad|ok|okay|fine|too (?:few|many|much|little|low|high)|sufficient|normal|weak|strong|worr\w+|problem|matters?)\b",
    re.IGNORECASE,
)
_OF_THAT = re.compile(r"\W*(?:so |and |then )?(?:is|are|was|would) (?:that|this|it|these|those)(?: be)?\b", re.IGNORECASE)
_ASKS_WHAT = re.compile(r"\b(?:how (?:many|much|do|can)|what|which|when|should|is it (?:ok|okay|bad|good))\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:each|each one|either of them|all of them|both)(?: (?:of them|place|program))?\W*$", re.IGNORECASE)
_OF_A_COUNT = re.compile(
    r"\b(?:low|high|few|many|enough|good|bad|ok|okay|fine|weak|strong|normal|decent|short|thin|number|count|total)\b", re.IGNORECASE
)
SAME_STEM = 5  # letters of a word by which a question names a count
_NO_COUNT = frozenset(("proce", "cases", "gradu", "per", "numbe", "count", "total", "enoug"))
NEARLY_THE_SAME = 0.75  # how alike a question must be to an answer's own for the facts told beside it not to weigh more
MOST = 5
MOST_AGAIN = 2
MOST_PROGRAMS = 3
JUST_TOLD = 2


def assess(turn: Turn) -> list[Say]:
    """The judgement the message asks for, of each program it is about; the general answer where nothing relevant is known."""
    topic = TOPICS.get(turn.intent, "volume")
    programs = programs_meant(turn)
    if mine := of_my_own_need(turn):
        return [tell_answer(turn, mine)]
    if (counts := _counts_asked_of(turn)) and (of_it := judge(turn, turn.intent, topic, programs[0], counts)):
        return [of_it]
    pointed = None if turn.intent == "ask_visa" and asks_what_it_sponsors(turn) else pointed_answer(turn)
    of_told = _told(turn) and pointed and not has_phrase(turn.words, pointed.rule.phrases)  # its words were said before
    first = _named_measures(turn) or _asks_for_judgement(turn) or of_told
    if pointed and (not first or has_phrase(turn.words, pointed.rule.phrases) > 1 or _nearly_asks(turn, pointed)):
        return [tell_answer(turn, pointed)]
    if of_the_program := program_first(turn):
        return of_the_program
    clean = topic is None and not any(_raised(turn.case(program)) for program in programs)
    if clean and turn.lean != "not" and (clear := nothing_raised(turn, programs)):
        return clear
    judged = [said for program in programs if (said := judge(turn, turn.intent, topic, program))]
    if judged and not (turn.lean == "wholly" and _says_nothing_of_it(turn)):
        return judged
    if topic is None and (clear := nothing_raised(turn, programs)):
        return clear
    answered = answer_from_rulebook(turn)
    if turn.memory.focused is None or not turn.memory.focused.facts:
        turn.memory.job = Job(intent=turn.intent, topic=topic, rules=turn.memory.job.rules if turn.memory.job else [], open=True)
    answered = answered or [Say()]
    answered[-1].ask = ask_next(turn, topic, turn.memory.focus)
    return answered


def _raised(case: Case) -> list[Finding]:
    """The warning signs and contradictions that are certainly raised."""
    return [f for f in case.findings(kinds=FLAGS) if speaks(f)]


def nothing_raised(turn: Turn, programs: Sequence[str | None]) -> list[Say]:
    """For "any red flags?" where something is known and nothing of it is a warning sign: just that, and what would be worth knowing."""
    known = [name for name in programs if turn.memory.claims("program", name)]
    turn.memory.job = (
        Job(intent=turn.intent, topic=None, programs=[name for name in known if name], open=True) if known else turn.memory.job
    )
    lead = "**{}.** " if len(turn.memory.programs) > 1 else ""
    return [Say(text=lead.format(name) + NONE_RAISED, buttons=[KIT, WHAT_ARE_FLAGS], ask=ask_next(turn, None, name)) for name in known]


def judges_what_was_told(turn: Turn) -> bool:
    """Whether a message tells figures of a program and asks what to think of them ("grads log 850, enough?")."""
    return _asks_for_judgement(turn) and any(n.about == "program" and n.kind in TOLD for n in turn.memory.news)


def _asks_for_judgement(turn: Turn) -> bool:
    """Whether a question asks what to think of something ("enough oncology?") rather than for a number or a list."""
    return _JUDGES.search(turn.words) is not None and _ASKS_WHAT.search(turn.words) is None


def _says_nothing_of_it(turn: Turn) -> bool:
    """Whether no rule speaks of the facts that were just told."""
    told = _told(turn)
    return bool(told) and not any(speaks(f) and told & set(f.facts) for f in turn.case().findings() if f.rule.kind in ORDER or f.certain)


def pointed_answer(turn: Turn) -> Finding | None:
    """The answer that the question's own words point at; of a message that tells facts only one that speaks of them."""
    thread = turn.memory.thread
    if thread and thread.intent != turn.intent and turn.lean != "partly" and _OF_THAT.match(turn.words):
        turn = replace(turn, words=f"{thread.text} {turn.words}", lean="not")  # "heavy call?", "is that a red flag?"
    told = any(n.kind != "skipped" for n in turn.memory.news)
    chosen = choose_answer(turn)
    if chosen is None:
        return None
    if chosen.rule.when is not None and set(told_of(turn, turn.memory.focus)) & set(chosen.facts):
        return None  # it speaks of a visa as unknown that was told and only waits to be confirmed
    alike = alike_to(turn, chosen)
    if told and chosen.rule.when is None:
        return chosen if alike >= NEARLY_THE_SAME else None
    text = turn.full if turn.lean == "partly" else turn.words
    # "and on H-1B?" and "does Corwen do H-1B" are about what was said before
    of_its_own = not goes_on(turn) and not known_names(turn.memory, turn.words)
    return chosen if (of_its_own and alike >= SURELY_ALIKE) or has_phrase(text, chosen.rule.phrases) else None


def _nearly_asks(turn: Turn, answer: Finding) -> bool:
    """Whether a question is nearly one that an answer with a subject of its own is for."""
    return not goes_on(turn) and alike_to(turn, answer) >= NEARLY_THE_SAME


def assess_away_plan(turn: Turn) -> list[Say]:
    """The judgement of the away plan, the letters or the host where one was told, else the rulebook's answer to the question."""
    if pointed := pointed_answer(turn):
        return [tell_answer(turn, pointed)]
    if turn.intent == "ask_away_count" and not turn.memory.news:
        late = pointed_answer(replace(turn, intent="ask_away_timing", full=turn.words))
        if late and has_phrase(turn.words, late.rule.phrases):
            return [tell_answer(turn, late)]  # one more "in October" asks about the month
    if turn.intent in ("ask_away_timing", "ask_away_count") and (supposed := of_one_month(turn)):
        return supposed
    topic = PLAN_TOPICS.get(turn.intent, "aways")
    told = {*turn.memory.away_plan, *(turn.memory.focused.facts if turn.memory.focused else ())}
    program = turn.memory.focus if topic == HOST else None
    if told & own_facts(turn, topic) and (judged := judge(turn, turn.intent, topic, program)):
        return [judged]
    answered = general_answer(turn)
    if turn.memory.asked is None and (topic != HOST or program) and (question := ask_next(turn, topic, program)):
        turn.memory.job = Job(intent=turn.intent, topic=topic, rules=turn.memory.job.rules if turn.memory.job else [], open=True)
        answered[-1].ask = question
    return answered


def judge_plan(turn: Turn, new: Collection[str]) -> Say | None:
    """The judgement of the plan, the letters or the host that facts just told bear on: of what was asked last, else of what they are of."""
    job = turn.memory.job
    if "rotations" in new:
        new = {*new, "ir_aways"}  # no rule reads the list; what follows from it is what is judged
    if job and job.open and job.intent in PLAN_TOPICS and bears_on(turn, job.topic, turn.memory.focus, new):
        program = turn.memory.focus if job.topic == HOST else None
        if judged := judge(turn, job.intent, job.topic, program):
            return judged
        known = choose_answer(asked := replace(turn, intent=job.intent))
        context = known if known and known.rule.when is not None and set(known.facts) & set(new) else None
        return tell_answer(asked, context) if context else Say(ask=ask_next(turn, job.topic, program))
    for intent, topic in PLAN_TOPICS.items():
        if own_facts(turn, topic) & set(new):
            return judge(turn, intent, topic, turn.memory.focus if topic == HOST else None)
    return None


def programs_meant(turn: Turn) -> list[str | None]:
    """The programs a question is about: those the message gave facts of, a chosen one, else the one in focus."""
    chosen = turn.memory.program(turn.chosen.get("program"))
    if chosen:
        return [chosen.name]
    if turn.reading.get("reference") == "both" or _EACH.search(turn.words):
        return [p.name for p in turn.memory.programs[-2:]]
    if len(named := known_names(turn.memory, turn.words)) > 1:
        return list(named[:MOST_PROGRAMS])
    told = list(dict.fromkeys(n.program for n in turn.memory.news if n.about == "program" and n.program))
    return list(told[:MOST_PROGRAMS]) if len(told) > 1 else [turn.memory.focus]


def _counts_asked_of(turn: Turn) -> set[str]:
    """The counts known of the program in focus that a question asks what to think of ("is 12 biliary low?", "and the TACE number?")."""
    program = turn.memory.focused
    if turn.intent != "ask_category_target" or program is None or turn.memory.news or not _OF_A_COUNT.search(turn.words):
        return set()
    facts = turn.rules.vocabulary.facts
    read = {fact for rule in turn.rules.by_kind("target") for fact in rule.facts}
    said = {word[:SAME_STEM] for word in re.findall(r"[a-z0-9-]{4,}", turn.words.lower())} - _NO_COUNT
    of = {
        fact: {word[:SAME_STEM] for word in re.findall(r"[a-z0-9-]{4,}", facts[fact].label.lower())} for fact in read & set(program.facts)
    }
    return {fact for fact, words in of.items() if words & said}


def judge(turn: Turn, intent: str, topic: str | None, program: str | None, of: Collection[str] = ()) -> Say | None:
    """The judgement of one program on a topic, or None when nothing is known that the topic's rules read. `of`: the facts asked about."""
    case = turn.case(program)
    found = [f for f in case.findings(topic=topic, kinds=SIGNS if topic is None else None) if f.rule.kind in {*ORDER, "verdict"}]
    verdict = next((f for f in found if f.rule.kind == "verdict"), None)
    just_told = _on_what_was_told(turn, case, of)
    shown = [*just_told, *(f for f in worth_saying(found) if f not in just_told)][:MOST]
    known = [f for f in found if not f.nothing_known]
    if not just_told and (not known or (verdict is None and not shown)):
        return None
    if verdict and not verdict.certain and not shown and _waits(turn, verdict):
        return None  # what would decide it was told and only waits to be confirmed
    if not shown and all(turn.rules.vocabulary.facts[read.fact].about == "applicant" for f in known for read in f.reads if read.known):
        return None  # of the program nothing is known: the answer for this person says more
    ahead = [] if verdict and verdict.certain else questions_ahead(turn, case, topic, program)
    ask = ahead[0] if ahead else None
    if just_told and verdict and not _reads(verdict, turn):
        verdict = None  # "is that good?" is about what was just told, not about the program as a whole
    answer = None if verdict or just_told else _answer_in_context(turn, intent, case)
    leading = verdict or answer
    headline = leading.text if leading else just_told[0].text if just_told else _headline(topic, shown)
    lead = f"**{program}.** " if program and len(turn.memory.programs) > 1 else ""
    notice = notice_of([*([verdict] if verdict else []), *shown])
    job = Job(
        intent=intent,
        topic=topic,
        programs=[program] if program else [],
        rules=[f.rule.id for f in ([leading] if leading else []) + shown],
        open=True,
    )
    text = paragraphs(
        lead + sentence(headline),
        bullets([sentence(f.text) for f in shown if f.text != headline]),
        _advice(turn, verdict, shown),
        answer.more if answer else None,
        notice,
    )
    if job == turn.memory.job and not turn.memory.news:  # nothing is new: the upshot and what weighs most
        lines = [sentence(f.text) for f in shown if f.text != headline]
        again = f"{AS_BEFORE} {lead}{sentence(headline)}"
        text = paragraphs(again, bullets(lines[:MOST_AGAIN]), _advice(turn, verdict, shown), notice)
    turn.memory.job = job
    turn.memory.asked = None  # the judgement says anew what is worth asking
    card = payloads.assessment(
        turn,
        topic=topic or "warning signs",
        program=program,
        headline=sentence(headline),
        verdict=verdict,
        findings=shown,
        missing=list(dict.fromkeys(m for f in found for m in f.missing))[:6],
        next_question={"fact": ask.fact, "text": ask.text, "why": ask.why or None} if ask else None,
        notice=notice,
    )
    return Say(text=text, buttons=[WHY, KIT, NEXT], custom=card, ask=question_for(turn, ask, program, MOST_WORTH) if ask else None)


def _waits(turn: Turn, verdict: Finding) -> bool:
    """Whether a fact that a verdict misses was told and not confirmed yet."""
    return any(
        turn.needs_confirmation(fact, claims)
        for _, _, fact, claims in turn.memory.everything()
        if fact in verdict.missing and mem.current_value(claims) is not None
    )


def _told(turn: Turn) -> set[str]:
    """The facts that a question is about: those told just before "is that good?", and the measures it names ("cases per trainee")."""
    thread = turn.memory.thread
    return _named_measures(turn) | (set(thread.facts) if thread and turn.lean != "not" else set())


def _named_measures(turn: Turn) -> set[str]:
    facts = turn.rules.vocabulary.facts.values()
    return {fact.name for fact in facts if fact.type == "derived" and "/" in (fact.formula or "") and has_phrase(turn.words, fact.synonyms)}


def _reads(verdict: Finding, turn: Turn) -> bool:
    return bool(_told(turn) & set(verdict.rule.all_facts))


def _on_what_was_told(turn: Turn, case: Case, of: Collection[str] = ()) -> list[Finding]:
    """What the rules say of the facts that were just told, or that are asked about, of whatever topic they are."""
    told = {*of} or _told(turn)
    found = case.findings() if told else []
    return worth_saying([f for f in found if f.rule.kind in ORDER and told & set(f.facts)])[:JUST_TOLD]


def tells_for_certain(turn: Turn, program: str | None, told: Collection[str]) -> bool:
    """Whether facts just told settle a measure of volume for certain, so that a judgement is worth giving unasked."""
    found = turn.case(program).findings(topic="volume", kinds=("benchmark",))
    return any(f.certain and not f.nothing_known and set(f.facts) & set(told) for f in found)


def bears_on(turn: Turn, topic: str | None, program: str | None, told: Collection[str]) -> bool:
    """Whether any rule of a topic reads one of the facts just told; None, every warning sign, may read any."""
    return topic is None or any(set(f.facts) & set(told) for f in turn.case(program).findings(topic=topic))


def worth_saying(found: Sequence[Finding]) -> list[Finding]:
    """The findings that say something, the weightiest first, without those that a weightier one makes pointless.

    A measure of claims that contradict each other is no news, nor is a second line on the very same facts.
    """
    speaking = sorted((f for f in found if speaks(f)), key=lambda f: (ORDER.index(f.rule.kind), TONES.index(f.tone)))
    doubtful = {fact for f in speaking if f.rule.kind == "contradiction" for fact in f.facts}
    kept: list[Finding] = []
    told: set[frozenset[str]] = set()
    for finding in speaking:
        facts = frozenset(r.fact for r in finding.reads if r.known)
        if finding.rule.kind not in FLAGS:
            if facts <= doubtful or facts in told:
                continue
            told.add(facts)
        kept.append(finding)
    return kept


def speaks(finding: Finding) -> bool:
    """Whether a finding has something to say: a flag that is certainly raised, a measure that is known or rules some outcome out."""
    kind = finding.rule.kind
    if kind in {"red_flag", "green_flag", "contradiction", "trade_off"}:
        return tuple(finding.outcomes) == ("raised",)
    if finding.nothing_known or not finding.text:
        return False
    if kind == "estimate":
        return not finding.missing
    return kind in {"benchmark", "window", "target"} and (not finding.missing or len(finding.outcomes) < len(finding.rule.outcomes))


def _headline(topic: str | None, shown: Sequence[Finding]) -> str:
    first = shown[0]
    if topic is None and first.rule.kind == "green_flag":
        return NO_WARNING
    return first.rule.title if first.rule.kind in FLAGS else first.text


def _answer_in_context(turn: Turn, intent: str, case: Case) -> Finding | None:
    """The answer that speaks of what is known, for a topic on which the rulebook gives no verdict."""
    chosen = choose_answer(replace(turn, intent=intent), case)
    fits = chosen is not None and chosen.rule.when is not None and (not chosen.rule.phrases or has_phrase(turn.words, chosen.rule.phrases))
    return chosen if fits else None


def _advice(turn: Turn, verdict: Finding | None, shown: Sequence[Finding]) -> str | None:
    """What to do about the weightiest finding, and the question to put to the program about it."""
    leading = next((f for f in shown if f.rule.kind in FLAGS), verdict)
    if leading is None:
        return None
    question = turn.rules.rules.get(leading.rule.ask) if leading.rule.ask else None
    if leading is verdict and question and question.fills and all(leading.case.known(fact) for fact in question.fills):
        return None  # what it would have them ask is told already
    return paragraphs(leading.do, f"What to ask them: “{question.ask}”" if question and leading is not verdict else None) or None
