"""Step 3 passed or still to come, as the person who writes tells it.

Each mention of the exam takes the verdict nearest to it: right behind ("step 3 nope", "Step 3 I did not give yet"), right before
("haven't sat step 3"), or, where it was failed or only taken, the one that comes after.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Cue, Indexed
from understanding.segments import Segment
from understanding.traits import Trait
from understanding.whose import PEOPLE, clause_start, subject_before, whose

_NAME = r"(?:(?:usmle\s+)?(?:step|s)\s*-?\s*(?:3|three|iii)(?![\d/-]*\d))"
_MENTION = Cue(
    rf"\b(?:(?:all\s+)?(?:the\s+)?(?:usmle\s+)?steps?\s*(?:1|one)\b(?:\s*(?:,|&|/|\+|and|ck|step|through|to|-|–|2|two|cs)\s*)+(?:3|three)\b(?!\d)"
    rf"|{_NAME}\b|(?:usmles?|steps|exams)\b[^.;?!]{{0,30}}?\b(?:except|but|without|minus|besides)\s+(?:for\s+)?(?:the\s+)?(?:third|last|step\s*3|3)\b|all\s+(?:of\s+)?(?:(?:my|the|three|3|usmle)\s+){{0,3}}(?:steps|usmles?(?:\s+(?:steps|exams))?)\b"
    r"|usmles?\s+(?:completed?|done|finished|cleared)\s*\(all[^)]*\)"
    r"|(?<=passed )(?:steps?\s+)?1\s*[, /&+]\s*2\s*(?:ck\s*)?(?:,|and|&|n|\+|/|\s)+\s*3\b(?!\d)"
    r"|(?:steps?|usmles?)\s*(?:[:=–-]|are\b)\s*(?:1|one|all\b)[^.;?!]{0,36}?(?:[,.&]|\band\b)\s*(?:the\s+)?(?:3|three|third)\b(?!\d)"
    r"|(?<=[.,;] )(?:3|three)\b(?=\s+(?:i\s+(?:will|did|have|still|am)|is\s+(?:pending|still|not|left)|pending|not\b))"
    r"|(?:usmles?|steps|exams)\b[^.;?!,]{0,24}?,?\s*(?:including|incl\.?|even|up\s+to)\s+(?:the\s+)?(?:third|last|step\s*3|3)\b)"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)"
)
_NOT = (
    r"(?:(?:have|has|had|did|do|does|is|was|am|are|wo|ca|could|would)(?:n['’]?t\b|\s+not\b)|ain['’]?t\b|never\b"
    r"|not\b(?!\s+(?:only|an?\s+problem|an?\s+issue))|yet\s+to\b|cannot\b)"
)
_VERDICT = re.compile(
    rf"\b(?:(?P<waiting>(?:await|wait)\w*|result\s+(?:is\s+)?(?:pending|awaited)|pending\s+(?:score|result)|no\s+(?:result|score)\s+yet)"
    rf"|(?P<no>{_NOT}|nope\b|nah\b|no\b(?=\s*(?:$|[.,;:!?)\n]|yet|not|i\b|sorry|because|score|attempt|result|step|usmle))|without\b|lack\w*"
    r"|missing\b|pending\b|remain\w*|left\b|outstanding\b|booked\b|scheduled?\b|register\w*|upcoming\b|planned\b|skip\w*|owe\b|open\b|due\b"
    r"|(?:am\s+|i'?m\s+|still\s+|now\s+)(?:\w+\s+)?(?:preparing|studying|working|reading|sitting|taking|writing|giving|planning)\b"
    r"|(?:preparing|studying|prep)\s+(?:for|on)\b|to\s+(?:come|go|be|do|face)\b|ahead\b|later\b"
    r"|still\s+(?:to|need|have\s+to|must|missing|open|due|not)\b"
    r"|(?:will|'ll|shall|gonna|going\s+to|plan(?:ning)?\s+(?:to|on|for)|want\s+to|wish\s+to|hop(?:e|ing)\s+to|need\s+to|have\s+to|must|aim\s+to|about\s+to)\b"
    rf"|in\s+(?:early\s+|late\s+|mid[\s-]?)?{_MONTH}\b(?!\s+(?:19|20)\d\d)"
    r"|next\s+(?:month|year|spring|summer|fall|week|winter)|(?:this|coming)\s+(?:spring|summer|fall|autumn|winter|month)"
    rf"|(?:early\s+|late\s+|mid[\s-]?)?{_MONTH}\b(?!\s+(?:19|20)\d\d)(?=\W*(?:$|[.,;)]|\d{{1,2}}\b))|(?:the\s+)?(?:spring|summer|fall|autumn)\b"
    r"|(?:a\s+few|two|three|\d+)\s+(?:weeks|months)\b(?!\s+(?:ago|back))|on\s+(?:my|the)\s+(?:calendar|list))"
    r"|(?P<failed>fail(?:ed)?|flunk(?:ed)?|retak(?:e|ing)|unsuccessful)\b"
    r"|(?P<weak>took|taken|gave|given|wrote|written|sat|attempted|appeared|have|has|had|got|with|w/)(?!\w)"
    r"|(?P<yes>pass(?:ed)?\b(?!ing)|clear(?:ed)?\b|done\b|did\b|did\s+it|complet(?:e|ed)\b|finish(?:ed)?\b|aced\b|crossed\b|yes\b|yep\b|✓|qualified\b"
    r"|behind\s+(?:me|us)|out\s+of\s+the\s+way|in\s+(?:the\s+bag|my\s+pocket)|(?:score\s+(?:of\s+)?)?2[0-6]\d\b|19\d\b(?!\d)))"
)
_LIGHT = re.compile(  # what may stand between the exam and its verdict
    r"(?:[^\w.;?!\n]|\.(?=\d)|\b(?:i|i'?m|i'?ve|ive|me|am|is|was|are|it|its|it's|this|that|the|an?|my|exam|exams|results?|scores?|usmle|ck|came|come|back|"
    r"still|already|also|obviously|only|just|even|all|both|of|and|with|in|on|at|for|to|till|until|now|by|one|once|then|been|got|sir|which|so|"
    r"far|honestly|sadly|unfortunately|luckily|finally|first|attempt|try|time|appear|sit|take|taking|give|pass|passing|do|did|bother|plan|file|god|grace|"
    r"alhamdulillah|mashallah|thank|thanks|yet|being|be|has|have|had|too|well|part|step|steps|2|1|3|today|yesterday|last|week|month|year|was|thing|"
    r"including|up|three|third|registered)\b)*"
)
_ASKED_FOR = re.compile(
    r"\b(?:they|programs?|h-?1b\s+(?:needs|requires)|requir\w+|need(?:ed|s)?\s+(?:for|before)|need|ask(?:s|ed)?\s+for|must|applicants|if|whether|once"
    r"|unless|when|after\s+(?:i|passing|you)|(?:only|petition\w*|fil(?:e[sd]?|ing)|sponsor\w*|available)\s+(?:\w+\s+)?after|wants?|should|shud|as\s+soon\s+as|provided|would)\b"
)
_MUST_MYSELF = re.compile(
    r"\b(?:i|still|just|only)\s+(?:still\s+|only\s+|just\s+)?(?:need|have|must|want|hope|plan|would)\b|^\W*(?:still\s+)?need\s+to\b"
)
_FOR_THEM = re.compile(
    r"[^.,;?!]{0,40}?\b(?:is\s+|are\s+)?(?:requir\w+|needed|mandatory|a\s+must|for\s+(?:the\s+)?(?:h-?1b|visa)\b|before\s+(?:the\s+)?(?:start|rank))"
)
_TO_BE_PASSED = re.compile(r"\s*(?:score\s+|results?\s+|exam\s+)?(?:has|have|must|needs?|should|ought|is|are)\s+(?:to\s+)?be\s+\w+")
_ME = re.compile(r"\b(?:i|i'm|im|my|me|mine)\b")
_STEP_TO_COME = re.compile(
    r"\b(?:have|had|did|am|do)(?:n['’]?t|\s+not)\s+(?:even\s+|yet\s+|actually\s+)*(?:done|did|do|taken|take|took|given|give|gave|sat|sit|passed|written|started|attempted|appeared\s+(?:for|in))\s+"
    r"(?:my\s+|the\s+|even\s+)?(?:usmle\s+)?step\s*-?\s*(?:1|one|2|two)\b(?!\s*-?\s*cs\b)(?!\s+(?:again|twice|score))"
)
_STEP_BEFORE = re.compile(r"\b(?:step|s)\s*-?\s*[12]\b[^.;?!]{0,16}?\b(?:p|pass\w*|done|cleared|2\d\d)\b")
_MINE_TOO = re.compile(
    r"\W*(?:and\s+|which\s+|but\s+)?i\s+(?:have\s+|already\s+|did\s+)*(?:pass(?:ed)?|cleared|took|did|finished|completed)\s+(?:it|that|mine|this)\b"
)
_PASSING = 198  # the lowest score that has passed in these years
_SAT = re.compile(r"took|gave|given|wrote|written|sat|attempted|appeared")
_EXCEPT = re.compile(r"\b(?:except|but|without|minus|besides)\b")
_BUT_THE_THIRD = re.compile(  # "all steps done except 3"
    r"[^.;?!]{0,24}?\b(?:except|but|without|minus|besides)\s+(?:for\s+)?(?:the\s+)?(?:third|last|(?:step\s*)?3)\b(?!\s*(?:attempts?|tries|times?|years?|months?))"
)
_WHEN = re.compile(r"in\b|early|late|mid|the\b|spring|summer|fall|autumn|\d+\s|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec")
_CONTRAST = re.compile(
    rf"[^.;?!]{{0,40}}?(?:\bbut|\band|\bwhile|\bwhereas|,)\s+(?:(?:me|i)\s+(?:still\s+|myself\s+|personally\s+)*(?P<no>{_NOT}|no\b|(?:have|had|got)\s+(?:neither|none|not))|(?:i\s+am|me)\s+not\b)"
)
_ANSWER = re.compile(
    rf"\W*(?:well\s+|umm?\s+|i\s+|it'?s\s+|that'?s\s+)?(?:(?P<no>{_NOT}|no\b|nope\b|nah\b|still\b|next\b|pending\b|in\s+{_MONTH}|planned\b|booked\b|scheduled\b|later\b|skipped\b)"
    r"|(?P<yes>pass\w*|done\b|yes\b|yep\b|yeah\b|cleared\b|completed?\b|got\s+it|finished\b|2[0-6]\d\b|already\s+(?:pass|done|clear)\w*))"
)
_NOT_YET = re.compile(
    rf"\W*(?:(?:because|well|no|but|as|since)\W+)*(?:i\s+)?{_NOT}(?:\s+(?:taken|done|given|passed|sat|do|take|it|have|that))*\s*(?:yet|till\s+now|so\s+far|it)?\W*"
)
_OTHERS_MIND = re.compile(rf"\b(?:{PEOPLE}|roomm?ate|he|she|his|her|pd|residents?|fellows?|they|someone|imagine|suppose)\b")


def read_step_three(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Trait]:
    """Step 3 of the person who writes: taken and passed, or still to come; the last that is told counts."""
    text = words.text
    if "step" not in text and "s3" not in text and "usmle" not in text and "passed 1" not in text:
        return
    found: Trait | None = None
    for at, segment in enumerate(segments):
        behind = segments[at + 1] if at + 1 < len(segments) else None
        for mention in _MENTION.finditer(words, segment.start, segment.end):
            told = _of_a_mention(text, segment, mention, behind)
            if told is not None:
                found = told
    if found is None:
        found = _before_it(words, segments)
    if found is not None:
        yield found


def _before_it(words: Indexed, segments: tuple[Segment, ...]) -> Trait | None:
    """Who hasn't taken Step 1 or 2 hasn't passed Step 3 either: "haven't even done Step 2"."""
    for segment in segments:
        match = None if segment.is_question else _STEP_TO_COME.search(words.text, segment.start, segment.end)
        if match and whose(words.text, segment.start, match.start()) in ("self", None) and not _OTHERS_MIND.search(segment.text.lower()):
            return Trait("step3", False, match.start(), match.end())
    return None


def _of_a_mention(text: str, segment: Segment, mention: re.Match[str], behind: Segment | None) -> Trait | None:
    start, end = segment.start, segment.end
    if segment.is_question:
        return _answered(text, segment, mention, behind)
    if _EXCEPT.search(mention[0]) or (mention[0].startswith("all") and _BUT_THE_THIRD.match(text, mention.end(), end)):
        return (
            None if whose(text, start, mention.start()) in ("other", "program") else Trait("step3", False, mention.start(), mention.end())
        )
    opened = max([clause_start(text, start, mention.start()), *(m.end() for m in _STEP_BEFORE.finditer(text, start, mention.start()))])
    subject = whose(text, start, mention.start())
    contrast = (
        _CONTRAST.match(text, mention.end(), end) if subject == "other" or _OTHERS_MIND.search(text, opened, mention.start()) else None
    )
    if contrast:
        return Trait("step3", False, mention.start(), contrast.end())
    if behind is not None and _MINE_TOO.match(text, behind.start, behind.end):
        return Trait("step3", True, mention.start(), behind.end)
    if (
        subject is None
        and subject_before(text, start, opened) == "other"
        and _OTHERS_MIND.search(text, start, opened)
        and not _MUST_MYSELF.search(text, opened, mention.start())
    ):
        return None  # "my co-resident came on an H-1B and had Step 3 done"
    if _TO_BE_PASSED.match(text, mention.end(), end) and not _ME.search(text, start, end):
        return None  # "Step 3 has to be passed before a petition can be filed"
    if subject in ("other", "program") or _asked_for(text, opened, mention.start()) or _FOR_THEM.match(text, mention.end(), end):
        return None
    value = _judged(text, opened, mention, end, behind)
    return None if value is None else Trait("step3", value, mention.start(), mention.end())


def _asked_for(text: str, opened: int, at: int) -> bool:
    """Whether the exam is a condition or a rule there, not the writer's own."""
    return _ASKED_FOR.search(text, opened, at) is not None and _MUST_MYSELF.search(text, opened, at) is None


