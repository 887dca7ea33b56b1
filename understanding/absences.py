"""Counts said without a number: "no fellows", "without PAs", "B has none", "and a fellow", "no aways planned"."""

from __future__ import annotations

import re

from understanding.cues import Cue
from understanding.message import Message
from understanding.not_there import read_not_there
from understanding.reading import LISTS, Mention
from understanding.segments import Segment, sentence_at, sentences_with

_NONE_OF = Cue(
    r"\b(?:no|zero|not\s+a\s+single|not\s+one|without(?:\s+any)?|lacks?|lacking|(?:doesn'?t|don'?t|dont|doesnt|do\s+not|does\s+not"
    r"|didn'?t)\s+(?:have|take|use|offer|run|employ|train)(?:\s+any)?|(?:haven'?t|hasn'?t)\s+(?:got\s+)?any|there\s+(?:are"
    r"|is)\s+no|there\s+aren'?t\s+any|aren'?t\s+any|not\s+any|0|minus|nor|or|and\s+no|free\s+of"
    r"|neither(?:\s+(?:of\s+(?:them|the\s+two|these)|one|program|place))?\s+(?:has|have|takes?|trains?|employs?|offers?)(?:\s+any)?"
    r"|neither(?:\s+(?!has\b|have\b|nor\b|takes?\b)\w+){1,3}\s+nor(?:\s+(?!has\b|have\b)\w+){1,3}\s+(?:has|have|takes?"
    r"|trains?)(?:\s+any)?)\s+"
    r"(?:ir\s+|vir\s+|interventional\s+(?:radiology\s+)?|current\s+|clinical\s+|dedicated\s+|in-?house\s+|competing\s+|actual\s+)*(?P<what>fellows?(?:hip)?|fell?o?ws|fels?\b|residents?"
    r"|apps?\b|pas?\b|nps?\b|midlevels?|mid-?\s?levels?|physician\s+assistants?|nurse\s+practitioners?"
    r"|advanced\s+practice\s+providers?|extenders?|trainees?|fellows?\s+(?:or|and)\s+residents?)\b"
)
_NONE_AFTER = Cue(
    r"\b(?P<what>fell?o?ws?|residents?|apps|midlevels?|pas|nps)(?:\s*(?:[:=?-]|\bare|\bis)\s*(?:none|no\b(?!\s+(?:idea|clue|info\w*|data|answer|word|comment|details?))|nope|nada|nil|n/a|zero|zip|zilch|gone(?!\s+(?:for|on|to|home|by|at|in|when|until|this|during))|never)|\s+(?:none|nil|"
    r"zero|nada|nope|zilch|nobody|no\s+one)\b|\s+(?:they\s+|it\s+)?(?:no|not)\s+have\b)(?!\s+(?:of|that|who)\b)"
)
_NONE_FACTS = (("fel", "fellows"), ("resident", "residents"), ("trainee", "trainees"), ("", "apps"))
_SINGLE = Cue(
    r"(?:\b(?:and|plus|with|has|have|there'?s|there\s+is|only|just|(?:aided|done|handled|covered|staffed|helped|assisted|supported|backed)(?:\s+up)?\s+by)|,|\+|&|\bw/)\s+(?:an?|(?:the\s+)?one|1|another)\s+(?:single\s+|lone\s+|ir\s+"
    r"|new\s+|clinical\s+|outpatient\s+|inpatient\s+|daytime\s+|dedicated\s+|clinic\s+|full[\s-]time\s+|part[\s-]time\s+)*(?P<what>fellow|resident|pa\b|np\b|midlevel|physician\s+assistant"
    r"|nurse\s+practitioner|attending\b)(?!\s*(?:['’]s|ship|says|said|told|who\s+(?:said|told)|i\s+(?:met|talked)|director|room"
    r"|suite|from|claims|mentioned|call|at\s+\w+\s+said|day|clinic|thinks|\w*\s+says))"
)


