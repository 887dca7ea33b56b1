"""Tells what a person claims from what they ask, suppose, wish for, deny or say of others."""

from __future__ import annotations

import re

from understanding.segments import Segment

_EVALUATES = re.compile(
    r"\b(?:enough|enuf|sufficient|too\s+(?:many|few|much|low|high|little|small|big|thin|late|early)|plenty|a\s+lot|decent|adequate"
    r"|solid|red\s+flags?|worth|overkill|normal|ok(?:ay)?|good|bad|low|high|fine|strong|weak"
    r"|risky|diluted|competitive|reasonable|better|stronger|best|compare|thin|problem|concern\w*|realistic)\b"
)
_VERIFIES = re.compile(
    r"""^[\s"'“(*-]*(?:(?:so|and|but|also|ok|okay|hi|hello|hey|sorry|btw|oh|then|plus|um|hmm|question|quick\s+question)[\s,:]+)*
    (?:do|does|did|has|have|had|will|would|could|can|should|must|might|may|how\s+(?:many|much|often|long|do|does|can|should)|are\s+there
      |is\s+there|is\s+it\s+true|who|whom|when|where|any
    |(?:can|could|do)\s+(?:you|u)|i\s+(?:wonder|am\s+wondering)|wondering|what(?:'?s|\s+is|\s+are|\s+was|\s+would|\s+if|\s+does|\s+do
      |\s+kind|\s+number|\s+counts?|\s+makes?)?|which|tell\s+me|explain|is\s+the|are\s+the|isn'?t\s+it|don'?t|doesn'?t|is\s+it)\b""",
    re.VERBOSE,
)
_IS_ARE = re.compile(r"^[\s\"'“(*-]*(?:(?:so|and|but|also|ok|okay|hi|hello|hey|oh|then|plus|um)[\s,:]+)*(?:is|are|r|iz)\b")
_OPINION = re.compile(
    r"\b(?:what\s+(?:do|would)\s+(?:you|u)\s+(?:think|make)|thoughts|how\s+(?:does|do|would|is|'?s|good|bad|strong)|hows|opinion"
    r"|your\s+take|rate|which\s+(?:one\s+)?(?:is|should|would|has|do|program)|should\s+i\s+(?:rank|pick|choose|go|take|worry)"
    r"|why|how\s+come"
    r"|whats?\s+(?:do\s+)?(?:you|u)\s+think|does\s+(?:that|it|this)\s+(?:matter|look|sound|seem|make)|(?:do|d)\s+(?:you|u"
    r"|ya)\s+(?:think|reckon|feel)|would\s+(?:you|u)\s+(?:rank|pick|choose)|compare)\b"
)
_GIVEN = re.compile(
    r"\b(?:with|given|considering|seeing\s+as|since|having|because|that\s+(?:has|have|does|there)|who\s+(?:has|have)|based\s+on"
    r"|matter\s+that|bad\s+that|that\s+they|now\s+that|despite|at\s+a\s+(?:place|program)|only)\b"
)
_SUPPOSES = re.compile(
    r"\b(?:if|suppose|supposing|imagine|hypothetical\w*|what\s+if|assuming|let'?s\s+(?:say|assume)|lets\s+(?:say|assume)|(?:^|"
    r"[,.;:]\s*|\bso\s+)say\s+(?:a"
    r"|they|the)\b|were\s+to|would\s+(?:have|be|need|do|get|rather|mean|take)|would've|had\s+they|whether|unless"
    r"|for\s+(?:example|instance)|e\.g|pretend"
    r"|as\s+long\s+as|in\s+case|even\s+if|once\s+they|wouldn'?t)\b"
)
_FUTURE = re.compile(
    r"\b(?:plan(?:s|ning)?\s+to|plans?\s+for|going\s+to\s+(?:add|expand|hire|grow|have|open|build|start)|(?:will"
    r"|'ll)\s+(?:be\s+)?(?:add|adding|expand|expanding|hire|hiring|grow|growing|open|opening|build|soon|eventually|have|start)"
    r"|hop(?:es?|ing)\s+to|expect(?:s|ing)?\s+to|aim(?:s|ing)?\s+to|working\s+(?:on|towards?)"
    r"|in\s+the\s+(?:works|future|pipeline)|expanding\s+to|soon\s+(?:have|to\s+be)|slated|projected|target(?:s|ing)?\s+of"
    r"|by\s+20[23]\d|next\s+(?:year|cycle|season)|approved\s+for|applied\s+for|recruiting\s+for|under\s+construction"
    r"|is\s+opening|are\s+opening)\b"
)
_PAST = re.compile(
    r"\b(?:used\s+to|previously|formerly|in\s+the\s+past|back\s+(?:then|in)|years?\s+ago|before\s+covid|pre-?covid|no\s+longer"
    r"|at\s+one\s+(?:time|point)|once\s+had|historically|(?:down|up|increase|grew|grown|rise|rose)\s+from|last\s+decade"
    r"|until\s+(?:last|recently|20)|had\s+been|former\b(?!\s+(?:img|graduates?|residents?|fellows?))|originally|(?:last|two"
    r"|few)\s+years?\s+(?:they|it|we|there)\s+(?:had|was|were|did))\b"
)
_WISHES = re.compile(
    r"\b(?:(?:i|we)\s*(?:want|need|wanted|wish|hope|prefer|'d\s+(?:like|love|prefer)|d\s+like|would\s+(?:like|love|prefer)"
    r"|am\s+(?:looking|searching|hoping|aiming)|'?m\s+(?:looking|searching|hoping|aiming))|looking\s+for|searching\s+for"
    r"|ideally|my\s+(?:goal|dream|ideal|target)|dream\s+(?:program|place)"
    r"|hop(?:e|es|ing)\s+(?:for|to|they|it|there|that|this)|aim(?:ing)?\s+for|prefer(?:ably)?|a\s+(?:place|program|"
    r"hospital)\s+(?:with\s+at\s+least|that\s+(?:does"
    r"|has|offers)\s+at\s+least)|wish|would\s+love|recommend\s+(?:a|any|programs?)|find\s+me|show\s+me"
    r"|list\s+(?:of\s+)?programs|any\s+programs?|shoot(?:ing)?\s+for|goal\s+is|rule\s+of\s+thumb)\b"
)
_OTHERS = re.compile(
    r"\b(?:most\s+(?:programs|places|sites|residents|residencies|hospitals|of\s+the\s+programs)|many\s+programs|other\s+(?:programs"
    r"|places|hospitals|sites|residencies)|average\s+(?:program|resident|us|residency)|the\s+average"
    r"|typical(?:ly)?\s+(?:program|a\s+program)\b|national(?:ly|\s+average)?|compared\s+(?:to|with)|unlike|another\s+(?:program"
    r"|place|one)"
    r"|elsewhere|the\s+guide|a\s+friend'?s\s+(?:program|place)|some\s+(?:programs|places)|every\s+program|all\s+programs"
    r"|across\s+the\s+(?:country|us)|in\s+the\s+(?:us|country)|top\s+programs|good\s+programs|programs\s+(?:usually|typically"
    r"|often|should|generally|with|that|have)|any\s+program|versus\s+the\s+usual|robust\s+programs|a\s+good\s+program"
    r"|your\s+website|you\s+said)\b"
)
_NEGATES = re.compile(
    r"(?:\b(?:not|isnt|isn't|arent|aren't|wasnt|wasn't|werent|weren't|dont|don't|doesnt|doesn't|didnt|didn't|never|rather\s+than"
    r"|instead\s+of|hasn't|hasnt|haven't|havent|won't|wont|nowhere\s+near|nor|cannot|can't|neither|without|hardly"
    r"|fewer\s+than\s+the)\s*(?:(?:a|the|all|really|actually|even|quite|their|have|has|do|does|take|reach|get|hit|log|see"
    r"|the\s+full|any|over|exactly)\s+){0,3})$"
)
_BREAKS = re.compile(r"[;,()\n]|\s[-–—]+\s|—|\b(?:but|while|whereas|although|though|however|because|yet|except)\b")


