"""Text as the intent classifier reads it: one spelling for each thing, numbers as one token, and a few plain cues."""

from __future__ import annotations

import re
from typing import Final

from understanding.chat_spelling import written_out

NUMBER: Final = "00"
MAX_CHARACTERS: Final = 2_000

_REWRITES: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"[’‘`´]", "'"),
        (r"https?://\S+", " link "),
        (r"\bh[\s-]?1[\s-]?b\b", "h1b"),
        (r"\bj[\s-]?1s?\b", "j1"),
        (r"\by[\s-]?90s?\b|\bradioembolizations?\b", "y90"),
        (r"\bpgy[\s-]?(?:[2-9]|[ivx]+)\b", "pgy"),
        (r"\blevel[\s-]?(?:1|2|3|i{1,3}|one|two)\b", "level trauma"),
        (r"\bir\s?/\s?dr\b|\bdr\s?/\s?ir\b", "irdr"),
        (r"\bstep[\s-]?(?:2|two)(?:\s?ck)?\b", "step2"),
        (r"\bstep[\s-]?(?:3|three)\b", "step3"),
        (r"\bstep[\s-]?(?:1|one)\b", "step1"),
        (r"\bearly speciali[sz]ation(?: in (?:ir|interventional radiology))?\b", "esir"),
        (r"\b(?:interventional radiology|vir)\b", "ir"),
        (r"\b(?:diagnostic radiology)\b", "dr"),
        (r"\b(?:foreign|international)(?:[ -]trained)? (?:medical )?(?:grad(?:uate)?|doctor|student)(s?)\b|\bfmg(s?)\b", r"img\1\2"),
        (r"\b(?:program|programme) director(s?)\b", r"pd\1"),
        (r"\b(?:house job|intern(?:ship)? year|pgy[\s-]?1|preliminary (?:year|spot|position)?)\b", "prelim"),
        (r"\b(?:lors?|letters? of rec(?:ommendation)?s?)\b", "letter"),
        (r"\b(?:u|yu)\b", "you"),
        (r"\bur\b", "your"),
        (r"\br\b", "are"),
        (r"\b(?:pls|plz|plez|kindly)\b", "please"),
        (r"\b(?:enuf|enogh|enuff|enought)\b", "enough"),
        (r"\b(?:thx|tnx|thanx)\b", "thanks"),
        (r"\b(?:procs|procedurs|proceedures)\b", "procedures"),
        (r"(?<![a-z0-9])[~<>$≈]?\d[\d,.]*(?:\s?k\b)?[+%]?(?:\s?(?:-|–|to)\s?\d[\d,.]*k?[+%]?)?", f" {NUMBER} "),
        (r"([a-z])\1{2,}", r"\1"),
        (r"\s+", " "),
    )
)


def normalise(text: str) -> str:
    """`text` in lower case, one spelling for visas, exams and short forms, each number as ``00``; at most 2,000 characters of it."""
    text = written_out(text[:MAX_CHARACTERS].lower())
    for pattern, replacement in _REWRITES:
        text = pattern.sub(replacement, text)
    return text.strip()


#: What the sentence encoder, which read the general web, can't know: the field's short forms, and the words they stand for.
_SPELLED_OUT: Final = tuple(
    (re.compile(pattern, flags), replacement)
    for pattern, replacement, flags in (
        (r"\b(?:IR\s?/\s?DR|DR\s?/\s?IR)\b", "integrated interventional and diagnostic radiology", re.IGNORECASE),
        (r"\b(?:IR|VIR)\b", "interventional radiology", re.IGNORECASE),
        (r"\bIRs\b", "interventional radiologists", re.IGNORECASE),
        (r"\bDR\b(?!\.)", "diagnostic radiology", 0),
        (r"\brads\b", "radiology", re.IGNORECASE),
        (r"\b(?:IMG|FMG)(s?)\b", r"foreign medical graduate\1", re.IGNORECASE),
        (r"\bESIR\b", "early specialization in interventional radiology", re.IGNORECASE),
        (r"\bPD(s?)\b", r"program director\1", re.IGNORECASE),
        (r"\bLOR(s?)\b", r"recommendation letter\1", re.IGNORECASE),
        (r"\bPS\b", "personal statement", 0),
        (r"\bROL\b", "rank order list", re.IGNORECASE),
        (r"\baways\b", "away rotations", re.IGNORECASE),
        (r"\b(?:VSLO|VSAS)\b", "visiting student elective application", re.IGNORECASE),
        (r"\bsub-?i(?:s|'s)?\b", "sub-internship rotation", re.IGNORECASE),
        (r"\bUSCE\b", "US clinical experience", re.IGNORECASE),
        (r"\bERAS\b", "residency application system", re.IGNORECASE),
        (r"\bNRMP\b", "residency match", re.IGNORECASE),
        (r"\bSOAP\b", "supplemental match for unmatched applicants", 0),
        (r"\b(?:PGY[\s-]?1|intern year|house job)\b", "internship year", re.IGNORECASE),
        (r"\bPGY[\s-]?(\d)\b", r"resident in year \1", re.IGNORECASE),
        (r"\bprelims?\b", "preliminary internship year", re.IGNORECASE),
        (r"\bTY\b", "transitional internship year", 0),
        (r"\bH[\s-]?1[\s-]?B\b", "H-1B visa", re.IGNORECASE),
        (r"\bJ[\s-]?1\b", "J-1 visa", re.IGNORECASE),
        (r"\bY[\s-]?90s?\b", "radioembolization procedures", re.IGNORECASE),
        (r"\bTACEs?\b", "chemoembolization procedures", re.IGNORECASE),
        (r"\bIO\b", "interventional oncology", 0),
        (r"\bPAD\b", "peripheral arterial disease", 0),
        (r"\b(?:CK|step\s?2(?:\s?ck)?)\b", "Step 2 exam", re.IGNORECASE),
        (r"\b(?:m[34]|ms-?[34])\b", "medical student", re.IGNORECASE),
        (r"\b(?:u)\b", "you", re.IGNORECASE),
        (r"\b(?:pls|plz)\b", "please", re.IGNORECASE),
        (r"\b(?:enuf|enogh|enuff)\b", "enough", re.IGNORECASE),
    )
)