_NOT_OF_ALL = re.compile(  # behind people of one night, one room or one saying
    r"\s*(?:on\s+call|as\s+(?:an?\s+|the\s+|your\s+)?(?:back-?\s?up|first|second|senior|buddy)|backing|behind\s+you|at\s+night|on\s+weekends|\w*\s*overnight|director|room|issues?|problem|visas?"
    r"|(?:is|are)\s+always|at\s+(?:my|your|the)\s+(?:elbow|side)|watching|did|does|do\b|will|can|would|gets?|logs?"
    r"|left|is\s+(?:signed|allowed|let|ever|turned)|may\b|has\s+(?:left|graduated|finished|ended|logged|gone)|leaves|graduates|finishes|in\s+(?:\w+\s+){1,2}(?:years|memory)|clinic|lounge|complain\w*|have\s+ever|has\s+ever|ever\s+\w|from|in\s+the\s+room|were|said"
    r"|told)\b"
)
_WHO = re.compile(r"\s+who\b")
_THERE_ARE = re.compile(r"\b(?:there\s+(?:are|is)|have|has|with)\s+no\s+(?:\w+\s+)?$")
_DOES = re.compile(
    r"\s+(?:(?:here|there|in\s+(?:the|this|our)\s+\w+)\s+)?(?!(?:is|was|has|this|plus|yes|less|positions|spots|slots|places|years|classes|teams|services|nurses|attendings|residents"
    r"|fellows|pas|nps|apps|midlevels|ships)\b)[a-z]{3,}s\s+[a-z]"
    r"|\s+(?:(?:here|there)\s+|of\s+(?:ours|theirs)\s+)?(?:has|have|had)\s+(?:ever\s+|yet\s+|so\s+far\s+)?"
    r"[a-z]+(?:ed|en|ne)\b"  # "no resident here has received"
)
_ATTENDING_BESIDE = re.compile(r"\b(?:an|your|the|each|every)\s+attending\s*$")
_ONE_ATTENDING = re.compile(r"(?:has|have|there'?s|there\s+is|only|just)\b|.*\b(?:one|1)\b")
_TIMES = Cue(r"\b(?P<what>fellows?|residents?|attendings?|faculty|pas|nps|apps|midlevels?)\s+x\s?(?P<number>\d{1,2})\b")


_NO_FELLOWSHIP = Cue(  # each names no fellowship of another field: what stands before "fellowship" is ours or nothing
    r"\b(?:closed|ended|discontinued|dropped|eliminated|phased\s+out|shut\s+(?:down\s+)?|suspended|stopped\s+(?:offering|having|taking|running|training)"
    r"|(?:no\s+longer|don'?t|doesn'?t|do\s+not|does\s+not|never)\s+(?:offers?|has|have|runs?|takes?|trains?|had|offered))\s+"
    r"(?:the\s+|our\s+|their\s+|its\s+|any\s+|a\s+|an\s+)?(?:advanced\s+|ir\s+|vir\s+|clinical\s+|one-year\s+|old\s+)*(?P<what>fellow(?:s|ships?)?)\b"
    r"(?!\s+(?:of|who|from))"
    r"|\b(?:got\s+rid\s+of|axed|killed|scrapped|cut|lost|abolished)\s+(?:the|their|our|its)\s+(?:ir\s+)?(?P<rid>fellow(?:s|ships?))\b(?!\s+(?:spot|position|slot)|\s+to\b)"
    r"|\b(?:not|isn'?t|aren'?t|never\s+been)\s+a\s+(?P<site>fellowship)\s+(?:site|program|place)\b|\bno\s+(?:ir\s+)?(?P<there>fellowship)\s+(?:is\s+|exists\s*)(?:there|here)?"
    r"|\b(?P<now>fellows?(?:hip)?)\b[^.;\d]{0,40}[,;(–-]\s*(?:but\s+)?(?:currently|now|right\s+now|at\s+present|at\s+the\s+moment|so\s+far|today)\s+(?:there\s+(?:are|is)\s+|they\s+have\s+)?(?:none|zero)\b"
    r"|\b(?P<less>fellow(?:ship)?(?:-?less|-free))\b|\bused\s+to\s+(?:have|train|take)\s+(?P<once>fellows)\W+(?:but\s+)?(?:not\s+any\s?more|no\s+longer|no\s+more)\b|\b(?:isn'?t|is\s+not|not)\s+a\s+(?:single\s+)?(?P<sight>fellow)\s+in\s+sight\b"
    r"|\b(?:have|has|had|'ve|'s)\s+never\s+(?:had|taken|trained|offered|hosted)\s+(?:an?\s+|any\s+)?(?:ir\s+)?(?P<never>fellows?(?:hips?)?)\b"
    r"|\b(?:the|our|their|its)\s+(?:ir\s+|vir\s+)?(?P<gone>fellowship)\s+(?:ended\b|closed\b|stopped\b|(?:was|has\s+been|got|is)\s+(?:closed|ended|discontinued|dropped|eliminated|phased\s+out"
    r"|shut\s+down|suspended))"
    r"\b"
)
_TAKES_BACK = Cue(r"\b(?:forget|scrap|ignore|scratch|disregard|delete|remove)\b")
_AGAIN = Cue(r"\b(?:reopen\w*|again|restart\w*|brought\s+(?:it\s+)?back|new\s+fellow\w*)\b")


