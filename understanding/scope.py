"""The words around one count, and the cues among them that tell what the count means."""

from __future__ import annotations

import re

from advisor.amounts import Amount
from understanding.counts import Count
from understanding.cues import Cue, Indexed
from understanding.segments import Segment

PERIOD = Cue(
    r"""(?P<year>\b(?:annual(?:ly)?|yearly|p\.a)\b|(?:/|\b(?:per|a|an|each|every|in\s+an?(?:\s+given)?|in\s+one|in\s+any(?:\s+given)?
      |any)\s+)\s?(?:(?:academic|calendar|fiscal|single|given|typical|average)\s+)?(?:years?|yr|yrs|y(?!-?\s?90)|annum|cycle|match|summer|july|june|march|spring
      |class\s+year)\b|\b(?:last|this|past)\s+(?:(?:academic|calendar|fiscal|full)\s+)?year\b(?!['’]?s)|\bin\s+the\s+year\s+just\s+(?:finished|ended|past)\b|\bfor\s+the\s+(?:whole\s+|full\s+)?year\b)
    |(?P<month>\bmonthly\b|(?:/|\b(?:per|a|each|every|in\s+an?|in\s+one|an)\s+)\s?(?:typical\s+|average\s+|usual\s+|normal\s+|busy\s+|regular\s+|given\s+)?(?:months?|mo|mth)\b)|(?P<week>\bweekly\b|(?:/
      |\b(?:per|a|each|every|in\s+an?|in\s+one|an)\s+)\s?(?:typical\s+|average\s+|usual\s+|normal\s+|busy\s+|regular\s+|given\s+)?(?:weeks?|wk)\b)
    |(?P<day>\bdaily\b|(?:/|\b(?:per|a|each|every|in\s+a|in\s+one|an)\s+)\s?(?:typical\s+|busy\s+|working\s+|usual\s+|normal\s+|average\s+|regular\s+
      |week-?)?days?\b)""",
    re.VERBOSE,
)
PER_CLASS = Cue(
    r"\b(?:per|each|every|a|in\s+(?:each|every|a))\s+(?:pgy(?:\s*-?\s*\d)?(?:\s+(?:class|year|level))?|class(?:es)?|level|cohort|batch"
    r"|intake|entering\s+class|training\s+level|r\s?-?year)\b|\bclass\s+size\b|\bper\s+(?:training\s+)?year\s+(?:of\s+training"
    r"|class)|/\s?(?:class|pgy)|\bper-(?:year|class)\b|\bat\s+(?:each|every)\s+(?:level|pgy)\b"
)
REQUIRED = Cue(
    r"\b(?:acgme|rrc|abr|(?:condition|prerequisite|precondition)\s+(?:of|for|to)\s+(?:\w+\s+)?graduat\w+|board(?:s)?\s+(?:requires?|minimum|want)|require[sd]?|requirements?|requirment|minimums?|minima|mandat\w+"
    r"|(?:must|have\s+to|has\s+to|needs?\s+to)\s+be\s+(?:logged|done|performed|completed|documented|reached|met)|must\s+(?:log|do|perform|have|complete|document|show|present|demonstrate|submit|prove|reach|meet|attain)|need(?:ed)?\s+to\s+(?:log|do|perform|graduate|reach|complete|finish)"
    r"|needed\s+to\s+graduate|cut-?off|the\s+min\b|min\s+is|floor\s+(?:of|is)|demands?|insists?\s+on|(?:has|have)\s+to\s+(?:log|do|perform|complete|reach|have\s+logged)|needs?\s+(?:at\s+least|a\s+minimum))\b"
)
GRADUATE = Cue(
    r"""\b(?:graduates?|graduating|grads?|alumni|alums?|alumnus|chiefs?|chief\s+residents?|seniors?|who\s+(?:just\s+|have\s+)?(?:finished|graduated)|class(?:es)?\s+of\s+20\d\d|everyone\s+(?:logs?|logged
      |graduates?|finishes|gets|leaves)|case\s*logs?|logged|logs?|logging|log\s+about|finish(?:es|ed|ing)?\s+(?:with|up|training|out
      |around|at)|finishers|leave\s+with|left\s+with|walk(?:s|ed)?\s+(?:out|away)\s+with
    |come\s+out\s+with|complet(?:e|es|ed|ing)\s+(?:training|residency|the\s+program)|per[\s-](?:graduate|grad|resident|trainee|fellow
      |head|person)|by\s+graduation|at\s+graduation|over\s+(?:the\s+)?whole\s+(?:training|residency)|(?:each|every)\s+(?:independent\s+|integrated\s+|ir\s+|graduating\s+)?(?:graduate|resident|trainee|fellow|grad|person)|personally
      |personal|an?\s+(?:fellow|resident|trainee)\s+(?:here|there|can|could|will|would|gets?|sees?|finishes|leaves)|(?:residents?|trainees?|fellows?|you|i|we\s+all|people)\s+(?:each\s+)?(?:typically\s+|usually\s+|will\s+|can\s+
      |easily\s+|generally\s+|all\s+)?
    (?:log|logged|finish|finished|perform|performs|performed|did|do|does|get|gets|got|hit|average|averaged|averages|end\s+up|ends?\s+(?:at|with|on|around)|top\s+out|wrap\s+up|complete|completed
      |clear|had|scrub|accumulate|amass|rack|come|reach|reached|exit|exceed|leave|surpass|logs|tally|report|reports|reported|graduated)
      |over\s+(?:the\s+|all\s+)?(?:training|residency|ir\s+years|course|whole\s+training|\d\s+years|the\s+\w+\s+years)|apiece|numbers\s+at\s+the\s+end
      |in\s+training|through(?:out)?\s+(?:training|residency)|my\s+(?:numbers|log|logs|total|case)|by\s+the\s+end|over\s+training
      |during\s+(?:training|residency))\b""",
    re.VERBOSE,
)
STRONG_SERVICE = Cue(
    r"\b(?:service|department|dept|division|section|program|hospital|center|system|practice|group|we\s+(?:do|did|perform|performed|see|saw|handle|handled)"
    r"|team|unit|lab|(?:service|department|section|division|program|team|group)\s+(?:logs|logged|completes|finishes)\s|they\s+(?:do|perform|see|handle|did)|it\s+(?:does|performs))\b"
)
IR_YEAR = Cue(
    r"\b(?:(?:final|last|sixth),?\s+(?:all|only|full|pure)[\s-]ir\s+year|(?:all|only|pure|full)[\s-]ir\s+year(?!s)|(?:ir|esir|dedicated)\s+yr|esir\s+year(?!s)|(?:ir|intensive|ir-intensive|final|last|chief|fellowship|dedicated\s+ir|independent|fifth|sixth|5th|6th"
    r"|senior)(?:[\s-]+(?:intensive|heavy|dedicated))?\s+year(?!['’]s)|pgy\s?-?\s?[67](?:\s+year)?|their\s+ir\s+year|r5|fellowship)\b"
)
OTHER_DIVISION = Cue(
    r"\b(?:cardiolog\w+|cardiac|cath|surger(?:y|ies)|surgical|surgeons?|operating|endoscop\w+|gi\s+lab|neurosurg\w+"
    r"|neurointervention\w+|neuro-?ir|neuroir|vascular\s+surg\w+|diagnostic(?!\s*(?:and|/|&|\+|or)\s*(?:therapeutic|interventional))|breast|mammo\w*|urolog\w+|orthop\w+|obstetric\w*"
    r"|nuclear|radiation|emergency\s+(?:dep|room|med)\w*|the\s+or\s+(?:does|did|performs?|ha[sd]|runs?|sees?)|er\b|ed\b|anesthesi\w+|ultrasound|dialysis\s+unit|ep\s+lab"
    r"|pain\s+clinic|vein\s+clinic|lab\s+tests?)\b"
)
OTHER_FIELD = Cue(  # a specialty whose away rotations are none of ours
    r"\b(?:ortho\w*|derm\w*|neurosurg\w*|neurology|plastics?|ent|uro\w*|ophtho\w*|anesthesia|em|peds|pediatric\w*|psych\w*|ob-?gyn|"
    r"gen(?:eral)?\s+surg\w*|medicine|family|cards|rad\s*onc|radiation)\b"
)
PER_ONE = Cue(
    r"(?:\bper\s+|/\s?|\beach\s+|\bevery\s+|\ba\s+|\bper\s+ir\s+)(?:attending|faculty|staff|doc|doctor|physician|room|suite"
    r"|ir\s+attending|operator|consultant|bed|lab|surgeon|interventionalist)\b|\bin\s+each\s+of\s+(?:the|our|their)\s+(?:\w+\s+){0,2}(?:rooms|suites|labs)\b"
)
PER_TRAINEE = Cue(
    r"(?:\bper\s+|/\s?|\beach\s+|\bevery\s+)(?:ir\s+)?(?:resident|trainee|fellow|person|head|graduate|grad)s?\b|\bapiece\b"
    r"|\bper\s+graduating\s+\w+"
)
OVER_YEARS = Cue(
    r"\b(?:over|in|during|for|within|across)\s+(?:the\s+)?(?:past|last|previous|first)?\s*(?:\d+|two|three|four|five|six|ten"
    r"|several|few|many|couple\s+of)\s+(?:years|decades)\b|\bsince\s+(?:19|20)\d\d|\bto\s+date\b|\bsince\s+(?:opening|inception"
    r"|the\s+start)"
)
CUMULATIVE = Cue(r"\b(?:since|to\s+date|lifetime|all[\s-]time|cumulative\w*|in\s+(?:my|his|her)\s+career)\b")
DOES = Cue(
    r"\b(?:do|does|did|doing|perform\w*|handles?|sees?|run|runs|volume|busy|churn\w*|crank\w*|pump\w*|at|about|around|roughly"
    r"|reports?|claims?|says?|has|with|quoted|advertis\w*|hits?|lists?)\b"
)
MATCHES = Cue(
    r"\b(?:match(?:es|ed)?|takes?|took|accepts?|recruits?|admits?|enroll?s?|brings?\s+in|intake|fills?|offers?|spots?|slots?"
    r"|positions?|openings?|graduates?|select(?:s|ed)?|openings|named)\b"
)
FELLOWSHIP = Cue(r"\b(?:fellowships?|fellows?)\b")
ESIR = Cue(r"\besir\b")
NOT_IR_PEOPLE = Cue(
    r"\b(?:radiology\s+department|department\s+of\s+radiology|diagnostic|dr\s+(?:program|residency|class|side)|whole\s+department"
    r"|radiology\s+(?:program|group|residency)|nursing|(?:hospital|department)-?\s?wide|medical\s+staff|neuro\w*|body|breast"
    r"|msk|emergency|surgery|surgical|cardiology|in\s+radiology|gme|across\s+all\s+specialties|other\s+departments)\b"
)
SAID_IT = re.compile(
    r"\W*(?:i\s+(?:met|talked|spoke|asked)\s+)?(?:also\s+|both\s+|all\s+)?(?:told|tells?|said|says?|mentioned|claimed|claims?|agreed|admitted|warned|complained|whispered|confided|swore)\b"
)
MINE = Cue(  # the person's own place, abroad
    r"\b(?:my\s+(?:own\s+|current\s+|present\s+|old\s+|previous\s+|former\s+)?(?:hospital|cent(?:er|re)|department|institution|institute|unit|clinic"
    r"|university|college)\s+(?:back\s+)?(?:in|at)\s+\w+|my\s+own\s+(?:hospital|cent(?:er|re)|department|institution|institute|unit)"
    r"|(?:my|our)\s+(?:own\s+|old\s+|current\s+)?(?:program|hospital|residency|department|section|unit|service|cent(?:er|re))\s+(?:back\s+)?(?:at|back)\s+home|(?:my|our)\s+(?:home\s+)?country|back\s+home"
    r"|in\s+(?!the\b|my\b|our\b|total\b|all\b|general\b|that\b|this\b|which\b|may\b|june\b|july\b|august\b|september\b|october\b|january\b|february\b"
    r"|march\b|april\b|november\b|december\b)[a-z]+,?\s+(?:where\s+)?(?:i|we)\s+(?:did|do|worked?|trained|performed?|used\s+to)(?=\b))\b"
)
GRADUATE_TOTAL = Cue(r"\b(?:by|at)\s+graduation\b|\bgraduat\w+\b|\btotal\b|\bover\s+(?:training|residency)\b")
_TWELVE_MONTHS = re.compile(r"\s*(?:in|over|within|every)\s+(?:the\s+(?:last|past)\s+|a\s+)?(?:12|twelve)[\s-]months?\b")


