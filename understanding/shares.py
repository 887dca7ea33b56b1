"""More ways of saying who gets the cases: by lot, by rota and by need, or by rank and favor; and how graduates from abroad fare."""

from __future__ import annotations

from understanding.abroad import COUNTRY, NATION
from understanding.cues import Cue
from understanding.sayings import Saying

_CASES = (
    r"(?:(?:the\s+|all\s+(?:the\s+)?|our\s+|their\s+)?(?:(?:good|big|best|complex|cool|interesting|fun|juicy|plum|choice|sexy|advanced"
    r"|tough)\s+)?(?:cases?|rooms?|procedures?|list|board|ones|stuff))"
)
_BY_RULE = (
    r"(?:by\s+(?:lot(?:s|tery)?|need|turns?|(?:a\s+)?rota(?:tion)?|(?:a\s+)?schedule|(?:an?\s+)?(?:app|algorithm|spreadsheet|draw|wheel"
    r"|coin\s+(?:toss|flip))|alphabet|room|day)|alphabetical\w*|in\s+(?:turns?|rotation|alphabetical\s+order|strict\s+order)"
    r"|round[\s-]robin|at\s+random|randomly"
    r"|evenly|equally|fairly|equitably|down\s+the\s+middle|share\s+and\s+share\s+alike)"
)
_GIVEN = (
    r"(?:assigned|handed\s+out|given\s+out|dealt(?:\s+out)?|allocated|distributed|divided|divvied(?:\s+up)?|split|shared|rotated|drawn"
    r"|decided|doled\s+out|parceled\s+out|allotted|picked)"
)
_PET = (
    r"(?:(?:the\s+|an?\s+)?(?:(?:pd|prof(?:essor)?|chair|chief|attending|director|boss|dean)(?:'?s)?\s+)?(?:pets?|favou?rites?|darlings?"
    r"|buddies|cronies|golden\s+(?:boy|girl|child|one)s?|inner\s+circle|chosen\s+(?:one|few)s?|blue-?eyed\s+(?:boy|girl)s?"
    r"|teacher'?s\s+pets?)"
    r"|whoever\s+(?:\w+\s+){0,4}?(?:likes|golfs?|plays\s+golf|drinks?|friends?|sucks\s+up|shouts?|is\s+(?:in|liked"
    r"|loudest))\b[^.;\n]{0,20})"
)
_RANK = (
    r"(?:seniors?|chiefs?(?:\s+residents?)?|upper[\s-]levels?|favou?rites?|pets|the\s+(?:loudest|pushiest|favou?rites?|chosen)"
    r"|home[\s-]grown\s+\w+|insiders?)"
)

