"""Results as a table on the page."""

import html

import numpy as np

from dlcore.language import say
from dlcore.sweep.spelled import ENDED, short
from dlcore.sweep.task import DONE

LONGEST = 200  # rows on a page


class Table:
    """A row for each group: its settings, the mean and range of each result, how many runs ended how.

    Shown as HTML in a notebook, as text elsewhere. Lesson: 14_fast_and_large.
    """

    def __init__(self, groups):
        self.groups = groups
        self.settings = _names(group.settings for group in groups)
        self.results = _names(
            {name: one for name, one in record["result"].items() if not isinstance(one, list | dict | str)}
            for group in groups
            for record in group.records
            if record
        )

    def head(self):
        """The names of the columns."""
        return [*self.settings, *self.results, say("runs")]

    def rows(self):
        """A list of texts for each group."""
        return [
            [
                *(short(group.settings.get(name, "")) for name in self.settings),
                *(_spread(group.values(name)) for name in self.results),
                _ended(group),
            ]
            for group in self.groups[:LONGEST]
        ]

    def _rest(self):
        more = len(self.groups) - LONGEST
        return [say("and {more} more rows", more=more)] if more > 0 else []

    def __repr__(self):
        lines = [self.head(), *self.rows()]
        widths = [max(map(len, column)) for column in zip(*lines)]
        texts = ["  ".join(cell.rjust(width) for cell, width in zip(line, widths)) for line in lines]
        return "\n".join([*texts, *self._rest()])

    def _repr_html_(self):
        head = "".join(f"<th>{html.escape(name)}</th>" for name in self.head())
        body = "\n".join(
            "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in self.rows()
        )
        rest = "".join(f"<p>{html.escape(line)}</p>" for line in self._rest())
        return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>{rest}"


def _names(dicts):
    return list(dict.fromkeys(name for one in dicts for name in one))


def _spread(values):
    """The mean of the finite values, and behind it the lowest and the highest if there are several."""
    finite = values[np.isfinite(values)]
    if not finite.size:
        return "–"
    mean = f"{finite.mean():.4g}"
    return mean if finite.size == 1 else f"{mean} ({finite.min():.4g} … {finite.max():.4g})"


def _ended(group):
    """As in "2 of 3", with what happened to those that have no result."""
    outcomes = group.outcomes()
    told = say("{done} of {all}", done=outcomes.pop(DONE, 0), all=len(group.records))
    others = [f"{count} {say(ENDED[outcome])}" for outcome, count in outcomes.items()]
    return ", ".join([told, *others])
