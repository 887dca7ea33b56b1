"""Messages that lean on what was said before: "and for biopsies?", "is that good?", "and B?", "how long does it take".

A message with no topic of its own is read together with the words it follows. How far what was said before counts was weighed on
benchmarks/understanding/follow_ups.jsonl.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from understanding.segments import is_question

Floats = NDArray[np.float64]
Lean = Literal["not", "partly", "wholly"]

#: What a message may do besides asking: such words answer, state or greet, and what was said before doesn't turn a question into them.
NOT_ASKING: Final = frozenset(
    "greet goodbye thank affirm deny skip inform_program inform_applicant inform_away_plan correct_fact switch_program".split()
)
#: What is about the conversation itself: clearly said, it needs nothing that was said before.
ABOUT_THE_TALK: Final = NOT_ASKING | frozenset(
    "help bot_challenge ask_why ask_source ask_next ask_facts list_programs export forget_me medical_advice".split()
)
_UNMISTAKABLE: Final = frozenset("goodbye thank forget_me export".split())
_CLEAR: Final = 0.9
_CLEAR_ENOUGH: Final = 0.5  # for what no follow-up looks like, and for what speaks of our talk
_RETURNS: Final = 0.8
_FOREIGN: Final = 0.3  # words of no field of ours: no follow-up from this confidence on
_SURE: Final = 0.6  # a message with a topic of its own is left alone from this confidence on
_STATING_COUNTS: Final = 0.05
_QUESTION_SHARE: Final = 0.25  # of the words said before, against the bare name of their topic
_BRIEF: Final = 2  # words of a message that is no more than an aspect ("how long"): the words before say what of
_WEIGHT_LEANING: Final = 1.5
_WEIGHT_ON_TOPIC: Final = 0.3
_WEIGHT_UNCLEAR: Final = 0.8
_STAYS: Final = 0.1  # how much likelier than others the intent asked before is
_FLOOR: Final = 0.01
_BEFORE_SHARE: Final = 0.9  # of the intent asked before, for a message that says nothing of its own
_FEW: Final = 2  # content words up to which a question may lean

_TOPIC_NAMES: Final = {
    "ask_volume_enough": "is the case volume enough",
    "ask_estimate": "cases I would log",
    "ask_good_total": "a good total of cases by graduation",
    "ask_low_volume": "low volume",
    "ask_faculty_ratio": "faculty residents fellows PAs",
    "ask_verify_numbers": "checking the numbers",
    "ask_case_mix": "case mix",
    "ask_category_target": "how many of each procedure",
    "ask_red_flags": "red flags",
    "ask_what_to_look_for": "what to look for in a program",
    "ask_compare": "compare programs",
    "ask_rank_list": "rank list",
    "ask_name_vs_volume": "name or volume",
    "ask_academic_vs_community": "academic or community",
    "ask_top_programs": "best programs",
    "ask_research_programs": "researching programs",
    "ask_interview_questions": "questions to ask at an interview",
    "ask_alumni_questions": "questions to ask alumni",
    "ask_interview_conduct": "how to behave at an interview",
    "ask_letters": "letters of recommendation",
    "ask_signals": "program signals",
    "ask_img_chances": "chances of an IMG to match",
    "ask_img_pathway": "pathways for foreign-trained radiologists",
    "ask_pathways": "integrated and independent pathways",
    "ask_prelim_year": "prelim year",
    "ask_backup_dr": "diagnostic radiology as a backup",
    "ask_competitiveness": "how competitive IR is",
    "ask_reapply": "applying again",
    "ask_application_strength": "a strong application",
}
_START = re.compile(
    r"\W*(?:and|or|but|also|what about|what of|what if|how about|so|same|then|even|only|just|for|in|with|as|if|from|ok|okay|fine|lol|too"
    r"|good|late|early|any|which|&)\b",
    re.IGNORECASE,
)
_ASPECT = re.compile(r"\b(?:when|where|how (?:many|much|long|do|does|soon|early)|who|whom|which month|costs?)\b", re.IGNORECASE)
_TOPIC_WORD = re.compile(
    r"\b(?:letters?|lors?|recommend\w*|aways?|auditions?|rotat\w*|vslo|vsas|visas?|j-?1|h-?1-?b|sponsor\w*|green\s?card|volume|mix"
    r"|autonomy|call(?!\s+(?:it|that|this|them|these|those|me)\b)|red|flags?|signals?|prelim\w*|intern|transitional|statement|esir|pathways?|routes?|interview\w*|rank\w*|acgme"
    r"|biops\w*|ablat\w*|drain\w*|nephrost\w*|embol\w*|embos?|tace|y-?90|ports?|lines|catheters?|fistulas?|biliary|competitive|chances"
    r"|match\w*|networking|conferences?|mentor\w*|scores?|step|research|publications?|backup|reapply\w*|compare|cases?|procedures"
    r"|graduates?|grads|alumni|oncology|trauma|salary|pay)\b",
    re.IGNORECASE,
)
_EMPTY = frozenset(
    """a an and or but so also then still even just only ok okay well hmm oh um lol haha the this that these those it its it's thats that's
    they them their there here one ones other another same too as of for in at on to from with about by than what whats what's how hows
    how's which who whom whose when where  is are was were be been am do does did can could should would will shall may might must have
    has had i me my mine you your u we us if though tho yes no not any some all more most else lot lots much many way place program 
    people let lets let's say said  mean means meant please pls thx like really actually sorry fine least him her he she i'm im you're
    been being into up out over again now anyway btw anything something everything none nothing""".split()
)
_JUDGING = frozenset(
    """good bad normal great decent few little low high enough late early right wrong worry worried worrying matter matters problem
    deal big small
    worth usual typical weird strange concern concerned concerning true real realistic possible serious terrible awful reasonable better
    thoughts opinion opinions verdict dumb crazy stupid insane
    worse best worst count counts work works plan okay enuf sufficient dealbreaker sign warning red-flag""".split()
)
_WORD = re.compile(r"[a-z][a-z0-9'-]*")
# Visiting rotations are asked about in one word: what a question word means among them.
_ASPECTS = {
    re.compile(r"\bwhere\b", re.IGNORECASE): "ask_away_where",
    re.compile(r"\b(?:when|which month)\b", re.IGNORECASE): "ask_away_timing",
    re.compile(r"\bhow many\b", re.IGNORECASE): "ask_away_count",
    re.compile(r"\b(?:costs?|fees?|expensive|pay)\b", re.IGNORECASE): "ask_away_application",
}
_OF_OUR_TALK = re.compile(
    r"\b(?:you|u)\s+(?:have|know|need|remember|got|noted|wrote|say|said)\b|\bi(?:'ve)?\s+(?:tell|told|gave|given)\b", re.IGNORECASE
)
_WHOLE: Final = 5  # words of a question that can be complete
_HALF = re.compile(
    r"\W*(?:(?:and|or|but|so|then|ok|okay|lol|well|hm+)[\s,.]+)*(?:(?:what|how) about|what of|what if|same|for|in|with|as|if|even|only|just"
    r"|from|than|too|which|any)\b",
    re.IGNORECASE,
)
_ASKS_FULLY = re.compile(
    r"\b(?:what|how|when|where|who|which|why)\b.{0,24}?\b(?:do|does|should|can|could|would|will|is|are|to)\b|\b(?:do|does|should|can|could"
    r"|would|will|is|are)\s+(?:i|they|we|you|the|an?|my|imgs?|residents?|fellows?)\b",
    re.IGNORECASE,
)
#: What a complete question may seem to ask when its words only mean something in our talk.
_NEVER_WHOLE: Final = frozenset({"out_of_scope", "medical_advice", "bot_challenge"}) | NOT_ASKING
_OF_A_RECORD: Final = frozenset({"ask_img_chances", "ask_application_strength", "ask_competitiveness", "ask_reapply", "inform_applicant"})
_SCORE = re.compile(r"(?<![\d,.])2[0-7]\d(?![\d,.k%])")
_AND_MORE = re.compile(r"\W*(?:and|or|plus|also)\s+(?:for\s+|the\s+|on\s+)?[a-z][a-z0-9-]+(?:\s+[a-z][a-z-]{2,})?\W*", re.IGNORECASE)
_EVEN_IF = re.compile(r"\W*(?:(?:and|but|ok|okay|so)\W+)*even\s+(?:if|though|when|with)\b", re.IGNORECASE)
_A_SIGN = re.compile(
    r"\b(?:an?\s+)?(?:bad|good|warning|worrying|alarming)\s+signs?\b|\bdeal[\s-]?breakers?\b"
    r"|\b(?:nothing|anything)\s+(?:\w+\s+)?(?:bad|wrong|off|alarming|suspicious|fishy|worrying)\b",
    re.IGNORECASE,
)
_TELLS_NUMBER = re.compile(r"^(?!.*\b(?:if|with|what about|how about|for)\b).*(?<![\w-])\d", re.IGNORECASE | re.DOTALL)
_WHY = re.compile(r"\b(?:why|how come|explain)\b", re.IGNORECASE)
_OF_ANSWERS = {  # questions about our own answer
    "ask_why": _WHY,
    "ask_source": re.compile(
        r"\bwhere\b.{0,24}\b(?:come|comes|coming|get|got|take|taken|find|found|from)\b|\bsources?\b|\bsays who\b|\bbased on what\b",
        re.IGNORECASE,
    ),
}
_REFERS = re.compile(r"\b(?:it|that|this|those|these|them|they|there|then|ones?)\b", re.IGNORECASE)
_OTHER_FIELD = re.compile(
    r"\b(?:general|vascular|orthop\w+|neuro|plastic|cardiac|cardiothoracic|thoracic|trauma|transplant|pediatric)?\s*(?:surgery|surgical)\b"
    r"|\b(?:orthop\w+|ortho|derm\w*|neurosurg\w*|neurology|neuro|plastics|ent|urolog\w+|ophthal\w+|optho|anesth\w+|emergency medicine"
    r"|em|internal medicine|family medicine|psych\w*|ob-?gyn|cardiology|cards|oncology|rad(?:iation)?[ -]?onc(?:ology)?|gastro\w*|gi"
    r"|pediatrics|peds|pathology|diagnostic radiology|dr)\b",
    re.IGNORECASE,
)
_OUR_FIELD = re.compile(r"\b(?:ir|vir|interventional)\b", re.IGNORECASE)
_FIELD = re.compile(r"\b(?:ir|vir|dr|interventional|diagnostic|radiology|rads|surgery|medicine)\b", re.IGNORECASE)
_SLIPS = frozenset("radiology autocorrect typo phone mistake oops somehow keyboard again".split())
_SHORT = 8  # words of a message that only puts the field right


class Classifier(Protocol):
    """What is needed of a trained model."""

    labels: tuple[str, ...]

    def probabilities(self, text: str) -> Floats:
        """The confidence in each label."""

    def put_right(self, text: str) -> str:
        """The text with its misspelt words as the training messages spell them."""

    def prepare(self, texts: Sequence[str]) -> None:
        """Do beforehand what can be done side by side for texts whose confidences will be asked for."""


@dataclass(frozen=True, slots=True)
class Before:
    """What the message follows: the words of the last question (or of the facts told), what they asked, the programs' names, what was
    asked aside since ("why?"), and what was asked before that."""

    text: str = ""
    intent: str = ""
    names: Collection[str] = field(default=())
    aside: str = ""
    recent: Collection[str] = field(default=())

    @classmethod
    def from_json(cls, data: Mapping[str, Any] | None) -> Before | None:
        """The plain-data form; None when nothing was said that a message could lean on."""
        if not data or not data.get("text"):
            return None
        return cls(
            str(data["text"]),
            str(data.get("intent") or ""),
            tuple(data.get("names") or ()),
            str(data.get("aside") or ""),
            tuple(data.get("recent") or ()),
        )


@dataclass(frozen=True, slots=True)
class InContext:
    """The confidences for a message after what was said before, how far it leans on that, and the question in full."""

    shares: Floats
    lean: Lean
    full: str


def read_in_context(classifier: Classifier, text: str, before: Before | None) -> InContext:
    """What `text` asks after `before`; what it asks alone when it stands by itself."""
    if before is None:
        return InContext(classifier.probabilities(text), "not", text)
    lean = leans(text, before.names)
    full = f"{before.text.rstrip('?.! ')}. {text}"
    in_topic = f"{_topic(before.intent)}. {text}"
    alone = classifier.probabilities(text)
    if (ours := in_our_field(text, before)) is not None:
        return InContext(classifier.probabilities(ours), "partly", ours)
    stated = classifier.labels[int(np.argmax(alone))] in NOT_ASKING and alone.max() > _CLEAR_ENOUGH and not goes_on(text, before.intent)
    if not is_question(text) and (stated or _TELLS_NUMBER.search(text)):
        lean = "not"  # "and 3 residents" tells something
    if before.intent == "out_of_scope" and topic_words(text):
        return InContext(alone, "not", text)  # back in our field: what was refused says nothing of it
    if lean == "not" or _is_about_the_talk(text, before, lean, classifier.labels[int(np.argmax(alone))], float(alone.max())):
        return InContext(alone, "not", text)
    if _A_SIGN.search(text) and not content_words(_A_SIGN.sub(" ", text), before.names):
        return InContext(_mostly(classifier, alone, "ask_red_flags"), "wholly", full)  # "is that a bad sign" judges what was just told
    if _EVEN_IF.match(text) and before.intent.startswith("ask_") and before.intent in classifier.labels:
        return InContext(_mostly(classifier, alone, before.intent), "partly", full)  # "even if it's my only interview?" asks the same again
    if before.intent in _OF_A_RECORD and _SCORE.search(text) and not content_words(text, before.names):
        return InContext(_mostly(classifier, alone, "ask_application_strength"), "partly", full)  # "is 248 too low"
    if lean == "partly" and alone.max() >= _CLEAR and _is_whole(text) and classifier.labels[int(np.argmax(alone))] not in _NEVER_WHOLE:
        return InContext(alone, "not", text)
    if lean == "wholly" and not _ASPECT.search(text) and before.intent in classifier.labels:
        return InContext(_mostly(classifier, alone, before.intent), lean, full)
    if lean == "partly" and alone.max() > _RETURNS and _stays_or_returns(classifier.labels[int(np.argmax(alone))], before):
        return InContext(alone, "not", text)
    on_topic = _TOPIC_WORD.search(text) is not None
    foreign = classifier.labels[int(np.argmax(alone))] == "out_of_scope"
    if (
        foreign
        and lean == "partly"
        and not _FIELD.search(text)
        and not (_ASPECT.search(text) and _REFERS.search(text))
        and alone.max() > _FOREIGN
    ):
        return InContext(alone, "not", text)
    if on_topic and alone.max() > _SURE:
        return InContext(alone, "not", text)
    if before.intent:
        classifier.prepare([full, in_topic])  # only now: most messages are understood by themselves
    together = _asking(classifier, full)
    if before.intent:
        share = _QUESTION_SHARE if len(text.split()) > _BRIEF else 1 - _QUESTION_SHARE
        together = share * together + (1 - share) * _asking(classifier, in_topic)
    for aspect, intent in _ASPECTS.items():
        if before.intent.startswith("ask_away") and aspect.search(text):
            together = together + (np.array(classifier.labels) == intent)
    together = together + _STAYS * (np.array(classifier.labels) == before.intent)
    own = (
        np.where(np.array(classifier.labels) == "out_of_scope", 0.0, alone) if foreign else alone
    )  # "is surgery better?" is no other field here
    if len(text.split()) <= _BRIEF and _ASPECT.search(text):
        own = np.ones_like(alone)  # "how long" says nothing of what
    weight = _WEIGHT_ON_TOPIC if on_topic and alone.max() > _CLEAR_ENOUGH else _WEIGHT_UNCLEAR if on_topic else _WEIGHT_LEANING
    scores = np.log(own + _FLOOR) + weight * np.log(together + _FLOOR)
    shares = np.exp(scores - scores.max())
    return InContext(shares / shares.sum(), lean, full)


def _mostly(classifier: Classifier, alone: Floats, intent: str) -> Floats:
    """The confidences of a message that says nothing of its own, mostly for one intent."""
    same = np.zeros_like(alone)
    same[classifier.labels.index(intent)] = 1.0
    mixed: Floats = _BEFORE_SHARE * same + (1 - _BEFORE_SHARE) * alone
    return mixed


def _is_whole(text: str) -> bool:
    """Whether a question is complete: it has a verb and words of its own, refers to nothing and doesn't open as half a question does."""
    return (
        len(text.split()) >= _WHOLE
        and not _REFERS.search(text)
        and not _HALF.match(text)
        and _ASKS_FULLY.search(text) is not None
        and len(content_words(text)) > 0
    )