def _without_fellowship(message: Message) -> list[Mention]:
    """ "Stopped offering fellowships", "a fellowless program", "we have never had fellows"."""
    found = []
    for match in _NO_FELLOWSHIP.finditer(message.words):
        segment = sentence_at(message.segments, match.start())
        if segment is None or segment.is_question or _AGAIN.search(message.words, segment.start, segment.end):
            continue
        if _TAKES_BACK.search(message.words, segment.start, match.start()):
            continue
        if message.claims.why_not(match.start(), match.end(), segment) not in (None, "denied", "no longer so", "not yet so"):
            continue
        program = message.program_at(match.start(), match.end(), segment)
        found.append(Mention("program", "fellows", [0, 0], program, message.said(*match.span()), match.start(), match.end()))
    return found


def _times(message: Message) -> list[Mention]:
    """ "fellows x3"."""
    found = []
    for match in _TIMES.finditer(message.words):
        what, number = match["what"], int(match["number"])
        fact = "faculty" if what.startswith(("attending", "faculty")) else next(f for key, f in _NONE_FACTS if what.startswith(key))
        segment = sentence_at(message.segments, match.start())
        if segment is not None and message.claims.why_not(match.start(), match.end(), segment) is None:
            program = message.program_at(match.start(), match.end(), segment)
            found.append(Mention("program", fact, [number, number], program, message.said(*match.span()), match.start(), match.end()))
    return found


def read_absences(message: Message, mentions: list[Mention], counted: list[tuple[int, int]]) -> list[Mention]:
    """ "no fellows", "without PAs", "and a fellow". `counted` are the places of the numbers that were read, taken or not."""
    found: list[Mention] = _times(message)
    if "fellow" in message.lower:
        found += _without_fellowship(message)
    found += [m for m in read_not_there(message) if not any(f.fact == m.fact and f.program == m.program for f in found)]
    for segment in sentences_with(_NOTHING_OR_ONE, message.words, message.segments):
        chained = -1
        found += _elliptic(message, segment, [*mentions, *found])
        for pattern, amount in ((_NONE_OF, 0), (_NONE_AFTER, 0), (_SINGLE, 1)):
            for match in pattern.finditer(message.words, segment.start, segment.end):
                start, end = match.start(), match.end()
                if amount == 0 and re.match(r"(?:or|nor)\b", match[0]) and (chained < 0 or start - chained > 8):
                    continue
                if _NOT_OF_ALL.match(message.lower, end) or (
                    re.search(r"\bno\s+$", match[0][:3]) and re.match(r"\s*[-/]?\s*ratio", message.lower[end:])
                ):
                    continue
                if (
                    amount == 0
                    and _WHO.match(message.lower, end)
                    and not _THERE_ARE.search(message.lower, segment.start, match.start("what"))
                ):
                    continue
                if amount == 0 and match["what"] in ("fellow", "resident") and _DOES.match(message.lower, end):
                    continue  # "no resident works with fewer than six attendings" counts no residents
                if amount and match[0].startswith("and") and _ATTENDING_BESIDE.search(message.lower, max(segment.start, start - 24), start):
                    continue
                if match["what"].startswith("attending") and not _ONE_ATTENDING.match(match[0]):
                    continue
                if any(m.start <= match.start("what") < m.end for m in mentions) or (
                    amount and any(first <= match.start("what") < last for first, last in counted)
                ):
                    continue
                reason = message.claims.why_not(match.start("what") if amount == 0 else start, end, segment)
                if reason and reason != "denied":
                    continue
                what = match["what"]
                facts = (
                    ["fellows", "residents"]
                    if what.startswith("fel") and "resident" in what
                    else [next(fact for key, fact in _NONE_FACTS if what.startswith(key))]
                )
                if what == "attending":
                    facts = ["faculty"]
                chained = end
                for fact in facts:
                    at = match.start("what") if match[0].startswith("neither") else start
                    program = message.programs.at(at, message.clause_end(end, segment))
                    found.append(
                        Mention(
                            "program",
                            fact,
                            [amount, amount],
                            program,
                            message.said(start, end),
                            start,
                            end,
                            who=message.sources.before(segment.start, start),
                        )
                    )
    return found


