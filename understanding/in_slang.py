"""What a program is like in the words of a chat: "IMGs just hold wires", "lottery for cases", "in house q4"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.abroad import NATION
from understanding.cues import Cue, Indexed
from understanding.sayings import Saying
from understanding.segments import Segment, sentence_at
from understanding.traits import Trait

_ABROAD = (
    r"(?:imgs?|fmgs?|foreign\s+(?:medical\s+)?(?:grads?|graduates?|residents?|doctors?)"
    r"|international\s+(?:medical\s+)?(?:grads?|graduates?|residents?))"
)
_AS_OTHERS = (
    r"(?:(?:exactly\s+|just\s+|all\s+|much\s+)*(?:(?:the\s+)?same(?:\s+way)?\s+as|like|as)\s+(?:(?:all\s+)?(?:the|any|all|every)\s+)?(?:american\s+|us\s+|other\s+)*"
    r"(?:everyone(?:\s+else)?|everybody(?:\s+else)?|anyone(?:\s+else)?|anybody(?:\s+else)?|others?|rest|one|americans?|residents?|graduates?|trainees?|locals?|equals?)"
    r"|no\s+differently|without\s+(?:any\s+)?difference|equally|as\s+equals)\b"
)
SLANG: tuple[Saying, ...] = (
    Saying(
        "case_sharing",
        "fair",
        Cue(
            r"\b(?:(?:lottery|coin\s+flip|draw(?:ing)?\s+(?:lots|straws))\s+for\s+(?:the\s+)?cases|(?:scrub|room|table|operating)\s+time\s+is\s+(?:split|shared|divided)\s+(?:evenly|equally|fairly)|cases\s+(?:are\s+)?(?:drawn|assigned|given)\s+by\s+(?:a\s+)?(?:lottery|lot|draw))\b"
        ),
    ),
    Saying(
        "img_treatment",
        "unequal",
        Cue(
            rf"\b{_ABROAD}\s+(?:(?:just|only|mostly|basically)\s+)+(?:get\s+to\s+)?(?:hold\s+(?:wires?|pressure|the\s+wire)|retract|do\s+(?:the\s+)?scut)\b"
        ),
    ),
    Saying(
        "img_treatment",
        "unequal",
        Cue(
            rf"\b{_ABROAD}\s+(?:there\s+|here\s+)?(?:r|are|get|were|is)\s+(?:(?:basically|kinda|always|really|often|usually|being)\s+)*held\s+back\b"
        ),
    ),
    Saying(
        "autonomy",
        "limited",
        Cue(
            r"\b(?:mostly|mainly|just|only)\s+(?:you|u|they|residents?)\s+(?:assist|watch|hold)\b[^.;?!]{0,60}"
            r"|\b(?:assist|hold\s+the\s+wire)\s*(?:,|n|and|&)\s*(?:hold\s+the\s+wire\s*(?:,|n|and|&)\s*)?watch\s+the\s+(?:whole|entire)\s+(?:residency|time|training)\b"
        ),
    ),
    Saying(
        "research_active",
        True,
        Cue(
            r"\b(?:(?:very|super|really|quite|pretty|highly|extremely|also|so|and)\s+)*active\s+in\s+(?:(?:ir|interventional|clinical|academic|the|its|their|published)\s+)*research\b"
            r"|\b(?:many|much|lots?\s+of|tons\s+of|a\s+ton\s+of)\s+(?:ir\s+)?research\s+(?:there|here|going\s+on|done)\b"
        ),
    ),
    Saying(
        "call",
        "heavy",
        Cue(r"\b(?:in[\s-]?house\s+(?:call\s+)?q\s?[234]|q\s?[234]\s+in[\s-]?house)\b"),
    ),
    Saying(
        "autonomy",
        "early",
        Cue(
            r"\b(?:autonomy\s+(?:is\s+|comes\s+|starts\s+)?(?:very\s+|from\s+)*(?:early|day\s+(?:1|one))|(?:training|autonomy|it)\s+(?:is\s+|was\s+)?(?:described\s+)?(?:as\s+)?early\s+and\s+hands[\s-]on)\b"
        ),
    ),
    Saying(
        "research_active",
        False,
        Cue(r"\b(?:they|we|faculty|attendings)\s+(?:don'?t|do\s+not|never)\s+(?:really\s+)?do\s+(?:(?:any|much|ir)\s+)*research\b"),
    ),
)
_ALIKE = Cue(  # of somebody from abroad told of before
    r"\b(?:(?:he|she|they)\s+(?:gets?|got|had|has|have|does|did)\s+(?:exactly\s+)?the\s+same\s+cases\b[^.;?!]{0,24}?\bas\s+(?:every(?:one|body)|the\s+(?:others|rest)|(?:his|her|their)\s+(?:\w+[\s-])?(?:classmates|residents|peers))"
    rf"|(?:he|she|they|(?:foreign|international)\s+(?:medical\s+)?(?:residents?|trainees?|graduates?)|{NATION}s?)\s+(?:\w+\s+){{0,2}}?(?:is|are|was|were|gets?|got|been)\s+(?:being\s+|all\s+|always\s+)*treated\s+{_AS_OTHERS}"
    r"|treats?\s+them\s+(?:all\s+)?as\s+(?:equals|equal)|(?:the\s+)?(?:pd|chief|they|attendings|faculty)\s+treats?\s+(?:every(?:one|body)|(?:us|them)\s+all|all)\s+(?:exactly\s+)?(?:the\s+same|equally|alike))\b"
)
_FROM_ABROAD = Cue(rf"\b(?:{_ABROAD}|(?:his|her|their)\s+visa|{NATION}\s+(?:grad|graduate|resident|fellow|doctor|physician)s?)\b")
_OF_AMERICANS = re.compile(r"\b(?:american|us)\s+(?:residents?|graduates?|trainees?)$|\bamericans$")
_NAMED = re.compile(r"(?:foreign|international)\b")
_DOUBTED = re.compile(r"\b(?:not|n't|never|if|whether|wish|hope|claims?)\b")
_JUDGED = Cue(  # "call is 1 in 7, moderate they said"
    r"\b(?:on\s+)?call\b[^;?!\n]{0,80}?(?:\b(?P<one>light|moderate|heavy)\s*,?\s+(?:they|he|she|residents)\s+(?:said|says?|told)"
    r"|\b(?:they|he|she|residents|i'?d|i\s+would)\s+(?:said|says?|told\s+me|calls?|called)\s+(?:(?:it'?s|it|is|that'?s|that|this|was)\s+)*(?P<two>light|moderate|heavy))\b"
)


def read_alike(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Trait]:
    """Graduates from abroad treated as the others, where the sentence before names them."""
    for match in _ALIKE.finditer(words):
        segment = sentence_at(segments, match.start())
        if segment is None or segment.is_question or _DOUBTED.search(words.text, segment.start, match.start()):
            continue
        named = _NAMED.match(match[0]) or _OF_AMERICANS.search(match[0])
        if named or _FROM_ABROAD.search(words, max(0, match.start() - 160), match.start()):
            yield Trait("img_treatment", "equal", match.start(), match.end())


def judged_call(words: Indexed, traits: list[Trait]) -> list[Trait]:
    """The traits with the judgement on call that somebody gave in words, which says more than how often it comes."""
    match = _JUDGED.search(words)
    if match is None or re.search(
        r"\b(?:not|isn'?t|never|if|no)\s+(?:\w+\s+)?$", words.text[: match.start("one" if match["one"] else "two")]
    ):
        return traits
    kept = [t for t in traits if t.fact != "call" or not (match.start() - 20 <= t.start and t.end <= match.end() + 20)]
    return [*kept, Trait("call", match["one"] or match["two"], match.start(), match.end())]
