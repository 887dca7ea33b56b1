"""The intent classifier: its text preparation, the model, whole messages, and the component that Rasa sees."""

from pathlib import Path

import numpy as np
import pytest

from server import rasa_compat
from understanding.intent_model import IntentModel, IntentModelError, Settings
from understanding.intent_text import CUE_NAMES, cues, normalise
from understanding.message_intents import CLEAR, MAX_QUESTIONS, read_message
from understanding.sentence_encoder import DIMENSIONS, encode, word_pieces

SAMPLE = {
    "greet": ["hi", "hello", "hey there", "good morning", "hello doctor", "hi again"],
    "thank": ["thanks", "thank you", "many thanks", "thanks a lot", "great, thank you", "thx"],
    "inform_program": [
        "they do 9,000 cases a year",
        "7 faculty, 4 residents and 2 fellows",
        "it is a level 1 trauma center",
        "no fellows there",
        "Program A has 5 attendings",
        "around 6,500 procedures annually",
    ],
    "ask_volume_enough": [
        "is that enough?",
        "8,000 cases for 5 residents, enough?",
        "is the volume sufficient?",
        "would you call that high volume?",
        "are 6,000 procedures a year adequate for four trainees?",
        "they do 9k a year. good enough?",
    ],
    "ask_letters": [
        "how many letters do I need?",
        "who should write my letters?",
        "is a letter from a radiologist better?",
        "do letters from home count?",
        "how many recommendation letters should I send?",
        "when must letters be uploaded?",
    ],
    "ask_visa": [
        "which visa is better, J-1 or H-1B?",
        "do they sponsor H-1B?",
        "is step 3 needed for H-1B?",
        "how long does a J-1 last?",
        "can I moonlight on a J-1?",
        "do programs sponsor visas?",
    ],
    "ask_call": [
        "how is call?",
        "how often are residents on call?",
        "is q4 call too much?",
        "do residents take night call?",
        "is home call usual?",
        "how busy are the nights?",
    ],
}
TEXTS = [text for texts in SAMPLE.values() for text in texts]
LABELS = [intent for intent, texts in SAMPLE.items() for _ in texts]


@pytest.fixture(scope="module")
def model() -> IntentModel:
    return IntentModel.train(TEXTS, LABELS, Settings(calibration_share=0.5))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Is an H1-B or a J1 better?", "is an h1b or a j1 better?"),
        ("~1,200-1,400 cases", "00 cases"),
        ("8k+ a year, enuf?", "00 a year, enough?"),
        ("pls tell me, r u sure", "please tell me, are you sure"),
        ("primary at PGY-4", "primary at pgy"),
    ],
)
def test_different_spellings_of_one_thing_become_one(written: str, read: str) -> None:
    assert normalise(written) == read


def test_every_cue_is_a_zero_or_a_one() -> None:
    found = cues(normalise("How many aways should I do, 2 or 3?"))
    assert len(found) == len(CUE_NAMES)
    assert set(found) == {0.0, 1.0}


def test_word_pieces_are_those_of_berts_uncased_vocabulary() -> None:
    assert word_pieces("Café embolization, OK?") == [7668, 7861, 14956, 3989, 1010, 7929, 1029]


def test_sentences_that_mean_the_same_lie_closer_than_others() -> None:
    asked, same, other = (encode(t) for t in ("is the volume sufficient?", "are there enough cases?", "which visa do I need?"))
    assert asked @ same > asked @ other


def test_a_text_without_words_has_no_direction() -> None:
    assert not encode("  ").any()
    assert encode("").shape == (DIMENSIONS,)


def test_the_same_messages_train_the_same_model(model: IntentModel) -> None:
    again = IntentModel.train(TEXTS, LABELS, Settings(calibration_share=0.5))
    assert again.rank("is the caseload adequate?") == model.rank("is the caseload adequate?")


def test_confidences_sum_to_one_and_stand_in_order(model: IntentModel) -> None:
    confidences = [ranked.confidence for ranked in model.rank("do they take people on visas?")]
    assert sum(confidences) == pytest.approx(1)
    assert confidences == sorted(confidences, reverse=True)


def test_a_stored_model_answers_as_before(model: IntentModel, tmp_path: Path) -> None:
    model.save(tmp_path)
    assert IntentModel.load(tmp_path).rank("letters?") == model.rank("letters?")


def test_a_model_of_one_intent_is_refused() -> None:
    with pytest.raises(IntentModelError, match="at least two intents"):
        IntentModel.train(["hi", "hello"], ["greet", "greet"])


def test_two_intents_can_be_told_apart() -> None:
    chosen = {"ask_call", "ask_visa"}
    pairs = [(t, i) for t, i in zip(TEXTS, LABELS, strict=True) if i in chosen]
    small = IntentModel.train([t for t, _ in pairs], [i for _, i in pairs])
    assert small.rank("do they sponsor a J-1 visa?")[0].intent == "ask_visa"
    assert small.rank("how many nights of call?")[0].intent == "ask_call"


