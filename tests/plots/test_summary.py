"""Each kind of thing that a figure can hold leaves its trace in the summary."""

import numpy as np
import pytest

from dlcore.plots import new_figure
from dlcore.plots.summary import describe


def _rows(draw):
    fig, axes = new_figure()
    draw(axes)
    return describe(fig)[1:]


@pytest.mark.parametrize(
    ("draw", "row"),
    [
        (lambda a: a.plot([], []), "line: empty"),
        (lambda a: a.plot([1.0, np.nan]), "line: n=2, first=1, last=nan, mean=1"),
        (lambda a: a.plot([np.nan, np.nan]), "not finite"),
        (lambda a: a.scatter([1, 3], [2, 4], label="data"), "points 'data': n=2, mean x=2, mean y=3"),
        (
            lambda a: a.scatter([1, 3], [2, 4], c=[0, 1]),
            "points: n=2, mean x=2, mean y=3, colours mean=0.5, std=0.5",
        ),
        (lambda a: a.bar([0, 1], [3, 5]), "bars: n=2, first=3, last=5, mean=4"),
        (lambda a: a.fill_between([0, 1], [0, 0], [2, 2]), "area: mean="),
        (lambda a: a.imshow([[0, 4], [0, 4]]), "image 2 x 2: mean=2, std=2"),
        (lambda a: a.pcolormesh([[0, 4], [0, 4]]), "QuadMesh: mean=2, std=2"),
        (lambda a: a.text(0, 0, "here"), "text 'here'"),
        (lambda a: a.axvspan(0, 1), "1 shapes"),
        (lambda a: a.hist([1, 1, 2], bins=2), "bars: n=2, first=2, last=1, mean=1.5"),
    ],
)
def test_what_is_drawn_is_described(draw, row):
    assert any(row in line for line in _rows(draw))


def test_a_changed_word_among_many_changes_the_text():
    def words(axes, changed):
        for i in range(20):
            axes.text(0, i, changed if i == 10 else f"{i}")

    assert _rows(lambda a: words(a, "10")) != _rows(lambda a: words(a, "11"))


def test_titles_scales_and_names_of_ticks_are_told():
    fig, axes = new_figure(2)
    axes[0].set(title="Left", xlabel="step", ylabel="loss", yscale="log")
    axes[1].set_xticks([0, 1], ["cat", "dog"])
    assert describe(fig) == ["axes 1: 'Left', x = step, y = loss (log)", "axes 2: x = [cat dog]"]


def test_a_legend_is_told():
    with_legend = _rows(lambda a: (a.plot([1], label="x"), a.legend()))
    assert "  legend: x" in with_legend