class Scope:
    """The words around one count, cut by distance: right before, between number and noun, right after; and the sentence.

    For a label ("Faculty: 7") what is between stands before the number, and is part of `before` too.
    """

    __slots__ = (
        "_after",
        "_between",
        "_left",
        "_places",
        "_right",
        "_segment",
        "_start",
        "_words",
        "after",
        "asked",
        "before",
        "between",
        "label",
        "noun",
    )

    def __init__(self, words: Indexed, count: Count, reach: tuple[int, int], segment: Segment, noun: str) -> None:
        lower, amount = words.text, count.amount
        self._words, self._segment, self._start = words, segment, amount.start
        self._left, self._right = reach
        self._places = words.places
        self._after = amount.end if count.label else max(amount.end, count.end)
        self.before = lower[self._left : amount.start]
        self._between = (count.start, amount.start) if count.label else (amount.end, count.end)
        self.between = lower[self._between[0] : self._between[1]]
        self.after = lower[self._after : self._right]
        self.noun, self.label, self.asked = noun, count.label, segment.is_question

    @property
    def whole_before(self) -> str:
        """The sentence up to the number."""
        return self._words.text[self._segment.start : self._start]

    @property
    def whole_after(self) -> str:
        """The sentence behind the number and its noun."""
        return self._words.text[self._after : max(self._after, self._segment.end)]

    @property
    def sentence(self) -> str:
        """The whole sentence."""
        return self._words.text[self._segment.start : self._segment.end]

    def lower_before(self, last: int) -> str:
        """The last characters before the number, over the borders of sentences."""
        return self._words.text[max(0, self._start - last) : self._start]

    def lower_after(self, first: int) -> str:
        """The first characters behind the number and its noun, over the borders of sentences."""
        return self._words.text[self._after : self._after + first]

    def since(self, match: re.Match[str]) -> str:
        """The words from a match before the number up to it."""
        return self._words.text[match.end() : self._start]

    def after_heading(self, cue: Cue) -> bool:
        """Whether the cue stands in an earlier sentence or line."""
        return cue.search(self._words, 0, self._segment.start) is not None

    def near(self, cue: Cue) -> re.Match[str] | None:
        """The cue in the words before, between and after."""
        return cue.search(self._words, self._left, self._right)

    def in_before(self, cue: Cue, last: int = 400) -> re.Match[str] | None:
        """The cue in the last characters before the number."""
        return cue.search(self._words, max(self._left, self._start - last), self._start) if cue in self._places else None

    def in_whole_before(self, cue: Cue, last: int = 10_000) -> re.Match[str] | None:
        """The cue in the sentence up to the number."""
        return cue.search(self._words, max(self._segment.start, self._start - last), self._start) if cue in self._places else None

    def in_between(self, cue: Cue) -> re.Match[str] | None:
        """The cue in the label or between number and noun."""
        return cue.search(self._words, *self._between) if cue in self._places and self._between[0] < self._between[1] else None

    def in_after(self, cue: Cue, first: int = 400) -> re.Match[str] | None:
        """The cue in the first characters behind."""
        return cue.search(self._words, self._after, min(self._right, self._after + first)) if cue in self._places else None

    def in_sentence(self, cue: Cue) -> re.Match[str] | None:
        """The cue anywhere in the sentence."""
        return cue.search(self._words, self._segment.start, self._segment.end)

    def last_before(self, cue: Cue, last: int) -> int:
        """Where the last match of the cue before the number ends, -1 without one."""
        place = -1
        if cue not in self._places:
            return place
        for match in cue.finditer(self._words, max(self._segment.start, self._start - last), self._start):
            place = match.end()
        return place

    def period(self, amount: Amount) -> str | None:
        """The period the count is for: said right behind it first, then behind its noun, in the label, before it."""
        if amount.per:
            return amount.per
        match = self.in_between(PERIOD) or self.in_after(PERIOD)
        if match:
            return match.lastgroup
        if _TWELVE_MONTHS.match(self._words.text, self._after):
            return "year"
        period = None
        for match in PERIOD.finditer(self._words, self._left, self._start):
            period = match.lastgroup
        return period