def _judged(text: str, opened: int, mention: re.Match[str], end: int, behind: Segment | None) -> bool | None:
    after = _nearest_after(text, mention.end(), end)
    before = _nearest_before(text, opened, mention.start())
    verdict = before if before and (after is None or before.lastgroup in ("yes", "no", "failed")) else after
    if before and after and before.lastgroup == "weak" and not (_SAT.match(before[0]) and _WHEN.match(after[0])):
        verdict = after
    elif before and before.lastgroup == "weak":
        verdict = before
    if verdict is None:
        if "including" in mention[0] or "even" in mention[0] or "are" in mention[0]:
            return True  # "all USMLEs are behind me, even the third"
        return True if re.match(r"usmles?\s+\w+\s*\(all", mention[0]) else None
    if verdict.lastgroup == "waiting":
        return None
    if verdict.lastgroup == "no":
        return False
    if verdict.lastgroup == "yes":
        return True
    rest = text[max(verdict.end(), mention.end()) : end]
    later = list(_VERDICT.finditer(rest))
    if verdict.lastgroup == "failed":
        return any(m.lastgroup == "yes" and _passes(m[0]) for m in later) or (behind is not None and _passed_next(text, behind))
    told = next(
        (
            m.lastgroup
            for m in later
            if m.lastgroup in ("waiting", "failed", "yes", "no") and not _WHEN.match(m[0]) and _LIGHT.fullmatch(rest, 0, m.start())
        ),
        "yes",
    )
    return None if told == "waiting" else told == "yes"


