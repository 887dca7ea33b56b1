"""Whether a program publishes or shares its numbers."""

from __future__ import annotations

from collections.abc import Iterator

from understanding.claims import Claims
from understanding.cues import Cue, Indexed
from understanding.qualities import claimed
from understanding.segments import Segment
from understanding.traits import Trait

_ANY = (
    r"(?:(?:any|their|the|its|our|de-?identified|anonymi[sz]ed|redacted|actual|real|specific|hard|exact|us|me|average|case|procedure|procedural|graduates?'?|grads?'?s?|grads'|resident"
    r"|residents?'s?|fellows?'s?|per-?graduate|full|all|no|a|each|"
    r"logged|operative|acgme|eras|mean|median|applicants|concrete|single|straight|last|class's|every|recent|of)\s+){0,5}"
)
_DATA = rf"{_ANY}(?:numbers?|figures?|volumes?|stats|statistics|case\s*logs?|logs?|totals|data|case\s+counts?|counts|dashboard)\b"
_FIGURES = rf"{_ANY}(?:numbers|figures|stats|statistics|case\s*logs?|logs|totals|case\s+counts?|counts)\b"
_GIVE = (
    r"(?:publish|shar|list|giv|post|report|disclos|provid|quot|releas|show|reveal|stat|mention|tell|advertis|upload|put|hand\s+out"
    r"|sen[dt]|print)\w*"
)
_SHOWN = (
    r"(?:publish\w*|listed|posted|given|shared|released|available|public(?:ly)?|disclosed|stated|shown|mentioned|advertised|reported"
    r"|provided|printed|"
    r"online|open(?:ly)?|transparent|downloadable|on\s+(?:the|their|its|our)\s+(?:\w+\s+)?(?:web\s*)?(?:site|page)|on\s+freida"
    r"|in\s+the\s+(?:table|brochure)|below)"
)
_THEM = (
    r"(?:numbers|figures|volumes?|stats|statistics|(?:case|procedure)\s*logs?|logs|totals|data|(?:case\s+|procedure\s+)?counts|dashboard)"
)
_WONT = (
    r"(?:don'?t|doesn'?t|do\s+not|does\s+not|won'?t|will\s+not|didn'?t|did\s+not|never|refuse[sd]?\s+to|decline[sd]?\s+to|wouldn'?t"
    r"|would\s+not|couldn'?t|could\s+not|"
    r"can'?t|cannot|not\s+(?:willing|able|allowed)\s+to|reluctant\s+to|unwilling\s+to|hesitant\s+to)"
)
_NO = Cue(
    rf"\b(?:nobody|no\s*one|none|neither)\b(?!\s+else)[^.;?!]{{0,50}}?\b(?:publish|post|shar|list|disclos|releas|report)(?:es|e|s|ed)?\s+{_DATA}"
    rf"|\b{_THEM}\s*,?\s+(?:there\s+is\s+)?nothing\s+(?:(?:is|was)\s+)?(?:published|posted|listed|public|online|shared)\b"
    rf"|\bnothing\s+(?:(?:is|was)\s+)?(?:published|posted|listed|public|online|shared)\s+(?:on|about|of)\s+{_DATA}"
    rf"|\b{_WONT}\s+(?:even\s+|really\s+|actually\s+|want\s+to\s+|ever\s+|directly\s+)*(?:{_GIVE}|find|get|see|name)\s+(?:out\s+)?{_DATA}"
    r"|\b(?:nobody|no\s*one|none\s+of\s+them)\s+(?:would|could|will|can|was\s+able\s+to)\s+(?:tell|say|give|name|share"
    rf"|quote)\w*\s+(?:(?:me|us)\s+)?(?:how\s+many|{_DATA})|\b{_WONT}\s+(?:say|tell\s+(?:me|us|anyone))\s+how\s+many\s+(?:cases"
    rf"|procedures)|\b(?:no|without|zero|not\s+a\s+single|hardly\s+any|lacks?)\s+{_FIGURES}(?!\s+(?:below|under|is\s+too|to\s+(?:speak"
    r"|worry)"
    r"|of\s+\w+))"
    rf"|\b{_THEM}(?:\s+(?!but\b|and\b)\w+){{0,3}}?\s*[,:]?\s*(?:(?:(?:is|are|was|were|'?s|'?re|its|it'?s|they'?re)\s+)?(?:not|never|n'?t"
    rf"|nowhere)|isn'?t|aren'?t|wasn'?t|weren'?t)\s+(?:\w+\s+){{0,2}}?{_SHOWN}"
    rf"|\b{_THEM}\s+(?:(?:is|are|were|was)\s+)?(?:\w+\s+){{0,2}}?[\"'‘’“]?(?:internal|confidential|private|secret|proprietary|withheld"
    rf"|hidden|classified|under\s+wraps|nobody'?s\s+business|not\s+for\s+(?:applicants|outsiders|publication))\b"
    rf"|\b{_GIVE}\s+neither\s+{_DATA}|\b(?:not|hardly)\s+(?:one|a\s+single|an?)\s+(?:\w+\s+)?(?:figure|number|statistic"
    rf"|data\s+point)\b(?!\s+(?:wrong|off|is\s+too))|\b(?:adjectives|superlatives|buzzwords|slogans|marketing"
    rf"|fluff)\b[^.;\n]{{0,30}}?\b(?:no|not\s+(?:one|a\s+single)|without|zero)\s+(?:\w+\s+)?(?:figures?|numbers?|data)\b"
    rf"|\b{_THEM}\s+(?:\w+\s+)?(?:under\s+lock\s+and\s+key|locked\s+away)\b|\b(?:stonewall\w*|ghosted)\s+(?:me\s+|us\s+|everyone\s+)?(?:on"
    rf"|about|when)\s+(?:\w+\s+){{0,4}}?{_THEM}\b|\b(?:guard|guards|guarded)\s+(?:their|the|its)\s+{_DATA}"
    rf"|\b{_THEM}\s+(?:(?:is|are|were)\s+)?(?:nowhere\s+(?:to\s+be\s+found|in\s+sight|on)|missing\s+from\s+(?:the|their)"
    rf"|impossible\s+to\s+(?:find|get)|a\s+(?:black\s+box|mystery|state\s+secret|well-kept\s+secret))|\b(?:silent|mum|mute|quiet"
    rf"|says?\s+nothing|not\s+a\s+word)\s+(?:on|about)\s+(?:\w+\s+){{0,2}}?{_THEM}\b"
    r"|\b(?:web\s*)?(?:site|page)\s+(?:\w+\s+)?(?:says|has|gives|lists|shows)\s+(?:nothing|no\s+word|zero)\s+(?:\w+\s+)?(?:about"
    rf"|on)\s+(?:\w+\s+)?{_THEM}"
    rf"|\b(?:dodged|ducked|avoided|sidestepped|evaded|deflected)\s+(?:my\s+|the\s+|every\s+|any\s+)?(?:\w+\s+){{0,3}}(?:about|on)\s+{_DATA}"
    rf"|\b(?:evasive|cagey|vague|coy|tight[\s-]lipped|secretive)\s+(?:\w+\s+)?(?:about|on|regarding)\s+(?:the\s+)?{_DATA}"
)
_YES = Cue(
    r"\b(?:publish(?:es|ed)?|(?:props|kudos|credit|thanks|respect)\s+(?:to\s+)?(?:[\w.'&-]+\s+){1,4}?for\s+(?:publish|post|shar|list|put)\w*|posts?|posted|lists?|listed|shares?|shared|sharing|gives?|gave|discloses?|disclosed|showed|shows?"
    r"|provides?|provided|e-?mailed|mailed|forwarded|releases?|released|uploads?|uploaded|sent|send|show|open\s+(?:about|with)"
    r"|transparent\s+(?:about|with)|"
    rf"upfront\s+(?:about|with)|handed\s+(?:out|us|me)|pull(?:ed|s)?\s+up|brought\s+up|opened(?:\s+up)?|projected|walked\s+(?:us"
    rf"|me)\s+through|passed\s+(?:around|out)|laid\s+out|went\s+(?:through|over)\s+with\s+us|printed(?:\s+out)?|put\s+up"
    rf"|prints)\s+(?:us\s+|me\s+|up\s+|out\s+|on\s+\w+\s+)?{_FIGURES}(?!\s*:\s*(?!yes))"
    rf"|\b(?:averages?|means?|medians?|breakdowns?|case\s+totals?|{_THEM})\b[^.;?\n]{{0,70}}?\b(?:is|are)\s+(?:all\s+|right\s+|up\s+"
    rf"|there\s+|posted\s+|printed\s+)*(?:on|in)\s+(?:their|the|its|our)\s+(?:\w+\s+)?(?:web\s?page|page|web\s?site|site|brochure|slides"
    rf"|handout|leaflet)\b"
    rf"|\b{_THEM}\s+(?:\w+\s+){{0,3}}?(?:for\s+(?:anyone|everyone|all)\s+to\s+see|an\s+open\s+book|down\s+to\s+the\s+(?:last\s+)?(?:para"
    rf"|line|decimal|biopsy|port))\b|\bopen\s+book\s+(?:about|on|with)\s+(?:\w+\s+)?{_THEM}"
    rf"|\b{_THEM}(?:\s+(?!not\b|never\b|that\b|i\b|we\b|you\b)[\w'-]+){{0,8}}?\s+(?:is|are)\s+(?:all\s+|right\s+(?:there\s+)?|now\s+"
    rf"|freely\s+|fully\s+|there\s+)*{_SHOWN}"
    rf"|\b(?:these|those|the|our|all)\s+{_FIGURES}\b(?![^.;\n]{{0,90}}\bnot\b)[^.;\n]{{0,90}}?\b(?:is|are)\s+(?:\w+\s+)?(?:updated|refreshed|renewed|reposted|revised)\s+"
    rf"(?:here|online|below|on\s+(?:this|the|our|their)\s+(?:\w+\s+)?(?:web\s?)?(?:page|site))\b"
    rf"|\b{_THEM}\s+(?:are\s+)?available\s+(?:(?:up)?on\s+request|to\s+(?:all\s+)?(?:applicants|interviewees))\b"
    rf"|\b(?:below|here|above)\s+(?:is|are)\s+(?:\w+\s+)?{_FIGURES}|\b(?:the\s+)?(?:table|chart|graph)\s+(?:below|above|here|on\s+this\s+page)\s+(?:shows?|lists?|gives?|has)\s+{_FIGURES}"
    r"|\b(?:site|page|website)\b[^.;\n]{0,20}\btable\b[^.;\n]{0,30}\b(?:cases|procedures|volumes?|logs?)\b|\bput\s+(?:up\s+"
    r"|out\s+)?(?:all\s+)?(?:their|its|our)\s+(?:\w+\s+)?(?:numbers|figures|logs|stats)\s+(?:online|up|on|out)\b|\b(?:publish(?:es)?|post"
    r"|posts|share|shares)\s+what\s+(?:our|their|the|its)\s+\w+\s+(?:log|do|did)\b|\b(?:numbers|figures"
    r"|stats|case\s*logs?)\s+(?:published|listed|posted)\b"
)
_TALKED_OF = Cue(
    r"\basked\s+(?!me\b|us\b|applicants\b)(?:\w+\s+){0,6}?(?:numbers?|figures|volumes?|stats|case\s*logs?|totals)\b"
    r"|\basked\s+(?!me\b|us\b|applicants\b)(?:\w+\s+){0,3}?how\s+many\s+(?:cases|procedures)\b|\bno\s+idea\s+(?:about\s+|on\s+"
    r"|of\s+)?(?:the\s+)?(?:volume"
    r"|how\s+many\s+cases|numbers|case\s+numbers)\b"
)
_EVADED = Cue(
    r"\b(?:chang\w+\s+the\s+(?:topic|subject)|dodg\w+|evad\w+|deflect\w+|(?:wouldn'?t|won'?t|would\s+not)\s+(?:say|answer|tell|give)"
    r"|no\s+(?:straight\s+|real\s+|clear\s+)?(?:answer|reply)|didn'?t\s+answer|avoid\w+|gave\s+no|"
    r"circle\s+back|get\s+back\s+to|(?:was|is|went)\s+on\s+(?:leave|vacation)|ghosted|(?:never|nobody"
    r"|no\s+one)\s+(?:\w+\s+)?(?:heard\s+back|sent|repl(?:y|ied)|wrote\s+back|followed\s+up|respond\w*)|crickets|stonewall\w*|wav(?:ed?"
    r"|ing)\s+(?:it|me|them|us)\s+(?:off|away)|(?:got|with)\s+an?\s+(?:speech|story|sermon|pep\s+talk|slogan|platitude\w*|smile|shrug"
    r"|blank\s+stare|lecture|joke)|mumbl\w+|hemm\w+"
    r"|laughed\s+it\s+off|that'?s\s+(?:proprietary|internal|confidential)|(?:not|don'?t)\s+share\s+(?:them|those|that)|don'?t\s+worry"
    r"|not\s+to\s+worry|got\s+(?:weird|awkward|quiet|defensive|annoyed|nervous)|got\s+nothing|nobody\s+(?:answered|knew"
    r"|could\s+say)|that'?s\s+it|said\s+\W?(?:competitive|high|busy|good|adequate"
    r"|robust|solid|fine|strong)|keep\s+(?:it|them|that)\s+(?:to\s+themselves|secret|quiet)"
    r"|plenty|more\s+than\s+enough|enough|silence|laughed)\b"
)
_NOT_THERE = Cue(
    r"\b(?:its|it'?s|it\s+is|they'?re|that'?s|that\s+is)\s+not\s+(?:anywhere\s+)?on\s+(?:the|their|its)\s+(?:web\s*)?(?:site|page)\b"
    r"|\b(?:it\s+|that\s+|they\s+)?(?:isn'?t|aren'?t|wasn'?t)\s+(?:anywhere\s+)?on\s+(?:the|their|its)\s+(?:web\s*)?(?:site|page)\b"
)
_OF_VOLUME = Cue(rf"\b{_THEM}\b|\bhow\s+many\s+cases\b")
WITHHELD = Cue(
    rf"\b{_THEM}\s*\?\W*(?:\w+\s+)?(?:confidential|secret|internal|private|nowhere"
    r"|(?:we|they)\s+(?:don'?t|do\s+not|never|won'?t)\s+(?:give|share|publish|post|disclose|release)\w*"
    r"|not\s+(?:public|shared"
    r"|published|on\s+the))\b"
)
_REFUSED = Cue(  # what was asked for stands in the sentence before
    r"\b(?:they|he|she|it|pd|coordinator|program|chief)\s+(?:\w+\s+)?(?:refuse[sd]?|decline[sd]?|wouldn'?t|won'?t|would\s+not|will\s+not"
    r"|didn'?t\s+want)\s+"
    r"(?:to\s+)?(?:share|give|send|show|tell|say|answer)(?:\s+(?:it|them|those|that|me|us))*(?=\s*[,.;!]|$|\n)"
)
_FROM_ABROAD = Cue(r"\b(?:imgs?|fmgs?|foreign|international)\b")  # then it is how many of them, and no log
_NOBODY = Cue(r"\b(?:nobody|no\s*one|none|neither|never)\b")
_IT_IS_OUT = Cue(  # of a log or an average told before: "(its public on the website)"
    r"\b(?:it'?s|it\s+is|its|they'?re|they\s+are|all)\s+(?:all\s+|also\s+|even\s+)*(?:public|published|posted|online|on\s+(?:the|their|its)\s+(?:web\s*)?(?:site|page))\b"
)
_OF_A_LOG = Cue(r"\b(?:case\s*logs?|logs|avg|averages?|numbers|per\s+(?:grad\w*|resident)|stats|figures)\b")
_NEITHER = Cue(  # of counts told before: "Neither publishes anything"
    r"\b(?:neither|nobody|no\s*one|none\s+of\s+(?:them|these|the\s+\w+))\s+(?:of\s+(?:them|the\s+two)\s+)?(?:publish|post|shar|list|disclos|releas)(?:es|e|s|ed)?\s+"
    r"(?:anything|any\s+of\s+(?:it|that|this|them)|it|them|those|any)(?=\s*(?:$|[,.;:!]|officially\b|online\b|publicly\b|on\b))"
)
_COUNTED = Cue(r"\b(?:procedures|cases|numbers|logs)\b")
_MINE = Cue(r"\b(?:i|my)\s+(?:\w+\s+){0,2}$")
PUBLISHED_CUES = (_TALKED_OF, _REFUSED, _NOT_THERE, _NO, _YES, _IT_IS_OUT, _NEITHER)  # no statement without one of them tells it


