"""The failures that are told to the person who runs the program, as the sentence they carry, without a trace.

ToldPlainly
 +- SettingError            settings: a value can't be used
 +- CannotStart             launch: port taken, database can't be opened, ...
 +- ModelDamaged            training: no model, or not the one that was trained
 +- TrainingError           training: no model could be made
 |   +- RulebookRefused     training: the rulebook has problems
 +- ActionsMissing          local_actions: the custom actions can't be loaded
 +- NotInThisBuild          rasa_compat: a part of Rasa that is left out was asked for
 +- StoreUnavailable        tracker_store: conversations can't be read or written
"""

from __future__ import annotations


class ToldPlainly(Exception):
    """A failure whose message says what is wrong and what to do about it."""
