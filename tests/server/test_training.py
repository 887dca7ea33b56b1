"""Training: from scratch, only when something changed, and only a model that answers replaces the last good one."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from server.settings import Project, Settings
from server.training import (
    MODEL_NAME,
    RULEBOOK_RECORD_NAME,
    RulebookRefused,
    TrainingError,
    checked_model,
    ensure_model,
    fingerprint,
    model_is_current,
)


@pytest.fixture
def project(tiny_project: Project, tmp_path: Path) -> Project:
    """A copy of the small bot that may be changed."""
    root = tmp_path / "bot"
    shutil.copytree(tiny_project.root, root, ignore=shutil.ignore_patterns("__pycache__"))
    return replace(tiny_project, root=root)


@pytest.fixture
def settings(tiny_models: Path, tmp_path: Path) -> Settings:
    """A folder that already holds the small bot's model, and nothing that a server started on it has noted since."""
    models = tmp_path / "models"
    shutil.copytree(tiny_models, models, ignore=shutil.ignore_patterns(RULEBOOK_RECORD_NAME))
    return Settings(models=models)


def change(project: Project, name: str, old: str, new: str) -> None:
    path = project.root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def only_the_model_lies_in(models: Path) -> bool:
    return sorted(path.name for path in models.iterdir()) == [".training", "advisor.json", "advisor.tar.gz"]


def test_nothing_is_trained_when_nothing_changed(project, settings):
    told: list[str] = []
    before = (settings.models / MODEL_NAME).stat().st_mtime_ns
    ensure_model(project, settings, say=told.append)
    assert told == []
    assert (settings.models / MODEL_NAME).stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("config.yml", "max_ngram: 4", "max_ngram: 3"),
        ("domain.yml", "Hello from", "Greetings from"),
        ("data/nlu.yml", "- hi there", "- hello you"),
        ("data/rules.yml", "rule: greet", "rule: greeting"),
    ],
)
def test_a_change_of_any_input_makes_the_model_out_of_date(project, settings, name, old, new):
    assert model_is_current(project, settings.models)
    change(project, name, old, new)
    assert not model_is_current(project, settings.models)


def test_a_change_of_a_components_code_makes_the_model_out_of_date(project):
    with_code = replace(project, code=("tiny_actions",))
    before = fingerprint(with_code)
    (project.root / "tiny_actions" / "more.py").write_text("x = 1\n")
    assert fingerprint(with_code) != before


def test_a_changed_bot_is_trained_anew_and_then_current(project, settings):
    told: list[str] = []
    change(project, "domain.yml", "Hello from", "Greetings from")
    model = ensure_model(project, settings, say=told.append)
    assert told[0].startswith("Training the model (its inputs changed)")
    assert model_is_current(project, settings.models)
    assert checked_model(settings.models) == model
    assert only_the_model_lies_in(settings.models)


def test_a_component_put_in_before_another_still_gives_a_model_that_loads(project, settings):
    change(
        project, "config.yml", "  - name: LogisticRegressionClassifier", "  - name: RegexFeaturizer\n  - name: LogisticRegressionClassifier"
    )
    ensure_model(project, settings, say=lambda _: None)
    assert model_is_current(project, settings.models)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("config.yml", "name: RulePolicy", "name: NoSuchPolicy"),
        ("config.yml", "name: WhitespaceTokenizer", "name: DIETClassifier"),
        ("data/rules.yml", "{intent: count}, {action: action_count}", "{intent: greet}, {action: action_count}"),
        ("domain.yml", "actions: [action_count", "actions: [action_count, action_count"),
        ("data/nlu.yml", "nlu:", "nlu: ["),
    ],
)
def test_a_bot_that_can_not_be_trained_leaves_the_last_good_model(project, settings, name, old, new):
    before = (settings.models / MODEL_NAME).read_bytes()
    change(project, name, old, new)
    with pytest.raises(TrainingError, match="last good model is untouched"):
        ensure_model(project, settings, say=lambda _: None)
    assert (settings.models / MODEL_NAME).read_bytes() == before
    assert only_the_model_lies_in(settings.models)


def test_a_model_that_does_not_answer_does_not_replace_the_last_good_one(project, settings, monkeypatch):
    before = (settings.models / MODEL_NAME).read_bytes()
    change(project, "domain.yml", "Hello from", "Greetings from")
    failing = replace(project, test_question="crash now")
    with pytest.raises(TrainingError, match="no answer to a test question"):
        ensure_model(failing, settings, say=lambda _: None)
    assert (settings.models / MODEL_NAME).read_bytes() == before


def test_a_broken_rulebook_is_told_by_file_and_line_and_nothing_is_trained(project, settings, tmp_path):
    rules = tmp_path / "rules"
    shutil.copytree(Project().root / "rules", rules)
    (rules / "benchmarks" / "broken.yml").write_text("- kind: benchmark\n  id: broken.rule\n  measure: no_such_fact\n")
    before = (settings.models / MODEL_NAME).read_bytes()
    told: list[Any] = []
    with pytest.raises(RulebookRefused) as refused:
        ensure_model(replace(project, rules=rules), settings, force=True, say=told.append)
    assert any("benchmarks/broken.yml:" in problem for problem in refused.value.problems)
    assert "the last good model is untouched" in str(refused.value)
    assert told == []
    assert (settings.models / MODEL_NAME).read_bytes() == before


def test_two_processes_that_need_the_model_train_it_once(project, settings):
    import threading

    change(project, "domain.yml", "Hello from", "Greetings from")
    told: list[str] = []
    others = [threading.Thread(target=ensure_model, args=(project, settings), kwargs={"say": told.append}) for _ in range(2)]
    for other in others:
        other.start()
    for other in others:
        other.join()
    assert sum(sentence.startswith("Training") for sentence in told) == 1
    assert sum(sentence.startswith("Another process") for sentence in told) == 1
