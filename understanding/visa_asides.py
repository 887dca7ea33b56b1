"""What stands between a visa and its sign and says nothing of either ("they do not, however, sponsor H-1B", "not J-1 only"), denials of a
problem ("neither J-1 nor H-1B is an issue"), and the writer's own "need a visa? no"."""

from __future__ import annotations

import re

from understanding.cues import Indexed
from understanding.gated import Gated
from understanding.traits import Trait
from understanding.visa_reworded import put_plainly

_ASIDE = re.compile(
    r"(?<=\bnot)(?P<gap>,\s*(?:however|unfortunately|regrettably|sadly|though|currently|yet|alas|at\s+(?:this|present|the\s+present)(?:\s+time)?"
    r"|at\s+the\s+moment|as\s+of\s+now|in\s+general|generally|as\s+a\s+rule)\s*,)"
    r"|\b(?P<not>not)\s+(?:just\s+|only\s+)?(?:[jh]-?\s?1-?\s?b?)\s+(?P<only>only|alone)\b"
)
_OWN_ANSWER = Gated(
    r"(?:^|[.!;,\n]\s*)(?:do\s+i\s+|will\s+i\s+)?need(?:ing)?\s+(?:an?\s+)?(?:visas?|sponsorship|sponsoring)\s*\?\s*(?:no|nope|nah)\b(?!\s+(?:idea|clue|one|visas?|sponsor))"
)
_J1, _H1B = r"j-?\s?1s?", r"h-?\s?1-?\s?bs?"
_NO_PROBLEM = (  # what denies a problem, and what it says; "" where it is too tangled to say anything
    (
        r"\b(?P<a>(?:(?:do(?:es)?|will|can)\s*(?:n['’]?t|not)|won['’]?t|can['’]?t|cannot|never)\s+(?:sponsor|file|petition\s+for|support)\s+"
        r"(?:\w+\s+)?(?:green\s?cards?|permanent\s+residen\w+))",
        {"a": ""},
    ),
    (
        rf"\b(?P<a>neither)\s+(?:the\s+)?(?:{_J1}|{_H1B})\s+(?P<b>nor)\s+(?:the\s+)?(?:{_J1}|{_H1B})(?:\s+visas?)?\s+(?P<c>(?:is|are|was|would\s+be|will\s+be|makes?)\s+"
        r"(?:(?:an?|any|much\s+of\s+a)\s+)?(?:problem|issue|obstacle|trouble|hurdle|deal\s?breaker)s?)",
        {"a": "", "b": "and", "c": "is ok"},
    ),
    (
        r"\b(?P<a>(?:do(?:es)?n['’]?t|do(?:es)?\s+not|never)\s+(?:have|had)\s+(?:anything|any\s+problems?|an?\s+(?:problem|issue)|issues?|any\s+issues?|(?:any\s+)?(?:objections?|reservations?))\s+(?:against|with|to|about)"
        r"|(?:have|has|had)\s+(?:nothing|no\s+objections?|no\s+reservations?|no\s+problems?|no\s+issues?)\s+(?:against|to|with))",
        {"a": "accept"},
    ),
    (
        r"\b(?P<a>(?:isn['’]?t|is\s+not|there['’]?s\s+no|no)\s+(?:\w+\s+){0,2}?visas?\s+(?:type\s+)?(?:that\s+)?(?:they|we|it)(?:\s+(?:wouldn['’]?t|won['’]?t|don['’]?t|can['’]?t|will\s+not|do\s+not)\s+\w+|(?:['’]d|\s+would|\s+will)?\s+(?:says?\s+no\s+to|refuses?|turns?\s+down|rejects?)\b))",
        {"a": ""},
    ),
    (
        rf"\b(?P<a>(?:never|not\s+once)\s+(?:refused?|rejected?|denied|deny|declined?|turned\s+down))(?=\s+(?:an?\s+|any\s+|the\s+)?(?:{_J1}|{_H1B}|visas?))",
        {"a": "accepted"},
    ),
    (  # "sponsored H-1B once but not any more"
        rf"\b(?P<a>sponsored|supported|accepted|offered)(?=\s+(?:the\s+|an?\s+)?(?:{_J1}|{_H1B}))\s+(?:the\s+|an?\s+)?(?:{_J1}|{_H1B})(?:\s+visas?)?(?:\s+once|\s+before)?\s*,?\s*"
        r"(?P<b>but\s+(?:not|no)\s+(?:any\s?more|longer|now)\b)",
        {"a": "refused", "b": ""},
    ),
    (rf"\b(?:{_J1}|{_H1B})(?:\s+visas?)?\s+(?P<a>no\s+longer)(?=\s*,\s*(?:{_J1}|{_H1B}))", {"a": "refused"}),
    (rf"\b(?P<a>(?:never|not)\s+(?:said|say|says|saying)\s+no\s+to)(?=\s+(?:an?\s+|the\s+)?(?:{_J1}|{_H1B}|visas?))", {"a": "accepted"}),
    (
        r"(?<!n't )(?<!n’t )(?<!not )(?<!never )\b(?P<a>(?:(?:do|does)\s+)?(?:have|has|had|got)\s+"
        r"(?:an?\s+|some\s+|big\s+|real\s+|serious\s+)*(?:problem|issue|trouble)s?\s+with)(?=\s+(?:an?\s+|the\s+)?[jh]-?\s?1)",
        {"a": "don't sponsor"},
    ),
)
_DENIED_TWICE = [(Gated(pattern), said) for pattern, said in _NO_PROBLEM]
_MAY_DENY = re.compile(
    r"\b(?:green\s?cards?|permanent|neither|never|not\s+once|no\s+longer|anything|nothing|problems?|issues?|objections?|reservations?|said\s+no|not\s+any\s?more|not\s+now|isn['’]?t|no\s+(?:\w+\s+)?visas?|says?\s+no|wouldn['’]?t|won['’]?t)\b"
)


