"""What a person says about themself: citizenship and schooling, graduation, Step 3, pathway and what matters to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.background import read_origin, read_pathway, read_schooling, read_step3
from understanding.cues import Cue, Indexed
from understanding.segments import Segment
from understanding.traits import Trait

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
    r"|riyadh|uzbekistan|tashkent|kazakhstan|azerbaijan|belarus|bolivia|ecuador|chile|uruguay|paraguay|honduras|guatemala|el\s+salvador|rawalpindi"
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
_US_SCHOOL = re.compile(r"\b(?:us|u\.s\.)\s+(?:md|do|senior|allopathic|medical\s+school|med\s+school)\b|\busmd\b|\bm\.?d\.?\s+senior\b")
_SELF = Cue(r"\b(?:i|i'm|im|i've|ive|i'll|i\s+am|my|me|am|we)\b")
_ABOUT_OTHERS = re.compile(
    r"\b(?:they|program|takes?|trained|graduates?\s+(?:are|were)|prior|past|several|residents?|fellows?|has\s+had|graduated\s+\d"
    r"|accept\w*|interview\w*|many|few|friend|most|some|these|other)\b"
)
_PERSONAL = Cue(
    r"\b(?:i|i'\w+|im|ive|my|me|am|we|as|imgs?|fmgs?|us-?imgs?|citizen\w*|usimg|nusimg|student|graduated|grad|graduate|yog|step"
    r"|priorit\w+|american|national|from|matters?|important)\b"
)
_PRESENTS = re.compile(  # "US citizen IMG here, Dalton has 3 residents"
    r"\W*(?:(?:hi|hello|hey|so|ok|well)\W+)*(?:an?\s+)?(?:non[\s-]*)?(?:us|u\.s\.|american)(?:[\s-]+citizen)?(?:[\s-]+(?:img|fmg|grad|"
    r"graduate))?(?:\s+here\b|\s*[,;.]|\s+(?:from|at|studying|with)\b)"
)
_STEP3 = Cue(
    r"""(?P<no>\b(?:haven'?t|havent|have\s+not|didn'?t|did\s+not|not|no|without|never|yet\s+to|still\s+need|need\s+to
      |must)\s+(?:yet\s+)?(?:taken?|done|passed?|sat|given|attempted?|do|take|pass
      |completed?)?\s*(?:for\s+)?(?:the\s+)?(?:usmle\s+)?step\s*-?\s*(?:3|three|iii)\b|\bstep\s*-?\s*(?:3|three)\s*(?::|=|-|is
      |was)?\s*(?:not\s+(?:yet\s+)?(?:done|taken|passed)?|no\b|pending|scheduled|planned|failed|to\s+be))
    |(?P<yes>\b(?:passed|cleared|done|did|took|completed|have|finished|got|with|w/|aced|after\s+passing)\s+(?:the\s+|my\s+
      |usmle\s+)*(?:steps?\s+1\s*,?\s*2\s*(?:,|and|&)+\s*3|step\s*-?\s*(?:3|three|iii)|all\s+(?:three|3|of\s+the)\s+steps
      |usmle\s+1\s*,\s*2\s*(?:and|,)\s*3)\b|\bstep\s*-?\s*(?:3|three)\s*(?::|=|-|is|was|already|has\s+been)?\s*(?:already\s+)?(?:passed
      |done|cleared|complete\w*|yes|taken|✓|2[0-9]{2}|out\s+of\s+the\s+way|in\s+the\s+bag))""",
    re.VERBOSE,
)
_OPENS_SCHOOLED = re.compile(
    r"""\W*(?:(?:an?\s+|us\s+|non-us\s+|current\s+)*(?:final|last|fourth|third|4th|3rd|5th|fifth|6th|sixth)[\s-]+year\s+(?:med\w*\s+)?
      (?:student|img)|med(?:ical)?\s+student\b|(?P<yes>(?:already\s+)?graduated\b(?!\s+(?:with|from\s+(?:their|the)\s+(?:program|fellowship)))))""",
    re.VERBOSE,
)
_GRADUATED = Cue(
    r"""(?P<no>\b(?:i'?m|im|i\s+am|am|currently)\s+(?:an?\s+
      |still\s+|currently\s+)*(?:in\s+)?(?:(?:my\s+)?(?:final|last|fourth|third|second|first|penultimate|4th|3rd|2nd|5th|6th|sixth
      |fifth)[\s-]+year|m[1-4]\b|ms-?[1-4]\b|med(?:ical)?\s+student|student|intern\s+in\s+med\s+school|still\s+in\s+(?:med
      |medical)\s+school)|\b(?:haven'?t|havent|have\s+not|not)\s+(?:yet\s+)?graduated|\b(?:graduating|will\s+graduate|graduate
      |due\s+to\s+graduate)\s+(?:in\s+)?(?:next\s+(?:year|may|june|july|summer|spring)|this\s+(?:year|summer)|in\s+(?:20)?\d\d|may|june
      |july)|\bnot\s+(?:yet\s+)?(?:a\s+)?graduate(?:d)?\b|\bstill\s+in\s+(?:my\s+)?(?:first|second|third|fourth|fifth|sixth|final|last|\d(?:st|nd|rd|th))[\s-]+year\b(?!\s+of\s+(?:residency|training))
      |\bstill\s+(?:a\s+(?:med\w*\s+)?student|in\s+(?:med|medical)\s+school))
    |(?P<yes>(?:\bi\s+(?:have\s+|already\s+)*|\bi've\s+(?:already\s+)?|\bive\s+)graduated\b(?!\s+(?:with
      |from\s+(?:their|the)\s+(?:program|fellowship)))|\bgraduated\s+(?:in\s+|from\s+\w+\s+(?:\w+\s+)?in\s+)?(?:19|20)\d\d
      |\byog\s*:?\s*(?:19|20)?\d\d|\byear\s+of\s+graduation\s*:?\s*(?:19|20)\d\d|\b(?:19|20)\d\d\s+grad(?:uate)?\b
      |\bgrad(?:uate)?\s*:?\s*(?:of\s+|in\s+)?(?:19|20)\d\d\b|\bold\s+(?:img\s+)?grad(?:uate)?\b|\b\d+\s+years?\s+(?:since|after
      |out\s+of|post)\s+(?:grad\w*|med\w*\s+school)|\bi(?:'m|\s+am)\s+(?:already\s+)?(?:a\s+)?(?:recent\s+)?graduate\b
      |\bfinished\s+(?:med(?:ical)?\s+school|mbbs|my\s+degree)|\b(?:i'?m|im|i\s+am)\s+(?:an?\s+)?(?:practicing\s+
      |qualified\s+)?(?:doctor|physician|radiologist|mbbs\s+graduate)\b)""",
    re.VERBOSE,
)
_PATHWAY = Cue(
    r"""\b(?:appl(?:y|ying|ied)\s+(?:to|for|into)?\s*(?:the\s+)?|going\s+for\s+|aim(?:ing)?\s+(?:for|at)\s+
      |want(?:ing)?\s+(?:to\s+do\s+)?(?:the\s+)?|prefer\s+(?:the\s+)?|plan(?:ning)?\s+(?:on|for|to\s+do|to\s+go)?\s*(?:the\s+)?|doing\s+
      |choose\s+|chose\s+|pursu\w+\s+(?:the\s+)?|on\s+the\s+|my\s+(?:path|pathway|route|track)\s+is\s+|through\s+(?:the\s+)?
      |via\s+(?:the\s+)?|interested\s+in\s+(?:the\s+)?|targeting\s+(?:the\s+)?|set\s+on\s+(?:the\s+)?|i'?m\s+(?:doing\s+)?)(?:an?\s+)?
    (?:(?P<integrated>integrated\b|ir\s*/\s*dr\b)|(?P<independent>independent\b)|(?P<esir>esir\b))""",
    re.VERBOSE,
)
_PRIORITY_LEAD = Cue(
    r"""\b(?:(?:i\s+)?(?:really\s+|mostly\s+|mainly\s+|only\s+|also\s+)?(?:care\s+(?:most\s+|mostly\s+|mainly\s+|a\s+lot\s+|more\s+
      |only\s+)?about|value|prioriti[sz]e|want\s+(?:an?\s+)?(?=academic|private)|want(?!\s+(?:to|a|an|some|the)\b)|want\s+to\s+(?:do|focus\s+on|get|end\s+up\s+in|go\s+into
      |work\s+in|become)|am\s+(?:most\s+|really\s+|very\s+|mainly\s+)?(?:interested\s+in|looking\s+for|into)|'?m\s+(?:most\s+|really\s+
      |very\s+|mainly\s+)?(?:interested\s+in|looking\s+for|into)|love\b)|(?:my|top|main|biggest|first|number\s+one
      |\#1)\s+(?:\w+\s+)?(?:priorit(?:y|ies)|concerns?|goals?|interests?|criteri\w+)\s*(?:is|are|:|=|would\s+be|-)?|priorit(?:y
      |ies)(?:\s+list)?\s*(?:is|are|:|=|-|–|in\s+order:?)|what\s+(?:i\s+care\s+about|matters)\s*(?:the\s+)?(?:most\s+)?(?:to\s+me\s+)?(?:is|are|:)?
      |(?:most\s+)?important\s+(?:thing\s+)?(?:to|for)\s+me\s*(?:is|are|:)?|matters\s+most\s*(?:is|:)?|(?:for|to)\s+me\s*,?\s+(?:the\s+)?most\s+important\s+(?:thing\s+|point\s+)?(?:is|are)
      |what\s+i\s+(?:want|need|value|look\s+for)\s+(?:the\s+)?most\s+(?:is|are)|interested\s+in|ranked\s+by
      |looking\s+for(?!\s+(?:an?\s+)?(?:j\s?-?1|h\s?-?1)))""",
    re.VERBOSE,
)
_PRIORITY_AFTER = re.compile(
    r"^\s*(?:is|are)\s+more\s+important|^\s*(?:is|are)\s+(?:my\s+(?:top\s+|main\s+|number\s+one\s+|#1\s+|biggest\s+)?(?:priorit\w+|"
    r"concern|thing)|(?:the\s+)?(?:most"
    r"|really|very|super|so)\s+important|what\s+i\s+(?:want|care)|important\s+(?:to|for)\s+me|a\s+must|key\s+for\s+me"
    r"|non-?negotiable|everything|huge|big|critical|crucial|essential|number\s+one|#1|top|(?:my\s+)?first\b)|^\s*matters?\s+(?:most|"
    r"more|a\s+lot)"
)
_UNIMPORTANT = re.compile(
    r"\s*(?:is|are|comes?|can\s+be|matters?)?\s*(?:whatever|irrelevant|secondary|unimportant|last\b|optional|not\s+(?:a\s+|an?\s+|"
    r"that\s+|so\s+|really\s+)*(?:important|priority|big|concern|issue)"
    r"|(?:is\s+|are\s+)?(?:less|not|least)\b|doesn'?t\s+matter|don'?t\s+matter|does\s+not\s+matter|i\s+don'?t\s+care|no\s+big|"
    r"(?:is\s+)?flexible|a\s+bonus)"
)
_MORE_THAN = re.compile(
    r"^\s*(?:(?:is|are)\s+more\s+important|matters?\s+more|comes?\s+before|beats?|over|outweighs?|"
    r">)\s+(?:to\s+me\s+)?(?:than\s+)?(?P<less>[a-z /-]{3,40})"
)
_PRIORITIES = Cue(
    r"""\b(?:(?P<oncology>oncolog\w*|cancer(?:\s+work)?|\bio\b|tumou?rs?|onc\b)|(?P<trauma>trauma)|(?P<breadth>breadth
      |broad(?:\s+(?:training|case\s+mix|general\s+ir))?|case\s+mix|variety|well[\s-]rounded|general\s+ir|diverse\s+cases
      |bread\s+and\s+butter)|(?P<autonomy>autonomy|independence|hands[\s-]on|operator|operating)|(?P<mentorship>mentor(?:ship|s)?
      |teaching|support(?:ive)?|being\s+supported)|(?P<research>research|publications?|publishing)
    |(?P<academic_career>academics?(?:\s+(?:career|job|medicine|ir|position))?|academia|faculty\s+(?:job|position)|university\s+(?:job
      |career))|(?P<private_practice>private\s+practice|private\s+group|pp\s+job|community\s+(?:practice|job))|(?P<location>location
      |geograph\w*|city|(?:near|near\s+to)\s+(?:my\s+)?(?:family|wife|husband|home|partner|parents)|close\s+to\s+(?:my\s+)?(?:family|home|partner|parents|wife|husband|kids|children)
      |weather|east\s+coast|west\s+coast|midwest|family)|(?P<img_friendly>img[\s-]*friend\w+|friendly\s+(?:to|toward|towards)\s+imgs?
      |imgs?\s+(?:history|track\s+record)|imgs?|fairness\s+to\s+imgs)|(?P<visa>visas?(?:\s+sponsorship|\s+support)?|sponsorship|h-?1b
      |j-?1))\b""",
    re.VERBOSE,
)


def read_applicant(words: Indexed, segments: tuple[Segment, ...], needs_visa: bool) -> Iterator[Trait]:
    """The facts about the person who writes. `needs_visa`: the message says that they need one, so an "IMG" is no US citizen."""
    status: set[str] = set()
    for segment in segments:
        start, end = segment.start, segment.end
        if not _PERSONAL.search(words, start, end):
            continue
        sentence = words.text[start:end]
        if any(cue.search(words, start, end) for cue in _STATUS) or (needs_visa and _IMG.search(words, start, end)):
            for trait in _status(sentence, segment, needs_visa):
                if trait.value not in status:
                    status.add(trait.value)
                    yield trait
        if segment.is_question and not _TELLS_FIRST.match(sentence):
            continue
        origin = None if status else read_origin(words, segment)
        if origin:
            status.add(origin.value)
            yield origin
        yield from _steps_and_graduation(words, sentence, segment)
        match = _PATHWAY.search(words, start, end)
        if (
            match
            and _SELF.search(words, start, end)
            and not segment.is_question
            and not re.search(r"\b(?:not|don'?t|won'?t|never|or|if|they)\b", words.text[start : match.end()])
        ):
            yield Trait("pathway", match.lastgroup, match.start(), match.end())
        elif not segment.is_question:
            yield from read_pathway(words, segment)
        if _PRIORITIES.search(words, start, end):
            yield from _priorities(words, sentence, segment)


_STATUS = (_NON_US, _US_IMG, _CITIZENSHIP)
_IMG = Cue(r"\b(?:img|fmg)\b")
_TELLS_FIRST = re.compile(r"\W*(?:as\s+an?|i'?m|i\s+am|with\s+step|what\s+(?:matters|i\s+care)[^?]*$)\b")


def _status(sentence: str, segment: Segment, needs_visa: bool) -> Iterator[Trait]:
    """Citizen or not, only from words about the writer; a sentence that says both says nothing."""
    others = _ABOUT_OTHERS.search(sentence)
    own = bool(_SELF.pattern.search(sentence))
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
    if re.search(r"\bif\s+i\b|\bwhat\s+if\b|\bwish\s+i\b", sentence):
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


def _steps_and_graduation(words: Indexed, sentence: str, segment: Segment) -> Iterator[Trait]:
    start, end = segment.start, segment.end
    step = _STEP3.search(words, start, end)
    if step and not _STEP3_ASKED_FOR.search(words, start, _clause_end(words.text, step.end(), end)):
        yield Trait("step3", step["yes"] is not None, step.start(), step.end())
    elif not step:
        yield from read_step3(words, segment)
    graduated = _OPENS_SCHOOLED.match(words.text, start, end) or _GRADUATED.search(words, start, end)
    if graduated and not re.search(
        r"\b(?:they|program|who|resident|fellows?|friend|attending|if)\b", sentence[: graduated.start() - start]
    ):
        yield Trait("graduated", graduated["yes"] is not None, graduated.start(), graduated.end())
    elif not graduated:
        yield from read_schooling(words, segment)


def _clause_end(text: str, start: int, end: int) -> int:
    """Where the clause ends that goes on at `start`: what comes behind its comma says nothing of it."""
    return min((at for at in (text.find(mark, start, end) for mark in ",;") if at >= 0), default=end)


_STEP3_ASKED_FOR = Cue(r"\b(?:they|program|programs|h-?1b\s+(?:needs|requires)|requires?|need(?:ed)?\s+for|must|applicants|if)\b")


_PUT_FIRST = re.compile(
    r"\b(?:i'?d|i\s+would|i)\s+(?:still\s+)?(?:put|place|rank)\s+(?P<first>[^,;.]{3,60}?)\s+(?:first|on\s+top|above\s+all)\b"
)
_NUMBER_ONE = re.compile(r"^\s*(?:is|=|comes?)\s+(?:my\s+)?(?:number\s+(?:one|1)|no\.?\s*1|\#\s?1|first)\b")
_DRAWN = re.compile(
    r"^\s*(?:\w+\s+)?(?:is|are|was)\s+what\s+(?:got|drew|brought|hooked|excites|interests|fascinates)\b[^,;.]{0,16}\b(?:me|hooked)\b"
)


def _put_first(sentence: str, segment: Segment) -> Trait | None:
    """An order told in words: "I'd put X first", "X is number one, then Y"; what drew the person comes behind it."""
    if segment.is_question or re.search(r"\b(?:they|program|residents?|friend|if|should)\b", sentence):
        return None
    spans = list(_PRIORITIES.pattern.finditer(sentence))
    put = _PUT_FIRST.search(sentence)
    if put:
        first = [m for m in spans if put.start("first") <= m.start() < put.end("first")]
        more = [m for m in spans if _DRAWN.match(sentence[m.end() :])]
    else:
        first = [m for m in spans if _NUMBER_ONE.match(sentence[m.end() :])][:1]
        then = first and re.search(r"\b(?:then|followed\s+by|second(?:ly)?|after\s+that)\b", sentence[first[0].end() :])
        more = [m for m in spans if then and m.start() >= first[0].end() + then.start() and not _UNIMPORTANT.match(sentence, m.end())]
        if not more:
            return None
    found = list(dict.fromkeys(m.lastgroup for m in [*first, *more] if m.lastgroup))
    at = min((m.start() for m in [*first, *more]), default=0)
    end = max((m.end() for m in [*first, *more]), default=0)
    return Trait("priorities", found, segment.start + at, segment.start + end) if first else None


def _priorities(words: Indexed, sentence: str, segment: Segment) -> Iterator[Trait]:
    ordered = _put_first(sentence, segment)
    if ordered:
        yield ordered
        return
    own = _SELF.search(words, segment.start, segment.end) is not None
    lead = _PRIORITY_LEAD.search(words, segment.start, segment.end)
    if (
        lead
        and (own or re.match(r"\W*(?:my\s+)?(?:top\s+)?priorit", sentence))
        and not re.search(
            r"\b(?:don'?t|do\s+not|not|they|less|never)\s+(?:really\s+|that\s+|so\s+)?(?:much\s+)?$",
            sentence[: lead.start() - segment.start],
        )
    ):
        rest = re.split(
            r"\b(?:not|but\s+not|less\s+so|rather\s+than|instead\s+of|don'?t\s+care|and\s+(?:i\s+)?need|which|should)\b|[.;?]",
            sentence[lead.end() - segment.start :],
        )[0]
        spans = [m for m in _PRIORITIES.pattern.finditer(rest) if not _UNIMPORTANT.match(rest, m.end())]
        found = list(dict.fromkeys(m.lastgroup for m in spans if m.lastgroup))
        if found:
            yield Trait("priorities", found, lead.start(), lead.end() + spans[-1].end())
            return
    for match in _PRIORITIES.pattern.finditer(sentence):
        if _PRIORITY_AFTER.match(sentence[match.end() :]) and not segment.is_question:
            found = list(dict.fromkeys(m.lastgroup for m in _PRIORITIES.pattern.finditer(sentence[: match.end()]) if m.lastgroup))
            more = _MORE_THAN.match(sentence[match.end() :])
            if more:
                found += [m.lastgroup for m in _PRIORITIES.pattern.finditer(more["less"]) if m.lastgroup and m.lastgroup not in found]
            elif not re.search(r"\b(?:me|i|my|i'm)\b|\bmatters?\s+(?:most|more|a\s+lot)", sentence):
                continue
            then = re.search(r"\b(?:then|followed\s+by|second(?:ly)?)\b(?P<rest>[^.;]*)", sentence[match.end() :])
            if then:
                found += [
                    m.lastgroup
                    for m in _PRIORITIES.pattern.finditer(then["rest"])
                    if m.lastgroup and m.lastgroup not in found and not _UNIMPORTANT.match(then["rest"], m.end())
                ]
            yield Trait("priorities", found, segment.start + match.start(), segment.start + match.end())
            return
