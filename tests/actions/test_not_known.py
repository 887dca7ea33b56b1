"""What was looked for and not found is answered as not known, with the place to check, and with no figure made up in its stead."""

from __future__ import annotations

import re

import pytest
from talk import Talk, actions_by_intent

NOT_KNOWN = re.compile(r"not known|was found|were found|isn't known|No (?:list|figure|national)", re.IGNORECASE)


@pytest.mark.parametrize(
    ("question", "intent", "place"),
    [
        ("what is the official minimum for each category?", "ask_category_target", "acgme.org"),
        ("what do the current ACGME program requirements say?", "ask_good_total", "acgme.org"),
        ("what is the national average of logged cases?", "ask_good_total", "acgme.org"),
        ("how many integrated programs are there?", "ask_top_programs", "sirweb.org"),
        ("how many US citizen IMGs in 2026 matched into IR?", "ask_img_chances", "nrmp.org"),
        ("how were the PGY-2 positions split?", "ask_img_chances", "nrmp.org"),
        ("how many signals in 2026?", "ask_signals", "AAMC"),
        ("how many signals in 2027?", "ask_signals", "AAMC"),
        ("ERAS 2028 dates?", "ask_away_timing", "AAMC"),
        ("how many IR programs sponsor J-1?", "ask_visa", "coordinator"),
        ("which hosts take IMGs for IR?", "ask_away_where", "VSLO"),
        ("did the independent match fill in 2025?", "ask_pathways", "NRMP and SIR"),
        ("does the $100,000 H-1B payment still hold?", "ask_visa", "lawyer"),
        ("is there still a travel ban?", "ask_visa", "Intealth"),
        ("when is the ECFMG deadline for 2028?", "ask_visa", "ecfmg.org"),
    ],
)
def test_what_was_not_found_is_said_to_be_not_known_with_the_place_to_check(question: str, intent: str, place: str) -> None:
    heard = Talk().say(question, intent, actions_by_intent()[intent]).text
    assert NOT_KNOWN.search(heard), heard
    assert place in heard
