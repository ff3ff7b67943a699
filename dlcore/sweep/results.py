"""What a sweep has found so far."""

from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby
from numbers import Real

import numpy as np

from dlcore.language import say
from dlcore.sweep.plain import key
from dlcore.sweep.rows import Table
from dlcore.sweep.spelled import ENDED, place, short
from dlcore.sweep.task import DONE


@dataclass(frozen=True)
class Group:
    """Runs that differ in one setting only, such as the seed: best(...).mean("validation_loss").

    settings: what they have in common, as the function gets it. records: one a run, None for one that is
    missing. Lesson: 14_fast_and_large.
    """

    settings: dict
    records: tuple = field(repr=False)

    def values(self, name):
        """The result `name` of each run as an array, NaN where there is none."""
        return np.array([_number(record, name) for record in self.records])

    def is_whole(self, name):
        """Has every run a finite result of this name?"""
        return bool(np.isfinite(self.values(name)).all())

    def mean(self, name):
        """The mean of the finite results of this name; NaN without any."""
        values = self.values(name)
        finite = values[np.isfinite(values)]
        return float(finite.mean()) if finite.size else float("nan")

    def outcomes(self):
        """{outcome: how many runs}."""
        return Counter(record["outcome"] for record in self.records if record)


class Results:
    """The runs of a table that have ended, and what can be asked of them.

    settings: {key: settings of a run}. records: {key: record}, whose entries are settings, outcome ("done",
    "diverged", "error", "out of memory", "too long", "lost"), result, words, seconds, tries, versions.
    head: the function's name, the checksums of its text and of the data. Lesson: 14_fast_and_large.
    """

    def __init__(self, settings, records, head):
        self.settings, self.records, self.head = settings, records, head

    @property
    def missing(self):
        """The settings of the runs that have not ended, as a table."""
        return [one for name, one in self.settings.items() if name not in self.records]

    @property
    def failed(self):
        """The records of the runs that ended in anything but a result."""
        return [record for record in self.records.values() if record["outcome"] != DONE]

    def rows(self):
        """A flat dict for each run that has ended, in the table's order: pandas.DataFrame(results.rows())."""
        found = [self.records[name] for name in self.settings if name in self.records]
        facts = ("outcome", "words", "seconds", "tries")
        return [
            {**record["settings"], **record["result"], **{fact: record.get(fact) for fact in facts}}
            for record in found
        ]

    def groups(self, over="seed"):
        """The runs that differ in the setting `over` alone, put together: a list of Groups in their order.

        ValueError if no run has such a setting; without a "seed" each run is a group.
        """
        self._require_setting(over)
        found = {}
        for name, one in self.settings.items():
            common = {setting: value for setting, value in one.items() if setting != over}
            found.setdefault(key(common), (common, []))[1].append(self.records.get(name))
        return [Group(common, tuple(records)) for common, records in found.values()]

    def best(self, name, *, over="seed", largest=False):
        """The Group with the smallest mean of the result `name`; largest=True: the largest.

        A group takes part when all its runs have a finite result: one that diverges with one seed of three is
        not good. ValueError if there is none. The best of many is best by luck too: measure it anew, with
        other seeds, before you tell others a number.
        """
        whole = [group for group in self.groups(over) if group.is_whole(name)]
        if not whole:
            raise ValueError(f"best expects runs with a finite result {name!r}; {self!r} {self._names()}")
        sign = -1 if largest else 1
        return min(whole, key=lambda group: sign * group.mean(name))

    def table(self, over="seed"):
        """A table to look at: a row for each group, with the mean and the range of each result."""
        return Table(self.groups(over))

    def figure(self, x, y, *, over="seed"):
        """Draw the result y over the setting x: means over seeds, and a band from lowest to highest.

        A line for each combination of the other settings. ValueError if there are more than six, or nothing
        to draw. Returns a Figure, to be shown by plots.show.
        """
        from dlcore.plots import setting_bands

        self._require_setting(x)
        lines = {name: list(groups) for name, groups in groupby(*self._by_line(x, over))}
        points = {
            name: {place(group.settings.get(x)): group.values(y) for group in groups}
            for name, groups in lines.items()
        }
        return setting_bands(points, xlabel=x, ylabel=y)

    def _by_line(self, x, over):
        def name(group):
            others = {setting: value for setting, value in group.settings.items() if setting != x}
            return ", ".join(f"{setting} {short(value)}" for setting, value in others.items())

        return sorted(self.groups(over), key=name), name

    def _require_setting(self, name):
        names = {setting for one in self.settings.values() for setting in one}
        if name not in names and name != "seed":
            raise ValueError(f"expected one of the settings {sorted(names)}, got {name!r}.")

    def _names(self):
        names = sorted({name for record in self.records.values() for name in record["result"]})
        return f"Results so far: {', '.join(names) or 'none'}."

    def __repr__(self):
        outcomes = Counter(record["outcome"] for record in self.records.values())
        told = ", ".join(f"{count} {say(ENDED[outcome])}" for outcome, count in outcomes.items())
        done = say("{done} of {all} runs", done=len(self.records), all=len(self.settings))
        return f"{done}: {told}." if told else f"{done}."


def _number(record, name):
    value = record["result"].get(name) if record else None
    return float(value) if isinstance(value, Real) else float("nan")
