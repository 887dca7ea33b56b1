"""Mistakes of people who write rules and are no programmers, each with all that the check must print about it.

A mistake puts `new` in place of `old` in one of the texts below; `told` is the whole report, without the file's name.
"""

from __future__ import annotations

from dataclasses import dataclass

BENCHMARK = """\
- kind: benchmark
  id: volume.nights
  title: Cases in the log
  topics: [volume]
  measure: logged
  bands:
    thin: 0
    solid: 800
    strong: 1,000
  good: [solid, strong]
  poor: [thin]
  found: "{logged} logged: {band}."
  found_open: "{measure} logged: {possible}."
  why: It matters.
  do: Ask two residents.
  ask: volume.ask
  valid_from: 2026-06-01
  valid_until: 2027-05-31
  sources:
    - {id: guide, at: "FAQ 1"}
  examples:
    - given: {logged: "1,000"}
      expect: strong
    - given: {logged: 999}
      expect: solid
    - given: {logged: 800}
      expect: solid
    - given: {logged: 799}
      expect: thin
    - given: {}
      expect: unknown
"""

FLAG = """\
- kind: red_flag
  id: visa.closed
  title: No visa route
  topics: [visa]
  severity: decisive
  when:
    all:
      - visa is not none
      - j1 is no
      - h1b is no
  found: No route.
  sources:
    - {id: law, at: "§1"}
  examples:
    - given: {visa: j1, j1: no, h1b: no}
      expect: raised
    - given: {visa: none}
      expect: clear
    - given: {visa: j1, h1b: no}
      expect: unknown
"""

QUESTION = """\
- kind: question
  id: volume.ask
  title: What was logged
  topics: [volume]
  ask: What did graduates log?
  to: [residents, alumni]
  fills: [logged]
  sources:
    - {id: guide, at: "Step 3"}
"""


@dataclass(frozen=True)
class Mistake:
    """One slip in one of the texts, and what must be printed about it."""

    name: str
    text: str
    old: str
    new: str
    told: tuple[str, ...]

    def made(self) -> str:
        """The text with the mistake in it."""
        assert self.text.count(self.old) >= 1, self.name
        return self.text.replace(self.old, self.new, 1)


def _mistake(name: str, text: str, old: str, new: str, *told: str) -> Mistake:
    return Mistake(name, text, old, new, told)


