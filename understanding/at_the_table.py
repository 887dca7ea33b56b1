"""More ways of saying who operates: images ("a coat rack"), chores in place of the case, free rein, and steps that are earned."""

from __future__ import annotations

from understanding.cues import Cue
from understanding.sayings import Saying

TRAINEE = r"(?:residents?|trainees?|juniors?|seniors?|chiefs?|pgy-?\s?\d(?:'?s)?|r[1-6](?:'?s)?|you|we|u|they|i)"
STAFF = r"(?:attendings?|faculty|consultants?|professors?|staff|bosses|boss|fellows?)"
_JUNIOR = r"(?:juniors?|interns?|(?:first|second)[\s-]years?|pgy-?\s?[123](?:'?s)?|r[12](?:'?s)?)"
_SENIOR = (
    r"(?:(?:the\s+)?seniors?(?:\s+residents?)?|chiefs?(?:\s+residents?)?|(?:fifth|sixth|final|last)[\s-]years?|pgy-?\s?[567](?:'?s)?"
    r"|r[56](?:'?s)?)"
)
_WATCH = (
    r"(?:tag(?:s|ging)?\s+along|follow\w*|watch\w*|observ\w*|assist\w*|stand(?:s|ing)?|look(?:s|ing)?\s+on|hold\w*|see(?:ing)?|shadow\w*)"
)
_TOOL = r"(?:wires?|catheters?|needles?|sheaths?|probe|table|controls?)"
_LOOKER_ON = (
    r"(?:spectators?|bystanders?|onlookers?|(?:the\s+)?audience|tourists?|wallflowers?|(?:part\s+of\s+the\s+)?furniture|decorations?"
    r"|coat\s?-?racks?|coat\s+hangers?"
    r"|potted\s+plants?|paperweights?|scribes?|secretar(?:y|ies)|note[\s-]takers?|wire[\s-]holders?|(?:sheath|probe"
    r"|retractor)[\s-]holders?|fl(?:y|ies)\s+on\s+the\s+wall"
    r"|(?:third|fifth|spare)\s+wheels?|second\s+assistants?|passengers?|cheerleaders?|warm\s+bod(?:y|ies)|errand\s+(?:boys?|runners?)"
    r"|gofers?|mannequins?|statues?"
    r"|(?:consent|dictation|note)\s+machines?|extras?(?=\s*[.,;!]|$)|transporters?)"
)
_CHORES = (
    r"(?:consents?|consenting|notes|paperwork|dictations?|closure\s+devices?|closures?|dressings?|dressing\s+changes?|pressure|draping"
    r"|(?:lead\s+)?aprons?|pre-?ops?|discharges?|trays"
    r"|floor\s+work|orders|suturing|stitch\w*|scut)"
)
_FIRST = (
    r"(?:day\s+(?:one|1)|week\s+(?:one|two|three|four|\d)|month\s+(?:one|two|three|[123])|minute\s+(?:one|1)|the\s+(?:word\s+go|off)"
    r"|(?:the\s+|your\s+|their\s+|my\s+"
    r"|an?\s+)*(?:very\s+)?(?:first\s+(?:ir\s+)?(?:day|week|month|block|rotation|case|year)|second\s+(?:week|month))s?|the\s+(?:start"
    r"|beginning|outset|get-?go)|intern\s+year)"
)
_EARLY = (
    rf"(?:(?:from|since|by|within|in|during|on|already\s+in|starting|as\s+early\s+as)\s+{_FIRST}|right\s+away|early(?:\s+on)?|immediately)"
)
_ALONE = (
    r"(?:alone|solo|on\s+(?:their|your|our|my|its)\s+own|by\s+(?:themselves|yourself|myself|ourselves)|themselves|yourself|myself"
    r"|independently|unsupervised|with\s+(?:their\s+|your\s+)?own\s+hands|skin[\s-]to[\s-]skin|start\s+to\s+finish)"
)
_OPERATE = (
    r"(?:do(?:ing|es)?|did|run(?:s|ning)?|ran|lead(?:s|ing)?|led|perform(?:s|ed|ing)?|operat\w+|driv(?:e|es|ing)|drove|plac(?:e|es|ed"
    r"|ing)|chang(?:e|es|ed|ing)|punctur(?:e|es|ed|ing)"
    r"|scrub(?:s|bed|bing)?|handl(?:e|es|ed|ing)|put(?:s|ting)?|cover(?:s|ed|ing)?|tak(?:e|es|ing)|access(?:es|ed|ing)?)"
)
_NEVER = r"(?:never|don'?t|doesn'?t|do\s+not|does\s+not|won'?t|will\s+not|rarely|seldom|hardly\s+ever|barely|can'?t|cannot)"

