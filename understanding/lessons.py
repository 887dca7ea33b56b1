"""More ways of saying how people are taught somewhere: who explains and asks, what lectures are worth, where one is left alone."""

from __future__ import annotations

from understanding.cues import Cue
from understanding.sayings import Saying

_STAFF = (
    r"(?:attendings?|faculty|consultants?|staff|professors?|teachers?|pd|program\s+director|chair(?:man|woman)?|bosses|they|he|she"
    r"|everyone|everybody|fellows?|seniors?|dr\.?\s+\w+)"
)
_MEETING = (
    r"(?:lectures?(?:\s+series)?|conferences?|didactics?|teaching(?:\s+(?:sessions?|rounds|conferences?))?|academic\s+(?:half[\s-]?days?"
    r"|time|days?)|half[\s-]?days?|journal\s+clubs?|m\s?&\s?m|board\s+review"
    r"|case\s+conferences?|curriculum|lessons|classes|noon\s+conferences?|education)"
)
_YOU = r"(?:you|us|me|residents?|the\s+residents|trainees?|juniors?|everyone|everybody|them|students)"
_STEP = r"(?:(?!not\b|never\b|n't\b|nobody\b|if\b)\w+\s+){0,2}?"

LESSONS: tuple[Saying, ...] = (
    Saying(
        "teaching",
        "strong",
        Cue(
            rf"\b{_STAFF}\s+{_STEP}(?:debrief|quiz|coach|mentor|tutor|drill|grill|instruct|go\s+over|goes\s+over|went\s+over|pick\s+apart"
            rf"|picks\s+apart|dissect|review|discuss|break\s+down|breaks\s+down|sit\s+down\s+with|sits\s+down\s+with|sat\s+down\s+with"
            rf"|stay\s+late\s+to|stays\s+late\s+to|draw|draws)(?:s|es|ed|d|ing|bed|led)?\s+(?:{_YOU}\b|(?:on\s+|after\s+|about\s+)?(?:every|each"
            rf"|the|all)\s+(?:\w+\s+)?(?:cases?|step|image|film|procedure|move|complication|anatomy|mistake)|after\s+(?:every|each|the)"
            rf"|with\s+{_YOU})"
            r"|\b(?:stop|stops|stopped|pause|pauses|paused|take|takes|took|make|makes|find|finds)\s+(?:the\s+case\s+|the\s+time\s+|time\s+"
            r"|a\s+minute\s+)?(?:and|to)\s+(?:explain|teach|show\s+you|talk\s+(?:you\s+)?through|quiz|point\s+out)"
            rf"|\b{_STAFF}\s+{_STEP}(?:explain|teach|narrate|verbali[sz]e)(?:s|es|ed)?\s+(?:{_YOU}\s+)?(?:\w+\s+)?(?:every\w*|each|all|why|how"
            rf"|while|as|constantly|nonstop|non-?stop|patiently|like\s+(?:crazy|mad|it's)|during|throughout|along\s+the\s+way|a\s+(?:lot|ton)"
            rf"|so\s+much|at\s+the\s+table)\b"
            r"|\b(?:teaching|didactics|lectures?|conferences?|education|mentorship)\s*(?:[:=]|is|was|were|are|-"
            r"|–)\s*(?:an?\s+)?(?:solid\s+)?(?:a\s?\+|a\s?plus|10\s?/\s?10|9\s?/\s?10|[45]\s?/\s?5|five\s+stars?|5\s+stars?|gold|gold\s+standard"
            r"|legendary|world[\s-]class|a\s+joy|superb|next[\s-]level|taken\s+(?:very\s+)?seriously|sacred|sacrosanct|untouchable"
            r"|the\s+(?:real\s+)?(?:highlight|reason|best\s+part)|baked\s+in\w*|constant|relentless)(?!\w)"
            rf"|\b(?:teaching|didactics|mentorship|mentoring)\s+(?:itself\s+|there\s+|here\s+)?(?:is|was)\s+(?:\w+\s+)?(?:where\s+(?:they"
            rf"|it)\s+shines?|everywhere|built\s+in|part\s+of\s+every|second\s+to\s+none)|\bbest\s+(?:\w+\s+)?(?:teaching|teachers?|educators?"
            rf"|didactics|lectures|mentors?)\b(?!\s+(?:award|hospital|hospitals|resident))"
            rf"|\blearn(?:ed|t|s|ing)?\s+(?:\w+\s+)?more\s+(?:\w+\s+){{0,6}}?(?:there|here|with\s+them|from\s+(?:him|her|them|the\s+\w+))\b"
            rf"|\b{_MEETING}\b[^.;,\n]{{0,20}}?\b(?:bleeps?|pagers?|beepers?)\s+(?:off|held|covered|go\s+to)|\b(?:pagers?|phones?"
            rf"|bleeps?)\s+(?:are\s+|get\s+)?(?:held|covered|off|collected)\b[^.;\n]{{0,30}}?\b{_MEETING}"
            r"|\b(?:same|my|a)\s+mentor\s+(?:since|from|who|that|and)\b|\bmentor(?:s|ed)?\s+(?:me|us|you|them"
            r"|every\s+resident|each\s+resident)\b|\bassigned\s+an?\s+(?:\w+\s+)?mentor\b"
            r"|\b(?:never|nobody|no\s+one)\s+(?:is\s+)?(?:too\s+busy|in\s+too\s+much\s+of\s+a\s+hurry)\s+to\s+(?:teach|explain|answer)\b"
            r"|\b(?:no\s+question|every\s+question)\s+(?:goes\s+unanswered|gets\s+(?:an\s+answer|answered))|\bborn\s+teachers?\b|\bteach(?:es"
            r"|ing)?\s+(?:like|as\s+if)\s+(?:their|it|his|her)\b"
        ),
        denied="poor",
    ),
    Saying(
        "teaching",
        "poor",
        Cue(
            rf"\b{_MEETING}\b[^.;!?\n]{{0,24}}?\b(?:mostly|usually|always|often|constantly|routinely|half\s+the\s+time|frequently"
            rf"|regularly)\s+(?:get\s+|gets\s+|are\s+|is\s+)?(?:cancel\w+|skipped|empty|a\s+no-?show|bumped|moved|forgotten|recycled"
            rf"|read\s+off\s+slides)"
            rf"|\b(?:{_MEETING})\s*\??\W{{0,3}}(?:has\s+|have\s+)?(?:never|not\s+once|hardly\s+ever|rarely)\s+(?:\w+\s+)?(?:been\s+)?(?:held"
            rf"|happen\w*|occur\w*|took\s+place|takes?\s+place|met|saw|seen|heard|attended|materiali[sz]e\w*)"
            rf"|\b{_MEETING}\s+(?:\w+\s+)?(?:exists?|existed|live|lives)\s+(?:\w+\s+){{0,2}}?(?:only\s+)?(?:in\s+(?:the\s+sense|name|theory"
            rf"|the\s+brochure|powerpoint)|on\s+(?:paper|the\s+(?:calendar|website|schedule)))"
            rf"|\b(?:teaching|didactics|lectures?|conferences?|education)\s*(?:[:=]|is|was|were|are|-"
            rf"|–)?\s*(?:an?\s+)?(?:[dfe]\s?[-+]?(?=\s*(?:[,.;)|]|$))|[012]\s?/\s?5|[0-3]\s?/\s?10|zilch|nada|nope|in\s+name\s+only|an?\s+rumou?r"
            rf"|a\s+myth|a\s+unicorn|youtube|by\s+(?:fire|osmosis|intimidation|humiliation)|pathetic|rubbish|garbage|dreadful|dire|dismal"
            rf"|an\s+embarrassment|not\s+a\s+(?:priority|thing)|where\s+it\s+falls\s+(?:apart|short))(?!\w)"
            r"|\blearn(?:s|ing|ed|t)?\s+(?:\w+\s+){0,2}?by\s+osmosis\b|\b(?:you're|you\s+are|residents\s+are"
            r"|left)\s+(?:\w+\s+)?on\s+your\s+own\s+(?:to\s+learn|with\s+(?:the\s+)?(?:books?|reading))\b|\b(?:teach|taught"
            r"|teaching)\s+(?:yourself|yourselves|myself|ourselves|themselves)\b|\b(?:your|my|the)\s+best\s+(?:teacher|attending)\s+(?:is"
            r"|was)\s+(?:youtube|google|the\s+rep|a\s+textbook|the\s+tech)"
            r"|\b(?:not|never|hardly|far\s+from)\s+(?:exactly\s+|really\s+)?(?:a\s+)?(?:teaching|teachers?|educators?)\s+(?:place"
            r"|hospital\s+in\s+spirit|types?|program)\b|\bnot\s+the\s+worst\s+teaching\b[^.;\n]{0,40}\b(?:if|moon|mars|unless)\b"
            r"|\b(?:all\s+(?:about\s+)?(?:service|throughput|rvus?|turnover)|(?:rvus?|throughput|turnover|production)\s+(?:over|before|trumps?"
            r"|beats)\s+(?:teaching|education|learning)|workhorses?\s+(?:first|not\s+(?:students|learners))|warm\s+bodies\s+to\s+(?:cover"
            r"|staff))\b"
            rf"|\b(?:questions?)\s+(?:are|is|get)\s+(?:\w+\s+)?(?:unwelcome|discouraged|ignored|brushed\s+off|met\s+with\s+(?:silence|sighs?"
            rf"|an?\s+eye))|\b(?:nobody|no\s*one|none\s+of\s+them)\s+(?:\w+\s+)?(?:has|had|makes|takes|bothers?"
            rf"|cares?)\s+(?:\w+\s+)?(?:time\s+)?to\s+(?:teach|explain|show|answer)|\b(?:zero|no|little|minimal|without)\s+(?:real\s+"
            rf"|any\s+)?(?:feedback|mentorship|mentoring)\b(?!\s+(?:needed|required|on\s+my|program\s+needed))"
            r"|\bfaculty\s+teach\b[^.\n]{0,30}\bstrongly\s+agree\W{0,3}[01]\b"
        ),
    ),
    Saying(
        "teaching",
        "variable",
        Cue(
            r"\b(?:depends?|hinges?|varies|comes\s+down)\s+(?:\w+\s+)?(?:on\s+)?(?:who(?:'s|\s+is|ever\s+is)?"
            r"|which\s+(?:of\s+the\s+)?(?:attendings?|consultants?|faculty|staff)|the\s+(?:day|attending|person"
            r"|staff))\b[^.;\n]{0,60}\b(?:teach\w*|explain\w*|learn\w*|lectur\w*|didactic\w*|on\s+service)"
            r"|\b(?:teach\w*|explain\w*|didactics?|lectures?|learning)\b[^.;\n]{0,70}?\b(?:all\s+over\s+the\s+(?:place|map)|a\s+(?:lottery"
            r"|coin\s+(?:flip|toss)|crap\s?shoot|gamble|roll\s+of\s+the\s+dice|roller\s?coaster)|luck\s+of\s+the\s+draw|feast\s+or\s+famine"
            r"|hot\s+and\s+cold|up\s+and\s+down|hit[\s-]and[\s-]miss|some\s+days|comes\s+and\s+goes|streaky|(?:depends?"
            r"|hinges?)\s+(?:\w+\s+)?on\s+(?:who|which|the))"
            r"|\b(?:some|certain|a\s+few)\s+(?:months?|days|weeks|rotations?|blocks|sites?)\b[^.;\n]{0,40}?\b(?:teach\w*|lectur\w*"
            r"|didactic\w*)\b[^.;\n]{0,30}?\b(?:others?|none|nothing|not)\b"
            r"|\b(?:one|two|three|half|a\s+couple|dr\.?\s+\w+)\s+(?:\w+\s+){0,3}?(?:explains?"
            r"|teach(?:es)?)\b[^.\n]{0,50}?\b(?:the\s+)?(?:(?:other|remaining)\s+\w+|others?|rest)\b"
            r"|\b(?:great|excellent|superb|amazing|good|brilliant)\s+(?:teachers?|educators?|teaching)\b[^.;\n]{0,20}?\b(?:and|but|,)\s+(?:some"
            r"|others?|a\s+few)\s+(?:\w+\s+){0,3}?(?:awful|terrible|bad|not|don'?t|never|couldn'?t|who\s+(?:don'?t|never|couldn'?t))"
        ),
    ),
)
