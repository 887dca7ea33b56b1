"""Every mistake an author can make is told at its place, with what to do; and all of them at once."""

from __future__ import annotations

import pytest
from engine_books import FACTS, FLAG, SOURCES, TOTAL, problems, rule

BENCH = "measure: logged\nbands: {low: 0, high: 800}\ngood: [high]\nfound: F."
FLAG_BODY = "severity: major\nwhen: logged below 800\nfound: F."


def with_change(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)


def test_the_rulebook_of_the_tests_is_sound() -> None:
    assert problems(TOTAL + FLAG) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("kind: benchmark", "kind: benchmarc", "topic.yml:1:9: there is no kind 'benchmarc'; did you mean 'benchmark'?"),
        ("- kind: benchmark\n  id", "- id", "topic.yml:1:3: an entry without its kind; write `kind:` and one of benchmark,"),
        ("  title: Logged by graduation\n", "", "topic.yml:1:3: 'title' is missing here; add `title:`"),
        ("better: more", "beter: more", "topic.yml:9:3: unknown key 'beter'; did you mean 'better'?"),
        ("better: more", "better: most", "topic.yml:9:11: 'most' is not possible for 'better'; use one of less, more, none"),
        ("topics: [volume]", "topics: volume", "topic.yml:4:11: 'topics' must be a list; write `[volume]`, or one item a line"),
        ("topics: [volume]", "topics: []", "topic.yml:4:11: no topic; add one, such as [volume]"),
        ("topics: [volume]", "topics: [The Volume]", "topic.yml:4:12: 'The Volume' can't be a topic; use lower-case words"),
        ("id: volume.total", "id: Volume total", "topic.yml:2:7: 'Volume total' can't be an id; write topic.name in lower case"),
        ("id: volume.total", "id: volume", "topic.yml:2:7: 'volume' can't be an id"),
        ("measure: logged", "measure: loged", "topic.yml:5:12: unknown fact 'loged'; did you mean 'logged'?"),
        ("measure: logged", "measure: logged + loged", "topic.yml:5:21: unknown fact 'loged'; did you mean 'logged'?"),
        ("measure: logged", "measure: j1", "topic.yml:5:12: 'j1' is no amount; write `j1 is yes or is no`"),
        ("measure: logged", "measure: logged / logged", "topic.yml:5:21: 'logged' stands twice in one comparison; write it so"),
        ("measure: logged", "measure:", "topic.yml:5:11: 'measure' is empty; fill it in or remove the line"),
        ("solid: 800", "solid: lots", "topic.yml:6:27: 'lots' is not an amount; write one number, such as 1,000"),
        ("solid: 800", "solid: 800-900", "topic.yml:6:27: '800-900' is not one number"),
        ("solid: 800", "solid: 1,200", "topic.yml:6:29: '200' is no name; a comma inside { } parts two keys"),
        ("solid: 800", "solid: 1200", "topic.yml:6:41: 'strong' does not start above the band before it; order the bands"),
        ("thin: 0", "thin: 5", "topic.yml:6:17: numbers below the first band belong to no band; start the first band at 0"),
        ("good: [solid, strong]", "good: [solid, stong]", "topic.yml:7:17: there is no band 'stong'; did you mean 'strong'?"),
        ("poor: [thin]", "poor: [solid]", "topic.yml:8:10: 'solid' is both good and poor; keep it in one of them"),
        ("{logged} logged: {band}", "{loged} logged: {band}", "topic.yml:10:10: nothing fills {loged}; did you mean 'logged'?"),
        ("{logged} logged: {band}", "{logged logged: {band}", "a brace without its partner; write placeholders as {annual_volume}"),
        ('found: "{logged} logged: {band}."', 'found: " "', "topic.yml:10:10: 'found' is empty; write it or remove the line"),
        ("do: Ask.", "do: Ask.\n  found_when: {thn: T.}", "there is no outcome 'thn'; did you mean 'thin'?"),
        ("do: Ask.", "do: Ask.\n  ask: volume.question", "topic.yml:14:8: there is no question 'volume.question'; add it under questions/"),
        ("do: Ask.", "do: Ask.\n  do: Ask again.", "topic.yml:14:3: the key 'do' stands twice; keep one"),
        ("do: Ask.", "do: Ask: now.", "topic.yml:13:10: a second colon in this line; quote the text"),
        ("do: Ask.", "do: &x Ask.", "topic.yml:13:7: an anchor (&name); write the value out, or quote the text"),
        ("do: Ask.", "do: Ask.\n\tunit: x", "topic.yml:14:1: a tab; indent with spaces"),
        ("{id: guide, at: FAQ 1", "{id: gude, at: FAQ 1", "topic.yml:14:18: unknown source 'gude'; did you mean 'guide'?"),
        ("at: FAQ 1, ", "", "topic.yml:14:13: 'at' is missing here; add `at:`"),
        ("at: FAQ 1", "at: ''", "topic.yml:14:29: the place in the source is empty; name the section, table or question"),
        (
            "sources: [{id: guide, at: FAQ 1, covers: [CV-1]}]",
            "sources: []",
            "topic.yml:14:12: no source; name the source and the exact place",
        ),
        ("covers: [CV-1]", "cover: [CV-1]", "unknown key 'cover'; did you mean 'covers'?"),
        ("do: Ask.", "do: Ask.\n  valid_until: 2026-13-01", "topic.yml:14:16: '2026-13-01' is not a day; write it as 2026-05-31"),
        (
            "do: Ask.",
            "do: Ask.\n  valid_from: 2026-05-01\n  valid_until: 2026-04-01",
            "topic.yml:15:16: it ends before it begins; correct the dates",
        ),
        ("do: Ask.", "do: Ask.\n  marks: [{at: 1,000, label: L}]", "unknown key '000'; a comma inside { } parts two keys: put the number"),
    ],
)
def test_a_mistake_in_a_benchmark_is_told_at_its_place(old: str, new: str, told: str) -> None:
    found = problems(with_change(TOTAL, old, new))
    assert any(told in problem for problem in found), found


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ("loged below 800", "topic.yml:7:9: unknown fact 'loged'; did you mean 'logged'?"),
        ("logged below 800 or lgged above 3", "topic.yml:7:29: unknown fact 'lgged'; did you mean 'logged'?"),
        ("visa is h1", "topic.yml:7:17: 'visa' is never 'h1'; did you mean 'j1'?"),
        ("visa is j1 or h1b", "topic.yml:7:26: 'h1b' alone is no condition"),
        ("visa below 3", "topic.yml:7:9: 'visa' is no amount; write `visa is ...`"),
        ("logged is yes", "topic.yml:7:19: 'logged' is an amount; write `logged = yes`, `at least`, `below`"),
        ("mix is oncology", "topic.yml:7:16: 'mix' is a list; write `mix has \"oncology\"`"),
        ('mix has "oncolgy"', "topic.yml:7:17: 'oncolgy' is no word of 'mix'; did you mean 'oncology'?"),
        ('visa has "j1"', "topic.yml:7:9: 'visa' is no list"),
        ("notes is good", "topic.yml:7:18: 'notes' is free text; only `is known` and `is unknown`"),
        ("logged is known", "topic.yml:7:19: 'is known' can't decide a verdict; use it in the headlines"),
        ("volume.totl is thin", "topic.yml:7:9: unknown rule 'volume.totl'; did you mean 'volume.total'?"),
        ("volume.total is thinn", "topic.yml:7:25: 'volume.total' is never 'thinn'; did you mean 'thin'?"),
        ("volume.total below 3", "topic.yml:7:9: 'volume.total' is a rule, not an amount; write `rule-id is outcome`"),
        ('volume.total has "x"', "topic.yml:7:9: 'volume.total' is a rule, not a list"),
        ("cases / trainees below cases", "topic.yml:7:32: 'cases' stands twice in one comparison"),
        ("3 below 4", "topic.yml:7:9: `3 below 4` always holds; compare it with something"),
        ("[logged below 3]", "topic.yml:7:9: 'when' is a bare list; say whether all:, any: or none: of it must hold"),
        ("{al: [logged below 3]}", "topic.yml:7:10: unknown key 'al'; did you mean 'all'?"),
        ("{all: logged below 3}", "topic.yml:7:15: 'all' must be a list"),
        ("{}", "topic.yml:7:9: a condition without conditions; list them under all:, any: or none:"),
        ("a.rule is raised", "topic.yml:7:9: the rule refers to itself; let one of them stand on facts only"),
    ],
)
def test_a_mistake_in_a_condition_is_told_at_its_word(when: str, told: str) -> None:
    body = rule("red_flag", f"severity: major\nwhen: {when}\nfound: F.")
    found = problems(body + TOTAL)
    assert any(told in problem for problem in found), found


