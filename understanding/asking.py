"""Tells what a question claims from what it only asks: "is 9,000 a year enough?" tells the 9,000, "do they do 9,000?" does not."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.segments import Segment

_EVALUATES = Cue(
    r"\b(?:enough|enuf|sufficient|too\s+(?:many|few|much|low|high|little|small|big|thin|late|early)|plenty|a\s+lot|decent|adequate"
    r"|solid|red\s+flags?|worth|overkill|normal|ok(?:ay)?|good|bad|low|high|fine|strong|weak"
    r"|risky|diluted|competitive|reasonable|better|stronger|best|compare|thin|problem|concern\w*|realistic)\b"
)
_VERIFIES = re.compile(
    r"""^[\s"'“(*-]*(?:(?:so|and|but|also|ok|okay|hi|hello|hey|sorry|btw|oh|then|plus|um|hmm|question|quick\s+question)[\s,:]+)*
    (?:do|does|did|has|have|had|will|would|could|can|should|must|might|may|how\s+(?:many|much|often|long|do|does|can|should)|are\s+there
      |is\s+there|is\s+it\s+true|who|whom|when|where|any
    |(?:can|could|do)\s+(?:you|u)|i\s+(?:wonder|am\s+wondering)|wondering|what(?:'?s|\s+is|\s+are|\s+was|\s+would|\s+if|\s+does|\s+do
      |\s+kind|\s+number|\s+counts?|\s+makes?)?|which|tell\s+me|explain|is\s+the|are\s+the|isn'?t\s+it|don'?t|doesn'?t|(?:is|was)\s+it|remind\s+me)\b""",
    re.VERBOSE,
)
_IS_ARE = re.compile(r"^[\s\"'“(*-]*(?:(?:so|and|but|also|ok|okay|hi|hello|hey|oh|then|plus|um)[\s,:]+)*(?:is|are|r|iz)\b")
_OPINION = Cue(
    r"\b(?:what\s+(?:do|would)\s+(?:you|u)\s+(?:think|make)|thoughts|how\s+(?:does|do|would|is|'?s|good|bad|strong)|hows|opinion"
    r"|your\s+take|rate|which\s+(?:one\s+)?(?:is|should|would|has|do|program)|should\s+i\s+(?:rank|pick|choose|go|take|worry)"
    r"|why|how\s+come"
    r"|whats?\s+(?:do\s+)?(?:you|u)\s+think|does\s+(?:that|it|this)\s+(?:matter|look|sound|seem|make)|(?:do|d)\s+(?:you|u"
    r"|ya)\s+(?:think|reckon|feel)|would\s+(?:you|u)\s+(?:rank|pick|choose)|compare)\b"
)
_GIVEN = Cue(
    r"\b(?:with|given|considering|seeing\s+as|since|having|because|that\s+(?:has|have|does|there)|who\s+(?:has|have)|based\s+on"
    r"|matter\s+that|bad\s+that|that\s+they|now\s+that|despite|when\s+(?:there\s+are|they\s+have|it\s+has)|at\s+a\s+(?:place|program)|only)\b"
)
_THE_ONE_WITH = re.compile(
    r"\b(?!(?:programs?|places?|ones?|hospitals?|residenc\w+|sites?)\b)\w+\s+(?:with|w/)\s+(?:only\s+|just\s+|about\s+|~)?$"
)
_ONE_OF = re.compile(r"\W*(?:(?:and|so|but|ok|then)\W+)?(?:which\b|what\b.*\bor\b)")
_IS_IT_TRUE = Cue(
    r"\b(?:where\s+(?:does|do|did)\s+(?:that|this|it|those|you)\s+(?:come|get)|is\s+it\s+(?:true|correct|right|accurate)|can\s+(?:you|u|anyone)\s+confirm|does\s+anyone\s+know)\b"
)
_ONE_IS = re.compile(r"\W*(?:(?:so|hi|hello|hey|ok|quick\s+question)\W+)*(?:is|are|would)\b")
_ASKED_BECAUSE = re.compile(  # "Is 120 good? Asking because they get at least 120"
    r"[\s?!.)]*(?:i\s*(?:'m|am)?\s*|im\s+|just\s+)?(?:ask|asking)\s+(?:this\s+)?(?:because|since|as|cause|cuz|bc|coz)\b[^.;?!\n]*\d"
)
_RATHER_MORE = re.compile(
    r"\bor\s+(?:should|do|must|shall|would)\s+(?:i|we|one|you)\s+(?:rather\s+)?(?:look|aim|want|expect|need|wait|find|search|hold\s+out)\b"
)
_TRUE_AT_LAST = re.compile(r"\b(?:(?:is\s+(?:that|it|this)|that)\s+)?(?:true|legit|for\s+real|accurate|bs)[\s?!]*$")
_OF_ME = Cue(  # "do you think I'd log 1,000 there?" hopes for a number and tells none
    r"\b(?:i'?d|i'?ll|i\s+(?:would|will|can|could|might|may)|(?:would|will|could|can)\s+i)\s+(?:\w+\s+){0,2}?"
    r"(?:log|get|do|be|reach|hit|finish|make|graduate|see|end)\b"
)
_WHAT_ABOUT = re.compile(r"\W*(?:and\s+|but\s+|so\s+)?(?:what|how)\s+about\b")
_SHOWN = re.compile(
    r"\W*(?:(?:and|now|so|then|ok|okay|please|pls)\W+)*(?:(?:what|how)\s+about|(?:tell|show)\s+me\s+(?:\w+\s+)?about|look\s+at|rate|judge|assess|evaluate)\b"
)
_WHAT_IF = re.compile(r"\W*(?:if|what\s+if)\b")
_HOW_MANY = Cue(r"\bhow\s+(?:many|much)\b")
_HOW_MANY_SHOULD = re.compile(r"\W*how\s+(?:many|much)\b.*\bshould\s+(?:a|any|one)\s+(?:\w+\s+)?(?:program|place|section|residency)\b")
_DO_THEY = re.compile(r"\W*(?:do|does|did)\s+(?:they|it|the)\b")
_ANY_PROGRAM = Cue(
    r"\bwould\b|\bany\s+(?:programs?|places?|hospitals?|residenc\w+|sites?)\b|\bwhich\s+(?:programs?|places?)\b|\bprograms\s+with\b"
)
_FOR_SO_MANY = re.compile(  # "is that good for 5 residents": they are there
    r"\b(?:enough|enuf|sufficient|plenty|good|ok(?:ay)?|fine|decent|solid|low|thin|adequate|too\s+(?:few|little|low)|a\s+lot|much)\s+(?:\w+\s+)?(?:for|among|between|across|with)"
    r"\s+(?:the\s+|about\s+|only\s+|just\s+|all\s+)?$"
)
_PEOPLE = re.compile(
    r"(?:\s+\w+)?\s+(?:residents?|res\b|fellows?|trainees?|attendings?|faculty|people|docs?|doctors)\b|\S*\s*(?:residents?|fellows?|trainees?)\b"
)
_IS_THAT = Cue(r"\bis\s+(?:that|it|this)\b")
_A_NORM = Cue(r"\b(?:requirement|minimum|required|true|real|average|typical|correct)\b")
_RIGHT = re.compile(r"\b(?:right|correct|yes)$")
_WISHED_FOR = re.compile(
    r"\W*(?:\w+\s+){0,2}(?:at\s+least|fewer\s+than|less\s+than|more\s+than|under|over|at\s+most)\s+[\d,]+(?:\s+\w+){0,2}\s*\?+\W*"
)
_THEY = re.compile(r"\W*(?:they|it|there|you)\b")


def why_asked(words: Indexed, segment: Segment, start: int, end: int, listing: bool) -> str | None:
    """ "A question" when a question only asks for what stands at `start`, None when it tells it ("is 9,000 a year enough?").

    `listing` says that the sentence is a list of plain counts, which people also close with a question mark.
    """
    lower, opens, closes = words.text, segment.start, segment.end
    if _ONE_OF.match(lower, opens, closes) and not _THE_ONE_WITH.search(lower, opens, start):
        return "a question"  # "which is stronger in oncology?" says of neither that it is
    if _IS_ARE.match(lower[opens:closes]) and _RATHER_MORE.search(lower, end, closes + 30):
        return "a question"  # "is 1,100 a good number or should I look for 1,500?" weighs two numbers
    if _HOW_MANY_SHOULD.match(lower, opens, closes):
        return "a question"
    if _IS_IT_TRUE.search(words, opens, closes) or _TRUE_AT_LAST.search(lower, opens, closes) or _OF_ME.search(words, opens, start):
        return "a question"
    if "," in lower[opens:start] and _WHAT_ABOUT.match(lower, opens, closes):
        return None
    if ":" in lower[opens:start] and _SHOWN.match(lower, opens, closes):
        return None  # "tell me about UIC: 5 attendings, 2 a year"
    if _OPINION.search(words, opens, closes) and not _WHAT_IF.match(lower, opens, closes) and not _HOW_MANY.search(words, opens, closes):
        return "a question" if _DO_THEY.match(lower, opens, closes) else None
    if _GIVEN.search(words, opens, start) and not _ANY_PROGRAM.search(words, opens, closes):
        return None
    tail = opens + len(lower[opens:closes].rstrip(" ?!.\"')"))
    judged = _EVALUATES.search(words, end, closes) is not None
    if _IS_ARE.match(lower[opens:closes]):
        if _FOR_SO_MANY.search(lower, opens, start) and _PEOPLE.search(lower, start, closes):
            return None
        if not judged and _IS_THAT.search(words, opens, min(opens + 24, closes)):
            return "a question"
        if _A_NORM.search(words, opens, closes) and "enough" not in lower[opens:closes]:
            return "a question"
        return None if judged or _EVALUATES.search(words, max(opens, tail - 14), tail) else "a question"
    if _VERIFIES.match(lower[opens:closes]):
        return "a question"
    if _WISHED_FOR.fullmatch(lower, opens, closes):
        return "a question"
    if listing or judged or _RIGHT.search(lower[opens:tail]):
        return None
    return "a question" if _THEY.match(lower, opens, closes) else None


def gives_the_reason(lower: str, segment: Segment) -> bool:
    """Whether the next sentence says why it was asked, with a number of its own: what was heard is told there."""
    opens = _ONE_IS.match(lower, segment.start, segment.end)
    return segment.is_question and opens is not None and _ASKED_BECAUSE.match(lower, segment.end) is not None
