"""What the conversation is about now, so that a message that leans on it ("and B?", "is that good?") can be read."""

from __future__ import annotations

from collections import Counter

from actions.acknowledge import shown
from actions.assessing import PLAN_TOPICS, TOPICS
from actions.memory import TOLD, News, Thread
from actions.replies import only_heard
from actions.second_thoughts import LEAST_LIKELY, MOST_READINGS
from actions.taking_facts import FOLLOWS
from actions.turn import Turn
from actions.wording import join

# Messages about the conversation itself leave it where it was.
ASIDE = frozenset(
    """greet goodbye thank affirm deny skip help bot_challenge ask_why ask_source ask_next ask_facts list_programs switch_program export
    nlu_fallback""".split()
)
JUDGING = frozenset({"benchmark", "target", "window", "estimate", "red_flag", "green_flag", "contradiction"})
INTENTS = {topic: intent for intent, topic in reversed([*TOPICS.items(), *PLAN_TOPICS.items()]) if topic}
WORDS = 40  # of a message that are kept
RECENT = 3
A_FEW = 6  # words of a statement of which nothing could be taken and that belongs to what was spoken of


def follow(turn: Turn, answered: Turn) -> None:
    """Keep what the turn was about; `answered` is its last question."""
    memory = turn.memory
    news = [n for n in memory.news if n.kind in TOLD and not (n.kind == "confirmed" and memory.thread)]  # a bare "yes" changes no subject
    told_beside = answered.intent == "out_of_scope" and bool(news)  # "and a radiologist": taken as told, whatever it seemed to ask
    if only_heard(turn.text) and not news:
        return  # "hmm" changes no subject
    if answered.intent not in ASIDE and (answered.intent.startswith("ask_") or answered.intent == "out_of_scope") and not told_beside:
        same = memory.thread is not None and answered.lean != "not" and memory.thread.intent == answered.intent
        text = memory.thread.text if same and memory.thread else answered.full
        likely = [name for name, confidence in turn.ranking if name != answered.intent and confidence >= LEAST_LIKELY]
        facts = memory.thread.facts if same and memory.thread else [n.fact for n in news]
        asked = [*(memory.thread.recent if memory.thread else []), answered.intent]
        memory.thread = Thread(
            text=_short(text), intent=answered.intent, facts=facts, likely=likely[:MOST_READINGS], recent=asked[-RECENT:]
        )
    elif news:
        recent = memory.thread.recent if memory.thread else []
        judged = memory.job.intent if memory.job and memory.job.intent in PLAN_TOPICS and any(n.about == "away_plan" for n in news) else ""
        memory.thread = Thread(
            text=_short(_told(turn, news)), intent=judged or intent_of(turn, news), facts=[n.fact for n in news], recent=recent
        )
    elif memory.thread is not None and answered.intent in {"ask_why", "ask_source"}:
        memory.thread.aside = answered.intent
    elif answered.intent.startswith("inform_"):
        goes_on = memory.thread if len(turn.text.split()) <= A_FEW else None  # "they said six months" is of what was asked
        before = goes_on or Thread(text="", intent="")
        memory.thread = Thread(text=_short(turn.text), intent=before.intent, recent=before.recent)


def intent_of(turn: Turn, news: list[News]) -> str:
    """What a judgement of these facts would ask: the topic of most rules that read them."""
    facts = {n.fact for n in news}
    topics = Counter(
        topic
        for rule in turn.rules.rules.values()
        if rule.kind in JUDGING and facts & set(rule.facts)
        for topic in rule.topics
        if topic in INTENTS
    )
    if topics:
        return INTENTS[topics.most_common(1)[0][0]]
    return next((FOLLOWS[fact] for fact in FOLLOWS if fact in facts), "ask_red_flags")


def _told(turn: Turn, news: list[News]) -> str:
    """The facts in the person's words, or in ours where the words alone say nothing ("about 900")."""
    if len(turn.text.split()) >= 3 and not turn.text.startswith("/"):
        return turn.text
    return join([f"{turn.label(n.fact)}: {shown(turn, n)}" for n in news])


def _short(text: str) -> str:
    return " ".join(text.split()[-WORDS:])