def test_a_condition_in_a_list_is_placed_there() -> None:
    body = rule("red_flag", "severity: major\nwhen:\n  all:\n    - logged below 3\n    - any:\n        - lodged above 3\nfound: F.")
    assert any(problem.startswith("topic.yml:11:13: unknown fact 'lodged'") for problem in problems(body))


@pytest.mark.parametrize(
    ("kind", "body", "told"),
    [
        ("red_flag", "when: logged below 3\nfound: F.", "topic.yml:1:3: 'severity' is missing here"),
        (
            "red_flag",
            "severity: bad\nwhen: logged below 3\nfound: F.",
            "'bad' is not possible for 'severity'; use one of decisive, major, minor",
        ),
        ("target", "measure: logged\nat_least: high\nfound: F.", "topic.yml:7:13: 'high' is not an amount"),
        (
            "window",
            "measure: logged\nwindows: {a: June}\notherwise: o\ngood: [a]\nfound: F.",
            "'logged' is no fact of type month; use one of month",
        ),
        ("window", "measure: month\nwindows: {a: Juni}\notherwise: o\ngood: [a]\nfound: F.", "'Juni' is no month and no span of months"),
        (
            "window",
            "measure: month\nwindows: {a: June to August, b: August}\notherwise: o\ngood: [a]\nfound: F.",
            "topic.yml:7:35: August is in 'a' and in 'b'; let the windows not overlap",
        ),
        ("window", "measure: month\nwindows: {a: June}\notherwise: a\ngood: [a]\nfound: F.", "'a' is a window already"),
        (
            "verdict",
            "question: Q?\ncases:\n  - {outcome: a, tone: good, when: logged below 3, found: F.}\n"
            "  - {outcome: b, tone: poor, when: logged above 2, found: F.}",
            "topic.yml:9:38: the last case must be `when: otherwise`; put the cases in the order",
        ),
        (
            "verdict",
            "question: Q?\ncases:\n  - {outcome: a, tone: good, when: otherwise, found: F.}\n"
            "  - {outcome: b, tone: poor, when: otherwise, found: F.}",
            "topic.yml:8:38: only the last case can be `when: otherwise`",
        ),
        ("question", "ask: Q?\nto: [residents, boss]", "'boss' is not possible for 'to'"),
        ("question", "ask: Q?\nto: []", "nobody to ask; add one, such as [residents]"),
        ("question", "ask: Q?\nto: [residents]\nfills: [loged]", "topic.yml:8:11: unknown fact 'loged'; did you mean 'logged'?"),
        ("question", "ask: Q?\nto: [residents]\npriority: 9", "'9' is not possible for 'priority'; use one of 1, 2, 3"),
        ("checklist", "items:\n  - {text: T, fact: loged}", "topic.yml:7:23: unknown fact 'loged'; did you mean 'logged'?"),
        ("checklist", "items:\n  - {txt: T}", "topic.yml:7:8: unknown key 'txt'; did you mean 'text'?"),
        ("answer", "intents: [Volume?]\nshort: S.", "topic.yml:6:13: 'Volume?' is no intent; write it as ask_volume_enough"),
        ("answer", "intents: [ask_volume]\nshort:", "'short' is empty; fill it in or remove the line"),
        ("comparison", "measure: logged\nbetter: bigger\nfound: F.", "topic.yml:7:11: 'bigger' is no direction; write more, less, yes, no"),
        ("comparison", "measure: j1\nbetter: more\nfound: F.", "'more' does not fit j1; write yes or no or none"),
        (
            "comparison",
            'measure: mix\nbetter: "list-has:onc"\nfound: F.',
            "'onc' is no word of 'mix'; its words are oncology, trauma, tace",
        ),
        (
            "comparison",
            'measure: logged\nfound: "{logged} it is."',
            "nothing fills {logged}; use {better}, {better_value}, {worse}, {worse_value}",
        ),
        ("trade_off", 'one: logged below 3\nother: j1 is yes\nfound: "{one} and {two}."', "nothing fills {two}; use {one}, {other}"),
        ("estimate", "value: cases / trainees\nunit: a year", "'found' is missing here"),
    ],
)
def test_a_mistake_in_another_kind_is_told(kind: str, body: str, told: str) -> None:
    found = problems(rule(kind, body))
    assert any(told in problem for problem in found), found


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("{loged: 5}", "there is no fact 'loged'; did you mean 'logged'?"),
        ("{logged: many}", "logged cases: 'many' is not an amount"),
        ("{logged: 1,200}", "'200' is no fact; put an amount with a comma in quotes inside { }"),
        ("{visa: h1}", "visa needed: 'h1' is never its value; did you mean 'j1'?"),
    ],
)
def test_a_mistake_in_an_example_is_told(given: str, told: str) -> None:
    found = problems(with_change(TOTAL, "{given: {logged: 1000}", f"{{given: {given}"))
    assert any(told in problem and problem.startswith("topic.yml:16:") for problem in found), found


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("range: 0 to 20,000", "range: 20,000", "facts.yml:5:10: '20,000' is not a range; write it as `0 to 80,000`"),
        ("range: 0 to 20,000", "range: 9 to 4", "facts.yml:5:10: the range runs backwards"),
        ("usual: 2,000 to 9,000", "usual: 2,000 to 90,000", "facts.yml:6:10: the usual range is not inside the possible one"),
        ("  range: 0 to 20,000\n  usual: 2,000 to 9,000\n", "", "the number 'cases' has no range; add `range: 0 to ...`"),
        ("integer: yes", "integer: true", "facts.yml:4:12: 'true' is not possible for 'integer'; write yes or no"),
        ("type: number", "type: nummer", "facts.yml:3:9: 'nummer' is not possible for 'type'; did you mean 'number'?"),
        ("label: cases a year", "label: ''", "the label is empty"),
        ("cases:", "Cases a year:", "facts.yml:1:1: 'Cases a year' can't name a fact; use lower-case words joined by _"),
        ("formula: residents + fellows", "formula: residents + felows", "unknown fact 'felows'; did you mean 'fellows'?"),
        ("formula: residents + fellows", "formula: residents + share", "the formulas run in a circle: "),
        ("type: derived, formula: residents + fellows", "type: derived", "the derived fact 'trainees' has no formula"),
        ("j1: {label: J-1, type: yes_no", "j1: {label: J-1, type: choice", "the choice 'j1' has fewer than two choices"),
        ("opposite: gaps", "opposite: gap", "'gap' does not name 'mix' as its opposite; did you mean 'gaps'?"),
        ("notes: {label: notes, type: text}", "notes: {label: notes, type: text, formula: cases}", "has a formula but is a text"),
        ("cost: 1", "cost: 5", "'5' is not possible for 'cost'; use one of 1, 2, 3"),
    ],
)
def test_a_mistake_in_the_facts_is_told(old: str, new: str, told: str) -> None:
    found = problems(TOTAL, facts=with_change(FACTS, old, new))
    assert any(told in problem for problem in found), found


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("kind: guide", "kind: book", "sources.yml:1:108: 'book' is not possible for 'kind'; use one of guide, official, ours, study"),
        ("title: The guide, ", "", "'title' is missing here; add `title:`"),
        ("confidence: high", "confidence: sure", "'sure' is not possible for 'confidence'; use one of high, low, medium"),
    ],
)
def test_a_mistake_in_the_sources_is_told(old: str, new: str, told: str) -> None:
    found = problems(TOTAL, sources=with_change(SOURCES, old, new))
    assert any(told in problem for problem in found), found


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("    - {given: {logged: 799}, expect: thin}\n", "", "no example comes to 'thin' and nothing else; add one that expects thin"),
        ("{logged: 800}, expect: solid", "{logged: 810}, expect: solid", "no example stands at the threshold of the start of 'solid'"),
        (
            "{logged: 799}, expect: thin",
            "{logged: 300}, expect: thin",
            "no example stands just below the threshold of the start of 'solid'",
        ),
        ("    - {given: {}, expect: unknown}\n", "", "no example leaves it open; add one with a fact unknown"),
        ("expect: strong", "expect: stong", "topic.yml:16:39: 'stong' is no outcome of this rule; did you mean 'strong'?"),
        ("{logged: 999}, expect: solid", "{logged: 999}, expect: strong", "topic.yml:17:38: expected strong, but it is solid"),
        ("{given: {}, expect: unknown}", "{given: {}, expect: thin or solid}", "expected thin or solid, but it is unknown"),
    ],
)
def test_examples_that_try_too_little_or_fail_are_told(old: str, new: str, told: str) -> None:
    found = problems(with_change(TOTAL, old, new))
    assert any(told in problem for problem in found), found


