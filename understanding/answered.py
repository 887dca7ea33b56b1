"""Answers that say little without their question: "Fellows? Two.", "Do you sponsor H-1B? No.", and the same in an interview.

Question and answer are put together as one statement ("Two fellows", "we do not sponsor H-1B"), and the statement is read like any other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from advisor.amounts import Amount
from understanding.counts import CATEGORIES
from understanding.good_numbers import told_beside
from understanding.message import Message
from understanding.reading import Mention
from understanding.segments import Segment
from understanding.words import Page, lexicon

_MARKS = " \t-–—•*>\"“'‘"
_MOST = 16  # answers of one message
_LABEL = re.compile(
    r"\W*(?![jh]\s?-?\s?1)(?:(?:q(?:uestion)?|a(?:nswer|ns)?)\s*\d{0,2}\s*[:.)]"
    r"|(?:[a-z][\w.'’-]*\s+){0,3}[\w.'’-]{1,20}(?:\s*\([^)\n]{1,40}\))?\s*:(?!\d))[\s\"“'*_]*"
)
_GLUE = re.compile(
    r"(?:(?:and|so|but|ok(?:ay)?|then|also|now|next|well|great|right|nice|thanks|thank\s+you|sure|cool|what\s+about"
    r"|how\s+about|any\s+word\s+on|"
    r"i\s+(?:also\s+)?asked(?:\s+(?:him|her|them|the\s+\w+))?|we\s+asked(?:\s+\w+)?|asked(?:\s+(?:him|her|them|about))?|about"
    r"|q)[\s,:.—–-]+)*"
)
_HOW_MANY = re.compile(r"(?:^|.*?\b)how\s+(?:many|much)\b(?P<what>.*)", re.DOTALL)
_WHAT_IS = re.compile(
    r"(?:what(?:['’]?s|\s+is|\s+are|\s+was|\s+were|\s+would\s+be)|how(?:['’]?s|\s+is|\s+are|\s+was)|roughly\s+what(?:['’]?s|\s+is))\s+"
    r"(?:(?:the|your|their|its|our)\s+)?(?P<what>.*)",
    re.DOTALL,
)
_HOW_BIG = re.compile(r"how\s+(?:big|large|small)\s+(?:is|are)\s+(?:the|your|their|its)\s+(?P<what>.*)")
_WHAT_DO = re.compile(r"what\s+(?:do|does|did|will|would)\s+(?P<what>(?!i\b).*)", re.DOTALL)
_DO_YOU = re.compile(
    r"(?P<aid>do|does|did|will|can|would|have|has|is|are|was)\s+(?P<who>you(?:\s+guys|\s+all)?|they|it|this|that|there|we|he"
    r"|she|(?:the|your|their|its|this)"
    r"\s+(?:ir\s+)?(?:program|hospital|place|residency|department|service|group|gme(?:\s+office)?|institution|center))\s+(?P<what>.*)",
    re.DOTALL,
)
_EXISTS = re.compile(
    r"(?:(?:currently\s+|still\s+|also\s+|actually\s+|even\s+)*(?:have|got|gotten|employ|use|take|run"
    r"|offer)\s+)?(?:any(?:\s+of)?\s+|an?\s+)?(?P<noun>.*)"
)
_ADVICE = re.compile(
    r"\b(?:should|enough|too\s+(?:many|much|few)|i\s+need|needed|ideal\w*|typical\w*|usual\w*|average\s+program|good\s+number"
    r"|would\s+you|do\s+i)\b"
)
_YES = re.compile(
    r"(?:yes+|yeah|yep|yup|yea|y|sure|of\s+course|absolutely|correct|definitely|certainly|indeed|they\s+do|we\s+do|it\s+is"
    r"|it\s+does)\b(?P<end>\s*(?:sir|ma'am|,?\s*(?:we|they|it)\s+(?:do|does"
    r"|are|is|have|has)|,?\s*(?:there\s+(?:is|are)))?)(?=\s*(?:[,.;!—–)\"”-]|$|both\b))"
)
_NO = re.compile(
    r"(?:no+|nope|nah|n|none|zero|nil|never|(?:unfortunately|sadly|(?:i'?m\s+)?afraid|sorry,?|no,?)\s+not|not\s+(?:at\s+all"
    r"|any\s?more|currently|yet|really|at\s+present|a\s+single\s+one"
    r"|any)|(?:they|we|it)\s+(?:don'?t|doesn'?t|do\s+not|does\s+not|isn'?t))\b"
    r"(?P<end>\s*(?:at\s+all|whatsoever|,?\s*(?:sir|ma'am|unfortunately|sadly|sorry)|,?\s*(?:none|zero|never)|,?\s*(?:we|they"
    r"|it|there)\s+(?:don'?t|doesn'?t|do\s+not|does\s+not|aren'?t"
    r"|isn'?t|haven'?t|hasn'?t|can'?t|won'?t)(?:\s+any)?)?)(?=\s*(?:[,.;!—–)\"”-]|$))"
)
_UNKNOWN = re.compile(
    r"\W*(?:i\s+have\s+|have\s+|sorry,?\s+)?no\s+(?:idea|clue|info\w*|data|answer|word)\b"
)  # "NCI? no clue" answers nothing
_LEAD = re.compile(
    r"[\"'“‘]*(?:(?:oh|um+|uh+|er+|a\s+(?:little|bit|touch|tad|hair)|slightly|somewhere|roughly|all|well|so|hmm+"
    r"|let\s+me\s+see|let'?s\s+see|ok(?:ay)?|yes|yeah|currently|right\s+now"
    r"|at\s+the\s+moment|now|today|there(?:'?s|\s+are|\s+is)|"
    r"we(?:'ve|\s+have|'re|\s+are|\s+do|\s+take|\s+run)?|they(?:'ve|\s+have|'re|\s+are|\s+do|\s+said|\s+take)?|you(?:'d"
    r"|\s+would)?\s+(?:have|see|get)|it(?:'?s|\s+is|\s+was)|that(?:'?s|'d\s+be|\s+would\s+be)|"
    r"i(?:'d\s+say|\s+think|\s+believe|\s+guess|\s+would\s+say|\s+was\s+told|\s+heard)|(?:he|she|they|some(?:one|body)|the\s+\w+)\s+(?:said"
    r"|says|told(?:\s+(?:me|us))?|gave(?:\s+me)?|quoted|answered|replied)|the\s+answer\s+(?:is|was)|got|have|has|"
    r"a\s+total\s+of|total\s+of|usually|probably|maybe|about|just|only|exactly|like|all\s+in\s+all|in\s+total|altogether)[\s,:.–—-]+)*"
)
_STOP = re.compile(r"[,.;!?()\n\"”]|\s[-–—]\s|—|\b(?:and|but|plus|with|though|he\s+said|she\s+said|they\s+said)\b")
_BOUND = re.compile(
    r"\b(?:over|under|above|below|(?:more|less|fewer)\s+than|almost|nearly|close\s+to|up\s+to|at\s+(?:least|most)"
    r"|north\s+of)\s+$"
)
_WHO_LOG = re.compile(
    r"(?P<noun>.+?)\s+(?:do|does|did|have|has|will|can|would)\s+(?P<who>(?:\w+['’]?\s+){0,2}(?:residents?|graduates?|grads?"
    r"|fellows?|chiefs?|trainees?|seniors?)\b.*)",
    re.DOTALL,
)
_PERIOD = re.compile(
    r"\s*(?:(?:/|(?:a|an|per|each|every|in\s+a)\s)\s*(?:typical\s+|average\s+)?(?:year|yr|month|week|day)\b|annually|yearly|weekly|daily)"
)
_REFUTED = re.compile(
    r"[\s\W]*(?:no|nope|nah)[,.;:—–-]?\s*(?:it'?s\s+)?(?=\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b"
    r"|ten\b)"
)
_A_GRADUATE = re.compile(  # "a grad gets maybe 20"
    r"(?:(?:oh|well|so|um+)[\s,]+)?(?:(?:an?|each|every|the|our|most|all)\s+)?(?:\w+\s+)?(?:grads?|graduates?|residents?|trainees?|seniors?|chiefs?)\s+"
    r"(?:usually\s+|typically\s+|each\s+)?(?:gets?|sees?|do(?:es)?|logs?|ha(?:s|ve)|averages?|(?:finish(?:es)?|leaves?|ends?(?:\s+up)?|graduates?)\s+with)\s+"
)
_FOR_EACH = re.compile(
    r"\s*(?:logged\s+|done\s+)?(?:(?:per|each|every)\s+(?:resident|graduate|grad|trainee|head|person)|each|apiece|by\s+graduation)\b"
)
_BECOME_OPERATOR = re.compile(
    r"\b(?:when|what\s+(?:pgy|year)|which\s+(?:pgy|year)|how\s+(?:soon|early))\b.*\b(?:primary\s+operators?|first\s+operators?|primary)\b"
)
_A_YEAR = re.compile(r"[^.;?!\d]{0,40}?\b(?P<year>pgy\W?[2-7]|r[1-5]\b)")
_OF_THEM = re.compile(r"\s+of\s+(?:them|those|us)\b")

Reader = Callable[[str], tuple[Mention, ...]]


def read_answered(message: Message, page: Page, amounts: list[Amount], mentions: list[Mention], read: Reader) -> list[Mention]:
    """The mentions with those that questions and their answers give together. `read` reads a statement."""
    if "?" not in message.lower and "asked" not in message.lower and "wondered" not in message.lower:
        return mentions
    for question, answer in pairwise(message.segments):  # "3 residents a year? No, 2"
        if (
            question.is_question
            and _REFUTED.match(message.lower, answer.start)
            and not _ADVICE.search(message.lower, question.start, question.end)
        ):
            mentions = [m for m in mentions if not question.start <= m.start < question.end or not isinstance(m.value, list)]
    answered: list[Mention] = []
    for question, answer, statement in list(_statements(message, page, amounts))[:_MOST]:
        over_both = {m.fact for m in mentions if question.start <= m.start < question.end and m.end > answer.start}
        told = [m for m in read(statement) if not m.retracted and m.fact and m.fact not in over_both]
        if not told:
            continue
        facts = {m.fact for m in told}
        if facts & CATEGORIES:
            facts.add("graduate_cases")  # "Their graduates have about 120", of biopsies
        within = (question.start, answer.end)
        mentions = [m for m in mentions if not (m.fact in facts and within[0] <= m.start < within[1])]
        program = message.program_at(answer.start + len(_label(message.lower, answer)), answer.start, answer)
        said = message.said(question.start, answer.end)
        for mention in told:
            named = mention.program or (program if mention.about == "program" else None)
            who = mention.who or message.sources.before(question.start, answer.end)
            answered.append(mention._replace(program=named, said=said[:200], start=answer.start, end=answer.end, who=who))
    return mentions + answered


def _label(lower: str, segment: Segment) -> str:
    match = _LABEL.match(lower, segment.start, segment.end)
    return match[0] if match else ""


def _statements(message: Message, page: Page, amounts: list[Amount]) -> Iterator[tuple[Segment, Segment, str]]:
    """Each question with the sentence that answers it, and the two as one statement."""
    lower = message.lower
    for question, answer in _answers(message):
        asks = lower[question.start : question.end].rstrip(" \"”'*_)")
        if not asks.endswith("?") and not ("how" in asks and re.search(r"\b(?:asked|wondered)\b.*\bhow\s+many\b", asks)):
            continue
        if answer.is_question or lower[answer.start : answer.end].rstrip().endswith("?"):
            continue
        body = asks[len(_label(lower, question)) :].rstrip("? ").lstrip(_MARKS)
        body = body[_start(_GLUE, body) :]
        start = answer.start + len(_label(lower, answer))
        start += len(lower[start : answer.end]) - len(lower[start : answer.end].lstrip(_MARKS))
        reply = lower[start : answer.end]
        if good := told_beside(message, page, question, answer, amounts):
            yield question, answer, good
            continue
        if not body or len(body) > 160 or _ADVICE.search(body) or not reply or _UNKNOWN.match(reply):
            continue
        counted = any(question.start <= amount.start < question.end for amount in amounts)
        statement = None if counted else _count(message, page, question, body, amounts, start, answer.end)
        statement = statement or _yes_or_no(body, reply)
        if counted and _REFUTED.match(lower, answer.start) and (put_right := _number_put_right(body, amounts, question, answer)):
            statement = put_right  # "3 residents a class? No, 2."
        if statement is None and _BECOME_OPERATOR.search(body) and (year := _A_YEAR.match(reply)):
            statement = f"residents become primary operator in {year['year']}"
        if statement is None and not counted and _a_topic(body) and not _between_programs(message, question):
            statement = f"{_topic(body)}: {reply}"
        if statement:
            yield question, answer, statement


def _number_put_right(body: str, amounts: list[Amount], question: Segment, answer: Segment) -> str | None:
    """A question with the one number that its answer puts in the place of its own; None where either has another count of numbers."""
    asked = [a for a in amounts if question.start <= a.start < question.end]
    told = [a for a in amounts if answer.start <= a.start < answer.end]
    if len(asked) != 1 or len(told) != 1 or told[0].unit:
        return None
    body = re.sub(r"^(?:(?:are|is)\s+there|(?:do|does)\s+(?:they|you|it)\s+(?:have|take|get)|(?:is|are)\s+(?:it|they)|so)\s+", "", body)
    return body.replace(asked[0].text.strip().lower(), told[0].text.strip().lower(), 1)


def _between_programs(message: Message, question: Segment) -> bool:
    """Whether a question only sets programs side by side ("Marlow or Easton?"): what follows answers no topic."""
    return len({n.name for n in message.namings if question.start <= n.start < question.end and n.name[0] != "@"}) > 1


def _answers(message: Message) -> Iterator[tuple[Segment, Segment]]:
    """Each sentence with the one behind it; a question also with what the next speakers say."""
    asked: Segment | None = None
    for before, segment in pairwise(message.segments):
        if before.is_question:
            asked = before
        elif asked is not None and not (_label(message.lower, before) and _label(message.lower, segment)):
            asked = None
        yield (asked or before), segment


def _start(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.match(text)
    return match.end() if match else 0


def _a_topic(body: str) -> bool:
    return bool(_WHAT_IS.fullmatch(body)) or (len(body.split()) <= 4 and not _DO_YOU.match(body))


def _topic(body: str) -> str:
    asked = _WHAT_IS.fullmatch(body)
    return re.sub(r"^(?:any|your|their|the|its)\s+", "", asked["what"] if asked else body).strip(" ,:")


def _yes_or_no(body: str, reply: str) -> str | None:
    """ "Do you sponsor H-1B? No." as "we do not sponsor H-1B"; what follows the yes or no stays behind it."""
    yes, no = _YES.match(reply), _NO.match(reply)
    if not yes and not no:
        return None
    rest = reply[(yes or no).end() :].strip(" ,.;!-–—")  # type: ignore[union-attr]
    rest = f". {rest}" if rest else ""
    asked = _DO_YOU.match(body)
    if _HOW_MANY.match(body):
        return None if yes else f"no {_HOW_MANY.match(body)['what'].strip()}{rest}"  # type: ignore[index]
    if asked is None:
        topic = _topic(body)
        if len(topic.split()) > 4:
            return None
        if yes and reply[yes.end() :].lstrip(" ,").startswith("both"):
            return f"{topic}: {reply}"
        return f"{topic}: yes{rest}" if yes else f"{topic}: none{rest}" if _people(topic) else f"{topic}: no{rest}"
    what, aid = asked["what"].strip(), asked["aid"]
    if no and (noun := _EXISTS.fullmatch(what)) and _people(noun["noun"]) and len(noun["noun"].split()) <= 4:
        return f"there are no {noun['noun']}{rest}"
    who = {"you guys": "we", "you all": "we", "you": "we", "this": "it", "that": "it"}.get(asked["who"], asked["who"])
    if aid in ("is", "are", "was"):
        verb = "are" if who in ("we", "they") else "is"
        return f"{who} {verb} {'' if yes else 'not '}{what}{rest}"
    if aid in ("have", "has"):
        return f"{who} {aid} {'' if yes else 'never '}{what}{rest}"
    what = re.sub(r"\b(?:any|ever)\s+", "", what)
    return f"{who} {'' if yes else 'do not '}{what}{rest}"


def _people(noun: str) -> bool:
    return (
        re.search(r"\b(?:fellows?|residents?|apps?|pas?|nps?|mid-?levels?|trainees?|extenders?|practitioners?|assistants?)\b", noun)
        is not None
    )


def _count(message: Message, page: Page, question: Segment, body: str, amounts: list[Amount], start: int, end: int) -> str | None:
    """ "How many residents? Eight." as "eight residents"."""
    lower = message.lower
    amount = next((a for a in amounts if start <= a.start < end), None)
    bound = _BOUND.search(lower, start, amount.start) if amount is not None else None
    graduate = _A_GRADUATE.match(lower, start, end)
    begins = graduate.end() if graduate else start
    if amount is None or not _LEAD.fullmatch(lower, begins, bound.start() if bound else amount.start):
        return None
    if _OF_THEM.match(lower, amount.end):
        unit = next((u for u in page.phrases["units"] if question.start <= page.tokens[u.first].start < question.end), None)
        if unit is not None and "fact" in lexicon().units[unit.key]:
            return f"{amount.text} {page.tokens[unit.first].norm}"
        return None
    behind = _PERIOD.match(lower, amount.end, end)
    told = lower[bound.start() if bound else amount.start : behind.end() if behind else amount.end].strip()
    stop = _STOP.search(lower, amount.end, end)
    reach = stop.start() if stop else end
    if any(amount.end <= page.tokens[u.first].start < reach and u.key != "time" for u in page.phrases["units"]):
        return None  # it counts what it says itself
    many = _HOW_MANY.fullmatch(body)
    if many and (logged := _WHO_LOG.fullmatch(many["what"].strip())):
        return f"{logged['who']} {told} {logged['noun']}"
    if many:
        return f"{told} {re.sub(r'^[ ]+of[ ]+(?:(?:the|your|their|our)[ ]+)?', ' ', many['what']).strip()}"
    if doing := _WHAT_DO.fullmatch(body):
        return f"{doing['what']} {told}"
    asked = _DO_YOU.fullmatch(body)
    noun = _EXISTS.fullmatch(asked["what"]) if asked else None
    if noun and len(noun["noun"].split()) <= 4:
        return f"{told} {noun['noun']}"
    if sized := _HOW_BIG.fullmatch(body):
        return f"{told} {sized['what']}"
    if not _a_topic(body):
        return None
    topic = _topic(body)
    if re.match(r"number\s+of\b|\w+\s+volume\b|volume\b|\w+\s+count\b", topic):
        return f"{topic}: {told}"
    each = _FOR_EACH.match(lower, amount.end, end)
    of_whom = " per graduate" if graduate or (each and "grad" in each[0]) else f" {each[0].strip()}" if each else ""
    return f"{told} {topic}{of_whom}" if len(topic.split()) <= 4 else None