def clause(lower: str, position: int, segment: Segment) -> tuple[int, int]:
    """The part of the sentence around `position`, cut at commas, brackets, dashes and words such as "but"."""
    start, end = segment.start, segment.end
    for match in _BREAKS.finditer(lower, segment.start, segment.end):
        if match.end() <= position:
            if not _inside_number(lower, match.start()):
                start = match.end()
        elif match.start() > position and not _inside_number(lower, match.start()):
            end = match.start()
            break
    return start, end


def _inside_number(lower: str, at: int) -> bool:
    return lower[at] == "," and lower[at - 1 : at].isdigit() and lower[at + 1 : at + 4].isdigit()


class Claims:
    """Judges the places of one message; what a sentence's words allow at all is looked up once for each sentence."""

    def __init__(self, lower: str) -> None:
        self._lower = lower
        self._cues: dict[int, frozenset[str]] = {}

    def why_not(self, start: int, end: int, segment: Segment, listing: bool = False) -> str | None:
        """Why what stands at `start` is no claim ("a question", "a supposition", "a wish"...), or None when it is one.

        `listing` says that the sentence is a list of plain counts, which people also close with a question mark.
        """
        lower = self._lower
        cues = self._cues.get(segment.start)
        if cues is None:
            sentence = lower[segment.start : segment.end]
            cues = frozenset(name for name, pattern in _CUES.items() if pattern.search(sentence))
            self._cues[segment.start] = cues
        if not cues and not segment.is_question:
            return None
        before = lower[segment.start : start]
        if "wishes" in cues:
            before = _GREETING.sub(" ", before)
        if "denies" in cues and _NEGATES.search(before[-40:]):
            return "denied"
        if segment.is_question:
            reason = _asked(lower[segment.start : segment.end], before, lower[end : segment.end], listing)
            if reason:
                return reason
        if "supposes" in cues and _SUPPOSES.search(before) and not re.search(r"\b(?:wonder|asked?|not\s+sure|don'?t\s+know)\b", before):
            return "a supposition"
        if "wishes" in cues and _WISHES.search(before) and not _NO_WISH.search(before):
            return "a wish"
        if not cues & _PLACED:
            return None
        part_start, part_end = clause(lower, start, segment)
        part, lead = lower[part_start:part_end], lower[part_start:start]
        after = lower[end : end + 50]
        if "future" in cues and _FUTURE.search(part):
            return "not yet so"
        if "past" in cues and (_PAST.search(lead) or _PAST_AFTER.match(after)):
            return "no longer so"
        if "others" in cues and (_OTHERS.search(lead) or _OTHERS_AFTER.match(after)):
            return "said of others"
        return None


