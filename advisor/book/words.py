"""The words of the rulebook's pages that are no advice: what the kinds of rules are called, and how sure a source is."""

from __future__ import annotations

from typing import NamedTuple


class Section(NamedTuple):
    """A part of a topic's page: its anchor, its heading, what stands in it, and the kinds of rules it holds."""

    anchor: str
    title: str
    about: str
    kinds: tuple[str, ...]


SECTIONS = (
    Section(
        "judged",
        "How it is judged",
        "Each of these takes what you told and says what it comes to.",
        ("verdict", "benchmark", "target", "window", "estimate"),
    ),
    Section("warning-signs", "Warning signs", "Each is raised only when its condition certainly holds.", ("red_flag",)),
    Section(
        "claims", "Claims that can't all be true", "They accuse nobody: as a rule two people count different things.", ("contradiction",)
    ),
    Section("good-signs", "Good signs", "What speaks for a program.", ("green_flag",)),
    Section("answers", "Answers", "What the advisor says to a general question.", ("answer",)),
    Section("figures", "Figures of the seasons", "Other rules name them; each holds for its season only.", ("figure",)),
    Section("questions", "Questions to ask", "Whom to ask, what to listen for, and what should make you careful.", ("question",)),
    Section("checklists", "Checklists", "To work through one by one.", ("checklist",)),
    Section(
        "comparing",
        "When you compare programs",
        "What is set side by side, and where two programs pull in different directions.",
        ("comparison", "trade_off"),
    ),
)

KINDS = {
    "verdict": "Verdict",
    "benchmark": "Benchmark",
    "target": "Number to reach",
    "window": "Months",
    "estimate": "Estimate, never a verdict",
    "red_flag": "Warning sign",
    "contradiction": "Claims that clash",
    "green_flag": "Good sign",
    "answer": "Answer",
    "question": "Question",
    "checklist": "Checklist",
    "figure": "Figure of a season",
    "comparison": "Line of a comparison",
    "trade_off": "Trade-off",
}

# Which template tells a kind.
SHAPES = {
    **dict.fromkeys(("benchmark", "target", "window"), "measured"),
    **dict.fromkeys(("red_flag", "green_flag", "contradiction"), "flag"),
    **{kind: kind for kind in ("verdict", "estimate", "question", "checklist", "answer", "comparison", "trade_off", "figure")},
}

SEVERITY = {"decisive": "decisive: it rules a program out", "major": "major", "minor": "minor"}

# What a rule stands on, in the order of how far it binds.
STANDING = {
    "official": ("Official or published", "From the body that sets the rule, the program or host itself, or a published study."),
    "guide": ("The guide's rule of thumb", "From a guide for applicants that names no sources of its own."),
    "ours": ("Our own reading", "Arithmetic and judgement of this project, from figures that the rule names."),
}

SURE = {"high": "high confidence", "medium": "medium confidence", "low": "low confidence: check it before you rely on it"}
SURE_MEANS = {
    "high": "the issuing body itself, or a peer-reviewed page",
    "medium": "a reputable second hand",
    "low": "weak or old; check it before you rely on it",
}

TONES = {"good": "good sign", "mixed": "in between", "poor": "concern"}
AUDIENCE = {"non_us_img": "For graduates from abroad who are not US citizens.", "us_img": "For US citizens who studied abroad."}
ABOUT = {"program": "of the program", "applicant": "of you", "away_plan": "of your away plan"}
STAGES = {
    "interview": "at the interview",
    "research": "while you research programs",
    "away": "on an away rotation",
    "after": "after the interview",
}
BETTER = {"more": "More is better.", "less": "Less is better.", "yes": "Yes is better.", "no": "No is better."}
GROUPS = {"all": "all of these hold", "any": "at least one of these holds", "none": "none of these holds"}

# What stands in place of a placeholder that is no fact.
SLOTS = {
    "measure": "the number",
    "band": "the result",
    "possible": "the results still possible",
    "distance": "the difference",
    "one": "the one program",
    "other": "the other program",
    "better": "the one program",
    "worse": "the other program",
    "better_value": "its value",
    "worse_value": "the other's value",
}
RAISED = {"raised": "raised", "clear": "not raised"}
