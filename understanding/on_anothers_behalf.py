"""What a message says of the person it is written for, as that person would say it: "he needs no visa" as "I need no visa".

Each rewriting keeps the length of the text, so that every place in it stays where the writer put it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from advisor.amounts import same_length_lower
from understanding.cues import Indexed
from understanding.reading import Mention, Reading
from understanding.segments import sentence_at
from understanding.wards import EITHER, HE, MENTORS, ONESELF, SHE, WARD, Ward, asks_for_oneself, may_name_a_ward, ward_named, written_for
from understanding.whose import clause_start, subject_before, whose

_PERSON = (
    r"(?:residents?|fellow|attending|coordinator|director|pd|chair(?:man|woman)?|chief|doctor|physician|professor|friend|colleague|graduate"
    r"|alumn\w+|mentor|wife|husband|brother|sister|cousin|secretary|surgeon|radiologist|intern|teacher|dean|classmate|roommate|father|mother"
    r"|dad|mom|mum|boss|lady|man|woman|guy|interviewer|student|applicant|candidate|person|somebody|someone)"
)
_ADVERBS = (
    r"(?:(?:also|already|currently|now|still|just|only|never|recently|really|probably|always|actually|then|certainly|therefore|so|both|soon"
    r"|definitely|presently|mainly|mostly|not|long|ever|hopefully|even|first|once)\s+){0,2}"
)
_EVENT = re.compile(
    rf"(?P<ward>\b{WARD})"
    rf"|\b(?P<back>(?:the|this)\s+(?:boy|girl|kid|child|young\s+(?:man|woman|lady|doctor)|mentee|advisee))\b"
    rf"|\b(?P<other>(?:an?|the|one|another|some|his|her|my|our|their|this|that|its)\s+(?:(?!and\b|or\b|of\b|for\b|to\b|is\b|who\b|in\b|at\b|from\b)[\w'-]+\s+){{0,3}}?{_PERSON}"
    r"(?:\s+(?:there|of\s+\w+))?|dr\.?\s+[a-z]+|(?:somebody|someone))(?!\s+(?:letter|year|program|service|department|class|school|visa|rotation)s?\b)(?!['’]s\b)\b"
    rf"|\b(?P<asked>is|does|has|was)\s+(?P<inverted>he|she)\b"
    r"|\b(?P<pronoun>he|she|him|her|his|hers|himself|herself)\b"
    rf"|(?P<joint>,\s*(?:and\s+|but\s+)?|\b(?:and|but|or|then)\s+)(?P<between>{_ADVERBS})(?P<verb>is|has|does|needs|wants|hopes|plans|studies|goes|attends|lives"
    r"|works|holds|intends|aims|prefers|wishes|expects|likes|isn't|hasn't|doesn't)\b"
    r"|\b(?P<foreign>i|we|they|it|you|there|which|(?:the|this|that|each|every|their|its|an?)\s+(?:\w+\s+)?(?:program(?:me)?|hospital|school|host|place|department|residency)|residents|fellows|attendings)\b"
    r"|(?P<stop>[.!?\n])"
)
_IS_ONE = re.compile(r"\b(?:become|becoming|be|being|is|was|as|am|are|'s|been|becomes|became|like)\s+$")
_OBJECT = re.compile(rf"\b(?:for|to|about|of|with|from|by|{MENTORS}|tell|told|ask|asked|and|or|send|sent|give|gave)\s+$")
_WHO = re.compile(r"\s*(?:\([^()]*\))?\s*,?\s*(?:an?\s+[^,.;]{3,50},\s*)?(?P<who>who)\b")
_VERB = re.compile(rf"(?P<gap>\s+)(?P<between>{_ADVERBS})(?P<verb>[a-z]+(?:n't)?)\b|(?P<short>['’]s)\b")
_DONE = re.compile(
    r"\s+(?:(?:already|also|just|never|now)\s+)*(?:been|got|done|passed|had|taken|finished|applied|worked|completed|rotated|lived)\b"
)
_IRREGULAR = {
    "is": "am",
    "has": "have",
    "does": "do",
    "was": "was",
    "isn't": "am not",
    "hasn't": "haven't",
    "doesn't": "don't",
    "goes": "go",
    "wasn't": "wasn't",
}
_NO_VERBS = frozenset("always sometimes perhaps besides thus us this its his as plus".split())
_HER_WHAT = re.compile(
    r"\s+(?!(?:to|in|on|at|for|that|if|with|when|and|or|but|about|as|from|by|a|an|the|what|how|which|because|so|not|is|was|now|then|too|there)\b)[\w-]"
)
_THEY = re.compile(
    r"\bthey(?=\s+(?:(?:also|already|currently|now|still|will|would|do\s+not|don't|do)\s+)*(?:needs?\s+(?:(?:a|an|no|any|either)\s+)?(?:j-?\s?1|h-?1-?\s?b|visa)"
    r"|graduated?\b|(?:are|were)\s+an?\s+(?:us|american|u\.s\.|non-us|foreign)\b|(?:have\s+)?passed\s+(?:the\s+)?(?:usmle\s+)?step"
    r"|(?:plan|hope|want)\s+(?:on\s+|to\s+do\s+)?(?:\w+\s+){1,3}?(?:aways?|rotations?)\b|(?:are\s+)?stud(?:y|ied|ying)\s+(?:medicine\s+)?(?:in|at)\b))"
)
_MINE = re.compile(r"\b(?:i|i'm|im|i've|my|myself|mine|me)\b")
_ONLY_THINKS = re.compile(
    r"\b(?:i|we)(?:\s+would|'d)?\s+(?:say|think|guess|believe|know|hope|suppose|understand|hear|heard|read|am\s+told|was\s+told|mean|ask(?:ed)?)\b"
    r"|\b(?:told|tells?|asks?|asked|wrote|writes|lets?|sent|wants)\s+me\b|\bin\s+my\s+opinion\b|\bto\s+my\s+knowledge\b"
)


def read_for(text: str, asked_for: str, read: Callable[[str], Reading]) -> Reading:
    """The reading of a message; where it is written for somebody, of what it says of them: what the writer says of themself is left out.

    `asked_for` is the person as an earlier message told, or ONESELF where the writer has told of their own case.
    """
    lower = same_length_lower(text).replace("’", "'")
    words = Indexed(lower) if asked_for or may_name_a_ward(lower) else None
    if words is None or asked_for == ONESELF:
        return read(text)
    if asks_for_oneself(words):
        return replace(read(text), asked_for=ONESELF)
    ward = written_for(words) or (ward_named(asked_for) if asked_for else None)
    if ward is None:
        return read(text)
    if ward.likely and not asked_for:
        plain = read(text)
        if _of_the_writer(plain, text):
            return plain
    told = in_first_person(text, ward)
    reading = read(told)
    if own := _of_the_writer(reading, text):  # "I am a radiologist in Lagos" would stand for the one who is asked for
        for mention in own:
            told = told[: mention.start] + " " * (mention.end - mention.start) + told[mention.end :]
        reading = read(told)
    own = _of_the_writer(reading, text)
    return replace(reading, mentions=tuple(m for m in reading.mentions if m not in own), asked_for=ward.noun)


def _of_the_writer(reading: Reading, text: str) -> list[Mention]:
    """What a reading takes for the applicant's that the writer says of themself."""
    found = []
    for mention in reading.mentions:
        sentence = sentence_at(reading.segments, mention.start)
        if mention.about != "program" or mention.fact == "rotated_here":
            found += [mention] if of_the_writer(text, mention.start, mention.end, sentence.start if sentence else 0) else []
    return found


