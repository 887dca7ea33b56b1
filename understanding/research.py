"""More ways of saying whether a group does research: what it published, presented and ran, and how it dismisses it."""

from __future__ import annotations

from understanding.cues import Cue
from understanding.sayings import Saying

_MEETINGS = (
    r"(?:sir|cirse|rsna|arrs|aur|wcio|gest|avir|ecr|sio|acr|(?:national|international|annual)\s+(?:\w+\s+)?(?:meetings?|conferences?))"
)
_OUTPUT = r"(?:abstracts?|posters?|papers?|presentations?|publications?|manuscripts?|talks?|articles?|orals?|case\s+reports?)"
_MANY = (
    r"(?:\d{1,3}\+?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|a\s+dozen|a\s+couple\s+of|a\s+handful\s+of"
    r"|several|many|multiple|numerous|dozens\s+of|lots\s+of|tons\s+of|plenty\s+of|countless)"
)
_TRIALS = (
    r"(?:(?:investigator[\s-]initiated|clinical|multicent\w+|device|randomi[sz]ed|pivotal|registry|phase\s+\w+|prospective|sponsored"
    r"|industry)\s+)*(?:trials?|studies)"
)
_US = (
    r"(?:we|they|our\s+\w+|the\s+(?:section|group|division|department|program|faculty|residents|attendings)|residents|faculty|attendings"
    r"|section|group|division|everyone|every\s+resident|each\s+resident|most\s+residents|ir)"
)
_OURS = r"(?<!my\s)(?<!i\shave\s)(?<!i've\s)(?<!i\shad\s)"

