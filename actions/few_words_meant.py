"""Few words whose meaning the talk makes plain, whatever they were taken for: "good ratio?", "so DR first?", "save this"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.assessing import TOPICS
from actions.turn import Turn
from actions.which_program import known_names

FALLBACK = "nlu_fallback"
BOTH = "Should I also apply to diagnostic radiology?"  # the title of the rulebook's answer
OPENING = r"\W*(?:(?:ok(?:ay)?|so|and|but|well|then|hm+|alright|lol|yes|no|cool|fine|right)\W+)*"
JUDGE = "is it enough"
SHORT = 7  # words of a message that means something only here
_RATIO = re.compile(r"\bratios?\b", re.IGNORECASE)
_OTHER_RATIO = re.compile(
    r"\b(?:match|applicants?|imgs?|acceptance|interviews?|signals?|invit\w*|nurs\w*|techs?|gender|women|female|beds?)\b", re.IGNORECASE
)
_PEOPLE = frozenset({"faculty", "residents", "fellows", "trainees", "residents_per_year"})
_DR_FIRST = re.compile(
    rf"{OPENING}(?:(?:maybe|just|only|better|rather|i\s+(?:should|do|go|apply)(?:\s+(?:for|to))?|should\s+i\s+(?:do|apply(?:\s+(?:to|for))?|go\s+for))\W+)*"
    r"(?:dr|diagnostics?(?:\s+radiology)?|diagnostic\s+rads?)(?:\s+(?:residency|match))?\s+(?:first|then|instead|too|as\s+well|also|is\s+better|is\s+safer)(?:\s+(?:then|for\s+me|maybe))?\W*",
    re.IGNORECASE,
)
_ALL = (
    r"(?:all(?:\s+of)?\s+(?:(?:of\s+)?(?:it|this|that|what\s+i\s+(?:said|told(?:\s+you)?|wrote|gave\s+you)))"
    r"|everything(?:\s+i\s+(?:said|told(?:\s+you)?|wrote))?|what\s+i\s+(?:said|told(?:\s+you)?)|my\s+(?:data|notes|facts|answers)"
    r"|(?:the|our)\s+(?:chat|conversation|facts))"
)
_FILE = r"(?:file|csv|excel(?:\s+(?:file|sheet))?|spread\s?sheet|pdf|document|download|table|google\s+sheet)"
_EXPORT = re.compile(
    rf"\b(?:give|send|get|put|have|export|save|download|copy|print|write)\b[^?.!]{{0,30}}\b{_ALL}\b[^?.!]{{0,30}}\b(?:in|as|to|into)\s+(?:an?\s+|one\s+)?{_FILE}\b"
    rf"|{OPENING}(?:(?:can|could|may)\s+(?:you|u|i|we)\s+|please\s+|pls\s+|i\s+want\s+to\s+|let\s+me\s+)*(?:save|export|download)\s+(?:this|it|that|{_ALL})"
    rf"(?:\s+(?:for\s+(?:me|later)|please|pls|somewhere|as\s+(?:an?\s+)?{_FILE}|to\s+(?:an?\s+)?{_FILE}|now|all))*(?:\s*/\s*export)?\W*$",
    re.IGNORECASE,
)
_STRONG_AND_THIN = re.compile(
    r"\b(?:strong(?:er)?|strengths?|pros)\b[^?.!]{0,40}\b(?:thin(?:ner)?|weak(?:er|ness(?:es)?)?|gaps?|lacking|missing|cons)\b"
    r"|\b(?:weak(?:er|ness(?:es)?)?|thin|gaps?)\b[^?.!]{0,40}\b(?:strong(?:er)?|strengths?)\b",
    re.IGNORECASE,
)
_ASKS_WHERE = re.compile(
    r"\b(?:where|what|which|in\s+what)\b[^?.!]{0,12}\b(?:is|are|does|do|'s|its|it|they|their)\b|\bits\b", re.IGNORECASE
)
_HOLDS_UP = re.compile(
    rf"{OPENING}(?:does|do|would|will|is|are|can)\s+(?:it|that|this|they|the\s+(?:verdict|answer|volume|program|place))\s+(?:all\s+)?still\s+(?:hold(?:s)?(?:\s+up)?|stand(?:s)?|good|ok(?:ay)?|fine|enough|work)\b[^?.!]{{0,20}}\W*",
    re.IGNORECASE,
)
_LACKS = re.compile(
    r"\bwhat\s+(?:am\s+i|are\s+we)\s+missing\b|\b(?:what|which)\b[^?.!]{0,30}\b(?:lack(?:ing)?|missing|need(?:ed)?)\b[^?.!]{0,24}\b(?:to\s+(?:judge|decide|assess)|(?:can|could)\s+(?:judge|decide|assess|say)"
    r"|for\s+(?:an?|the|your|any)\s+(?:\w+\s+)?(?:verdict|judg\w+|answer))\b",
    re.IGNORECASE,
)
_RUN = re.compile(
    rf"{OPENING}(?:(?:should|shall|do|would)\s+(?:i|you|u)\s+)?(?:just\s+)?(?:run(?:\s+away)?|stay\s+away|steer\s+clear|avoid\s+(?:it|them|this|that|the\s+place)"
    r"|walk\s+away|be\s+worried|worry)(?:\s+(?:from\s+(?:it|them|there)|then|now|or\s+(?:not|what)))*\W*",
    re.IGNORECASE,
)
_HELPS = re.compile(
    rf"{OPENING}(?:does|do|would|will|did)\s+(?:that|this|it)\s+(?:really\s+|even\s+|actually\s+)?"
    rf"(?:help|change\s+(?:anything|something|much|it)|make\s+(?:a|any)\s+difference)\b[^?.!]{{0,16}}\W*",
    re.IGNORECASE,
)
_HOW_MUCH = (
    r"(?:few|low|little|high|many|much|bad|good|ok(?:ay)?|fine|weak|thin|short|normal|enough|decent|strong"
    r"|too\s+(?:few|low|little|many|high))"
)
_FEW_OR_OK = re.compile(rf"{OPENING}(?:is\s+(?:that|it)\s+)?{_HOW_MUCH}\s+or\s+(?:{_HOW_MUCH}|not|no|nah|what)\W*", re.IGNORECASE)
_WHEN = re.compile(
    rf"{OPENING}when(?:\s+(?:tho|though|exactly|then|should\s+i|is\s+best|is\s+it\s+best|would\s+that\s+be))*\W*", re.IGNORECASE
)
_INSTEAD = re.compile(
    rf"{OPENING}what\s+(?:else\s+)?(?:can|could|should|do|would)\s+(?:i|you|we|one)\s+(?:do|try)(?:\s+(?:then|now))*\s+instead(?:\s+(?:then|of\s+(?:it|that|them)))*\W*",
    re.IGNORECASE,
)
_MY_PAPERS = re.compile(
    r"\b(?:i|i'?ve|i'?m|my)\b[^?.!]{0,30}\b(?:case\s+reports?|publications?|pubs|papers?|abstracts?|posters?|review\s+articles?)\b(?![^?.!]{0,12}\bvslo\b)",
    re.IGNORECASE,
)
_ABOVE = re.compile(r"\s(?:>+|beats|over|ahead\s+of|better\s+than|wins\s+over)\s", re.IGNORECASE)
_UNSURE_OF = frozenset({FALLBACK, "out_of_scope"})


def few_words_meant(turn: Turn) -> Turn | None:
    """The turn with what such words ask here; None where they say it themselves, or where the talk doesn't tell."""
    program, text = turn.memory.focused, turn.text.strip()
    facts = program.facts if program else {}
    if _EXPORT.search(text):
        return surely(turn, "export")
    if len(text.split()) <= SHORT and _RATIO.search(text) and not _OTHER_RATIO.search(text) and _PEOPLE & set(facts):
        return surely(turn, "ask_faculty_ratio") if turn.intent != "ask_compare" else None
    if _DR_FIRST.fullmatch(text) and not _of_rotations(turn):
        return replace(surely(turn, "ask_backup_dr"), words=BOTH, full=BOTH, asks=BOTH)
    if _LACKS.search(text) and (facts or turn.intent in {"ask_why", *_UNSURE_OF}):
        return surely(turn, "ask_next")
    if (
        facts
        and _STRONG_AND_THIN.search(text)
        and _ASKS_WHERE.search(text)
        and len(_with_facts(turn)) == 1
        and turn.reading.get("reference") not in {"both", "others"}
    ):
        return surely(turn, "ask_case_mix" if _mix_known(turn) else "ask_red_flags")
    if facts and _HOLDS_UP.fullmatch(text):
        job = turn.memory.job
        anew = surely(turn, job.intent if job and job.intent in TOPICS else "ask_volume_enough")
        return replace(anew, words=JUDGE, full=JUDGE, asks=JUDGE)  # no answer in general: what is known now
    if facts and _RUN.fullmatch(text):
        return surely(turn, "ask_red_flags")
    if len(_named(turn)) == 2 and _ABOVE.search(f" {text} ") and turn.intent != "ask_rank_list":
        return surely(turn, "ask_compare")
    return _of_the_thread(turn, text)