def goes_on(text: str, asked: str) -> bool:
    """Whether "and drains" goes on with what was asked rather than tells something."""
    return asked.startswith("ask_") and _AND_MORE.fullmatch(text) is not None


def _stays_or_returns(intent: str, before: Before) -> bool:
    """Whether a message by itself asks what was asked, or takes up another subject of this talk: after "how do I behave on my away?"
    and a word on letters, "and what should I read before?" is about the away again."""
    return intent == before.intent or any(_family(intent) == _family(asked) for asked in before.recent)


def _family(intent: str) -> str:
    return "_".join(intent.split("_")[:2]) if intent.startswith(("ask_away", "ask_interview", "ask_img")) else intent


def _is_about_the_talk(text: str, before: Before, lean: Lean, intent: str, confidence: float) -> bool:
    """Whether a message that might lean is rather about the conversation itself ("why?", "what do you have so far", "thanks")."""
    if intent not in ABOUT_THE_TALK:
        return False
    if (
        intent in _UNMISTAKABLE
        or intent == before.aside
        or _OF_OUR_TALK.search(text)
        or (intent in _OF_ANSWERS and _OF_ANSWERS[intent].search(text))
    ):
        return confidence >= _CLEAR_ENOUGH
    return confidence >= _CLEAR and (len(text.split()) < 2 or (lean == "partly" and not _START.match(text)))


