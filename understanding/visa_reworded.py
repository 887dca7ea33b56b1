"""What is said of a visa in a roundabout way, put plainly: reports that are denied, denials of a denial, and rules that have changed.

Each is put so that every place is kept. A sign is only turned where the words turn it for certain; else "maybe" stands for it.
"""

from __future__ import annotations

import re

from understanding.gated import Gated
from understanding.visa_names import H1B, J1

YES, NO = "+", "-"  # stand for a verb with that sign, as long as fits
_VERBS = {YES: ("sponsor", "take", "do"), NO: ("refuse", "quit", "no")}
_VISA = rf"(?:an?\s+|the\s+|any\s+)?(?:{J1}|{H1B})(?!\w)(?:\s+visas?)?"
_DO = r"(?:sponsor|take|accept|offer|support|file(?:\s+for)?|petition\s+for|do)"
_DOING = r"(?:sponsoring|taking|accepting|offering|supporting|filing(?:\s+for)?|doing)"
_END = r"(?:stop|quit|end|drop|discontinue|suspend|cease|abandon)"
_ENDING = r"(?:stopping|quitting|ending|dropping|discontinuing|suspending|ceasing|abandoning|refusing)"
_ENDED = r"(?:stopped|quit|ended|dropped|discontinued|suspended|ceased|abandoned)"
_DONE = r"(?:sponsored|accepted|offered|supported|taken|filed|available|possible)\b"
_NOT = r"(?:n['’]?t|\s+not)"
_BUT_A_BAN = r"(?!\s+up\b|[^.;,]{0,24}?\b(?:ban|freeze|pause|moratorium|opposition|refusal)\b)"
_DENIES = (  # the verb that denies a visa
    rf"(?:refus(?:es?|ed|ing)\s+to\s+{_DO}|refuses?|(?:do(?:es)?|did|wo|ca|will|can|would){_NOT}\s+(?:\w+ly\s+)?{_DO}|no\s+longer\s+{_DO}s?|never\s+{_DO}(?:s|ed)?"
    rf"|(?:(?:has|have|had)\s+)?{_ENDED}(?:\s+{_DOING})?{_BUT_A_BAN})"
)
_A_PROGRAM = r"(?:an?|any|one|many)\s+(?:single\s+|other\s+)?(?:[\w-]+\s+)?(?:program|place|hospital|residency)s?\b"
_WHO = r"(?:[\w'’.&-]+\s+){1,5}?"  # who does it
_SAID = r"(?:rumou?rs?|stor(?:y|ies)|claims?|talk|idea|notion|belief|report|gossip|word)"
_WRONG = (
    r"(?:false|untrue|wrong|incorrect|nonsense|baseless|made\s+up"
    r"|not\s+(?:true|right|correct|so)|a\s+(?:myth|lie)|n['’]t\s+(?:true|right|correct|so))"
)
_IS_FALSE = (  # what opens a report that is denied
    r"(?:(?:it|that|this)\s*(?:is|was|['’]s)(?:\s+(?:\w+ly\s+|just\s+)?not|n['’]?t)\s+(?:at\s+all\s+|really\s+)?(?:true|correct|right|accurate|so|the\s+case|a\s+fact)"
    r"|(?:it|that|this)\s*(?:is|was|['’]s)\s+(?:an?\s+|pure\s+|plain\s+)*(?:myth|lie|false|wrong|untrue|incorrect|nonsense|misconception)"
    rf"|no\s+truth\s+(?:at\s+all\s+)?(?:to|in)\s+(?:the|that|this)\s+{_SAID}|(?:i|we)\s+(?:was|were)\s+(?:wrong|mistaken)\s+(?:to\s+(?:say|think|write|claim)|in\s+saying|when\s+i\s+(?:said|wrote))"
    r"|(?:would|['’]d)\s+(?:be\s+(?:wrong|mistaken|inaccurate|false|untrue|a\s+mistake)|not\s+be\s+(?:true|accurate|right|correct|fair))\s+to\s+(?:say|think|claim|assume|believe))"
)
_BEGINS = rf"\b(?P<lead>{_IS_FALSE}(?:\s*,[^,.;?!]{{1,50}},)?(?:\s+that)?)\s+{_WHO}"
_CLOSES = r"\s*(?=$|[.,;:!)\n]|\b(?:at\s+all|any\s?more|for|and|but)\b)"
_PLAIN: tuple[tuple[Gated, dict[str, str]], ...] = tuple(
    (Gated(pattern), said)
    for pattern, said in (
        # "it isn't true that they refuse to sponsor H-1B", "the rumor that they dropped the J-1 was false"
        (rf"{_BEGINS}(?P<verb>{_DENIES})(?=\s)", {"lead": "", "verb": YES}),
        (
            rf"\b(?P<lead>{_SAID}\s+(?:about|of)\s+(?:their|its|our)\s+{_ENDING}(?:\s+{_DOING})?)"
            rf"\s+{_VISA}(?P<tail>\s*(?:is|was|were|are|turned\s+out)\s+{_WRONG})",
            {"lead": "they sponsor", "tail": ""},
        ),
        (
            rf"\b(?P<lead>(?:the|that|this|any)\s+{_SAID}\s+(?:that\s+)?){_WHO}(?P<verb>{_DENIES})\s+{_VISA}(?:\s+any\s?more)?(?P<tail>\s*(?:is|was|were|are|turned\s+out)\s*(?:to\s+be\s+)?{_WRONG})",
            {"lead": "", "verb": YES, "tail": ""},
        ),
        # a visa that is said falsely to be sponsored is refused; of several nothing is said
        (rf"{_BEGINS}(?P<verb>{_DO}(?:s|ed)?)\s+{_VISA}{_CLOSES}", {"lead": "", "verb": NO}),
        (rf"{_BEGINS}(?P<verb>{_DO}(?:s|ed)?)\s+(?:both|all|any|every|only|either|visas?)\b", {"lead": "", "verb": "may"}),
        (
            rf"\b(?P<lead>(?:the|that|this|any)\s+{_SAID}\s+(?:that\s+)?){_WHO}(?P<verb>{_DO}s?)\s+{_VISA}(?P<tail>\s*(?:is|was|were|are|turned\s+out)\s*(?:to\s+be\s+)?{_WRONG})",
            {"lead": "", "verb": NO, "tail": ""},
        ),
        (rf"\b(?P<lead>{_IS_FALSE}(?:\s+that)?)\s+{_VISA}(?P<be>\s+(?:is|are)(?:n['’]?t|\s+not)\s+){_DONE}", {"lead": "", "be": " is"}),
        (rf"\b(?P<lead>{_IS_FALSE}(?:\s+that)?)\s+{_VISA}\s+(?:is|are|gets?)\s+(?P<done>{_DONE})", {"lead": "", "done": "out"}),
        # "we have never not sponsored", "there has never been a year when we didn't"
        (
            rf"\b(?P<twice>never\s+(?:once\s+|yet\s+|ever\s+)?(?:not|failed\s+to|declined\s+to|refused\s+to))(?=\s+{_DO}(?:e?d)?\b|\s+(?:took|taken))",
            {"twice": "always"},
        ),
        (
            rf"\b(?P<twice>(?:there\s+)?(?:has|have|was|is)(?:(?:\s+never|n['’]?t|\s+not)\s+(?:ever\s+)?(?:been\s+)?(?:an?|one)|\s+(?:been\s+)?no)\s+"
            rf"(?:single\s+)?(?:year|time|cycle|match|case|season)"
            rf"\s+(?:(?:when|that|where|in\s+which)\s+)?(?:we|they|it|he|she)\s+(?:did|do|does|have|has|had|would){_NOT})(?=\s+{_DO})",
            {"twice": "we always"},
        ),
        # "they haven't stopped sponsoring", "no plans to drop the J-1"
        (
            rf"\b(?P<twice>(?:(?:has|have|had|did|do|does|will|would|wo|is|are)(?:n['’]?t|\s+not)|never|no\s+(?:plans?|intention|intent|wish|reason)\s+(?:to|of))\s+(?:\w+ly\s+)?(?:going\s+to\s+|planning\s+to\s+)?"
            rf"(?:{_ENDED}|{_END}|{_ENDING})(?:\s+{_DOING})?)(?=\s+{_VISA}){_BUT_A_BAN}",
            {"twice": YES},
        ),
        # "not sponsoring the J-1 has never been our policy": too tangled to say anything
        (
            rf"\b(?P<tangled>(?:not\s+{_DOING}|refusing(?:\s+to\s+{_DO})?|declining(?:\s+to\s+{_DO})?))(?=[^.;]{{0,40}}?\b(?:has|have|is|was)\s*(?:never|not|n['’]t)\b)",
            {"tangled": "maybe"},
        ),
        # "used to file H-1B petitions but ended the practice", "we filed H-1Bs once; we gave that up"
        (
            rf"(?<!if they )(?<!if it )(?<!if we )"
            rf"\b(?P<verb>used\s+to\s+{_DO}|{_DO}(?:e?d)|took)(?=\s+{_VISA}(?:\s+(?:petitions?|sponsorships?))?)[^.;!?]{{0,40}}?"
            rf"(?P<tail>[,;.]?\s*(?:\b(?:but|then|and|until)\b\s*)*(?:(?:we|they|it)\s+)?(?:have\s+|has\s+)?(?:since\s+|later\s+|then\s+)?"
            rf"(?:(?:{_ENDED}|quit)\s+(?:(?:the|that|this)\s+practice|doing\s+(?:it|so|that)|it|that|them)|gave\s+(?:it|that|them|this)\s+up|(?:don['’]?t|do\s+not)(?:\s+(?:it|that|so))?(?=\s+any\s?more\b)|no\s+longer\s+do\b(?:\s+(?:it|that|so))?))",
            {"verb": NO, "tail": ""},
        ),
        # "they took one H-1B and never again"
        (
            rf"(?<!if they )(?<!if we )\b(?P<verb>{_DO}(?:e?d)|took|had)(?=\s+(?:\w+\s+){{0,2}}?{_VISA})[^.;!?]{{0,80}}?"
            rf"(?P<tail>(?:\s+(?:just\s+)?once)?[,;]?\s*(?:\b(?:so|and|but)\b\s*)*\b(?:not|never)\s+again\b)",
            {"verb": NO, "tail": ""},
        ),
        # "will not, under any circumstances, file an H-1B"
        (
            rf"\b(?:not|never|cannot|can['’]t|won['’]t|do(?:es)?n['’]t)(?P<gap>\s*,\s*[^,.;!?]{{3,50}},)(?=\s+(?:\w+ly\s+)?{_DO}(?:s|e?d)?\b)",
            {"gap": ""},
        ),
        (r"\b(?P<seldom>(?:rarely|seldom|hardly\s+ever)(?:\s*,?\s*if\s+(?:ever|at\s+all)\s*,?)?)(?=\s)", {"seldom": "rarely"}),
        # "we have yet to sponsor one", "we have yet to say no to one"
        (
            rf"\b(?P<yet>(?:(?:has|have|had)|['’](?:ve|s|d))\s+yet\s+to\s+(?:say\s+no\s+to|refuse|reject|turn\s+down|deny))(?=\s+{_VISA})",
            {"yet": " sponsor"},
        ),
        (rf"\b(?:(?:has|have|had)|['’](?:ve|s|d))\s+(?P<yet>yet\s+to)\s+{_DO}\b", {"yet": "maybe"}),
        # what is only supposed, or said of all programs
        (
            rf"(?:^|[.!;:,?]\s*)(?P<supposed>let['’]?s\s+(?:say|assume|suppose|imagine|pretend)|assume|suppose|imagine|pretend)(?=\s+(?:that\s+)?(?:[\w'’-]+\s+){{1,4}}?{_DO}(?:s|ed)?\b)",
            {"supposed": "maybe"},
        ),
        (
            rf"\b(?P<any>(?:hard|difficult|impossible|tough|easy)\s+to\s+(?:find|think\s+of|name|come\s+by))\s+{_A_PROGRAM}",
            {"any": "maybe"},
        ),
        (
            r"\b(?P<any>(?:haven['’]?t|have\s+not|didn['’]?t|did\s+not|couldn['’]?t|could\s+not|can['’]?t|cannot|never|don['’]?t)\s+(?:yet\s+|ever\s+)?"
            rf"(?:found|find|seen|see|met|come\s+across|heard\s+of|know(?:\s+of)?))\s+{_A_PROGRAM}",
            {"any": "maybe"},
        ),
        # "H-1B sponsorship will become available": not yet
        (rf"{_VISA}(?:\s+sponsorship)?\s+(?P<later>will\s+(?:become|be\s+made))\s+(?:available|possible)\b", {"later": "maybe"}),
        # "they sponsored H-1B until the new DIO came", "H-1B friendly till then"
        (
            rf"\b(?P<once>{_DO}(?:e?d)|took|did)(?=\s+(?:\w+\s+){{0,2}}?{_VISA}[^.;,!?]{{0,16}}?\b(?:until|till)\s+(?!further\b|(?:the\s+)?(?:end|graduation)\b))",
            {"once": "may"},
        ),
        (
            rf"\b(?:was|were|been)\s+(?:\w+\s+)?{_VISA}[\s-]+(?P<once>friendly)\b(?=[^.;!?]{{0,12}}\b(?:until|till|before)\b)",
            {"once": "maybe"},
        ),
        # whoever has a visa already, and the time on it that is used up: nothing of what is sponsored
        (
            rf"\b(?:current|existing|remaining|present)\s+(?P<held>{_VISA})"
            rf"(?=\s+(?:holders|residents|trainees)\s+(?:will|may|can|are|continue|remain|finish)\b)",
            {"held": ""},
        ),
        (
            rf"\b(?:exhausted|used\s+up|(?:ran|run)\s+out\s+of|reached|maxed\s+out)\s+(?:(?:all|of|their|the|his|her|seven|years)\s+)*(?P<used>{_VISA}(?:\s+(?:eligibility|time|years|limit))?)",
            {"used": ""},
        ),
        (
            rf"\b(?:whose|their|the)\s+(?P<used>{_VISA})\s+(?:eligibility|time|years)\s+(?:has|have|is|are)\s+(?:run\s+out|exhausted|expired|used\s+up|over|ended|been\s+used)",
            {"used": ""},
        ),
        # "only faculty can get an H-1B"
        (
            r"(?<!not )"
            r"\b(?P<verb>only\s+(?:(?:the|our|clinical|research|senior)\s+)*(?:faculty|attendings?|staff(?:\s+physicians)?|employees|researchers|postdocs?|scientists|professors)(?:\s+members?)?\s+"
            r"(?:(?:can|may|are|is|will|who)\s+)*(?:get|gets|receive|have|hold|come\s+on|qualify\s+for|eligible\s+for|sponsored\s+for|on|apply\s+for))"
            rf"(?=\s+{_VISA})",
            {"verb": "we don't sponsor"},
        ),
    )
)
_CHANGED = Gated(  # "until 2021 the answer on H-1B was always no. It is yes now"
    rf"(?P<before>(?:\b(?:the\s+|our\s+|their\s+)?(?:answer|reply|policy|line|rule|stance)\s+(?:on|to|for|about|regarding)\s+)?(?:an?\s+|the\s+)?)(?P<visa>(?<![\w-])(?:{J1}|{H1B})(?!\w))"
    r"(?P<was>(?:\s+(?:visas?|sponsorship))?\s+(?:was|were|used\s+to\s+be|has\s+been|had\s+been|always\s+was)\s+(?:(?:always|an?|firm|flat|clear|simply|hard|strict)\s+)*(?:no|yes|out|impossible|not\s+possible|a\s+no-go)\b[^.;,!?]{0,30}[.;,!]\s*"
    r"(?:(?:but|and|though|however|today|now|these\s+days|currently|since\s+(?:then|\d{4})|as\s+of\s+\d{4}|this\s+year)[\s,]+)*)"
    rf"(?:(?:it|that)\s*(?:is|['’]s)\s+(?:now\s+|become\s+)?(?:an?\s+)?(?P<said>yes|no)\b(?!\s+(?:longer|problem|issue))|(?:it|that)\s+(?:has\s+)?(?:turned|became|changed)\s+(?:to|into)\s+(?:an?\s+)?(?P<said2>yes|no)\b"
    rf"|(?:we|they|the\s+(?:program|hospital))\s+(?:now\s+|do\s+)?(?P<yes>{_DO}s?)\s+(?:it|them|those)\b|(?:we|they|the\s+(?:program|hospital))\s+(?:(?:do|does){_NOT}|no\s+longer)\s+(?P<no>{_DO})\s+(?:it|them|those)\b)"
)
_TAKEN_BACK = Gated(  # "I wrote that they sponsor H-1B. They don't"
    rf"\b(?P<lead>(?:(?:where|in\s+which)\s+)?(?:i|we|they|he|she|someone|somebody|people|my\s+post|the\s+(?:web)?site|the\s+page|freida|reddit|sdn)\s+(?:had\s+|have\s+|first\s+|once\s+|originally\s+|wrongly\s+)*(?:wrote|said|says|say|posted|claimed|claims?|thought|told\s+you|lists?|stated)\b(?:\s+that\b)?)"
    rf"[^.;?!]{{0,40}}?(?P<verb>{_DENIES}|{_DO}s?)\s+{_VISA}\s*(?:[.;,–—-]+|(?=but\b|yet\b))\s*(?:but\s+|and\s+|yet\s+|actually\s+|in\s+fact\s+)*"
    r"(?:(?:it|they|she|he|we)\s+(?P<not>(?:do|does|did|will)(?:n['’]?t|\s+not)\b)(?!\s+(?:only|just|\w+\s+\w))|(?:it|they|we)\s+(?P<do>(?:do|does)\b)(?!\s+(?:not|n['’]?t|\w+\s+\w))"
    r"|(?:that|this|it)\s*(?:is|was|['’]s)\s+(?P<wrong>wrong|false|a\s+mistake|untrue|incorrect|not\s+true|no\s+longer\s+true)\b)"
)
_MAY_TURN = re.compile(r"\b[jh][\s-]{0,2}(?:1|one)|visa|sponsor")


