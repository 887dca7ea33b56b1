"""Where a rule stands in the reader's rulebook."""

from __future__ import annotations

from advisor.rules import Rule

ROOT = "/rulebook"


def home_topic(rule: Rule) -> str:
    """The topic on whose page a rule is told in full: its first."""
    return rule.topics[0].replace("-", "_")


def page_of(rule: Rule) -> str:
    """A rule's address on the advisor's server: "/rulebook/volume#volume.per-trainee"."""
    return f"{ROOT}/{home_topic(rule)}#{rule.id}"