_FOREIGN = (
    r"(?:(?:the\s+|our\s+|their\s+|all\s+|us\s+)?(?:imgs?|fmgs?|foreign(?:ers?|[\s-](?:born|trained)?\s*(?:grads?|graduates?|residents?"
    r"|doctors?|ones|guys|trainees?|co-?residents?))|international\s+(?:grads?|graduates?|residents?|medical\s+graduates?|trainees?)"
    r"|(?:residents?|people|doctors?|guys|those|anyone|trainees?|colleagues?)\s+(?:on\s+(?:an?\s+)?(?:visas?|j-?1s?|h-?1bs?)"
    r"|from\s+abroad|with\s+(?:accents?|visas?)|from\s+(?:foreign|overseas)\s+schools?)|visa\s+(?:residents?|holders?|people|folks|guys)"
    r"|immigrants?)"
    rf"|(?:my|the|our|an?|their|one)\s+{NATION}\s+(?:colleague|co-?resident|resident|chief|fellow|guy|friend|senior|junior|trainee)s?"
    rf"|(?:co-?residents?|residents?)\s+from\s+{COUNTRY})"
)
_LOCAL = (
    r"(?:(?:the\s+|their\s+|our\s+|my\s+|any\s+|all\s+)?(?:american|us|u\.s\.|home[\s-]?grown|domestic|local|native)(?:s|\s+(?:grads?"
    r"|graduates?|residents?|co-?residents?|ones|mds?|boys?|kids|guys|trainees?|colleagues?))?|amgs?|everyone(?:\s+else)?"
    r"|everybody(?:\s+else)?|anyone(?:\s+else)?|anybody(?:\s+else)?"
    r"|(?:the\s+)?(?:others?|rest|home\s+team)|(?:all\s+)?(?:my|their|our)\s+(?:\w+\s+)?co-?residents|(?:the\s+)?(?:boys?|kids?|guys?"
    r"|girls?)\s+from\s+(?:the\s+)?home)"
)
_SAME = (
    r"(?:(?:precisely|exactly|the\s+very\s+|just\s+)?(?:\s*(?:what|whatever|as\s+(?:much|many|good)\s+(?:\w+\s+)?as)|\s*the\s+(?:(?:exact"
    r"|very)\s+)?same\s+(?:[\w-]+\s+){0,4}?(?:as|like|than))|identical\s+(?:\w+\s+){0,2}?(?:to|as)|no\s+(?:less|fewer"
    r"|worse)\s+(?:\w+\s+)?than|on\s+(?:a\s+)?par\s+with|just\s+like|equal\s+to)"
)
_GETS = (
    r"(?:get|gets|got|do|does|did|have|has|had|receive|receives|are|is|were|was|log|logs|see|sees|scrub|scrubs|operate|operates|take"
    r"|takes)(?:\s+(?:given|trusted\s+with|treated|assigned|handed|allowed|offered))?"
)
_CHORES = (
    r"(?:(?:the\s+)?(?:scut|piccs?(?:\s+(?:list|lines?))?|paracentes[ei]s|paras|thoras?|consents?|consent\s+forms|floor\s+(?:work|calls?)"
    r"|paperwork|weekend(?:s|\s+(?:coverage|floor|work|shifts?|call))?|saturday\w*|holidays?|night\s+shifts?|(?:worst|extra"
    r"|bad)\s+(?:\w+\s+)?(?:shifts?|calls?|weekends?)|ports?|lines|drains|dressing\s+changes?|discharge\w*|leftovers?|scraps|crumbs|dregs"
    r"|ward\s+work|notes))"
)
_PRIZES = (
    r"(?:(?:the\s+)?(?:tips|y-?90s?|tace|emboli\w+|embos?|ablations?|aortas?|evars?|complex|good|big|best|cool|interesting|real|arterial"
    r"|thrombectom\w+|o\.?r|angio|cases|rooms?)\b)"
)
_WHEREVER = (
    r"(?:no\s+matter|regardless\s+of|irrespective\s+of)\s+(?:where\s+)?(?:your|the|their|one'?s|you|they|he|she)?\s*(?:passport|diploma"
    r"|visa(?:\s+status)?|degree|accent|school|country|medical\s+school|went\s+to\s+school|trained|come\s+from|nationality)\b"
)

