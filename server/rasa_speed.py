"""Two places where Rasa 3.6.21 spends most of a turn's time for nothing and offers no seam; neither changes what it does.

``install()`` is called once the placeholders of ``rasa_compat`` are in place. The seams are watched by tests/server/test_rasa_seams.py, and
tests/server/test_rasa_speed.py compares conversations with and without it.
"""

from __future__ import annotations

from typing import Any

import rasa.core.processor
from jsonschema.exceptions import best_match
from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction
from rasa.engine.graph import ExecutionContext, GraphNode, GraphSchema
from rasa.engine.runner.interface import GraphRunner
from rasa.engine.storage.storage import ModelStorage


def install() -> None:
    """Check action results with a schema compiled once, and run the components of a model one after the other."""
    rasa.core.processor.DaskGraphRunner = SequentialRunner
    RemoteAction._validate_action_result = _compiled_check()


def _compiled_check() -> Any:
    # Rasa checks the constant schema of action results against JSON Schema's own schema at every action: most of a turn's time.
    schema = RemoteAction.action_response_format_spec()
    kind = validator_for(schema)
    kind.check_schema(schema)
    validator = kind(schema)

    def _validate_action_result(_self: RemoteAction, result: dict[str, Any]) -> bool:
        error = best_match(validator.iter_errors(result))
        if error is not None:
            raise error
        return True

    return _validate_action_result


class SequentialRunner(GraphRunner):
    """Runs a trained model's components in this thread, in an order worked out once for each target.

    Rasa's own runner builds a task graph for Dask at every message and has Dask run it in one thread.
    """

    def __init__(
        self, graph_schema: GraphSchema, model_storage: ModelStorage, execution_context: ExecutionContext, hooks: Any = None
    ) -> None:
        self._schema = graph_schema
        self._orders: dict[tuple[str, ...], list[tuple[str, GraphNode, tuple[str, ...]]]] = {}
        self._nodes = {
            name: GraphNode.from_schema_node(name, node, model_storage, execution_context, hooks)
            for name, node in graph_schema.nodes.items()
        }

    @classmethod
    def create(
        cls, graph_schema: GraphSchema, model_storage: ModelStorage, execution_context: ExecutionContext, hooks: Any = None
    ) -> SequentialRunner:
        """Build the components of ``graph_schema``."""
        return cls(graph_schema, model_storage, execution_context, hooks)

    def run(self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None) -> dict[str, Any]:
        """Run the components ``targets`` need on ``inputs`` and return what the targets give."""
        wanted = tuple(targets or self._schema.target_names)
        # A component gets each input as (name of where it is from, value); a missing one as its bare name, as in Rasa's runner.
        given: dict[str, Any] = {name: (name, value) for name, value in (inputs or {}).items()}
        for name, node, needs in self._order(wanted):
            given[name] = node(*(given.get(need, need) for need in needs))
        return {name: given[name][1] for name in wanted}

    def _order(self, targets: tuple[str, ...]) -> list[tuple[str, GraphNode, tuple[str, ...]]]:
        if targets not in self._orders:
            nodes = self._schema.minimal_graph_schema(list(targets)).nodes
            ordered: dict[str, tuple[str, GraphNode, tuple[str, ...]]] = {}

            def add(name: str) -> None:
                if name in nodes and name not in ordered:
                    needs = tuple(nodes[name].needs.values())
                    for need in needs:
                        add(need)
                    ordered[name] = (name, self._nodes[name], needs)

            for name in nodes:
                add(name)
            self._orders[targets] = list(ordered.values())
        return self._orders[targets]
