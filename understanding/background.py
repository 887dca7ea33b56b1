"""A foreign national by school or degree: "MBBS 2017 from Lahore", "a student at the University of Antioquia"."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.segments import Segment
from understanding.traits import Trait

_HOME = (  # countries and cities whose students are seldom American
    r"(?:india|pakistan|nigeria|egypt|saudi(?:\s+arabia)?|iran|iraq|syria|jordan|lebanon|sudan|ghana|kenya|bangladesh|nepal|sri\s+lanka"
    r"|japan|thailand|vietnam|indonesia|malaysia|brazil|colombia|argentina|venezuela|peru|ecuador|bolivia|chile|honduras|guatemala|turkey"
    r"|ukraine|russia|armenia|uzbekistan|kazakhstan|azerbaijan|libya|tunisia|morocco|algeria|ethiopia|uganda|tanzania|south\s+africa"
    r"|kuwait|qatar|oman|yemen|afghanistan|myanmar|pune|mumbai|delhi|lahore|karachi|islamabad|peshawar|lagos|cairo|alexandria|chennai"
    r"|hyderabad|bangalore|kolkata|dhaka|kathmandu|riyadh|tashkent|tehran|baghdad|khartoum|amman|beirut|damascus|sao\s+paulo|bogot[aá]"
    r"|medell[ií]n|buenos\s+aires|lima|istanbul|ankara)"
)
ORIGIN = Cue(
    rf"\b(?:i'?m|i\s+am|am)\s+(?:an?\s+|the\s+|currently\s+|still\s+)*(?:[\w-]+\s+){{0,3}}?(?:doctor|physician|student|intern"
    rf"|graduate|radiologist)"
    rf"(?:\s+(?:of|in|from|at|the|last|final|\w+[\s-]year|year|universi\w+|de|medicine|college|medical|school"
    rf"|of)){{1,8}}(?:\s+\w+)?,?\s+(?:in\s+)?{_HOME}\b"
    rf"|\bm\.?b\.?b\.?(?:s|ch)\b\.?[^.;,\n]{{0,24}}?(?:\b(?:from|in|at)\s+(?:\w+\s+){{0,4}}?|,\s*){_HOME}\b"
    rf"|\bi\s+(?:have\s+)?(?:studied|studied\s+medicine|went\s+to\s+med(?:ical)?\s+school"
    rf"|did\s+my\s+mbbs)\s+(?:medicine\s+)?(?:in|at)\s+(?:\w+\s+)?{_HOME}\b"
)
_CITIZENSHIP_SPOKEN_OF = re.compile(
    r"\b(?:us|u\.s\.|usa|american)[\s-]+(?:citizen\w*|img|passport|born)\b|\bamericans?\b|\busimg\b|\bcitizen|\bgreen\s*card|\bborn\s+in"
)
_OTHERS = re.compile(
    r"\b(?:they|he|she|his|her|their|program|programs|pd|friend|colleague|cousin|uncle|aunt|father|mother|dad|mom|classmate"
    r"|roommate|partner|brother|sister|wife|husband|residents?|fellows?|attendings?"
    r"|chief|graduates|if|whether|imagine|suppose|someone|anyone|dr)\b"
)


def read_origin(words: Indexed, segment: Segment) -> Trait | None:
    """A foreign national by school or origin ("MBBS 2017 from Lahore"), unless a citizenship is spoken of anywhere."""
    match = None if segment.is_question else ORIGIN.search(words, segment.start, segment.end)
    if match is None or _OTHERS.search(words.text, segment.start, match.end()) or _CITIZENSHIP_SPOKEN_OF.search(words.text):
        return None
    return Trait("img_status", "non_us_img", match.start(), match.end())