def surely(turn: Turn, intent: str) -> Turn:
    """The turn as one that surely asks this, by its own words."""
    return replace(turn, intent=intent, ranking=[(intent, 1.0), *(r for r in turn.ranking if r[0] != intent)], lean="not")


def _of_the_thread(turn: Turn, text: str) -> Turn | None:
    """What leans wholly on what was told or asked last: "does that help", "few or ok", "when tho", "I got one case report"."""
    thread = turn.memory.thread
    if _WHEN.fullmatch(text) and turn.intent == "ask_why" and (answered := _answered_last(turn)):
        return replace(surely(turn, answered), lean="wholly")
    if thread is None or not thread.intent.startswith("ask_") or turn.memory.news:
        return None
    alone = thread.intent == "ask_compare" and len(_with_facts(turn)) == 1  # facts taken for a comparison with nothing
    leaning = replace(surely(turn, "ask_volume_enough" if alone else thread.intent), lean="wholly")
    if thread.facts and _HELPS.fullmatch(text) and turn.intent not in TOPICS and leaning.intent in TOPICS:
        return replace(leaning, lean="not", words=JUDGE, full=JUDGE, asks=JUDGE)
    if thread.facts and _FEW_OR_OK.fullmatch(text):
        return leaning
    if _INSTEAD.fullmatch(text) and thread.intent.startswith("ask_away"):
        return surely(turn, "ask_away_why")
    if turn.intent in _UNSURE_OF and _MY_PAPERS.search(text.replace("’", "'")):
        return surely(turn, "ask_application_strength")
    return None


def _answered_last(turn: Turn) -> str | None:
    """An intent of the general answer that was given last; None where a judgement came after it."""
    last, job = turn.memory.answered[-1:], turn.memory.job
    return turn.rules.rules[last[0]].intents[0] if last and job and last[0] in job.rules else None


def _of_rotations(turn: Turn) -> bool:
    """Whether rotations were asked about or a plan of them told, so that DR may be one of them."""
    thread = turn.memory.thread
    return bool(turn.memory.away_plan) or (thread is not None and any(asked.startswith("ask_away") for asked in thread.recent))


def _with_facts(turn: Turn) -> list[str]:
    return [p.name for p in turn.memory.programs if p.facts]


def _named(turn: Turn) -> list[str]:
    return known_names(turn.memory, turn.words)


def _mix_known(turn: Turn) -> bool:
    """Whether anything is known that the judgement of the case mix reads."""
    found = turn.case().findings(topic="case_mix")
    return any(not f.nothing_known for f in found)
