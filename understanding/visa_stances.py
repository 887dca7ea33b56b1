"""What the person who writes thinks of each visa, clause by clause: needed, acceptable, out of the question, or needed no longer.

A clause belongs to whoever it names; one that names nobody goes on with the clause before it, or with a sentence of its writer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from understanding.cues import Indexed
from understanding.segments import Segment
from understanding.traits import Trait
from understanding.visa_names import H1B, J1
from understanding.visa_stance_clauses import OTHER, PROGRAM, SELF, TOLD_ME, VISA, Clause, clauses_of, subject_of

_REFUSED_AFTER = re.compile(
    r"\W*(?:visa\s+)?(?:(?:is|are|was|would\s+be|will\s+be|it'?s|seems)\s+)*(?:simply\s+|just\s+|absolutely\s+|completely\s+)?(?:impossible|out\b|off\b|ruled\s+out"
    r"|no[\s-]?go|not\s+(?:possible|accept\w*|ok|good|an?\s+option|for\s+me|feasible|allowed|going\s+to)|no\s+(?:option|way|chance)|isn'?t\s+(?:possible|an?\s+option|for\s+me)|too\s+(?:complicated|hard|difficult|expensive)|unrealistic|difficult"
    r"|(?:i\s+)?(?:can'?t|cannot|can\s+not|cant|won'?t|(?:don'?t|dont|do\s+not)\s+(?:want|wish|intend|plan)|would\s+(?:decline|refuse|turn\s+down|rather\s+not)|never|refuse)\b|not\b\W*$)"
)
_REFUSED_BEFORE = re.compile(  # also "do not wish to apply for the"
    r"\b(?:can'?t|cannot|can\s+not|cant|won'?t|wont|don'?t|dont|do\s+not|not|never|no|refuse|avoid|without|rather\s+than|instead\s+of|except)\b(?:\s+(?!only)\w+){0,3}\s*$"
    r"|(?:\bnot|\bdont|\bnever|n't|\bhardly)\s+(?:\w+ly\s+)?(?:be\s+)?(?:wish(?:ed)?|want(?:ed)?|intend(?:ed|ing)?|plan(?:ned)?|car(?:e|ing)|like|aim|trying|seek(?:ing)?|pursu(?:e|ing)|apply(?:ing)?|going|interested|keen|willing|looking|planning)"
    r"(?:\s+(?!only|just|miss|lose|losing|limit|restrict|give|giving|risk|without|program|place|hospital|that|who|if|than)\w+){1,6}\s*$"
)
_UNNEEDED = re.compile(
    r"\b(?:don'?t|dont|do\s+not|won'?t|wont|will\s+not|no\s+longer|not|never)\s+(?:even\s+|really\s+|actually\s+)?(?:need\w*|requir\w*)\b|\bno\s+(?:more|need|longer(?!\s+(?:want|prefer|like|care|seek|looking|interested)))\b"
    r"|\b(?:is|are)(?:n'?t|\s+not)\s+(?:needed|required|necessary|an?\s+(?:thing|issue|problem|topic|concern))|\bno\s+(?:issue|problem|concern|topic|worry|thing)"
    r"|\b(?:is|thing\s+is|stuff\s+is)\s+(?:over|history|gone|moot|done)\b|\bno\s+(?:visa|sponsorship|j1|h1b)\b|\b(?:forget|scrap|ignore|cancel|drop)\b"
)
_FREE = re.compile(  # what ends every need
    r"\b(?:(?:got|have|has|hold|holding|with|received|my|a|the|own|am\s+a|i'?m\s+a|being\s+a)\s+(?:my\s+|a\s+|an\s+|the\s+)?(?:green\s*card|gc|ead|us\s+passport|american\s+passport"
    r"|us\s+citizen\w*|american\s+citizen\w*|permanent\s+resident\w*)\b(?!\s+(?:is\s+|still\s+)*(?:pending|process|soon|lottery|appl\w+|interview))"
    r"|naturali[sz]ed\b|born\s+in\s+(?:the\s+)?(?:us|usa|states|america|chicago|texas|new\s+york|california|florida|ohio|boston|houston|puerto\s+rico)\b"
    r"|i'?m\s+(?:already\s+)?a\s+citizen\b(?!\s+of)|i\s+am\s+(?:already\s+)?a\s+citizen\b(?!\s+of)|gc\s+holder|green\s*card\s+(?:holder|came|arrived|approved)|asylee|daca)\b"
)
_ANY_MORE = re.compile(r"\b(?:any\s?more|any\s+longer|no\s+longer|no\s+more)\b")
_NOT_FREE = re.compile(
    r"\b(?:if|pending|process|waiting|applied|appl(?:y|ying)|soon|wish|hope\w*|when|until|unless|lottery|no|not|without|don'?t|dont|never)\b(?:\s+\w+){0,4}\s*$"
)
_PAST = re.compile(r"\b(?:was|were|been|before|used\s+to|had|previously|earlier|said|ago|came\s+(?:here\s+)?on|finished|told)\b")
_HELD_FOR_WORK = re.compile(
    r"\b(?:research\w*|postdoc\w*|scholar|fellow|working|work|job|mph|phd|masters?|lab|technician|here|currently|now|at\s+present)\b[^,;.]{0,40}\b(?:on|with|in|under)\s+(?:an?\s+|my\s+)?$"
)
_SUPPOSED = re.compile(r"\b(?:if|whether|unless|had\s+i|suppose|imagine|what\s+if|is\s+it|should|would\s+it|does|why|how)\b")
_FOR_ELECTIVES = re.compile(r"\b(?:electives?|observerships?|travel\w*|visitor|tourist|b-?1|b-?2|aways?|rotations?|interviews?)\b")
_WANTED = re.compile(
    r"\b(?:need\w*|requir\w*|want\w*|pref(?:er\w*)?|seek\w*|look\w*\s+for|search\w*|applicant|candidate|must|has\s+to\s+be|have\s+to|only|ideal(?:ly)?|assum\w*|count\s+me|put\s+me"
    r"|put\s+(?:down|it)|go(?:ing)?\s+(?:for|with)|gonna\s+(?:be|use)|aim\w*|will\s+(?:be|come|train)\s+on|going\s+to\s+be\s+on|it\s+is|it'?s\s+gonna\s+be|it\s+must\s+be|please|pls|plz|better"
    r"|more\b|rather|hope\w*|meanwhile|first\s+choice|like|love|my\s+(?:way|route|only)|is\s+the\s+way|what\s+i)\b"
)
_STRONG = re.compile(  # says whose it is without an "I"
    r"\b(?:need(?:ed|ing|s)?|requir(?:ed|ing|es?|ement)|prefer(?!red)\w*|pref(?:erred)?(?=\W*$)|seek(?:er|ing)|look\w*\s+for|search\w*\s+for|applicant|candidate|ideal(?:ly)?|assum\w*|count\s+me|put\s+me|it\s+is"
    r"|pls|plz|please)\b"
)
_ACCEPTED = re.compile(
    r"\b(?:ok|okay|fine|good|great|works?|acceptable|possible|accept\w*|take|do|manage|live\s+with|no\s+(?:problem|issue|prob)|not\s+an?\s+(?:problem|issue)|happy|either|both|too(?=\W*$)|also"
    r"|as\s+well|open|on\s+the\s+table|alright|suits?|cool|welcome|enough|if\s+(?:i\s+(?:must|have\s+to)|needed|not|nothing|possible|that\s+fails)|doable|use|can|could|whatever|any)\b"
)
_ANY = re.compile(
    r"\b(?:(?:both|either|any|all)(?:\s+(?:one|ones|visas?|of\s+(?:them|these|the\s+two|those)|type|kind|two))*\s*(?:of\s+these\s+)?(?:is|are|would\s+be|be|will\s+be|will|it)?\s*(?:also\s+|both\s+|all\s+|totally\s+|perfectly\s+)?"
    r"(?:ok(?:ay)?|fine|good|great|acceptable|works?|possible|do|suits?|no\s+problem|alright|cool|welcome)"
    r"|(?:happy|fine|ok|okay|good|content|comfortable|cool|flexible)\s+(?:with|to\s+take|about|on)\s+(?:both|either|any|whichever|whatever)"
    r"|visa[\s-]*(?:wise|type|kind)?[\s,:]*(?:i'?m|i\s+am|im)?\s*(?:flexible|open|not\s+picky|no\s+preference)|(?:whatever|whichever|any\s+visa)\b[^,;.]{0,24}?\b(?:gets?\s+me|they\s+(?:give|offer|take)|(?:i|i'll|i\s+(?:will|go|can|would))\s*(?:take|accept)|dem\s+give)"
    r"|(?:i\s+)?(?:can|will|would|could|'ll)\s+(?:\w+\s+)?(?:take|accept|do)\s+(?:either|both|whichever|whatever|any)\b(?=\s*(?:$|visa|one|of|type|kind|is|that))|need\s+(?:an?\s+)?visa\W+any\s+(?:type|kind|one))\b"
)
_BARE = re.compile(r"\W*(?:(?:or|else|then|maybe|the|an?|i'?m|i\s+am)\s+)*(?:visa)?\W*")
_BARE_AFTER = re.compile(
    r"\W*(?:visa)?\W*(?:meanwhile|for\s+(?:now|planning|the\s+moment|this\s+(?:cycle|year))|then|please|only|it\s+is)?\W*"
)
_DRAWN = ("so", "otherwise", "hence", "therefore")
_WHAT_I_NEED = re.compile(
    r"\b(?:which|that|this|it)\s*(?:is|'s)\s+(?:exactly\s+|all\s+|just\s+)?(?:what|the\s+one|all)?\s*i\s+(?:would\s+|will\s+)?(?:need|want|require|look\s+for)\b"
    r"|,\s*what\s+i\s+(?:would\s+|will\s+)?need\b"
)
_NO_MATTER = re.compile(
    r"\b(?:whichever|whatever|either|idc|lo\s+que\s+sea|da\s+igual|cualquiera|tanto\s+faz|peu\s+importe|egal|i\s+(?:really\s+)?(?:don'?t|do\s+not|dont)\s+(?:mind|care))\b(?=\W*$|\W+(?:which|what))"
)
_CREDENTIALS = re.compile(
    r"\b(?:yog|step\s*[123]|img|fmg|mbbs|ecfmg|citizen|usce|graduated|grad|(?:i'?m|i\s+am)\s+from|(?:i\s+)?finished\s+\w+(?:\s+\w+)?\s+university|medical\s+(?:school|university|college))\b"
)


_OF_ITS_RULES = re.compile(r"\W*(?:visa\s+)?(?:home\s+|two-year\s+|2[\s-]year\s+)*(?:rule|waiver|requirement|twice)\b")
_OF_PROGRAMS = re.compile(
    r"\b(?:they|their|programs?|hospital|place|faculty|attendings?|fellows?|residents?|cases|beds|rooms|suites|interview\w*|visited|toured|pd|coordinator|website|site|emailed|sponsors?|our|we)\b"
)
_MIND = re.compile(r"\b(?:don'?t|do\s+not|dont)\s+(?=mind|care)")
_WILL_DO = re.compile(  # "if they only have J-1 I also can"
    rf"\W*(?:even\s+)?if\s+(?:(?:they|there|it|the\s+program|a\s+program|nothing\s+else|must)\s+)?(?:(?:is|are|be)\s+)?(?:(?:only|just)\s+)?(?:(?:have|has|offers?|gives?|is|do|take)\s+)?"
    rf"(?:only\s+|just\s+)?(?:an?\s+|the\s+)?(?:{J1}|{H1B})\W+(?:(?:i|it|is|it's|that's|then|also|too|still|will|would|am|i'm|i'd|be|will|manage)\s+)*(?:can|could|ok(?:ay)?|fine|take\s+it|accept(?:\s+it)?"
    rf"|go|works?|manage|do|come)\b(?:\s+(?:take|do|accept|go|work|live)(?:\s+(?:it|that|this|with\s+(?:it|that)))?)?\W*(?:too|also|as\s+well)?\W*"
)
_STATES = re.compile(r"\W*(?:(?:hi|hello|so|sir|and|but)\W+)*(?:i'?m\s+(?:an?\s+)?|i\s+am\s+(?:an?\s+)?|i\s+need|i\s+require|need)\b")
_WHATEVER = re.compile(r"\W*(?:whatever|whichever)\b")


@dataclass(slots=True)
class Stances:
    """Where each visa is wanted and refused, where all are welcome, where none is needed; and the clauses that are the writer's."""

    wanted: dict[str, tuple[int, int]] = field(default_factory=dict)
    refused: dict[str, tuple[int, int]] = field(default_factory=dict)
    any_of_them: tuple[int, int] | None = None
    unneeded: tuple[int, int] | None = None
    own: list[tuple[int, int]] = field(default_factory=list)
    told_of_nobody_else: bool = False

    def need(self) -> Trait | None:
        """The need that all of it comes to."""
        if self.any_of_them and not self.refused:
            return Trait("visa_need", "either", *self.any_of_them)
        kinds = [kind for kind in self.wanted if kind not in self.refused]
        if not kinds:
            return None
        start, end = self.wanted[kinds[0]]
        return Trait("visa_need", "either" if len(kinds) > 1 else "j1" if kinds[0] == "j" else "h1b", start, end)

    def settle(self, needs: list[Trait]) -> list[Trait]:
        """The needs told in other ways, or what these stances come to: they say more than "I need a visa"."""
        stance = self.need()
        if self.unneeded and stance is None:
            return [Trait("visa_need", "none", *self.unneeded)]
        if stance is None or any(need.value == "none" for need in needs):
            return needs
        return [stance]


