"""What is told of the writer's own wishes, watching, letters and chances, or of programs in general: none of it is a fact of a program."""

from __future__ import annotations

import re

from understanding.message import Message
from understanding.reading import Mention
from understanding.segments import sentence_at
from understanding.whose import PEOPLE, clause_start

_WISHED = re.compile(
    r"\b(?:my\s+(?:dream|ideal|perfect)\s+(?:place|program|hospital|residency)|(?:ideal|perfect)\s+(?:for\s+me|place|program)\b"
    r"|i\s+(?:do\s+not|don'?t|dont|would\s+not|wouldn'?t|only|just|really)?\s*(?:want|like|need|look\s+for|am\s+looking\s+for|'?m\s+looking\s+for|search|prefer)\s+(?:to\s+(?:be|go|train)\s+(?:in|at|to)\s+)?(?:an?|any|some|the\s+kind\s+of)\s+(?:\w+\s+){0,2}?"
    r"(?:place|program|hospital|residency|center)\b|(?:tell|show|suggest|give)\s+me\s+(?:which|what|some|any)\s+(?:programs?|places?))"
)
_SOUGHT = re.compile(  # "need img friendly program with h1b": any that sponsors, none that does
    r"^\W*(?:(?:and|so|also|but|i|just|really|basically)\s+)*(?:need(?:ing)?|want(?:ing)?|look(?:ing)?\s+for|search(?:ing)?\s+for|seeking|prefer)\s+(?:(?:an?|some|any)\s+)?"
    r"(?:(?!(?:the|this|that|their|to)\b)[\w-]+\s+){0,3}?(?:programs?|places?|hospitals?|residenc(?:y|ies)|cent(?:er|re)s?)\b(?!\s+(?:said|says|told|has|have|had|is|are|was)\b)(?![^.;?!]*\b(?:they|their|there)\b)"
)
_FRIENDLY_WANTED = re.compile(  # "need img friendly place"
    r"^\W*(?:(?:and|so|also|but|i|really|just)\s+)*(?:after\s+(?:that|this)|then|next|second(?:ly)?|third(?:ly)?|need(?:ing)?|want(?:ing)?|look(?:ing)?\s+for|search(?:ing)?\s+for|seeking|prefer(?:ably)?)\s+(?:(?:an?|some|something|any)\s+)?(?:\w+\s+)?img\b"
)
_IN_GENERAL = re.compile(
    r"^\W*(?:(?:i\s+think|honestly|so|but|and|maybe|usually)\s+)*(?:places|programs|hospitals)\s+(?:without|with|that|which|where|who)\b"
)
_WATCHING = re.compile(r"\b(?:observ\w*ships?|electives?|shadow(?:ing)?|student|rotation|aways?)\b")
_OWN = re.compile(r"\b(?:i|i'm|im|i've|my|me)\b")
_CHANCES = re.compile(
    r"\b(?:(?:integrated|esir|independent)\s+(?:route\s+|one\s+|path\w*\s+)?(?:is|are|seems|looks)\b|chances?|odds|reddit|people\s+(?:say|on)|as\s+(?:an?\s+)?img\b|am\s+(?:an?\s+)?img\b)"
)
_NAMES_ONE = re.compile(r"\b(?:they|their|there|this\s+(?:program|place)|the\s+program|here)\b")
_LETTERS = re.compile(r"\b(?:letters?|lors?|recommendations?|wrote\s+me)\b")
_SOMEBODY = re.compile(rf"\b(?:{PEOPLE}|he|she|hes|shes)\b")
_DOUBTS = re.compile(r"\b(?:will|would|do|does|can|could|are|is)\s+(?:the\s+)?(?:fellows?|residents?|they|i|it)\b")
_DIFFERENCE = re.compile(r"\b(?:difference|which\s+(?:one|is)|what\s+(?:is|are|even)|should\s+i|or)\b")


_ASKED_OF_SELF = re.compile(
    r"\b(?:i|i['’]?m|im|i['’]?d|i['’]?ll|me|my|we|us|need|needs|require|want|would|prefer|could|looking|nationals?|citizens?|passport|imgs?|grad(?:uate)?|yog)\b"
)


_NOT_SURE = re.compile(
    r"\b(?:maybe|perhaps|possibly|hopefully)\s+(?:i\s+)?(?:no|not|don['’]?t|won['’]?t|wouldn['’]?t)\b|\bmight\s+not\s+need\b"
    r"|\bgreen\s?card\s+(?:is\s+)?(?:still\s+)?(?:pending|in\s+process|coming)\b"
)
_OF_THEM = re.compile(
    r"\b(?:imgs|residents|fellows|trainees|graduates|grads|they|them|everyone|people)\b[^.;]{0,24}?\b(?:have|had|hold|held|has|are|were|is|on|with)\b[^.;]{0,20}?"
    r"\b(?:green\s?cards?|citizens|permanent\s+residents|citizenship)\b"
)


def need_of_a_program(message: Message, mention: Mention) -> bool:
    """Whether a visa that seems needed, or not, is others': what a program named before it sponsors ("Toledo: J-1 and nothing else"), or
    what its residents hold ("all their IMGs have green cards")."""
    segment = sentence_at(message.segments, mention.start) if mention.fact == "visa_need" else None
    if segment is None:
        return False
    sentence = message.lower[segment.start : segment.end]
    if mention.value == "none" and _NOT_SURE.search(sentence):
        return True
    if _OF_THEM.search(sentence) and not _OWN.search(sentence):
        return True
    if _ASKED_OF_SELF.search(message.lower[segment.start : segment.end]):
        return False
    return any(n.name[0] != "@" and segment.start <= n.start and n.end <= mention.start for n in message.namings)


def told_of_the_writer(message: Message, mention: Mention) -> bool:
    """Whether what was read as a program's is a wish, a chance, a letter or a sight of the writer's, or holds of programs in general."""
    segment = sentence_at(message.segments, mention.start)
    if segment is None or mention.program not in (None, *message.programs.names):
        return False
    text = message.lower
    before = text[segment.start : mention.start]
    clause = text[clause_start(text, segment.start, mention.start) : segment.end]
    sentence = text[segment.start : segment.end]
    if mention.program is None and (_WISHED.search(before) or _SOUGHT.match(sentence) or _IN_GENERAL.match(sentence)):
        return True
    if mention.fact == "autonomy":
        watches = (
            re.search(r"shadow|watch|observ", text[mention.start : mention.end]) and _WATCHING.search(sentence) and _OWN.search(sentence)
        )
        return bool(watches) or (segment.is_question and _DOUBTS.search(sentence) is not None)
    if mention.fact == "img_history":
        if mention.program is None and _FRIENDLY_WANTED.match(sentence):
            return True
        return mention.program is None and _CHANCES.search(sentence) is not None and not _NAMES_ONE.search(sentence)
    if mention.fact == "culture":
        return (
            _SOMEBODY.search(before) is not None
            and _NAMES_ONE.search(clause) is None
            and re.search(r"\bhe'?s|she'?s|miserable|burn\w+", sentence) is not None
        )
    if mention.fact == "case_mix":
        return _LETTERS.search(sentence) is not None and _OWN.search(text) is not None
    if mention.fact == "program_pathway":
        return segment.is_question and not message.programs.names and _DIFFERENCE.search(sentence) is not None
    return False