def put_plainly(text: str) -> str:
    """The text, in lower case, with each of these said plainly; it keeps its length and all places."""
    if not _MAY_TURN.search(text):
        return text
    for pattern, said in _PLAIN:
        for match in pattern.finditer(text):
            for name, instead in said.items():
                text = _with(text, match.span(name), instead)
    for match in _CHANGED.finditer(text):
        yes = match["yes"] is not None or "yes" in (match["said"], match["said2"])
        text = _with(_with(text, match.span("before"), ""), (match.end("visa"), match.end()), ": yes" if yes else ": no")
    for match in _TAKEN_BACK.finditer(text):
        denied = re.fullmatch(_DENIES, match["verb"]) is not None
        yes = match["do"] is not None or (match["wrong"] is not None and denied)
        if (match["do"] is not None) == denied or match["wrong"] or match["not"]:
            text = _with(_with(text, match.span("lead"), ""), match.span("verb"), YES if yes else NO)
    return text


def _with(text: str, span: tuple[int, int], instead: str) -> str:
    """The text with these words instead of what stands there, filled up with blanks."""
    start, end = span
    if instead in _VERBS:
        instead = next(verb for verb in _VERBS[instead] if len(verb) <= end - start)
    return text[:start] + instead.ljust(end - start)[: end - start] + text[end:]