def _passes(said: str) -> bool:
    """Whether a verdict of "yes" is no score below the one that passes."""
    score = re.search(r"\d{3}", said)
    return score is None or int(score[0]) >= _PASSING


def _passed_next(text: str, behind: Segment) -> bool:
    """Whether the next sentence tells that the exam was passed after all ("Passed it in July")."""
    first = _VERDICT.search(text, behind.start, behind.end)
    return first is not None and first.lastgroup == "yes" and _LIGHT.fullmatch(text, behind.start, first.start()) is not None


def _nearest_after(text: str, at: int, end: int) -> re.Match[str] | None:
    """The verdict behind the exam, with nothing but light words between."""
    for match in _VERDICT.finditer(text, at, end):
        if not _LIGHT.fullmatch(text, at, match.start()):
            return None
        if match.lastgroup == "weak" and re.match(r"have|has|had|got|w", match[0]):
            continue  # only helps another verb
        return match
    return None


def _nearest_before(text: str, opened: int, at: int) -> re.Match[str] | None:
    """The verdict before the exam in its clause; a "not" before a verb counts for both."""
    found: re.Match[str] | None = None
    for match in _VERDICT.finditer(text, opened, at):
        if not _LIGHT.fullmatch(text, match.end(), at) and not (match.lastgroup == "no" and len(text[match.end() : at].split()) <= 4):
            continue
        if found is not None and found.lastgroup == "no" and match.lastgroup in ("yes", "weak", "failed"):
            continue  # "not passed", "never took"
        found = match
    if found is not None and found.lastgroup == "weak" and re.match(r"had|got", found[0]):
        return None
    return found


def _answered(text: str, segment: Segment, mention: re.Match[str], behind: Segment | None) -> Trait | None:
    """ "Step 3? passed", and "Should I take it now? I did not yet"."""
    if behind is None:
        return None
    short = segment.end - mention.start() <= 24 and len(text[segment.start : mention.start()].split()) < 3
    answer = _ANSWER.match(text, behind.start, behind.end) if short else _NOT_YET.fullmatch(text, behind.start, behind.end)
    if answer is None:
        return None
    return Trait("step3", bool(short and answer["yes"]), mention.start(), answer.end())
