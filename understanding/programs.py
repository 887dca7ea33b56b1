"""Which program a sentence speaks of: names, headings, "the second one", "both"; never an ordinary word or an abbreviation of the field."""

from __future__ import annotations

import re
from collections.abc import Iterable

from understanding.announced import announced
from understanding.bracketed_names import as_bracketed, bracketed_names, long_forms, opened_up_to
from understanding.candidate_names import candidate_names, lower_names
from understanding.capital_names import capital_names
from understanding.compared_names import named_again, set_aside, side_by_side
from understanding.cues import Cue, Indexed, at_capitals
from understanding.described import described
from understanding.elsewhere import LIES, SCHOOL, elsewhere
from understanding.introduced import introduced
from understanding.joined_names import joined_names
from understanding.known_places import WORDS_TOO, known_places
from understanding.lettered import lettered
from understanding.name_aliases import aliases
from understanding.name_checks import checked, one_spelling, without_labels, without_people
from understanding.name_sites import one_program
from understanding.named_in_lists import listed_names
from understanding.names import clean_name, name_words, names_institution
from understanding.naming import NAME, PLACE, SAYS, Naming
from understanding.of_both import of_all, of_both
from understanding.plain_names import name_like, plain_names
from understanding.references import references
from understanding.segments import Segment, sentence_at
from understanding.standing_names import closing_name, standing_names, told_before
from understanding.words import lexicon