def in_first_person(text: str, ward: Ward) -> str:
    """The text with what it says of the ward in the first person, place for place."""
    lower = same_length_lower(text).replace("’", "'")
    out = list(text)
    of_ward, subject, busy = True, False, 0
    for event in _EVENT.finditer(lower):
        start, end = event.span()
        if start < busy:
            continue
        if event["ward"] or event["back"] or (event["other"] and _is_ward(event["other"], ward)):
            of_ward, (busy, subject) = True, _named(out, lower, start, end)
        elif event["other"]:
            if not _IS_ONE.search(lower, 0, start):  # "he wants to become a doctor" speaks of nobody else
                of_ward = subject = False
        elif event["asked"]:
            if of_ward and _may_be(event["inverted"], ward):
                _put(out, start, end, f"{_IRREGULAR[event['asked']]} i")
        elif event["pronoun"]:
            if of_ward and _may_be(event["pronoun"], ward):
                busy, of_it = _pronoun(out, lower, event["pronoun"], start, end)
                subject = subject or of_it
        elif event["verb"]:
            if subject:
                _joined(out, event)
        else:
            subject = False
    if ward.pronoun == EITHER:
        for they in _THEY.finditer(lower):
            _put(out, they.start(), they.end(), "i")
    return "".join(out)


def of_the_writer(text: str, start: int, end: int, sentence: int) -> bool:
    """Whether what stands between two places is said of the writer, not of the person written for; `sentence` is where it begins."""
    lower = same_length_lower(text).replace("’", "'")
    for thing in re.finditer(rf"\b{WARD}", lower):
        lower = lower[: thing.start()] + "he".ljust(len(thing[0])) + lower[thing.end() :]
    lower = _ONLY_THINKS.sub(lambda m: " " * len(m[0]), lower)
    said = lower[start:end]
    own, other = _MINE.search(said), re.search(r"\b(?:he|she|his|her|they|who)\b", said)
    if own and (other is None or own.start() < other.start()):
        return True
    if other:
        return False
    return (whose(lower, sentence, start) or subject_before(lower, sentence, clause_start(lower, sentence, start))) == "self"