RESEARCH: tuple[Saying, ...] = (
    Saying(
        "research_active",
        True,
        Cue(
            rf"\b{_OURS}{_MANY}\s+(?:\w+\s+){{0,2}}?{_OUTPUT}\s+(?:\w+\s+){{0,2}}?(?:at|in|to|accepted\s+(?:at"
            rf"|to))\s+(?:the\s+)?(?:last\s+)?{_MEETINGS}\b"
            rf"|\b{_US}\s+(?:\w+\s+){{0,2}}?(?:ran|run|runs|led|leads?|had|has|have|opened|enrolls?|enrolled|coordinates?|participates?\s+in|host"
            rf"|hosts)\s+(?:(?:the|an?|several|its\s+own|their\s+own|our\s+own|{_MANY})\s+)?(?:\w+\s+){{0,2}}?(?:{_TRIALS}"
            rf"|{_OUTPUT}\s+(?:\w+\s+)?(?:at|in)\s+{_MEETINGS})\b(?!\s+(?:coordinator|nurse))"
            rf"|\b{_MANY}\s+(?:\w+\s+){{0,2}}?(?:investigator[\s-]initiated|clinical|multicent\w+|device|randomi[sz]ed|prospective"
            rf"|open)\s+(?:\w+\s+)?(?:trials|studies)\b|\b(?:each|every|all)\s+residents?\s+(?:is|are|has|have"
            rf"|must)?\s*(?:\w+\s+){{0,4}}?(?:publish\w*|on\s+(?:at\s+least\s+)?(?:an?|one|two)\s+(?:paper|project|manuscript)|present\w*"
            rf"|first[\s-]author)"
            rf"|\b{_US}\s+(?:\w+\s+)?(?:publish|publishes|published)\s+(?:like\s+(?:mad|crazy)|nonstop|a\s+ton|tons|more\s+than|heavily"
            rf"|prolifically|in\s+(?:jvir|cvir|radiology|ajr)|{_MANY})|\b(?:present|presents|presented|speak|speaks|lecture"
            rf"|lectures)\s+(?:\w+\s+){{0,3}}?(?:at|to)\s+(?:\w+\s+)?{_MEETINGS}\b"
            r"|\bjvir\s+(?:papers?|articles?|publications?|editor\w*)\b|\b(?:editor(?:s|ial)?\s+(?:of|board\s+of|board\s+at)\s+jvir)\b"
            r"|\b(?:research|paper|publication)[\s-](?:mill|factory|machine|engine)\b|\b(?:churn|crank|pump)(?:s|ing"
            r"|ed)?\s+out\s+(?:\w+\s+)?(?:papers|abstracts|research|publications|manuscripts)\b"
            r"|\b(?:protected|dedicated)\s+research\s+(?:time|month|months|block|year|track|days?)\b|\bresearch\s+(?:coordinator|statistician"
            r"|nurse)s?\b(?=[^.;\n]{0,30}\b(?:ir|section|division|our|their|on\s+staff|dedicated|for)\b)"
        ),
    ),
    Saying(
        "research_active",
        False,
        Cue(
            r"\b(?:research|publications?|papers|academic\s+output|scholarship)\s*(?:\?|:|=|-|,)?\W{0,3}(?:is\s+|was\s+|are\s+"
            r"|'s\s+)?(?:basically\s+|pretty\s+much\s+|practically\s+|frankly\s+|really\s+)?(?:zilch|zip|zero(?!\s+interest)|none|nada|nil|nope|nothing|crickets"
            r"|isn'?t\s+(?:really\s+)?(?:a\s+thing|done|their\s+thing|valued|a\s+priority|happening)|is\s+not\s+(?:a\s+thing|done)"
            r"|not\s+(?:a\s+thing|happening|done|their\s+thing)|non-?existent|dead|forget\s+it|an?\s+(?:joke|afterthought|desert|wasteland)"
            r"|doesn'?t\s+(?:exist|happen)|what\s+research)(?!\w)(?!\s+(?:to\s+worry|wrong|but))"
            rf"|\b(?:no|zero|not\s+(?:an?|one|a\s+single))\s+{_OUTPUT}\s*(?:,|and|or|at|since|in|for|,\s*no)\s*(?:no\s+)?(?:\w+\s+)?(?:{_OUTPUT}"
            rf"|meetings?|{_MEETINGS}|years|trials?|20\d\d|grants?|projects?)\b|\b(?:no|without)\s+(?:meetings|trials|grants),?\s+(?:no|or"
            rf"|and)\s+(?:papers|trials|meetings|research|publications|posters|grants)\b"
            rf"|\b(?:nobody|no\s*one|none\s+of\s+(?:them|us))\s+(?:\w+\s+){{0,2}}?(?:publish\w*|(?:writes?|wrote)\s+(?:\w+\s+)?(?:papers?"
            rf"|abstracts?|anything\s+up)|presented|presents|does\s+research"
            rf"|goes\s+to\s+{_MEETINGS}|has\s+(?:ever\s+)?(?:published|presented|written))\b|\b(?:haven'?t|hasn'?t|have\s+not|has\s+not"
            rf"|didn'?t)\s+(?:\w+\s+)?(?:published|presented|publish|present)\s+(?:a|any|since|anything|in\s+years)\b(?!\s*(?:numbers|case))"
            r"|\b(?:asked?|ask)\s+about\s+research\b[^.\n]{0,30}\b(?:point|laugh|shrug|silence|blank|nothing|stare|chuckl)\w*|\b(?:we"
            r"|they)\s+(?:just\s+)?(?:operate|do\s+cases|work)\s*,\s*(?:we|they)\s+don'?t\s+(?:write|publish)\b|\b(?:clinical"
            r"|service)\s+shop\s*,?\s*(?:no|not)\s+(?:a\s+)?research\b|\bresearch\s+(?:stops?|stopped|ends?|ended|died|dried\s+up)\b"
        ),
    ),
    Saying(
        "research_active",
        True,
        Cue(
            rf"\b(?:half|most|all|many|several|two|three)\s+(?:of\s+)?(?:the\s+|our\s+|their\s+)?residents\s+(?:\w+\s+)?(?:have|has|had|published"
            rf"|publish|leave\s+with|graduate\s+with)\s+(?:\w+\s+){{0,3}}?(?:first[\s-]author|{_OUTPUT})|\b(?:biggest|big|huge|strong|largest"
            rf"|impressive|massive|heavy)\s+(?:presence|showing|contingent|delegation)\s+at\s+(?:the\s+)?{_MEETINGS}"
            r"|\b(?:holds?|has|have)\s+(?:an?\s+|two\s+|three\s+|several\s+|multiple\s+|\d\s+)?(?:\w+\s+)?(?:r01s?|k08s?"
            r"|k23s?|nih\s+(?:\w+\s+)?(?:grants?|funding|awards?))\b|\b(?:research|publishing|academic)\s+(?:is"
            r"|are)\s+(?:\w+\s+)?(?:part\s+of\s+(?:the\s+)?(?:culture|life|job|daily)|expected\s+of|in\s+(?:their|the)\s+(?:dna|blood)"
            r"|second\s+nature|encouraged\s+and\s+funded)"
            r"|\b(?:holds?|has|have|runs?)\s+(?:an?\s+|its\s+own\s+|their\s+own\s+|our\s+own\s+)?(?:ir\s+|dedicated\s+|active\s+|basic[\s-]science\s+|translational\s+|nih\s+)*(?:t-?32|research\s+lab(?:oratory)?)\b"
            r"|\b(?:academically|scholarly|scientifically)\s+(?:\w+\s+)?(?:productive|strong|active|prolific|vibrant|excellent)\b|\b(?:prolific"
            r"|published)\s+(?:faculty|group|section|department|division)\b"
        ),
        denied=False,
    ),
    Saying(
        "research_active",
        False,
        Cue(
            r"\b(?:research|academic|scholarly|publication)s?\s+(?:output|productivity|activity|side)\s+(?:is|was|seems)\s+(?:\w+\s+){0,2}?(?:nil"
            r"|zero|low|thin|poor|weak|modest|minimal|negligible|nonexistent|dead|absent|nothing|limited|sparse)\b"
            r"|\bacademically\s+(?:\w+\s+)?(?:asleep|dead|inactive|quiet|weak|barren|dormant|thin)\b|\b(?:nobody"
            r"|no\s*one)\s+(?:\w+\s+)?has\s+time\s+for\s+(?:research|papers|projects)\b|\bno\s+(?:appetite|time|support|infrastructure"
            r"|money)\s+for\s+research\b"
        ),
    ),
)
