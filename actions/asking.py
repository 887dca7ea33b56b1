"""The questions we put to the applicant: which fact is worth asking for, in the rulebook's words, with the replies a click can give."""

from __future__ import annotations

from actions.memory import About, Asked
from actions.replies import skip_key
from actions.turn import Question, Turn
from actions.wording import NOT_SURE, YES_NO
from advisor.evaluation import Case
from advisor.next_question import NextQuestion, next_questions
from advisor.rules import JUDGED

MOST_BUTTONS = 6
HOST = "host"
PLANS = frozenset({"aways", "letters", HOST})  # topics of the applicant's own plan rather than of a program


def questions_ahead(turn: Turn, case: Case, topic: str | None, program: str | None, limit: int = 1) -> list[NextQuestion]:
    """The facts most worth asking for now, without those the applicant can't give."""
    names = turn.rules.vocabulary.facts
    skipped = {fact for fact in names if skip_key(fact, program_of(turn, fact, program)) in turn.memory.skipped}
    if topic is None:  # about the program as a whole: the away plan and its host have their own questions
        skipped |= {name for name, fact in names.items() if fact.about == "away_plan"} | own_facts(turn, HOST) | _of_plans(turn)
    return next_questions(case, topic=topic, limit=limit, skip=skipped)


def _of_plans(turn: Turn) -> set[str]:
    """The facts of the applicant that only judgements of plans read ("already graduated"): no program is judged better by them."""
    read_in: dict[str, set[str]] = {}
    for rule in turn.rules.rules.values():
        if rule.kind in JUDGED:
            for fact in rule.facts:
                read_in.setdefault(fact, set()).update(rule.topics)
    facts = turn.rules.vocabulary.facts
    return {fact for fact, topics in read_in.items() if facts[fact].about == "applicant" and topics <= PLANS}


def own_facts(turn: Turn, topic: str) -> set[str]:
    """The facts of the program or of the plan that a topic's rules read."""
    facts = turn.rules.vocabulary.facts
    return {name for rule in turn.rules.by_topic(topic) for name in rule.all_facts if facts[name].about != "applicant"}


def settled(turn: Turn, topic: str | None, program: str | None) -> bool:
    """Whether the topic's verdict on a program is certain, so that no further fact would change it."""
    case = turn.case(program)
    verdicts = case.findings(topic=topic, kinds=("verdict",)) if topic else []
    return bool(verdicts) and all(v.certain for v in verdicts)


def ask_next(turn: Turn, topic: str | None, program: str | None) -> Question | None:
    """The one question to ask the applicant now, in the rulebook's words; None when there is nothing left to ask."""
    ahead = [] if settled(turn, topic, program) else questions_ahead(turn, turn.case(program), topic, program)
    return question_for(turn, ahead[0], program) if ahead else None


def question_for(turn: Turn, ask: NextQuestion, program: str | None, lead: str = "") -> Question:
    """The rulebook's question for a fact, ready to be asked."""
    asked = Asked(about=about(turn, ask.fact), fact=ask.fact, program=program_of(turn, ask.fact, program))
    return Question(text=ask.text, asked=asked, buttons=reply_buttons(turn, ask.fact), lead=lead)


def about(turn: Turn, fact: str) -> About:
    """Whom a fact is about, as the vocabulary says."""
    owner: About = turn.rules.vocabulary.facts[fact].about
    return owner


def program_of(turn: Turn, fact: str, program: str | None) -> str | None:
    """The program a fact belongs to: none for a fact about the applicant or the away plan."""
    return program if about(turn, fact) == "program" else None


def reply_buttons(turn: Turn, fact: str) -> list[dict[str, str]]:
    """The replies to a question for this fact that a click can give."""
    spec = turn.rules.vocabulary.facts[fact]
    if spec.type == "yes_no":
        return [*YES_NO, NOT_SURE]
    if spec.type == "choice" and len(spec.choices) <= MOST_BUTTONS:
        return [*({"title": turn.show(fact, c), "payload": str(c).replace("_", " ")} for c in spec.choices), NOT_SURE]
    return [NOT_SURE]


def question_to_put(turn: Turn, fact: str) -> str | None:
    """The rulebook's question that would find out a fact, for somebody who doesn't know it yet."""
    questions = [r for r in turn.rules.by_kind("question") if fact in (r.fills or ())]
    first = min(questions, key=lambda r: r.priority, default=None)
    return f"It is a good question to put to them: “{first.ask}”" if first else None
