"""The fact reader as a component of Rasa's pipeline. What it reads is in `facts`."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from understanding.facts import Reading, read_facts

READING = "reading"
FACT = "fact"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class FactReader(GraphComponent, EntityExtractorMixin):
    """Sets a message's `reading` (all that it says, as plain data) and an entity `fact` for each claim in it."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],  # noqa: ARG003
        model_storage: ModelStorage,  # noqa: ARG003
        resource: Resource,  # noqa: ARG003
        execution_context: ExecutionContext,  # noqa: ARG003
    ) -> FactReader:
        """A reader; it has no settings."""
        return cls()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Training messages pass unchanged: nothing here is learned."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add what each message says."""
        for message in messages:
            before = (message.get("metadata") or {}).get("before") or {}  # as understanding.intents.BEFORE
            reading = read_facts(message.get(TEXT) or "", asked_for=str(before.get("asked_for") or ""))
            message.set(READING, reading.to_json(), add_to_output=True)
            message.set(ENTITIES, [*(message.get(ENTITIES) or []), *self._entities(reading)], add_to_output=True)
        return messages

    def _entities(self, reading: Reading) -> list[dict[str, Any]]:
        return [
            {
                "entity": FACT,
                "role": mention.fact,
                **({"group": mention.program} if mention.program else {}),
                "value": mention.value,
                "start": mention.start,
                "end": mention.end,
                "extractor": type(self).__name__,
            }
            for mention in reading.mentions
        ]
