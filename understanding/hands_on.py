"""Ways of saying who does the case: "the attending watches from outside", "you hold the sheath", "on the wire from the first month"."""

from __future__ import annotations

from understanding.cues import Cue
from understanding.sayings import WHO, Saying

_OWN = r"(?:their|his|her|your|my|our|a|its)\s+own"
_MERELY = (
    r"(?:just|only|mostly|mainly|basically|basicaly|largely|pretty\s+much|always|essentially|simply|primarily|either|merely|end\s+up"
    r"|spend\s+\w+)"
)
HANDS_ON: tuple[Saying, ...] = (
    Saying(
        "autonomy",
        "limited",
        Cue(
            rf"\b{WHO}\s+(?:\w+\s+){{0,2}}?{_MERELY}\s+(?:{_MERELY}\s+|to\s+|get\s+to\s+|be\s+)*(?:watch\w*|observ\w*|assist\w*|hold\w*"
            r"|retract\w*|stand\w*\s+(?:there|around|behind|in\s+the)|look\w*\s+on|shadow\w*|spectat\w*|close|hand\w*)\b"
            rf"|\b{WHO}\s+(?:\w+\s+)?(?:watch|observe|assist|shadow)(?:s|es|ed|ing)?\s+(?:for|until|till|up\s+to|most|mostly"
            r"|the\s+(?:attendings?|fellows?))\b|\bassist\s+mostly\b|\bmostly\s+assist\w*\b"
            r"|\b(?:hold|holds|holding|held)\s+(?:the\s+|a\s+)?(?:sheaths?|retractors?|probe|table|pressure\s+and)\b|\b(?:hand(?:s"
            r"|ing)?\s+(?:over\s+)?(?:the\s+)?(?:wires?|catheters?)|pass(?:ing)?\s+wires)\b"
            r"|\b(?:fellows?|attendings?)\s+(?:get|gets|take|takes|took|do|does|scoop|grab|steal|hog|snatch|cherry[\s-]?pick"
            r"|eat)\w*\s+(?:it\s+)?(?:up\s+)?(?:all|most|every\w*|the\s+(?:good|big|best|complex|cool|interesting|advanced|important"
            r"|whole|fun|key|critical))\b(?![^.;\n]{0,30}\b(?:after\s+\d|at\s+night|overnight|pm)\b)"
            r"|\b(?:attendings?|professors?|boss|fellows?)\s+(?:\w+\s+)?(?:grab|grabs|take|takes|snatch\w*|jump|jumps)\s+(?:the\s+"
            r"|in\s+and\s+take\s+the\s+)?(?:wire|catheter|case|needle)s?\b|\b(?:attendings?|faculty|fellows?|they)\s+(?:\w+\s+)?(?:take"
            r"|takes|took|taking)\s+over\b|\b(?:always|constantly|immediately)\s+(?:takes?|grabs?)\s+(?:the|your)\s+(?:wire|catheter"
            r"|case|needle)s?\b|\b(?:lots|a\s+lot|tons|plenty)\s+of\s+(?:observing|watching|shadowing|assisting)\b|\b(?:residents?|you"
            r"|juniors?|we)\s+(?:retract|drape|suction|write\s+the\s+notes?)\b|\b(?:don'?t|never|didn'?t)\s+get\s+(?:enough"
            r"|much)\s+(?:hands[\s-]on|autonomy|independence)\b|\bmicro-?manag\w+"
            r"|\b(?:professors?|attendings?|boss|fellows?)\s+(?:do|does|make|makes|perform|performs)\s+(?:the\s+"
            r"|all\s+(?:the\s+)?)?(?:procedures?|cases?|work|everything)\b(?!\s+(?:after|at\s+night|overnight|with))"
            r"|\b(?:attendings?|faculty|they|fellows?)\s+(?:\w+\s+)?(?:won'?t|don'?t|doesn'?t|do\s+not|will\s+not|never|rarely|wouldn'?t"
            r"|hardly\s+ever)\s+(?:\w+\s+)?(?:let|allow|trust)\s+(?:the\s+)?(?:residents?|trainees?|you|us|u|them"
            r"|anyone)\b(?!\s+(?:to\s+)?(?:leave|go|take|have|down|do\s+(?:any\s+|the\s+|home\s+)?calls?\b))"
            r"|\b(?:residents?|you|we|trainees?|they)\s+(?:\w+\s+)?(?:never|don'?t|do\s+not|rarely|barely|hardly|didn'?t|doesn'?t|(?:is"
            r"|are)\s+not\s+(?:allowed|permitted)\s+to|aren'?t\s+allowed\s+to)\s+(?:\w+\s+)?(?:get\s+to\s+|really\s+|ever\s+)?(?:touch"
            r"|operate|drive|do\s+(?:anything|much|alone|cases?|it)|get\s+(?:their|your)\s+hands)\b"
            r"|\b(?:second|2nd)\s+(?:operator|assist\w*)\s+(?:for|until|till|most|mostly|all)\b|\b(?:touch|do"
            r"|hold)\s+(?:\w+\s+)?nothing\s+until\b"
        ),
    ),
    Saying(
        "autonomy",
        "early",
        Cue(
            r"\b(?:let|lets|letting|allow|allows|allowed|trust|trusts|trusted)\s+(?:the\s+|their\s+)?(?:residents?|trainees?|juniors?"
            r"|you|us|u|them|fellows?|pgy-?\d\w*|interns?)\b(?!\s+(?:to\s+)?(?:take\s+(?:time|vacation)|have\s+(?:a\s+)?(?:weekend"
            r"|day)|leave|know|watch|observe|off|go\s+home|down))\s*(?=[.,;!\n]|$|(?:to\s+)?(?:\w+\s+)?(?:do|does|run|operate|drive"
            r"|perform|handle|work|go\s+at|lead|take\s+the|scrub|start|struggle|try|figure|get\s+(?:your|their)|with\s+(?:the|cases"
            r"|everything)|early)\b)"
            rf"|\b(?:runs?|running|ran|have|has|gets?|got)\s+{_OWN}\s+(?:room|suite|lab|list|service|cases)s?\b|\bruns?\s+the\s+(?:room"
            r"|lab|suite|list|service\s+(?:on\s+\w+\s+own|alone|themselves|by\s+themselves))\b|\bscrubs?\s+(?:in\s+)?(?:only\s+(?:when"
            r"|if)|rarely|if\s+(?:needed|asked)|when\s+(?:needed|asked))\b|\bonly\s+scrubs?\b"
            r"|\b(?:do|does|did|doing|done)\s+(?:everything|everythng|all\s+of\s+it|the\s+(?:whole|entire)\s+(?:case|thing|procedure)"
            r"|cases?|procedures|it\s+all)\s+(?:\w+\s+)?(?:from\s+(?:day|start|first|the\s+(?:start|first|beginning)|pgy)|early"
            r"|themselves|yourself|himself|herself|alone|solo|skin|independently|on\s+(?:their|your|our)\s+own|by\s+(?:themselves"
            r"|yourself|himself))\b"
            r"|\b(?:attendings?|faculty|staff|consultants?|boss|professor)\b(?:'?s)?\s+(?:\w+\s+){0,2}?(?:sit|sits|sitting|stay|stays"
            r"|remain|remains|stand|stands|standing|wait|waits|hang|hangs|watch|watches|watching|watched|is|are|supervise"
            r"|supervises)\s+(?:\w+\s+){0,2}?(?:outside|unscrubbed|hands[\s-]off|(?:in|from|behind)\s+(?:the\s+)?(?:control|reading"
            r"|corner|glass|monitor|office|next\s+room|other\s+room|lounge|console)(?:\s+room)?)\b"
            rf"|\b(?:{WHO}|one)\s+(?!assist|watch|observe|only|just|merely)(?:\w+\s+){{0,2}}?(?:hold|holds|holding|have|has|drive|drives|driving|get|gets|own|handle"
            r"|handles)\s+(?:the\s+)?(?:wires?|catheter)\b|\b(?:put|puts)\s+the\s+(?:wire|catheter|needle)\s+in\s+(?:your"
            r"|their)\s+hands?\b"
            r"|\b(?:early|immediate|lots\s+of|a\s+lot\s+of|tons\s+of|very|super|really|truly|extremely)\s+hands[\s-]on\b"
            r"|\bhands[\s-]on\s+(?:from|early|right|immediately|since|starting|day)\b"
            r"|\b(?:operat\w+|work\w*|perform\w*)\s+(?:\w+\s+)?independently\s+(?:from|early|by|as)\b|\b(?:get|gets|got|put)\s+(?:your"
            r"|their|our|my)\s+hands\s+on\s+everything\b"
            r"|\battendings?\s+(?:outside|unscrubbed|behind\s+the\s+glass|in\s+the\s+control\s+room)\b"
            r"|\bprimary\s+(?:operator)?s?\s*(?:from|on)\s+(?:day\s+(?:one|1)|the\s+(?:start|beginning)|pgy-?\s?[12]|intern)\b"
            r"|\b(?:nobody|no\s*one)\s+(?:\w+\s+)?(?:takes|grabs)\s+(?:the\s+(?:wire|case)|over)\b|\bthrow(?:n"
            r"|s)?\s+(?:you\s+)?(?:right\s+)?in(?:to\s+the\s+deep\s+end)\b"
        ),
    ),
    Saying(
        "autonomy",
        "graded",
        Cue(
            r"\b(?:every|each)\s+year\s+(?:a\s+(?:little|bit)\s+)?more\b|\b(?:more|increasing|growing|greater)\s+(?:\w+\s+)?(?:autonomy"
            r"|independence|responsibilit(?:y|ies)|freedom)\s+(?:each|every|with\s+(?:each|every|time|seniority|experience)|as|over)\b"
            r"|\b(?:autonomy|independence|responsibility)\s+(?:\w+\s+){0,3}?(?:grows?|increases?|builds?|expands?|comes\s+with"
            r"|with\s+(?:time|experience|seniority))\b"
            r"|\bas\s+(?:you|they|residents|trainees|one)\s+(?:progress|advance|become\s+more\s+senior|move\s+up|move\s+through"
            r"|gain)\w*\b|\bfirst\s+year\W+(?:\w+\s+)?(?:you\s+|they\s+|residents\s+)?(?:watch|observe"
            r"|assist)\w*\b[^.;\n]{0,80}\b(?:drive|run|lead|operate)\b|\b(?:little\s+by\s+little|year\s+by\s+year)\b"
            r"|\bmore\s+and\s+more\s+(?:on\s+(?:your|their|our)\s+own|alone"
            r"|independent\w*|autonomy|responsibility|by\s+(?:yourself|themselves))\b|\b(?:handed\s+over|given|earned)\s+in\s+steps\b"
            rf"|\b(?:juniors?|{WHO})\s+(?:first\s+|start\s+(?:by|with|out|off)?\s*|begin\s+(?:by|with)?\s*)(?:assist|observ|watch"
            rf"|hold)\w*[^.;]{{0,60}}?\b(?:then|later|before|by\s+the\s+(?:end|time)|and\s+by|eventually)\b"
            r"|\bpgy-?\s?\d(?:'?s)?\s+(?:\w+\s+)?(?:assist|observ|watch|learn|start|handle|scrub|do\s+(?!\d|two|three|four"
            r"|one))\w*\b[^.;\n]{0,50}?\bpgy-?\s?\d(?:'?s)?\s+(?:\w+\s+)?(?:drive|run|lead|operat|perform|handle|are|take|first|primary"
            r"|do\s+(?!\d|two|three|four|five|six|nine))\w*\b"
        ),
    ),
)

