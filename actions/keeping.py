"""What we keep: shows it, moves between programs, exports it, deletes it."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

from actions import memory as mem
from actions.acknowledge import facts_card
from actions.asking import PLANS, ask_next, questions_ahead, settled
from actions.assessing import TOPICS, assess
from actions.memory import Memory
from actions.taking_facts import take_facts
from actions.turn import Say, Turn
from actions.wording import COMPARE, DELETE_ALL, DELETE_WHAT, ENOUGH, FACTS, HELP, KIT, bullets, join, paragraphs

MOST_ASKED = 4  # facts still worth knowing that are named
_ASKS = re.compile(
    r"\b(?:enough|any good|good|ok|okay|fine|worth it|verdict|think|how is|how about|what about|too (?:few|little|low|many))\b[^.]*$",
    re.IGNORECASE,
)


def show_facts(turn: Turn) -> list[Say]:
    """A list of all that is known, each fact with the words it stands on."""
    memory = turn.memory
    if not any(True for _ in memory.everything()):
        return [Say(text="I know nothing yet. Tell me what you know of a program, or paste what its page says.", buttons=[HELP])]
    card = facts_card(turn)
    blocks = [(p["name"], p["facts"]) for p in card["programs"]] + [("You", card["applicant"]), ("Your away plan", card["away_plan"])]
    text = paragraphs(
        *(
            f"**{name}**\n{bullets([_line(row) for row in rows])}" if rows else f"**{name}**: nothing known yet."
            for name, rows in blocks
            if rows or name not in {"You", "Your away plan"}
        ),
        "To correct one, just say it, for example “residents are 5, not 4”.",
    )
    many = sum(bool(p.facts) for p in memory.programs) > 1
    return [Say(text=text, buttons=[ENOUGH, *([COMPARE] if many else []), KIT], custom=card)]


def _line(row: dict[str, object]) -> str:
    extra = [f"you said “{row['said']}”"]
    if row["conflict"]:
        extra.append(f"disagreement: {row['conflict']}")
    if not row["confirmed"]:
        extra.append("not confirmed yet")
    return f"{row['label']}: {row['value']} ({'; '.join(extra)})"


def what_next(turn: Turn) -> list[Say]:
    """The facts still worth knowing, the most telling first, each with why; and the first of them as the question."""
    program = turn.memory.focus
    topic = turn.memory.job.topic if turn.memory.job and turn.memory.job.open else "volume" if turn.memory.claims("program") else None
    topic = None if settled(turn, topic, program) else topic
    ahead = questions_ahead(turn, turn.case(program), topic, program, limit=MOST_ASKED)
    if topic and topic not in PLANS:  # what settles the judgement, then what would say most of the program as a whole
        others = questions_ahead(turn, turn.case(program), None, program, limit=MOST_ASKED)
        ahead = [*ahead[: MOST_ASKED - 1], *(q for q in others if q.fact not in {a.fact for a in ahead})][:MOST_ASKED]
    ask = ask_next(turn, topic, program)
    if not ahead or ask is None:
        return [Say(text="Nothing more: what I know decides what my rules can decide.", buttons=[ENOUGH, KIT])]
    lines = [f"{turn.label(q.fact)}" + (f": {q.why}" if q.why else "") for q in ahead]
    lead = f"For {program}, most would be settled by:" if program else "Most would be settled by:"
    return [Say(text=f"{lead}\n{bullets(lines)}", buttons=[KIT], ask=ask)]


def _judged_there(turn: Turn) -> list[Say]:
    """The judgement that "back to Dover, is it enough?" asks for besides; none where the program is only taken up again."""
    if not _ASKS.search(turn.text):
        return []
    likely = next((name for name, _ in turn.ranking if name in TOPICS), "ask_volume_enough")
    return assess(replace(turn, intent=likely))


def switch_program(turn: Turn) -> list[Say]:
    """Turns to the program the message names and says what is known of it."""
    program = turn.memory.focused
    if program is None:
        return [Say(text="Which program? Tell me its name and what you know of it.", buttons=[HELP])]
    if turn.memory.news:
        return take_facts(turn)  # "back to Dover. grads log 1,300"
    if program.facts and (judged := _judged_there(turn)):
        return judged
    return [known_of(turn, program.name)]


def known_of(turn: Turn, name: str) -> Say:
    """What is known of a program in one line, and the next question on it."""
    facts = turn.memory.claims("program", name)
    known = [f"{turn.label(f)} {turn.show(f, mem.current_value(c) or c[-1].value)}" for f, c in facts.items()]
    lead = f"{name}: {join(known)}." if known else f"{name}: I know nothing of it yet."
    return Say(text=lead, buttons=[ENOUGH], ask=ask_next(turn, "volume", name))


def export(turn: Turn) -> list[Say]:
    """All that is known as a table: in the text, and as a CSV file for a spreadsheet."""
    rows = [
        [program or {"applicant": "you", "away_plan": "away plan"}[about], turn.label(fact), turn.show(fact, c.value), c.who or "", c.said]
        for about, program, fact, claims in turn.memory.everything()
        for c in claims
    ]
    if not rows:
        return [Say(text="There is nothing to export yet: tell me about a program first.", buttons=[HELP])]
    header = ["of", "fact", "value", "told by", "your words"]
    out = io.StringIO()
    csv.writer(out).writerows([[_inert(cell) for cell in row] for row in [header, *rows]])
    card = {
        "type": "export",
        "version": 1,
        "title": "What you told me",
        "sections": [{"title": "Facts", "rows": [header, *rows]}],
        "file": {"name": "ir-advisor-facts.csv", "mime": "text/csv", "content": out.getvalue()},
    }
    return [
        Say(
            text=paragraphs(
                "Here is everything you told me, to copy or to download as a table:", bullets([f"{r[0]}: {r[1]}: {r[2]}" for r in rows])
            ),
            custom=card,
        )
    ]


def _inert(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@", "\t", "\r"} else cell


def forget(turn: Turn) -> list[Say]:
    """Empties the memory; the server deletes the conversation itself once this is said."""
    turn.memory = Memory(turn=turn.memory.turn)
    return [Say(text="Done: I deleted everything you told me, and this conversation. You can start afresh whenever you like.")]


def forget_what(turn: Turn) -> list[Say]:
    """Answer to a message that asks to forget something: on with what is left, or the question what it means."""
    if turn.memory.news:
        return take_facts(turn)
    if turn.memory.notes:
        return []
    return [Say(text=DELETE_WHAT, buttons=[DELETE_ALL, FACTS])]