def read_stances(words: Indexed, segments: tuple[Segment, ...]) -> Stances:
    """All stances of a message's statements."""
    stances = Stances()
    if VISA not in words.places:
        return stances
    stances.told_of_nobody_else = (SELF.search(words.text) or _CREDENTIALS.search(words.text)) is not None and _OF_PROGRAMS.search(
        words.text
    ) is None
    spoken = 0  # sentences since visas were last named
    for segment in segments:
        named = VISA.search(words, segment.start, segment.end) is not None
        spoken = 0 if named else spoken + 1
        if spoken > 1:
            continue
        if segment.is_question and not _WHATEVER.match(words.text, segment.start):
            comma = words.text.rfind(",", segment.start, segment.end)
            if comma < 0 or not _STATES.match(words.text, segment.start, comma):
                continue
            segment = Segment(segment.text[: comma - segment.start], segment.start, comma, False)
        _of_a_sentence(words, segment, stances)
    return stances


def _profile(text: str, end: int) -> bool:
    """Whether up to there somebody tells of themself only: their exams and schooling, and nothing of a program."""
    told = text[:end]
    return (SELF.search(told) or _CREDENTIALS.search(told)) is not None and _OF_PROGRAMS.search(told) is None


def _of_a_sentence(words: Indexed, segment: Segment, stances: Stances) -> None:
    clauses = clauses_of(words, segment)
    sentence = words.text[segment.start : segment.end]
    theirs = PROGRAM.search(sentence) is not None or OTHER.search(sentence) is not None
    alone = not theirs and SELF.search(TOLD_ME.sub(lambda m: " " * len(m[0]), sentence)) is not None
    if not (theirs or alone) and _profile(words.text, segment.end):
        alone = (SELF.search(words.text, 0, segment.start) and _CREDENTIALS.search(words.text, 0, segment.start)) is not None
    if not (theirs or alone) and _OF_PROGRAMS.search(words.text) is None:
        alone = bool(stances.refused) or any(_STRONG.search(clause.text) for clause in clauses if clause.items)
    free = _freed(sentence, clauses, segment.start)
    if free and not free[0].startswith("born") and any(clause.items for clause in clauses):
        stances.unneeded = (segment.start + free.start(), segment.start + free.end())
    for i, clause in enumerate(clauses):
        if i and (
            (clause.subject is None and clauses[i - 1].subject == "self")
            or (clause.subject == "program" and _WILL_DO.fullmatch(clause.text))
        ):
            clause.subject = "self"
        if clause.subject not in ("self", None) or (clause.subject is None and theirs):
            needed = _WHAT_I_NEED.search(sentence) if clause.items and clause.subject == "program" else None
            if needed and clause.items[-1].lastgroup in ("j", "h"):
                stances.wanted.setdefault(str(clause.items[-1].lastgroup), clause.items[-1].span())
            continue
        every = _ANY.search(clause.text) or (
            _NO_MATTER.search(clause.text) if len({i.lastgroup for c in clauses for i in c.items}) > 1 else None
        )
        mine = clause.subject == "self" or alone
        if (
            every
            and (mine or re.search(r"\bmy\s+side|\bnow\b|what|which|idc|lo\s+que|igual|cualquiera|tanto|peu|egal", clause.text))
            and not _SUPPOSED.search(clause.text[: every.start()])
            and not re.search(r"\b(?:not|n't)\b(?!\s+(?:picky|mind|care))", _MIND.sub(" ", clause.text[: every.end()]))
        ):
            stances.any_of_them = (clause.start + every.start(), clause.start + every.end())
            stances.own.append((clause.start, clause.end))
        for item in clause.items:
            if _of_an_item(clause, item, stances, mine, free):
                stances.own.append((clause.start, clause.end))
                clause.subject = "self"