def read_published(words: Indexed, segment: Segment, claims: Claims) -> Iterator[Trait]:
    """What a sentence says of it; a refusal may stand in the sentence behind the question ("I asked for the numbers. He dodged.")."""
    start, end = segment.start, segment.end
    if segment.is_question:
        withheld = WITHHELD.search(words, start, end + 40)
        if withheld:
            yield Trait("numbers_published", False, *withheld.span())
        return
    asked = _TALKED_OF.search(words, start, end)
    if asked:
        evaded = _EVADED.search(words, asked.end(), min(len(words.text), end + 60))
        if evaded and claims.why_not(start, start, segment) is None:
            yield Trait("numbers_published", False, asked.start(), max(end, evaded.end()))
            return
    refused = _REFUSED.search(words, start, end)
    if refused and _OF_VOLUME.search(words, max(0, start - 80), refused.start()):
        yield Trait("numbers_published", False, refused.start(), refused.end())
        return
    missing = _NOT_THERE.search(words, start, end)
    if missing and _OF_VOLUME.search(words, start, missing.start()):
        yield Trait("numbers_published", False, missing.start(), missing.end())
        return
    no = _NO.search(words, start, end)
    if (
        no
        and not (no[0].endswith("a number") and _FROM_ABROAD.search(words, max(0, no.start() - 120), no.start()))
        and not _MINE.search(words, max(start, no.start() - 12), no.start())
        and claims.why_not(no.start(), no.end(), segment) in (None, "denied")
    ):
        yield Trait("numbers_published", False, no.start(), no.end())
        return
    neither = _NEITHER.search(words, start, end)
    if neither and _COUNTED.search(words, max(0, start - 200), neither.start()):
        yield Trait("numbers_published", False, neither.start(), neither.end())
        return
    out = _IT_IS_OUT.search(words, start, end)
    if out and not asked and _OF_A_LOG.search(words, max(start, out.start() - 80), out.start()):
        yield Trait("numbers_published", True, out.start(), out.end())
        return
    yes = _YES.search(words, start, end)
    if (
        yes
        and not _NOBODY.search(words, max(start, yes.start() - 60), yes.start())
        and not asked
        and not _MINE.search(words, max(start, yes.start() - 12), yes.start())
        and claimed(words, yes.start(), yes.end(), segment, claims)
    ):
        yield Trait("numbers_published", True, yes.start(), yes.end())