_HEADING = re.compile(
    rf"(?m)^[ \t]*(?:[#>*_•–-][ \t]*|\d{{1,2}}[.)][ \t]*)*(?P<name>{NAME})(?:(?:,"
    rf"|[ \t](?:(?:over|up|down|out)[ \t])?in)[ ]{PLACE}(?=[ \t*_]*:))?(?P<note>[ \t]*\([^)\n]{{0,60}}\))?[ \t*_]*(?P<mark>:"
    rf"|[ \t][-–—][ \t]|[ \t]*$|(?=[ \t]*\n))"
)
_SUBJECT = re.compile(
    rf"(?:(?<=[.!?;:][ \t])|(?<=^)|(?<=\n)|(?<=,[ \t])|(?<=and[ \t])|(?<=but[ \t])|(?<=while[ \t])|(?<=whereas[ \t])|(?<=that[ \t])"
    rf"|(?<=says[ \t])|(?<=said[ \t])|(?<=think[ \t])"
    rf"|(?<=[-*•–][ \t])|(?<=heard[ \t])|(?<=so[ \t])"
    rf"|(?<=or[ \t]))(?P<name>{NAME})(?:['’]s?)?(?:[ ]\([A-Z]{{2,8}}\))?(?:(?:,"
    rf"|[ \t](?:(?:over|up|down|out)[ \t])?in)[ ]{PLACE}(?=,?[ ]))?(?:,?[ \t]+(?:(?:on[ ]the[ ]other[ ]hand"
    rf"|however|though|meanwhile|in[ ]contrast"
    rf"|by[ ]contrast|apparently|supposedly|currently|just|really|now),?[ \t]+)?{SAYS}\b|,[ ](?:where|which|whose|who)\b)"
)
_AT = Cue(
    rf"\b(?:(?P<lead>[Aa]t|[Ff]or|[Aa]bout|[Oo]n|[Tt]o|[Oo]f|[Ff]rom|[Ii]n|[Vv]s\.?|[Vv]ersus|[Oo]ver|[Tt]han|[Ll]ike|[Uu]nlike"
    rf"|[Cc]onsidering|[Rr]anking|[Aa]nd|[Oo]r)[ \t]+(?:the[ \t]+)?)(?P<name>{NAME})",
    cased=True,
)
_ONE = Cue(  # "the Cincy program"
    r"\b[Tt]he[ \t]+(?P<name>[A-Z][a-z]{3,})[ \t]+(?:program|place|one)\b",
    cased=True,
)
_CITY_ONE = re.compile(rf"(?:(?<=[.;,\n][ \t])|(?<=\n)|^)(?P<name>[A-Z][a-z]{{3,}})[ \t]+one(?=[ \t]+{SAYS}\b|[ \t]*:|[ \t]+[~\d])")
_INLINE = re.compile(
    rf"(?:(?<=[.;!?\n,][ \t])|(?<=[.;!?\n])|(?<=\d[ \t])|(?<=^))(?P<name>{NAME})(?:(?:,"
    rf"|[ \t](?:(?:over|up|down|out)[ \t])?in)[ ]{PLACE})?[ \t]*(?:\([^)\n]{{0,40}}\)[ \t]*)?(?::|\?(?=[ \t]))(?=[ \t]*\S)"
)
_BRACKETED = re.compile(
    rf"(?:^|(?<=[\s,.;:(]))(?P<name>{NAME})[ \t]*\((?=[~<>]?\d|(?:[Jj]-?1|[Hh]-?1[Bb]|no|only|level|lvl|L[123]|NCI|community|academic"
    rf"|county|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
_LOWER_HEAD = re.compile(
    r"(?m)(?:^|(?<=[.;!][ ]))[ \t]*(?:[-*•][ \t]*)?(?P<name>[a-z][a-z'’.-]+(?:[ \t][a-z][a-z'’.-]+){0,2})[ \t]*:(?=[ \t]*[~\d])"
)
_SITE_CUES = re.compile(
    r"\b(?:rotat\w*|between|months?|weeks?|sites?|campus\w*|hospitals\s+(?:of|are|include)|affiliat\w*|cover\w*|trained|graduated"
    r"|studied|medical\s+school|went\s+to|med\s+school|born|live|from|citizen|degree|mbbs|school|home|research\s+at|did\s+my"
    r"|fellowship\s+at|published)\b",
    re.IGNORECASE,
)


_CAPITAL = re.compile(r"[A-Z](?<!\w[A-Z])")
_IN_PLACE = re.compile(r"\b(?:in|at|from|of|near)[ \t]+(?:the[ \t]+)?$")
_SENT_TO = re.compile(  # where a program's residents spend a month: "we offer rotations at"
    r"\b(?:offers?|provides?|includ(?:es?|ing)|arranges?|optional|external|elective|(?:our|the|all|senior|ir)\s+(?:residents?|trainees?|fellows?)\s+(?:\w+\s+)?(?:do|spend|complete|take|have|get))\b"
    r"[^.;:\n]{0,50}\b(?:rotations?|months?|electives?|weeks?|blocks?|experience|exposure"
    r"|training)\s+(?:in\s+[\w ]{2,24}\s+)?(?:at|with|through)\s+(?:the\s+)?$"
)
_LINE = re.compile(r"\n")
_ANOTHER_SCHOOL = frozenset("state tech a&m southern western eastern northern christian international".split())  # "Michigan State"


def find_programs(words: Indexed, segments: tuple[Segment, ...]) -> list[Naming]:
    """Where programs are named or referred to, in order. Lettered programs are "Program A" however they are written."""
    text, lower = words.original, words.text
    capitals = [match.start() for match in _CAPITAL.finditer(text)]
    lines = [0, *(match.end() for match in _LINE.finditer(text))]
    found: list[Naming] = []
    letters = lettered(words, capitals)
    found += letters
    found += references(words)
    for match in filter(None, (_HEADING.match(text, line) for line in lines)):
        mark = match["mark"].strip()
        name = clean_name(match["name"])
        if name and " " not in name and not names_institution(name) and not name_like(name):
            name = None
        if name and (not mark or mark != ":") and not names_institution(name) and not _followed_by_facts(text, match.end()):
            name = None
        if (
            name
            and not mark
            and len(name.split()) > 1
            and not names_institution(name)
            and not re.search(r"[#*]", text[match.start() : match.start("name")])
        ):
            name = name if _followed_by_list(text, match.end()) and len(name.split()) <= 3 else None
        if name:
            found.append(Naming(name, match.start("name"), match.end("name"), "on"))
    for match in at_capitals(_INLINE, text, capitals) if ":" in text or "?" in text else ():
        name = clean_name(match["name"])
        if name and (" " in name or names_institution(name) or name_like(name)):
            found.append(Naming(name, match.start("name"), match.end("name"), "on"))
    ones = list(at_capitals(_CITY_ONE, text, capitals)) if lower.count(" one") > 1 else []
    if len(ones) > 1:  # "Phoenix one is ... Dallas one ...": two cities tell two programs apart
        ordinary = set("first second third last other this that only which each another next every some same good best".split())
        found += [Naming(m["name"], m.start("name"), m.end(), "on") for m in ones if m["name"].lower() not in ordinary]
    for match in at_capitals(_BRACKETED, text, capitals) if "(" in text else ():
        name = clean_name(match["name"])
        if name:
            found.append(Naming(name, match.start("name"), match.end("name"), "on"))
    for match in filter(None, (_LOWER_HEAD.match(text, at) for at in {*lines, *(s.start for s in segments)})) if ":" in text else ():
        name = match["name"]
        if (
            clean_name(name.title())
            and (match.start() in lines or name_like(name.title()))
            and not any(lexicon().known(word) for word in name.split())
        ):
            found.append(Naming(name.title(), match.start("name"), match.end("name"), "on"))
    for match in at_capitals(_SUBJECT, text, capitals):
        name = clean_name(match["name"])
        if name and (name_like(name) if " " not in name else len(name.split()) <= 2 or names_institution(name)):
            found.append(Naming(name, match.start("name"), match.end("name"), "on"))
    for match in _ONE.finditer(words):
        name = clean_name(match["name"])
        if name and name_like(name):
            found.append(Naming(name, match.start("name"), match.end(), "on"))
    for match in _AT.finditer(words):
        naming = _at(text, match, segments)
        if naming:
            found.append(naming)
    if len(found) < 40:
        found += standing_names(words, segments)
        found += announced(words)
        found += introduced(words)
        found += known_places(words, segments)
        found += [Naming(*named) for named in plain_names(words, capitals, segments)]
        found += bracketed_names(words)
    whole = [n for n in found if (" and " in n.name or "&" in n.name) and n.name.lower() in name_words()[2]]  # "Scott and White" is one
    beside = _apart(side_by_side(words, capitals), whole)
    found = [n for n in found if not any(b.start < n.end and n.start < b.end for b in beside)]
    found += _apart(candidate_names(words, segments, [*found, *beside]), [*found, *beside])
    found += _apart(listed_names(words), [*found, *beside])
    found += _apart(lower_names(words, segments, found), [*found, *beside])
    found += joined_names(words, [*found, *beside])
    namings = [n for n in _merge([*found, *beside, *elsewhere(words, segments, bool(found or beside))]) if not _lies_elsewhere(n, words)]
    namings = list(checked(namings, words))
    namings = without_people(_merge([*namings, *_apart(capital_names(words, segments), namings)]), text)
    namings = without_labels(long_forms(one_spelling(namings), text), text)
    namings = _merge([*namings, *named_again(namings, text)])
    namings = _merge([*aliases(namings, words), *namings])
    namings = told_before(_merge([*namings, *of_both(namings, words, segments)]), words, segments)
    namings = _merge([*namings, *_apart(described(namings, words), namings)])
    namings = of_all(as_bracketed(namings, text), words)
    namings = one_program(_merge([*namings, *opened_up_to(namings, words, segments)]), text)
    return [_in_its_letters(n) for n in closing_name(set_aside(namings, lower), words)]


def _in_its_letters(naming: Naming) -> Naming:
    """A name that is letters in capitals ("upmc") as it is written."""
    letters = naming.name.upper()
    return naming._replace(name=letters) if letters in name_words()[1] and letters not in WORDS_TOO and naming.name.isalpha() else naming


def _apart(more: Iterable[Naming], known: list[Naming]) -> list[Naming]:
    """Those of the namings that stand where none is known."""
    return [n for n in more if not any(k.start < n.end and n.start < k.end for k in known)]


def _followed_by_facts(text: str, at: int) -> bool:
    return bool(re.match(r"[ \t]*\n?[ \t]*(?:[-*•–][ \t]*)?[^\n]{0,40}\d", text[at : at + 80]))


def _followed_by_list(text: str, at: int) -> bool:
    return bool(re.match(r"[ \t]*\n+[ \t]*(?:[-*•–]|\d+[.)]|~?\d)", text[at : at + 20]))


def _at(text: str, match: re.Match[str], segments: tuple[Segment, ...]) -> Naming | None:
    name = clean_name(match["name"])
    if not name:
        return None
    lead = match["lead"].lower().rstrip(".")
    start = match.start("name")
    segment = sentence_at(segments, start)
    if segment is None:
        return None
    before = text[segment.start : match.start()]
    visits = re.search(r"\b(?:interview\w*|visit\w*|toured?|second\s+look)\b", before[-40:], re.IGNORECASE) is not None
    if (
        (_SITE_CUES.search(before[-60:]) and not visits)
        or (lead in ("in", "from", "of", "to", "on", "like", "than", "over", "unlike") and not names_institution(name))
    ) and not (
        lead in ("on", "over", "than", "to") and re.search(r"\b(?:take|thoughts|opinion|rank|back|switch|prefer)\b", before, re.IGNORECASE)
    ):
        return None
    if lead in ("of", "from", "to", "in") and not re.search(r"\b(?:take|thoughts|opinion|think|back)\b", before, re.IGNORECASE):
        return None
    if (
        lead in ("and", "or")
        and not re.search(r"\b(?:between|compare|versus|vs|both)\b", before, re.IGNORECASE)
        and not re.match(r"[ \t]*(?:\?|\b(?:has|is|does)\b)", text[match.end() :])
    ):
        return None
    opens = (
        re.match(r"[ \t]*(?:[:=]|[ \t](?:it|they|there|you|we)\b)", text[match.end() :]) is not None
        or not re.search(r"\d", before)
        or re.search(r"\b(?:interview\w*|visit\w*|toured?|second\s+look|rotated)\b", before, re.IGNORECASE) is not None
        or lead in ("vs", "versus", "about", "considering", "ranking", "on")
    )
    closes = lead in ("at", "of", "for", "from", "in") and start + len(match["name"]) >= segment.end - 1
    return Naming(name, start, start + len(match["name"]), "back" if not opens else "around" if closes else "on")


def _lies_elsewhere(naming: Naming, words: Indexed) -> bool:
    """Whether a name is only where a place lies that isn't asked about ("during my residency in Manila")."""
    if naming.name[0] != "@" and SCHOOL.search(words.text, max(0, naming.start - 40), naming.start):
        return True
    if naming.name[0] != "@" and _SENT_TO.search(words.text, max(0, naming.start - 90), naming.start):
        return True
    if naming.name.startswith("@") or not _IN_PLACE.search(words.text, max(0, naming.start - 20), naming.start):
        return False
    before = words.text.rfind(".", 0, naming.start) + 1
    return LIES.search(words.text, max(before, naming.start - 60), naming.start) is not None


def _merge(found: list[Naming]) -> list[Naming]:
    """One naming for each place; and one spelling for names that open alike ("Mayo" and "Mayo Clinic")."""
    chosen: list[Naming] = []
    for naming in sorted(found, key=lambda n: (n.start, -(n.end - n.start), n.reach != "on")):
        if chosen and naming.start < chosen[-1].end:
            continue
        chosen.append(naming)
    full: dict[str, str] = {}
    for naming in chosen:
        key = naming.name.lower()
        for other in list(full):
            if (
                key != other
                and (other.startswith(key + " ") or key.startswith(other + " "))
                and not key.startswith(("program ", "@", "university of", "hospital "))
                and not _ANOTHER_SCHOOL.intersection(set(key.split()) ^ set(other.split()))
            ):
                full[key] = full[other] = full[other] if len(full[other]) >= len(naming.name) else naming.name
                break
        full.setdefault(key, naming.name)
    return [n._replace(name=full[n.name.lower()]) for n in chosen]