MISTAKES = (
    # the form of the file
    _mistake("a tab", BENCHMARK, "  poor:", "\tpoor:", "11:1: a tab; indent with spaces"),
    _mistake(
        "a line indented too far",
        BENCHMARK,
        "  poor:",
        "   poor:",
        "11:4: this line is indented by 3 spaces, unlike those around it; indent it by 2",
    ),
    _mistake(
        "a line not indented",
        BENCHMARK,
        "  poor:",
        "poor:",
        "11:1: this line belongs to no entry; indent it by 2 spaces like the keys above it, or begin a new entry with `- kind:`",
    ),
    _mistake(
        "a closing quote forgotten",
        BENCHMARK,
        '{band}."',
        "{band}.",
        "12:10: a quote that is never closed; close it at the end of the text",
    ),
    _mistake(
        "an opening quote forgotten",
        BENCHMARK,
        '"{logged} logged: {band}',
        "{logged} logged: {band}",
        "12:10: a text that begins with {; put the whole text in double quotes",
    ),
    _mistake(
        "a curly quote",
        BENCHMARK,
        "Cases in the log",
        "“Cases in the log”",
        '3:10: a curly quote (“), which quotes nothing; type a straight one, "',
    ),
    _mistake(
        "an apostrophe in single quotes",
        BENCHMARK,
        "It matters.",
        "'It's what counts.'",
        "14:12: an apostrophe ends this text before its end; put the whole text in double quotes",
    ),
    _mistake(
        "a colon in a text",
        BENCHMARK,
        "It matters.",
        "It matters: a lot.",
        "14:18: a second colon in this line; quote the text: it holds a colon followed by a space",
    ),
    _mistake(
        "no space behind the colon", BENCHMARK, "why: ", "why:", "14:7: a colon without a space behind it; write `key: value`, with a space"
    ),
    _mistake(
        "no colon",
        BENCHMARK,
        "why: ",
        "why ",
        "14:3: a key without its colon; write `key: value`, or indent the text so that it belongs to the line above",
    ),
    _mistake(
        "a text that begins with a sign",
        BENCHMARK,
        "It matters.",
        "*Very* important.",
        "14:8: a text can't begin with * here; quote the text",
    ),
    _mistake(
        "a number sign in a text",
        BENCHMARK,
        "It matters.",
        "It is reason #1.",
        "14:21: a # behind a space begins a comment, so that the rest is not read; put the text in quotes, or a space behind the #",
    ),
    _mistake(
        "a bracket not closed",
        BENCHMARK,
        "good: [solid, strong]",
        "good: [solid, strong",
        "10:9: a [ that is never closed; close it with ], and part its items by commas",
    ),
    _mistake(
        "a list on the key's line",
        BENCHMARK,
        "poor: [thin]",
        "poor: - thin",
        "11:9: a list that begins behind its key; begin it on the next line, indented",
    ),
    _mistake(
        "a space that is none",
        BENCHMARK,
        "poor: [thin]",
        "poor:\u00a0[thin]",
        "11:8: a character that can't be seen (no-break space); delete it; between words type a plain space",
    ),
    _mistake(
        "a merge left half done",
        BENCHMARK,
        "  why: It matters.\n",
        "<<<<<<< HEAD\n  why: It matters.\n=======\n  why: It counts.\n>>>>>>> theirs\n",
        "14:1: two versions of these lines were merged and not settled; "
        "keep one of the two versions, and remove the lines with <<<<<<<, ======= and >>>>>>>",
    ),
    _mistake("a second document", FLAG, "- kind", "- kind: x\n---\n- kind", "2:1: a second document begins here; remove the line `---`"),
    _mistake(
        "a dash forgotten",
        QUESTION,
        "  ask: What",
        "  kind: question\n  ask: What",
        "5:3: a second entry begins here without its dash; write `- kind:`",
    ),
    _mistake(
        "an entry that is no list item",
        QUESTION,
        QUESTION,
        "kind: question\nid: volume.ask\n",
        "1:1: this file is no list of entries; begin each entry with `- kind: ...`",
    ),
    _mistake(
        "a key written twice",
        BENCHMARK,
        "  do: Ask",
        "  why: It counts.\n  do: Ask",
        "15:3: the key 'why' stands twice; keep one; YAML would drop the other",
    ),
    # keys and values
    _mistake("a wrong kind", FLAG, "red_flag", "redflag", "1:9: there is no kind 'redflag'; did you mean 'red_flag'?"),
    _mistake(
        "a misspelt key",
        FLAG,
        "severity",
        "serverity",
        "5:3: unknown key 'serverity'; did you mean 'severity'?",
    ),
    _mistake(
        "a wrong severity",
        FLAG,
        "decisive",
        "critical",
        "5:13: 'critical' is not possible for 'severity'; use one of decisive, major, minor",
    ),
    _mistake("an empty value", FLAG, "No route.", "", "11:9: 'found' is empty; fill it in or remove the line"),
    _mistake("an empty list", FLAG, "topics: [visa]", "topics: []", "4:11: no topic; add one, such as [volume]"),
    _mistake(
        "a word where a list belongs",
        QUESTION,
        "[residents, alumni]",
        "residents",
        "6:7: 'to' must be a list; write `[residents]`, or one item a line, each after a dash",
    ),
    _mistake(
        "an id that is none",
        FLAG,
        "visa.closed",
        "Visa closed",
        "2:7: 'Visa closed' can't be an id; write topic.name in lower case, words joined by -, such as `volume.night-cases`",
    ),
    _mistake("an unknown source", FLAG, "id: law", "id: laws", "13:12: unknown source 'laws'; did you mean 'law'?"),
    _mistake("no place in the source", FLAG, ', at: "§1"', "", "13:7: 'at' is missing here; add `at:`"),
    _mistake(
        "no source",
        FLAG,
        '\n    - {id: law, at: "§1"}',
        " []",
        "12:12: no source; name the source and the exact place; for our own reading say so in sources.yml",
    ),
    _mistake("a date written otherwise", BENCHMARK, "2027-05-31", "5/31/2027", "18:16: '5/31/2027' is not a day; write it as 2026-05-31"),
    _mistake("an end before its beginning", BENCHMARK, "2027-05-31", "2026-05-31", "18:16: it ends before it begins; correct the dates"),
    _mistake(
        "a question that doesn't exist",
        BENCHMARK,
        "volume.ask\n",
        "volume.aks\n",
        "16:8: there is no question 'volume.aks'; did you mean 'volume.ask'?",
    ),
    _mistake("a misspelt fact to fill", QUESTION, "[logged]", "[lodged]", "7:11: unknown fact 'lodged'; did you mean 'logged'?"),
    _mistake(
        "an unknown placeholder", BENCHMARK, "{logged} logged", "{loged} logged", "12:10: nothing fills {loged}; did you mean 'logged'?"
    ),
    _mistake(
        "a placeholder in the wrong brackets",
        FLAG,
        "No route.",
        "Only [visa].",
        "11:10: [visa] is not filled in; write it in braces: {visa}",
    ),
    # numbers and bands
    _mistake(
        "bands that descend",
        BENCHMARK,
        "solid: 800",
        "solid: 1,200",
        "9:13: 'strong' does not start above the band before it; order the bands by their start",
    ),
    _mistake("a band in words", BENCHMARK, "solid: 800", "solid: many", "8:12: 'many' is not an amount; write one number, such as 1,000"),
    _mistake("a band as a range", BENCHMARK, "solid: 800", "solid: 800-999", "8:12: '800-999' is not one number; write it such as 1,000"),
    _mistake(
        "a gap below the first band",
        BENCHMARK,
        "thin: 0",
        "thin: 100",
        "7:11: numbers below the first band belong to no band; start the first band at 0",
    ),
    _mistake(
        "a band nobody can reach",
        BENCHMARK,
        "strong: 1,000",
        "strong: 10,000",
        "9:13: 10,000 is more than the measure can be; correct the number: what is possible is 0 to 5,000",
    ),
    _mistake(
        "a band that isn't there",
        BENCHMARK,
        "[solid, strong]",
        "[solid, great]",
        "10:17: there is no band 'great'; use one of thin, solid, strong",
    ),
    # conditions
    _mistake("a misspelt fact", FLAG, "- j1 is no", "- jl is no", "9:9: unknown fact 'jl'; did you mean 'j1'?"),
    _mistake(
        "a value that a choice never has",
        FLAG,
        "visa is not none",
        "visa is not nothing",
        "8:21: 'visa' is never 'nothing'; write one of none, j1, h1b",
    ),
    _mistake("true for yes", FLAG, "- j1 is no", "- j1 is false", "9:15: 'j1' is never 'false'; write yes or no"),
    _mistake("a text compared with a number", FLAG, "- j1 is no", "- notes below 5", "9:9: 'notes' is no amount; write `notes is ...`"),
    _mistake("a sign for a comparison", FLAG, "- j1 is no", "- logged < 800", "9:16: '<' has no meaning here; write 'below'"),
    _mistake(
        "another word for a comparison", FLAG, "- j1 is no", "- logged under 800", "9:16: 'logged under' is not understood; write `below`"
    ),
    _mistake(
        "a comparison that stops",
        FLAG,
        "- j1 is no",
        "- logged below",
        "9:21: the condition stops too early; say what comes next: a fact or a number",
    ),
    _mistake(
        "a word between two conditions",
        FLAG,
        "- j1 is no",
        "- j1 is no but h1b is no",
        "9:15: 'j1' is never 'no but h1b is no'; write yes or no, and 'and' or 'or' between two conditions",
    ),
    _mistake("a parenthesis not closed", FLAG, "- j1 is no", "- (j1 is no", "9:9: a '(' that is never closed; add the ')'"),
    _mistake(
        "a condition nested too deeply",
        FLAG,
        "- j1 is no",
        f"- {'(' * 12}j1 is no{')' * 12}",
        "9:20: more than 10 levels of nesting; split the condition under all: or any:",
    ),
    _mistake(
        "lists nested too deeply",
        FLAG,
        "- j1 is no",
        f"- {'{all: [' * 400}j1 is no{']}' * 400}",
        "9:106: lists in lists without end; lift the inner ones up, or give them a rule of their own",
    ),
    _mistake(
        "a condition too long",
        FLAG,
        "- j1 is no",
        f"- j1 is no{' and j1 is no' * 16}",
        "9:209: a condition of 216 characters; split it under all: or any:; 200 is the most",
    ),
    _mistake(
        "division by what can be 0",
        FLAG,
        "- j1 is no",
        "- cases / fellows below 900",
        "9:17: 'fellows' can be 0, by which nothing can be divided; "
        "divide by what never is (a fact whose range in facts.yml begins above 0)",
    ),
    _mistake(
        "a number that can't be reached",
        FLAG,
        "- j1 is no",
        "- logged above 8,000",
        "9:9: `logged above 8,000` can never hold; correct the number: 'logged' lies between 0 and 5,000 (facts.yml)",
    ),
    _mistake(
        "a rule that refers to itself",
        FLAG,
        "- j1 is no",
        "- visa.closed is clear",
        "9:9: the rule refers to itself; let one of them stand on facts only",
    ),
    _mistake(
        "a rule that doesn't exist",
        FLAG,
        "- j1 is no",
        "- visa.opne is clear",
        "9:9: unknown rule 'visa.opne'; name a rule that has outcomes: a benchmark, target, flag, window or verdict",
    ),
    # examples
    _mistake(
        "no examples",
        FLAG,
        FLAG[FLAG.index("  examples") :],
        "",
        "1:3: no examples; add what is given and what to expect: a hit, a near miss, the threshold itself, and nothing known",
    ),
    _mistake(
        "an outcome that isn't there",
        FLAG,
        "expect: raised",
        "expect: rasied",
        "16:15: 'rasied' is no outcome of this rule; did you mean 'raised'?",
    ),
    _mistake(
        "an example that comes out otherwise",
        FLAG,
        "expect: unknown",
        "expect: raised",
        "15:5: no example leaves it open; add one with a fact unknown, such as `given: {}` and `expect: unknown`",
        "20:15: expected raised, but it is unknown; correct the rule or the example",
    ),
    _mistake(
        "no example at a boundary",
        BENCHMARK,
        "logged: 800",
        "logged: 810",
        "22:5: no example stands at the threshold of the start of 'solid'; add one that gives exactly 800",
    ),
    _mistake(
        "no example beside a boundary",
        BENCHMARK,
        "logged: 799",
        "logged: 200",
        "22:5: no example stands just below the threshold of the start of 'solid'; add one a little under 800",
    ),
    _mistake(
        "a fact that isn't there in an example",
        FLAG,
        "visa: j1, j1: no",
        "visas: j1, j1: no",
        "15:22: there is no fact 'visas'; did you mean 'visa'?",
    ),
    _mistake(
        "a thousand without its quotes",
        BENCHMARK,
        '"1,000"}',
        "1,000}",
        "22:28: '000' is no fact; put an amount with a comma in quotes inside { }: {graduate_cases: \"1,200\"}",
    ),
)
