"""Tells what a person claims from what they ask, suppose, wish for, deny or say of others."""

from __future__ import annotations

import re

from understanding.asking import why_asked
from understanding.cues import Cue, Indexed
from understanding.frames import Frames, is_now
from understanding.segments import Segment

_SUPPOSES = Cue(
    r"\b(?:if(?!\s+(?:i|we|i'?m|we're|my)\s+(?:am\s+|are\s+|do\s+)?(?:understood|understand|remember|recall|recollect|heard|read|noted|not\s+mistaken"
    r"|(?:got|saw|see|counted)\s+(?:it\s+|this\s+|that\s+)?(?:correctly|properly|right))\b|\s+memory\s+serves"
    r"|\s+you\s+(?:do\s+)?(?:match|train|come|end\s+up|land|interview|join|rotate)\s+(?:(?:at|with|to|in)\s+(?!an?\b|some\w*\b|any\w*\b|one\b|such\b|places?\b|programs?\b)|here\b|there\b)"
    r"(?![^.;?!]*\b(?:had|were|was|should|could)\b))|suppose|supposing|imagine|hypothetical\w*|what\s+if|assuming|(?:(?<=[.;:!?]\s)|(?<=[\r\n])|^)(?:just\s+)?assume|let'?s\s+(?:say|assume)|lets\s+(?:say|assume)"
    r"|(?:(?<=[,.;:!?])|(?<=[,.;:!?]\s)|(?<=\bso\s)|(?<=[\r\n])|^)say\s+(?:a|they|the)\b|were\s+to|would\s+(?:need|rather|mean|take)|(?<!\byou\s)would\s+(?:have|be|do|get)"
    r"|would've|had\s+they|whether|unless"
    r"|for\s+(?:example|instance)|e\.g|pretend|dream(?:t|ed|ing)?\s+(?:last\s+night\s+)?(?:that\s+)?(?:i|we|they|there"
    r"|about\s+a|of\s+(?:a|matching|being))\b|fantasi[sz]\w+|in\s+theory|in\s+my\s+dreams?|on\s+paper|picture\s+(?:a|this)"
    r"|as\s+long\s+as|in\s+case|even\s+if|once\s+they|wouldn'?t)\b"
)
_FUTURE = Cue(
    r"\b(?:(?:looking|hoping|eager)\s+to\s+(?:start|add|open|launch|expand|hire|grow|build)|plan(?:s|ning)?\s+to|intend(?:s"
    r"|ing)?\s+to|wants?\s+to\s+(?:add|expand|hire|grow|have|open|build|start|reach|get)"
    r"|meant\s+to\s+(?:have|reach|open)|(?:she|he|pd|chair|chief|director|they)\s+wants\s+(?:to\s+have\s+)?(?=\d|two|three|four|five|six)|(?:they|it|we)['’]?(?:ll|\s+will)\s+(?:reach|get|be\s+(?:at|up))|plans?\s+for"
    r"|going\s+to\s+(?:add|expand|hire|grow|have|open|build|start)|(?:will"
    r"|'ll)\s+(?:be\s+)?(?:add|adding|expand|expanding|hire|hiring|grow|growing|open|opening|build|soon|eventually|have(?!\s+(?:\w+ed|done|put|seen|taken|gotten|had|made)\b)|start)"
    r"|hop(?:es?|ing)\s+to|(?:is|it'?s)\s+(?:hoped|planned|expected|intended)\s+that|from\s+20[23]\d\s+on\b|(?<!can\s)(?<!will\s)(?<!may\s)expect(?:s"
    r"|ing)?\s+to|aim(?:s|ing)?\s+to|working\s+(?:on|towards?)"
    r"|in\s+the\s+(?:works|future|pipeline)|expanding\s+to|soon\s+(?:have|to\s+be)|slated|projected|target(?:s|ing)?\s+of"
    r"|by\s+20[23]\d|next\s+(?:year|cycle|season|spring|summer|fall|autumn|winter|july)|approved\s+for(?!\s+(?:early\s+speciali[sz]ation|(?:the\s+)?esir)\b|\s+(?:a\s+(?:total|complement)\s+of\s+)?\w+\s+(?:integrated\s+|independent\s+|ir\s+)?(?:residents?|positions?)\b)|applied\s+for"
    r"|recruiting\s+for|under\s+construction"
    r"|is\s+opening|are\s+opening)\b"
)
_PAST = Cue(
    r"\b(?:used\s+to|replac(?:ing|es?|ed)\s+(?:the|our|its|their|what\s+were)|previously|formerly|in\s+the\s+past(?!\s+(?:\w+\s+)?(?:decades?|years?|cycles?|classes))|back\s+(?:then|in\s+(?:the\s+day|(?:early\s+|late\s+)?(?:19|20)\d\d"
    r"|my|his|her))|when\s+there\s+(?:were|was)|(?:years?|decades?)\s+ago|before\s+covid|pre-?covid|no\s+longer"
    r"|at\s+one\s+(?:time|point)|once\s+had|historically|(?:down|up|increase|grew|grown|rise|rose)\s+from\b(?![^.;]*\bto\b)|last\s+decade"
    r"|until\s+(?:last|recently|20)|had\s+been|former\b(?!\s+(?:img|graduates?|residents?|fellows?|has|have|had|does|is|are|sponsors?|takes?|gets?|one|program|place|hospital|with|\d)|\s*[:,])|originally|back\s+when"
    r"|in\s+(?:those|my|his|her|their)\s+days?|(?:when|while)\s+(?:he|she|they)\s+(?:was|were|trained|worked|started"
    r"|came)(?:\s+(?:there|here))?|in\s+the\s+(?:old|early)\s+days|(?:a|one|two|three|five|ten|twenty|\d+)\s+(?:years?"
    r"|decades?)\s+(?:ago|back|earlier)|(?:last|two"
    r"|few)\s+years?\s+(?:they|it|we|there)\s+(?:had|was|were|did))\b"
)
_WISHES = Cue(
    r"\b(?:(?:i|we)\s*(?:want|need|wanted|wish|hope|prefer|(?:'d|would)\s+be\s+(?:happy|fine|content|ok|okay|thrilled|satisfied)\s+with|settle\s+for|(?:'d|would)\s+settle\s+for|'d\s+(?:like|love|prefer|rather)|d\s+like|would\s+(?:like|love|prefer)"
    r"|am\s+(?:looking(?!\s+(?:at|into)\b)|searching|hoping|aiming)|'?m\s+(?:looking(?!\s+(?:at|into)\b)|searching|hoping"
    r"|aiming))|looking\s+for|searching\s+for|(?:wanted|must[\s-]haves?|wish\s?list|my\s+(?:criteria|list\s+of\s+criteria))(?=\s*:)"
    r"|(?:happy|content|satisfied|fine|ok|okay|thrilled|delighted)\s+with\s+(?:a|any|some)\s+(?:small\s+|big\s+)?(?:program"
    r"|place|hospital|residency)|ideally|my\s+(?:goal|dream|ideal|target)|dream\s+(?:program|place)"
    r"|hop(?:e|es|ing)\s+(?:for|to|they|it|there|that|this)|aim(?:ing)?\s+for|prefer(?:ably)?|a\s+(?:place|program|"
    r"hospital)\s+(?:with\s+at\s+least|that\s+(?:does"
    r"|has|offers)\s+at\s+least)|wish|you(?:'d|\s+would)?\s+(?:want|like\s+to\s+see)|would\s+love|recommend\s+(?:a|any"
    r"|programs?)|find\s+me|show\s+me"
    r"|list\s+(?:of\s+)?programs|any\s+programs?|shoot(?:ing)?\s+for|goal\s+is|rule\s+of\s+thumb)\b"
)
_OTHERS = Cue(
    r"\b(?:most\s+(?:programs|places|sites|residents|residencies|hospitals|of\s+the\s+programs)|many\s+programs|other\s+(?:programs"
    r"|places|hospitals|sites|residencies)|(?:average|avg\.?)\s+(?:program|resident|us|residency)|the\s+average"
    r"|(?<!is )(?<!it's )(?<!its )(?<!was )"
    r"an?\s+(?:typical|average|usual)\s+(?:[\w-]+\s+){0,2}?(?:cent(?:er|re)|hospital|department|section|program|place|residency)\b"
    r"|typical(?:ly)?\s+(?:program|a\s+program)\b|national(?:ly|\s+average)?|compared\s+(?:to|with)|unlike|(?:heard|know|read"
    r"|seen)\s+(?:of|about)\s+(?:a|some)\s+(?:program|place|hospital)|guidelines?|another\s+(?:program"
    r"|place|one)|a\s+(?:typical|normal|decent|strong|solid|big|great|proper|real)\s+(?:program|residency|place)"
    r"|(?<!both )(?<!these )(?<!two )(?<!three )(?<!the )programs\s+(?:need|must|have)"
    r"|elsewhere|in\s+(?:my|our)\s+(?:home\s+)?country|back\s+home|the\s+guide|a\s+friend'?s\s+(?:program|place)"
    r"|some\s+(?:programs|places)|every\s+program|all\s+programs"
    r"|across\s+the\s+(?:country|us)|in\s+the\s+(?:us|country)|top\s+programs|good\s+programs"
    r"|(?<!both )(?<!these )(?<!two )(?<!three )(?<!the )programs\s+(?:usually|typically"
    r"|often|should|generally|with|that|have)|any\s+program|versus\s+the\s+usual|robust\s+programs|a\s+good\s+program"
    r"|your\s+website|you\s+said)\b"
)
_OF_THE_LAND = re.compile(r"(?:in|across)\s+the\s+(?:us|country)")
_RANKED = re.compile(r"\b(?:the|among|its)\s+(?:\w+\s+)?(?:\w{3,}est|most|best|top|first|oldest|only|few)\b[^.;:]{0,60}$")
_NEGATES = Cue(
    r"\b(?:not|isnt|isn't|arent|aren't|wasnt|wasn't|werent|weren't|dont|don't|doesnt|doesn't|didnt|didn't|never|rather\s+than"
    r"|instead\s+of|hasn't|hasnt|haven't|havent|won't|wont|nowhere\s+near|nor|cannot|can't|neither|without|hardly"
    r"|fewer\s+than\s+the)\s*(?:(?:a|the|all|really|actually|even|quite|their|have|has|do|does|take|reach|get|hit|log|see"
    r"|the\s+full|any|over|exactly)\s+){0,3}$"
)
_USED_TO = Cue(r"\bused\s+to\s+(?:have|be|take|do|run)\b")
_ANOTHER_VERB = re.compile(  # behind "plan to" or "will" the first "have" is their own
    r"[;.()]|\b(?:but|now|currently|today|while|whereas|though|already|so\s+far|at\s+present|as\s+of|has|had|is|are|was|were"
    r"|does|did|takes?|sponsors?|they|we|it|there)\b"
    r"|(?<=.{3})\b(?:have|do)\b"
)
_DISBELIEVES = Cue(
    r"\b(?:it'?s\s+not\s+(?:like|as\s+if|that)|not\s+(?:like|as\s+if)\s+(?:they|it|we)|(?:nobody|no\s+one"
    r"|none\s+of\s+them)\s+(?:ever\s+)?(?:told|said|says|"
    r"mentioned|claims?|claimed|believes?)|(?:i|we)\s+(?:really\s+|just\s+)?(?:don'?t|do\s+not|didn'?t|can'?t)\s+(?:think"
    r"|believe|buy)|(?:there['’]?s\s+)?no\s+way\s+(?:is|are|does|do|did|can|could|that|they|it|a|in)\b|i\s+doubt|doubt\s+that|(?:not|isn'?t|wasn'?t)\s+true\s+"
    r"that|(?:untrue|false|a\s+rumou?r)\s+that|(?:is|was)\s+a\s+(?:lie|myth|joke)\s+that|don'?t\s+tell\s+me|(?:you|one|applicants?|candidates?"
    r"|everyone)\s+(?:need|needs|must\s+have)\s+(?:at\s+least\s+)?(?=\d))\b"
)
_MORE_THAN = re.compile(
    r"(?!(?:more|less|fewer|no|not|never|any)\b)[^.;,\s]+(?:,\d+)*\s+(?:\w+\s+)?(?:more|fewer|less)\b[^.;,]{0,36}\bthan\b"
)
_CHANGES = Cue(
    r"\b(?:lost|gained|losing|gaining|added|adding|hired|hiring|recruited|recruiting|replaced|replacing|let\s+go(?:\s+of)?"
    r"|down|short)\s+(?:another\s+|about\s+|the\s+last\s+)?$"
)
_BREAKS = re.compile(r"[;,()\n]|\s[-–—]+\s|—|\b(?:but|while|whereas|although|though|however|because|yet|except)\b")


