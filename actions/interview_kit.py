"""Questions for an interview: from the rulebook, without what is known already, the ones that would change the verdict first."""

from __future__ import annotations

import re

from actions import memory as mem
from actions.asking import questions_ahead
from actions.memory import Job
from actions.pointing import answer_by_words, has_phrase
from actions.rulebook_answers import choose_answer, tell_answer
from actions.turn import Say, Turn
from actions.wording import GROUP_TITLES, LISTEN_FOR, MATTER_MOST, NEXT, ORDERED, WARNING, WHY, bullets, paragraphs
from advisor.evaluation import Case, Finding
from advisor.rules import Rule

_WHAT_TO_ASK = re.compile(r"\b(?:what|which questions?)\s+(?:should|do|can|could|would|shall|to)\s+(?:i\s+)?ask\b", re.IGNORECASE)
_HOW = re.compile(r"\b(?:how (?:do|can|should|could|would|to)|without)\b", re.IGNORECASE)
PER_GROUP = 2
LOOKED_UP = {"website": 1, "yourself": 1}  # fewer of those that take no one's time
WHOLE_GROUP = 6  # when only one group, or only one subject, is asked about
FEW = 8  # up to so many questions are told with what a good answer sounds like
_GROUPS = {
    "program_director": r"\b(?:pds?|(?:program )?director)\b",
    "faculty": r"\b(?:faculty|attendings?)\b",
    "residents": r"\bask\w* (?:the |their |other |current |junior |senior )*residents?\b",
    "fellows": r"\bask\w* (?:the |their )*fellows?\b",
    "alumni": r"\b(?:alum\w*|(?:recent )?grad(?:uate)?s)\b",
    "coordinator": r"\bcoordinator\b",
    "website": r"\b(?:web ?sites?|web ?pages?|online|look up)\b",
    "yourself": r"\b(?:ask|asking) myself\b|\bon (?:the|a) (?:tour|visit)\b",
}
_ONLY_THEM = re.compile(  # "to residents?", "and the fellows"
    r"\W*(?:(?:and|or|ok|okay|so|then|what about|how about|for|to|from|just|only|ask|the|a|their|questions|ones)\W+)*"
    r"(?P<group>residents?|fellows?|faculty|attendings?)(?:\W+(?:only|then|too|please|pls|instead))*\W*",
    re.IGNORECASE,
)
_THEIR_GROUP = {"resident": "residents", "fellow": "fellows", "faculty": "faculty", "attending": "faculty"}
ORDER = ("program_director", "faculty", "residents", "fellows", "alumni", "coordinator", "website", "yourself")
_NOT_THEM = re.compile(
    r"\b(?:never|not|silly to|odd to|weird to|wouldn'?t|couldn'?t|can'?t|shouldn'?t|rather than|instead of)\s+"
    r"(?:dare (?:to )?)?(?:ask(?:ing)?\s+)?(?:the |a |an )?\w+",
    re.IGNORECASE,
)
_NUMBERS = ("one", "two", "three", "four", "five")
_FEW = re.compile(
    rf"\b(?:only|just|max|top|best|at most|to ask|time for)\b(?:\s+\w+){{0,4}}?\s+(?P<number>[1-5]|{'|'.join(_NUMBERS)})\b"
    r"(?!\s*(?:programs?|minutes|days?))"
    rf"|\b(?P<most>[1-5]|{'|'.join(_NUMBERS)})\s+(?:\w+\s+)?(?:questions?|ones?|qs|things?)\s+(?:max(?:imum)?|only|tops|at\s+most|please|pls)\b"
    r"|\b(?:the|ur|your) (?:\w+ )?(?:most important|best|key|main)\b(?: questions?| ones?| thing)",
    re.IGNORECASE,
)
FIRST_TOPICS = ("volume", "autonomy", "fairness", "visa", "case_mix")
WITHOUT_NUMBER = 3  # of the "most important ones"
# Words for people, which say whom to ask and not what about.
_OF_THAT = re.compile(r"\b(?:then|that|this|it)\b", re.IGNORECASE)
_PEOPLE = re.compile(
    r"\b(?:residents?|fellows?|faculty|attendings?|directors?|pds?|alum\w*|grad(?:uate)?s|coordinators?|trainees?|programs?)\b",
    re.IGNORECASE,
)


