"""Ways of saying who gets the cases, how graduates from abroad fare, and whether there is research."""

from __future__ import annotations

from understanding.abroad import NATION
from understanding.cues import Cue
from understanding.sayings import Saying

_CASES = r"(?:cases?|rooms?|work|procedures?|the\s+(?:good|big|best|complex|cool|interesting)\s+(?:ones|cases|stuff))"
_ABROAD = (
    r"(?:(?:the\s+|our\s+|their\s+)?(?:imgs?|fmgs?|foreign(?:ers|\s+(?:grads?|graduates?|residents?|doctors?))|international\s+(?:grads?"
    r"|graduates?|residents?|medical\s+graduates?)"
    r"|(?:residents?|people|doctors?)\s+(?:on\s+(?:a\s+)?visas?|from\s+abroad)|visa\s+(?:residents?|holders?))(?:\s+(?:residents?|grads?"
    r"|graduates?))?)"
)
_SAME = (
    r"(?:(?:the\s+)?(?:(?:exact|very)\s+)?same\s+(?:\w+\s+){1,3}?(?:as|like|than)"
    r"|(?:the\s+)?(?:(?:exact|very)\s+)?same\s+[\w',\s]{3,70}?\s+as\s+(?:every(?:one|body)|any(?:one|body)|all|the\s+(?:others|rest)|(?:their|our|its|any|the|other|us|u\.s\.|american)\s+[\w-]+)|exactly\s+the\s+same|the\s+same(?:\s+way)?|equal(?:ly"
    r"|s)?|like\s+(?:any|every)(?:one|body)|like\s+(?:the\s+)?(?:others|rest|americans|us\s+grads)"
    r"|no\s+different(?:ly)?|fairly|no\s+difference|as\s+(?:everyone|everybody|anyone)(?:\s+else)?)"
)
_WORSE = (
    r"(?:the\s+scut|scut\b|the\s+paperwork|held\s+back|fewer\s+(?:\w+\s+)?(?:cases|complex)|less\s+(?:autonomy|cases|complex)"
    r"|second[\s-]class|worse|differently|badly|last\s+pick|the\s+leftovers|leftovers|left\s+out|looked\s+down|discriminat\w+"
    r"|(?:the\s+)?(?:boring|simple|easy|floor|ward)\s+\w+"
    r"|more\s+(?:floor|scut|paperwork)|only\s+the\s+(?:lines|small|simple|easy)\w*)"
)
_FAVORED = (
    r"(?:favou?rit\w*|pets?\b|golden\s+(?:child|boy|girl)|chosen\s+(?:ones|few)|whoever\s+(?:the\s+\w+\s+)?\w+|the\s+(?:pd|chief"
    r"|chair)'?s\s+(?:friends|favou?rites|pets?|boys))"
)
_MEETINGS = (
    r"(?:sir|cirse|rsna|arrs|aur|aps|wcio|gest|avir|vibrant|national\s+(?:and\s+international\s+)?(?:meetings?|conferences?)"
    r"|international\s+(?:meetings?|conferences?)|annual\s+meetings?)"
)
_OUTPUT = r"(?:abstracts?|posters?|papers?|presentations?|publications?|manuscripts?|talks?)"

_SMALL = (
    r"(?:ports?|paras?|paracentes[ie]s|piccs?(?:\s+(?:lines?|list))?|lines?|thoras?|scut|drains?|consents?"
    r"|ward\s+work|floor\s+work|chest\s+tubes?|paperwork|biops(?:y|ies)|scraps)"
)
_BIG = (
    r"(?:tips\w*|y-?90s?|tace|embo\w*|complex|big\s+(?:cases|ones)|aneurysms?|(?:the\s+)?(?:good|cool|fun"
    r"|interesting)\s+(?:stuff|cases|ones)|aort\w+|evars?|everything\s+else|the\s+rest)"
)
_LOCALS = (
    r"(?:(?:the\s+)?(?:americans?|amgs?|us\s+(?:grads?|graduates|residents|mds?)|locals|others|rest(?:\s+of\s+(?:the\s+)?(?:residents"
    r"|class))?)|everyone\s+else|everybody\s+else)"
)
_STRANGERS = rf"(?:{_ABROAD}|(?:the\s+)?{NATION}\s+(?:guys?|residents?|grads?|doctors?|girls?|ones?|people)|those|they|them)"
_MATTERS_NOT = (
    r"(?:makes?\s+no\s+difference|make\s+no\s+difference|(?:does\s*n[o']'?t|doesn'?t|does\s+not|don'?t)\s+matter"
    r"|is\s+irrelevant|nobody\s+cares)"
)

