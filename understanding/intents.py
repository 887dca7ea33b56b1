"""The intent classifier as a component of Rasa's pipeline. What it knows is in `intent_model` and `message_intents`."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier as RasaIntentClassifier
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from understanding.chat_spelling import written_out
from understanding.components import READING
from understanding.follow_ups import Before
from understanding.intent_model import IntentModel, Settings
from understanding.message_intents import read_message
from understanding.telling import settle_judging, settle_telling

QUESTIONS = "questions"
PLAIN_TEXT = "plain_text"  # the message with its short forms written out and its misspelt words put right
INTENT_RANKING = "intent_ranking"
BEFORE = "before"  # in a message's metadata: what it follows, as Before.from_json reads it


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentClassifier(GraphComponent, RasaIntentClassifier):  # Rasa is not type-checked here
    """Sets a message's `intent`, its `intent_ranking` and its `questions` (one for each question asked, in order)."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The settings that config.yml may change; `ranking_length` is how many intents the ranking names,
        `least_confidence` what a message gets whose facts settle its intent."""
        defaults = Settings()
        return {"ranking_length": 10, "least_confidence": 0.4, **{name: getattr(defaults, name) for name in Settings.__slots__}}

    def __init__(self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, model: IntentModel | None = None) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._model = model

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,  # noqa: ARG003
    ) -> IntentClassifier:
        """A classifier that has still to be trained."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,  # noqa: ARG003
        **kwargs: Any,  # noqa: ARG003
    ) -> IntentClassifier:
        """The classifier that `train` stored. Raises IntentModelError when this version can't use it."""
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, IntentModel.load(folder))

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the messages that have a text and an intent, and store the model."""
        messages = [m for m in training_data.intent_examples if m.get(TEXT) and m.get(INTENT)]
        settings = Settings(**{name: self._config[name] for name in Settings.__slots__})
        self._model = IntentModel.train([m.get(TEXT) for m in messages], [m.get(INTENT) for m in messages], settings)
        with self._model_storage.write_to(self._resource) as folder:
            self._model.save(folder)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Training messages pass unchanged: they have their intents already."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add what each message wants; without a text the intent is None at confidence 0."""
        for message in messages:
            self._classify(message)
        return messages

    def _classify(self, message: Message) -> None:
        text = message.get(TEXT) or ""
        before = Before.from_json((message.get("metadata") or {}).get(BEFORE))
        reading = read_message(self._model, text, before) if self._model is not None else None
        ranking = [{"name": r.intent, "confidence": r.confidence} for r in (reading.ranking if reading else ())]
        questions = [asdict(question) for question in (reading.questions if reading else ())]
        settled = settle_telling(ranking, message.get(READING) or {}, self._config["least_confidence"])
        if settled is not ranking:  # it asks nothing, so what it seemed to ask is not answered either
            ranking, questions = settled, []
        ranking, questions = settle_judging(ranking, questions, message.get(READING) or {}, self._config["least_confidence"])
        message.set(INTENT, ranking[0] if ranking else {"name": None, "confidence": 0.0}, add_to_output=True)
        message.set(INTENT_RANKING, ranking[: self._config["ranking_length"]], add_to_output=True)
        message.set(QUESTIONS, questions, add_to_output=True)
        if self._model is not None:
            message.set(PLAIN_TEXT, self._model.put_right(written_out(text)), add_to_output=True)
