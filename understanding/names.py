"""Tells the name of a hospital or program from ordinary words and from the field's abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from understanding.words import lexicon, read_lexicon

_TRIM = re.compile(
    r"(?:[ \t]+(?:of|the|at|and|&|IR|VIR|DR|IR/DR|Program|Residency|Programme|Fellowship|Radiology|Interventional|Department"
    r"|Division|Integrated|Independent|Training|Interview|IV|Notes|also|A|I))+$|[.,:;'’-]+$"
    r"|(?<![Tt]\.[ ]\w{4})(?<![Tt]\.[ ]\w{5})(?<![Tt]\.[ ]\w{6})['’]s$"
)
_LEAD = re.compile(
    r"^(?:(?:ON|ABOUT|What|Per|Why|Neither|Either|Both|The|Does|Do|Did|Is|Has|Can|Only|Will|Would|At|And|But|So|While|However|About|My|Our|For|In|On|Also|Then|Actually|Ok|Okay|Well|From|If|Say|Now|Versus|Vs"
    r"|Compare|Comparing|Hi|Hello|Hey|Sorry|Name|Program|Programme|Hospital|Residency|Site|Re|Notes|Interview|Interviewed"
    r"|Visited|Back|Dr|Option|Regarding|Page|Website|Webpage|Homepage|of)[ \t:]+)+"
)
_U_OF = re.compile(r"(?:U|Uni|Univ\.?|University)[ \t][Oo]f[ \t](?:[A-Z][A-Za-z.]*)(?:[ \t][A-Z][a-z]+)?")  # "U of M"
_CUT = re.compile(  # "Riverside the PD says", "Kenwood PD"
    r"(?<!of)(?<!at)(?<!and)(?<!&)[ \t]+the\b|[ \t]+(?:PDs?|APD|pd|Residents?|Grads?|Graduates?|Fellows|Faculty|Website|Coordinator|"
    r"Attendings?)\b"
)


@lru_cache(maxsize=1)
def name_words() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """Ordinary words, short names (capitals), well-known names and the words of institutions (lower case)."""
    names = read_lexicon("names")
    return (
        frozenset(str(word).lower() for word in names["words"]),
        frozenset(str(word).upper() for word in names["short"]),
        frozenset(str(word) for word in names["plain"]),
        frozenset(part for phrase in names["institution"] for part in str(phrase).split()),
    )


@lru_cache(maxsize=1)
def abbreviations() -> frozenset[str]:
    """Abbreviations that name no program, in small letters."""
    return frozenset(str(read_lexicon("abbreviations")["words"]).split())


def clean_name(raw: str) -> str | None:
    """The program's name in what stands where a name would stand; None when it is ordinary words."""
    name = raw.strip(" \t*_#>-–—:,.")
    name = _LEAD.sub("", name)
    name = _CUT.split(name, maxsplit=1)[0]
    if of := _U_OF.fullmatch(name):
        return re.sub(r"^Uni[ ][Oo]f", "University of", of[0])
    previous = None
    while previous != name:
        previous = name
        name = _TRIM.sub("", name).strip()
        before, _, last = name.rpartition(" ")
        if before and last.isupper() and not name.isupper() and lexicon().known(last.lower()) and last not in name_words()[1]:
            name = before  # "At Cedars TACE is ..."
    common, short, plain, institution = name_words()
    words = name.replace("/", " ").split()
    if not words or len(name) < 2 or len(words) > 7:
        return None
    lowers = [word.lower().strip(".,'’&-").removesuffix("'s").removesuffix("’s") for word in words]
    if len(words) == 1:
        word = words[0]
        if word.upper() in short and word.isupper():
            return word
        if lowers[0] in plain or (lowers[0] in ("mercy", "baptist", "presbyterian") and word[0].isupper()):
            return word
        if (
            word.isupper()
            or lowers[0] in common
            or lowers[0] in institution
            or lexicon().known(lowers[0])
            or len(word) < 4
            or any(c.isdigit() for c in word)
        ):
            return None
        return word
    shouted = {low for low, word in zip(lowers, words, strict=True) if word.isupper() and low in abbreviations() and word not in short}
    telling = [low for low in lowers if low and low not in common and not lexicon().known(low) and low not in shouted]
    if telling:
        if any(len(low) > 2 or low.upper() in short for low in telling):
            # a heading such as "Unparalleled Operative Exposure" is told from a name by its institution word or its place
            return " ".join(words)
        return None
    if lowers[0] == "university" and "of" in lowers and len(lowers) > 2:
        return " ".join(words)
    places = {
        "texas",
        "california",
        "florida",
        "york",
        "boston",
        "chicago",
        "houston",
        "dallas",
        "seattle",
        "atlanta",
        "denver",
        "philadelphia",
        "north",
        "south",
        "east",
        "west",
    }
    if any(low in institution for low in lowers) and any(low in places for low in lowers):
        return " ".join(words)
    return None


def names_institution(name: str) -> bool:
    """Whether a name has a word such as Hospital or University, or is a known short name."""
    return (
        any(word.lower().strip(".,") in name_words()[3] for word in name.split())
        or name.upper() in name_words()[1]
        or name.lower() in name_words()[2]
    )


def by_capital(written: Iterable[tuple[str, str]]) -> str:
    """A pattern of alternatives, each a name and the pattern for it, that are only tried where the capital stands that opens the name.

    What stands there must be a capital letter; of the names that open with it the first one given is found.
    """
    letters: dict[str, list[str]] = {}
    for name, pattern in written:
        letters.setdefault(name[0].upper(), []).append(pattern)
    return "|".join(f"(?={re.escape(letter)})(?:{'|'.join(patterns)})" for letter, patterns in letters.items())
