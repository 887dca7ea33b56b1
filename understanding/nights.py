"""More ways of saying how heavy call is: how often one drives in, who is woken first, and what sleep is left."""

from __future__ import annotations

from understanding.cues import Cue
from understanding.sayings import Saying

_CALL = r"(?:(?:ir\s+)?calls?|on[\s-]?call|nights?|overnights?|weekends?)"
_COMES_IN = (
    r"(?:go(?:es)?|going|come|comes|coming|drive|drives|driving|called|get\s+called|gets\s+called|are\s+called|dragged|hauled|brought"
    r"|roll)\s+(?:back\s+)?in"
)
_RARELY = r"(?:rarely|seldom|hardly(?:\s+ever)?|barely(?:\s+ever)?|almost\s+never|scarcely|never|not\s+often|once\s+in\s+a\s+blue\s+moon)"
_OF_A_MONTH = (
    r"(?:(?:once|twice|(?:one|two|three|a\s+couple(?:\s+of)?|1|2|3)\s+(?:times|nights|weekends?)|one\s+(?:night|weekend))\s+(?:a|per|each"
    r"|every)\s+(?:month|block|quarter))"
)
_SOME_A_WEEK = (
    r"(?:(?:once|twice|once\s+or\s+twice|one\s+or\s+two\s+(?:times|nights)|1-2\s+(?:times|nights)|a\s+couple\s+of\s+(?:times|nights)"
    r"|two\s+nights|one\s+night)\s+(?:a|per|each|every)\s+week)"
)
_DOWN = (
    r"(?:chill|mellow|sleepy|quiet|light|easy|breezy|benign|cushy|humane|gentle|painless|peaceful|relaxed|laid[\s-]back|civilized"
    r"|civilised|tame|soft|a\s+(?:breeze|joke|non-?event|non-?issue|cakewalk)|nothing\s+(?:much|special|to\s+fear)|super\s+light)"
)
_HELL = (
    r"(?:brutal|hell(?:ish)?|murder(?:ous)?|savage|punishing|crushing|killer|nuts|insane|awful|horrible|horrendous|terrible|miserable"
    r"|rough|soul[\s-]crushing|relentless|nonstop|non-stop|a\s+(?:killer|beast|bear|nightmare|bloodbath|war\s?zone)|busy\s+as\s+(?:hell"
    r"|fuck|f\w*)|wild|no\s+joke|ugly|painful"
    r"|a\s+grind|exhausting|mayhem|chaos|crazy|torture|unforgiving|unsustainable|intense)"
)
_MIDDLING = (
    r"(?:(?:busy|hard|rough|heavy|tiring|frequent|not\s+light|not\s+easy)\s+(?:but|yet|though)\s+(?:\w+\s+)?(?:survivable|manageable"
    r"|doable|fair|ok(?:ay)?|fine|tolerable|bearable|humane|reasonable|sustainable)|"
    r"medium|middling|average|so-?so|manageable|reasonable|moderate|bearable|tolerable|doable|survivable|fair|sustainable|balanced"
    r"|in\s+the\s+middle|not\s+(?:too\s+)?(?:bad|terrible)\s*,?\s*not\s+(?:too\s+)?(?:great|light|easy)|neither\s+(?:\w+\s+)?(?:feast"
    r"|light|easy|heavy|good)\s+nor\s+\w+|ok(?:ay)?|alright|all\s+right|decent)"
)
_IS = (
    r"(?:'s|'re|\s*[:=|-]|\s+(?:is|are|was|were|seems?|feels?|sounds?|can\s+be|gets?))?\s*(?:(?:pretty|very|really|so|quite|super|just"
    r"|rather|fairly|kinda|absolutely|straight\s+up|honestly|like|um|uh|truly|mostly|whatever)[\s,]+)*"
)

