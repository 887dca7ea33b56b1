"""The visa an applicant needs, from words about themself. A sign is only given when the words carry it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.segments import Segment
from understanding.traits import Trait
from understanding.visa_listed import CREDENTIALS, THEIRS
from understanding.visa_names import H1B, J1
from understanding.whose import whose

OTHER_PERSON = re.compile(
    r"\b(?:friend|wife|husband|spouse|brother|sister|colleague|cousin|partner|girlfriend|boyfriend|classmate|roommate|flatmate|"
    r"housemate|buddy|co-?resident|room{1,2}ate|batch\s?mate|(?<=my )bro|(?<=his )bro|fianc[eé]e?|uncle|aunt|father|mother|dad"
    r"|mom|parents|kids|children|neighbou?r)\b"
)
_NO_LONGER = re.compile(
    rf"\bi\s+(?:(?:don'?t|dont|do\s+not|won'?t|will\s+not)\s+need\s+(?:an?\s+|the\s+|my\s+)?(?:{J1}|{H1B}|visa)(?:\s+visa)?(?:"
    rf"\s+sponsorship)?\s+(?:any\s?more|any\s+longer)|no\s+longer\s+need\s+(?:an?\s+|the\s+)?(?:{J1}|{H1B}|visa|sponsor\w*))\b"
)
_ASIDE = re.compile(  # names somebody, but tells of the writer: "American by my father", "spouse of a citizen"
    r"\([^()]*\)|\b(?:by|through|via|thanks\s+to)\s+my\s+\w+|\b(?:spouse|wife|husband)\s+of\s+(?:an?\s+)?(?:us\s+|american\s+)?citizen|\bmarried\s+to\s+\w+"
)
_TURNS_TO_SELF = re.compile(
    r"(?:[,;]\s*(?:but\s+|and\s+|so\s+|while\s+|whereas\s+)?|\bso\s+(?:now\s+)?)(?P<self>(?:i|i'm|im|me|myself|my\s+own)\b)"
)
OWN_WORDS = re.compile(
    r"\b(?:i|i'm|im|i've|ive|i'll|i'd|me|my|myself|i am|applicant)\b|^\W*(?:need|needs|require|requires|requiring|needing|no"
    r"|don'?t\s+need|dont\s+need|looking\s+for)\b(?=.{0,30}(?:visa|j\s?-?1|h\s?-?1))"
)
_NONE_NEED = re.compile(
    r"""\b(?:(?:i\s+)?(?:do\s+not|don'?t|dont|won'?t|wont|will\s+not|wouldn'?t|never|no\s+longer)\s+(?:actually\s+|really\s+
      |even\s+)?(?:need|require|want)\s+(?:any\s+|an?\s+|the\s+|either\s+)?(?:kind\s+of\s+)?(?:visas?|sponsorship|sponsoring)\b
      |no\s+(?:visas?|sponsorship|visa\s+sponsorship)\s+(?:is\s+)?(?:needed|required|necessary)|without\s+(?:needing
      |requiring)\s+(?:an?\s+)?(?:visa|sponsorship)
    |(?:^\W*|\b(?:i|and|me|background)\W+(?:\w+\W+)?)needs?\s+(?:no|zero)\s+(?:visas?|sponsor\w*)\b|\bi\s+no\s+need\s+(?:an?\s+|any\s+|the\s+)?(?:visas?|sponsor\w*)
      |\bsponsor(?:ship|ing)\s+(?:is|isn'?t)\s+(?:no\s+(?:topic|issue|problem|concern)|(?:not\s+)?(?:an?\s+)?(?:needed|necessary|required|irrelevant|topic|issue))\s+(?:for|to|in)\s+(?:me|my)\b
      |\bmy\s+green\s*card\s+(?:came|arrived|is\s+here|got\s+approved|was\s+(?:approved|issued)|has\s+come)\b|(?:^\W*|[,(]\s*|\b(?:i'?m|i\s+am|as|but|us|have|hold|got)\s+(?:an?\s+|my\s+|the\s+)?)(?:us\s+|u\.s\.\s+)?(?:pr\s+holder|permanent\s+residen(?:cy|ce|t)|lpr\s+status|lpr)\b(?!\s+(?:alone|only|or|applicants))
      |\bmy\s+(?:own\s+)?(?:green\s*card|permanent\s+residency)\s+(?:has\s+)?(?:turned\s+into|became|become)\s+(?:us\s+|u\.s\.\s+|american\s+)?citizenship\b|\b(?:us|u\.s\.|american)\s+citizen\s+since\b
    |\b(?:i'?m|i\s+am)\s+(?:an?\s+|now\s+(?:an?\s+)?)?pr\b(?!\s+(?:pending|soon|process|appl\w+))(?=\s*(?:$|[,.;!(]|now\b|since\b|already\b|and\b|so\b|here\b))
    |\bnot\s+me\s*,\s*i'?\s?a?m\s+(?:an?\s+)?(?:us\s+)?citizen\b
    |\bi\s+(?:don'?t|dont|do\s+not)\s+need\s+(?:anything|any\s+of\s+(?:that|this|them|those)|either\s+of\s+them)\b|\b(?:got|received|obtained|became|got\s+my)\s+(?:my\s+|a\s+)?(?:us|u\.s\.|american)\s+citizen(?:ship)?\b
    |\bno\s+visa\s+(?:stuff|issues?|questions?|topics?|worries|drama|needs?)\b(?=\s*(?:for\s+me|on\s+my\s+side|here|obv(?:iously)?|of\s+course|then|lol|luckily|thankfully)?\s*(?:$|[,.;]))|\b(?:i\s+have|i've)\s+been\s+(?:an?\s+)?(?:us\s+)?(?:permanent\s+resident|green\s*card\s+holder)\b
    |\bneed(?:ing)?\s+(?:nobody|no\s?one|no\s+\w+)(?:'s)?\s+sponsorship\b|\b(?:visas?|sponsorship)\s+(?:is\s+|are\s+)?(?:not|un)\s?-?(?:required|needed|necessary)\b(?!\s+(?:for|of|to|by)\s+(?!me\b))
    |\bnow\s+(?:none|nothing)\s+(?:is\s+)?(?:needed|required|necessary)\b|\bno\s+visas?\s+to\s+(?:talk|speak|worry|think)\s+about\b|(?:^\W*|\bmy\s+)green\s*card\s+(?:came|arrived|is\s+here|has\s+come)\b
    |\b(?:don'?t|dont|do\s+not)\s+need\s+(?:nothing|anything)\s+(?:now|any\s?more|from\s+(?:them|anybody|anyone|nobody))\b
    |\bnot\s+(?:requir|need)ing\s+(?:any\s+|an?\s+)?(?:visa|sponsor\w*)\b|\bholder\s+of\s+(?:an?\s+)?(?:us\s+|u\.s\.\s+)?(?:green\s*card|permanent\s+residen\w+)
    |\bno\s+visas?\s+(?:needed\s+)?for\s+me\b|(?:i\s+)?(?:have|hold|got|won|possess|obtained|received|with|w/)\s+(?:an?\s+|my\s+|the\s+)?(?:us\s+|u\.s\.\s+|valid\s+)?(?:green\s*card
      |gc|permanent\s+residen(?:cy|ce|t\s+status))|(?:i'm|im|i\s+am|as)\s+(?:an?\s+)?(?:us\s+|u\.s\.\s+|american\s+|lawful\s+
      |legal\s+)*(?:permanent\s+resident|green\s*card\s+holder|gc\s+holder|lpr)\b|\bgreen\s*card\s+holder\b|^\W*(?:green\s*card|gc
      |us\s+permanent\s+resident|permanent\s+resident)\W*$
    |(?:i'm|im|i\s+am|as)\s+(?:an?\s+)?(?:naturali[sz]ed\s+|dual\s+|also\s+a\s+)?(?:us|u\.s\.|american|usa)[\s-]+citizen\b|\b(?:have
      |hold)\s+(?:us|u\.s\.|american)\s+citizenship|,\s*(?:green\s*card|gc)\b(?!\s+(?:pending|process|appl))
    |\b(?:bc|b/c|because|since|cause|cuz|cos|coz|thanks\s+to|due\s+to|owing\s+to)\s+(?:of\s+)?(?:my\s+)?(?:green\s*card|gc)\b(?=\s*(?:$|[,.;!)]|so\b|lol\b|and\b|holder\b|now\b|already\b)))""",
    re.VERBOSE,
)
_NOT_MINE = re.compile(
    r"\b(?:not|never|non|no|without|program|programs|they|(?:do|does|did|have|has|is|are|was|wo|ca|am)n'?t|ain'?t)\b|n't\b"
)
_SAYS_SO = re.compile(r"\b(?:no|not|none|nothing|never|don'?t|dont)\b")  # "no sponsorship needed", whatever else is pending
_LATER = re.compile(r"\b(?:soon|hope|will\s+(?:get|have)|until|not\s+yet|if|once|eventually|by\s+next)\b")
_OF_ALL = re.compile(  # a rule for all, nothing about the writer
    r"\b(?:applicants?|candidates?|must|open\s+(?:only\s+)?to|(?:limited|restricted)\s+to|eligib\w+|those|anyone|you|card\s+holders)\b"
)
_INTERJECTION = re.compile(r"\bno,?\s+(?=(?:there|i|it|we)\b)")
_PENDING = re.compile(
    r"\b(?:pending|waiting|applied|applying|in\s+process|process|soon|expect\w*|hope|will\s+(?:get|have)|should\s+(?:get|have)"
    r"|interview|until|(?<!the\s)lottery|not\s+yet|if|eventually|by\s+next)\b"
)
_NEED_LEAD = (
    r"(?:need|needs|needing|require|requires|requiring|want|wants|prefer|looking\s+for|seeking|must\s+have|would\s+need"
    r"|will\s+need|'ll\s+need|gonna\s+need|going\s+to\s+need|on|on\s+an?|have|hold|come\s+on|train\s+on|hoping\s+for|only\s+want"
    r"|dependent\s+on|looking\s+at|stuck\s+with|left\s+with|down\s+to|are\s+on|currently\s+on|eligible\s+for)"
)
_NEEDS = re.compile(
    rf"\b{_NEED_LEAD}\s+(?:\w+\s+){{0,3}}?(?:to\s+be\s+on\s+)?(?:an?\s+)?(?:visa\s+)?(?:sponsorship\s+)?(?:for\s+)?(?:an?\s+)?"
    rf"(?P<what>(?:{J1}"
    rf"|{H1B}|visas?|sponsorship)(?:[\s-]*(?:visas?|sponsorship))?(?:\s*(?:/|or|and)\s*(?:an?\s+)?(?:{J1}|{H1B})(?:\s+visa)?)?"
    rf"|f\s?-?1)(?!\w)"
)
_EITHER_OF_THEM = re.compile(
    rf"\s*[,(:;–-]?\s*(?:either\s+)?(?:an?\s+|the\s+)?(?:(?:{J1})\s*(?:or|/)\s*(?:an?\s+|the\s+)?(?:{H1B})|(?:{H1B})\s*(?:or|/)\s*(?:an?\s+|the\s+)?(?:{J1}))(?![\w-])"
    r"(?!\s*,?\s*(?:not|only\s+not|but\s+not))"
)
_FITS = re.compile(  # "either J-1 or H-1B works for me", "J1 is ok for me", "I can only take H-1B"
    rf"(?:\b(?:either|both|any)\s+)?(?:\b(?:{J1}|{H1B})|\b(?:either|any)\s+(?:one|visa|of\s+(?:them|the\s+two|"
    rf"those)))(?:\s+visas?)?(?:\s*(?:/|or|and|,)\s*(?:an?\s+)?(?:{J1}|{H1B}))?(?:\s+visas?)?\s+"
    r"(?:is|are|would\s+be|will\s+be|works?|would\s+work|(?:will|would)\s+do|do(?:es)?|suits?|would\s+suit)\s*(?:also\s+|totally\s+|perfectly\s+|both\s+)?(?:ok|okay|"
    r"fine|good|enough|great|possible|acceptable)?\s*(?:for|with|by|to)\s+me\b"
    rf"|\b(?:{J1}|{H1B})(?:\s*(?:/|or|and|>+|then)\s*(?:{J1}|{H1B}))?(?:\s+visas?)?\s+(?:only\s+|both\s+|(?:both\s+)?(?:fine|ok|okay|"
    rf"good)\s+)?(?:for|with|by)\s+me\b"
    rf"|\b(?:i|i'?d|i'?ll)\s+(?:can|could|will|would|may)?\s*(?:only\s+|just\s+|also\s+)?(?:take|accept|use|do|go\s+with|be\s+(?:ok|"
    rf"okay|fine|happy)\s+with|come\s+on|train\s+on)\s+(?:only\s+)?(?:an?\s+|the\s+|either\s+|both\s+)*"
    rf"(?:{J1}|{H1B}|either(?:\s+(?:one|visa|of\s+(?:them|the\s+two)))?|any\s+visa)(?![\w-])(?:\s*(?:/|or|and)\s*(?:an?\s+)?(?:{J1}|"
    rf"{H1B}))?"
)
_ASKED_OF_YOU = re.compile(  # "they asked: do you now or in future need sponsorship"
    r"\b(?:do|will|would|did|if|whether)\s+you(?!\s+(?:know|think|have|see))\b(?:(?!\b(?:i|i'm|im|i'll|i'd|me|my)\b)[^.;?!])*$"
)
_NOT_LEAD = re.compile(
    r"\b(?:not|don'?t|dont|do\s+not|doesn'?t|won'?t|wont|never|no|can'?t|cannot|without|isn'?t|ain't|no\s+longer|nor|neither"
    r"|rather\s+not)\b(?:\s+\w+){0,3}\s*$"
)


_TOLD = (  # "I was told" is no statement about oneself
    r"(?!\s+(?:was\s+told|heard|asked|think|read|saw|know|spoke|talked|emailed|e-mailed|called|interviewed|(?:have\s+)?(?:never"
    r"|not|only|ever)\s+(?:seen|heard|met)|see|hear|found|checked|believe"
    r"|understand))"
)


def speaks_of_self(text: str) -> bool:
    """Whether a sentence is about the person who writes and not about a program."""
    return bool(
        re.search(r"\b(?:for|by|(?:ok|fine|good)\s+to)\s+me\b", text) or re.search(rf"\b(?:i(?!')|i'm|im|i've|my|i'll|i'd)\b{_TOLD}", text)
    ) and not re.search(r"\b(?:they|program|pd|sponsors)\b", text)


def read_need(lower: str, segment: Segment) -> Iterator[Trait]:
    """The visa need a statement tells: none, j1, h1b or either; nothing when it is unclear or somebody else's."""
    text = lower[segment.start : segment.end]
    reason = re.search(
        r"\b(?:because|since|bc|b/c|cuz|coz|cos|cause|due\s+to|so\s+that|as\s+my|for\s+my\s+(?:wife|husband|spouse|partner))\b", text
    )
    if reason and re.search(rf"\bi\s+(?:\w+\s+){{0,3}}need\b.*(?:{J1}|{H1B}|visa)", text[: reason.start()]):
        text = text[: reason.start()]  # whose reason it is says nothing of the need
    if re.search(r"\b(?:if\s+i|had\s+i|what\s+if)\b", text):
        return
    ended = _NO_LONGER.search(text)
    if ended:
        yield Trait("visa_need", "none", segment.start + ended.start(), segment.start + ended.end())
        return
    if OTHER_PERSON.search(_ASIDE.sub(" ", text)):
        mine = [m.start("self") for m in _TURNS_TO_SELF.finditer(text)]
        if not mine or OTHER_PERSON.search(text[mine[-1] :]):
            return
        segment = Segment(segment.text[mine[-1] :], segment.start + mine[-1], segment.end, segment.is_question)
        text = text[mine[-1] :]
    none = _NONE_NEED.search(text)
    by_card = none is not None and none[0].endswith(("card", "gc")) and re.match(r"b|since|ca?u|co|thanks|due|owing", none[0]) is not None
    if none and not (by_card and whose(lower, segment.start, segment.start + none.start()) not in ("self", None)):
        lead = "" if by_card or none[0].startswith(",") else _INTERJECTION.sub("", text[max(0, none.start() - 24) : none.start()])
        near = text[max(0, none.start() - 30) : none.end() + 30]
        of_all = _OF_ALL.search(text, 0, none.end()) and not re.search(r"\b(?:i|i'm|im|my|me)\b", text)
        if (
            not of_all
            and not (_LATER if _SAYS_SO.search(none[0]) else _PENDING).search(near)
            and not _NOT_MINE.search(re.split(r"[,;.]|\bbut\b", lead)[-1])
            and not re.search(r"\bnot\s+(?:an?\s+)?(?:us|u\.s\.|american)\b", near)
        ):
            yield Trait("visa_need", "none", segment.start + none.start(), segment.start + none.end())
            return
    fits = _FITS.search(text)
    if fits and not re.search(r"\b(?:not|isn'?t|n't|never|no)\b", text[max(0, fits.start() - 12) : fits.end()]):
        j, h = re.search(J1, fits[0]), re.search(H1B, fits[0])
        preferred = re.search(
            rf"\b(?:prefer|need|want|like|rather\s+have)\s+(?:an?\s+|the\s+)?(?:(?P<j>{J1})|(?P<h>{H1B}))", text[: fits.start()]
        )
        rather = re.search(
            rf"\b(?:but|though)\b[^.;]*\b(?:prefer|rather|like|want)\w*\s+(?:\w+\s+){{0,2}}?(?:an?\s+|the\s+)?(?:(?P<j>{J1})|(?P<h>{H1B}))"
            rf"|\b(?:but|though)\s+(?:an?\s+|the\s+)?(?:{J1}|{H1B})\s+is\s+what\s+i",
            text[fits.end() :],
        )
        if rather:
            j, h = j or re.search(J1, rather[0]), h or re.search(H1B, rather[0])
        if preferred:
            j, h = j or re.search(J1, preferred[0]), h or re.search(H1B, preferred[0])
        only_one = re.search(r"\bonly\b", text[max(0, fits.start() - 20) : fits.end()]) is not None or not re.search(
            r"\btoo|\balso|\beven", fits[0]
        )
        if only_one or (j and h):
            yield Trait(
                "visa_need",
                "either" if bool(j) == bool(h) else "j1" if j else "h1b",
                segment.start + fits.start(),
                segment.start + fits.end(),
            )
            return
    needs = sorted(_NEEDS.finditer(text), key=lambda m: (re.search(r"f\s?-?1", m["what"] or m[0]) is not None, m.start()))
    for match in needs:
        what = match["what"] or "visa"  # on an F-1: some visa will be needed
        subject = text[: match.start()]
        if not (
            re.search(r"\b(?:i|i'm|im|i've|i'll|i'd|me|my|and|applicant|img)\b", subject[-40:])
            or re.fullmatch(
                r"\W*(?:(?:so|and|but|also|non[\s-]?us|img|fmg|hi|hello|from\s+\w+|indian|pakistani|currently|will|just|would"
                r"|\w+ian)[\s,;:-]+)*",
                subject,
            )
            or re.fullmatch(r"\W*(?:currently|now|still|i|i'?m|here|on)\b[^;]*[,;]\s*(?:and\s+)?", subject)
            or (match[0].startswith(("need", "want", "require")) and whose(lower, segment.start, segment.start + match.start()) == "self")
            or (CREDENTIALS.search(subject) and re.search(r"[,;]\s*(?:currently\s+)?$", subject) and not THEIRS.search(subject))
        ):
            continue
        if re.search(
            r"\b(?:they|program|programs|pd|who|pgy-?\d?|residents?|graduates|(?<!will )(?<!to )graduate"
            r"|fellows?|people|anyone|applicants)\b",
            subject[-30:],
        ):
            continue
        if _ASKED_OF_YOU.search(subject):
            continue
        verb = match[0].split()[0]
        if re.search(r"\b(?:no|zero|without)\b", match[0]):
            continue  # "need no visa"
        if re.search(r"\b(?:one|two|three|several|some|resident|fellow)\s+(?:\w+\s+)?$", subject) or (
            verb == "on" and re.match(r"\W*(?:i|they|we|he|she|it|there|nobody)\b", text[match.end() :])
        ):
            continue  # one of them came on it; "on H-1B I got three answers"
        if verb in ("have", "want", "wants", "on") and "sponsor" in what and verb != "want":
            continue
        if verb == "have" and re.fullmatch(r"visas?", what.strip()):
            continue
        if _NOT_LEAD.search(subject[-30:]):
            if (
                re.search(r"\b(?:don'?t|dont|do\s+not|won'?t|never|no\s+longer)\s+(?:\w+\s+)?$", subject)
                and re.match(r"(?:need|require)", match[0])
                and re.fullmatch(r"(?:visas?|sponsorship|visa\s+sponsorship)", what.strip())
            ):
                yield Trait("visa_need", "none", segment.start + match.start(), segment.start + match.end())
                return
            continue
        j, h = re.search(rf"^j|{J1}", what), re.search(rf"^h|{H1B}", what)
        tail = text[match.end() : match.end() + 24]
        if re.match(r"\s*,?\s*(?:not|but\s+not|instead\s+of|rather\s+than)\s", tail) and not (j and h):
            pass
        elif re.match(rf"\s*(?:/|or|and|,)\s*(?:an?\s+)?(?:{J1})", tail):
            j = j or re.search(J1, tail)
        elif re.match(rf"\s*(?:/|or|and|,)\s*(?:an?\s+)?(?:{H1B})", tail):
            h = h or re.search(rf"(?:{H1B})", tail)
        if _EITHER_OF_THEM.match(text, match.end()):
            j = h = match  # "I need a visa, J-1 or H-1B"
        other = J1 if h else H1B
        if (
            bool(j) != bool(h)
            and re.match(r"(?:need|prefer|want|looking|seeking|would)", match[0])
            and re.match(
                rf"[\s,]*(?:\w+\s+){{0,3}}?(?:but|though|or)\s+(?:an?\s+|the\s+|can\s+|could\s+|would\s+|also\s+|do\s+|take\s+|accept\s+)*"
                rf"(?:{other})(?:\s+visa)?\s+(?:is\s+|would\s+be\s+|also\s+)*(?:ok|okay|fine|works|acceptable|too(?=\W*$|\s*[,;])|good)\b",
                text[match.end() :],
            )
        ):
            j = h = match  # the other one will do
        value = "either" if (j and h) or not (j or h) else "j1" if j else "h1b"
        yield Trait("visa_need", value, segment.start + match.start(), segment.start + match.end())
        return


def read_need_in_question(lower: str, segment: Segment) -> Iterator[Trait]:
    """A need said on the way to a question: "which programs are good, I need an H-1B?", "as someone who needs a J-1, ..."."""
    text = lower[segment.start : segment.end]
    match = re.search(
        rf"(?:^|,\s*|\b(?:because|since|given\s+that|and|but|as|if)\s+"
        r"|\b(?:against\s+me|hurts?(?:\s+me)?|harms?(?:\s+me)?|matters?|bad|an?\s+(?:\w+\s+)?(?:problem|issue|disadvantage|obstacle|flag)|mind|care|the\s+fact|despite|weird)\s+(?:the\s+fact\s+)?that\s+)"
        rf"(?P<core>(?:i|im|i'm|i\s+am|i\s+will|i'll|someone\s+who"
        rf"|an\s+img\s+who|a\s+non-?us\s+img\s+who|an?\s+(?:[\w-]+\s+){{1,3}}?(?:who)?)\s*(?:only\s+|will\s+)?(?:need|needs|require"
        rf"|requires|needing"
        rf"|requiring)\s+(?:an?\s+)?(?:visa\s+)?(?P<what>{J1}|{H1B}|visa))",
        text,
    )
    if not match or re.search(r"\b(?:do|would|will|should|might)\s+i\b|\bif\s+i\b", text[: match.start("core") + 4]):
        return
    what = match["what"]
    j, h = re.match(J1, what), re.match(rf"(?:{H1B})", what)
    yield Trait(
        "visa_need", "j1" if j else "h1b" if h else "either", segment.start + match.start("core"), segment.start + match.end("core")
    )


_CORRECTS = re.compile(
    rf"(?:(?:\W|\b(?:no|nope|sorry|wait|actually|oops|ah|oh|i\s+meant?|meant|it'?s|its|typo|my\s+bad|not|rather|correction|"
    rf"make\s+(?:that|it)|should\s+be"
    rf"|the|visa|mistake|instead|edit|an?|wrong|one|other)\b)*(?P<new>{J1}|{H1B})(?:\W|\b(?:visa|not|sorry|typo|my\s+bad|i\s+meant?|"
    rf"meant|instead|mistake|rather|of|the|an?|{J1}|{H1B})\b)*)"
)
_OWNS_UP = re.compile(
    r"\b(?:sorry|actually|oops|meant?|typo|my\s+bad|correction|make|should|mistake|wait|edit|wrong)\b|\bnot\s+(?:an?\s+)?(?:j|h)"
)


def read_corrected(lower: str) -> Trait | None:
    """A short message that only puts the visa right ("no sorry J-1, typo"): nothing says whose, so it is the person's own."""
    match = _CORRECTS.fullmatch(lower) if len(lower) < 60 and "1" in lower and _OWNS_UP.search(lower) else None
    if match is None or re.match(r"\W*not\b", lower):
        return None
    return Trait("visa_need", "j1" if re.match(J1, match["new"]) else "h1b", match.start("new"), match.end("new"), correction=True)
