"""Ways of saying how people learn and work somewhere: "they cover for each other", "the attending watches from outside"."""

from __future__ import annotations

from typing import NamedTuple

from understanding.cues import Cue


class Saying(NamedTuple):
    """What a way of saying it tells, and what its denial tells (None: nothing). A group `no` in the cue is a denial inside it."""

    fact: str
    value: str | bool
    cue: Cue
    denied: str | bool | None = None


WHO = (
    r"(?:residents?|trainees?|fellows?|juniors?|seniors?|chiefs?|pgy-?\s?\d(?:'?s)?|r[1-6](?:'?s)?|you|we|u|they|he|she|people|everyone"
    r"|everybody|co-?residents)"
)
_STAFF = (
    r"(?:attendings?|faculty|consultants?|docs?|doctors|professors?|staff|pd|program\s+director|director|chair(?:man|woman)?|chiefs?"
    r"|boss(?:es)?|coordinator|he|she|they"
    r"|apds?|leadership|partners)"
)
_EACH_OTHER = (
    r"(?:each\s+other(?:'?s)?|one\s+another(?:'?s)?|everybody|everyone|you|us|their\s+(?:residents|trainees|own|people)"
    r"|the\s+(?:residents|trainees)|our\s+residents|its\s+residents)"
)
_NO = r"(?P<no>(?:never|nobody|no\s*one|none\s+of\s+\w+|don'?t|doesn'?t|didn'?t|not|rarely)\s+(?:\w+\s+){0,2}?)?"
_STEP = r"(?:\w+\s+){0,3}?"
_NUMBER = r"(?:\d{1,2}|one|two|three|four|five|six)"
_MEETING = (
    r"(?:lectures?|conferences?|didactics?|teaching\s+(?:sessions?|rounds|conferences?)|academic\s+(?:half[\s-]?days?|time|days?)"
    r"|half[\s-]?days?|journal\s+clubs?|m\s?&\s?m|board\s+reviews?|case\s+conferences?|curriculum|lessons|classes)"
)
_OFTEN = (
    r"(?:daily|every\s+(?:single\s+)?(?:day|morning|noon|weekday)|(?:two|three|four|five|[2-5]|twice|several)\s+(?:times\s+)?(?:a|per"
    r"|each|every)\s+week"
    r"|(?:mon|tues|wednes|thurs|fri)days?\s+(?:and|&)\s+(?:mon|tues|wednes|thurs|fri)days?)"
)