def _inside_number(lower: str, at: int) -> bool:
    return lower[at] == "," and lower[at - 1 : at].isdigit() and lower[at + 1 : at + 4].isdigit()


class Claims:
    """Judges the places of one message; what a sentence's words allow at all is looked up once for each sentence."""

    def __init__(self, words: Indexed) -> None:
        self._words = words
        self._frames = Frames(words)
        self._lower = words.text
        self._cues: dict[int, frozenset[str]] = {}
        self._held: list[tuple[str, Cue]] | None = None  # the cues that may stand in the message at all
        self._breaks: list[tuple[int, int]] | None = None
        self._compares = "than" in words.text

    def why_not(self, start: int, end: int, segment: Segment, listing: bool = False) -> str | None:
        """Why what stands at `start` is no claim ("a question", "a supposition", "a wish"...), or None when it is one.

        `listing` says that the sentence is a list of plain counts, which people also close with a question mark.
        """
        words, opens = self._words, segment.start
        cues = self._cues.get(opens)
        if cues is None:
            if self._held is None:
                self._held = [(name, cue) for name, cue in _CUES if cue in words.places]
            cues = frozenset([name for name, cue in self._held if cue.search(words, opens, segment.end)])
            self._cues[opens] = cues
        if _CHANGES.search(words, max(opens, start - 24), start):
            return "a change, not a number of all"
        if self._compares and _MORE_THAN.match(self._lower, start, min(segment.end, end + 50)):
            return "a difference"
        if _NEGATES.search(words, max(opens, start - 40), start):
            return "denied"
        if segment.is_question:
            reason = why_asked(words, segment, start, end, listing)
            if reason:
                return reason
        if framed := self._frames.why_not(start, end, segment):
            return framed
        if not cues or is_now(self._lower, end):
            return None
        if "supposes" in cues and _SUPPOSES.search(words, opens, start) and not _WONDERS.search(words, opens, start):
            return "a supposition"
        if "disbelieves" in cues and (doubted := _DISBELIEVES.search(words, self.clause(start, segment)[0], start)):
            with_what = doubted[0].startswith(("no way", "there")) and " with " in self._lower[doubted.end() : start]
            if not with_what:  # "no way is it doing 15,000 cases with four attendings": the four are there
                return "not believed"
        if "wishes" in cues and self._wished(opens, start) and not _NO_WISH.search(words, opens, start):
            return "a wish"
        if not cues & _PLACED:
            return None
        part_start, part_end = self.clause(start, segment)
        if "future" in cues and (self._future((part_start, part_end), (start, end)) or self._goes_on(_FUTURE, opens, start)):
            return "not yet so"
        if "past" in cues and (
            self._goes_on(_USED_TO, opens, start) or self._past(part_start, start) or _PAST_AFTER.match(self._lower, end, end + 50)
        ):
            return "no longer so"
        if "others" in cues and (self._of_others(part_start, start) or _OTHERS_AFTER.match(self._lower, end, end + 50)):
            return "said of others"
        return None

    def _of_others(self, opens: int, start: int) -> bool:
        """Whether other programs are spoken of; "one of the smallest in the country" is still this one."""
        others = _OTHERS.search(self._words, opens, start)
        return others is not None and not (_OF_THE_LAND.fullmatch(others[0]) and _RANKED.search(self._lower, opens, others.start()))

    def _past(self, opens: int, start: int) -> bool:
        """Whether a word of the past stands before, and none of the present behind it ("used to be 14 and are down to 7")."""
        past = _PAST.search(self._words, opens, start)
        return past is not None and _PRESENT.search(self._words, past.end(), start) is None

    def _future(self, part: tuple[int, int], place: tuple[int, int]) -> bool:
        """Whether something is planned: "4 residents and plans to add one" has four."""
        plan = _FUTURE.search(self._words, *part)
        return plan is not None and (
            plan.start() < place[1]
            or re.search(r"\b(?:and|but|that'?s|that\s+is|which\s+is)\b", self._lower[place[1] : plan.start()]) is None
        )

    def clause(self, position: int, segment: Segment) -> tuple[int, int]:
        """The part of the sentence around `position`, cut at commas, brackets, dashes and words such as "but"."""
        if self._breaks is None:
            lower = self._lower
            self._breaks = [m.span() for m in _BREAKS.finditer(lower) if not _inside_number(lower, m.start())]
        start, end = segment.start, segment.end
        for opens, closes in self._breaks:
            if closes <= position:
                start = max(start, closes)
            elif opens > position:
                return start, min(end, opens)
        return start, end

    def _goes_on(self, cue: Cue, opens: int, start: int) -> bool:
        """Whether a list that began behind the cue goes on to `start` ("plan to have 12 attendings, a second lab, three residents")."""
        last = None
        for match in cue.finditer(self._words, opens, start):
            last = match
        return last is not None and _ANOTHER_VERB.search(self._lower[last.end() : start]) is None

    def _wished(self, opens: int, start: int) -> bool:
        greetings = [match.span() for match in _GREETING.finditer(self._words, opens, start)]
        return any(
            not any(first < wish.end() and wish.start() < last for first, last in greetings)
            for wish in _WISHES.finditer(self._words, opens, start)
            if not _THEY_HAVE.search(self._lower, wish.end(), start)
        )


