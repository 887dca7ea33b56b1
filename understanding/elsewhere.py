"""Places that are not asked about: the person's own hospital, where they rotated or trained, a friend's program, another department."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.abroad import COUNTRY
from understanding.cues import Cue, Indexed
from understanding.naming import ELSEWHERE, HERE, Naming
from understanding.segments import Segment
from understanding.whose import PEOPLE

_HOUSE = (
    r"(?:(?:cancer|medical|med|trauma|teaching|university|community|government|public|private|district|radiology|ir|ir/dr|dr|academic)"
    r"[ ]+){0,2}"
    r"(?:cent(?:er|re)|hospital|institut(?:ion|e)|department|dept|division|(?:med(?:ical)?[ ]+)?school|university|college|clinic|residency|"
    r"program(?:me)?|place|unit|job|practice|shop|training|elective|rotation|internship|fellowship)"
)
_OWNERS = (
    r"(?:(?:my|his|her|our|their|a|an?[ ]+old|the)[ ]+)?(?:friend|cousin|brother|sister|wife|husband|roommate|classmate|buddy|girlfriend|"
    r"boyfriend|dad|father|mother|uncle|aunt)['’]?s"
)
_TOWN = (
    r"[ ]+(?:back[ ]+)?(?:in|from|of)[ ]+(?!ir\b|vir\b|dr\b|interventional|diagnostic|radiology|the[ ]+(?:us|states|usa)\b|medicine|"
    r"surgery|question|mind|choice|interest|july|june|general|fact)[a-z]+"
)
_WORKED = (
    r"(?:(?:currently|now|once|previously|actually|first|still)[ ]+)?(?:(?:have[ ]+)?(?:worked|trained|rotated|study|studied|interned|"
    r"graduated|went|came|observed|shadowed|volunteered)|work|live|come[ ]+from|am[ ]+from|was[ ]+born|did[ ]+my[ ]+"
    r"(?!interview|second|tour|away)\w+)"
)
_THEIRS = (
    r"(?:(?:just|now|recently|once|actually|also)[ ]+)?(?:(?:has|had|got)[ ]+)?(?:match(?:ed)?|train(?:s|ed|ing)?|works?|worked|"
    r"rotat(?:es|ed)|went|goes|is|was|graduated|did|finished|interviewed|runs?)\b[^.;,?!\n]{0,40}?[ ]"
    r"(?:(?:at|in|to|from|with)[ ]+(?:an?|some|another|one)[ ]+(?:\w+[ ]+){0,2}?"
    r"(?:place|program(?:me)?|hospital|residency|center)|somewhere)"
)
_MY_PROGRAM = (  # a resident tells of the own program
    r"(?:program(?:me)?|residency)[ ]*,?[ ]*(?:we|there|they|the|it)['’]?[ ]*(?:have|are|take|do|match|get|run|log|is|re|ve)\b"
)
_THERE = Cue(
    rf"""\b(?:my[ ]+(?:own|old|former|previous|prior|current|present|last|native|parent|med|medical[ ]+school)[ ]+(?:\w+[ ]+)?{_HOUSE}
    |(?:my|our)[ ]+home[ ]+(?:country|hospital|institution|institute|university|school|cent(?:er|re)|department|city|town)
    |my[ ]+(?:(?:home|med|medical|own)[ ]+)?(?:school|university|college|alma[ ]mater)(?=,|[ ]+(?:has|have|had|is|was|in)\b)
      (?![ ]+(?:is|was)(?:[ ]+not|n['’]?t)[ ]+(?:an?[ ]+|in[ ]+|on[ ]+)?(?:lcme|vslo|vsas|accredited|eligible))
    |my[ ]+(?:government|district|teaching|university)[ ]+{_HOUSE}|(?:in|at)[ ]+my[ ]+(?!{_MY_PROGRAM})
      (?:{_HOUSE}|country)|my[ ]+{_HOUSE}{_TOWN}
    |the[ ]+{_HOUSE}[ ]+(?:back[ ]+home|i[ ]+(?:come|came)[ ]+from)|back[ ]+home|where[ ]+i[ ]+{_WORKED}|where[ ]+i['’]m[ ]+from
    |in[ ]+(?!ir\b|the\b|july\b|june\b|total\b)[a-z]+,?[ ]+(?:where[ ]+i[ ]+[^,.;]{{3,30}},[ ]+)?(?:we|i)[ ]+(?:had|did|were|saw)
    |(?:my|our)[ ]+(?:senior|junior|friend|cousin|brother|sister|colleague|classmate|teacher|professor)s?[ ]+(?:back[ ]+)?in[ ]+{COUNTRY}\b
    |during[ ]+my[ ]+(?:own[ ]+)?(?:residency|training|internship|house[ ]+job|medical[ ]+school)
    |when[ ]+i[ ]+(?:was|worked|trained|rotated|studied|interned)(?:[ ]+\w+){{0,4}}[ ]+(?:in|at|as)
    |(?:as|being)[ ]+(?:an?[ ]+)?(?:house[ ]+officer|intern|radiologist|registrar|student|specialist|consultant|medical[ ]+officer)[ ]+(?:in
      |at|elsewhere|there|back)
    |i(?:[ ]+|(?=['’]))(?:work|worked|trained|practi[cs]ed?|interned|(?:am|['’]m)[ ]+(?:now[ ]+|currently[ ]+)?(?:working|training
      |practi[cs]ing|employed)|currently[ ]+work|came[ ]+from|come[ ]+from)[ ]+(?:at|in|from)
      [ ]+(?:an?|the|my)
    |(?:my|a|an|our|his|her)[ ]+(?:\w+[ ]+)?(?:{PEOPLE}|advisor|professor|teacher|boss)(?:[ ]+of[ ]+mine)?,?[ ]+(?:who[ ]+)?{_THEIRS}
    |{_OWNERS}[ ]+(?:\w+[ ]+)?{_HOUSE}|(?:my|his|her|the)[ ]+(?:last|previous)[ ]+rotation
    |(?:did|done|performed|logged|assisted|scrubbed|placed)[ ]+(?:(?:in|with|on|about|around|over|roughly|like|some|maybe|at[ ]+least)[ ]+)*
      [~≈]?\d[\d,.]*[^.;,?!\n]{{0,40}}?[ ](?:back[ ]+home|(?:in|during)[ ]+my[ ]+(?:own[ ]+|radiology[ ]+|home[ ]+)?(?:residency|training
      |internship|country|house[ ]+job|fellowship)|as[ ]+an?[ ]+(?:\w+[ ]+)?(?:resident|fellow|intern|student|registrar|radiologist
      |house[ ]+officer)[ ]+(?:in
      |at|back)|(?:in|at)[ ]+{COUNTRY})
    |(?:sign(?:s|ed)|join(?:s|ed)|went|goes|works?|took[ ]+a[ ]+job)[ ]+(?:on[ ]+)?
      (?:(?:with|to|into|at|for|in)[ ]+)?an?[ ]+(?:[\w-]+[ ]+){{0,3}}?
      (?:group|practice)(?=[ ]+(?:in|of|that|with|where|near|outside)\b)
    |the[ ]+(?:\w+[ ]+)?{_HOUSE}[ ]+(?:across[ ]+(?:town|the[ ]+\w+)|down[ ]+the[ ]+(?:road|street)|next[ ]+door|nearby)
      ,?[ ]+(?:which|that)[ ]+(?:isn['’]?t|is[ ]+not|we['’]?re[ ]+not|has[ ]+nothing)\b
    |(?:a|one)[ ]+(?:residents?|fellows?|friend|buddy|guy|person)[ ]+(?:elsewhere|(?:at|from)[ ]+(?:another|a[ ]+different)))\b""",
    re.VERBOSE,
)
_HOME_PROGRAM = Cue(r"\b(?:my|our)[ ]+(?:own[ ]+)?home[ ]+(?:program(?:me)?|residency|place|shop|site)\b")
_BACK = Cue(
    r"\b(?:(?:this|that)[ ]+(?:program|one|place|hospital)|here|the[ ]+(?:american|us|u\.s\.?|current|new)[ ]+(?:program|one|hospital|"
    r"place)|the[ ]+(?:program|one|place|hospital)[ ]+(?:i['’]?m|i[ ]+am|i|we['’]?re|in[ ]+question|here|you)|"
    r"(?:but|while|whereas|though|and)[ ]+(?:they|the[ ]+program)\b)"
)
_OF_A_NAME = re.compile(r"[A-Z][\w.'’]+,[ ]$")  # "Oxley, where I rotated,"
LIES = re.compile(
    rf"\b(?:my|his|her)\s+(?!(?:\w+\s+){{0,2}}(?:rotation|elective)\b)(?:own\s+|home\s+|old\s+|former\s+)?{_HOUSE}\s+(?:back\s+)?(?:in"
    rf"|at|from|of)\s+(?:the\s+)?$"
)
SCHOOL = re.compile(
    r"\bmy\s+(?:(?:home|med|medical|own|old)\s+)?(?:school|university|college|hospital|alma\s+mater),?\s+(?:is\s+|was\s+|called\s+)?$"
)
_GOES_ON = re.compile(r"\W*(?:(?:and|also|but|plus|so)\s+)?(?:we|our|us|it|its|back\s+there)\b")


def elsewhere(words: Indexed, segments: tuple[Segment, ...], named: bool) -> Iterator[Naming]:
    """Where the message speaks of a place that isn't asked about, and where it comes back to the one that is.

    What is told elsewhere holds to the end of its sentence, and on through sentences that begin with "we" or "it".
    """
    away = False
    for segment in segments if _THERE in words.places else ():
        there = next(
            (m for m in _THERE.finditer(words, segment.start, segment.end) if not _OF_A_NAME.search(words.original, 0, m.start())), None
        )
        if there is None and named:  # where no program is named, the person may well ask about their own
            there = _HOME_PROGRAM.search(words, segment.start, segment.end)
        if there:
            yield Naming(ELSEWHERE, there.start(), there.end(), "sentence")
        elif away and _GOES_ON.match(words.text, segment.start, segment.end):
            yield Naming(ELSEWHERE, segment.start, segment.start + 1, "sentence")
        else:
            away = False
            continue
        away = True
        for back in _BACK.finditer(words, segment.start, segment.end):
            yield Naming(HERE, back.start(), back.end(), "sentence")