def _may_be(pronoun: str, ward: Ward) -> bool:
    """Whether a pronoun can stand for the ward."""
    return ward.pronoun == EITHER or (ward.pronoun == (HE if pronoun in ("he", "him", "his", "himself") else SHE))


def _is_ward(said: str, ward: Ward) -> bool:
    """Whether a person named is the one for whom the message is written."""
    return said == ward.said or (said.startswith(("my ", "our ")) and said.split()[-1] == ward.noun)


def _named(out: list[str], lower: str, start: int, end: int) -> tuple[int, bool]:
    """The ward named between two places rewritten: where that ends, and whether it was a subject."""
    if lower.startswith("'s", end):
        _put(out, start, end + 2, "my")
        return end + 2, False
    thing = _OBJECT.search(lower, 0, start) is not None
    if who := _WHO.match(lower, end):
        _put(out, start, end, "me" if thing else "i")
        return _as_subject(out, lower, who.start("who"), who.end("who")), True
    if thing:
        _put(out, start, end, "me")
        return end, False
    return _as_subject(out, lower, start, end), True


def _put(out: list[str], start: int, end: int, words: str) -> None:
    """The words instead of what stands between two places; what is longer than the place is left as it was."""
    if len(words) <= end - start:
        out[start:end] = words.ljust(end - start)


def _as_subject(out: list[str], lower: str, start: int, end: int) -> int:
    """The subject between two places as "I" with its verb after it; where that ends."""
    verb = _VERB.match(lower, end)
    if verb is None:
        _put(out, start, end, "i")
        return end
    if verb["short"]:
        _put(out, start, verb.end(), "i've" if _DONE.match(lower, verb.end()) else "i'm")
        return verb.end()
    base = _base(verb["verb"])
    _put(out, start, verb.end(), f"i {''.join(out[verb.start('between') : verb.end('between')])}{base}")
    return verb.end()


def _base(verb: str) -> str:
    """A verb of the third person as one says it of oneself."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb in _NO_VERBS or not verb.endswith("s") or verb.endswith("ss"):
        return verb
    if verb.endswith("ies"):
        return f"{verb[:-3]}y"
    return verb[:-2] if verb.endswith(("sses", "shes", "ches", "xes", "oes")) else verb[:-1]


def _pronoun(out: list[str], lower: str, pronoun: str, start: int, end: int) -> tuple[int, bool]:
    """One pronoun of the ward rewritten: where it ends, and whether it was a subject."""
    if pronoun in ("he", "she"):
        return _as_subject(out, lower, start, end), True
    if pronoun in ("himself", "herself"):
        _put(out, start, end, "myself")
    elif pronoun == "hers":
        _put(out, start, end, "mine")
    else:
        _put(out, start, end, "my" if pronoun == "his" or (pronoun == "her" and _HER_WHAT.match(lower, end)) else "me")
    return end, False


def _joined(out: list[str], event: re.Match[str]) -> None:
    """A second verb of the ward ("and needs a visa") as one says it of oneself."""
    start, end = event.start("verb"), event.end("verb")
    base = _base(event["verb"])
    if len(base) <= end - start:
        _put(out, start, end, base)
    else:  # "and has" has no room for "have": the joint gives it
        between = "".join(out[event.start("between") : event.end("between")])
        _put(out, event.start("joint"), end, f",i {between}{base}")