_WHERE_FROM = (
    r"(?:(?:the|your|their|a|one's|anyone's)\s+(?:passport|citizenship|nationality|visa(?:\s+status)?|diploma|(?:med(?:ical)?\s+)?school(?!\s+(?:grades|debt)))"
    r"|where\s+(?:you|they|someone|anyone|a\s+resident|a\s+person|people|one)\s+(?:went\s+to\s+(?:\w+\s+)?school|studied|trained|graduated|(?:come|comes|came|is|are)\s+from|(?:was|were)\s+born))"
)
FAIRNESS: tuple[Saying, ...] = (
    Saying(
        "case_sharing",
        "fair",
        Cue(
            rf"\b{_CASES}\s+(?:are\s+|is\s+|get\s+|gets\s+)?(?:\w+\s+)?(?:split|shared|divided|distributed|assigned|rotated|allotted"
            r"|handed\s+out)\s+(?:up\s+|out\s+)?(?:among\s+\w+\s+|between\s+\w+\s+)?(?:\w+\s+)?(?:evenly|equally|fairly|equitably|fair"
            r"|in\s+turns?|by\s+(?:a\s+)?(?:rota|rotation|schedule|turn)|50\s?/\s?50)"
            r"|\b(?:case\s+(?:distribution|sharing|assignment|allocation)|distribution\s+of\s+(?:the\s+)?cases)\s+(?:\w+\s+)?(?:equal"
            r"|fair|even|equitable)\b|\b(?:evenly|equally|fairly|equitably)\s+(?:split|shared|divided|distributed|assigned|balanced)\b"
            r"|\b(?:fair|equal|even"
            r"|equitable)\s+(?:\w+\s+)?(?:split|share|sharing|distribution|allocation|division)\b"
            rf"|\b(?:split|share|divide|distribute|rotate)s?\s+(?:the\s+|all\s+)?{_CASES}\s+(?:\w+\s+)?(?:evenly|equally|fairly"
            r"|equitably|in\s+turns?)\b|\b(?:gets?|got|receives?|given)\s+(?:their\s+|the\s+)?(?:cases|procedures)\s+(?:\w+\s+)?(?:evenly|equally|fairly|equitably)\b|\bevery(?:one|body)\s+gets\s+(?:their|an?|the)\s+(?:fair|equal|same)\s+share\b|\btake\s+turns\b"
        ),
        denied="favorites",
    ),
    Saying(
        "case_sharing",
        "favorites",
        Cue(
            rf"\b{_CASES}\s+(?:\w+\s+){{0,4}}?(?:go|goes|went|given|assigned|handed|reserved)\s+(?:out\s+)?(?:\w+\s+){{0,2}}?(?:to|by"
            rf"|for|according\s+to)\s+(?:\w+\s+)?(?:{_FAVORED}|(?:pd|chief|chair|attending|director)s?'?s?\s+{_FAVORED}|seniority"
            r"|who\s+you\s+know)"
            r"|\b(?:plays?|playing|have|has|had|got)\s+(?:\w+\s+)?favou?rites\b|\bfavou?ritism\b|\bpecking\s+order\b"
            r"|\bunwritten\s+(?:hierarchy|order|rules?)\b|\b(?:first\s+(?:pick|dibs|choice|call)\s+(?:of|on)|dibs\s+on)\b"
            r"|\bcherry[\s-]?pick\w*"
            r"|\b(?:favou?rites|pets|seniors?|chiefs?)\s+(?:get|gets|take|takes|grab)\s+(?:all\s+)?the\s+(?:good|best|big|complex|cool"
            r"|interesting)\b|\bfellows?\s+(?:always\s+|usually\s+)?(?:get|gets|take|takes|pick|picks|grab|grabs)\s+(?:all\s+)?the\s+(?:good|best|big|complex|cool"
            r"|interesting)\s+(?:ones|cases|stuff|procedures)\s+first\b|\b(?:fight|fighting|fights|compete|battle)\s+(?:\w+\s+)?(?:over|for)\s+(?:the\s+)?(?:cases|rooms"
            r"|procedures)\b"
        ),
    ),
    Saying(
        "img_treatment",
        "equal",
        Cue(
            rf"\b{_ABROAD}\s+(?:\w+\s+){{0,5}}?(?:treated|get|gets|given|receive|take|held|do|does|did|have|are|is|fare|feel|valued"
            rf"|seen)\s+(?:\w+\s+){{0,2}}?{_SAME}"
            rf"|\b(?:treat|treats|value|values)\s+(?:all\s+)?{_ABROAD}\s+(?:\w+\s+)?{_SAME}"
            rf"|\b{_ABROAD}\b[^.;?!]{{0,30}}?\band\s+(?:\w+\s+)?treat(?:s|ed)?\s+(?:them|these)\s+(?:\w+\s+)?{_SAME}"
            rf"|\b(?:nothing|not\s+a\s+thing|no\s+part\s+of\s+[\w\s]{{2,30}}?)\s+(?:\w+\s+){{0,3}}?(?:depends?|hinges?|turns?)\s+on\s+{_WHERE_FROM}"
            rf"|\b{_WHERE_FROM}\s+(?:\w+\s+){{0,4}}?(?:{_MATTERS_NOT}|of\s+no\s+(?:importance|consequence|interest|relevance)|plays?\s+no\s+(?:role|part))\b[^.;?!]{{0,20}}?\b(?:once|same|here|inside|after|in\s+(?:how|who))"
            rf"|\bonce\s+(?:you(?:'re|\s+are)?|they(?:'re|\s+are)?|a\s+resident\s+is|matched)\b[^.;?!]{{0,24}}?\b{_WHERE_FROM}\s+(?:\w+\s+){{0,3}}?(?:{_MATTERS_NOT}|of\s+no\s+\w+|plays?\s+no\s+\w+|no\s+longer\s+matters)"
            r"|\bno\s+second[\s-]class\s+(?:residents?|citizens?|trainees?)\b"
            r"|\b(?:whether|where|what)\s+(?:your|the|their|you|they|somebody|one)(?:r|'s)?\s+(?:\w+\s+){0,2}?(?:diploma|degree|passport|(?:med(?:ical)?\s+)?school|trained|studied|graduated|come\s+from|comes\s+from)\b[^.;?!]{0,40}?"
            rf"\b{_MATTERS_NOT}\b|\b(?:imgs?|amgs?|foreign|visa)\s+or\s+(?:imgs?|amgs?|american|not|no\s+visa)\b[^.;?!]{{0,20}}?\b(?:{_MATTERS_NOT}|same\s+cases)\b"
            rf"|\b{_ABROAD}\s+(?:\w+\s+){{0,2}}?(?:logg?(?:s|ed)?|do|does|did|get|gets|got)\s+(?:just\s+)?as\s+many\s+(?:\w+\s+){{0,2}}?(?:cases|procedures)\s+as\b"
        ),
    ),
    Saying(
        "img_treatment",
        "unequal",
        Cue(
            rf"\b{_STRANGERS}\s+[^.;?!]{{0,30}}?\b{_SMALL}\b[^.;?!]{{0,40}}?(?:\b(?:while|whereas|but)\b|,)\s+(?:and\s+)?{_LOCALS}\s+[^.;?!]{{0,24}}?\b{_BIG}"
            rf"|\b{_SMALL}\b[^.;?!]{{0,24}}?\b(?:for|to)\s+{_STRANGERS}\b[^.;?!]{{0,12}}?(?:\b(?:while|whereas|but)\b|,)\s+(?:and\s+)?{_LOCALS}\s+[^.;?!]{{0,24}}?\b{_BIG}"
            rf"|\b{_ABROAD}\s+(?:\w+\s+){{0,5}}?(?:treated|get|gets|given|do|does|did|have|are|is|fare|feel|stuck\s+with|were"
            rf"|was)\s+(?:\w+\s+){{0,2}}?(?:all\s+)?{_WORSE}"
            rf"|\b{_ABROAD}\s+(?:\w+\s+){{0,2}}?(?:scrubs?|operates?|logs?|gets?|sees?|do|does|performs?|assists?|learns?)\s+(?:in\s+)?(?:on\s+)?"
            rf"(?:much\s+|far\s+|a\s+lot\s+)?(?:less|fewer)\b(?!\s+(?:call|nights?|paper\w*|scut|floor))"
            rf"|\b(?:treat|treats|look\w*\s+down\s+on|discriminat\w*\s+against)\s+(?:the\s+)?{_ABROAD}(?:\s+(?:worse|badly|differently"
            r"|unfairly))?\b(?!\s+(?:well|the\s+same|like|equal))"
        ),
    ),
    Saying(
        "research_active",
        True,
        Cue(
            rf"\b(?:\d{{1,3}}|several|many|multiple|numerous|lots\s+of|tons\s+of|dozens\s+of|regular|frequent|their"
            rf"|our)\s+(?:\w+\s+){{0,2}}?{_OUTPUT}\s+(?:\w+\s+){{0,2}}?(?:at|in|to)\s+(?:the\s+)?{_MEETINGS}\b"
            rf"|\bpresent(?:s|ed|ing|ations)?\s+(?:\w+\s+){{0,4}}?(?:at|in)\s+(?:\w+\s+)?{_MEETINGS}\b|\b(?:lots|tons|a\s+lot|plenty"
            r"|a\s+ton|dozens)\s+of\s+(?:\w+\s+)?(?:research|papers|publications|trials|projects)\b"
            r"|\b(?:active(?:ly)?|ongoing|running|runs?|several|many|multiple|numerous|open|enroll\w*|\d{1,2}|conducts?|lead(?:s|ing)?"
            r"|first-in-human|participat\w+\s+in)\s+(?:\w+\s+){0,2}?(?:clinical\s+|device\s+|multicenter\s+)?trials\b"
            r"|\btrials\s+(?:are\s+)?(?:enrolling|running|ongoing|open)\b"
            r"|\b(?:publish(?:es|ed)?)\s+(?:\w+\s+)?(?:a\s+lot|regularly|often|heavily|prolifically|constantly|widely|(?:\d+|dozens|many"
            r"|several|lots)\s+(?:\w+\s+)?(?:papers|articles|of\s+papers))\b|\b(?:nih|r01|federal\w*|nci)[\s-]+(?:funded(?!\s+(?:my|me|his|her|our\s+trip))|funding"
            r"|grants?)\b"
            r"|\b(?:big|strong|active|robust|heavy|huge|productive|busy|great|excellent|serious|extensive|vibrant"
            r"|prolific)\s+(?:\w+\s+)?(?:on\s+|in\s+)?research\b(?!\s+(?:interest|background|experience|cv|profile|year))"
            r"|\bresearch\s+(?:is\s+|was\s+)?(?:powerhouse|heavy|active|productive|strong|huge|big|robust|everywhere"
            r"|output\s+is\s+(?:high|strong|huge|great))\b"
            r"|\bresearch[\s-](?:heavy|active|intensive|oriented|focused)\b"
        ),
    ),
    Saying(
        "research_active",
        False,
        Cue(
            r"\b(?:no|zero|little|hardly\s+any|barely\s+any|almost\s+no|not\s+(?:much|a\s+lot\s+of|any|big\s+on)|minimal"
            r"|without(?:\s+any)?|weak\s+(?:on|in))\s+(?:\w+\s+)?research\b(?!\s+(?:required|requirement|needed|necessary|experience"
            r"|interest|background|year|on\s+my))"
            r"|\bresearch\s*(?:is|was|:|=|-)\s*(?:\w+\s+)?(?:none|nonexistent|non-existent|weak|minimal|thin|poor|zero"
            r"|not\s+a\s+(?:thing|focus|priority)|limited|an\s+afterthought|nil|no\b)"
            r"|\b(?:nobody|no\s*one|none\s+of\s+them)\s+(?:\w+\s+)?(?:publish\w*|presents?|does\s+research)\b"
            r"|\b(?:they|faculty|attendings|the\s+group)\s+(?:\w+\s+)?(?:don'?t|doesn'?t|do\s+not|never|rarely)\s+(?:\w+\s+)?(?:publish"
            r"|present|do\s+(?:any\s+)?research)\b(?!\s+(?:their\s+)?(?:case|numbers|volumes?|logs?|any\s+(?:case|numbers)))"
        ),
    ),
)
