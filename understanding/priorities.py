"""What matters to the person who writes, in the order they give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Cue, Indexed
from understanding.segments import Segment
from understanding.traits import Trait
from understanding.whose import OWN_VOICE, own

_PRIORITY_LEAD = Cue(
    r"""\b(?:(?:i\s+)?(?:really\s+|mostly\s+|mainly\s+|only\s+|also\s+)?(?:care\s+(?:most\s+|mostly\s+|mainly\s+|a\s+lot\s+|more\s+
      |only\s+)?(?:about|abt|bout|whether|that|if)|value|prioriti[sz]e|want\s+(?:an?\s+)?(?=academic|private)|want(?!ed)(?!\s+(?:to|a|an|some|the)\b)|want\s+to\s+(?:be\s+(?:in|near|close)|live|do|focus\s+on|get|end\s+up\s+in|go\s+into
      |work\s+in|become)|am\s+(?:most\s+|really\s+|very\s+|mainly\s+)?(?:interested\s+in|looking\s+for|into)|'?m\s+(?:most\s+|really\s+
      |very\s+|mainly\s+)?(?:interested\s+in|looking\s+for|into)|love\b|(?<!would\s)(?<!'d\s)like(?!d\b)(?!\s+(?:to|that|how|their|this|the\s+(?:program|place|people|residents|hospital|pd|city)|it|them|him|her|you|i|a|an|what|when|where|if|the\s+other|other|most|many|in)\b)(?:\s+(?:very\s+much|a\s+lot|most|best|really|especially|mostly))?|passionate\s+about|my\s+passion\s+is)|(?:my|top|main|biggest|first|number\s+one
      |\#1)\s+(?:\w+\s+)?(?:priorit(?:y|ies)|concerns?|goals?|interests?|criteri\w+)\s*(?:is|are|:|=|would\s+be|-)?|priorit(?:y
      |ies)(?:\s+list)?\s*(?:is|are|:|=|-|–|in\s+order:?)|what\s+(?:i\s+care\s+about|matters(?!\s+(?:to|for)\s+(?!me\b)))\s*(?:the\s+)?(?:most\s+)?(?:to\s+me\s+)?(?:is|are|:)?
      |(?:most\s+)?important\s+(?:thing\s+)?(?:to|for)\s+me\s*(?:is|are|:)?|matters\s+most\s*(?:is|:)?|(?:for|to)\s+me\s*,?\s+(?:the\s+)?most\s+important\s+(?:thing\s+|point\s+)?(?:is|are)
      |what\s+i\s+(?:want|need|value|look\s+for)\s+(?:the\s+)?most\s+(?:is|are)|interested\s+in|ranked\s+by|top\s+(?:two|three|four|five|[2-5])\s*(?:things?\s*|priorit\w+\s*)?(?:for\s+me|are|:|=)
      |looking\s+for(?!\s+(?:an?\s+)?(?:j\s?-?1|h\s?-?1)))""",
    re.VERBOSE,
)
_PRIORITY_AFTER = re.compile(
    r"^(?:\s+in\s+\w+)?\s*(?:is|are)\s+more\s+important|^(?:\s+in\s+\w+)?\s*(?:is|are)\s+(?:my\s+(?:top\s+|main\s+|number\s+one\s+|#1\s+|biggest\s+)?(?:priorit\w+|"
    r"concern|thing)|(?:the\s+)?(?:most"
    r"|really|very|super|so)\s+important|what\s+i\s+(?:want|care)|important\s+(?:to|for)\s+me|a\s+must|key\s+for\s+me"
    r"|what\s+(?:really\s+)?(?:matters?|counts?|weighs?)(?:\s+(?:the\s+)?most)?(?:\s+(?:to|for)\s+me)?|(?:the|my)\s+(?:\w+\s+)?(?:goal|dream|aim)\b|non-?negotiable|everything|huge|big|critical|crucial|essential|number\s+one|#1|top|(?:my\s+)?first\b)|^\s*matters?\s+(?:most|"
    r"more|a\s+lot)"
)
_NOT_CARED = re.compile(
    r"(?:n't|\b(?:dont|doesnt|not|never|without|no))\s+(?:really\s+|much\s+)*(?:(?:care|mind|worry|want|need|bother|interested)\s+)?"
    r"(?:about\s+|abt\s+|in\s+|with\s+|for\s+)?(?:the\s+|any\s+)?$"
)
_UNIMPORTANT = re.compile(
    r"\s*(?:is|are|comes?|can\s+be|matters?)?\s*(?:whatever|irrelevant|secondary|unimportant|last\b|optional|not\s+(?:a\s+|an?\s+|"
    r"that\s+|so\s+|really\s+)*(?:important|priority|big|concern|issue)"
    r"|(?:is\s+|are\s+)?(?:less|not|least)\b|doesn'?t\s+matter|don'?t\s+matter|does\s+not\s+matter|i\s+don'?t\s+care|no\s+big|"
    r"(?:is\s+)?flexible|a\s+bonus)"
)
_MORE_THAN = re.compile(
    r"^\s*(?:(?:is|are)\s+more\s+important|matters?\s+more|comes?\s+before|beats?|over|outweighs?|"
    r">)\s+(?:to\s+me\s+)?(?:than\s+)?(?P<less>[a-z /-]{3,40})"
)
PRIORITIES = Cue(
    r"""\b(?:(?P<oncology>oncolog\w*|(?:liver\s+)?cancer(?:\s+(?:work|treat\w*|cases|care|patients|therap\w+))?|\bio\b|tumou?rs?|onc\b)|(?P<trauma>trauma)|(?P<breadth>breadth
      |broad(?:\s+(?:training|case\s+mix|general\s+ir))?|case\s+mix|variety|well[\s-]rounded|general\s+ir|diverse\s+cases
      |bread\s+and\s+butter)|(?P<autonomy>autonomy|independence|hands[\s-]on|operator|operating|good\s+with\s+my\s+hands|doing\s+(?:the\s+)?cases\s+myself)|(?P<mentorship>mentor(?:ship|ing|ed|s)?
      |teaching|support(?:ive)?|being\s+supported)|(?P<research>research|publications?|publishing)
    |(?P<academic_career>academics?(?:\s+(?:career|job|medicine|ir|position))?|academia|faculty\s+(?:job|position)|university\s+(?:job
      |career)|(?:career|job|position)\s+(?:at|in)\s+an?\s+university)|(?P<private_practice>private\s+practice|private\s+group|pp\s+job|community\s+(?:practice|job))|(?P<location>location
      |geograph\w*|city|(?:near|near\s+to)\s+(?:my\s+)?(?:family|wife|husband|home|partner|parents)|close\s+to\s+(?:my\s+)?(?:family|home|partner|parents|wife|husband|kids|children)
      |weather|east\s+coast|west\s+coast|midwest|family)|(?P<img_friendly>img[\s-]*friend\w+|friendly\s+(?:to|toward|towards)\s+imgs?
      |imgs?\s+(?:history|track\s+record)|imgs?|fairness\s+to\s+imgs|(?:likes?|welcomes?|takes?|wants?)\s+(?:imgs|foreigners|foreign\s+graduates))|(?P<visa>visas?(?:\s+sponsorship|\s+support)?|sponsorship|h-?1b
      |j-?1))\b""",
    re.VERBOSE,
)


_PUT_FIRST = re.compile(
    r"\b(?:i'?d|i\s+would|i)\s+(?:still\s+)?(?:put|place|rank)\s+(?P<first>[^,;.]{3,60}?)\s+(?:first|on\s+top|above\s+all)\b"
)
_NUMBER_ONE = re.compile(r"^\s*(?:is|=|comes?)\s+(?:my\s+)?(?:number\s+(?:one|1)|no\.?\s*1|\#\s?1|first)\b")
_DRAWN = re.compile(
    r"^\s*(?:\w+\s+)?(?:is|are|was)\s+what\s+(?:got|drew|brought|hooked|excites|interests|fascinates)\b[^,;.]{0,16}\b(?:me|hooked)\b"
)


_ADDED = re.compile(  # "not only location, autonomy too", "and research matters as well"
    r"(?!.*\b(?:they|it|there|level|residents?|program|place)\b)\W*(?:(?:ok(?:ay)?|oh|and|also|but|well|actually)\W+)*"
    r"(?:not\s+(?:only|just)\s+(?:the\s+)?[\w -]{3,24},?\s+(?:but\s+)?(?:also\s+)?[\w -]{3,24}?(?:\s+(?:too|as\s+well))?"
    r"|[\w -]{3,24}?\s+(?:matters?|counts?|is\s+important)\s+(?:to\s+me\s+)?(?:too|as\s+well|also)(?:\s*,?\s+(?:because|since"
    r"|as|for)\b[^.;]*)?)\W*"
)


def _put_first(sentence: str, segment: Segment, spans: list[re.Match[str]]) -> Trait | None:
    """An order told in words: "I'd put X first", "X is number one, then Y"; what drew the person comes behind it."""
    if segment.is_question or re.search(r"\b(?:they|program|residents?|friend|if|should)\b", sentence):
        return None
    put = _PUT_FIRST.search(sentence)
    if put:
        first = [m for m in spans if put.start("first") <= m.start() < put.end("first")]
        more = [m for m in spans if _DRAWN.match(sentence[m.end() :])]
    else:
        first = [m for m in spans if _NUMBER_ONE.match(sentence[m.end() :])][:1]
        then = first and re.search(r"\b(?:then|followed\s+by|second(?:ly)?|after\s+that)\b", sentence[first[0].end() :])
        more = [m for m in spans if then and m.start() >= first[0].end() + then.start() and not _UNIMPORTANT.match(sentence, m.end())]
        if not more and not (first and not re.search(r"\b(?:here|there|our|we|us)\b", sentence)):
            return None
    found = list(dict.fromkeys(m.lastgroup for m in [*first, *more] if m.lastgroup))
    at = min((m.start() for m in [*first, *more]), default=0)
    end = max((m.end() for m in [*first, *more]), default=0)
    return Trait("priorities", found, segment.start + at, segment.start + end) if first else None


_ORDER = Cue(
    r"\b(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|1st|2nd|3rd|then|after\s+(?:that|this|it)|after(?=\s+(?:the\s+)?\w+\W*$)"
    r"|afterwards|above\s+(?:all|everything)|number\s+(?:one|two|three|1|2|3)|no\.?\s*[123]|(?<!of\sthe\s)(?<!the\s)(?<!our\s)last|lastly"
    r"|finally|followed\s+by|next|most\s+important(?:ly)?|in\s+(?:this|that)\s+order)\b|>|→|\b[123]\s*[).:]|#\s?[123]\b"
)
_PUT_OVER = re.compile(
    r"\b(?:put|rank|place|choose|take|pick)\s+(?P<more>[\w\s-]{3,30}?)\s+(?:over|before|above"
    r"|ahead\s+of)\s+(?P<less>[\w\s-]{3,30}?)(?=\s*(?:,|$|\band\b|\.))"
)
_TRADED = re.compile(
    r"\bi(?:'d|\s+would|'ll)\s+(?:gladly\s+|happily\s+|always\s+)?(?:trade|swap|give\s+up"
    r"|sacrifice)\s+[\w\s-]{3,30}?\s+for\s+(?P<more>[\w\s-]{3,})"
)
_MY_LIST = re.compile(
    r"[\s,.–—-]*(?:that'?s|that\s+is|those\s+are|is|are)\s+(?:basically\s+)?my\s+(?:whole|entire|full|only)\s+(?:list|wish\s?list|criteria)\b"
)
_MATTERS_MOST = re.compile(
    r"\s*(?:\w+\s+)?(?:matters?|counts?)\s+(?:the\s+)?most(?:\s+(?:to|for)\s+me)?\s*(?=$|[+&,;.]|and\b|then\b|plus\b)"
)
_LATER_ON = re.compile(
    r"\W*(?:and\s+|then\s+)?(?:private\s+practice|academi\w+)(?:\s+(?:job|career))?\s+(?:later(?:\s+on)?|afterwards|eventually|in\s+the\s+end)\W*"
)
_OVER_BOTH = re.compile(r"\b(?:and|but)\s+(?P<top>[\w\s-]{3,30}?)\s+(?:over|before|above)\s+(?:both|everything|all|the\s+two)\b")
_NOT_MINE = re.compile(
    r"\b(?:they|their|program|residents?|fellows?|pgy|months?|weeks?|years?|rotations?|blocks?|cases|training\s+starts|letters?"
    r"|applicants|our|he|she|if\s+they|should|friend)\b|\bif\s+(?!i\s+had\s+to)|\?"
)


def _ranked(words: Indexed, sentence: str, segment: Segment) -> Trait | None:
    """Several things in an order: "oncology first, then hands-on", "1) visa 2) trauma", "autonomy > research"; what is put over what."""
    over = _PUT_OVER.search(sentence)
    if over and own(words.text, segment.start, segment.start + over.start()):
        both = _OVER_BOTH.search(sentence, over.end())
        parts = [*([both["top"]] if both else []), over["more"], over["less"]]
        found = list(dict.fromkeys(m.lastgroup for part in parts for m in PRIORITIES.pattern.finditer(part) if m.lastgroup))
        return Trait("priorities", found, segment.start + over.start(), segment.start + (both or over).end()) if found else None
    traded = _TRADED.search(sentence)
    if traded and not segment.is_question:
        found = list(dict.fromkeys(m.lastgroup for m in PRIORITIES.pattern.finditer(sentence, traded.start("more")) if m.lastgroup))
        return Trait("priorities", found, segment.start + traded.start(), segment.end) if found else None
    if segment.is_question or not _ORDER.search(words, segment.start, segment.end) or _NOT_MINE.search(sentence):
        return None
    spans = [m for m in PRIORITIES.pattern.finditer(sentence) if not _REFUSED.search(sentence[: m.start()])]
    found = list(dict.fromkeys(m.lastgroup for m in spans if m.lastgroup))
    if len(found) < 2:
        return None
    lead = sentence[: spans[0].start()]
    opens = re.fullmatch(
        r"(?:\W|\b(?:well|ok|so|for|me|my|i|i'd|say|list|priorit\w+|ranking|order|in|of|is|are|the|first|1|number|one|no|most"
        r"|important|thing|comes?|all|above|and|would|be|top|what|matters|prios?|counts|ranking|weighs|to|care|about|want|good"
        r"|really|a)\b)*",
        lead,
    )
    if not opens:
        return None
    last = _COMES_LAST.match(sentence, spans[-1].end())
    at, end = segment.start + spans[0].start(), segment.start + (last.end() if last else spans[-1].end())
    return Trait("priorities", found, at, end)


_REFUSED = re.compile(r"\b(?:not|no|don'?t|less|never|without|forget|skip)\s+(?:\w+\s+){0,2}$")
_COMES_LAST = re.compile(r"\s*(?:comes?|is|goes)\s+(?:last|third|second|first)\b|\s*(?:first|second|third|last)\b")


_ABOVE_ALL = re.compile(
    r"\b(?:before|above|over)\s+(?:everything|anything|all)\b|\b(?:more|most)\s+than\s+(?:i\s+want\s+)?anything\b"
    r"|\babove\s+all\b|\bmost\s+of\s+all\b"
)
_GOES_ON = re.compile(
    r"\W*(?:and\s+|only\s+)?(?:after\s+(?:that|this|it)|then|second(?:ly)?|next|third(?:ly)?|afterwards|followed\s+by|finally"
    r"|last(?:ly)?)\b|[^.;?!]{2,40}\b(?:comes?\s+)?(?:second|third|next|last)\W*$"
)
_WANTS = re.compile(r"\b(?:i|i'd|i'll|me|my)\b")


def _above_all(sentence: str, segment: Segment, ranked: bool, spans: list[re.Match[str]]) -> Trait | None:
    """One thing before everything ("location before everything"), and what the next sentence puts after it."""
    if segment.is_question:
        return None
    first = _ABOVE_ALL.search(sentence)
    if first and not re.search(r"\b(?:they|their|program|residents?|fellows?|he|she)\b", sentence):
        opens = spans and not re.search(r"\w", sentence[: spans[0].start()])
        near = [m for m in spans if m.start() < first.start()] if opens or _WANTS.search(sentence) else []
    elif ranked and _GOES_ON.match(sentence) and not _NOT_MINE.search(sentence):
        near = spans
    else:
        return None
    found = list(dict.fromkeys(m.lastgroup for m in near if m.lastgroup and not _REFUSED.search(sentence[: m.start()])))
    if not found:
        return None
    return Trait("priorities", found, segment.start + near[0].start(), segment.start + near[-1].end())


def read_priorities(words: Indexed, segment: Segment, ranked: bool = False) -> Iterator[Trait]:
    """What one sentence tells of the writer's own priorities, in their order. `ranked`: the sentence before ranked some already."""
    if not PRIORITIES.search(words, segment.start, segment.end):
        return
    sentence = words.text[segment.start : segment.end]
    named = list(PRIORITIES.pattern.finditer(sentence))
    ordered = _put_first(sentence, segment, named) or _ranked(words, sentence, segment) or _above_all(sentence, segment, ranked, named)
    if ordered:
        yield ordered
        return
    if (added := _ADDED.fullmatch(sentence)) and not segment.is_question:
        found = list(dict.fromkeys(m.lastgroup for m in named if m.lastgroup))
        yield Trait("priorities", found, segment.start + added.start(), segment.end)
        return
    if (listed := _listed_whole(sentence, segment, named, ranked)) is not None:
        yield listed
        return
    own = OWN_VOICE.search(words, segment.start, segment.end) is not None
    lead = _PRIORITY_LEAD.search(words, segment.start, segment.end)
    if (
        lead
        and (
            own
            or re.match(
                r"\W*(?:(?:my\s+)?(?:top\s+)?priorit|(?:mostly\s+|mainly\s+)?care\s+(?:most|mostly|mainly|a|about|abt)\b)", sentence
            )
        )
        and not re.search(
            r"\b(?:don'?t|do\s+not|not|they|we(?:'d)?|would|less|never)\s+(?:really\s+|that\s+|so\s+)?(?:much\s+)?$",
            sentence[: lead.start() - segment.start],
        )
    ):
        tail = sentence[lead.end() - segment.start :]
        rest = re.split(
            r"\b(?:not|but\s+not|less\s+so|rather\s+than|instead\s+of|don'?t\s+care|and\s+(?:i\s+)?need|which|should)\b|[.;?]",
            tail,
        )[0]
        spans = [m for m in PRIORITIES.pattern.finditer(rest) if not _UNIMPORTANT.match(tail, m.end())]
        found = list(dict.fromkeys(m.lastgroup for m in spans if m.lastgroup))
        if found:
            yield Trait("priorities", found, lead.start(), lead.end() + spans[-1].end())
            return
    for match in named:
        if _PRIORITY_AFTER.match(sentence[match.end() :]) and not segment.is_question:
            told = [m for m in PRIORITIES.pattern.finditer(sentence[: match.end()]) if not _NOT_CARED.search(sentence[: m.start()])]
            found = list(dict.fromkeys(m.lastgroup for m in told if m.lastgroup))
            more = _MORE_THAN.match(sentence[match.end() :])
            if more:
                found += [m.lastgroup for m in PRIORITIES.pattern.finditer(more["less"]) if m.lastgroup and m.lastgroup not in found]
            elif not re.search(r"\b(?:me|i|my|i'm)\b|\bmatters?\s+(?:most|more|a\s+lot)", sentence):
                continue
            then = re.search(r"\b(?:then|followed\s+by|second(?:ly)?)\b(?P<rest>[^.;]*)", sentence[match.end() :])
            last = match.end()
            if then:
                behind = [m for m in PRIORITIES.pattern.finditer(then["rest"]) if not _UNIMPORTANT.match(then["rest"], m.end())]
                found = list(dict.fromkeys([*found, *(m.lastgroup for m in behind if m.lastgroup)]))
                last = match.end() + then.start("rest") + behind[-1].end() if behind else last
            yield Trait("priorities", found, segment.start + match.start(), segment.start + last)
            return


def _listed_whole(sentence: str, segment: Segment, spans: list[re.Match[str]], ranked: bool) -> Trait | None:
    """ "IMG friendly + visa, that's my whole list", "mentorship matters most + being near family"; "private practice later" behind it."""
    if segment.is_question or _NOT_MINE.search(sentence):
        return None
    first, last = spans[0], spans[-1]
    if _MY_LIST.match(sentence, last.end()):
        told = spans
    elif most := _MATTERS_MOST.match(sentence, first.end()):
        told = [first, *(m for m in spans[1:] if not _UNIMPORTANT.match(sentence, m.end()))]
        if len(told) < 2 or re.search(r"\b(?:not|but|than|who|which)\b", sentence[most.end() :]):
            return None
    elif ranked and _LATER_ON.fullmatch(sentence):
        told = spans
    else:
        return None
    found = list(dict.fromkeys(m.lastgroup for m in told if m.lastgroup and not _REFUSED.search(sentence[: m.start()])))
    return Trait("priorities", found, segment.start + first.start(), segment.start + last.end()) if found else None
