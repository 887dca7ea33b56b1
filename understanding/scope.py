"""The words around one count, and the cues among them that tell what the count means."""

from __future__ import annotations

import re
from dataclasses import dataclass

from advisor.amounts import Amount

PERIOD = re.compile(
    r"""(?P<year>\b(?:annual(?:ly)?|yearly|p\.a)\b|(?:/|\b(?:per|a|an|each|every|in\s+an?(?:\s+given)?|in\s+any(?:\s+given)?
      |any)\s+)\s?(?:(?:academic|calendar|fiscal|single|given|typical|average)\s+)?(?:years?|yr|yrs|y|annum|cycle|match|summer|july
      |class\s+year)\b|\blast\s+year\b)
    |(?P<month>\bmonthly\b|(?:/|\b(?:per|a|each|every|in\s+a)\s+)\s?(?:typical\s+)?(?:months?|mo|mth)\b)|(?P<week>\bweekly\b|(?:/
      |\b(?:per|a|each|every|in\s+a)\s+)\s?(?:typical\s+)?(?:weeks?|wk)\b)
    |(?P<day>\bdaily\b|(?:/|\b(?:per|a|each|every|in\s+a)\s+)\s?(?:typical\s+|busy\s+|working\s+)?days?\b)""",
    re.VERBOSE,
)
PER_CLASS = re.compile(
    r"\b(?:per|each|every|a|in\s+(?:each|every|a))\s+(?:pgy(?:\s*-?\s*\d)?(?:\s+(?:class|year|level))?|class(?:es)?|level|cohort"
    r"|intake|entering\s+class|training\s+level|r\s?-?year)\b|\bclass\s+size\b|\bper\s+(?:training\s+)?year\s+(?:of\s+training"
    r"|class)|/\s?(?:class|pgy)|\bat\s+(?:each|every)\s+(?:level|pgy)\b"
)
REQUIRED = re.compile(
    r"\b(?:acgme|rrc|abr|board(?:s)?\s+(?:requires?|minimum|want)|require[sd]?|requirements?|requirment|minimums?|minima|mandat\w+"
    r"|must\s+(?:log|do|perform|have|complete)|need(?:ed)?\s+to\s+(?:log|do|perform|graduate|reach|complete|finish)"
    r"|needed\s+to\s+graduate|cut-?off|the\s+min\b|min\s+is|floor\s+(?:of|is))\b"
)
GRADUATE = re.compile(
    r"""\b(?:graduates?|graduating|grads?|alumni|alums?|alumnus|chiefs?|chief\s+residents?|seniors?|everyone\s+(?:logs?|logged
      |graduates?|finishes|gets|leaves)|case\s*logs?|logged|logs?|logging|log\s+about|finish(?:es|ed|ing)?\s+(?:with|up|training|out
      |around|at)|finishers|leave\s+with|left\s+with|walk(?:s|ed)?\s+(?:out|away)\s+with
    |come\s+out\s+with|complet(?:e|es|ed|ing)\s+(?:training|residency|the\s+program)|per[\s-](?:graduate|grad|resident|trainee|fellow
      |head|person)|by\s+graduation|at\s+graduation|over\s+(?:the\s+)?whole\s+(?:training|residency)|(?:each|every)\s+(?:graduate|resident|trainee|fellow|grad|person)|personally
      |personal|(?:residents?|trainees?|fellows?|you|i|we\s+all|people)\s+(?:each\s+)?(?:typically\s+|usually\s+|will\s+|can\s+
      |easily\s+|generally\s+|all\s+)?
    (?:log|logged|finish|finished|perform|performs|performed|did|do|does|get|gets|got|hit|average|averaged|averages|end\s+up|complete|completed
      |clear|had|scrub|accumulate|amass|rack|come|reach|reached|exit|exceed|leave|surpass|logs|tally|report|reports|reported|graduated)
      |over\s+(?:the\s+)?(?:training|residency|course|whole\s+training|\d\s+years|the\s+\w+\s+years)|apiece|numbers\s+at\s+the\s+end
      |in\s+training|through(?:out)?\s+(?:training|residency)|my\s+(?:numbers|log|logs|total|case)|by\s+the\s+end|over\s+training
      |during\s+(?:training|residency))\b""",
    re.VERBOSE,
)
STRONG_SERVICE = re.compile(
    r"\b(?:service|department|dept|division|section|program|hospital|center|system|practice|group|we\s+(?:do|perform|see|handle)"
    r"|team|unit|lab|they\s+(?:do|perform|see|handle|did)|it\s+(?:does|performs))\b"
)
IR_YEAR = re.compile(
    r"\b(?:(?:ir|intensive|ir-intensive|final|last|chief|fellowship|dedicated\s+ir|independent|fifth|sixth|5th|6th"
    r"|senior)(?:[\s-]+(?:intensive|heavy|dedicated))?\s+year(?!['’]s)|pgy\s?-?\s?[67](?:\s+year)?|their\s+ir\s+year|r5|fellowship)\b"
)
OTHER_DIVISION = re.compile(
    r"\b(?:cardiolog\w+|cardiac|cath|surger(?:y|ies)|surgical|surgeons?|operating|endoscop\w+|gi\s+lab|neurosurg\w+"
    r"|neurointervention\w+|neuro-?ir|neuroir|vascular\s+surg\w+|diagnostic|breast|mammo\w*|urolog\w+|orthop\w+|obstetric\w*"
    r"|nuclear|radiation|emergency\s+(?:dep|room|med)\w*|er\b|ed\b|anesthesi\w+|ultrasound|dialysis\s+unit|ep\s+lab"
    r"|pain\s+clinic|vein\s+clinic|lab\s+tests?)\b"
)
OTHER_FIELD = re.compile(  # a specialty whose away rotations are none of ours
    r"\b(?:ortho\w*|derm\w*|neurosurg\w*|neurology|plastics?|ent|uro\w*|ophtho\w*|anesthesia|em|peds|pediatric\w*|psych\w*|ob-?gyn|"
    r"gen(?:eral)?\s+surg\w*|medicine|family|cards|rad\s*onc|radiation)\b"
)
PER_ONE = re.compile(
    r"(?:\bper\s+|/\s?|\beach\s+|\bevery\s+|\ba\s+|\bper\s+ir\s+)(?:attending|faculty|staff|doc|doctor|physician|room|suite"
    r"|ir\s+attending|operator|consultant|bed|lab|surgeon|interventionalist)\b"
)
PER_TRAINEE = re.compile(
    r"(?:\bper\s+|/\s?|\beach\s+|\bevery\s+)(?:ir\s+)?(?:resident|trainee|fellow|person|head|graduate|grad)s?\b|\bapiece\b"
    r"|\bper\s+graduating\s+\w+"
)
OVER_YEARS = re.compile(
    r"\b(?:over|in|during|for|within|across)\s+(?:the\s+)?(?:past|last|previous|first)?\s*(?:\d+|two|three|four|five|six|ten"
    r"|several|few|many|couple\s+of)\s+(?:years|decades)\b|\bsince\s+(?:19|20)\d\d|\bto\s+date\b|\bsince\s+(?:opening|inception"
    r"|the\s+start)"
)
CUMULATIVE = re.compile(r"\b(?:since|to\s+date|lifetime|all[\s-]time|cumulative\w*|in\s+(?:my|his|her)\s+career)\b")
DOES = re.compile(
    r"\b(?:do|does|did|doing|perform\w*|handles?|sees?|run|runs|volume|busy|churn\w*|crank\w*|pump\w*|at|about|around|roughly"
    r"|reports?|claims?|says?|has|with|quoted|advertis\w*|hits?|lists?)\b"
)
MATCHES = re.compile(
    r"\b(?:match(?:es|ed)?|takes?|took|accepts?|recruits?|admits?|enroll?s?|brings?\s+in|intake|fills?|offers?|spots?|slots?"
    r"|positions?|openings?|graduates?|select(?:s|ed)?|openings|named)\b"
)
FELLOWSHIP = re.compile(r"\b(?:fellowships?|fellows?)\b")
ESIR = re.compile(r"\besir\b")
NOT_IR_PEOPLE = re.compile(
    r"\b(?:radiology\s+department|department\s+of\s+radiology|diagnostic|dr\s+(?:program|residency|class|side)|whole\s+department"
    r"|radiology\s+(?:program|group|residency)|nursing|(?:hospital|department)-?\s?wide|medical\s+staff|neuro\w*|body|breast"
    r"|msk|emergency|surgery|surgical|cardiology|in\s+radiology|gme|across\s+all\s+specialties|other\s+departments)\b"
)
SAID_IT = re.compile(
    r"\W*(?:i\s+(?:met|talked|spoke|asked)\s+)?(?:also\s+|both\s+|all\s+)?(?:told|said|say|mentioned|claimed|claim|agreed)\b"
)
GRADUATE_TOTAL = re.compile(r"\b(?:by|at)\s+graduation\b|\bgraduat\w+\b|\btotal\b|\bover\s+(?:training|residency)\b")


@dataclass(frozen=True, slots=True)
class Scope:
    """The words around one count, cut by distance: right before, between number and noun, right after; and the sentence."""

    before: str
    between: str
    after: str
    whole_before: str
    sentence: str
    noun: str
    label: bool
    asked: bool

    @property
    def near(self) -> str:
        """The words before, between and after as one string."""
        return f"{self.before} {self.between} {self.after}"

    def period(self, amount: Amount) -> str | None:
        """The period the count is for: said right behind it first, then behind its noun, in the label, before it."""
        if amount.per:
            return amount.per
        for part in (self.between, self.after):
            match = PERIOD.search(part)
            if match:
                return match.lastgroup
        periods = [match.lastgroup for match in PERIOD.finditer(self.before)]
        return periods[-1] if periods else None


def last_place(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match of `pattern` in `text` ends, -1 without one."""
    place = -1
    for match in pattern.finditer(text):
        place = match.end()
    return place