def _freed(sentence: str, clauses: list[Clause], start: int) -> re.Match[str] | None:
    """What ends every need of a visa, where it is the writer's own and not only hoped for."""
    free = _FREE.search(sentence)
    if free is None or _NOT_FREE.search(re.split(r"[,;.:(]", sentence[: free.start()])[-1]):
        return None
    clause = next((c for c in clauses if c.start <= start + free.start() < c.end), None)
    if clause is None:
        return free
    if _OF_ALL.search(sentence[: free.start()]) and not SELF.search(sentence[: free.end()]):
        return None  # "you must be a citizen, a permanent resident, or qualify for a J-1"
    subject = subject_of(sentence[clause.start - start : free.end()], [], clause.start) or clause.subject
    return free if subject in ("self", None) else None


_OF_ALL = re.compile(r"\b(?:you|must|should|eligib\w+|requir\w+|open\s+to|limited\s+to|only|either|applications?|status)\b")
_HOLDERS_COUNTED = re.compile(r"\b(?:any|few|fewer|many|some|most|several|more|two|three|four|\d+)\s+$")


def _of_an_item(clause: Clause, item: re.Match[str], stances: Stances, mine: bool, free: re.Match[str] | None) -> bool:
    """Takes in what a clause of the writer says of one visa; whether it said anything."""
    at, stop = item.start() - clause.start, item.end() - clause.start
    before, after = clause.text[:at], clause.text[stop:]
    kind = item.lastgroup or "v"
    if kind != "v" and item[0].endswith("s") and _HOLDERS_COUNTED.search(before):
        return False  # "hardly any H-1Bs have come through": people who hold one
    span = (item.start(), item.end())
    if _UNNEEDED.search(clause.text) and (free or (mine and _ANY_MORE.search(clause.text))):
        if not _SUPPOSED.search(clause.text):
            stances.unneeded = span
        return True
    if mine and kind != "v" and _WILL_DO.fullmatch(clause.text):
        stances.wanted.setdefault(kind, span)
        return True
    if (
        kind == "v"
        or _OF_ITS_RULES.match(after)
        or _UNNEEDED.search(before)
        or _FOR_ELECTIVES.search(clause.text)
        or _SUPPOSED.search(before)
    ):
        return False
    if _REFUSED_AFTER.match(after) or _REFUSED_BEFORE.search(before):
        if mine and not re.search(r"\bnot\s+only\b", before):
            stances.refused[kind] = span
        return mine
    if _PAST.search(before) or _HELD_FOR_WORK.search(before):
        return False
    bare = (
        _BARE.fullmatch(before) is not None
        and _BARE_AFTER.fullmatch(after) is not None
        and (clause.opened in _DRAWN or "m" in before or ("else" in before and stances.wanted))
    )
    said = _WANTED.search(clause.text) or _ACCEPTED.search(before + " " + after) if mine else _STRONG.search(clause.text)
    if said or bare:
        stances.wanted.setdefault(kind, span)
    return bool(said or bare)
