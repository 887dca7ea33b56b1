"""Citizen or foreign national by a label or a plain statement: "non-US IMG", "US citizen from the Caribbean", "I am Indian"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Cue, Indexed
from understanding.segments import Segment
from understanding.traits import Trait
from understanding.whose import OWN_VOICE, whose

_ABROAD = (
    r"(?:caribbean|st\.?\s*george'?s|sgu|ross|auc|saba|aua|avalon|trinity|american\s+university\s+of|st\.?\s+matthew'?s"
    r"|ireland|irish|rcsi|dublin|poland|polish|warsaw|krakow|uk|london|england|scotland|australia|queensland|israel|sackler"
    r"|technion|ben\s+gurion|india|pakistan|mexico|guadalajara|uag|italy|hungary|prague|czech|romania|bulgaria|germany|china"
    r"|philippines|grenada|dominica|barbados|abroad|overseas|foreign|europe|medical\s+university\s+of|egypt|jordan|lebanon|nigeria"
    r"|ghana|greece|spain|cuba|brazil|colombia|ukraine|russia|georgia\b(?=\s*\(|\s+country))"
)
_NATION = (
    r"(?:indian|pakistani|nigerian|egyptian|saudi|iranian|iraqi|syrian|jordanian|lebanese|sudanese|ghanaian|kenyan"
    r"|bangladeshi|nepali|nepalese|sri\s+lankan|chinese|korean|japanese|filipino|thai|vietnamese|indonesian|malaysian|brazilian"
    r"|colombian|mexican|argentinian|argentine|venezuelan|peruvian|turkish|greek|italian|spanish|portuguese|german|french|british"
    r"|irish|polish|romanian|hungarian|bulgarian|serbian|croatian|ukrainian|russian|georgian|armenian|israeli|palestinian|libyan"
    r"|tunisian|moroccan|algerian|ethiopian|south\s+african|australian|canadian|cuban|emirati|kuwaiti|qatari|omani|yemeni|afghan)"
)
_COUNTRY = (
    r"(?:india|pakistan|nigeria|egypt|saudi(?:\s+arabia)?|iran|iraq|syria|jordan|lebanon|sudan|ghana|kenya|bangladesh|nepal"
    r"|sri\s+lanka|china|korea|japan|philippines|thailand|vietnam|indonesia|malaysia|brazil|colombia|mexico|argentina|venezuela"
    r"|peru|turkey|greece|italy|spain|portugal|germany|france|uk|england|ireland|poland|romania|hungary|bulgaria|serbia|croatia"
    r"|ukraine|russia|armenia|israel|palestine|libya|tunisia|morocco|algeria|ethiopia|south\s+africa|australia|canada|cuba|uae"
    r"|kuwait|qatar|oman|yemen|afghanistan|pune|mumbai|delhi|lahore|karachi|lagos|cairo|chennai|hyderabad|dhaka|kathmandu|manila"
    r"|riyadh|uzbekistan|tashkent|kazakhstan|azerbaijan|belarus|bolivia|ecuador|chile|uruguay|paraguay|honduras|guatemala"
    r"|el\s+salvador|rawalpindi"
    r"|islamabad|peshawar|antioquia|medell[ií]n|tehran|baghdad|khartoum|amman|beirut|sao\s+paulo|bogota)"
)
_US_IMG = Cue(
    rf"""\b(?:us|u\.s\.|usa|american)[\s-]*(?:citizen[\s-]*)?(?:img|fmg)s?\b|\b(?:us|u\.s\.
      |american)[\s-]+citizens?\b[^.;]{{0,60}}\b(?:img|fmg|{_ABROAD}|{_COUNTRY})\b|\b{_ABROAD}\b[^.;]{{0,40}}\b(?:us|u\.s\.
      |american)[\s-]+citizen\b|\bamericans?\b[^.;]{{0,20}}\b(?:studying|studied|trained|training|went|school(?:ed)?|med\s+student
      |student)\b[^.;]{{0,30}}\b{_ABROAD}\b|\b(?:i'?m|i\s+am|im)\s+(?:an?\s+)?american\b(?!\s+(?:born|trained))[^.;?]{0, 40}\b(?:school
      |studied|studying|graduat\w+|trained|mbbs|degree)\b[^.;?]{0, 20}\b(?:in|at)\s+(?:the\s+)?(?!us\b|usa\b|united|america)|\busimg\b
      |\bus-img\b""",
    re.VERBOSE,
)
_NON_US = Cue(
    rf"""\bnon[\s-]*(?:us|u\.s\.|usa|american)\b[\s-]*(?:citizen\w*[\s-]*)?(?:img|fmg|graduate|grad|doctor|citizen)s?\b|\bnon[\s-]*(?:us
      |u\.s\.)[\s-]*(?:img|fmg|citizen)|\bforeign\s+national\b|\bnusimg\b|\b(?:not|never\s+been|ain'?t)\s+(?:an?\s+)?(?:us|u\.s\.
      |american)[\s-]*citizen\b|\bnon-?citizen\b
    |\b(?:i'm|im|i\s+am|as|am)\s+(?:an?\s+|from\s+)?(?:(?:final[\s-]year|recent|young|radiology|male|female|an?
      |fresh)\s+)*{_NATION}(?!\s*-?\s*american)(?:\s+(?:img|fmg|doctor|physician|graduate|grad|citizen|national|medical|med|radiologist
      |student|radiology|trained|applicant|passport)\b|\s*[,.;!]|\s+and\b|\s+\(|\s*$|\s+with\b|\s+who\b)
    |\b(?:img|fmg|doctor|physician|graduate|grad|radiologist|student|mbbs|med\s+school|medical\s+school|citizen
      |national)\s+(?:graduate\s+|done\s+)?(?:from|in|of)\s+{_COUNTRY}\b|\b(?:i'm|im|i\s+am)\s+(?:originally\s+)?from\s+{_COUNTRY}\b
      |\b{_NATION}\s+(?:img|fmg|citizen|passport|national|doctor|medical\s+graduate)\b
      |\bfrom\s+{_COUNTRY}\s*,?\s*(?:non[\s-]us\s+)?(?:img|fmg)\b""",
    re.VERBOSE,
)
_CITIZEN = re.compile(
    r"\b(?:i'm|im|i\s+am|as|am)\s+(?:an?\s+)?(?:naturali[sz]ed\s+|dual\s+)?(?:us|u\.s\.|american|usa)[\s-]+citizen\b|\b(?:have"
    r"|hold)\s+(?:us|u\.s\.)\s+citizenship\b|^\W*(?:us|u\.s\.)[\s-]+citizen\b"
)
_CITIZENSHIP = Cue(r"\b(?:us|u\.s\.|usa|american)[\s-]+citizen(?:ship)?\b")
_NOT_BEFORE = re.compile(r"\b(?:not|isn'?t|never|nor|non)\b[\s-]+(?:an?\s+)?$")
_MANY = re.compile(r"\b(?:citizens|nationals|imgs|fmgs|graduates|grads|doctors|americans|holders)\b")
_US_SCHOOL = re.compile(r"\b(?:us|u\.s\.)\s+(?:md|do|senior|allopathic|medical\s+school|med\s+school)\b|\busmd\b|\bm\.?d\.?\s+senior\b")
_ABOUT_OTHERS = re.compile(
    r"\b(?:they|program|takes?|trained|graduates?\s+(?:are|were)|prior|past|several|residents?|fellows?|has\s+had|graduated\s+\d"
    r"|accept\w*|interview\w*|many|few|friend|most|some|these|other)\b"
)
_PRESENTS = re.compile(  # "US citizen IMG here, Dalton has 3 residents"
    r"\W*(?:(?:hi|hello|hey|so|ok|well)\W+)*(?:an?\s+)?(?:non[\s-]*)?(?:us|u\.s\.|american)(?:[\s-]+citizen)?(?:[\s-]+(?:img|fmg|grad|"
    r"graduate))?(?:\s+here\b|\s*[,;.]|\s+(?:from|at|studying|with)\b)"
)
_YOU_SAID = re.compile(  # what is laid to our charge is no claim of the writer
    r"\b(?:you|u)(?:'ve|\s+have)?\s+(?:wrote|written|said|say|think|thought|put|listed|keep|call(?:ed)?|(?:have|got)\s+me|assum\w+|noted|marked|told)\b"
)
_STATUS = (_NON_US, _US_IMG, _CITIZENSHIP)
_IMG = Cue(r"\b(?:img|fmg|foreign\s+(?:med(?:ical)?\s+)?(?:grad(?:uate)?|doctor|physician))\b")
LABELS = (*_STATUS, _IMG)  # no sentence without one of them tells a label


def read_labels(words: Indexed, segment: Segment, needs_visa: bool) -> Iterator[Trait]:
    """Citizen or foreign national as one sentence tells it. `needs_visa`: the message says that a visa is needed."""
    start, end = segment.start, segment.end
    if any(cue.search(words, start, end) for cue in _STATUS) or (needs_visa and _IMG.search(words, start, end)):
        yield from _status(words.text[start:end], segment, needs_visa, _US_PAPERS.search(words.text) is not None)


_US_PAPERS = re.compile(
    r"(?<!\bno )(?<!\bnot )(?<!\ba )(?<!without )\b(?:us|u\.s\.|usa|american)[\s-]+(?:passport|born)\b"
    r"|\b(?:have|hold|got|with)\s+an?\s+(?:us|american)\s+passport\b"
)
_PASSPORT_TOO = re.compile(
    r"[^.;?!]{0,24}?\b(?:with|and|but)\s+(?:i\s+)?(?:also\s+|do\s+)?(?:have\s+|hold\s+|carry\s+)?(?:an?\s+|my\s+|the\s+)?(?:us|u\.s\.|american)\s+(?:passport|citizenship)\b"
)
_BY_SCHOOL = re.compile(r"(?:mbbs|student|grad(?:uate)?|med(?:ical)?\s+school)\b")


def _status(sentence: str, segment: Segment, needs_visa: bool, us_papers: bool) -> Iterator[Trait]:
    """Citizen or not, only from words about the writer; a sentence that says both says nothing."""
    others = _ABOUT_OTHERS.search(sentence)
    own = bool(OWN_VOICE.pattern.search(sentence))
    if segment.is_question:
        opening = re.match(r"[^?]*?\b(?:i'?m|i\s+am|as|im)\s+(?:an?\s+)?[^,?]{0,60}", sentence)
        if (
            not opening
            or re.search(r"\b(?:if|can|should|would|could|do|does|are|is)\s+(?:an?\s+|i\b)?\w*\s*$", sentence[: opening.start()])
            or re.match(r"\W*(?:am\s+i|if|are|is|do|does|can|should|would|could)\b", sentence)
        ):
            return
        sentence = opening[0]
        others = None
    if re.search(r"\bif\s+i\b|\bwhat\s+if\b|\bwish\s+i\b", sentence) or _YOU_SAID.search(sentence):
        return
    non_us = next((m for m in _NON_US.pattern.finditer(sentence)), None)
    us = next(
        (
            m
            for m in _US_IMG.pattern.finditer(sentence)
            if not _NOT_BEFORE.search(sentence[: m.start()]) and not re.search(r"non[\s-]*$", sentence[: m.start()])
        ),
        None,
    )
    if non_us and re.search(r"\b(?:no|not)\s+(?:an?\s+)?$", sentence[: non_us.start()]) and not non_us[0].startswith(("no", "non", "not")):
        non_us = None  # "I'm no foreign national"
    if us and re.search(r"\bnot\s+(?:an?\s+)?(?:us|u\.s\.|american)\b", sentence):
        us = None
    if non_us and re.search(r"\b(?:not|isn'?t)\s+(?:an?\s+)?non[\s-]", sentence):
        non_us = None
    if (
        non_us
        and not re.search(r"\bnon\b|\bnon-|\bnot\b|n't\b", non_us[0])
        and any(not _NOT_BEFORE.search(sentence[: m.start()]) for m in _CITIZENSHIP.pattern.finditer(sentence))
    ):
        non_us = None  # a citizen, wherever they studied
    if non_us and us_papers and _BY_SCHOOL.match(non_us[0]):
        non_us = None  # the school is abroad, the passport is not
    if non_us and _PASSPORT_TOO.match(sentence, non_us.end() - 6) and not re.search(r"\bnon\b|\bnon-|\bnot\b", non_us[0]):
        non_us = None  # "I am Indian with a US passport"
    if us and non_us and not (non_us.start() <= us.start() and us.end() <= non_us.end() + 4):
        if re.search(r"\b(?:us|u\.s\.|american)[\s-]+citizen\b|\bamericans?\b", us[0]) and not re.search(r"\bnon\b|\bnot\b", non_us[0]):
            non_us = None  # "US citizen who studied in India"
        else:
            return
    if non_us and us:
        us = None
    stated = non_us or us
    if stated and _PRESENTS.match(sentence) and not re.search(r"\bonly\b", sentence[: stated.end() + 12]):
        own, others = True, None
    if stated and not own and (_MANY.search(stated[0]) or _MANY.match(sentence, stated.end() + 1)):
        return  # "US citizens who study abroad", "non-citizen graduates"
    if stated and not re.match(r"(?:i|i'm|im|as|am)\b", stated[0]) and whose(sentence, 0, stated.start()) in ("other", "program"):
        return
    if others and not own:
        return
    if others and own and not re.search(r"\b(?:i'?m|i\s+am|as\s+an?|im|am)\b", sentence[: stated.start() + 12] if stated else ""):
        return
    if not own and not (non_us or us) and not needs_visa:
        return
    if non_us:
        yield Trait("img_status", "non_us_img", segment.start + non_us.start(), segment.start + non_us.end())
    elif us:
        yield Trait("img_status", "us_img", segment.start + us.start(), segment.start + us.end())
    else:
        citizen = next((m for m in _CITIZEN.finditer(sentence) if not _NOT_BEFORE.search(sentence[: m.start()])), None)
        if citizen and not re.search(r"\b(?:not|will\s+be|soon|pending|applying|married)\b", sentence) and not _US_SCHOOL.search(sentence):
            yield Trait("img_status", "us_img", segment.start + citizen.start(), segment.start + citizen.end())
            return
        img = _IMG.pattern.search(sentence)
        if img and needs_visa and own and not others:
            yield Trait("img_status", "non_us_img", segment.start + img.start(), segment.start + img.end())
