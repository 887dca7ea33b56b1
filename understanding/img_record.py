"""A program's record with graduates from abroad: none, a few, several; and how many of them finished there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.abroad import COUNTRY, NATION
from understanding.claims import Claims
from understanding.cues import Cue, Indexed
from understanding.img_counts import COUNT, NUMBERS, number_of
from understanding.qualities import claimed
from understanding.segments import Segment
from understanding.traits import Trait

_PERSON = (
    r"(?:residents?|graduates?|grads?|alum\w*|fellows?|doctors?|people|trainees?|physicians?|guys?|girls?|persons?|candidates?|juniors?"
    r"|seniors?|co-?residents?"
    r"|colleagues?|pgy-?\s?\d|chiefs?)"
)
_OUTSIDE = (
    rf"(?:abroad|overseas|outside\s+(?:of\s+)?(?:the\s+)?(?:us|u\.s\.|usa|u\.s\.a\.|united\s+states|states|north\s+america|america|country)|in\s+(?:the\s+)?{COUNTRY}"
    r"|in\s+(?:other|foreign)\s+countries)"
)
_GRADUATES = Cue(
    r"\b(?:(?:non[\s-]?us\s+(?:citizen\s+)?)?(?:img'?s?|fmg'?s?|(?:international|foreign|overseas)\s+(?:(?:medical|school"
    r"|med)\s+){0,2}(?:grad(?:uate)?s?|students?)"
    r"|graduates\s+of\s+(?:international|foreign|overseas)\s+(?:medical\s+)?schools?"
    rf"|graduates\s+(?:of|from)\s+(?:medical\s+)?(?:schools?|universities|colleges|programs)\s+(?:in\s+(?:the\s+)?{COUNTRY}|abroad|overseas|outside\s+(?:of\s+)?(?:the\s+)?(?:us|usa|united\s+states|states|north\s+america|country))"
    r"|foreign\s+(?:doctors?|physicians?|residents?|people"
    r"|medical\s+schools?)"
    r"|(?:foreign|abroad|overseas)[\s-](?:trained|educated)(?:\s+(?!to\b)\w+)?|trained\s+(?:overseas|abroad)|(?:studied|finished|graduated|educated"
    r"|schooled)\s+(?:overseas|abroad)|foreign\s+nationals?|foreigners|non-?us\s+(?:citizens?|grads?|graduates?|applicants?)"
    r"|(?:studied|trained|educated|went\s+to\s+(?:med(?:ical)?\s+)?school|did\s+(?:their\s+)?med(?:ical)?\s+school|graduated"
    r"|finished\s+med(?:ical)?\s+school)"
    r"\s+(?:medicine\s+)?(?:abroad|overseas|outside\s+(?:of\s+)?(?:the\s+)?(?:us|usa|united\s+states|states|north\s+america|america"
    r"|country))"
    r"|with\s+(?:foreign|overseas|international)\s+(?:medical\s+)?degrees"
    rf"|(?:earned|received|obtained|got|completed|did|took)\s+(?:their|an?|his|her|its)\s+(?:own\s+)?(?:first\s+)?(?:medical\s+)?(?:degrees?|mds?|mbbs|mbchb|diplomas?"
    rf"|education|training|schooling|studies)\s+{_OUTSIDE}"
    rf"|(?:attended|went\s+to|finished)\s+(?:medical\s+)?(?:schools?|universit(?:y|ies))\s+{_OUTSIDE}"
    rf"|(?:graduates?|grads?|doctors?)\s+(?:of|from)\s+an?\s+(?:(?:foreign|international|overseas)\s+(?:medical\s+)?(?:school|university)|(?:medical\s+)?(?:school|university)\s+{_OUTSIDE})"
    rf"|{_PERSON}\s+(?:\w+\s+){{0,4}}?(?:from|of)\s+(?:{COUNTRY}|abroad|overseas|(?:all\s+over|around)\s+the\s+world|other\s+countries"
    r"|outside\s+the\s+us)|from\s+(?:an?\s+)?(?:(?:foreign|overseas)\s+(?:medical\s+|med\s+)?schools?|(?:medical\s+"
    r"|med\s+)?schools?\s+(?:abroad|overseas|outside\s+the\s+\w+))|from\s+abroad|foreign[\s-]sounding\s+names?|foreign\s+(?:names?"
    r"|degrees?|diplomas?)"
    rf"|{NATION}\s+(?:{_PERSON}|img)|{NATION}s\b(?=\s+(?:finished|graduated|trained|matched|there|in|who))"
    r"|graduated\s+from\s+(?:medical\s+)?(?:schools?|universities)\s+(?:outside|abroad|overseas|in\s+other\s+countries)))(?![\w-]*\w)"
)
_TAKING = (
    r"(?:had|have|has|tak\w+|took|match\w*|train\w*|accept\w*|rank\w*|interview\w*|consider\w*|enroll\w*|graduat\w*|recruit\w*|see|seen"
    r"|saw|hir\w+|"
    r"select\w*|admit\w*|invit\w*|finish\w*)"
)
_NONE_BEFORE = re.compile(
    r"(?:\b(?:has|have)\s+yet\s+to\s+\w+\s+(?:\w+\s+){0,2}|\bnever\s+(?:an?|any|one)\s+|(?:\bnever|\bnot|n't|\b(?:do|does|did|have|has|wo"
    r"|ca|is|are)nt|\bnor|\bno\s+longer|\bcouldn'?t"
    rf"|\bcould\s+not)\s+(?:\w+\s+){{0,2}}?(?:{_TAKING}|nam\w+|recall|remember|think\s+of|know)\s+(?:\w+\s+){{0,3}}|\b(?:no|zero|0"
    r"|not\s+a\s+single|not\s+one|"
    r"not\s+any|without(?:\s+any)?|lacks?|nobody|no\s+one|none\s+of\s+(?:them|the\s+\w+))\s+(?:(?!rules?|issues?|problems?|limit\w*"
    rf"|restrictions?|difference|bias|preference|research|procedure|matter)\w+\s+){{0,9}})$"
)
_NONE_AFTER = re.compile(
    r"(?:\s*[:=|-]\s*(?:none|0|no|never|zero|nope)\b|\s+(?:residents?\s+|graduates?\s+)?(?:need\s+not\s+apply|(?:have|has|had|do|does"
    r"|did|are|were|will|would)"
    rf"(?:\s+(?:not|never)|n'?t)\s+(?:\w+\s+){{0,2}}?(?:been\s+)?{_TAKING}))"
)
_UNFRIENDLY = re.compile(r"[\s-]*(?:un|not\s+(?:\w+\s+)?)friendly")
_FRIENDLY = re.compile(r"[\s-]*friend\w+(?!\s+(?:programs?|list|places?|states?))")
_OR_TWO = re.compile(r"\s+or\s+(?:two|so|three)\b")
_FEW_BEFORE = re.compile(
    r"\b(?:the\s+(?:odd|occasional)|(?:a\s+|very\s+|only\s+)?few|hardly\s+any|rare(?:ly)?|occasional(?:ly)?|one\s+or\s+two|barely\s+any"
    r"|not\s+many"
    r"|(?:a\s+)?couple(?:\s+of)?|a\s+handful\s+of|"
    r"some)\s+(?:\w+\s+){0,4}$"
)
_ONE_IS = re.compile(
    r"\b(?:one|1)\s+(?:of\s+)?(?:the\s+|our\s+|their\s+)?(?:current\s+)?(?:\w+\s+)?(?:is|was)\s+(?:an?\s+)?$|\bthe\s+current\s+$"
    r"|\b(?:had|has|have|with|was|is)\s+(?:an?|one)\s+$|\bthe\s+current\s+(?:\w+\s+)?is\s+$|\b(?:resident|fellow|chief|grad|graduate"
    r"|alum\w*)\s+(?:\w+\s+)?(?:is|was)\s+(?:an?\s+)?$"
)
_FEW_AFTER = re.compile(r"\s+(?:are\s+|is\s+)?(?:rare|few|uncommon)\b|\s*[:=|-]\s*(?:a\s+)?(?:few|couple|rare\w*|handful)\b")
_SEVERAL_BEFORE = re.compile(
    r"(?:\b(?:every|each|almost\s+every|most)\s+(?:second\s+|other\s+|single\s+)?(?:class|year|cohort)\s+(?:\w+\s+){{0,3}}?(?:an?|one"
    r"|some|somebody|someone)\s+|\b(?:several|many|multiple|numerous|lots\s+of|a\s+lot\s+of|a\s+(?:good\s+|large\s+|fair\s+)?number\s+of"
    r"|an?\s+(?:whole\s+"
    r"|long\s+|steady\s+)?(?:string|stream|flow|bunch|host|slew|line|parade|succession|crowd|fair\s+share)\s+of|dozens\s+of|plenty\s+of"
    r"|tons\s+of"
    r"|loads\s+of|full\s+of|most|half|"
    rf"a\s+third|a\s+quarter|various)\s+(?:of\s+)?(?:[\w']+\s+){{0,7}}|\b(?:regularly|often|routinely|consistently|frequently|always"
    rf"|every\s+year)\s+{_TAKING}\s+(?:\w+\s+){{0,2}}|"
    rf"\b(?:history|track\s+record|tradition|record)\s+(?:of|with)\s+(?:\w+ing\s+)?(?:\w+\s+){{0,3}}|\bfriendly\s+(?:to|toward"
    rf"|towards)\s+(?:\w+\s+)?|\b(?:welcomes?|loves?)\s+(?:\w+\s+){{0,2}}|"
    r"\b(?:has|have|'ve)\s+(?:\w+\s+)?(?:trained|matched|taken|graduated|had|accepted|hired)\s+(?:(?!an?\b|one\b|two\b|three\b|four\b"
    rf"|five\b|six\b|\d)\w+\s+){{0,2}})$"
)
# "four of our last ten residents", "five of them", "two of their grads", "all three"
_SEVERAL_AFTER = re.compile(
    r"\s+(?:are\s+)?(?:very\s+)?(?:common|welcome|welcomed|encouraged)\b(?!\s+to\s+apply)|\s+(?:regularly|often|frequently"
    r"|routinely)\s+match|\s+(?:have|has)\s+made\s+up|\s+make\s+up|\s+is\s+no\s+(?:exception|rarity)|[^.;\n]{0,24}?\s+(?:have"
    r"|has)\s+been\s+among|\s*[:=|-]\s*(?:plenty|several|many|lots|tons|loads|welcome)"
)
_WANTED = Cue(
    r"\b(?:if|want|looking\s+for|prefer|list\s+of|find|(?:i\s+am|i'm|im|as)\s+an?|applying|my\s+(?:friend|cousin|brother|sister|wife"
    r"|husband|colleague|classmate)\s+(?:is|was)|a\s+(?:place|program)\s+(?:that|which|with"
    r"|where))\b"
)
_NOT_HERE = Cue(r"\b(?:applications?|applicants?|applied|interviewees)\b")
_THEIR_PAPERS = re.compile(r"\b(?:applications?|inquir(?:y|ies)|interest)\s+(?:from|by|of)\s+(?:\w+\s+){0,2}$")
_OF_THEM = re.compile(r"\bof\s+(?:them|which|whom|those|these)\b")
_NONE_FINISHED = re.compile(
    r"[^.;]{0,30}?\b(?:has|have|had|did|ever|yet)\b[^.;]{0,24}?\b(?:graduat\w+|finish\w*|complet\w+|(?:come|came|gone|made\s+it)\s+(?:all\s+the\s+way\s+)?through)\b"
)
_SOME_FINISHED = re.compile(
    rf"[^.;\d]{{0,24}}?[,:(–-]\s*(?:with\s+|and\s+)?(?:just\s+|only\s+)?(?!an?\s){COUNT}\s+(?:of\s+(?:them|those)\s+)?(?:have\s+|has\s+)?(?:already\s+|so\s+far\s+)?(?:graduated|finished|completed)\b"
)
_APPLICANTS = re.compile(
    r"[^.;]{0,40}?\bapplying\b|\s+(?:from|in|at)\s+(?:my|our)\s+(?:school|class|country|college)\b|[^.;]{0,12}\b(?:appl(?:y|ying|icants?|ications?)|rotat(?:ed|ing)|candidates?|should|must|may)\b"
)
_FIELD = re.compile(r"[,;.()]|\b(?:but|while|whereas|though)\b")
_NOT_TRAINEES = re.compile(
    r"\b(?:pd|director|attendings?|faculty|apps?|pas|nps|chair|observers?|visitors?|rotators?|clerks|externs|students?|applicants?|i|applying|kind\s+with|nice\s+to"
    r"|kind\s+to)\b"
)
_NEVER_ONE = Cue(
    rf"\b(?:never|haven'?t|hasn'?t|have\s+not|has\s+not)\s+(?:\w+\s+){{0,2}}?{_TAKING}\s+(?:one|any)\b"
    rf"|\b(?:has|have)\s+yet\s+to\s+{_TAKING}\s+(?:(?:its|their|our|the|an?)\s+)?(?:very\s+)?(?:first|single|one)\b"
)
_MORE_THAN_US = Cue(
    r"\bmore\s+(?:imgs?|fmgs?|foreign\s+\w+)\s+than\s+(?:us\b|american|amgs?|domestic|home)|\b(?:a\s+|like\s+(?:a\s+"
    r"|the\s+)?)(?:little\s+|mini\s+)?united\s+nations\b|\b(?:majority|most|half|two\s+thirds|a\s+third)\s+of\s+(?:us|the\s+(?:residents"
    r"|class|program|roster))\s+(?:is|are|went|came|trained|studied|was|were)\s+(?:\w+\s+){0,4}?(?:imgs?|fmgs?|abroad|foreign|overseas)\b"
)
_ORIGINS = Cue(rf"\b(?:{COUNTRY}|{NATION})\b")
_CLASSES = re.compile(r"\b(?:class(?:es)?|graduates?|grads?|alum\w*|residents?|roster|trainees?|took|taken|matched|trained|us|string)\b")
_NO_MORE = Cue(r"\b(?:no\s+longer|used\s+to|stopped|not\s+any\s?more|but\s+not\s+(?:now|since)|nobody\s+since|until\s+20\d\d)\b")
_OTHER_RESIDENTS = Cue(  # whose residents they are, when they aren't IR's
    r"\b(?:(?:intern(?:al)?|family|emergency|general)\s+(?:year|medicine|surgery)|prelim\w*|pediatrics?|psych\w*|medicine|surgery"
    r"|pathology|neurology|dr\s+(?:side|residency|program|residents?)|diagnostic\s+residents?|diagnostic\s+(?:side|residency|program)|other\s+(?:programs|departments"
    r"|residencies))\s+(?:prelim\s+|program\s+|residency\s+|side\s+)*(?:is|are|has|have|takes?|trains?|was)\b"
)
_ONLY_US = Cue(
    r"\b(?:only|all|exclusively|entirely|just)\s+(?:\w+\s+)?(?:us|u\.s\.|american)\s*(?:mds?|dos?|grads?|graduates?|amgs?|allopathic"
    r"|md\s*(?:/|and)\s*do)|\ball\s+amgs?\b|\b(?:all|every)\s+(?:\w+\s+){0,3}?(?:residents?|grads?|graduates?|trainees?"
    r"|alum\w*)\s+(?:\w+\s+)?(?:went\s+to|goes\s+to|came\s+from|comes\s+from|come\s+from|graduated\s+from|trained\s+(?:at|in)"
    r"|studied\s+(?:at|in)|hails?\s+from)\s+(?:an?\s+)?(?:us|u\.s\.|american|stateside|domestic)\s+(?:\w+\s+)?schools?\b|\b(?:all"
    r"|every)\s+(?:\w+\s+){0,3}?(?:residents?|grads?|graduates?|fellows?"
    r"|trainees?)\s+(?:are|is|were|was|have\s+been)\s+(?:an?\s+)?(?:amgs?|us\s+(?:grads?|mds?))\b|\bonly\s+amgs?\b"
)
_ALL_FINISHED = Cue(
    r"\ball\s+(?P<n>two|three|four|five|six|seven|eight|[2-9])\s+(?:of\s+them\s+)?(?:\w+\s+)?(?:finished|graduated|completed)\b"
)
_HEARSAY = Cue(
    r"\b(?:people|everyone|everybody|some|they|reddit|folks|friends|posters?)\s+(?:on\s+\w+\s+)?(?:say|says|said|think|claim"
    r"|keep\s+saying|told)\b"
    r"(?=[^.;]*\b(?:as\s+an?\s+img|as\s+img|for\s+imgs|basically|impossible|realistic|integrated|ir\s+is)\b)"
)
_ELSEWHERE = Cue(r"\b(?:somewhere\s+else|elsewhere|(?:at|in)\s+another\s+(?:program|place|hospital))\b")
_OTHER_DEPARTMENT = re.compile(
    r"\b(?:in|at|over\s+in|our|their)\s+(?:the\s+)?(?:family\s+medicine|internal\s+medicine|emergency\s+medicine|medicine|pediatrics|psychiatry|pathology|surgery|neurology|anesthesi\w+)\b"
)
_ASKED = re.compile(r"[^?]{0,12}\b(?:imgs?|fmgs?|foreign\s+grad\w*)\b[^?]{0,30}\?")
_ANSWER = re.compile(
    r"\W*(?:(?:they|we|it)(?:'ve|\s+have|'s|\s+has)?\s+(?:had|taken|trained|matched)\s+|(?:yes|yeah)\W+|only\s+|just\s+|so\s+far\s+)?(?:(?P<none>none|never|no\b|zero|not\s+(?:one|a\s+single|any|yet)|nobody|(?:(?:we|they|it)\s+)?(?:have|has)(?:\s+not|n't)(?:\s+(?:yet|so\s+far|to\s+date|until\s+now))?\s*(?=[,.;]|$|but\b|though\b))|(?P<few>(?:a\s+)?few|one\s+or\s+two|(?:a\s+)?couple|a\s+handful|two\b)"
    r"|(?P<several>plenty|lots|many|several|dozens|tons|loads|half|most|a\s+lot))"
)
_FIRST_ONE = Cue(
    r"\b(?:i'?d|i'?ll|you'?d|i\s+would|i\s+will|you\s+would|would|will)\s+be\s+(?:\w+\s+){0,2}?(?:very\s+)?first\s+(?:ever\s+)?(?:imgs?"
    r"|fmgs?"
    r"|(?:foreign|international)(?:\s+medical)?\s+(?:grad(?:uate)?|doctor|resident))\b(?!\s+(?:in\s+my|from\s+(?:my|our)|i\b|to\s+(?:ask"
    r"|rotate|apply)))"
)
_OF_A_RULE = re.compile(  # "the limits for foreign graduates: no ...", "no students from abroad"
    r"\b(?:limits?|limitations?|restrictions?|rules?|caps?|cut-?offs?|quotas?|polic(?:y|ies)|difference)\s+(?:for|on|of|about|with|regarding|between|in)\s+(?:\w+\s+){0,4}$|\bstudents?\s+$"
)
_ZERO_OF = re.compile(r"\s*[:=|]\s*0\s*(?:of|/|out)")
_HAS_HAD_SOME = Cue(
    r"\b(?:has|have)\s+(?:already\s+|by\s+now\s+)?had\s+(?:(?P<many>several|many|lots|plenty|quite\s+a\s+few)|a\s+few|some|a\s+couple|one|two)(?=\s*(?:[.,;!]|$|of\s+them\b|and\b|over\b|so\s+far\b))"
)
RECORD_CUES = (
    _FIRST_ONE,
    _GRADUATES,
    _NEVER_ONE,
    _ONLY_US,
    _MORE_THAN_US,
    _HAS_HAD_SOME,
)  # no sentence without one of them tells of a record


def read_img_record(words: Indexed, segment: Segment, claims: Claims) -> Iterator[Trait]:
    """The record told in a sentence: how many finished, and none, a few or several."""
    lower = words.text
    if segment.is_question:
        answer = _ANSWER.match(lower, segment.end) if _ASKED.fullmatch(lower, segment.start, segment.end) else None
        if answer and "?" in segment.text:
            yield Trait("img_history", str(answer.lastgroup), segment.start, answer.end())
        return
    first_one = _FIRST_ONE.search(words, segment.start, segment.end)
    if first_one:
        yield Trait("img_history", "none", *first_one.span())
        return
    for match in _GRADUATES.finditer(words, segment.start, segment.end):
        start, end = match.span()
        if _OTHER_DEPARTMENT.search(lower, segment.start, start) or _OF_A_RULE.search(lower, segment.start, start):
            continue
        if _WANTED.search(words, segment.start, start) or _ELSEWHERE.search(words, start, segment.end):
            continue
        if "student" in match[0]:
            continue  # whom they take for rotations tells nothing of their residents
        hearsay = _HEARSAY.search(words, segment.start, segment.end)
        if hearsay and hearsay.start() < start:
            continue
        before = _FIELD.split(lower[max(segment.start, start - 80) : start])[-1]
        if re.search(r"\b(?:trained|graduated|studied|educated|went|did|finished|with|foreign)\b", match[0]):
            before = before.rstrip() + " "
        if _THEIR_PAPERS.search(before):
            continue  # "we welcome applications from international graduates" tells of nobody who came
        if _OF_THEM.search(before) and _NOT_HERE.search(words, segment.start, start):
            continue  # "412 applications, 61 of them from international graduates"
        if (some := _SOME_FINISHED.match(lower, end, segment.end)) is not None and claims.why_not(
            some.start("n"), some.end(), segment
        ) is None:
            count = NUMBERS.get(some["n"]) or int(some["n"])
            yield Trait("img_graduates", [count, count], some.start("n"), some.end())
            yield Trait("img_history", "several" if count > 2 else "few", start, some.end())
            return
        number = number_of(words, segment, before, (start, end), _NONE_BEFORE.search(before) is not None)
        value = (
            ("several" if number[0] > 2 else "few") if number else _value(before, lower, end) or _from_where(words, start, segment, before)
        )
        if _OR_TWO.match(lower, end) and (value is not None or re.search(r"\ban?\s+$", before)):
            value, number = "few", None
        if value is not None and _OTHER_RESIDENTS.search(words, segment.start, start):
            return
        if value is None:
            continue
        if _NOT_TRAINEES.search(before) and value != "none":
            continue
        if value != "none":
            if _APPLICANTS.match(lower, end, segment.end) or not (
                claimed(words, start, end, segment, claims) or _once_there(words, start, end, segment, claims)
            ):
                continue
        elif claims.why_not(start, end, segment) not in (None, "denied", "no longer so"):
            continue
        first = max(segment.start, start - len(before.lstrip()))
        if number and number[1]:
            yield Trait("img_graduates", [number[0], number[0]], first, end)
            if value == "few":
                return
        yield Trait("img_history", value, first, end)
        if value == "none" and (finished := _NONE_FINISHED.match(lower, end, segment.end)) is not None:
            yield Trait("img_graduates", [0, 0], first, finished.end())
        everyone = None if number else _ALL_FINISHED.search(words, end, segment.end)
        if everyone:
            count = NUMBERS.get(everyone["n"]) or int(everyone["n"])
            yield Trait("img_graduates", [count, count], everyone.start(), everyone.end())
        return
    mostly = _MORE_THAN_US.search(words, segment.start, segment.end)
    if mostly and claimed(words, *mostly.span(), segment, claims):
        yield Trait("img_history", "several", *mostly.span())
        return
    never = _NEVER_ONE.search(words, segment.start, segment.end)
    if never and claims.why_not(never.start(), never.end(), segment) in (None, "denied"):
        spoken_of = _GRADUATES.search(words, max(0, segment.start - 120), segment.start)
        if spoken_of:
            yield Trait("img_history", "none", never.start(), never.end())
            return
    some = _HAS_HAD_SOME.search(words, segment.start, segment.end)
    named_before = some is not None and not segment.is_question and _GRADUATES.search(words, max(0, segment.start - 120), segment.start)
    if some and named_before and claims.why_not(some.start(), some.end(), segment) in (None, "no longer so"):
        yield Trait("img_history", "several" if some["many"] else "few", some.start(), some.end())
        return
    only = _ONLY_US.search(words, segment.start, segment.end)
    if (
        only
        and re.search(r"\b(?:residents?|class|roster|page|they|fellows?|take|grads)\b", segment.text.lower())
        and claimed(words, only.start(), only.end(), segment, claims)
    ):
        yield Trait("img_history", "none", only.start(), only.end())


def _once_there(words: Indexed, start: int, end: int, segment: Segment, claims: Claims) -> bool:
    """Whether people are said to have been there in the past ("one from Lebanon, years ago"), which is what a record is."""
    return claims.why_not(start, end, segment) == "no longer so" and not _NO_MORE.search(words, segment.start, segment.end)


def _from_where(words: Indexed, start: int, segment: Segment, before: str) -> str | None:
    """What a list of the countries that residents came from tells: two are a few, three are several."""
    if not _CLASSES.search(before + words.text[start : segment.end]):
        return None
    countries = {found[0] for found in _ORIGINS.finditer(words, start, segment.end)}
    return "several" if len(countries) > 2 else "few" if len(countries) == 2 else None


def _value(before: str, lower: str, end: int) -> str | None:
    if _NONE_BEFORE.search(before) or _NONE_AFTER.match(lower, end) or _ZERO_OF.match(lower, end) or _UNFRIENDLY.match(lower, end):
        return "none"
    if _ONE_IS.search(before) or _FEW_AFTER.match(lower, end):
        return "few"
    if _FEW_BEFORE.search(before):
        return "few"
    if re.search(r"\bnot\s+(?:very\s+|really\s+)?$", before) and _FRIENDLY.match(lower, end):
        return "none"
    if _SEVERAL_BEFORE.search(before) or _SEVERAL_AFTER.match(lower, end) or _FRIENDLY.match(lower, end):
        return "several"
    return None