def leans(text: str, names: Collection[str] = ()) -> Lean:
    """How far a message leans on what was said: wholly when it has no word of its own, partly when it has few and names no topic."""
    if not (is_question(text) or _START.match(text)):
        return "not"
    own = content_words(text, names)
    if not own:
        return "wholly"
    few = _FEW + 2 if _REFERS.search(text) else _FEW
    if _START.match(text) or _TOPIC_WORD.search(text) or len(own) <= few:
        return "partly" if len(text.split()) <= 3 * _SHORT else "not"
    return "not"


def content_words(text: str, names: Collection[str] = ()) -> list[str]:
    """The words of a message that say something of their own: neither grammar nor judgement nor the name of a known program."""
    lower = text.lower()
    for name in names:
        lower = re.sub(rf"(?<!\w){re.escape(name.lower().removeprefix('program '))}(?!\w)", " ", lower)
    return [w for w in _WORD.findall(lower) if w not in _EMPTY and w not in _JUDGING]


def topic_words(text: str) -> set[str]:
    """The words of a message that name a topic of ours."""
    return {found.lower() for found in _TOPIC_WORD.findall(text)}


def in_our_field(text: str, before: Before) -> str | None:
    """The question asked before about another field, asked of ours now ("and in IR?", "sorry, I meant IR"); None otherwise."""
    own = [w for w in content_words(text) if not _OUR_FIELD.fullmatch(w) and w not in _SLIPS]
    if before.intent != "out_of_scope" or not _OUR_FIELD.search(text) or len(own) > _FEW or len(text.split()) > _SHORT or topic_words(text):
        return None
    asked = _OTHER_FIELD.sub(" IR", before.text)
    return None if asked == before.text else " ".join(asked.split())


def _asking(classifier: Classifier, text: str) -> Floats:
    """The confidences for a text that asks: what only states things counts less."""
    shares = classifier.probabilities(text)
    weighed: Floats = np.where(np.isin(classifier.labels, list(NOT_ASKING)), _STATING_COUNTS * shares, shares)
    weighed /= weighed.sum()
    return weighed


def _topic(intent: str) -> str:
    return "away rotations" if intent.startswith("ask_away") else _TOPIC_NAMES.get(intent, intent.removeprefix("ask_").replace("_", " "))
