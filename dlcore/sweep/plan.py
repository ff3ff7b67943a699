"""What a sweep is asked to do, looked at before anything is done."""

import cloudpickle

from dlcore.guards import require_positive, require_positive_integer
from dlcore.sweep.facts import digests, fingerprint, function_name
from dlcore.sweep.journal import JournalError
from dlcore.sweep.plain import key, numbers_of_python, plain
from dlcore.sweep.task import OUTCOMES


class Plan:
    """settings: {key: dict as the function gets it}; head: what the journal's first line says.

    ValueError and TypeError for a table, a limit or a function that cannot be. Lesson: 14_fast_and_large.
    """

    def __init__(self, function, table, *, data, seconds, tries, again, patience):
        require_positive_integer("run", tries=tries)
        require_positive("run", patience=patience)
        if seconds is not None:
            require_positive("run", seconds=seconds)
        if unknown := set(again) - set(OUTCOMES):
            raise ValueError(f"run expects again to name some of {OUTCOMES}, got {sorted(unknown)}.")
        self.seconds, self.tries, self.patience = seconds, tries, patience
        self.again = {*again, "lost"}
        self.settings = _by_key(table)
        self.function = _pickled(function, f"the function {function_name(function)}")
        self.head = {
            "function": function_name(function),
            "text": fingerprint(function),
            "data": digests(data),
        }

    def cargo(self, name):
        """The settings, ready to be sent."""
        return _pickled(self.settings[name], f"the settings {plain(self.settings[name])}")

    def missing(self, journal):
        """The keys of the runs that are still to be done; JournalError where the journal knows others."""
        if strange := [name for name in journal.records if name not in self.settings]:
            raise JournalError(
                f"{journal.name} belongs to another table: it holds {len(strange)} runs that this one "
                f"does not have, such as {strange[0]}. Name another journal; a table may only grow."
            )
        records = journal.records
        return [
            name for name in self.settings if name not in records or records[name]["outcome"] in self.again
        ]


def _by_key(table):
    table = list(table)
    if not table:
        raise ValueError("run expects a table of at least one settings, got none.")
    found = {}
    for number, one in enumerate(table):
        if not isinstance(one, dict):
            raise TypeError(f"run expects a table of dicts, such as sweep.grid makes, got {one!r:.60}.")
        one = {name: numbers_of_python(value) for name, value in one.items()}
        if key(one) in found:
            raise ValueError(
                f"run expects different settings, but {number} of the table, {plain(one)}, stands twice."
            )
        found[key(one)] = one
    return found


def _pickled(value, what):
    try:
        return cloudpickle.dumps(value)
    except Exception as error:
        raise TypeError(
            f"run cannot send {what} to another process: {type(error).__name__}: {error}."
        ) from error