_CULTURE = (
    Saying(
        "culture",
        "supportive",
        Cue(
            r"\b(?:cover(?:s|ed|ing)?|look(?:s|ed|ing)?\s+out|stick(?:s|ing)?\s+up|step(?:s|ped)?\s+in|root(?:s|ed|ing)?|cheer(?:s|ed"
            rf"|ing)?|care(?:s|d)?)\s+(?:\w+\s+)?for\s+{_EACH_OTHER}"
            rf"|\b(?:care(?:s|d)?|caring)\s+(?:\w+\s+){{0,2}}about\s+{_EACH_OTHER}"
            r"|\b(?:likes?|loves?|respects?|trusts?|helps?|supports?|backs?|encourages?|enjoys?)\s+(?:out\s+|to\s+)?(?:each\s+other"
            r"|one\s+another)\b|\bhelps?\s+(?:to\s+)?every(?:body|one)\b"
            r"|\bha(?:ve|s|d)\s+(?:your|each\s+other'?s|our|my|one\s+another'?s)\s+backs?\b"
            r"|\btake(?:s)?\s+(?:\w+\s+)?care\s+of\s+(?:each\s+other|one\s+another|their\s+\w+|you|us)\b"
            rf"|\b(?:{WHO})\s+(?:\w+\s+){{0,2}}?(?:are|seem|became|were|is)\s+(?:\w+\s+){{0,2}}?friends\b|\bfriends\s+with\s+(?:the\s+"
            r"|my\s+|their\s+|all\s+(?:the\s+)?)?(?:\w+\s+)?(?:residents|each\s+other|attendings|faculty)\b"
            r"|\b(?:legit|real|actual|genuine|good|best|close|true)\s+friends\b|\bgame\s+nights?\b|\b(?:hang|hanging|hangs|hung)\s+out\b"
            r"|\b(?:happy\s+hours?|drinks|beers|dinners?|bbqs?)\s+together\b"
            r"|\bgo(?:es)?\s+to\s+each\s+other'?s\b|\bknow(?:s|n|ing)?\s+(?:all\s+)?(?:of\s+)?(?:my|your|everyone'?s|everybody'?s|our"
            r"|the\s+residents'?|us|you|me)\s+(?:\w+\s+){0,2}?(?:names?|kids|families|family|by\s+(?:first\s+)?name)\b"
            rf"|\b(?:pd|{_STAFF})\s+{_STEP}(?:listens?|go(?:es)?\s+to\s+bat|advocates?|fights?\s+for\s+(?:the\s+|their\s+|its\s+|his\s+"
            r"|her\s+)?residents|protects?\s+(?:the\s+|their\s+|its\s+|his\s+|her\s+)?residents)\b"
            r"|\b(?:still|always|all)\s+(?:smil|laugh|jok)(?:e|es|ed|ing)?\b|\b(?:ask|raise|report)\s+(?:them\s+|him\s+"
            r"|her\s+)?(?:anything|any\s+question|concerns)\s+(?:freely|without\s+fear|safely)\b"
            r"|\b(?:no|any)\s+question\s+is\s+(?:too\s+)?(?:stupid|dumb|silly|fine|ok|welcome)\b|\b(?:feel|feels"
            r"|felt)\s+(?:\w+\s+)?(?:safe|at\s+home|welcome|valued|like\s+(?:one\s+of\s+them|(?:a\s+)?family))\b"
            r"|\b(?:like|as|of)\s+(?:an?\s+|in\s+(?:the\s+|a\s+)?)?(?:big\s+|small\s+|second\s+|one\s+"
            r"|real\s+)*family\b(?!\s+(?:medicine|practice|reasons|members?))|\bfamily[\s-](?:feel\w*|atmosphere|vibe|environment|type)\b"
            r"|\b(?:they|he|she|residents|everyone|all)(?:'d|\s+would)\s+(?:\w+\s+)?(?:choose|pick|rank|do|come)\s+(?:it\s+"
            r"|this\s+\w+\s+|here\s+|there\s+|back\s+)?(?:all\s+over\s+)?again\b|\bpeople\s+(?:are|were)\s+(?:what|why|the\s+(?:reason"
            r"|best\s+part))\b|\bbest\s+part\s+(?:is|was)\s+the\s+people\b|\b(?:enjoy|love|like)\w*\s+(?:being|working|it"
            r"|life)\s+(?:there|here)\b|\ban?\s+open\s+door\b|\bactually\s+listens?\b|\bbe\s+yourself\b|\bpotlucks?\b"
            r"|\bvibe\s+check\W+pass\w*|\b(?:treats?"
            r"|treated)\s+(?:the\s+)?(?:residents|you|us|them|trainees|everyone"
            r"|me)\s+(?:\w+\s+)?(?:well|like\s+(?:colleagues?|family|adults?|human\w*|equals?|people)|with\s+respect|kindly"
            r"|as\s+(?:colleagues|equals|a\s+colleague))\b"
            rf"|\bevery(?:one|body)\s+{_STEP}(?:gets?|got)\s+along\b|\b(?:nobody|no\s*one)\s+(?:\w+\s+)?(?:judges|rushes|mean|yells?"
            r"|shouts?|screams?)\b|\b(?:loves?|loved)\s+(?:it|working|coming\s+to\s+work)\s+(?:there|here)\b"
        ),
    ),
    Saying(
        "culture",
        "toxic",
        Cue(
            rf"\b{_STAFF}\s+{_STEP}{_NO}(?:scream|yell|shout|curse|cuss|swear|snap|lash(?:es|ed)?\s+out|berate|belittle|humiliate|insult"
            r"|mock|ridicule|bully|threaten|punish|gaslight|demean|degrade|shame|intimidate|embarrass|harass)(?:s|es|d|ed|ing)?\b"
            r"(?!\s+(?:by|into)\b)"
        ),
        denied="supportive",
    ),
    Saying(
        "culture",
        "toxic",
        Cue(
            rf"\b{_NO}(?:(?:scream|yell|shout|curse|cuss|swear|snap)(?:s|ed|ing)?\s+at|bull(?:y|ies|ied)|belittl\w+|humiliat\w+|berat\w+"
            r"|harass\w*|retaliat\w+|mistreat\w*|demean\w+|gaslight\w*|backstab\w*)\b"
        ),
        denied="supportive",
    ),
    Saying(
        "culture",
        "toxic",
        Cue(
            r"\bma(?:ke|kes|de|king)\s+fun\s+of\b|\b(?:throw|throws|threw|throwing)\s+(?:\w+\s+)?(?:instruments?|things|stuff|catheters?"
            r"|tantrums?|wires?|objects|fits|(?:you|people|residents|us)\s+under)\b"
            rf"|\b(?:residents?|fellows?|people|trainees|somebody|someone|half\s+the\s+class)\s+{_STEP}(?:transferred\s+(?:out|away)"
            r"|quit|walked\s+out|resigned|cr(?:y|ies|ied|ying)|hated?\s+it|live\s+in\s+fear)\b"
            rf"|\b(?:residents?|fellows?|people|trainees|everyone|everybody|they)\s+{_STEP}(?:afraid|scared|terrified"
            r"|frightened)\s+(?:of|to\s+(?:ask|speak|call))\b|\begg\s?shells\b"
            r"|\b(?:told|advised|warned|begged)\s+(?:me|us|applicants)\s+(?:\w+\s+)?(?:to\s+)?(?:run|stay\s+away|go\s+(?:elsewhere"
            r"|somewhere\s+else)|not\s+(?:to\s+)?(?:come|rank))\b|\b(?:wouldn'?t|would\s+not|never)\s+(?:\w+\s+)?(?:choose|pick|rank"
            r"|come)\s+(?:it\s+|this\s+place\s+|here\s+)?again\b"
            r"|\b(?:every(?:body|one)\s+blames|blam(?:e|es|ing)\s+(?:each\s+other|every(?:body|one)|the\s+residents?))\b"
            r"|\b(?:every(?:one|body)|residents|people)\s+(?:\w+\s+)?(?:competes?|fights?)\s+(?:with|against)\s+(?:each\s+other"
            r"|every(?:one|body)|one\s+another)\b|\bfear\s+of\s+(?:retaliation|retribution|the\s+\w+)\b|\beats?\s+their\s+young\b"
            r"|\b(?:nobody|no\s*one)\s+(?:\w+\s+)?(?:smil\w+|laugh\w+|made\s+eye\s+contact)\b|\bwatch\w*\s+(?:their|your)\s+backs?\b"
            r"|\bculture\s+of\s+(?:fear|blame"
            r"|silence|shame)\b"
        ),
        denied="supportive",
    ),
    Saying(
        "culture",
        "intense",
        Cue(
            r"\b(?:wiped\s+out|sleep[\s-]deprived|worked\s+to\s+(?:the\s+bone|death)|fire\s?hose|stretched\s+thin|dead\s+tired|look(?:ed"
            r"|s)?\s+(?:\w+\s+)?(?:tired|exhausted)|run\s+into\s+the\s+ground|ground\s+down"
            r"|pressure\s+cooker|boot\s?camp|trial\s+by\s+fire|baptism\s+by\s+fire|work(?:ed|s)?\s+(?:very\s+|really\s+|you\s+|us\s+"
            r"|them\s+|so\s+|damn\s+|super\s+)?hard|(?:it'?s|its|is)\s+a\s+grind|(?:very\s+)?high\s+(?:expectations|intensity|pressure"
            r"|standards)"
            r"|you(?:'?ll|\s+will)\s+be\s+(?:\w+\s+)?(?:tired|pushed|exhausted)|push(?:es|ed)?\s+(?:you|us|the\s+residents)\s+(?:hard"
            r"|to\s+(?:the|your)\s+limits?)|steep\s+learning\s+curve|no\s+hand[\s-]?holding|not\s+for\s+the\s+faint)\b"
        ),
    ),
    Saying(
        "culture",
        "mixed",
        Cue(
            r"\bsome\s+(?:\w+\s+){0,2}?(?:are|were|seem(?:ed)?|love|hate|happy)\b[^.;\n]{0,40}?\b(?:some"
            r"|others)\s+(?:\w+\s+){0,2}?(?:are|were|seem(?:ed)?|hate|love|miserable|not|aren'?t|weren'?t|less)\b(?![^.;\n]{0,12}\bteach)"
            r"|\b(?:half|one|two|most)\s+(?:of\s+)?(?:the\s+|them\s+)?(?:residents\s+)?(?:\w+\s+){0,2}?(?:happy|love\s+it"
            r"|loved\s+it)\b[^.;\n]{0,30}?\b(?:half|other|others|rest|third|one)\b"
        ),
    ),
)

