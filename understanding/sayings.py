"""Ways of saying how people treat and teach each other somewhere: "they cover for each other", "nobody explains anything"."""

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
            r"|\b(?:they|he|she|residents|everyone|all)(?:'d|\s+would)\s+(?:(?!not\b|never\b|rather\b)\w+\s+)?(?:choose|pick|rank|do|come)\s+(?:it\s+"
            r"|this\s+\w+\s+|here\s+|there\s+|back\s+)?(?:all\s+over\s+)?again\b|\bpeople\s+(?:are|were)\s+(?:what|why|the\s+(?:reason"
            r"|best\s+part))\b|\bbest\s+part\s+(?:is|was)\s+the\s+people\b|\b(?:enjoy|love|like)\w*\s+(?:being|working|it"
            r"|life)\s+(?:there|here)\b|\ban?\s+open\s+door\b|\bactually\s+listens?\b|\b(?:can|could|let\s+you)\s+be\s+yourself\b|\bpotlucks?\b"
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
            r"|somewhere\s+else)|not\s+(?:to\s+)?(?:come|rank))\b|\b(?:wouldn'?t|would\s+not|never|they'?d\s+(?:not|never))\s+(?:\w+\s+)?(?:choose|pick|rank"
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

_TEACHERS = r"(?:attendings?|faculty|consultants?|staff|docs?|doctors|they|professors?|people)"
_MORE = (
    Saying(
        "culture",
        "supportive",
        Cue(
            r"\b(?:every(?:one|body)|people|residents?|attendings?|faculty|they|staff)(?:'s|'re|\s+(?:is|are|was|were))\s+(?:all\s+|so\s+|very\s+|really\s+"
            r"|super\s+|pretty\s+|just\s+|genuinely\s+|incredibly\s+)*(?:nice|kind|lovely|friendly|chill|sweet|great\s+people|relaxed|good\s+(?:people|folks"
            r"|humans))\b(?!\s+(?:to|about|if|until|till|enough|on\s+(?:interview|call)|during|with\s+(?:(?:j|h)\b|visas?))\b)"
        ),
    ),
    Saying(
        "culture",
        "mixed",
        Cue(
            r"\b(?:one|two|a\s+couple(?:\s+of)?|a\s+few|some)\s+(?:of\s+the\s+)?(?:attendings?|faculty|partners?|seniors?|chiefs?)\s+(?:is|are|was|were|can\s+be)\b[^.;\n]{0,30}?\b(?:the\s+)?"
            r"(?:rest|others?)\s+(?:is|are|was|were)\s+(?:\w+\s+)?(?:lovely|nice|kind|great|fine|good|wonderful|okay|ok|chill|sweet|awful|mean|terrible|nasty)\b"
        ),
    ),
    Saying(  # in somebody's words: "says culture is 'mixed, depends who's on'"
        "culture",
        "mixed",
        Cue(
            r"\b(?:culture|atmosphere|vibes?|mood|morale)\s*(?:(?:is|was|are)\s+|[:=]\s*)(?:kind\s+of\s+|a\s+bit\s+|pretty\s+|rather\s+)?[\"'“‘]\s?(?:a\s+bit\s+|kind\s+of\s+)?mixed\b"
        ),
    ),
    Saying(
        "culture",
        "toxic",
        Cue(r"\bsweat\s?shop\b|\btold\s+me\s+to\s+(?:run|look\s+elsewhere|stay\s+away)\b|\bchews?\s+up\s+(?:its|their|the)\s+residents\b"),
    ),
    Saying(
        "teaching",
        "poor",
        Cue(
            rf"\b{_TEACHERS}\b(?:(?!\bwho\b|\bthat\b)[^.;!?\n]){{0,50}}?\b(?:and|,)\s*(?:never|don'?t|do\s+not|rarely|hardly\s+ever|won'?t)\s+(?:really\s+|ever\s+)?(?:teach|explain|show\s+you|discuss|give\s+feedback)\b"
            r"|\b(?:never|rarely|hardly\s+ever)\s+(?:explain|teach)(?:s|es)?\s+(?:a\s+|any)?(?:thing|word)\b"
            r"|\b(?:lectures?|didactics|conferences?|teaching)\s*\?\s*(?:what|which|haha|lol|never|none|nope|forget|where)\b"
            r"|\b(?:learn|learned|learnt|taught)\s+(?:\w+\s+){0,5}?(?:from|by)\s+youtube\b|\bleft\s+to\s+figure\s+(?:it|things|everything|stuff)\s+out\b"
            r"|\bjust\s+wants?\s+the\s+list\s+done\b"
        ),
    ),
    Saying(
        "teaching",
        "variable",
        Cue(
            r"\b(?:teaching|didactics|education)\s+(?:(?!my\b|not\b)\w+\s+){0,3}?(?:is|was|are)\s+(?:quite\s+|very\s+|rather\s+|pretty\s+)?(?:variable|uneven|inconsistent|patchy)\b"
            rf"|\b(?:one|two|three|half|a\s+couple|a\s+few|some)\s+(?:of\s+(?:the|our|their)\s+)?(?:(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)\s+)?"
            rf"{_TEACHERS}\s+(?:\w+\s+)?(?:teach|explain)\w*\b[^.;\n]{{0,30}}?\b(?:others?|rest)\s+(?:barely|hardly|scarcely)\b"
            rf"|\b(?:one|two|three|half|a\s+couple|a\s+few|some)\s+(?:of\s+the\s+|of\s+our\s+|of\s+their\s+)?{_TEACHERS}\s+(?:\w+\s+)?(?:teach|explain)\w*\b[^.;\n]{{0,30}}?\b(?:others?|rest)\b[^.;\n]{{0,12}}?\b(?:not|don'?t|never|doesn'?t|won'?t|couldn'?t)\b"
        ),
    ),
    Saying(
        "teaching",
        "strong",
        Cue(
            r"\b(?:every|each)\s+case\s+(?:gets?|is)\s+(?:\w+\s+)?(?:discussed|debriefed|reviewed|explained|picked\s+apart|a\s+lesson)\b|\bfeedback\s+(?:after|on)\s+(?:every|each)\b"
            r"|\b(?:teaching|didactics|lectures)\s+(?:is|are|was|were)\s+(?:um\s+|uh\s+|like\s+|so\s+|really\s+|very\s+)+(?:good|great|strong|excellent|solid)\b"
        ),
        denied="poor",
    ),
)

SAYINGS: tuple[Saying, ...] = (*_CULTURE, *_TEACHING, *_MORE)