def test_a_flag_without_examples_is_told() -> None:
    assert any("topic.yml:1:3: no examples; add what is given" in problem for problem in problems(rule("red_flag", FLAG_BODY)))


def test_a_threshold_above_which_a_flag_is_raised_wants_an_example_just_above() -> None:
    tried = "{given: {logged: 800}, expect: clear}", "{given: {logged: 3000}, expect: raised}", "{given: {}, expect: unknown}"
    examples = "\nexamples:" + "".join(f"\n  - {example}" for example in tried)
    found = problems(rule("red_flag", f"severity: major\nwhen: logged more than 800\nfound: F.{examples}"))
    assert found == ["topic.yml:10:5: no example stands just above the threshold of `logged more than 800`; add one a little over 800"]


def test_an_id_used_twice_is_told_with_the_other_place() -> None:
    found = problems(TOTAL + TOTAL)
    assert found == ["topic.yml:22:7: the id 'volume.total' is taken; it stands at rules/topic.yml:1 too; rename one"]


def test_rules_that_refer_to_each_other_in_a_circle_are_told() -> None:
    one = rule("red_flag", "severity: major\nwhen: b.rule is raised\nfound: F.", "a.rule")
    other = rule("red_flag", "severity: major\nwhen: a.rule is raised\nfound: F.", "b.rule")
    assert any("the rules run in a circle: " in problem for problem in problems(one + other))