_NOVICES = r"(?:juniors?|interns?|first[\s-]years?|second[\s-]years?|pgy-?\s?[123](?:'?s)?|r[12](?:'?s)?|new\s+residents)"
_SENT_AWAY = (
    r"(?:watch|observe|(?:hold|apply)\s+(?:the\s+)?pressure|hold\s+(?:the\s+)?(?:sheath|retractor|wire)s?|pass\s+(?:the\s+)?(?:wire|catheter)s?"
    r"|drape|stand\s+(?:there|back|around|behind))"
)
_GEAR = r"(?:wires?|catheters?|needles?|controls|table)"
HANDS_ON = (
    *HANDS_ON,
    Saying(
        "autonomy",
        "limited",
        Cue(  # the paperwork is theirs, the case is not
            r"\b(?:write|do|get|fill\s+(?:in|out)|take|sign|prep|drape|consent|dictate|round)\b[^.;!?\n]{0,40}?\b(?:and|&|,)\s*(?:then\s+)?(?:just\s+"
            rf"|only\s+|basically\s+|mostly\s+)*{_SENT_AWAY}\b(?!\s+(?:the\s+(?:\w+\s+)?(?:lectures?|video|game|movie)|out|over|for))"
            r"|\b(?:attendings?|faculty|fellows?|consultants?)\s+(?:\w+\s+)?(?:scrubs?|stays?\s+scrubbed)\s+(?:in\s+)?(?:for\s+|on\s+)?(?:every|each|all)\b"
            r"|\btakes?\s+the\s+(?:wire|catheter|needle|case)\s+(?:away\s+)?from\s+(?:you|the\s+residents?|residents|them)\b|\bglued\s+to\s+(?:the\s+|your\s+|their\s+)?(?:attending|fellow|elbow|side|wire)s?\b|\bobservers?\s+with\s+(?:a\s+)?(?:lead|badge|pager)s?\b"
            r"|\b(?:never|don'?t|doesn'?t|hardly|barely|rarely)\s+(?:\w+\s+)?(?:hold|touch|get|see|have)\s+(?:the\s+|a\s+)?(?:wire|catheter|needle)s?\b"
            r"|\b(?:second|2nd|third)\s+operators?\s+(?:for|until|till|throughout|the\s+whole|all)\b"
            r"|\bfellows?\s+(?:\w+\s+)?(?:have|has|get|gets)\s+(?:the\s+)?first\s+(?:pick|choice|dibs|right)"
        ),
    ),
    Saying(
        "autonomy",
        "early",
        Cue(
            rf"\b(?:nobody|no\s*one)\s+(?:here\s+|there\s+)?(?:just|only|merely)\s+(?:watch|observ|stand|assist|shadow)\w*"
            rf"|\b(?:your|their|our|my|with)\s+hands\s+on\s+(?:the\s+|a\s+)?{_GEAR}\b(?!\s+(?:only|until|late))"
            rf"|\bhands\s+on\s+(?:the\s+|a\s+)?{_GEAR}\s+(?:\w+\s+)?(?:from|since|in\s+(?:the\s+)?(?:first|your\s+first)|within|by\s+(?:week|month)|early|right|as)\b"
            rf"|\b(?:alone|solo|by\s+(?:yourself|themselves)|unsupervised)\s+(?:with|on|at)\s+(?:the\s+|a\s+)?{_GEAR}\s+(?:as|by|in|from|already|early|since)\s+(?:an?\s+|the\s+|your\s+)?"
            r"(?:pgy|r|first|second|third|junior|intern|day|week|month)"
            rf"|\bon\s+the\s+{_GEAR}\s+(?:from|since|by)\s+(?:the\s+|your\s+|their\s+)?(?:first|1st|day|week|month|start|beginning|very)\b"
            rf"|\b(?:even\s+)?{_NOVICES}\s+(?:already\s+|do\s+|will\s+|get\s+to\s+|are\s+)*(?:operat\w+|drive|hold\s+the\s+wire|scrub\s+as\s+(?:the\s+)?(?:first|primary)|first\s+operators?"
            r"|primary\s+operators?)\b"
            r"|\battendings?\s+(?:only\s+)?(?:comes?|scrubs?|steps?)\s+in\s+(?:only\s+)?(?:if|when)\s+(?:you\s+|they\s+|residents\s+)?(?:ask|call|need|get\s+stuck)"
            r"|\bhands?\s+(?:you|residents|them)\s+the\s+(?:wire|catheter|needle)\b|\bhands[\s-]on\s+(?:\w+\s+)?(?:starts|begins)\s+(?:on|from|in|with)\s+(?:day|the\s+first|your\s+first|month|week)\b"
            r"|\b(?:meant|supposed|expected|here|there|encouraged)\s+to\s+do(?:\s+\w+)?,?\s+(?:and\s+)?not\s+(?:to\s+)?(?:just\s+)?watch\b"
        ),
    ),
    Saying(
        "autonomy",
        "graded",
        Cue(
            rf"\b{_NOVICES}\s+(?:do|take|start\s+with|handle|get|begin\s+with)\b(?!\s+(?:\d|two|three|four|one|their\s+\w+\s+at))[^.;\n]{{0,90}}?\b(?:seniors?|chiefs?|pgy-?\s?[567](?:'?s)?)\s+(?:do|take|handle|run|get|operate|perform)\b"
            r"|\b(?:responsibility|autonomy|independence)\s+(?:is|gets?|are)\s+(?:added|given|granted|handed\s+over|built)\s+(?:year|step|bit|gradually|slowly|over)\b|\bfrom\s+(?:assisting|watching|observing)\s+to\s+(?:operating|doing|running|leading|independen\w+)"
        ),
    ),
)
