"""The words of a sentence about visas as a row of signs: visas, verbs, denials, answers, doubts, who acts and for whom."""

from __future__ import annotations

import re
from typing import NamedTuple

from understanding.visa_names import H1B, J1, TROUBLE

_POINTING = ("->", "=>", "→", "⇒")


class Token(NamedTuple):
    """A word or two with its sign: J, H, V visas; S, Y, N, O, C, U, T, D, G said of them; P, I, E, M, F, R who; X, K where clauses end."""

    sign: str
    start: int
    end: int


_KINDS = (
    r"medicine|surgery|neurology|cardiology|pediatrics|psychiatry|pathology|anesthesi\w+|neurosurgery|orthop\w+|urology"
    r"|oncology|im(?=\s+(?:program|department|residen\w+|side|dept|service|fellow\w*)\b)|fm|ob-?gyn"
)
_DEPARTMENT = (
    rf"(?:(?:internal|family|emergency|vascular|general|cardiac|plastic|transplant|nuclear)\s+)?(?:{_KINDS})"
    r"|(?:the\s+)?(?:dr|diagnostic(?:\s+radiology)?)\s+(?:program|residency|side)"
)
_MARK = "\x01"  # stands for a requirement
_SIGNS = re.compile(
    "|".join(
        (
            rf"(?P<C>{_MARK})",
            r"(?P<G>\b(?:someone|somebody|people|some\s+guy|a\s+guy|redd\w+|forums?|rumou?rs?|word|posters?"
            r"|sdn)\s+(?:on\s+[\w-]+\s+)?(?:said|says|say|wrote|claims?|told|is\b)"
            r"|(?<!i've )(?:^|(?<=\bi )|(?<=keep ))hear(?:d|ing)\b(?!\s+(?:back\s+)?from)"
            r"|\bnot\s+(?:guaranteed|automatic\w*|assured|always|necessarily)\b)",
            r"(?P<X>[;\n()]|\s[-–—]+\s|—|\.\s|,?\s*\b(?:but|while|whereas|though|although|however|yet)\b|,\s*(?:so|for|because|since|which)\b"
            r"|\b(?:because|even\s+though)\b)",
            r"(?P<T>\b(?:(?:do|does|did|wo|is|are)n['’]?t\s+(?:only|just|merely)\b|other\s+than|except(?:ing)?(?:\s+for)?|apart\s+from|aside\s+from|besides|save\s+for|instead\s+of|not\s+(?:only|just|merely)\b"
            r"|not\s+(?:that|as\s+if|like|because|true)\b))",
            rf"(?P<L>\b(?:(?:research|scholar|student|tourist|visitor)\s+(?:{J1})|(?:{J1})\s+(?:visa\s+)?(?:waivers?|(?:short[\s-]term\s+|research\s+)"
            rf"*(?:scholars?|students?|research\w*)|transfer))\b)",
            rf"(?P<J>(?<![\w-])(?:{J1})(?!\w)(?!{TROUBLE}))",
            rf"(?P<H>(?<![\w-])(?:{H1B})(?!\w)(?!{TROUBLE}))",
            r"(?P<M>\b(?:applicants?|candidates?|those|anyone|graduates|imgs|people)\s+(?:who\s+)?(?:requir\w+|need\w*|seeking|on|with)\b)",
            r"(?P<B>\b(?:both|either|any|all|(?:no|without(?:\s+any)?)\s+(?:exceptions?|ifs|buts|debate|discussion|strings))\b)",
            r"(?P<O>\b(?:(?:limited|restricted|reserved|confined)(?=\s+(?:to|for)\b)|or\s+(?:nothing|bust)(?=\s+(?:at|in|there|here|with\s+them|for\s+(?:them|residents|trainees)))|only|exclusively|solely|nothing\s+but|alone|nothing\s+(?:else|more|other)|no\s+others?|just(?=\s+(?:the\s+)?j))\b)",
            r"(?P<Z>\b(?:does|do|is|are)\s*(?:not|n['’]?t)\s+(?:\w+\s+)?(?:matter|care|important)\b)",
            r"(?P<Y>\b(?:without\s+(?:any\s+)?(?:reservations?|hesitation|question|problems?|fail|difficult\w+|trouble|issues?|fuss|delay|limits?|restrictions?)|no\s+(?:real\s+|big\s+|major\s+)?(?:problems?|issues?|trouble|prob)|not\s+(?:an?\s+|any\s+)?(?:big\s+|real\s+)?(?:problems?|issues?)|np"
            r"|(?:is|are)\s+(?:the\s+)?preferred|gets?\s+done|happy\s+to|gladly|of\s+course|certainly|never\s+(?:had\s+|been\s+)?(?:an?\s+|any\s+)?(?:issues?|problems?|trouble)|yes|yep|yeah|s[ií](?=\s*(?:$|[,.;!/)]))|sure|ok|okay|fine|good|possible(?!\W+but\b)|available|accepted|welcome[sd]?|normal|standard|usual|routine|common|allowed|permitted|y|friendly"
            r"|doable|in\s+place|continues?|go(?:es)?(?=\s*(?:$|[.,;!])|\s+(?:ahead|on\s+as|through\s+as)\b))\b|[✓✔✅])",
            r"(?P<D>\b(?:used\s+to|formerly|previously|in\s+the\s+past|historically|years\s+ago"
            r"|(?:former|previous|old|earlier|past)\s+(?:polic(?:y|ies)|rules?|stance|position|practice|line)"
            r"|(?:until|till)(?!\s+further\s+notice|\s+[^,;.]{3,40}\b(?:is|are|gets?|ends?|passes|changes?|comes?)\b)|once\s+sponsored)\b)",
            r"(?P<U>(?:(?<=they)|(?<=\bwe)|(?<=\bit))['’]d(?=\s+(?:\w+\s+)?(?:sponsor|take|accept|file|give|support|offer|do|consider|love|like|have|need|be)\b)"
            r"|\b(?:(?:has|have|had|needs?|ought)\s+to(?=\s+(?:sponsor|give|take|accept|file|offer|support|provide|do)\b)|must(?=\s+(?:sponsor|give|take|accept|file|offer|support|provide)\b)"
            r"|may(?!\s+(?:train|enter|participate|hold|join|be\s+(?:sponsored|accepted|supported|appointed))\b)|might|maybe|perhaps|depends?|case[\s-]by[\s-]case|consider\w*|unclear|unsure|not\s+(?:really\s+|entirely\s+)?(?:sure|certain"
            r"|clear|decided|discussed)|unknown|(?:yo\s+)?no\s+s[eé](?=\W|$)|sometimes|occasional\w*|rare(?:ly)?|exception\w*|individual\w*|ask\s+\w+|rumou?rs?|supposedly|i\s+(?:think"
            r"|heard|believe|guess|assume)|no\s+(?:idea|answer|clue|info\w*|data|details?|word)|wonder\w*|wish\w*|technically|only\s+(?:once|twice|\w+\s+times)|discretion|whether|if|unless|discuss\w*|hop(?:e|es|ing)|plan\w*|future|likely|probably"
            r"|seems?|apparently|possibly|could|would|should|want(?:s|ed)?\s+to|by\s+20\d\d|from\s+20\d\d|will\s+(?:start|begin)|thinks?|believes?|tbd|encouraged|inquire|contact|check\b|varies|pending|review\w*|looking|working|trying|exploring"
            r"|i\s*(?:['’]?ve|have)\s+(?:never|not)\s+(?:seen|heard|met)|ha(?:ve|s|d)\s+to\s+(?:look|ask|check|see|discuss)|(?:never|not|neither|nobody|no\s?one|n't|didn'?t|did\s+not)\s+(?:\w+\s+)?(?:said|say|mention\w*|asked?|told|tell|heard|seen|answer\w*))\b|\?)",
            r"(?P<K>,|&|/|\+|\b(?:and|or|as\s+well\s+as|plus|n(?=\s+[jh]))\b)",
            r"(?P<N>\b(?:no\s+longer|not(?!\s+(?:citizens?|lawful|permanent|us\b|u\.s))|no|none|never|neither|nor|cannot|without|zero|unable|refuses?d?|declin\w+|stopped|stops?|dropped|ended|suspended"
            r"|paused|discontinued|quits?|ceased?|ceases|killed|kills|axed|scrapped|banned|bans|barred|blocked|blocks|forbids?|forbade|forbidden|reject(?:s|ed)?|vetoed|(?:door|window|book)\s+is\s+(?:closed|shut)|frozen|froze|abandoned|abolished"
            r"|(?:turn(?:s|ed)?|shot|shut|struck)\s+(?:down|away)|(?:ruled|rules|phased|phases|filtered|filters|screened|screens)\s+out|(?:gave|gives|given)\s+up\s+on|did\s+away\s+with|got\s+rid\s+of"
            r"|(?:off|away\s+from)\s+the\s+table|on\s+(?:hold|ice|pause)|impossible|unavailable|excluded|bad|dead|toast|history|n|nope|nah|sorry|forget\s+it|hard\s+pass|nobody|unwilling|prohibits?|ineligible|dont|doesnt|wont|cant|isnt|arent|didnt)\b"
            r"|n['’]t\b|\b(?:is|are|do|does|wo|ca|ai|did|was|were|would|could|has|have)n['’]t\b|\bwill\s+not\b|\bcan\s+not\b|[✗✘❌])",
            r"(?P<S>\b(?:may\s+(?:train|enter|participate|hold|join|be\s+(?:sponsored|accepted|supported|appointed))|spons[eo]r(?:s|ed|ing)?|support(?:s|ed|ing)?|accept(?:s|ing)?|offer(?:s|ed|ing)?|provid(?:e|es|ed|ing)|giv(?:e|es|en|ing)|fil(?:e|es"
            r"|ed|ing)|petition(?:s|ed|ing)?(?=\s+for\b|\s+(?:h|the\s+h))|tak(?:e|es|ing)|took|process(?:es|ed)?|handles?|honou?rs?|issues?|grants?|pursues?"
            r"|participat\w+\s+in|does|do(?=\s+(?:the\s+|an?\s+|both\s+|either\s+|all\s+)?(?:j|h|visa)))\b)",
            r"(?P<V>\b(?:visas?|paperwork|sponsorships?|petitions?|filings?|status|types?|kinds?|categor\w+)\b)",
            rf"(?P<E>\b(?:(?:other|another|most|many|some|several|few|certain|all|different)\s+(?:of\s+the\s+)?(?:ir\s+|radiology\s+|integrated\s+)?(?:departments?"
            rf"|programs?|specialt\w+|hospitals?|places?|services|residenc\w+|institutions|fellowships?|sites)|(?:about\s+|around\s+)?(?:a\s+third|half|a\s+quarter"
            rf"|two\s+thirds|most|the\s+majority|\d+\s*%)(?!\s+(?:residents|of\s+(?:the|our|their)\s+(?:\w+\s+)?(?:residents|trainees|imgs?|fmgs?|graduates|house\s*staff|interns)))|nationwide|nationally|in\s+general|programs\s+(?:usually"
            rf"|often|typically|that)|(?:the\s+|their\s+|its\s+|our\s+)?(?:{_DEPARTMENT})(?:\s+(?:program|department|residency|service|dept|side))?(?!\s+(?:prelim|intern|year))"
            rf"|(?:pharmacy|pharmacists?|nursing|nurse|dental|psychology|podiatry|veterinary|optometry)\s+(?:residents?|residenc\w+|fellows?|trainees|school|students)"
            r"|for\s+(?:the\s+|our\s+|their\s+)?(?:visiting\s+|med(?:ical)?\s+|international\s+)*(?:students?(?:\s+\w+)?|electives?|observer(?:ship)?s?|clerkships?|rotators?|externs?)"
            r"|(?<!look )elsewhere|somewhere\s+else"
            r"|(?:our|their|the|its|an?)\s+(?:sister|neighbou?ring|rival|competing)\s+(?:\w+\s+)?(?:hospital|program|institution|department|residency)"
            rf"|(?:my|his|her|a)\s+(?:friend|wife|husband|brother|sister|cousin|classmate|buddy"
            rf"|colleague)\w*|canadians?|foreigners?|imgs\s+(?:can|must|should|need|usually))\b)",
            r"(?P<F>\b(?:for|to|of)\s+(?:its\s+|our\s+|their\s+|the\s+|some\s+|certain\s+|qualified\s+|new\s+|(?:clinical|research)\s+)*(?:faculty|attendings?|fellows?|fellowships?|postdocs?|research(?:ers?)?|surgeons|scientists?|physicians?\s+on\s+staff|staff\s+physicians|employees"
            r"|hospitalists?|nurses?)\b)",
            r"(?P<R>\b(?:residents?|residency|house\s*staff|house\s+officers?|trainees?|training|gme\s+(?:positions|programs)|categorical)\b)",
            r"(?P<P>\b(?:they|it|its|their|(?:this|the|that|our)\s+(?:(?!exchange\b|[jh]-?1|visas?\b)[\w-]+\s+){0,3}?(?:prog(?:ram(?:me)?)?|hospital|institution|place|university|department"
            r"|office|residency|division|section|center|system|college|school)|prog|program|hospital|institution|university|gme(?:\s+office)?|pd|coordinator|we|our"
            r"|he\s+said|she\s+said|he|she|ones?|website|site|(?:the\s+)?(?:ir|radiology|interventional)(?:\s+(?:radiology|program|department))*)\b)",
            r"(?P<I>\b(?:(?<!level )(?<!lvl )i|i['’]?m|i['’]?ve|i['’]?d|i['’]?ll|im|ive|me|my|myself|(?:need|want|require|prefer|needing"
            r"|requiring|looking\s+for)(?=\s+(?:an?\s+|the\s+)?"
            r"(?:j|h|visa|sponsor)))\b)",
        )
    )
)
_TOLD_TO_ME = re.compile(
    r"\bmy\s+(?:lifetime|watch|dead\s+body|tenure)\b|\b(?:i|we)\s+(?:was|were|got|have\s+been|am|'m)\s+(?:told|informed|assured)\b|\b(?:told|informed|assured|wrote(?:\s+to)?|e-?mailed|answered|replied(?:\s+to)?"
    r"|said\s+to|confirmed\s+(?:to|with)|texted|(?:explained|described|presented|reported|mentioned|stated)\s+to)\s+(?:me|us)\b|\b(?:as\s+far\s+as\s+)?i\s+(?:asked|e-?mailed|called|checked|confirmed|spoke|talked|wrote|saw|read|found)\b"
    r"|\bmy\s+(?:notes?|interview\w*|question)\b|\b(?:im|i'?m|i\s+am|as)\s+an?\s+(?:j\s?-?1|h\s?-?1b?)\s+(?:applicant|candidate|person|img)\b"
)
_REQUIREMENT = re.compile(  # what the applicant must have: a condition, and no doubt
    r"\b(?:but\s+)?(?:only\s+)?(?:if|provided(?:\s+that)?|as\s+long\s+as|so\s+long\s+as|assuming|on\s+(?:the\s+)?condition|when|once|after|contingent\s+(?:up)?on"
    r"|subject\s+to|conditional\s+(?:up)?on|for\s+(?:\w+\s+){0,3}?(?:who|with|that|having)|with|w/o?|upon)(?![a-z])(?:(?!\b[jh]-?1)[^,;.!?\n]){0,60}?"
    r"\b(?:step\s*-?(?:3|iii|three)|(?:all\s+)?(?:usmle\s+)?steps|usmle|licens\w+|rank\w*\s+(?:list|deadline)|ecfmg[\s-]+certif\w+)\b"
    r"(?:[^,;.!?\n]{0,50}?(?=[,;.!?)\n]|$|\b(?:and|but|so|while)\b))?"
)
_ASIDE = re.compile(r"\((?:ecfmg|intealth|clinical|physician|alien|exchange|foreign|sponsored\s+by|through|via|the|cap)[^()\n]{0,50}\)")
_ARROWS = re.compile(r"->|=>|→|⇒|[\"“”‘]|(?<![a-z])['’](?![a-z])|['’](?![a-z])")


def tokenized(text: str) -> tuple[str, list[Token]]:
    """The sentence with asides and reported speech blanked out, and its signs in their order; places stay as they are."""
    plain = _ARROWS.sub(lambda m: (":" if m[0] in _POINTING else " ") + " " * (len(m[0]) - 1), text)
    for cue, mark in ((_TOLD_TO_ME, " "), (_REQUIREMENT, _MARK), (_ASIDE, " ")):
        plain = cue.sub(lambda m, mark=mark: mark + " " * (len(m[0]) - 1), plain)  # type: ignore[misc]
    return plain, [Token(m.lastgroup or "", m.start(), m.end()) for m in _SIGNS.finditer(plain)]