def _of_the_noun(message: Message, segment: Segment, start: int, end: int, found: list[Mention]) -> bool:
    """ "The fellows are at Eastview, Westview has none": what is meant was named without a number."""
    if re.search(r"\d", message.lower[segment.start : start]):
        return False
    named = list(
        re.finditer(
            r"\b(?:the|their|any|all)\s+(?:ir\s+)?(?P<what>fellows?|residents?|apps|pas|nps|midlevels?)\b",
            message.lower[segment.start : start],
        )
    )
    program = message.program_at(start, end, segment)
    if not named or program is None or message.claims.why_not(end, end, segment) not in (None, "denied"):
        return False
    fact = next(fact for key, fact in _NONE_FACTS if named[-1]["what"].startswith(key))
    found.append(Mention("program", fact, [0, 0], program, message.said(start, end), start, end))
    return True


_NONE = Cue(
    r"\b(?:has\s+)?(?:none|zero)\b(?!\s+of\b|\s+\w+s\b)|\b(?:doesn['’]?t|does\s+not|don['’]?t|do\s+not)\s+(?:have|take|train)\s+(?:any|one|them)\b(?=\s*(?:$|[.,;!?)]))"
)
_GONE = Cue(
    r"\b(?:had|have|were|was|trained)\s+(?:\w+\s+){0,3}(?P<what>fellows?|residents?|apps|pas|nps|midlevels)\b[^.;]{0,20}\bnow\s+"
    r"(?:they\s+have\s+|there\s+(?:are|is)\s+|has\s+|have\s+|it'?s\s+)?(?:none|zero|no\s+more)\b"
)
_NO_AWAYS = Cue(
    r"\b(?:no|zero|can'?t\s+do\s+any|not\s+doing\s+any|won'?t\s+do\s+any|haven'?t\s+(?:done|booked|planned)\s+any"
    r"|not\s+planning\s+any)\s+(?:ir\s+)?(?:aways?|away\s+rotations?|auditions?)\b(?!\s+(?:in|at|are\s+required|needed))"
)
_NOTHING_OR_ONE = (_NONE_OF, _NONE_AFTER, _SINGLE, _GONE, _NONE, _NO_AWAYS)


def _elliptic(message: Message, segment: Segment, mentions: list[Mention]) -> list[Mention]:
    """ "A has 2 fellows, B none": the other program has none of what was counted last."""
    found = []
    gone = _GONE.search(message.words, segment.start, segment.end)
    if gone:
        fact = next(fact for key, fact in _NONE_FACTS if gone["what"].startswith(key))
        start, end = gone.start("what"), gone.end()
        found.append(Mention("program", fact, [0, 0], message.programs.at(start, end), message.said(start, end), start, end))
    for match in _NONE.finditer(message.words, segment.start, segment.end):
        start = match.start()
        if _of_the_noun(message, segment, start, match.end(), found):
            continue
        before = [m for m in mentions if m.end <= start and start - m.end < 60 and isinstance(m.value, list) and m.fact not in LISTS]
        if not before:
            continue
        last = max(before, key=lambda m: m.end)
        program = message.programs.at(start, message.clause_end(match.end(), segment))
        if program is not None and program == last.program:
            told = {m.fact for m in mentions if m.program == program}
            rest = [
                m
                for m in mentions
                if m.program not in (None, program) and m.fact not in told and m.fact in ("fellows", "residents", "apps", "trainees")
            ]
            if rest:
                found.append(
                    Mention(
                        "program",
                        rest[0].fact,
                        [0, 0],
                        program,
                        message.said(start, match.end()),
                        start,
                        match.end(),
                    )
                )
        elif program is not None:
            found.append(
                Mention(
                    "program",
                    last.fact,
                    [0, 0],
                    program,
                    message.said(start, match.end()),
                    start,
                    match.end(),
                )
            )
    none_planned = _NO_AWAYS.search(message.words, segment.start, segment.end)
    if none_planned and not segment.is_question and not any(m.fact == "ir_aways" for m in mentions):
        start, end = none_planned.span()
        if message.claims.why_not(end, end, segment) in (None, "denied"):
            found.append(Mention("away_plan", "ir_aways", [0, 0], None, message.said(start, end), start, end))
    return found