_THEY_HAVE = re.compile(  # "I want 10 attendings, they have 5": the five are there
    r"\d[^.;?!]*(?<!\bthat )(?<!where )(?<!\bif )(?<!which )"
    r"\b(?:they|it|this\s+(?:one|place|program))\s+(?:only\s+|just\s+)?(?:has|have|got|(?:is|are)\s+having)\s+(?:only\s+|just\s+)?$"
)
_PRESENT = Cue(
    r"\b(?:and|but)\s+(?:(?:it|they|there|we)\s+)?(?:(?:is|are|has|have)\b(?!\s+(?:had|been))|'re\b|now\b|currently\b"
    r"|today\b)|\bdown\s+to\b|\bnow\s+(?:only|just|down|at|it'?s)\b"
)
_WONDERS = Cue(r"\b(?:wonder|asked?|not\s+sure|don'?t\s+know)\b")
_GREETING = Cue(r"\bhop(?:e|ing)\s+(?:this|you|your|all|everyone)\b[^,.;]*")
_NO_WISH = Cue(
    r"\b(?:want(?:ed)?|like)\s+(?:to\s+(?:be|go|ask|hear|train|end|stay|present|discuss|introduce|describe|share|tell|talk|speak|show|report|mention|bring\s+up|say|add|note|start|begin)\b|your\s+(?:opinion|view|take|thoughts|advice)\b)|\bneed\w*\s+(?:a\s+)?(?:visa|h-?1b|j-?1)|\b(?:rank|know|ask|understand|correct|fix|update)\b"
)
_PAST_AFTER = re.compile(
    r"\W*(?:\w+\W+){0,4}?(?:back\s+then|years?\s+ago|in\s+the\s+past|before\s+covid|when\s+(?:my\s+\w+|he|she|dr\.?\s+\w+|(?:the|our)\s+(?:chief|chair|pd|director))\s+(?:trained|worked|graduated|finished|was\s+(?:a|an|there|in))|(?:was\s+|has\s+)?(?:closed|ended|shut\s+down"
    r"|discontinued))\b"
)
_OTHERS_AFTER = re.compile(
    r"[^\w.;!?]*(?:\w+[^\w.;!?]+){0,4}?(?:nationally|nationwide|elsewhere|at\s+(?:most|other)\s+(?:programs|places)|(?<!day\s)(?<!week\s)is\s+(?:typical|the\s+(?:norm"
    r"|average)|average))\b"
)
_CUES = (
    ("supposes", _SUPPOSES),
    ("disbelieves", _DISBELIEVES),
    ("wishes", _WISHES),
    ("future", _FUTURE),
    ("past", _PAST),
    (
        "past",
        Cue(
            r"\b(?:back\s+then|when\s+(?:my|he|she|dr|the|our)|ago|in\s+the\s+past(?!\s+(?:\w+\s+)?(?:decades?|years?|cycles?|classes))|before\s+covid|closed|ended|shut\s+down|discontinued)\b"
        ),
    ),
    ("others", _OTHERS),
    ("others", Cue(r"\b(?:nationwide|is\s+typical|the\s+norm|is\s+average)\b")),
)
_PLACED = frozenset(("future", "past", "others"))
