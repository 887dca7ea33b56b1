"""Small rulebooks for tests, written inline as YAML."""

from __future__ import annotations

import tempfile
from pathlib import Path
from textwrap import dedent

from advisor.problems import Problem
from advisor.rulebook import Rulebook, check_rulebook, load_rulebook

_HOME = tempfile.TemporaryDirectory(prefix="rulebooks-")  # gone when the tests end

FACTS = """\
cases:
  label: cases a year
  type: number
  integer: yes
  range: 0 to 20,000
  usual: 2,000 to 9,000
  ask: How many cases a year?
  why_ask: It is the work there is.
  cost: 1
residents:
  label: residents
  type: number
  integer: yes
  range: 0 to 40
  usual: 1 to 8
  ask: How many residents?
  cost: 1
fellows:
  label: fellows
  type: number
  integer: yes
  range: 0 to 10
  usual: 0 to 3
  ask: How many fellows?
  cost: 1
trainees: {label: trainees, type: derived, formula: residents + fellows, range: 1 to 50, usual: 2 to 10}
share: {label: cases for each trainee, type: derived, formula: cases / trainees, range: 0 to 20k, usual: 500 to 3k}
logged:
  label: logged cases
  type: number
  integer: yes
  unit: procedures
  range: 0 to 5,000
  usual: 400 to 1,600
  ask: What did graduates log?
  why_ask: It is what training leaves you with.
  cost: 3
years: {label: IR years, type: number, range: 1 to 6, usual: 2 to 2, assumed: 2}
j1: {label: J-1, type: yes_no, decisive: yes, ask: Do they sponsor J-1?, cost: 1}
h1b: {label: H-1B, type: yes_no, ask: Do they sponsor H-1B?, cost: 1}
visa: {label: visa needed, about: applicant, type: choice, choices: [none, j1, h1b], ask: Which visa?, cost: 1}
level: {label: trauma level, type: choice, integer: yes, choices: {1: Level I, 2: Level II, 3: Level III}}
mix: {label: strengths, type: list, opposite: gaps, choices: [oncology, trauma, TACE], includes: {oncology: [TACE]}}
gaps: {label: gaps, type: list, opposite: mix, choices: [oncology, trauma, TACE]}
wishes: {label: wishes, about: applicant, type: list, complete: yes, choices: [oncology, trauma]}
month: {label: first month, about: away_plan, type: month, ask: Which month?}
notes: {label: notes, type: text}
img_status: {label: status, about: applicant, type: choice, choices: [non_us_img, us_img]}
"""

SOURCES = """\
guide: {title: The guide, address: "https://example.org", published: not stated, confidence: medium, kind: guide}
law: {title: The law, confidence: high, kind: official}
"""

TOTAL = """\
- kind: benchmark
  id: volume.total
  title: Logged by graduation
  topics: [volume]
  measure: logged
  bands: {thin: 0, solid: 800, strong: "1,000"}
  good: [solid, strong]
  poor: [thin]
  better: more
  found: "{logged} logged: {band}."
  found_open: "{measure} logged: {possible}."
  why: It matters.
  do: Ask.
  sources: [{id: guide, at: FAQ 1, covers: [CV-1]}]
  examples:
    - {given: {logged: 1000}, expect: strong}
    - {given: {logged: 999}, expect: solid}
    - {given: {logged: 800}, expect: solid}
    - {given: {logged: 799}, expect: thin}
    - {given: {}, expect: unknown}
"""

FLAG = """\
- kind: red_flag
  id: visa.none
  title: No visa route
  topics: [visa]
  severity: decisive
  when:
    all:
      - visa is not none
      - j1 is no
      - h1b is no
  found: No route.
  sources: [{id: law, at: §1}]
  examples:
    - {given: {visa: j1, j1: no, h1b: no}, expect: raised}
    - {given: {visa: none}, expect: clear}
    - {given: {visa: j1, h1b: no}, expect: unknown}
"""


def write_book(rules: str, facts: str = FACTS, sources: str = SOURCES, **files: str) -> Path:
    """A folder `rules` with these files (`files` by their stems), in a new temporary place."""
    folder = Path(tempfile.mkdtemp(dir=_HOME.name)) / "rules"
    folder.mkdir()
    (folder / "facts.yml").write_text(facts, encoding="utf-8")
    (folder / "sources.yml").write_text(sources, encoding="utf-8")
    (folder / "topic.yml").write_text(dedent(rules), encoding="utf-8")
    for stem, text in files.items():
        (folder / f"{stem}.yml").write_text(dedent(text), encoding="utf-8")
    return folder


def book(rules: str = TOTAL + FLAG, facts: str = FACTS) -> Rulebook:
    """The rulebook of these rules; RulebookError when they have mistakes."""
    return load_rulebook(write_book(rules, facts))


def problems(rules: str, facts: str = FACTS, sources: str = SOURCES) -> list[str]:
    """All that a check finds wrong, each as it is printed, without the folder's name."""
    return [shown(problem) for problem in check_rulebook(write_book(rules, facts, sources))]


def shown(problem: Problem) -> str:
    """The problem as printed, without `rules/` before the file."""
    return str(problem).removeprefix("rules/")


def rule(kind: str, body: str, rule_id: str = "a.rule", topics: str = "[volume]") -> str:
    """An entry of a kind with the keys every kind needs, and `body` for the rest."""
    head = f"- kind: {kind}\n  id: {rule_id}\n  title: A rule\n  topics: {topics}\n  sources: [{{id: guide, at: here}}]\n"
    return head + "".join(f"  {line}\n" for line in dedent(body).strip().splitlines())