def test_all_mistakes_of_one_entry_are_told_at_once() -> None:
    broken = with_change(
        with_change(with_change(TOTAL, "better: more", "beter: more"), "solid: 800", "solid: lots"), "  why: It matters.\n", "  wy: W.\n"
    )
    broken = with_change(broken, "  measure: logged\n", "")
    found = problems(broken)
    assert [problem.split(":")[1] for problem in found] == ["1", "5", "8", "11"]


def test_mistakes_in_several_files_are_told_together() -> None:
    found = problems(with_change(TOTAL, "better: more", "beter: more"), facts=FACTS + "odd: {label: O, type: number}\n")
    assert {problem.split(":")[0] for problem in found} == {"facts.yml", "topic.yml"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("kind: benchmark\n", "topic.yml:1:1: this file is no list of entries; begin each entry with `- kind: ...`"),
        ("- just a word\n", "topic.yml:1:3: an entry without keys; begin it with `kind:`"),
        ("- kind: benchmark\n  id: a.b\n  title: [\n", "topic.yml:3:10: a [ that is never closed; close it with ]"),
        ("-\n", "an entry without keys"),
    ],
)
def test_a_file_that_is_no_list_of_entries_is_told(text: str, told: str) -> None:
    found = problems(text)
    assert any(told in problem for problem in found), found


def test_a_folder_without_its_vocabulary_is_told() -> None:
    assert any("no facts; write `name:` with its label" in problem for problem in problems(TOTAL, facts="# none yet\n"))
