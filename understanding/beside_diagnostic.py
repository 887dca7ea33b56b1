"""Numbers of IR told in one breath with those of diagnostic radiology: "two IR and nine DR residents"; who enters ESIR."""

from __future__ import annotations

import re

from understanding.counts import Count

_IR = r"\s*(?:ir(?:\s?/\s?dr)?|vir|interventional(?:\s+radiology)?|integrated(?:\s+ir)?)\s*"
_DR = r"\s*(?:dr|diagnostic(?:\s+radiology)?)\b"
_IR_THEN = re.compile(rf"{_IR}(?:residents?\s*)?(?:,|;|and|plus|with|\+|&|/)?\s*(?:and\s+)?(?:about\s+)?$")
_DIAGNOSTIC = re.compile(_DR)
_DR_HAS = re.compile(
    r"[a-z][ ](?<!the[ ])(?<!in[ ])(?<!our[ ])(?<!their[ ])(?:dr|diagnostics?|diagnostic\s+radiology)\s+(?:side\s+|program\s+"
    r"|residency\s+)?(?:has|have|had|takes?|with|is)\s+(?:like|about|around|roughly|some|~)?\s*$"
)
_DR_THEN = re.compile(rf"{_DR}\s*(?:residents?\s*)?(?:,|;|and|plus|\+|&|/)\s*(?:and\s+)?$")
_INTERVENTIONAL = re.compile(rf"{_IR}(?:residents?|trainees?)\b")
_CLASS = re.compile(
    r"\b(?:incoming|entering|intern|new|each|every|per|a|the)\s+(?:incoming\s+|entering\s+|new\s+)?class\b|\bclass\s+(?:size|of)\b|\bclass\s*:"
    r"|\b(?:per|a|each|every)\s+(?:year|yr)\b|/\s?(?:yr|year|class)\b|\bannually\b|\byearly\b"
)
_SENT_OUT = re.compile(
    r"\b(?:apps|applications?|applied|interviews?|invites?|letters?|writing|wrote|signals?|aways?|rotations?|electives?|programs)\b[^.;\n]*$"
)
_CLASS_OF = re.compile(r"\b(?:per|each|every|in\s+a|incoming)\s+(?:\w+\s+)?(?:class|cohort|year)\s+of\s+(?:about\s+)?$")
_A_CLASS_OF = re.compile(r"\b(?:class|cohort|year)\s+of\b")
_INTO_ESIR = re.compile(
    r"\s*(?:(?:out\s+)?of\s+(?:whom|which|them|these|those|our|the|their|its)\s+(?:[\w-]+\s+){0,4})?(?:residents?\s+)?(?:(?:(?:in|of|from)\s+)?(?:each|every|a|per)\s+(?:year|class)\s+)?"
    r"(?:(?:may|can|could|are|is|get|gets|will|might)\s+(?:be\s+|then\s+|also\s+)?"
    r"(?:chosen|selected|picked|enter|accepted|admitted|approved|designated|join|go|apply|do|pursue|placed|take|taken|allowed|offered|complete)\b[^.;\d]{0,30}"
    r"|(?:gets?|do|does|enters?|pursues?|lands?|wins?|joins?)\s+(?:into\s+|in\s+|an?\s+|the\s+)?)\besir\b"
)


def beside_diagnostic(lower: str, counts: list[Count]) -> dict[int, str]:
    """What counts mean that stand beside those of diagnostic radiology, by their place: a fact, or "" for none of IR's."""
    told: dict[int, str] = {}
    if "dr" not in lower and "diagnostic" not in lower and "esir" not in lower and "class of" not in lower:
        return told
    classes, esir = _A_CLASS_OF.search(lower) is not None, "esir" in lower
    for i, count in enumerate(counts):
        amount = count.amount
        if amount.unit or ((amount.high or amount.low or 0) > 40 and not _DR_HAS.search(lower, max(0, amount.start - 50), amount.start)):
            continue
        if count.unit is not None and count.unit.key == "residents" and _DR_HAS.search(lower, max(0, amount.start - 50), amount.start):
            told[i] = ""
            continue
        if classes and _CLASS_OF.search(lower, max(0, amount.start - 40), amount.start):
            if any(other.segment == count.segment and amount.start - other.amount.end < 90 for other in counts[:i]):
                told[i] = ""
            continue
        if esir and (into := _INTO_ESIR.match(lower, amount.end)) and "at most" not in into[0]:
            told[i] = "residents_per_year"
            for j, other in enumerate(counts):
                if j != i and other.segment == count.segment and _is_diagnostic(other):
                    told[j] = ""
            continue
        if count.unit is not None or i in told:
            continue
        if i + 1 < len(counts) and counts[i + 1].segment == count.segment and not counts[i + 1].amount.unit:
            following = counts[i + 1].amount
            if _IR_THEN.fullmatch(lower, amount.end, following.start) and _DIAGNOSTIC.match(lower, following.end):
                sent = _SENT_OUT.search(lower, max(0, amount.start - 60), amount.start)  # "3 applications, 2 IR and 1 DR"
                told[i], told[i + 1] = "" if sent else _kind(lower, count, following.end), ""
                continue
        before = counts[i - 1] if i and counts[i - 1].segment == count.segment else None
        if before is not None and _DR_THEN.fullmatch(lower, before.amount.end, amount.start) and _INTERVENTIONAL.match(lower, amount.end):
            told[i], told[i - 1] = _kind(lower, count, amount.end), ""
    return told


def _is_diagnostic(count: Count) -> bool:
    return count.unit is not None and count.unit.key == "dr_residents"


def _kind(lower: str, count: Count, end: int) -> str:
    """Whether a class or all residents are told, by the words of the clause."""
    opens = max(0, count.amount.start - 50, *(lower.rfind(mark, 0, count.amount.start) + 1 for mark in ".;\n"))
    closes = min((at for mark in ".;\n" if (at := lower.find(mark, end)) >= 0), default=len(lower))
    return "residents_per_year" if _CLASS.search(lower, opens, min(closes, end + 60)) else "residents"