_TEACHING = (
    Saying(
        "teaching",
        "strong",
        Cue(
            r"\b(?:explain(?:s|ed|ing)?)\s+(?:to\s+(?:you|us)\s+)?(?:each|every\w*|the\s+(?:steps?|why|reason\w*)|why|what\s+(?:they|he"
            r"|she)|things|all|patiently|well|a\s+lot|step\s+by\s+step)\b"
            r"|\b(?:walk|walks|talk|talks|take|takes|guide|guides|coach|coaches)\s+(?:you|us|residents|the\s+residents"
            r"|trainees)\s+through\b"
            rf"|\b(?:{_STAFF}|who|all)\s+{_STEP}(?:teach|teaches|taught|teaching)\s+(?:\w+\s+)?(?:a\s+lot|a\s+ton|constantly"
            r"|every\s+(?:case|day)|(?:very\s+)?(?:well|good)|during|in\s+(?:every|each)|on\s+every|actively|patiently|daily"
            r"|all\s+the\s+time|nonstop|non-stop)\b"
            rf"|\b(?:{_STAFF}|who)\s+{_STEP}(?:love|loves|enjoy|enjoys|like|likes|passionate\s+about|committed\s+to|invested\s+in"
            r"|dedicated\s+to|eager|happy)\s+(?:to\s+)?teach(?:ing)?\b"
            r"|\bprotected\s+(?:\w+\s+){0,3}?(?:time|teaching|didactics?|lectures?|conferences?|half[\s-]?days?|education(?:al)?"
            r"|academic|curriculum|learning)\b|\b(?:is|are|fully|all|strictly|truly)\s+protected\b"
            rf"|\b{_MEETING}\b(?:\s+(?:is|are|held|happen\w*|run|runs|on|and|\w+ly))?\W{{0,3}}\s*(?:\w+\s+){{0,2}}?{_OFTEN}"
            rf"|\b{_OFTEN}\s+(?:\w+\s+){{0,6}}?{_MEETING}|\b(?:didactics?|lectures?|conferences?"
            rf"|teaching)\b[^.;,\n]{{0,20}}?\bprotected\b|\b\d{{1,2}}\s*(?:hrs?|hours?)\s+(?:of\s+)?(?:\w+\s+)?(?:teaching"
            rf"|{_MEETING})\s+(?:a|per|each|every)\s+week\b|\bpager[\s-]free\b"
            r"|\b(?:praise|praised|praises|raved?|raving)\s+(?:\w+\s+){0,2}?(?:for|about|on)\s+(?:the\s+)?(?:teaching|didactics"
            r"|education)\b|\bteach(?:es)?\s+(?:to\s+)?(?:you|us)\s+(?:all|everything|a\s+lot)\b|\b(?:famous|known|renowned|praised"
            r"|loved)\s+for\s+(?:its|their|the|his|her)?\s*(?:teaching|didactics|education)\b|\bwell\s+taught\b|\blearn(?:ed"
            r"|t)?\s+(?:a\s+ton|a\s+lot|so\s+much|tons)\s+from\b"
            r"|\b(?:great|excellent|amazing|phenomenal|wonderful|good|outstanding|fantastic|superb|dedicated|natural|born"
            r"|passionate)\s+(?:\w+\s+)?(?:teachers?|educators?|mentors?)\b"
        ),
        denied="poor",
    ),
    Saying(
        "teaching",
        "poor",
        Cue(
            r"\b(?:nobody|no\s*one|none\s+of\s+(?:them|the\s+attendings))\s+(?:\w+\s+)?(?:teach\w*|taught|explain\w*)\b"
            rf"|\b(?:{_STAFF})\s+{_STEP}(?:don'?t|doesn'?t|do\s+not|never|rarely|didn'?t|hardly\s+ever"
            rf"|won'?t)\s+(?:\w+\s+){{0,2}}?(?:teach|explain|show\s+you)\b"
            r"|\b(?:no|not?\s+(?:much|any|enough)|little|zero|hardly\s+any|barely\s+any|without(?:\s+any)?|never\s+(?:any|have|had)"
            r"|(?:don'?t|didn'?t|doesn'?t)\s+have(?:\s+(?:any|the))?|nor)\s+(?:real\s+|formal\s+|set\s+|structured\s+|dedicated\s+"
            r"|regular\s+|protected\s+)*"
            r"(?:lectures?|conferences?|didactics?|curriculum|education|journal\s+club|time\s+(?:for\s+)?(?:to\s+)?(?:teach\w*"
            r"|explain\w*))\b(?!\s+(?:room|director|coordinator|on\s+(?:call|weekends)))"
            r"|\b(?:lectures?|conferences?|didactics|teaching|curriculum)\b[^.;,\n]{0,30}?\b(?:cancell?ed|skipped|dropped"
            r"|never\s+happens?|don'?t\s+happen|doesn'?t\s+happen|rarely\s+happens?|on\s+paper\s+only|only\s+on\s+paper"
            r"|get(?:s)?\s+bumped|half\s+of\s+them\s+never)\b"
            r"|\b(?:lectures?|conferences?|didactics|teaching|curriculum)\s+(?:\w+\s+)?on\s+paper\b|\b(?:all|pure|just"
            r"|only)\s+(?:\w+\s+)?service\b(?!\s+lines?)|\b(?:cheap|free)\s+labou?r\b|\bscut\s?monkeys?\b|\bcares?\s+(?:if|whether"
            r"|that)\s+(?:you|residents|we)\s+learn\b|\bservice\s+(?:over|before)\s+(?:education|teaching|learning)\b"
            r"|\bmore\s+service\s+than\s+education\b"
            r"|\b(?:learn|figure|study|read)\s+(?:it\s+out\s+|things\s+|everything\s+|it\s+)?(?:on\s+your\s+own|by\s+yourself|yourself"
            r"|all\s+alone)\b|\btoo\s+busy\s+to\s+(?:teach|explain)\b|\bself[\s-]taught\b|\bteaching\s*(?:is|was|:|="
            r"|-)?\s*(?:basically\s+)?(?:sink\s+or\s+swim|hands[\s-]off)\b"
        ),
    ),
    Saying(
        "teaching",
        "variable",
        Cue(
            r"\bsome\s+(?:\w+\s+){0,3}?(?:teach\w*|explain)\b[^.;\n]{0,40}?\b(?:some|others|rest)\b"
            r"|\bteaching\s+(?:\w+\s+){0,3}?(?:depends|varies|is\s+up\s+to)\b|\b(?:half|few|a\s+couple|one\s+or\s+two|two|one"
            r"|three)\s+of\s+(?:them|the\s+attendings|the\s+faculty|\w+)\s+(?:\w+\s+)?(?:teach\w*|explain)\b"
        ),
    ),
)

