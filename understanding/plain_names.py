"""Names without a word such as Hospital: "Fulton 5,400 procedures", "Kingsport grads:", "it's called Fairmont", "fairmont has 3 residents".

A word is taken for a name when it is in no list of words, and stands where a name would: at the start of a clause before what is told of
a program, behind "at" or "called", or behind the people of a place ("a fellow of Brookside").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from understanding.cues import Cue, Indexed, at_capitals
from understanding.names import clean_name, name_words
from understanding.segments import Segment, sentence_at
from understanding.words import lexicon, read_lexicon

_CAPITAL = r"[A-Z][a-z'’]+(?:-[A-Z]?[a-z]+)?"
_NUMBER = r"(?:~|≈|>|<|about|around|roughly|approx\.?|over|only|like|maybe|up\s+to|at\s+least|does|do|w/|with|has|have|is)?[ \t]*[~≈]?\d"
_BEFORE_NAMES = (
    "and but so while whereas that because then also ok okay now or vs versus basically heard think say says said since if as hi hey hello "
    "like is um plus for re about with at"
).split()
_MARKS_BEFORE_NAMES = frozenset("\n.!?;:,(…-*•–—>)\"“‘'@")
_OPENS = (
    r"(?:^|(?<=\n)|(?<=[.!?;:,(…][ \t])|(?<=[-*•–—>][ \t])|(?<=\d\)[ \t])|(?<=[\"“‘'(@])|"
    + "|".join(rf"(?<=\b{word}[ \t])" for word in (*_BEFORE_NAMES, "Is", "And", "But", "At", "Like"))
    + ")"
)
_LEADING = re.compile(
    rf"{_OPENS}(?P<name>{_CAPITAL}(?:[ \t]{_CAPITAL}){{0,2}})(?P<after>['’]s?\b|[ \t]*[,:=|–—-]?[ \t]*{_NUMBER}|[ \t]+(?:IR|VIR|"
    rf"Program|Residency)\b|[ \t]+[a-z/]+|[ \t]*[:@])"
)
_OF = Cue(
    rf"(?<=[ \t])\b(?:of|at|from|in|on|for|about|called|named)[ \t]+(?P<name>{_CAPITAL})(?![\w'’-]|[ \t]+(?:of|[Mm]ed\w*|[Uu]niv\w*|"
    rf"[Ss]chool|[Cc]ollege)\b)",
    cased=True,
)
_PEOPLE = re.compile(
    r"\b(?:grads?|graduates?|fellows?|residents?|alum\w*|coordinator|pd|director|chief|attendings?|faculty|chair|website|site|page|"
    r"e?-?mail|notes?|review|info|stats|numbers|thoughts|update|details|summary|facts|letter|reply"
    r"|reps?|brochure|someone|somebody|guy|program|programme|residency|place|spot|pgy-?\d)(?:[ \t]+(?:is|over))?$"
)
_CALLED = Cue(
    r"(?:@|\b(?:(?:choice|pick|favou?rite|fav|safety)\b(?:[ \t]+is|:)?(?:[ \t]+(?:called|named))?|called|named|name[ \t]+(?:is|was)|"
    r"name[’']?s|(?:it[’']?s|actually|meant)(?=[ \t]+\S+[ \t]+not[ \t]+[A-Z])|looking[ \t]+(?:in)?to|looking[ \t]+at|considering|"
    r"toured|visited|interviewed[ \t]+at"
    rf"|interviewing[ \t]+at|talk[ \t]+about|(?:talked|spoke|wrote)[ \t]+(?:to|with)|e-?mailed|back[ \t]+to|switch[ \t]+to))[ \t]*"
    rf"(?P<name>(?i:{_CAPITAL})(?:[ \t](?-i:[A-Z][a-z]{{2,}})){{0,2}})(?![\w'’-])",
    re.IGNORECASE,
    cased=True,
)
_LIKED = Cue(
    r"\b(?:(?i:liked?|loved?|enjoyed|preferr?(?:ed)?|adored?|hated?|disliked|picked|chose|choosing|favou?r|ranked|ranking"
    r"|renamed)|(?i:one|first|second|third|other|last)[ \t]+is|(?i:same)[ \t]+"
    r"(?:as|at)|(?:[Uu]n)?like|than|as|(?:so|neither|nor|Neither|Nor)[ \t]+(?:does|do|is|has|will|did)|one[ \t]+(?:in|at)"
    r"|also|(?:now|became)(?:[ \t]"
    r"it['’]?s)?)[ \t]+(?:the[ \t]+)?"
    rf"(?P<name>{_CAPITAL}(?:[ \t]{_CAPITAL}){{0,2}})(?![\w'’-])",
    cased=True,
)
_BARE = re.compile(
    r"(?:^|(?<=\n)|(?<=[,;.] ))(?P<name>[a-z]{4,})(?=[ \t]+~?\d+k?[ \t]*(?:att|res|fellow|fac|ir|case|proc|bed|pa|np|app"
    r"|staff|doc|trainee|grad)\w*\b)"
)
_FINISHED = Cue(  # "I finished Sable Creek in '22 with around 1,100 cases": only a residency ends with a count of cases
    r"\b(?:finished|completed|left|graduated[ \t]+from)[ \t]+"
    rf"(?P<name>{_CAPITAL}(?:[ \t]{_CAPITAL}){{0,2}})(?=[ \t][^.;?!\n]{{0,30}}?\bwith[ \t]+(?:[a-z]+[ \t]+){{0,2}}[~≈]?[\d,.]+k?[ \t]+"
    r"(?:ir[ \t]+|total[ \t]+|logged[ \t]+)?(?:cases|procedures|procs))",
    cased=True,
)
_VERB = Cue(
    r"\b(?:has|does|doesnt|doesn['’]t|sponsors|takes|matches|offers|claims|runs|performs|got|gets|they|"
    r"the[ \t]+pd)\b"
)
_OWNER = re.compile(r"(?<=[a-z])(?:['’]?s)?$")
_SHOUTED = re.compile(r"[A-Z]{2,}")
_LOWER = re.compile(
    r"(?:^|\n|[.!?;,][ \t]|\b(?:at|and|but|while|or|vs|so|ok|okay|then|now|because|that|think)[ \t]+|@[ \t]*)(?P<name>[a-z]{5,})$"
)
_COUNTED = re.compile(r"[^.;!?\n]{0,40}?(?:\d|\b(?:no|one|two|three|four|five|six|seven|both)\b|visa|h-?1b|j-?1)")
_TOLD_OF = re.compile(
    r"\d|\b(?:no|two|three|four|five|six|seven|eight|nine|ten|none|sponsor\w*|visas?|residents?|fellows?|faculty|attendings?|cases|"
    r"procedures|trauma|imgs?|nci|oncology"
    r"|program|residency|autonomy|volume|culture|call)\b",
    re.IGNORECASE,
)
_ROLES = re.compile(
    r"[ \t]+(?:grads?|graduates?|residents?|fellows?|alumni?|trainees?|attendings?|ir|vir|pd|people|folks|residency|program|site|"
    r"website)\b",
    re.IGNORECASE,
)
_STARTERS = frozenset(("at", "with", "about", "for", "like", "is", "if", "as", "re"))


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """Words that name no place."""
    return frozenset(str(read_lexicon("ordinary")["words"]).split()) | name_words()[0]


def plain_names(words: Indexed, capitals: list[int], segments: tuple[Segment, ...]) -> Iterator[tuple[str, int, int, str]]:
    """Names of one to three words, their places and reach ("back" when it closes what was told); the same place may come twice."""
    text = words.original
    for name, start, end in _found(words, capitals, segments):
        segment = sentence_at(segments, start)
        closes = (
            segment is not None
            and re.search(r"(?:\bat|@|\bof|\bfrom)[ \t]*$", text[segment.start : start])
            and not re.match(r"[ \t]*(?:[:=]|[ \t]\d|[ \t](?:it|they|there|you|we)\b)", text[end:])
        )
        told = segment is not None and re.search(r"\d", text[segment.start : start])
        yield name, start, end, "back" if closes and told else "around" if closes and segment and end >= segment.end - 1 else "on"


def _found(words: Indexed, capitals: list[int], segments: tuple[Segment, ...]) -> Iterator[tuple[str, int, int]]:
    text, lower = words.original, words.text
    if len(text) < 12 or sum(map(len, _SHOUTED.findall(text))) * 2.5 < len(text):
        yield from _capitalised(text, capitals, segments)
    for match in _CALLED.finditer(words):
        yield from _one(match["name"], match.start("name"))
    for match in _FINISHED.finditer(words):
        yield from _one(match["name"], match.start("name"))
    for match in _LIKED.finditer(words):
        yield from _one(match["name"], match.start("name"))
    if len(text) < 600:
        for match in _BARE.finditer(text):
            yield from _one(match["name"], match.start("name"))
    for match in _OF.finditer(words):
        if _PEOPLE.search(lower[max(0, match.start() - 25) : match.start() - 1]):
            yield from _one(match["name"], match.start("name"))
    for match in _VERB.finditer(words):
        floor = max(0, match.start() - 40)
        bare = lower[floor : match.start()].rstrip(" \t")
        if floor + len(bare) == match.start() or bare.rpartition(" ")[2] in ordinary_words():
            continue
        owner = _OWNER.search(bare)
        word = _LOWER.search(bare[: owner.start()]) if owner else None
        if word and (not floor or word.start()) and _COUNTED.match(lower, match.end()):
            start, end = floor + word.start("name"), floor + word.end("name")
            if text[start].islower() and unheard(word["name"]):
                yield word["name"].title(), start, end


def _opens(text: str, at: int) -> bool:
    """Whether a name could open at a place, before its words are looked at."""
    if not at or text[at - 1] not in " \t":
        return not at or text[at - 1] in _MARKS_BEFORE_NAMES
    word = text[max(0, at - 12) : at - 1].rpartition(" ")[2]
    return word[-1:] in _MARKS_BEFORE_NAMES or word.rpartition("\n")[2].lower() in _BEFORE_NAMES or not word.isalpha()


def _capitalised(text: str, capitals: list[int], segments: tuple[Segment, ...]) -> Iterator[tuple[str, int, int]]:
    starts = {segment.start: segment for segment in segments}
    for match in at_capitals(_LEADING, text, [at for at in capitals if _opens(text, at)]):
        if " " not in match["name"] and match["name"].lower() in ordinary_words():
            continue
        name = clean_name(match["name"])
        if name is None or not name_like(name):
            continue
        start = match.start("name") + match["name"].find(name)
        end = start + len(name)
        after = match["after"]
        segment = starts.get(start) or sentence_at(segments, start)
        if segment is None or text[max(0, start - 4) : start].lower().endswith(("dr ", "dr. ")):
            continue
        lead = text[max(segment.start, start - 12) : start].split()
        if (
            lead
            and lead[-1].lower() in _STARTERS
            and not re.match(r"[ \t]*[,:=–—-]?[ \t]*(?:w/|with[ \t])?[ \t]*[~≈]?\d", after)
            and not _ROLES.match(text, end)
        ):
            continue
        if len(name.split()) > 1 and not re.search(r"\d|['’]s$", after) and not _ROLES.match(text, end):
            continue
        if re.match(r"[ \t]+[a-z/]", after) and not _TOLD_OF.search(text, end, segment.end):
            continue
        yield name, start, end


def _one(word: str, start: int) -> Iterator[tuple[str, int, int]]:
    name = clean_name(word.title() if word.islower() else word)
    if name and name_like(name) and (not word.islower() or unheard(word)):
        yield name, start, start + len(word)


def name_like(name: str) -> bool:
    """Whether no word of a name is an ordinary word or one of the field, however slightly misspelt."""
    known, plain = lexicon(), name_words()[2]
    for word in re.split(r"[ \t-]+", name.lower()):
        bare = re.sub(r"['’]s?$", "", word)
        if bare in plain:
            continue
        if len(bare) < 4 or any(map(str.isdigit, bare)) or bare in ordinary_words() or known.known(bare) or known.repaired(bare) != bare:
            return False
        if re.search(r"(?:n['’]t|['’](?:re|ve|ll|d|m))$|(?:tion|tions|ness|ically|(?<=\w{3})able|ings)$", word) or _is_adverb(word):
            return False
        stems = [bare[: -len(end)] for end in ("s", "es", "ed", "ing") if bare.endswith(end)] + [bare[:-1]] * bare.endswith("ed")
        if any(len(stem) > 2 and stem in ordinary_words() for stem in stems):
            return False
    return True


def _is_adverb(word: str) -> bool:
    """Whether a word in -ly is made of a word we know ("currently"), or ends as such words do ("surprisingly"), unlike "Amberly"."""
    if not word.endswith("ly"):
        return False
    stem = word[:-2]
    made_of = {stem, f"{stem}e", f"{stem}y", f"{stem}le", f"{stem[:-1]}y", f"{stem[:-2]}", word}
    ends = re.search(r"(?:ing|ed|al|ous|ive|nt|ful|less|ab|ib|ar|il|ic|an|est|ank|ad|ird)ly$|(?:ate|ite|ete|ose|ure|ere)ly$", word)
    return ends is not None or bool(made_of & ordinary_words())


def unheard(word: str) -> bool:
    """Whether a word in small letters is no word we know nor a slip of one: only then may it be a name."""
    return name_like(word) and process.extractOne(word, ordinary_words(), scorer=OSA.distance, score_cutoff=1) is None