def answered_for_oneself(words: Indexed, start: int, end: int) -> bool:
    """Whether what was read from `start` to `end` is the answer to the writer's own question after a visa, and no program's."""
    own = _OWN_ANSWER.search(words.text)
    return own is not None and own.start() <= end and start <= own.end()


_TIME_ON_IT = Gated(  # "spent no time on a J-1 yet": its years, and no word on the need of one
    rf"\b(?:(?:have|had|['’]ve)\s+)?(?:(?:spent|used|had)\s+)?(?:no|zero)\s+(?:time|years?|months?)\s+(?:on|of|in)\s+(?:an?\s+|any\s+)?(?:{_J1}|{_H1B})(?!\w)(?:\s+(?:visa|yet|so\s+far|at\s+all))*"
    rf"|\b(?:told|heard|read|know|seems)\s+(?:that\s+)?(?:an?\s+)?(?:{_J1}|{_H1B})(?!\w)(?:\s+visas?)?\s+(?:is|are)\s+(?:\w+\s+)?(?:unlikely|rare|hard|difficult|impossible|uncommon|harder|tough)\b[^.;,]*"
    rf"|\bi(?:\s+have|['’]?ve|\s+had)?\s+never\s+(?:(?:been|trained|worked|was)\s+on|had|held)\s+(?:an?\s+)?(?:{_J1}|{_H1B})(?!\w)(?:\s+(?:visa|yet|before))*"
)


def without_time(words: Indexed) -> Indexed:
    """The words without those that only tell of no time spent on a visa, every place kept."""
    text, original = words.text, words.original
    for match in _TIME_ON_IT.finditer(text):
        blank = " " * (match.end() - match.start())
        text, original = text[: match.start()] + blank + text[match.end() :], original[: match.start()] + blank + original[match.end() :]
    return words if text == words.text else Indexed(text, original)


def without_asides(words: Indexed) -> tuple[Indexed, list[Trait]]:
    """The words with such asides blanked out and denials of a problem said plainly, every place kept; and the need that the writer's own
    question and answer tell."""
    own = _OWN_ANSWER.search(words.text)
    changes = [(*match.span(name), "") for match in _ASIDE.finditer(words.text) for name in ("gap", "not", "only") if match[name]]
    if own:
        changes.append((*own.span(), ""))
    if _MAY_DENY.search(words.text):
        for pattern, said in _DENIED_TWICE:
            changes += [(*match.span(name), instead) for match in pattern.finditer(words.text) for name, instead in said.items()]
    text, original = put_plainly(words.text), words.original
    if not changes and text == words.text:
        return words, []
    for start, end, instead in changes:
        padded = instead.ljust(end - start)
        text, original = text[:start] + padded + text[end:], original[:start] + padded + original[end:]
    told = [Trait("visa_need", "none", own.start(), own.end())] if own else []
    return Indexed(text, original), told
