"""Whether one program fits what matters to the person ("does it fit my goals?"): what is known of it on each of these, and what is not."""

from __future__ import annotations

import re

from actions import memory as mem
from actions.asking import about, reply_buttons
from actions.assessing import worth_saying
from actions.memory import Asked, Job
from actions.replies import skip_key
from actions.turn import Question, Say, Turn
from actions.wording import KIT, NOT_KNOWN_YET, ON_WHAT_MATTERS, WHY, bullets, join, paragraphs, sentence
from advisor.compare import compare

KINDS = ("contradiction", "red_flag", "benchmark", "target", "green_flag")
MOST = 6  # lines, and facts named as missing
_MY_WISHES = (
    r"(?:my\s+(?:\w+\s+){0,2}?(?:goals?|priorit\w+|wish\w*|aims?|interests?|ambitions?|career|dreams?|needs)\b|what\s+i\s+(?:want|told|said|wish|look)|what\s+matters\s+to\s+me"
    r"|me\s*(?:\?|$))"
)
_FITS = re.compile(
    r"\b(?:fits?|match(?:es)?|suits?|meets?|serves?|(?:right|suited|suitable|good|made|fit)\s+(?:one\s+|place\s+|program\s+|fit\s+|match\s+)?for|in\s+line\s+with|compatible)\b"
    rf"\s*(?:\w+\s+){{0,2}}?{_MY_WISHES}",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(r"\b(?:which|better|rather|visa|rotations?|letters?|statement|mentor)\b", re.IGNORECASE)


def fits_wishes(turn: Turn) -> list[Say]:
    """What the program in focus has of the person's priorities; nothing where none were told, or the question is another."""
    program = turn.memory.focused
    wanted = mem.current_value(turn.memory.applicant.get("priorities", [])) or []
    if program is None or not program.facts or not wanted or not _FITS.search(turn.words) or _OF_OTHERS.search(turn.words):
        return []
    case = turn.case(program.name)
    rules = [rule for rule in turn.rules.by_kind("comparison") if rule.id and set(getattr(rule.entry, "priorities", ())) & set(wanted)]
    facts = list(dict.fromkeys(fact for rule in rules for fact in rule.facts))
    rows = [row for row in compare({program.name: case}, wanted).rows if set(row.priorities) & set(wanted)]
    signs = [f for f in worth_saying(case.findings(kinds=KINDS)) if set(f.facts) <= set(facts)]
    if not rows and not signs:
        return []
    missing = [fact for fact in facts if fact not in program.facts and not case.known(fact)]
    lines = [f"{row.title.rstrip('?')}: {next(iter(row.cells.values())).shown}." for row in rows]
    lines += [sentence(f.text) for f in signs]
    turn.memory.job = Job(
        intent="ask_volume_enough", topic="fit", programs=[program.name], rules=[*(f.rule.id for f in signs), *(row.rule for row in rows)]
    )
    text = paragraphs(
        ON_WHAT_MATTERS.format(wishes=turn.show("priorities", wanted), program=program.name),
        bullets(lines[:MOST]),
        NOT_KNOWN_YET.format(facts=join([turn.label(fact) for fact in missing[:MOST]])) if missing else None,
    )
    return [Say(text=text, buttons=[WHY, KIT], ask=_most_missing(turn, missing, program.name))]


def _most_missing(turn: Turn, missing: list[str], program: str) -> Question | None:
    """The question for the first of the facts that are missing and can be asked for."""
    for fact in missing:
        if (text := turn.rules.vocabulary.facts[fact].ask) and skip_key(fact, program) not in turn.memory.skipped:
            return Question(text, Asked(about=about(turn, fact), fact=fact, program=program), reply_buttons(turn, fact))
    return None
