"""How many letters the person who writes will have, from IR and from other fields."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Cue, Indexed
from understanding.segments import Segment
from understanding.small_numbers import small_number
from understanding.traits import Trait
from understanding.whose import clause_start, whose

_NUMBER = r"(?P<n>[0-6]|no|none|zero|another|an?|one|two|three|four|five|six)"
_LETTERS = Cue(r"\b(?:letters?|lors?|slors?|recs|recommendations?|letter\s+writers?)\b")
_IR = (
    r"(?:(?:an?\s+|the\s+|my\s+)?(?:irs?|vir|interventional(?:\s+radiolog\w+|ists?)?)\b(?:\s+(?:attendings?|people|faculty|docs?"
    r"|doctors?|physicians?|mentors?|guys?|letters?|lors?))*)"
)
_FIELD = (
    r"(?:(?:an?\s+|the\s+|my\s+)?(?:dr|diagnostic(?:\s+radiolog\w+)?|radiolog(?:y|ists?)|(?:internal\s+)?medicine|internists?|im"
    r"|(?:vascular\s+|general\s+)?surge(?:ry|ons?)|surgical|research(?:\s+(?:mentor|pi|supervisor))?|pi|icu"
    r"|critical\s+care|oncolog(?:y|ists?)|neurolog(?:y|ists?)|cardiolog(?:y|ists?)|peds|pediatric\w*|em|emergency\s+medicine"
    r"|family\s+medicine|other\s+(?:fields?|specialt\w+)|non-?ir|prelim\w*|anesthesi\w+|pathology"
    r"|neurosurg\w+)\b(?:\s+(?:attendings?|people|faculty|docs?|mentors?|letters?|lors?|chair))*)"
)
_COUNTED = Cue(
    rf"\b{_NUMBER}\s*(?:x\s*|×\s*)?(?:strong\s+|good\s+|of\s+(?:them|these|those|my\s+letters|the\s+letters)\s+|us\s+|more\s+"
    rf"|will\s+be\s+|is\s+|are\s+)*(?:(?:letters?|lors?|recommendations?|slors?)\s+)?(?:(?:is|are|will\s+be|coming|come"
    rf"|comes)\s+)?(?:from\s+|by\s+|of\s+|in\s+|with\s+)?(?:(?P<ir>{_IR})|(?P<other>{_FIELD}))"
)
_ALL = Cue(
    rf"\b(?:all|both)\s+(?:of\s+)?(?:(?P<n>two|three|four|[2-4])\s+)?(?:of\s+)?(?:my\s+|the\s+)?(?P<n2>two\s+|three\s+|four\s+"
    rf"|[2-4]\s+)?(?:letters?|lors?)\s+(?:are\s+|will\s+be\s+|come\s+)?(?:from\s+|by\s+)?{_IR}"
)
_ASKED = re.compile(
    r"\b(?:need|needs|require[sd]?|requires|requirement|ask(?:s|ed)?\s+for|want(?:s|ed)?|should|must|how\s+many|enough"
    r"|recommend(?:ed)?|at\s+least|minimum|usual|typical\w*|submit\s+up\s+to|accept\w*|if|if\s+i|would|better|or)\b"
)


def read_letters(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Trait]:
    """The letters told of, as counts; what programs ask for and questions about letters are nobody's letters."""
    if not _LETTERS.search(words):
        return
    text = words.text
    counts = {"ir_letters": 0, "other_letters": 0}
    found: dict[str, tuple[int, int]] = {}
    for segment in segments:
        spoken = _LETTERS.search(words, segment.start, segment.end)
        if segment.is_question or not (spoken or found) or _ASKED.search(text, segment.start, segment.end):
            continue
        every = _ALL.search(words, segment.start, segment.end)
        number = every and (every["n2"] or every["n"])
        if every and number:
            size = small_number(number.strip())
            yield Trait("ir_letters", [size, size], every.start(), every.end())
            return
        for match in _COUNTED.finditer(words, segment.start, segment.end):
            subject = whose(text, segment.start, match.start())
            opens = clause_start(text, segment.start, match.start())
            if subject in ("program", "other") or re.search(
                r"\b(?:rotation|away|month|week|years?|attendings\s+and)\b", text[opens : match.end()]
            ):
                continue
            if match["n"] in ("a", "an") and spoken is None:
                continue
            fact = "ir_letters" if match["ir"] else "other_letters"
            counts[fact] += small_number(match["n"])
            first = found.get(fact, (match.start(), match.end()))
            found[fact] = (min(first[0], match.start()), max(first[1], match.end()))
    for fact, (start, end) in found.items():
        yield Trait(fact, [counts[fact], counts[fact]], start, end)