_OWN = r"(?:their|his|her|your|my|our|a|its)\s+own"
_MERELY = (
    r"(?:just|only|mostly|mainly|basically|basicaly|largely|pretty\s+much|always|essentially|simply|primarily|either|merely|end\s+up"
    r"|spend\s+\w+)"
)
_HANDS = r"(?:the\s+|a\s+)?(?:wires?|catheters?|needles?|sheaths?|device)"
_AUTONOMY = (
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
            r"|anyone)\b(?!\s+(?:to\s+)?(?:leave|go|take|have|down))"
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
            rf"|\b(?:{WHO}|one)\s+(?:\w+\s+){{0,2}}?(?:hold|holds|holding|have|has|drive|drives|driving|get|gets|own|handle"
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

_CALL = (
    Saying(
        "call",
        "heavy",
        Cue(
            r"\b(?:called\s+in|in-?house|come\s+in|go\s+in|in)\s+(?:\w+\s+)?(?:(?:almost\s+)?every\s+(?:single\s+)?night|constantly"
            r"|all\s+the\s+time|most\s+nights|nightly)\b|\bup\s+all\s+night\b"
            r"|\bget(?:s|ting)?\s+(?:\w+\s+)?(?:crushed|slammed|destroyed|hammered|killed)\s+(?:on\s+call|at\s+night|overnight)\b"
            r"|\bcall\s+(?:\w+\s+)?(?:sucks|kills|destroys|crushes)\b"
            r"|\bq\s?[-.]?\s?(?:1|2|3)\b(?!\s*(?:year|month|week|20\d|earning|hour|hr|h\b|min|fy|of\s+20))(?=[^.;\n]{0,40}\b(?:call"
            r"|nights?|weekends?|all\s+(?:through|year)|when)\b)|\bcall\W{1,3}(?:\w+\W+){0,3}?q\s?[-.]?\s?(?:1|2|3)\b"
            r"|\bcall\b[^.;,\n]{0,16}?\b(?:every\s+(?:other|second|2nd|third|3rd)|one\s+in\s+(?:two|three)|1\s+in\s+[23]"
            r"|1:[23])\b(?!\s+(?:weekend|week|month))"
            r"|\bevery\s+(?:other|second|2nd|third|3rd)\s+night\b"
            r"|\b(?:no|little|zero|hardly\s+any|barely\s+any|(?:an?|one|two|three|1|2|3)\s+hours?\s+of)\s+sleep\b|\bsleep(?:s"
            r"|ing)?\s+(?:\w+\s+)?(?:an|one|two|three|1|2|3)\s+hours?\b|\b(?:don'?t|never|won'?t|didn'?t"
            r"|doesn'?t)\s+(?:\w+\s+)?sleep\b(?!\s+(?:on|about)\b)|\bup\s+(?:most|half|much)\s+of\s+the\s+night\b|\b(?:[4-7]|four|five"
            r"|six)\s+nights\s+(?:out\s+of|a\s+week|per\s+week)\b|\bevery\s+(?:two|2|three|3)\s+(?:days|nights)\s+(?:on\s+)?call\b"
        ),
    ),
    Saying(
        "call",
        "light",
        Cue(
            r"\b(?:hardly\s+ever|rarely|seldom|almost\s+never|barely\s+ever|never|not\s+often)\s+(?:\w+\s+)?(?:go(?:ing)?|come|called"
            r"|get\s+called|have\s+to\s+(?:come|go))\s+in\b|\bquiet\s+(?:call|nights)\b|\bsleep(?:s)?\s+(?:through|all\s+night"
            r"|most\s+nights|the\s+(?:whole|entire)\s+night|at\s+home\s+most)\b"
            r"|\b(?:no|without)\s+(?:overnight|in-?house|night|weekend)\s+call\b|\b(?:attendings?|pas|faculty|fellows?"
            r"|backup\s+attendings?|night\s*hawks?|moonlighters?)\s+(?:take|takes|cover|covers|do|does)\s+(?:(?:all"
            r"|most)\s+)?(?:of\s+)?(?:the\s+|everything\s+(?=after|at\s+night|overnight))?(?:call|nights?|overnights?|after|at\s+night)\b"
            r"|\bresidents?\s+(?:don'?t|do\s+not|never)\s+take\s+(?:any\s+|overnight\s+|in-?house\s+|night\s+|ir\s+)?call\b"
            r"|\bphone\s+(?:rings|rang)\s+(?:once|twice|rarely"
            r"|hardly|maybe)\b|\bhome\s+call\b[^.;\n]{0,24}?\b(?:one\s+in\s+(?:five|six|seven|eight|nine|ten)|1\s+in\s+(?:[5-9]|1\d)"
            r"|1:(?:[5-9]|1\d)|q\s?(?:[5-9]|1\d)|one\s+week|every\s+(?:sixth|seventh|eighth)|once\s+a|rarely)\b"
            r"|\b(?:q\s?-?(?:[6-9]|1\d)|one\s+in\s+(?:six|seven|eight|nine|ten)|1\s+in\s+(?:[6-9]|1\d)|once\s+(?:a|per)\s+(?:week"
            r"|month))\b[^.;\n]{0,14}?\b(?:home|chill|easy|light)\b"
        ),
    ),
)

SAYINGS: tuple[Saying, ...] = (*_CULTURE, *_TEACHING, *_AUTONOMY, *_CALL)
