"""Autonomy, culture, teaching, call and the like: from fixed phrases, judgements ("the teaching is excellent") and ways of saying it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from understanding.blending import blended
from understanding.case_mix import MY_WISHES
from understanding.claims import Claims
from understanding.cues import Cue, Indexed
from understanding.quality_scope import no_judgement, no_treatment, said_of_others
from understanding.segments import Segment, sentence_at, sentences_with
from understanding.traits import Trait
from understanding.ways_of_saying import ALL_SAYINGS
from understanding.words import Page, Phrase, read_lexicon

_LEXICON = read_lexicon("qualities")
_MEANS: dict[str, dict[str, str]] = _LEXICON["means"]
_DENIED_MEANS: dict[str, dict[str, str]] = _LEXICON["denied"]
_BETWEEN = frozenset(str(_LEXICON["between"]).split())
_BEFORE = frozenset(str(_LEXICON["before"]).split())
_ONLY_CHARACTER = frozenset(_LEXICON["only_character"])
_PRAISED = frozenset(_LEXICON["praised"])
_CHARACTER = frozenset(("warm", "easygoing", "harsh", "hard"))
_FARTHEST = 8  # words between an aspect and what is said of it
_AFTER = frozenset(str(_LEXICON["after"]).split())
_NOT = frozenset(("not", "isnt", "wasnt", "arent", "werent", "never", "no"))
# What a denied phrase means ("not malignant", "not a heavy call"); all others say nothing when denied.
_DENIED_PHRASES: Final[dict[str, str]] = {
    "culture=toxic": "supportive",
    "call=heavy": "light",
    "teaching=strong": "poor",
    "autonomy=early": "limited",
    "culture=supportive": "toxic",
}

_DENIED = Cue(
    r"\b(?:not(?!\s+(?:only|just|merely)\b)|isn'?t|aren'?t|wasn'?t|don'?t|doesn'?t|didn'?t|never|without|lacks?|lack\s+of|lacking|no"
    r"|hardly|nothing"
    r"|nobody|no\s*one|little|wouldn'?t|nowhere\s+near)\s+(?:(?!but\b|and\b|because\b|which\b|who\b|though\b)\w+\s+){0,2}$"
)
_DOUBTED = Cue(r"\b(?:wasn'?t|isn'?t|not|never)\s+(?:\w+\s+)?(?:sure|certain)\b")
_WEIGHED = re.compile(  # what is said to matter or not is not said to be there
    r"[^.;,]{0,30}?\b(?:would\s+be\s+(?:my|a|the|nice|great|ideal|perfect|good|amazing)|(?:doesn'?t|don'?t|does\s+not|do\s+not|didn'?t"
    r"|won'?t)\s+"
    r"(?:really\s+|even\s+)?(?:matter|count)|matters?\b(?!\s+of)|(?:is|are)\s+(?:over-?rated|important|a\s+must|what\s+i"
    r"|not\s+(?:that\s+|so\s+)?"
    r"important|unimportant|irrelevant|my\s+(?:top|main|first|number|biggest)))"
)
_ABROAD = Cue(r"\b(?:imgs?|visas?|j-?1|h-?1b|foreign|status|non-?us|fmgs?|internationals?)\b")
_FROM_ABROAD = Cue(r"\b(?:imgs?|visas?|j-?1s?|h-?1bs?|foreign\w*|non-?us)\b")
_PERIOD = Cue(  # a time under supervision: with a written end it is clear, without one vague
    r"\b(?:(?P<clear>(?:\d{1,2}|two|three|four|six|nine|twelve|eight)[\s-]+(?:week|month)s?(?:[\s-]+long)?\s+(?:of\s+)?(?:supervis\w+"
    r"|observation\w*|"
    r"probation\w*|proctored)(?:\s+(?:period|phase|time))?)|(?P<vague>(?:supervis\w+|observation|probation\w*)\s+(?:period|phase"
    r"|time)\s+of\s+"
    r"(?:unclear|undefined|unspecified|unknown|open|indefinite)\s+(?:length|duration|end)))\b"
)
_UNDECIDED = Cue(
    r"\b(?:(?:still\s+)?(?:figuring|working|sorting|thinking)\s+(?:it\s+)?(?:out|through)|(?:haven'?t|have\s+not|not\s+yet|"
    r"hasn'?t)\s+(?:yet\s+)?(?:decided|figured\s+out|worked\s+out|settled)|(?:couldn'?t|could\s+not"
    r"|can'?t|didn'?t|won'?t|wouldn'?t)\s+(?:really\s+)?(?:say|tell\s+(?:me|us)|explain))\W+(?:on\s+|exactly\s+|about\s+)?(?:what|"
    r"which|how\s+much|whether)\b[^.;]{0,60}\b(?:can|could|may|are\s+allowed\s+to|get\s+to|allowed)\b"
)
_OTHER_FIELD = Cue(  # people of other services, or of a place that is not spoken of
    r"\b(?:surgery|surgical|medicine|medical|dr|diagnostic|neuro\w*|icu|ed|er|em|prelim|intern\s+year|my\s+(?:home|school|med)\w*"
    r"|our\s+(?:home|school))\s+(?:[\w']+\s+){0,2}$"
)
_ASKS_WHETHER = re.compile(
    r"(?:^|\b(?:ask(?:s|ed)?|me|us|but|and|so)\s+|[,.:;?!\"“(]\s*)(?:is|are|was|were|do|does|did|r)\s+(?:it|they|this|that|there|people"
    r"|(?:the\s+)?(?:residents?|attendings?|place|program|culture|call|teaching))\b[^.;,?\n]{0,25}$"
)
_ANSWER = re.compile(
    r"[^.;?!\n]{0,20}[\s?.!\"”'–—-]*(?:(?:oh|well|uh|um|answer|a|eh|ha)\b[\s,.:!]*)*(?:(?P<yes>yes|yeah|yep|yup|absolutely|definitely"
    r"|totally|for\s+sure|very\b|100\s?%|you\s+bet|of\s+course)|(?P<no>no|nope|nah|not\s+at\s+all|never|not\s+really|hell\s+no))\b"
)
_IN_SOME_WORK = re.compile(r"\s+(?:in|at|on)\s+(?!supporting|helping|general|all\b|every|each)")
_HAPPY_TO = re.compile(  # "happy to share", "close to the airport", "none of them"
    r"\s*(?:to\b(?!\s+(?:be|work|go|come|speak|mention)\b)|with\s+(?:the\s+)?(?:volume|numbers|cases|their\s+cases)|about|if\b"
    r"|for\s+(?:you|me)\s+to|on\s+(?:the\s+)?interview|with\s+(?:\w+\s+)?(?:visas?|j-?1|h-?1)"
    r"|(?<=none\s)of\b)"
)
_TO_ABROAD = re.compile(r"(?:imgs?|fmgs?|visas?|h-?1b|j-?1|applicant|user|international)[ -]?$")
_OF_ME = re.compile(r"\b(?:i|i'm|im|i've|ive|i'd)\s+(?:\w+ly\s+|just\s+|also\s+|don't\s+|never\s+|will\s+)?$")
_OF_TEACHING = re.compile(r"teach|didactic|lectur|conference|learn|explain|educat")


Owner = Callable[[int, int, Segment], object]


def claimed(words: Indexed, start: int, end: int, segment: Segment, claims: Claims) -> bool:
    """Whether what stands there is said of the program, and not wished for, doubted, asked or denied."""
    if MY_WISHES.search(words, max(segment.start, start - 60), start) or _DOUBTED.search(words, end, segment.end):
        return False
    if _WEIGHED.match(words.text, end, segment.end):
        return False
    return claims.why_not(start, end, segment) is None


def read_qualities(page: Page, words: Indexed, segments: tuple[Segment, ...], claims: Claims, owner: Owner) -> Iterator[Trait]:
    """One value of each quality in a sentence, of each program that it is told of; `owner` tells the program of a place."""
    reader = _Reader(page, words, segments, claims, owner)
    yield from reader.limits()
    yield from reader.sayings()
    yield from reader.phrases()
    yield from reader.judgements()


class _Reader:
    def __init__(self, page: Page, words: Indexed, segments: tuple[Segment, ...], claims: Claims, owner: Owner) -> None:
        self._page, self._words, self._segments, self._claims, self._owner = page, words, segments, claims, owner
        self._places: dict[tuple[int, str], tuple[int, int]] = {}
        self._seen: dict[tuple[int, str], str | bool] = {}

    def _segment(self, start: int) -> Segment | None:
        return sentence_at(self._segments, start)

    def _place(self, phrase: Phrase) -> tuple[int, int]:
        return self._page.tokens[phrase.first].start, self._page.tokens[phrase.last].end

    def _said(self, fact: str, start: int, end: int, segment: Segment) -> bool | None:
        """Whether what stands there is claimed (True), denied (False) or neither (None)."""
        lower = self._words.text
        if fact != "visa_limits" and said_of_others(fact, self._words, start, end, segment):
            return None
        if fact != "visa_limits" and _OTHER_FIELD.search(self._words, max(segment.start, start - 40), start):
            return None
        if fact == "culture" and _TO_ABROAD.search(lower[max(0, start - 16) : start]):
            return None
        if segment.is_question and _JUST_ASKED.fullmatch(lower, end, segment.end):
            answer = _ANSWER.match(lower, end, end + 60)
            return answer["yes"] is not None if answer else None
        if fact == "culture" and _IN_GENERAL.match(lower, end):
            return None
        if _ASKS_WHETHER.search(lower[max(0, segment.start - 1) : start]):
            answer = _ANSWER.match(lower, end, end + 60)
            return answer["yes"] is not None if answer else None
        if _DENIED.search(self._words, max(segment.start, start - 30), start):
            reason = self._claims.why_not(end, end, segment)
            return (
                False if reason in (None, "denied") and not MY_WISHES.search(self._words, max(segment.start, start - 60), start) else None
            )
        return True if claimed(self._words, start, end, segment, self._claims) else None

    def _news(self, segment: Segment, fact: str, value: str | bool, start: int, end: int) -> Iterator[Trait]:
        """What is told, when the sentence hasn't told it of this quality already, or told what goes together with it."""
        key = (segment.start, fact)
        before = self._seen.setdefault(key, value)
        fresh = (start, end) == self._places.setdefault(key, (start, end))
        elsewhere = not fresh and self._owner(start, end, segment) != self._owner(*self._places[key], segment)
        if fresh or elsewhere or (before != value and blended(fact, {str(before), str(value)})):
            yield Trait(fact, value, start, end)

    def phrases(self) -> Iterator[Trait]:
        """The fixed phrases of lexicon/attributes.yml."""
        words = self._words
        for phrase in self._page.phrases["attributes"]:
            start, end = self._place(phrase)
            segment = self._segment(start)
            fact, _, value = phrase.key.partition("=")
            if segment is None:
                continue
            said = self._said(fact, start, end, segment)
            if (
                said is None
                or (not said and (phrase.key not in _DENIED_PHRASES or _SO.search(words.text[max(segment.start, start - 14) : start])))
                or _HAPPY_TO.match(words.text, end)
            ):
                continue
            if fact == "visa_limits" and (
                not self._limits(words.text[start:end], value, segment)
                or (words.text[:start].endswith("i ") and "say" in words.text[start:end])
            ):
                continue  # "I wouldn't say that" is the writer's own view
            if fact == "autonomy" and value == "limited" and _AT_NIGHT.match(words.text, end, segment.end):
                continue
            if value == "variable" and not _OF_TEACHING.search(words.text, segment.start, segment.end):
                continue
            yield from self._news(segment, fact, value if said else _DENIED_PHRASES[phrase.key], start, end)

    def _limits(self, said: str, value: str, segment: Segment) -> bool:
        """Whether words on limits are meant of people from abroad, and no limit that ends."""
        words, start, end = self._words, segment.start, segment.end
        if not _ABROAD.search(words, start, end) and (value != "vague" or ("institutional" not in said and "observe" not in said)):
            return False
        return not _PERIOD.search(words, start, end)

    def limits(self) -> Iterator[Trait]:
        """ "Still figuring out what IMGs can do": vague limits; "a three-month observation period": clear ones."""
        words = self._words
        if _FROM_ABROAD not in words.places:
            return
        for segment in sentences_with((_UNDECIDED, _PERIOD), words, self._segments):
            vague = None if segment.is_question else _UNDECIDED.search(words, segment.start, segment.end)
            if vague and _FROM_ABROAD.search(words, vague.start(), segment.end):
                yield Trait("visa_limits", "vague", vague.start(), vague.end())
                continue
            period = None if segment.is_question else _PERIOD.search(words, segment.start, segment.end)
            if period and period.lastgroup and _FROM_ABROAD.search(words, segment.start, segment.end):
                yield Trait("visa_limits", period.lastgroup, period.start(), period.end())

    def sayings(self) -> Iterator[Trait]:
        """The ways of saying it that are no fixed phrases."""
        places = self._words.places
        for saying in ALL_SAYINGS:
            if saying.cue not in places:
                continue
            for match in saying.cue.finditer(self._words):
                start, end = match.span()
                segment = self._segment(start)
                if segment is None or end > segment.end:
                    continue
                if saying.fact == "img_treatment" and saying.value == "equal" and no_treatment(self._words.text, (start, end), segment.end):
                    continue
                if saying.fact in ("research_active", "teaching") and _OF_ME.search(
                    self._words.text[max(segment.start, start - 24) : start]
                ):
                    continue
                said = self._said(saying.fact, start, end, segment)
                if said and match.re.groupindex and match["no"]:
                    said = False
                value = saying.value if said else saying.denied
                if said is None or value is None:
                    continue
                yield from self._news(segment, saying.fact, value, start, end)

    def judgements(self) -> Iterator[Trait]:
        """An aspect with the judgement nearest to it: before it ("great teaching") or behind it ("the teaching is great")."""
        judgements = self._page.phrases["judgements"]
        for aspect in self._page.phrases["aspects"] if judgements else ():
            start, end = self._place(aspect)
            segment = self._segment(start)
            if segment is None:
                continue
            for judgement in judgements:
                value = self._meaning(aspect, judgement, segment)
                if value:
                    begins, stops = self._place(judgement)
                    yield from self._news(segment, aspect.key, value, min(start, begins), max(end, stops))
                    break

    def _meaning(self, aspect: Phrase, judgement: Phrase, segment: Segment) -> str | None:
        tokens = self._page.tokens
        start, end = self._place(judgement)
        if judgement.last < aspect.first:
            if aspect.first - judgement.last > 4 or start < segment.start:
                return None
            gap = [token.norm for token in tokens[judgement.last + 1 : aspect.first]]
            allowed = _BEFORE
        else:
            in_row = _ROW.fullmatch(self._words.text, self._place(aspect)[1], start)  # "| Teaching | strong |"
            if judgement.first - aspect.last > _FARTHEST or (end > segment.end and not in_row):
                return None
            gap = [token.norm for token in tokens[aspect.last + 1 : judgement.first]]
            if not gap and judgement.key not in ("gradual", "busy", "light") and self._goes_on(judgement):
                return None  # "teaching great cases"
            gap = [word for word in gap if word not in _NOT]
            allowed = _BETWEEN
        if not all(word in allowed for word in gap):
            return None
        if aspect.key == "culture" and _IN_SOME_WORK.match(self._words.text, end):
            return None  # "the group is strong in biliary work"
        if judgement.key in ("warm", "easygoing", "scarce") and _HAPPY_TO.match(self._words.text, end):
            return None
        if not self._fits(aspect, judgement):
            return None
        name = " ".join(token.norm for token in tokens[aspect.first : aspect.last + 1])
        if no_judgement(name, tokens[judgement.last].norm, self._words, start, end):
            return None
        first, last = min(start, self._place(aspect)[0]), max(end, self._place(aspect)[1])
        said = self._said(aspect.key, first, last, segment)
        if said is None:
            return None
        denied = not said or _DENIED.search(self._words, max(segment.start, start - 24), start) is not None
        return (_DENIED_MEANS if denied else _MEANS).get(aspect.key, {}).get(judgement.key)

    def _goes_on(self, judgement: Phrase) -> bool:
        """Whether a noun may follow a judgement, so that it judges that noun."""
        tokens = self._page.tokens
        following = tokens[judgement.last + 1].norm if judgement.last + 1 < len(tokens) else "."
        return following.isalpha() and following not in _AFTER

    def _fits(self, aspect: Phrase, judgement: Phrase) -> bool:
        """Of people only what is said of their character tells of the culture ("strong faculty" doesn't)."""
        if aspect.key != "culture":
            return True
        name = " ".join(token.norm for token in self._page.tokens[aspect.first : aspect.last + 1])
        if name not in _ONLY_CHARACTER:
            return True
        return judgement.key in _CHARACTER or (judgement.key == "great" and name in _PRAISED)


_JUST_ASKED = re.compile(r"(?:\s+(?:there|or\s+not|right))?\s*\?+\W*")  # "Duke is malignant?"
_IN_GENERAL = re.compile(r"\s+(?:programs|places|residencies|hospitals|environments|cultures)\b")
_ROW = re.compile(r"\s*\|\s*")
_SO = re.compile(r"\bso\s+(?:the\s+)?$")
_AT_NIGHT = re.compile(
    r"\s*(?:(?:do|take)\s+(?:any\s+|the\s+|home\s+|ir\s+)?calls?\b|after\s+\d|at\s+night|overnight|on\s+(?:call|weekends))"
)