def test_facts_followed_by_a_question_are_the_question(model: IntentModel) -> None:
    reading = read_message(model, "Hi! They do 9,000 cases a year with 7 faculty. Is that enough?")
    assert reading.ranking[0].intent == "ask_volume_enough"
    assert [q.text for q in reading.questions] == ["Is that enough?"]


def test_each_question_of_a_message_is_found_in_order(model: IntentModel) -> None:
    reading = read_message(model, "How many letters do I need? And which visa is better? Also, how is call?")
    assert [q.intent for q in reading.questions] == ["ask_letters", "ask_visa", "ask_call"]
    assert reading.ranking[0].intent == "ask_letters"


def test_a_question_that_says_little_is_read_with_what_follows_it(model: IntentModel) -> None:
    alone = read_message(model, "what do you think of this?").ranking[0]
    reading = read_message(model, "what do you think of this? residents take night call, is call at night usual?")
    assert alone.confidence < CLEAR
    assert reading.ranking[0].intent == "ask_call"
    assert "ask_call" in [question.intent for question in reading.questions]


def test_a_clear_question_is_not_read_as_the_one_behind_it(model: IntentModel) -> None:
    asked = [
        question.intent for question in read_message(model, "how many letters do I need? and how often are residents on call?").questions
    ]
    assert asked == ["ask_letters", "ask_call"]


def test_the_same_question_asked_twice_counts_once(model: IntentModel) -> None:
    reading = read_message(model, "How many letters do I need? I mean, how many letters should I send?")
    assert [q.intent for q in reading.questions] == ["ask_letters"]


def test_facts_alone_hold_no_question(model: IntentModel) -> None:
    reading = read_message(model, "They do 9,000 cases a year. 7 faculty, 4 residents and 2 fellows.")
    assert reading.ranking[0].intent == "inform_program"
    assert reading.questions == ()


def test_a_greeting_alone_stays_a_greeting(model: IntentModel) -> None:
    assert read_message(model, "Hello! Good morning!").ranking[0].intent == "greet"


@pytest.mark.parametrize("text", ["", "   ", "?", "!", "\n"])
def test_a_message_without_a_word_has_no_intent(model: IntentModel, text: str) -> None:
    assert read_message(model, text).ranking == ()


@pytest.mark.parametrize("text", ["\x00\u202e\ud7ff", "a" * 5000, "¿qué tal? 😀" * 300, "is it enough? " * 300, "x\n" * 3000])
def test_odd_messages_are_read_without_an_error(model: IntentModel, text: str) -> None:
    reading = read_message(model, text)
    assert len(reading.questions) <= MAX_QUESTIONS
    assert all(np.isfinite(ranked.confidence) for ranked in reading.ranking)


@pytest.mark.parametrize("text", ["which 1", "which one?", "what about those?"])
def test_words_that_lean_on_nothing_are_asked_back_and_not_refused(text: str) -> None:
    refusing = IntentModel.train(
        [*TEXTS, "which 1", "which one?", "what about those?", "how is it there"], [*LABELS, *["out_of_scope"] * 4]
    )
    assert read_message(refusing, text).ranking[0].confidence < 0.3


def test_what_has_words_of_its_own_is_refused_all_the_same() -> None:
    foreign = ["how do I bake bread", "which wine goes with fish", "what is the capital of Peru", "how do magnets work"]
    refusing = IntentModel.train([*TEXTS, *foreign], [*LABELS, *["out_of_scope"] * 4])
    best = read_message(refusing, "which wine goes with fish").ranking[0]
    assert (best.intent, best.confidence > 0.3) == ("out_of_scope", True)


def test_rasa_trains_stores_loads_and_asks_the_component(tmp_path: Path) -> None:
    rasa_compat.install()
    from rasa.engine.graph import ExecutionContext, GraphSchema
    from rasa.engine.storage.local_model_storage import LocalModelStorage
    from rasa.engine.storage.resource import Resource
    from rasa.shared.nlu.training_data.message import Message
    from rasa.shared.nlu.training_data.training_data import TrainingData

    from understanding.intents import IntentClassifier

    storage, resource, context = LocalModelStorage(tmp_path), Resource("intents"), ExecutionContext(GraphSchema({}))
    config = {**IntentClassifier.get_default_config(), "ranking_length": 3, "calibration_share": 0.5}
    examples = [Message.build(text=text, intent=intent) for text, intent in zip(TEXTS, LABELS, strict=True)]
    IntentClassifier.create(config, storage, resource, context).train(TrainingData(examples))

    message = Message.build(text="They do 9,000 a year. Is that enough? And which visa is better?")
    empty = Message.build(text="")
    IntentClassifier.load(config, storage, resource, context).process([message, empty])

    told = message.as_dict(only_output_properties=True)
    assert told["intent"]["name"] == "ask_volume_enough"
    assert len(told["intent_ranking"]) == 3
    assert [q["intent"] for q in told["questions"]] == ["ask_volume_enough", "ask_visa"]
    assert empty.get("intent") == {"name": None, "confidence": 0.0}