def prepare_interview(turn: Turn) -> list[Say]:
    """An interview kit for the program in focus (or in general), grouped by whom to ask; on one subject when the message names it."""
    pointed = answer_by_words(turn, several=True) if _HOW.search(turn.words) else None
    if pointed and turn.intent not in pointed.rule.intents and not turn.memory.news:
        return [tell_answer(turn, pointed)]  # "how do I ask without making trouble?" asks for no list
    program = turn.memory.focus
    case = turn.case(program)
    ahead = [q.fact for q in questions_ahead(turn, case, None, program, limit=12)]
    claims = turn.memory.claims("program", program)
    chosen = sorted(
        (case.finding(rule.id) for rule in turn.rules.by_kind("question") if case.concerns(rule)),
        key=lambda f: (_worth(f, ahead), f.rule.priority),
    )
    wanted = [f for f in chosen if not (f.rule.fills and all(_known(claims, fact) for fact in f.rule.fills))]
    on_subject = [f for f in wanted if not turn.memory.news and _names_subject(turn, f.rule)]
    if not on_subject and _OF_THAT.search(turn.words):
        on_subject = _on_last_answer(turn, chosen)
    only = "alumni" if turn.intent == "ask_alumni_questions" else _named_group(turn.words)
    few = 0 if only else _how_few(turn.words)
    if few:
        usable = on_subject or [f for f in wanted if f.rule.stage != "research" and "aways" not in f.rule.topics]
        groups = _the_first(_by_topic(turn, case, program, usable), few)
    else:
        usable = on_subject or [f for f in wanted if "aways" not in f.rule.topics]
        groups = _groups(usable, only, bool(on_subject)) or _groups(usable, None, bool(on_subject))
    asked = [f for _, fs in groups for f in fs]
    advice = choose_answer(turn)
    if advice and not (only or on_subject) and has_phrase(turn.words, advice.rule.phrases):
        return [tell_answer(turn, advice)]  # the question is not for a list
    if advice and (only or on_subject) and turn.intent != "ask_alumni_questions" and not has_phrase(turn.words, advice.rule.phrases):
        advice = None  # general advice belongs to the whole kit
    turn.memory.job = Job(
        intent=turn.intent,
        topic="interview",
        programs=[program] if program else [],
        rules=[*([advice.rule.id] if advice else []), *(f.rule.id for f in asked)],
    )
    title = f"Questions for {program}" if program else "Questions to ask"
    text = paragraphs(
        f"**{title}** {MATTER_MOST if few else advice.text if advice else ORDERED}",
        *(f"**{GROUP_TITLES[to]}**\n{bullets([_line(f, len(asked) <= FEW) for f in fs])}" for to, fs in groups),
        advice.more if advice and not few else None,
    )
    card = {
        "type": "questions",
        "version": 1,
        "title": title,
        "groups": [{"to": GROUP_TITLES[to], "questions": [_question(f) for f in fs]} for to, fs in groups],
    }
    return [Say(text=text, buttons=[WHY, NEXT], custom=card)]


def asks_for_questions(turn: Turn) -> bool:
    """Whether a message asks what to ask ("what should I ask about call?") whatever its subject."""
    return _WHAT_TO_ASK.search(turn.words) is not None


def _on_last_answer(turn: Turn, questions: list[Finding]) -> list[Finding]:
    """For "what do I ask then?": the questions that the rules of the last answer name."""
    job = turn.memory.job
    named = [turn.rules.rules[rule].ask for rule in (job.rules if job else []) if rule in turn.rules.rules]
    return [f for f in questions if f.rule.id in named]


def _how_few(text: str) -> int:
    """How many questions are wanted at most ("I only get to ask three", "the most important ones"); 0 where any number is."""
    if match := _FEW.search(text):
        word = (match["number"] or match["most"] or "").lower()
        return int(word) if word.isdigit() else _NUMBERS.index(word) + 1 if word in _NUMBERS else WITHOUT_NUMBER
    return 0


