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


X, Y = np.linspace(0, 2, 9), np.array([1.0, 3, 2, 5, 4, 7, 6, 9, 5])
GRID = np.arange(6.0).reshape(2, 3) ** 2


def _changes():
    """By name: two drawings that a reader can tell apart."""
    yield from _changed_pictures()
    yield from _changed_points()
    yield from _changed_lines()
    yield from _changed_shapes()


SQUARE = np.array([[0.0, 1, 4], [2, 3, 9], [5, 7, 6]])
GROUPS = np.array([0, 1] * 4 + [1])
NAMES = np.array(["#0072B2", "#D55E00"])


def _changed_pictures():
    yield "a picture transposed", lambda a: a.imshow(SQUARE), lambda a: a.imshow(SQUARE.T)
    yield "a picture upside down", lambda a: a.imshow(SQUARE), lambda a: a.imshow(SQUARE[::-1])
    yield "a picture drawn upwards", lambda a: a.imshow(SQUARE), lambda a: a.imshow(SQUARE, origin="lower")
    yield "rows of a photo", lambda a: a.imshow(_photo()), lambda a: a.imshow(_photo()[::-1])
    yield "a colour map inverted", lambda a: a.imshow(GRID), lambda a: a.imshow(GRID, cmap="viridis_r")
    yield "a colour scale", lambda a: a.imshow(GRID), lambda a: a.imshow(GRID, vmin=-9)
    yield "a grid of colours", lambda a: a.pcolormesh(GRID), lambda a: a.pcolormesh(GRID[:, ::-1])


def _changed_points():
    yield "y of points", lambda a: a.scatter(X, Y), lambda a: a.scatter(X, Y[::-1])
    yield "classes by number", lambda a: a.scatter(X, Y, c=GROUPS), lambda a: a.scatter(X, Y, c=1 - GROUPS)
    yield (
        "classes by colour",
        lambda a: a.scatter(X, Y, color=NAMES[GROUPS]),
        lambda a: a.scatter(X, Y, color=NAMES[1 - GROUPS]),
    )


def _changed_lines():
    yield "x of a line", lambda a: a.plot(X, Y), lambda a: a.plot(X**2, Y)
    yield "a logarithmic x", lambda a: a.plot(X + 1, Y), lambda a: (a.plot(X + 1, Y), a.set_xlim(0, 9))
    yield "inner y in another order", lambda a: a.plot(Y), lambda a: a.plot(Y[[0, 3, 2, 1, *range(4, 9)]])
    yield "y mirrored about its mean", lambda a: a.plot(_waves(1)), lambda a: a.plot(_waves(-1))
    yield "a white line", lambda a: a.plot(Y, color="C0"), lambda a: a.plot(Y, color="white")
    yield "a hidden line", lambda a: a.plot(Y), lambda a: a.plot(Y, visible=False)
    yield "a clear line", lambda a: a.plot(Y), lambda a: a.plot(Y, alpha=0)
    yield "a line without width", lambda a: a.plot(Y), lambda a: a.plot(Y, linewidth=0)
    yield "dashes", lambda a: a.plot(Y), lambda a: a.plot(Y, "--")
    yield "colours of two lines", lambda a: _two(a, "C0", "C1"), lambda a: _two(a, "C1", "C0")


def _changed_shapes():
    yield "inner bars swapped", lambda a: a.bar(X, Y), lambda a: a.bar(X, Y[[0, 2, 1, *range(3, 9)]])
    yield "places of bars", lambda a: a.bar(X, Y), lambda a: a.bar(X + 1, Y)
    yield "colour of bars", lambda a: a.bar(X, Y), lambda a: a.bar(X, Y, color="red")
    yield "limits that hide", lambda a: a.plot(Y), lambda a: (a.plot(Y), a.set_ylim(20, 30))
    yield "an axis turned round", lambda a: a.plot(Y), lambda a: (a.plot(Y), a.invert_yaxis())
    yield "a wider span", lambda a: a.axvspan(0, 1), lambda a: a.axvspan(0, 2)
    yield "x of an area", lambda a: a.fill_between(X, Y), lambda a: a.fill_between(X * 2, Y)
    yield "a text moved", lambda a: a.text(0, 0, "here"), lambda a: a.text(0, 1, "here")
    yield "texts exchanged", lambda a: _numbers(a, 1), lambda a: _numbers(a, -1)
    yield "an arrow turned", lambda a: _arrow(a, 1), lambda a: _arrow(a, -1)


def _waves(sign):
    return 2 + sign * np.sin(np.linspace(0, 2 * np.pi, 9))


def _photo():
    return np.linspace(0, 1, 24).reshape(4, 2, 3)


def _two(axes, first, second):
    axes.plot(Y, color=first)
    axes.plot(Y + 1, color=second)


def _numbers(axes, sign):
    for i in range(9):
        axes.text(sign * i, 0, f"{i}")


def _arrow(axes, sign):
    axes.annotate("", (sign, 1), (0, 0), arrowprops={"arrowstyle": "->"})


@pytest.mark.parametrize(("one", "other"), [pytest.param(*two, id=name) for name, *two in _changes()])
def test_what_a_reader_can_tell_apart_has_another_text(one, other):
    assert _whole(one) != _whole(other)
    assert _whole(one) == _whole(one)


def _whole(draw):
    fig, axes = new_figure()
    draw(axes)
    return describe(fig)


def test_numbers_equal_up_to_rounding_have_one_text():
    ties = np.array([2.125, 0.0625, 3.375, 1.0])
    assert _whole(lambda a: a.plot(ties)) == _whole(lambda a: a.plot(ties * (1 - 1e-14)))
