"""Programs referred to without a name: "the second one", "the latter", "both", "that place", "the other"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Cue, Indexed
from understanding.naming import Naming

_KINDS = r"(?:one|programs?|place|hospital|option|site)"
_TOLD = (
    r"(?:[ ]+(?:has|have|does|is|one|program|place|with|sponsors?|takes?|only|hospital|they|gets?|doesnt|doesn['’]t|had|isnt|also)\b|[ ]*:"
    r"|['’]s|[ ]*$|[ ]*[?.,])"
)
_BRIEFLY = r"(?:[ ]+(?:level|none|no|just|about|around|roughly|never|always|\d)|[ ]*[(])"
_DID = (  # what tells something of "the first" and of ", second" but not of "I first"
    r"[ ]+(?:took|matched|trained|offers?|accepts?|accepted|runs?|never|hasn['’]?t|didn['’]?t|won['’]?t"
    r"|logs?|logged|graduates|graduated|lets|keeps?|seems?|claims?|says|said)\b"
)
_REFERENCE = Cue(
    rf"""(?<!at[ ])\b(?:(?:the[ ]+)?(?P<first>(?:first|1st)(?:[ ]+{_KINDS})?(?={_TOLD})
      |(?:(?<=the[ ])|(?<=[,;][ ]))(?:first|1st)(?:[ ]+{_KINDS})?(?={_DID})
      |former(?:[ ]+{_KINDS})?(?={_TOLD}|{_BRIEFLY}))
    |(?:the[ ]+)?(?P<second>(?:second|2nd)(?:[ ]+{_KINDS})?(?={_TOLD}|[ ]+\d)
      |(?:(?<=the[ ])|(?<=[,;][ ]))(?:second|2nd)(?:[ ]+{_KINDS})?(?={_DID})
      |latter(?:[ ]+{_KINDS})?(?={_TOLD}|{_BRIEFLY}))
    |(?:the[ ]+)?(?P<third>third|3rd)(?:[ ]+(?:one|program|place|hospital|option)\b|(?=[ ]*:))
    |(?:the[ ]+)?(?P<middle>middle)[ ]+(?:one|program|place|hospital|option)\b
    |(?:the[ ]+)?(?P<last>last)[ ]+(?:one|program|place|hospital)\b
      (?![ ]+(?:(?:was|came|finished|graduated|matched)[ ]+)?(?:in|back[ ]+in)[ ]+['’]?\d)
    |the[ ]+(?P<others>(?:other|remaining)[ ]+(?:two|three|2|3|ones|programs|places|hospitals)|others|rest)(?=[ ]+(?:have|are|do
      |don['’]?t|sponsor|offer
      |take|get|run|log|only|all|both|each|had)\b|[ ]*:)
    |(?:(?<=[.;!?]\s)|^)(?P<alternative>other)(?=[ ]*:)
    |the[ ]+(?P<other>other)(?:[ ]+(?:one|program|place|hospital|option)\b|(?=[ ]+(?:has|does|is|\d)|[ ]*[?.!]*[ ]*$))
    |(?P<that>(?:that|this)[ ]+(?:one|program|place|hospital)|same[ ]+(?:program|place|one))\b
    |(?P<both>both(?:[ ]+(?:programs|places|of[ ]+them|hospitals|sites))?(?=[ ]+(?:have|are|do|sponsor|offer|take|get|say|claim|report
      |run|log|graduate|only|list|has)\b)|each[ ]+(?:program|place|one|of[ ]+them)(?=[ ]+(?:has|does|takes))|they[ ]+both
      |(?!(?<=[a-z][ ])(?<!and[ ])(?<!but[ ])neither[ ]+\w+[ ][^.;?!\n]{1, 30}\bnor\b)neither(?:[ ]+(?:one|place
      |program|hospital|of[ ]+(?:them|these|the[ ]+two)))?(?=[ ]+(?:has|have|does|do|sponsors?|takes?|offers?|accepts?|runs?|gets?
      |is|are|will|would)\b)|(?:have|has
      |sponsor|do)[ ]+both[ ]+programs))""",
    re.IGNORECASE | re.VERBOSE,
)

_RANKED = re.compile(r"\b(?:rank(?:ed|ing)?|put(?:ting)?|plac(?:e|ed|ing)|list(?:ed|ing)?)\s+(?:\S+\s+){1,3}$")  # "rank Ferris first"
_NAMED = re.compile(r"(?:[.!?\n][ ]*|^)[A-Z]\w{3,}(?:[ ][A-Z]\w+)?[ ]+$")

_ADVERB = re.compile(r"[a-z'’][ ]+$")
_MARK = re.compile(r"[ ]*(?:[?.,]|$)")
_THE_RESIDENTS = re.compile(r"\b(?:residents?|fellows?|trainees?|attendings?|graduates?|seniors?|chiefs?)\b[^.;?!\n]*$")

_AT = re.compile(r"\d[^.;:!?\n]{0,40}[ ](?:at|in|for)[ ]+(?:the[ ]+)?$")  # "5 rooms at the former, 8 at the latter"
_ENDS = re.compile(r"[ ]*(?:[.,;!)\n]|$|and\b|but\b)")

_ANOTHER = Cue(  # "compare it with a place that does 6,000"
    r"\b(?:compar\w+|against|versus|vs\.?|than|next[ ]+to)\b[^.;?!\n]{0,20}?\b(?P<it>(?:an?|another|some)[ ]+(?:other[ ]+)?"
    r"(?:place|program|hospital|one)"
    r"[ ]+(?:that|which|with|doing|where|has))\b",
    re.IGNORECASE,
)


def references(words: Indexed) -> Iterator[Naming]:
    """Where the message refers to a program by its place in the talk."""
    for match in _REFERENCE.finditer(words):
        kind = {"alternative": "other"}.get(match.lastgroup or "that", match.lastgroup or "that")
        if kind in ("first", "second", "third", "last") and _RANKED.search(words.text, max(0, match.start() - 40), match.start()):
            continue
        if kind in ("first", "second", "third", "last") and _NAMED.search(words.original, max(0, match.start() - 24), match.start()):
            continue  # "Rushmere first. It's a county hospital"
        if match[0].lower() in ("first", "1st", "second", "2nd") and _is_adverb(words, match):
            continue  # "research is what I look for first."
        if match[0].lower() == "each of them" and _THE_RESIDENTS.search(words.text, 0, match.start()):
            continue
        counted = kind in ("first", "second", "other", "last")
        closes = counted and _AT.search(words.text, 0, match.start()) and _ENDS.match(words.text, match.end())
        yield Naming(f"@{kind}", match.start(), match.end(), "sentence" if kind in ("both", "others") else "back" if closes else "on")
    for match in _ANOTHER.finditer(words):
        yield Naming("@another", match.start("it"), match.end("it"), "on")


def _is_adverb(words: Indexed, match: re.Match[str]) -> bool:
    """Whether "first" closes what a word before it began, and so refers to no program."""
    return _ADVERB.search(words.text, 0, match.start()) is not None and _MARK.match(words.text, match.end()) is not None
