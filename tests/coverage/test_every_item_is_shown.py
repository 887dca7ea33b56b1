"""Each item of the guides is really shown by a conversation or an assessment, by a rule that covers it (see README.md beside this)."""

from __future__ import annotations

import pytest
from routes import items, pending, routes, routes_to, walk

from actions import knowledge

SHOWN = dict.fromkeys([*(item for item in items() if item not in pending()), *(item for route in routes() for item in route.shows)])

# The families of items for which every rule that says it covers one is walked to.
COMPLETE = ("CV-", "AR-")


def covered_by(rule: str) -> set[str]:
    return {item for ref in knowledge.rulebook().rules[rule].refs for item in ref.covers}


@pytest.mark.parametrize("item", SHOWN)
def test_the_item_is_shown_by_a_rule_that_covers_it(item: str) -> None:
    ways = list(routes_to(item))
    assert ways, f"no route shows {item}"
    for route in ways:
        heard, spoke = walk(route)
        lower = heard.lower()
        for words in route.shows[item]:
            assert words.lower() in lower, f"{route.place}: {words!r} for {item} is missing in:\n{heard}"
        covering = {rule for rule in spoke if item in covered_by(rule)}
        assert covering, f"{route.place}: none of the rules that spoke covers {item}: {sorted(spoke)}"


@pytest.mark.parametrize(
    "rule", [rule for rule in knowledge.rulebook().rules if any(item.startswith(COMPLETE) for item in covered_by(rule))]
)
def test_the_rule_is_heard_on_each_item_it_says_it_covers(rule: str) -> None:
    claimed = {item for item in covered_by(rule) if item.startswith(COMPLETE)}
    heard = {item for item in claimed for route in routes_to(item) if rule in walk(route)[1]}
    assert claimed == heard, f"no route shows {sorted(claimed - heard)} by {rule}: write one, or don't say that the rule covers it"


def test_the_routes_name_only_items_there_are_and_pending_only_items_without_one() -> None:
    shown = {item for route in routes() for item in route.shows}
    assert not [item for item in shown - set(items()) if item.startswith(("CV-", "AR-"))]
    assert not pending() & shown, "struck from pending.txt, please: they have a route"
    assert pending() <= set(items())