def _by_topic(turn: Turn, case: Case, program: str | None, findings: list[Finding]) -> list[Finding]:
    """The questions with those first that would settle the verdict on each of the weightiest topics."""
    leading: list[Finding] = []
    for topic in FIRST_TOPICS:
        ahead = [q.fact for q in questions_ahead(turn, case, topic, program, limit=4)]
        fitting = [f for fact in ahead for f in findings if fact in (f.rule.fills or ())]
        leading += sorted(fitting, key=lambda f: f.rule.topics[0] != topic)[:1]
    return [*leading, *(f for f in findings if f not in leading)]


def _the_first(findings: list[Finding], few: int) -> list[tuple[str, list[Finding]]]:
    """The few that would change the verdict most, each of another fact, by whom to ask."""
    chosen: list[Finding] = []
    for finding in findings:
        if len(chosen) < few and not any(set(finding.rule.fills or ()) & set(f.rule.fills or ()) for f in chosen):
            chosen.append(finding)
    groups: dict[str, list[Finding]] = {}
    for finding in chosen:
        groups.setdefault(next(to for to in ORDER if to in finding.rule.to), []).append(finding)
    return [(to, groups[to]) for to in ORDER if to in groups]


def _worth(finding: Finding, ahead: list[str]) -> int:
    places = [ahead.index(fact) for fact in finding.rule.fills or () if fact in ahead]
    return min(places, default=len(ahead))


def _known(claims: mem.Claims, fact: str) -> bool:
    said = claims.get(fact, [])
    return bool(said) and not mem.disagreement(said) and not said[-1].conflict


def _named_group(text: str) -> str | None:
    """The one group of people a question names ("what do I ask the residents?"), or None."""
    if alone := _ONLY_THEM.fullmatch(text):
        return _THEIR_GROUP[alone["group"].lower().rstrip("s")]
    text = _NOT_THEM.sub(" ", text)  # "that you'd never ask faculty"
    named = {group for group, pattern in _GROUPS.items() if re.search(pattern, text, re.IGNORECASE)}
    return named.pop() if len(named) == 1 else None


def _names_subject(turn: Turn, rule: Rule) -> bool:
    """Whether the message names what a question is about, by one of its topics or by a word for a fact that it would find out."""
    facts = turn.rules.vocabulary.facts
    words = [*(topic.replace("_", " ") for topic in rule.topics), *(word for fact in rule.fills for word in facts[fact].synonyms)]
    text = _PEOPLE.sub(" ", turn.words.lower())
    return any(re.search(rf"\b{re.escape(word.lower())}", text) for word in words)


def _groups(findings: list[Finding], only: str | None, on_subject: bool) -> list[tuple[str, list[Finding]]]:
    taken: set[str] = set()
    groups = []
    for to in (only,) if only else ORDER:
        mine = [f for f in findings if _is_for(f.rule, to, only) and f.rule.id not in taken]
        mine = mine[: WHOLE_GROUP if only or on_subject else LOOKED_UP.get(to, PER_GROUP)]
        taken.update(f.rule.id for f in mine)
        if mine:
            groups.append((to, mine))
    return groups


def _is_for(rule: Rule, to: str, only: str | None) -> bool:
    """Whether a question goes to these people. What can be looked up beforehand takes no one's time, unless only they are asked about."""
    looked_up = rule.stage == "research" and to not in LOOKED_UP
    return to in rule.to and not (looked_up and only is None)


def _line(finding: Finding, whole: bool) -> str:
    rule = finding.rule
    told = [f"{LISTEN_FOR} {rule.listen_for}" if rule.listen_for else "", f"{WARNING} {rule.warning}" if rule.warning else ""]
    return " ".join(part for part in (rule.ask, *(told if whole else ())) if part)


def _question(finding: Finding) -> dict[str, object]:
    rule = finding.rule
    return {
        "id": rule.id,
        "text": rule.ask,
        "why": finding.why or None,
        "listen_for": rule.listen_for or None,
        "warning": rule.warning or None,
        "known": False,
    }
