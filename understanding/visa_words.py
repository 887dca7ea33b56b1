"""The words that say that a visa is sponsored, that it isn't, or that nobody is sure."""

from __future__ import annotations

import re

UNSURE = re.compile(
    r"\b(?:wish(?:ed|es)?|if\s+only|would\s+(?:love|like|prefer)\s+to|'d\s+(?:love|like|prefer)\s+to|technically|only\s+(?:once|twice|\w+\s+times)|not\s+sure|unsure|unclear|don'?t\s+know|do\s+not\s+know|no\s+idea|unknown|wonder\w*|whether|case[\s-]by[\s-]case"
    r"|depends?|sometimes|might|may\b(?!\s+(?:\d|be\s+sponsored|apply))|maybe|ask(?:ed|ing)?\s+(?:about|if|them)|check\s+(?:if"
    r"|whether|with)|rumou?rs?"
    r"|supposedly|hearing|i\s+think|i\s+heard|not\s+certain|varies|on\s+occasion|occasionally|rarely|exceptional\w*|if|individual(?:ly"
    r"|\s+basis|\s+review)|reviewed|in\s+the\s+future|exploring|look(?:s|ed|ing)?\s+into(?!.{0,40}\b(?:said|turned|refused"
    r"|reject))|working\s+(?:on|towards?)|different\s+answers?|plan(?:s|ned|ning)?\s+(?:on|to|for)|hop(?:e|es|ing)\s+to"
    r"|wants?\s+to\s+(?:offer|support|sponsor|start|add)|will\s+(?:start|begin)|from\s+20\d\d\s+on|starting\s+(?:in\s+)?20\d\d"
    r"|in\s+talks|discuss\w*|no\s+(?:clear|straight)\s+answer|never\s+seen|no\s+answer|didn'?t\s+(?:say|ask|answer)|unanswered"
    r"|tbd|t\.b\.d|no\s+s[eé])\b"
)
NO = re.compile(
    r"(?:\b(?:no|not|don'?t|doesn'?t|do\s+not|does\s+not|didn'?t|cannot|can'?t|can\s+not|won'?t|will\s+not|wouldn'?t|never|neither"
    r"|nor|without|stopped|stop|stops|dropped|drops|ended|discontinued|suspended|paused|halted|no\s+longer|unable\s+to|refuses?"
    r"|none(?=\s+for\b)|quit|quits|prohibits?|forbids?|bars|excludes?|no\s+way"
    r"|isn'?t|aren'?t|haven'?t|hasn'?t|hadn'?t|have\s+not|has\s+not|excluding|except|non(?![\s-]*(?:us|u\.s|usa|citizen|american|img))|"
    r"unwilling|nope|declines?)\b)(?!\s+(?:only|"
    r"just|(?:really\s+|such\s+)?an?\s+(?:big\s+|real\s+)?(?:problem|issue|big\s+deal|trouble)|(?:drama|hassle|worries)\b|any\s+(?:problem|issue|trouble)|(?:had|been)\s+(?:an?|any)\s+(?:problem|issue|trouble)"
    r"|(?:(?:us|u\.s\.|american)\s+)?(?:citizens?|nationals?|permanent)\b))"
)
OTHER_NO = re.compile(r"\bno\s+(?!(?:longer|to|visas?|sponsor\w*|support|kind|type|form|more|new|j\s?-?1|h\s?-?1)\b)\w+")
YES = re.compile(
    r"\b(?:sponsor(?:s|ed|ing|ship)?|accept(?:s|ed|ing)?|offer(?:s|ed)?|support(?:s|ed|ing)?|provid(?:e|es|ed)|takes?|took|ok|okay"
    r"|yes|available|welcome[sd]?|process(?:es|ed)?|friendly|confirm(?:s|ed)?|files?|filing|filed|petitions?|giv(?:es?|en|ing)"
    r"|grant(?:s|ed|ing)?"
    r"|participat\w+\s+in|must\s+(?:hold|have|obtain|be\s+on|come\s+on)|cool\s+with|handles?|works?\s+with|doing|did|eligible|does|do|fine|allow(?:s|ed)?|possible|y|yep"
    r"|✓|✔|good|has|have|all|both|both\s+types|gives?)\b|[✓✔✅]"
)
AFTER_NO = re.compile(
    r"^[\s:=(→⇒>\"“‘'-]*(?:visas?\s+)?(?:(?:applicants?|candidates?|holders?)\s+(?:are\s+|should\s+|must\s+)?(?:\w+\s+)?(?:asked\s+to\s+)?(?:look\s+elsewhere\b"
    r"|need\s+not\s+apply\b)|(?:thing\s+|route\s+|option\s+)?(?:(?:sponsorships?|petitions?|filings?|support|requests?)\s+)?(?:(?:is|are|was|were|has\s+been"
    r"|have\s+been|been|remains?|stays?|still|currently|now|sadly|unfortunately)\s+)*(?:no\b(?!\s+(?:real\s+|big\s+)?(?:problem|issue|trouble|drama|hassle|worr|concern|exception|hesitation|question|limit|restriction|string|fuss|doubt|difficult))|nope|not\b(?!\s+(?:really\s+)?(?:an?|any)\s+(?:big\s+|real\s+)?(?:problem|issue|trouble|concern|deal))"
    r"|none|never"
    r"|(?:isn'?t|aren'?t)(?!\s+(?:really\s+)?(?:an?|any)\s+(?:big\s+|real\s+)?(?:problem|issue|trouble|concern|deal))|unavailable|unsupported|an?\s+(?:hard|firm|clear|definite|absolute|flat|strict)\s+no\b|a\s+no[\s-]go|"
    r"off\s+the\s+table|(?:put\s+|placed\s+)?on\s+(?:hold|ice|pause)|dead\b|suspended|paused|frozen|halted|stopped|discontinued"
    r"|history\b|gone\b|never\b|not\s+happening|over\b|ended\b|ruled\s+out|prohibited|excluded|out\s+of\s+the\s+question|out\b"
    r"|impossible|bad\b|(?:cannot|can\s?not|can'?t|won'?t|will\s+not|could\s+not|couldn'?t)\s+(?:\w+\s+)?be\b|x\b|✗|✘|❌|n\b|declined))"
)
AFTER_YES = re.compile(
    r"^[\s:=(→⇒>\"“‘'-]*(?:visas?\s+)?(?:sponsorships?\s+)?(?:(?:through|via|by|under|from)\s+(?:the\s+)?(?:ecfmg|gme|intealth|hospital"
    r"|university)(?:\s+office)?\s+)?(?:(?:is|are|should\s+be|would\s+be|will\s+be|can\s+be|remains?|stays?|continues?(?:\s+to\s+be)?"
    r"|goes|go|as|still|always|both|totally|also|all|"
    r"currently|perfectly|routinely|happily|it'?s|they\s+say)\s+)*(?:yes|s[ií](?=\s*(?:$|[,.;!/)]))|ok|okay|fine|good\b|available|accepted|sponsored"
    r"|supported|offered|welcome|provided|possible|y\b|✓|✔|✅|friendly|considered|no\s+(?:real\s+|big\s+)?(?:problems?|issues?|trouble)|no\s+prob|np\b|arranged|an?\s+non-?issue|no\s+(?:drama|hassle|worries)|(?:not|isn'?t|aren'?t)\s+(?:really\s+)?(?:an?|any)\s+(?:big\s+|real\s+)?(?:problem|issue|trouble|deal)|never\s+(?:an?\s+)?(?:problem"
    r"|issue)|unchanged|"
    r"(?:(?:we|they|the\s+(?:program|hospital))\s+)?(?:will|can)\s+(?:gladly\s+)?(?:petition|file|sponsor)\b|petition(?:s|ed)\b|"
    r"unaffected|goes\s+on\b|business\s+as\s+usual|usual\b|(?:their|the|our)\s+(?:bread\s+and\s+butter|default|usual|standard|routine"
    r"|norm)\b|on\s+as\s+(?:before|usual|always)|as\s+(?:before|usual|always)|(?:pure\s+"
    r"|all\s+)?routine\b|standard\b|common\b|the\s+norm\b|in\s+place|continues?\b|sure\b|of\s+course)"
)
ONLY_AFTER = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?-?(?:(?:clinical|physician|exchange|classification|status|category)\s+)*(?:visas?\s+)?(?:sponsorship"
    r"\s+)?(?:only|exclusively|alone"
    r"|and\s+(?:that'?s\s+it|nothing\s+else)"
    r"|(?:is|are)\s+(?:the\s+)?(?:only|sole)\s+(?:visas?|type|kind|one|status|category|visa\s+\w+|sponsorship|option|route)\b)"
)
ONLY_BEFORE = re.compile(
    r"\b(?:only|just|solely|exclusively|nothing\s+but)\s+(?:\w+\s+){0,3}$|\bonly\s+(?:visas?|type|kind)\b[^.;,]{0,60}\b(?:is"
    r"|are)\s+(?:the\s+|an?\s+)?$"
)
REFUSED_IT = re.compile(  # "H-1Bs we looked into, and the lawyers said no"
    r"[^.;?!]{0,70}?\b(?:never\s+again|said\s+no\b(?!\s+(?:\w+\s+)?(?:problem|issue|trouble|deal|worr))|turned\s+(?:it|them|us|that|this|the\s+idea)\s+down|refused|rejected|vetoed"
    r"|shot\s+(?:it|them"
    r"|that|this)\s+down|ruled\s+(?:it|them|that)\s+out|(?:did|do|does|would|could|will)(?:n'?t|\s+not)\s+(?:allow|approve|agree"
    r"|want|permit|sign|support)(?!\s+(?:the|(?:any\s+)?other|additional|further|h|j)\b)|decided\s+against)\b"
)
STOPPED_AFTER = re.compile(
    r"[^.;?!]{0,24}?\b(?:until|till|through|up\s+to)\s+(?:(?:19|20)\d\d|recently|last\s+\w+|this\s+\w+"
    r"|covid)\b[^.;?!]{0,24}?\b(?:stopped|no\s+(?:longer|more)|not\s+any\s?more|ended|quit|that\s+was\s+it|dropped)\b"
)
LIKEWISE = re.compile(r"\s*(?:visas?\s*)?,?\s*(?:likewise|ditto|same(?:\s+(?:story|thing|there))?|as\s+well|too)\b")
OTHER_THAN = re.compile(
    r"\b(?:other\s+than|except(?:ing)?(?:\s+for)?|with\s+the\s+exception\s+of|apart\s+from|aside\s+from|besides|save\s+for"
    r"|beyond)\s+(?:(?:the|an?|ecfmg|sponsored|ecfmg-sponsored)\s+)*$"
)
PLANNED = re.compile(
    r"\b(?:by\s+20\d\d|plan(?:s|ned|ning)?\s+(?:on|to|for)|hop(?:e|es|ing)\s+(?:to|for)|wants?\s+to|aim(?:s|ing)?\s+(?:to|for)"
    r"|from\s+20\d\d|in\s+(?:two|three|a\s+few)\s+years|goal\s+is)\b"
)
LINK = re.compile(r"^(?:\s*(?:,|/|&|\+)?\s*(?:\b(?:and|or|nor|as\s+well\s+as|plus)\b)?\s*(?:also\s+|both\s+|the\s+|an?\s+)?)$")
LABEL = re.compile(
    r"\bvisas?(?:\s+(?:sponsorship|types?|sponsored|accepted|status|support|policy|options|info))*(?:\s+(?:sponsored"
    r"|accepted))?\s*(?::|=|\s-\s|\|)\s*$|\bsponsor(?:s|ed|ship)?\s*(?::|=)\s*$"
)
ENDED = re.compile(
    r"\bused\s+to\s+(?:\w+\s+){0,2}?(?:sponsor|take|accept|offer|support|do|give|file)\b[^.;]{0,60}\b(?:not\s+any\s?more|no\s+longer|not\s+now|"
    r"(?<!almost )(?<!nearly )(?:killed|axed|scrapped|stopped|ended|cut|abolished|cancel{1,2}ed|banned|shut\s+down|put\s+an?\s+end\s+to"
    r"|pulled\s+the\s+plug\s+on)\s+(?:it|that|them|those|this)\b(?![^.;]*\bstill\b)|"
    r"stopped|ended|don'?t\s+any\s?more|dropped\s+it|but\s+now\s+they\s+(?:don'?t|do\s+not))\b"
    r"|\b(?:stopped|quit|ended|discontinued|no\s+longer)\s+(?:all\s+|any\s+|their\s+)?(?:visa\s+)?(?:sponsor(?:s|ing|ship)?)\b|"
    r"\b(?:don'?t|doesn'?t|do\s+not|does\s+not)\s+sponsor\b[^.;]{0,24}\bany\s?more\b"
)
DOUBT = re.compile(r"\b(?:wasn'?t|isn'?t|not|weren'?t|never)\s+(?:\w+\s+)?(?:sure|certain|clear)\b|\bthinks?\b")
OWN_WORDS_FOLLOW = re.compile(  # a verb of its own: the visa before says nothing of this one
    r"\s*(?:visas?\s+)?(?:is|are|was|were|should|would|will|can|could|may|might|seems?|works?|only|they|it|possible|depends|yes|no)\b"
)
NOT_ONLY = re.compile(r"(?:\bnot|n't)\s+(?:only|just)\b")
ONCE = re.compile(
    r"\b(?:used\s+to|formerly|previously|in\s+the\s+past|back\s+in|years\s+ago|(?:former|previous|old|earlier|past)\s+(?:polic(?:y|ies)|rules?|stance|position|practice|line)|once(?!\s+(?:all|the|you|they|your|an?|steps?|licensed|ecfmg)\b))\b"
)
NOT_THAT = re.compile(r"\bnot\s+(?:that|as\s+if|like|because|true\s+(?:that\s+)?|the\s+case\s+that)\b")
