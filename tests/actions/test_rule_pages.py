"""Every "why?" leads to its rule in the reader's rulebook: in the cards for the widget, and in the text for whoever has only that."""

from __future__ import annotations

from typing import Any

from talk import Talk

from actions import knowledge
from advisor.book.address import page_of

CASE = "Northside does 4,200 procedures a year with 4 residents and 2 fellows. Enough?"


def findings_in(card: Any) -> list[dict[str, Any]]:
    """Every finding anywhere in a card."""
    if isinstance(card, dict):
        inner = [found for value in card.values() for found in findings_in(value)]
        return [card, *inner] if "threshold" in card else inner
    return [found for item in card for found in findings_in(item)] if isinstance(card, list) else []


def assert_each_leads_to_its_rule(items: list[dict[str, Any]]) -> None:
    assert items
    assert [item["page"] for item in items] == [page_of(knowledge.rulebook().rules[item["rule"]]) for item in items]


def test_each_finding_of_a_judgement_leads_to_its_rule() -> None:
    assert_each_leads_to_its_rule(findings_in(Talk().enough(CASE).card("assessment")))


def test_why_leads_to_the_rules_and_tells_where_they_stand_in_the_text() -> None:
    talk = Talk()
    talk.enough(CASE)
    heard = talk.say("why?", "ask_why", "action_explain")
    found = findings_in(heard.card("explanation"))
    assert_each_leads_to_its_rule(found)
    for item in found:
        assert f"- In the rulebook: {item['page']}" in heard.text


def test_where_it_comes_from_tells_where_the_rule_stands() -> None:
    talk = Talk()
    talk.enough(CASE)
    heard = talk.say("where does that come from?", "ask_source", "action_explain")
    assert "In the rulebook: /rulebook/volume#volume.enough" in heard.text


def test_a_general_answer_leads_to_its_rule() -> None:
    heard = Talk().say("how many letters do I need?", "ask_letters", "action_check_away_plan")
    assert_each_leads_to_its_rule([heard.card("answer")])


def test_each_line_of_a_comparison_leads_to_its_rule() -> None:
    talk = Talk()
    talk.tell("Northside does 8,000 procedures a year with 4 residents and no fellows. Graduates log 1,300.")
    talk.tell("Lakeview does 4,000 procedures a year with 4 residents and no fellows. Graduates log 900.")
    card = talk.say("compare them", "ask_compare", "action_compare_programs").card("comparison")
    assert_each_leads_to_its_rule(card["rows"])