SHARES: tuple[Saying, ...] = (
    Saying(
        "case_sharing",
        "fair",
        Cue(
            rf"\b{_CASES}\s+(?:\w+\s+){{0,4}}?(?:are|is|get|gets|were|'re)\s+(?:\w+\s+){{0,2}}?{_GIVEN}\s+(?:\w+\s+){{0,4}}?{_BY_RULE}"
            rf"|\b(?:draw|drew|pull|toss|flip|cast)\s+(?:straws|lots|names|cards|a\s+coin|numbers)\b|\b(?:an?|the)\s+(?:app|algorithm|spreadsheet"
            rf"|wheel|rota|whiteboard|board|lottery|list)\s+(?:that\s+|which\s+)?(?:rotates?|assigns?|distributes?|decides?|allots?|shares?"
            rf"|spreads?|deals?)\s+(?:out\s+)?(?:\w+\s+)?{_CASES}"
            rf"|\b(?:rotate|rotates|alternate|alternates|trade|swap)\s+(?:through\s+|who\s+(?:does|gets"
            rf"|takes)\s+)?(?:\w+\s+)?{_CASES}\s+(?:\w+\s+)?(?:thru|through|among|between|so)\b|\b{_CASES}\s+rotates?\b(?!\s+(?:at|to|out))"
            rf"|\b(?:whoever|who)(?:\s+is|'s)\s+(?:short|behind|low)\s+(?:of|on|in)\s+[^.;\n]{{0,40}}?\b(?:gets?|goes\s+first|takes?|first)\b"
            r"|\b(?:distribution|sharing|allocation|assignment)\s*(?:of\s+(?:the\s+)?cases\s*)?\?\W*(?:alphabetical|by\s+\w+|even|equal|fair"
            r"|random|perfectly)\w*"
            rf"|\beveryone\s+(?:gets|graduates\s+with|ends\s+up\s+with|leaves\s+with|has|logs)\s+(?:\w+\s+)?(?:the\s+same|similar|equal|comparable"
            rf"|roughly\s+equal)\s+(?:\w+\s+)?(?:numbers?|cases|logs?|share|totals?)\b|\b(?:numbers"
            rf"|logs)\s+(?:\w+\s+){{0,3}}?(?:within\s+\w+\s+of\s+each\s+other|come\s+out\s+even|even\s+out)\b"
            r"|\bscut\s+(?:falls|is\s+shared|is\s+split|gets\s+shared)\s+(?:\w+\s+)?(?:equally|evenly|among\s+(?:all|everyone))\b"
        ),
        denied="favorites",
    ),
    Saying(
        "case_sharing",
        "favorites",
        Cue(
            rf"\b{_RANK}\s+(?:pick|picks|choose|chooses|go|goes|eat|eats|get\s+to\s+pick|help\s+themselves|grab|grabs|take|takes"
            rf"|cherry-?pick\w*)\s+(?:first|what\s+they\s+(?:want|like|fancy)|the\s+(?:good|best|plum|juicy|fun|big|cool)"
            rf"|whatever\s+they\s+(?:want|like))"
            rf"|\b(?:goes?|go|went|given|handed|reserved|saved|kept)\s+(?:straight\s+|always\s+)?(?:to|for)\s+{_PET}|\b{_PET}\s+(?:always\s+"
            rf"|usually\s+)?(?:get|gets|got|take|takes|do|does|scrub|scrubs)\s+(?:all\s+)?(?:the\s+)?\w+"
            r"|\b(?:everyone|everybody|you|we|all)\s+(?:\w+\s+)?(?:know|knows|knew)\s+who\s+(?:the\s+)?(?:\w+\s+)?(?:golden|favou?rites?|pets?"
            r"|gets)\b|\b(?:nepotism|cronyism|old\s+boys'?\s+club|boys'?\s+club|in-?crowd|in-?group|politics\s+decides?"
            r"|it'?s\s+(?:all\s+)?(?:political|politics|who\s+you\s+know))\b"
            r"|\b(?:juniors?|rest\s+of\s+us|others?|the\s+rest|interns?)\s+(?:sweep\s+up|get\s+(?:the\s+)?(?:scraps|crumbs|leftovers|rest|dregs"
            r"|dressing\s+changes?|what'?s\s+left)|mop\s+up|pick\s+up\s+the\s+(?:scraps|crumbs|pieces))\b|\b(?:law\s+of\s+the\s+jungle"
            r"|free[\s-]for[\s-]all|survival\s+of\s+the\s+fittest|first\s+come,?\s+first\s+serve\w*|elbows\s+out|sharp\s+elbows"
            r"|whoever\s+(?:is\s+loudest|shouts\s+(?:the\s+)?loudest|gets\s+there\s+first))\b"
        ),
        denied="fair",
    ),
    Saying(
        "img_treatment",
        "equal",
        Cue(
            rf"\b{_FOREIGN}\s*(?::|,)?\s*(?:\w+\s+){{0,3}}?(?:i\s+)?{_GETS}\s+(?:\w+\s+){{0,2}}?{_SAME}\s*(?:\w+\s+)?{_LOCAL}"
            rf"|\b{_FOREIGN}:?\s+i\s+{_GETS}\s+(?:\w+\s+)?{_SAME}|\b(?:no|zero|any)\s+(?:difference|distinction|line"
            rf"|gap)\s+(?:\w+\s+){{0,3}}?between\s+{_FOREIGN}\s+and\b|\b(?:no|never\s+a|without)\s+(?:difference|distinction|two\s+classes"
            rf"|second[\s-]class)\s+(?:\w+\s+){{0,4}}?{_FOREIGN}"
            rf"|\b(?:nobody|no\s*one|none)\s+(?:of\s+)?(?:on\s+an?\s+visa|from\s+abroad|{_FOREIGN}|(?:here\s+|there\s+)?(?:cares?|asks?|minds?"
            rf"|looks?))\s+(?:is|are|gets?|was)?\s*(?:held\s+back|treated|shut\s+out|left\s+out|sidelined|where\s+(?:you|your"
            rf"|the)\s+(?:\w+\s+)?(?:degree|diploma|school|come|went|trained|are\s+from)|about\s+(?:your|the)\s+(?:passport|visa|accent|diploma"
            rf"|school))"
            rf"|\b(?:alike|equally|the\s+same|fairly|everyone|everybody|same\s+(?:cases|call|rooms))\s*,?\s+{_WHEREVER}"
            rf"|\b{_WHEREVER}\s*,?\s+(?:everyone|everybody|all\s+residents|residents|you|all)\s+(?:get|gets|do|does|scrub|scrubs|is"
            rf"|are)\s+(?:treated\s+)?(?:\w+\s+)?(?:the\s+same|alike|equally|equal|fairly)"
            rf"|\b{_FOREIGN}\s+(?:\w+\s+){{0,3}}?(?:were|was|became|becomes?|made|is|are|been|elected|named|picked)\s+(?:as\s+)?chief\b"
            rf"|\b(?:chief\s+(?:residents?\s+)?(?:is|was|were|this\s+year\s+is))\s+(?:an?\s+)?{_FOREIGN}"
        ),
        denied="unequal",
    ),
    Saying(
        "img_treatment",
        "unequal",
        Cue(
            rf"\b{_FOREIGN}\s+(?:\w+\s+){{0,3}}?(?:get|gets|got|do|does|did|are|is|were|take|takes|stuck|end\s+up"
            rf"|receive)\s+(?:\w+\s+){{0,3}}?{_CHORES}\b[^.;\n]{{0,60}}?\b{_LOCAL}\b|\b{_LOCAL}\s+(?:\w+\s+){{0,2}}?(?:get|gets|do|does|take|takes"
            rf"|scrub|are|is)\s+(?:\w+\s+){{0,3}}?{_PRIZES}[^.;\n]{{0,60}}?\b{_FOREIGN}\s"
            rf"|\b{_FOREIGN}\s+(?:(?!never\b|not\b)\w+\s+){{0,2}}?(?:are|is|were|was|get|gets|feel|felt|seem)\s+(?:\w+\s+){{0,3}}?(?:down\s+for"
            rf"|stuck\s+(?:with|on"
            rf"|doing)|relegated|sidelined|shut\s+out|passed\s+over|overlooked|kept\s+(?:away|from|out)|pushed\s+aside|at\s+the\s+back"
            rf"|last\s+in\s+line|cheap\s+labou?r|workhorses|bullied|blamed|second[\s-]class|treated\s+as\s+(?:second|labou?r|help))"
            rf"|\b(?:two|residents?|those|ones|guys|people)\s+with\s+accents?\b[^.;\n]{{0,60}}?\b(?:{_CHORES}|down\s+for|stuck)|\b(?:two|second"
            rf"|different)\s+(?:classes|tiers?|sets?\s+of\s+rules)\s+(?:\w+\s+){{0,3}}?(?:residents|rules|for\s+{_FOREIGN})"
            rf"|\bdouble\s+standards?\s+(?:for|with|when)\s+(?:\w+\s+){{0,3}}?{_FOREIGN}"
            rf"|\b{_FOREIGN}\s+(?:\w+\s+){{0,2}}?(?:never|rarely|seldom|hardly\s+ever)\s+(?:\w+\s+)?(?:get|gets|do|does|scrub|see|sees|touch"
            rf"|touches|become|becomes|are\s+made)\s+(?:\w+\s+){{0,2}}?(?:{_PRIZES}|chief)"
        ),
        denied="equal",
    ),
    Saying(
        "case_sharing",
        "fair",
        Cue(
            rf"\b(?:strict|fair|set|fixed|transparent|clear|written)\s+(?:rotation|rota|order|system|schedule)\s+for\s+{_CASES}"
            rf"|\b(?:case\s+(?:distribution|sharing|assignment|allocation)|(?:distribution|sharing|allocation)\s+of\s+{_CASES})\s+(?:is|was|seems?"
            rf"|feels?)\s+(?:\w+\s+(?:and\s+)?){{0,3}}?(?:fair|equal|even|equitable|balanced|transparent|just)\b"
            rf"|\b(?:chief|coordinator|fellow|attending|scheduler)s?\s+(?:\w+\s+)?(?:keeps?|makes?|makes\s+sure"
            rf"|sees\s+to\s+it)\s+(?:\w+\s+){{0,3}}?(?:even|equal|fair|a\s+tally|balanced|same\s+number)|\bnobody\s+(?:\w+\s+)?(?:hogs?|steals?"
            rf"|poaches|fights\s+over)\s+{_CASES}"
        ),
        denied="favorites",
    ),
    Saying(
        "case_sharing",
        "favorites",
        Cue(
            rf"\b(?:skim|skims|take|takes|cream)\s+(?:off\s+)?the\s+cream\b|\b(?:whoever|who|those\s+who"
            rf"|people\s+who)\s+(?:\w+\s+)?(?:kiss(?:es)?\s+up|suck(?:s)?\s+up|brown-?nose\w*|butter\w*\s+up|flatter\w*|play\w*\s+golf"
            rf"|drink\w*)\b[^.;\n]{{0,30}}?\b(?:gets?|has|does|takes?|cases|procedures|{_CASES})"
            rf"|\bit'?s\s+(?:all\s+)?(?:about\s+)?who\s+you\s+know\b"
            r"|\b(?:attendings?|pd|chief|director|they)\s+(?:\w+\s+)?(?:has|have|play|plays|pick|picks|choose)\s+(?:\w+\s+)?(?:favou?rites|pets"
            r"|darlings)\b|\b(?:you|residents)\s+(?:have|has|need)\s+to\s+(?:fight|beg|elbow|hustle|compete|scramble)\s+(?:\w+\s+)?(?:for"
            r"|over)\s+(?:every\s+|the\s+|your\s+)?(?:\w+\s+)?(?:case|cases|procedures|rooms?)\b"
        ),
    ),
    Saying(
        "img_treatment",
        "equal",
        Cue(
            rf"\b{_FOREIGN}[^.;\n]{{0,30}}?\b(?:never|not)\s+(?:once\s+|ever\s+|been\s+|been\s+made\s+to\s+)*(?:feel|felt|treated|was|were"
            rf"|made\s+to\s+feel|seen)\s+(?:as\s+|like\s+)?(?:an?\s+)?(?:second[\s-](?:class|rate)|differently|different|outsiders?|less|inferior"
            rf"|held\s+back|worse|left\s+out)"
            rf"|\b(?:nobody|no\s*one)\s+(?:here\s+|there\s+|ever\s+|really\s+)*(?:cares?|asks?|asked|minds?|notices?"
            rf"|treats?)\s+(?:\w+\s+){{0,3}}?(?:where\s+(?:you|we|they|i|people)\s+(?:\w+\s+)?(?:went|come|came|trained|studied|are\s+from"
            rf"|graduated)|(?:{_FOREIGN})\s+(?:differently|any\s+differently|worse))"
        ),
        denied="unequal",
    ),
    Saying(
        "img_treatment",
        "unequal",
        Cue(
            rf"\b{_FOREIGN}\s+(?:(?!never\b|not\b)\w+\s+){{0,2}}?(?:draw|draws|get|gets|got|drew|have|has"
            rf"|are\s+given)\s+(?:the\s+)?(?:short\s+(?:straw|end)|bottom\s+of\s+the|back\s+of\s+the\s+line|wrong\s+end|worst\s+(?:of|rotations?"
            rf"|shifts?|schedule))|\b{_FOREIGN}\s+(?:do|does|carry|carries|get|gets)\s+(?:all\s+)?{_CHORES}\s*(?:,|;|and|while"
            rf"|whereas)\s*(?:the\s+)?{_LOCAL}"
            rf"|\b(?:have|has|had)\s+to\s+(?:prove|work)\s+(?:\w+\s+){{0,3}}?(?:twice|harder|double|more)\s+(?:\w+\s+){{0,4}}?(?:as\s+an?\s+img"
            rf"|than\s+{_LOCAL})|\b{_FOREIGN}\s+(?:(?!never\b|not\b)\w+\s+){{0,2}}?(?:have|has)\s+to\s+(?:prove\s+themselves|work\s+(?:twice"
            rf"|double))\s+(?:\w+\s+){{0,2}}?(?:twice|as\s+hard|hard\w*|more)"
        ),
    ),
)