_GREETING = re.compile(r"\bhop(?:e|ing)\s+(?:this|you|your|all|everyone)\b[^,.;]*")
_NO_WISH = re.compile(r"\bneed\w*\s+(?:a\s+)?(?:visa|h-?1b|j-?1)|\b(?:rank|know|ask|understand)\b")
_PAST_AFTER = re.compile(
    r"\W*(?:\w+\W+){0,4}?(?:back\s+then|years?\s+ago|in\s+the\s+past|before\s+covid|(?:was\s+|has\s+)?(?:closed|ended|shut\s+down"
    r"|discontinued))\b"
)
_OTHERS_AFTER = re.compile(
    r"\W*(?:\w+\W+){0,4}?(?:nationally|nationwide|elsewhere|at\s+(?:most|other)\s+(?:programs|places)|is\s+(?:typical|the\s+(?:norm"
    r"|average)|average))\b"
)
_CUES = {
    "denies": re.compile(r"\b(?:not?|\w+n'?t|never|rather|instead|nowhere|nor|cannot|neither|without|hardly|fewer\s+than\s+the)\b"),
    "supposes": _SUPPOSES,
    "wishes": _WISHES,
    "future": _FUTURE,
    "past": re.compile(rf"{_PAST.pattern}|\b(?:back\s+then|ago|in\s+the\s+past|before\s+covid|closed|ended|shut\s+down|discontinued)\b"),
    "others": re.compile(rf"{_OTHERS.pattern}|\b(?:nationwide|is\s+typical|the\s+norm|is\s+average)\b"),
}
_PLACED = frozenset(("future", "past", "others"))


def _asked(sentence: str, before: str, after: str, listing: bool) -> str | None:
    if re.match(r"\W*(?:(?:and|so|but|ok|then)\W+)?(?:which\b|what\b.*\bor\b)", sentence):
        return "a question"  # "which is stronger in oncology?" says of neither that it is
    tail = sentence.rstrip(" ?!.\"')")
    if re.search(r"\b(?:is\s+it\s+(?:true|correct|right|accurate)|can\s+(?:you|u|anyone)\s+confirm|does\s+anyone\s+know)\b", sentence):
        return "a question"
    if "," in before and re.match(r"\W*(?:and\s+|but\s+|so\s+)?(?:what|how)\s+about\b", sentence):
        return None
    if (
        _OPINION.search(sentence)
        and not re.match(r"\W*(?:if|what\s+if)\b", sentence)
        and not re.search(r"\bhow\s+(?:many|much)\b", sentence)
    ):
        return "a question" if re.match(r"\W*(?:do|does|did)\s+(?:they|it|the)\b", sentence) else None
    if _GIVEN.search(before) and not re.search(
        r"\bwould\b|\bany\s+(?:programs?|places?|hospitals?|residenc\w+|sites?)\b|\bwhich\s+(?:programs?|places?)\b|\bprograms\s+with\b",
        sentence,
    ):
        return None
    if _IS_ARE.match(sentence):
        if re.search(r"\bis\s+(?:that|it|this)\b", sentence[:24]) and not _EVALUATES.search(after):
            return "a question"
        if re.search(r"\b(?:requirement|minimum|required|true|real|average|typical|correct)\b", sentence) and "enough" not in sentence:
            return "a question"
        return None if _EVALUATES.search(after) or _EVALUATES.search(tail[-14:]) else "a question"
    if _VERIFIES.match(sentence):
        return "a question"
    if listing or _EVALUATES.search(after) or re.search(r"\b(?:right|correct|yes)$", tail):
        return None
    return "a question" if re.match(r"\W*(?:they|it|there|you)\b", sentence) else None