AT_THE_TABLE: tuple[Saying, ...] = (
    Saying(
        "autonomy",
        "limited",
        Cue(
            rf"\b{TRAINEE}(?:'re|'ll\s+be|\s+(?:\w+\s+){{0,2}}?(?:are|is|were|was|become|became|remain|feel|felt|serve|be|end\s+up|amount|work"
            rf"|function))(?:\s+(?:as|like|to))?\s+(?:(?!not\b|never\b|no\b)[\w-]+\s+){{0,5}}?{_LOOKER_ON}\b(?!\s+(?:to|for|of|who|are|is"
            rf"|resident)\b)"
            rf"|\b(?<!not\sa\s)(?<!than\sa\s)(?:glorified|overpaid|expensive|highly[\s-]paid|well[\s-]educated)\s+(?:\w+\s+)?(?:{_LOOKER_ON}"
            rf"|tech\w*|premeds?|students?|observers?|interns?|assistants?|nurses?|clerks?)\b"
            rf"|\b(?:attendings?|faculty|fellows?|consultants?|professors?|they|he|she)\s+(?:operate|work|drive|perform|scrub"
            rf"|cut)s?\b[^.;!?\n]{{0,30}}?\b(?:and|while|,)\s+(?:the\s+|all\s+(?:the\s+)?)?{TRAINEE}\s+(?:\w+\s+)?(?:watch|observe|look\s+on|stand"
            rf"|assist|clap|take\s+notes|hold)"
            rf"|\b(?:{TRAINEE}|one)\s+(?:\w+ly\s+|just\s+)?(?:watch|observe|spectate|look\s+on|stand\s+(?:there|by|around"
            rf"|back))(?=\s*(?:[.,;:!)\"'’]|$|\n|and\s+(?:hold|hand|write|dictate|nod|learn|watch|observe)))"
            rf"|\b{TRAINEE}\s+(?:\w+\s+)?(?:hold|apply|put)\s+pressure\b(?!\s+on\s+(?:the\s+)?(?:program|admin\w*|leadership))"
            rf"|\b(?:handed|given|left\s+with|trusted\s+with|allowed|get|gets|got|do|does|did|see"
            rf"|touch)\s+(?:\w+\s+){{0,2}}?(?:(?:the\s+|a\s+)?{_CHORES}(?:\s*(?:,|and|or|&)\s*)?){{1,4}}\s*(?:,\s*)?(?:and|but"
            rf"|,)?\s*(?:precious\s+)?(?:little"
            rf"|nothing|not\s+much|not\s+a\s+lot)\s+(?:else|more|beyond)"
            rf"|\b(?:autonomy|independence|freedom|hands[\s-]on)\b[^.;!?\n]{{0,16}}?\b(?:to|means?|meaning)\s+(?:you\s+"
            rf"|they\s+)?(?:get\s+to\s+)?(?:fetch|do|write|get|carry|wear|sign|order|hold|push|dictate|drape|prep|hang)\s+(?:the\s+|your\s+"
            rf"|their\s+)?(?:\w+\s+)?{_CHORES}"
        ),
    ),
    Saying(
        "autonomy",
        "limited",
        Cue(
            rf"\b(?:nobody|no\s*one|none\s+of\s+(?:them|the\s+\w+)|(?:the\s+)?{STAFF}\s+{_NEVER})\s+(?:ever\s+|really\s+|actually\s+"
            rf"|willingly\s+)?(?:hands?|gives?|lets?|trusts?|allows?|offers?|passes)\s+(?:you|residents?|us|them|trainees?|anyone|over"
            rf"|go)\b(?!\s+(?:a\s+hard\s+time|down|feedback|go\s+home|leave))"
            rf"|\b(?:{STAFF}|they)\s+(?:\w+\s+)?{_NEVER}\s+(?:ever\s+|really\s+)?(?:let\s+go|step\s+back|hand\s+over|leave\s+(?:the\s+)?(?:table"
            rf"|room)|unscrub|give\s+up\s+the\s+{_TOOL})\b"
            rf"|\b(?:{STAFF}|they)\s+(?:are|is|were)\s+(?:\w+\s+)?(?:reluctant|hesitant|unwilling|loath|loth|slow|afraid)\s+to\s+(?:let|hand|give"
            rf"|trust|step|delegate|allow)"
            r"|\b(?:control\s+freaks?|helicopter\s+(?:attendings?|faculty)|over-?supervis\w+|breath\w*\s+down\s+(?:your|their|our|my)\s+necks?"
            r"|(?:short|tight)\s+leash|training\s+wheels\s+(?:never|stay|don'?t)|spectator\s+sport)\b"
            rf"|\b{TRAINEE}\s+(?:\w+\s+)?(?:get|gets|got|are\s+left\s+with|live\s+on|fight\s+over|pick\s+up|wait\s+for)\s+(?:only\s+|just\s+"
            rf"|mostly\s+)?(?:the\s+|table\s+)?(?:scraps|crumbs|leftovers|left-?overs|what(?:ever)?(?:'s|\s+is)\s+left)\b"
            r"|\b(?:play\w*|plays)\s+second\s+fiddle\s+to\s+(?:the\s+)?fellows?\b|\bin\s+(?:the\s+)?(?:shadow\s+of|line\s+behind"
            r"|queue\s+behind)\s+(?:the\s+)?fellows?\b"
            rf"|\bfellows?\s+(?:\w+\s+)?(?:first|come\s+first|ahead|skims?|swallows?|absorbs?|vacuums?|hoovers?|soaks?\s+up|gobbles?"
            rf"|monopoli[sz]es?|eats?\s+(?:y?our|ur|their|the\s+residents'?)\s+lunch)\b[^.;?!\n]{{0,40}}?(?:\b(?:{TRAINEE}|cases?|everything|lunch"
            rf"|it\s+all|good|what)\b)"
            rf"|\bbefore\s+(?:that|then|pgy-?\s?[567])\b\W{{1,3}}(?:you\s+are\s+|you're\s+|only\s+|just\s+)?(?:the\s+|an?\s+)?(?:{_WATCH}|second"
            rf"|third|nothing)\b"
            r"|\b(?:see|sees|saw|watch|watches)\s+(?:\w+\s+){0,2}?(?:cases|everything|a\s+lot),?\s+(?:but\s+)?(?:do|does|did|touch|touches"
            r"|touched)\s+(?:very\s+)?(?:little|few|none|nothing)\b"
            r"|\b(?:learn|learning)\s+(?:\w+\s+){0,2}?by\s+(?:watching|observation|osmosis\s+at\s+the\s+table)\b|\bassists?\s+(?:mostly|mainly"
            r"|only|until|throughout)\b"
        ),
        denied="early",
    ),
    Saying(
        "autonomy",
        "early",
        Cue(
            rf"\b{_TOOL}\s+(?:is\s+|are\s+)?in\s+(?:(?:your|their|my|the)\s+)?hands?\s+(?:\w+\s+)?{_EARLY}"
            rf"|\b(?:consent|access|puncture|needle|stick|skin|a|timeout|time-?out)\s+to\s+(?:closure|close|discharge|dressing"
            rf"|z)\b(?!\s*[-–]?\s*\d)"
            r"|\b(?:free\s+(?:rein|reign|hand)|long\s+leash|(?:turned|cut|set|let)\s+(?:you\s+|them\s+|us\s+|residents\s+)?loose"
            r"|training\s+wheels\s+(?:come|came|are)\s+off\s+(?:early|fast|quick\w*|soon|in)|keys\s+to\s+the\s+(?:room|suite|lab|car|kingdom))\b"
            rf"|\b(?:the\s+)?{STAFF}\s+(?:\w+\s+){{0,2}}?(?:step|steps|stepped|back|backs)\s+(?:back|off|away)\s+(?:early|quickly|fast|right"
            rf"|and\s+let)"
            rf"|\b(?:the\s+)?{STAFF}\s+(?:\w+\s+){{0,3}}?(?:(?:his|her|their)\s+)?hands\s+in\s+(?:(?:his|her|their)\s+)?pockets?\b"
            rf"|\b{STAFF}\s+(?:was|were|is|are|sits?|sat|drinks?|drank|had|has|having)\s+(?:\w+\s+){{0,3}}?(?:coffee|behind\s+the\s+glass"
            rf"|down\s+the\s+hall|next\s+door|out\s+of\s+the\s+room|a\s+phone\s+call\s+away)\b"
            rf"|\b{STAFF}\s+(?:available\s+|around\s+|nearby\s+)?(?:but\s+)?(?:not\s+in\s+the\s+room|not\s+scrubbed|outside\s+the\s+room)\b"
            rf"|\bno\s+{STAFF}\s+(?:scrubbed|in\s+the\s+room|scrubs|at\s+the\s+table)\b"
            rf"|\b(?:primary|first\s+operator|lead\s+operator|main\s+operator|operating|at\s+the\s+table|on\s+the\s+wire|hands[\s-]on|autonomous"
            rf"|independent|scrubbed(?:\s+in)?)\b[^.;!?\n]{{0,30}}?\b{_EARLY}(?!\s*(?:on\s+the\s+schedule|shift))"
            rf"|\b(?:let|lets|letting|allow|allows|trust|trusts)\s+(?:you|u|us|them|residents?|juniors?)\s+(?:to\s+)?(?:{_OPERATE}"
            rf"|touch)\s+(?:\w+\s+){{0,3}}?(?:from|by|since|in)\s+(?:\w+\s+){{0,2}}?(?:pgy-?\s?[1234]|r[123]|day|week|first|second|early"
            rf"|year\s+(?:one|two|1|2))\b"
            rf"|\b(?:{_JUNIOR}|i|you|we)\s+(?:\w+\s+)?(?:was|were|am"
            rf"|are)?\s*{_OPERATE}\s+(?!not\b)(?:[\w-]+\s+){{1,5}}?{_ALONE}\s+(?:\w+\s+)?{_EARLY}"
            rf"|\b(?:by|in|from|since)\s+{_FIRST}\s+(?:of\s+(?:my|your|the|our|their)\s+(?:\w+\s+)?(?:r2|r1|pgy-?\s?[12]|year|residency"
            rf"|training)\s*,?\s*)?(?:{TRAINEE})\s+(?:\w+\s+){{0,2}}?{_OPERATE}\s+(?:[\w-]+\s+){{0,4}}?{_ALONE}\b"
        ),
        denied="limited",
    ),
    Saying(
        "autonomy",
        "graded",
        Cue(
            rf"\b{_SENIOR}\s+(?:\w+\s+){{0,2}}?{_OPERATE}\b[^.;!?\n]{{0,60}}?\b(?:and|while|but"
            rf"|,)\s+(?:the\s+)?{_JUNIOR}\s+(?:\w+\s+){{0,2}}?(?:{_WATCH}|start|learn)"
            rf"|\b{_JUNIOR}\s+(?:\w+\s+){{0,2}}?{_WATCH}\b[^.;!?\n]{{0,60}}?\b(?:and|while|but"
            rf"|,)\s+(?:the\s+)?{_SENIOR}\s+(?:\w+\s+){{0,2}}?{_OPERATE}"
            rf"|\b(?:simple|basic|easy|small|straightforward|minor)\s+(?:\w+\s+){{1,3}}?(?:first|as\s+an?\s+(?:pgy-?\s?\d|r\d|junior|first|second"
            rf"|intern)|at\s+first|in\s+(?:the\s+|your\s+)?(?:first|second|pgy-?\s?\d|r\d))\b[^.;!?\n]{{0,90}}?\b(?:then|later|afterwards"
            rf"|eventually|by\s+the|in\s+the\s+(?:last|final))\b"
            r"|\b(?:once|as|when|until|after)\s+(?:you|they|residents|a\s+resident|one|you've|they've)\s*(?:have\s+|has\s+|'ve\s+)?(?:earn|prov"
            r"|show|demonstrat|gain|pass(?:ed)?\s+the|meet|reach|sign(?:ed)?\s+off)\w*\b[^.;!?\n]{0,50}?\b(?:trust\w*|competen\w+|milestone\w*"
            r"|skill\w*|yourself|themselves|confidence|arterial|more|own\s+room|level|it)\b"
            r"|\b(?:responsibility|autonomy|independence|freedom|leash|rope|trust)\s+(?:\w+\s+){0,2}?(?:gets?\s+(?:longer|bigger|wider)"
            r"|lengthens?|is\s+earned|has\s+to\s+be\s+earned|must\s+be\s+earned|widens?|(?:is\s+)?handed\s+out\s+(?:in|by|as|year)"
            r"|matches\s+(?:your|their)\s+(?:level|skill\w*)|tied\s+to\s+(?:\w+\s+)?(?:milestones?|competenc\w+|level|skill\w*))"
            r"|\b(?:earn|earned|earning|earns)\s+(?:your|their|our|more|the|every)\s+(?:way|independence|responsibility|stripes|freedom|wire|room"
            r"|keys)\b|\b(?:the\s+)?milestones?\s+decide\w*\b|\bentrust(?:ed|ment)\w*\s+(?:\w+\s+){0,3}?(?:as|step|level|with\s+more|decisions"
            r"|scale)\b"
            r"|\bslowly\s+(?:slowly\s+)?(?:they|you|we|residents)\s+(?:are|get|will\s+be)\s+(?:allowed|given|trusted|let)\b"
            r"|\btraining\s+wheels\s+come\s+off\s+(?:gradually|slowly|one\s+by\s+one|bit|step)"
            r"|\bmore\s+(?:rope|freedom|room|leash)\s+(?:every|each|with|as)\b"
        ),
    ),
    Saying(
        "autonomy",
        "limited",
        Cue(
            rf"\b(?:attending|fellow|consultant|faculty)[\s-](?:driven|led|centric|centered|run)\b(?!\s+(?:lectures?|teaching|conference"
            rf"|didactics?))|\b{TRAINEE}\s+(?:rarely|never|seldom|hardly\s+ever|don'?t)\s+(?:\w+\s+)?(?:get|go|make\s+it|move)\s+(?:past|beyond"
            rf"|further\s+than)\s+(?:the\s+)?(?:access|puncture|clos\w+|prep|lines?|draping)"
            rf"|\b(?:scrub|puncture|access|drape|prep|stick|close)s?\b[^.;\n]{{0,30}}?\b(?:and\s+|but\s+)?then\s+(?:the\s+)?{STAFF}\s+(?:takes?"
            rf"|does|do|finishes|steps?\s+in|comes?\s+in)|\b{STAFF}\s+takes?\s+it\s+from\s+there\b|\b{TRAINEE}\s+(?:open\s+and\s+)?(?:close|prep"
            rf"|drape|consent)s?\s*,\s*(?:the\s+)?{STAFF}\s+(?:do|does|take|get|have)"
            rf"|\b{_TOOL}\s+(?:never\s+leaves?|stays?\s+in|remains?\s+in)\s+(?:the\s+)?{STAFF}'?s?\b|\b(?:autonomy|independence"
            rf"|hands[\s-]on)\s+(?:\w+\s+)?(?:is|was)\s+(?:\w+\s+)?(?:something\s+you\s+(?:read|hear|dream)|a\s+(?:dream|rumou?r|fairy\s?tale|myth"
            rf"|word|foreign\s+concept|slogan|mirage|luxury)|on\s+paper|in\s+the\s+brochure|for\s+(?:the\s+)?fellows?|what\s+(?:the\s+)?fellows?"
            rf"|not\s+(?:really\s+)?(?:a\s+thing|there|great|their\s+thing))\b"
            rf"|\b(?:{STAFF}|they)\s+(?:\w+\s+)?(?:hover|hovers|micromanage|micromanages|helicopter)\b|\bmore\s+(?:of\s+an?\s+"
            rf"|like\s+an?\s+)?(?:{_LOOKER_ON}|assistants?|helpers?|students?|observers?)\s+than\s+(?:an?\s+)?(?:operators?|doctors?|physicians?"
            rf"|surgeons?|trainees?|residents?|interventionalists?)|\b(?:assistants?|helpers?|observers?"
            rf"|scribes?)\s*,?\s+not\s+(?:an?\s+)?operators?\b"
            rf"|\b{TRAINEE}\s+(?:\w+\s+)?(?:sit|sits|sat)\s+on\s+(?:their|your|our|his|her)\s+hands\b|\bhands\s+(?:are\s+)?tied\b|\b(?:first"
            rf"|1st)\s+time\s+(?:i|you|they|we|residents)\s+(?:\w+\s+)?(?:held|hold|touch\w*|drove|drive|got)\s+(?:an?\s+"
            rf"|the\s+)?{_TOOL}[^.;\n]{{0,20}}?\b(?:chief|last|final|senior|pgy-?\s?[56]|fourth|fifth|sixth|fellow\w*)"
            r"|\bmostly\s+(?:shadowing|observation\w*|spectating|retracting)\b|\bdouble[\s-]scrubbed\s+(?:always|for\s+(?:everything|every)"
            r"|on\s+every|until|through)|\b(?:graduate|leave|finish)\w*\s+(?:\w+\s+)?without\s+(?:ever\s+)?(?:having\s+)?(?:driv\w+|operat\w+|run"
            r"|done)\s+(?:a\s+)?(?:case|room|procedure|anything)\s+(?:alone|themselves|yourself|independently)"
        ),
    ),
    Saying(
        "autonomy",
        "early",
        Cue(
            rf"\b(?:by|in|from|within|since)\s+{_FIRST}\s+(?:you|we|they|residents|i)(?:'re|'m|\s+are|\s+was"
            rf"|\s+were)?\s+(?:\w+\s+){{0,2}}?{_OPERATE}\s+(?:[\w-]+\s+){{0,5}}?{_ALONE}|\b{_ALONE}\s+(?:before|by|within"
            rf"|in)\s+(?:\w+\s+){{0,3}}?(?:first\s+(?:year|month|week|block)|intern|christmas|thanksgiving|october|november|r1|pgy-?\s?[12])\b"
            rf"|\b(?:trusted|entrusted|left|allowed)\s+(?:\w+\s+)?(?:with|to\s+do|alone\s+with)\s+(?:the\s+|an?\s+)?(?:whole|entire|full|complete"
            rf"|complex|big)\s+(?:cases?|procedures?|room|list)\b|\b{STAFF}\s+(?:only\s+|just\s+)?(?:come|comes|appear|appears|show|shows|scrub"
            rf"|scrubs|step|steps|wander|intervene|intervenes|help|helps)\s*(?:up|in)?\s+(?:only\s+)?(?:when|if)\s+(?:you\s+|they'?re\s+"
            rf"|you'?re\s+|residents\s+)?(?:ask\w*|call\w*|need\w*|get\s+stuck|stuck|in\s+trouble)"
            r"|\b(?:it'?s|it\s+is|becomes|makes\s+it)\s+your\s+(?:own\s+)?case\b|\byour\s+case,?\s+your\s+(?:call|wire|plan)\b|\b(?:you|residents"
            r"|juniors)\s+(?:own|owns)\s+the\s+(?:case|table|room)\b|\bnobody\s+(?:holds|will\s+hold)\s+your\s+hand\b|\b(?:attendings?|faculty"
            r"|they)\s+(?:\w+\s+)?(?:want|expect)s?\s+(?:you|residents)\s+to\s+(?:operate|drive|do\s+(?:the\s+)?(?:case|cases|it))\b"
        ),
        denied="limited",
    ),
    Saying(
        "autonomy",
        "graded",
        Cue(
            r"\b(?:independence|autonomy|responsibility|trust|freedom)\s+(?:comes?|arrives?|is\s+(?:given|handed|granted|rationed)|builds?"
            r"|unfolds)\s+(?:in\s+(?:doses|steps|stages|layers|instal+ments|phases|increments)|slowly|gradually|bit\s+by\s+bit|piece\s+by\s+piece"
            r"|little\s+by\s+little|over\s+(?:time|the\s+years))"
            r"|\bstart(?:s|ed)?\s+(?:you\s+|them\s+|us\s+|residents\s+|everyone\s+)?(?:out\s+|off\s+)?(?:on|with)\s+[^.;\n]{2,40}?(?:,|\band\b"
            r"|\bthen\b)\s*(?:then\s+)?[^.;\n]{0,60}?\b(?:chief|senior|last|final|fifth|sixth|pgy-?\s?[56])\b[^.;\n]{0,30}\b(?:room|alone|own"
            r"|independent\w*|run|everything|solo)\b"
            r"|\b(?:step|rung|notch|level)\s+by\s+(?:step|rung|notch|level)\b(?=[^.;\n]{0,40}\b(?:trust|allow|autonom|independ|operat|case"
            r"|more)\w*)|\bramps?\s+up\s+(?:\w+\s+)?(?:each|every|with|over|gradually|slowly)\b|\bfrom\s+(?:second"
            r"|first)\s+assist\w*\s+to\s+(?:primary|first|lead)"
        ),
    ),
)