NIGHTS: tuple[Saying, ...] = (
    Saying(
        "call",
        "heavy",
        Cue(
            rf"\b{_CALL}{_IS}{_HELL}(?!\w)(?!\s+(?:surgery|surgeries|residents?|good|amount))|\b{_CALL}\s+(?:isn'?t|is\s+not|ain'?t"
            rf"|wasn'?t)\s+(?:\w+\s+)?(?:bad|busy|heavy|hard|brutal|rough)\W{{1,3}}(?:it'?s|its|it\s+is|it\s+was)\s+(?:\w+\s+)?(?:{_HELL}|worse"
            rf"|beyond)"
            r"|\bpaged\s+(?:\w+\s+)?(?:until|till|to\s+death|nonstop|non-stop|all\s+night|every|constantly|around\s+the\s+clock|like\s+crazy)\b"
            r"|\b(?:pager|phone|beeper)\s+(?:\w+\s+)?(?:explodes?|blows?\s+up|dies|melts|won'?t\s+(?:stop|shut)|doesn'?t\s+stop|is\s+(?:on\s+fire"
            r"|glued)|rings?\s+(?:all\s+night|nonstop|constantly|off\s+the\s+hook))\b"
            r"|\bcover(?:s|ing)?\s+(?:three|four|five|six|seven|[3-9])\s+(?:hospitals|sites|campuses)\s+(?:\w+\s+){0,2}?(?:with|as|by)\s+(?:one"
            r"|a\s+single|1)\s+(?:person|resident|fellow|guy)\b|\b(?:one|a\s+single)\s+(?:person|resident|fellow)\s+(?:\w+\s+){0,2}?cover(?:s"
            r"|ing)?\s+(?:three|four|five|six|[3-9])\s+(?:hospitals|sites)\b"
            rf"|\b(?:{_COMES_IN}|up|awake|working|operating|scrubbed)\s+(?:\w+\s+)?(?:till|until|past)\s+(?:\w+\s+)?(?:dawn|sunrise"
            rf"|[2-6]\s?(?:a\.?m|in\s+the\s+morning)|three|four|five|morning)\b(?=[^.;\n]{{0,30}}\b(?:most|every|each|usually|often|always|call"
            rf"|nights?|routinely)\b)"
            rf"|\b{_COMES_IN}\s+(?:\w+\s+)?(?:every|most|each|almost\s+every|nearly\s+every|three|four|five)\s+(?:single\s+)?(?:nights?"
            rf"|times?\s+(?:a|per)\s+(?:night|week)|shift)\b|\b(?:no|little|zero|barely|hardly)\s+(?:any\s+)?sleep\b"
            rf"|\bforget\s+(?:about\s+)?sleep(?:ing)?\b|\bsleep\s+is\s+(?:optional|a\s+(?:myth|luxury|rumou?r)|for\s+the\s+weak)\b"
            rf"|\bsleepless\s+nights?\b"
            r"|\b(?:work(?:ing)?|operat\w+)\s+(?:the\s+)?(?:whole\s+|entire\s+)?next\s+day\s+(?:after|regardless|anyway|post)"
            r"|\bq2\b(?=\s*(?:[.,;)]|$|call|home|in))|\bevery\s+other\s+(?:night|weekend)\b(?!\s+off)"
        ),
    ),
    Saying(
        "call",
        "light",
        Cue(
            rf"\b{_CALL}{_IS}{_DOWN}(?!\w)(?!\s+(?:residents?|people|place|faculty|attendings?|group|sedation|hospital))|\b{_DOWN}\s+(?:ir\s+"
            rf"|home\s+|night\s+)?(?:call|calls)\b(?!\s+(?:me|us|him|her|the|it|to|them)\b)"
            rf"|\b(?:{_RARELY})\s+(?:\w+\s+)?(?:{_COMES_IN}|woken|paged|wake|wakes|disturbed|called|leave\s+(?:the\s+)?(?:house"
            rf"|bed))\b(?!\s+(?:back|for\s+(?:an?\s+)?interview|to\s+interview|in\s+sick))"
            rf"|\b{_COMES_IN}\b[^.;\n]{{0,24}}?\b{_OF_A_MONTH}|\b{_OF_A_MONTH}\b[^.;\n]{{0,24}}?\b{_COMES_IN}"
            rf"|\b{_CALL}\b[^.;,\n]{{0,20}}?\b{_OF_A_MONTH}(?!\s*(?:in[\s-]house|24))"
            r"|\bon[\s-]call\s+(?:you|we|they|residents|people)\s+(?:\w+\s+)?sleep\b|\b(?:sleep|sleeps|slept)\s+(?:\w+\s+)?(?:on\s+call"
            r"|in\s+(?:your|their)\s+own\s+beds?|like\s+(?:a\s+)?bab(?:y|ies))\b(?!\s+rooms?)|\beverybody\s+sleeps\b|\b(?:full|whole|entire"
            r"|good)\s+night'?s\s+sleep\b"
            r"|\b(?:first|primary)[\s-](?:line|call)\s*(?:'s|is|are|=|:)\s*(?:the\s+|an?\s+)?(?:pas?|nps?|apps?|fellows?|attendings?"
            r"|night\s?float|dr\s+residents?|moonlighters?)\b|\b(?:pas?|nps?|apps?|fellows?)\s+(?:take|takes|carry|carries|hold|holds|field"
            r"|fields)\s+(?:the\s+)?(?:first\s+call|pager|phone|calls?)\b"
            rf"|\b(?:pager|phone|beeper)\s+(?:is\s+(?:silent|quiet|a\s+paperweight)|stays\s+(?:silent|quiet)|{_RARELY}\s+\w+)\b|\b(?:weekends"
            rf"|nights)\s+(?:are\s+)?(?:completely\s+|totally\s+|mostly\s+)?(?:free|off|yours)\b|\b(?:residents|trainees|we|they"
            rf"|you)\s+(?:\w+\s+)?(?:have|has|take|do)\s+(?:no|zero)\s+(?:\w+\s+)?call\b"
        ),
        denied="heavy",
    ),
    Saying(
        "call",
        "moderate",
        Cue(
            rf"\b{_CALL}{_IS}{_MIDDLING}(?!\w)(?!\s+(?:with|for\s+me|number|amount|to\s+me))|\b{_CALL}\s*\?\W*(?:\w+\s+){{0,2}}?{_MIDDLING}(?!\w)"
            rf"|\b(?:moderate|manageable|reasonable|tolerable|sustainable|doable|average|middling)\s+(?:\w+\s+)?(?:call|calls|call\s+burden"
            rf"|nights)\b"
            rf"|\b{_COMES_IN}\b[^.;\n]{{0,24}}?\b{_SOME_A_WEEK}|\b{_SOME_A_WEEK}\b[^.;\n]{{0,24}}?\b{_COMES_IN}"
            rf"|\bsome\s+nights\s+(?:\w+\s+){{0,3}}?(?:busy|bad|rough|slammed|crazy)\b[^.;\n]{{0,40}}?\b(?:some|others?|most)\b"
        ),
    ),
    Saying(
        "call",
        "heavy",
        Cue(
            rf"\b{_CALL}{_IS}(?:no\s+(?:picnic|joke|walk\s+in\s+the\s+park|cakewalk|fun)|not\s+(?:for\s+the\s+faint|easy|fun|light)"
            rf"|what\s+(?:breaks|kills)|where\s+you\s+(?:suffer|die)|frequent|constant|endless|never[\s-]ending|a\s+lot|hard\s+core|hardcore"
            rf"|high[\s-]volume|taxing|tiring|draining)(?!\w)"
            r"|\b(?:pager|phone|beeper)\s+(?:\w+\s+)?(?:went|goes|rang|rings|buzzed|buzzes)\s+(?:off\s+)?(?:\w+\s+)?(?:five|six|seven|eight|nine"
            r"|ten|a\s+dozen|twelve|fifteen|twenty|\d{1,2})\s+times\b|\b(?:in|at)\s+(?:the\s+)?(?:angio\s+|ir\s+)?(?:suite|hospital|lab"
            r"|house)\s+(?:four|five|six|[4-6])\s+nights\b|\bno\s+such\s+thing\s+as\s+(?:sleep|a\s+quiet\s+night)\b"
        ),
        denied="light",
    ),
    Saying(
        "call",
        "light",
        Cue(
            rf"\b(?:might|may|maybe)\s+(?:\w+\s+)?(?:{_COMES_IN})\s+(?:once|twice)\b|\b(?:once|one)\s+(?:weekend|night)\s+(?:in"
            rf"|every)\s+(?:six|seven|eight|nine|ten|[6-9]|1\d)\b|\b{_RARELY}\s+(?:bothered|woken|disturbed|awakened"
            rf"|needed)\b(?=[^.;\n]{{0,30}}(?:\bcall\b|\bnight|\bweekend|[.,;]|$))"
            rf"|\b{_CALL}{_IS}(?:low|nothing|a\s+vacation|a\s+holiday|no\s+(?:problem|big\s+deal|sweat|stress)|stress[\s-]free|barely\s+(?:call"
            rf"|anything)|mostly\s+(?:sleep|phone)|from\s+(?:the\s+)?(?:couch|bed|sofa))(?!\w)"
        ),
        denied="heavy",
    ),
)