def spell_out(text: str) -> str:
    """`text` with the field's short forms written out, for the sentence encoder; at most 2,000 characters of it."""
    text = written_out(text[:MAX_CHARACTERS])
    for pattern, replacement in _SPELLED_OUT:
        text = pattern.sub(replacement, text)
    return text


_CUES: Final[dict[str, str]] = {
    "wh": r"^(?:(?:hi|hello|so|and|but|ok|sir|also)[\s,]+)*(?:what|which|how|why|when|where|who|whose|whom)\b",
    "auxiliary": r"^(?:(?:hi|hello|so|and|but|ok|sir|also)[\s,]+)*"
    r"(?:is|are|do|does|did|can|could|should|would|will|am|has|have|was|were|must|may)\b",
    "how_many": r"\bhow (?:many|much)\b|\bnumber of\b",
    "first_person": r"\b(?:i|my|me|i'm|im|we)\b",
    "they": r"\b(?:they|their|there|that program|this program|the program|it)\b",
    "versus": r"\bvs\b|\bversus\b|\bor\b",
    "letter_name": r"\b(?:program |hospital )?[abcd]\b(?! (?:good|bad|strong|lot|few|year|program|place))",
    "negation": r"\b(?:no|not|never|none|without|don't|doesn't|isn't|aren't|can't|won't)\b",
    "number": rf"\b{NUMBER}\b",
    "away": r"\b(?:away|aways|audition|auditions|visiting|vslo|vsas|sub-?i|elective|electives|rotation|rotations|rotate|rotating)\b",
    "visa": r"\b(?:visa|visas|j1|h1b|sponsor\w*|citizen\w*|green card|immigration)\b",
    "category": r"\b(?:tace|y90|ablation\w*|biops\w+|drain\w*|nephrostom\w+|biliary|emboli[sz]ation\w*|tips|catheter\w*|fistula\w*|lines"
    r"|ports?|uae|ufe)\b",
    "other_specialty": r"\b(?:surgery|cardiology|gi|derm\w*|ortho\w*|neurosurg\w*|anesthesia|medicine|psych\w*|peds|em|ob)\b",
    "step_score": r"\b(?:step1|step2|step3|usmle|score|scores|coms?lex)\b",
    "money": r"\b(?:salary|salaries|pay|paid|income|loan\w*|compensation|money|earn\w*)\b",
    "correction": r"\b(?:actually|sorry|i meant|correction|scratch|scrap|typo|mistake|wrong|oops)\b",
}
CUE_NAMES: Final = (*_CUES, "ends_in_question_mark", "several_numbers", "words_1_3", "words_4_8", "words_9_20", "words_21")
_COMPILED: Final = tuple(re.compile(pattern) for pattern in _CUES.values())


def cues(normal: str) -> tuple[float, ...]:
    """One 0.0 or 1.0 for each of `CUE_NAMES`, read from a text that `normalise` made."""
    words = len(normal.split())
    return (
        *(1.0 if pattern.search(normal) else 0.0 for pattern in _COMPILED),
        1.0 if normal.endswith("?") else 0.0,
        1.0 if normal.count(NUMBER) > 1 else 0.0,
        1.0 if words <= 3 else 0.0,
        1.0 if 3 < words <= 8 else 0.0,
        1.0 if 8 < words <= 20 else 0.0,
        1.0 if words > 20 else 0.0,
    )
