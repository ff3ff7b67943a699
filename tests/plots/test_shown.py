"""show publishes one picture with alt text, and numbers that change when the figure does."""

import base64
import io

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

from dlcore.plots import new_figure, numbers, show
from dlcore.plots.shown import bundle, png
from dlcore.plots.summary import describe

ALT = "The loss falls from 2 to 1."


def _figure(values=(2.0, 1.5, 1.0), label="training"):
    fig, axes = new_figure()
    axes.plot([1, 2, 3], values, label=label)
    axes.set(xlabel="step", ylabel="loss")
    return fig


def test_the_html_holds_the_picture_and_its_alt_text():
    html = bundle(_figure(), alt='A "loss" < 2 & falling.')["text/html"]
    assert 'alt="A &quot;loss&quot; &lt; 2 &amp; falling."' in html
    data = html.split('src="data:image/png;base64,')[1].split('"')[0]
    picture = Image.open(io.BytesIO(base64.b64decode(data)))
    assert picture.size == (1200, 720)
    assert 'width="600"' in html
    assert picture.mode == "P"


def test_the_plain_text_holds_alt_text_and_numbers():
    assert bundle(_figure(), alt=ALT)["text/plain"].splitlines() == [
        f"Figure: {ALT}",
        "  axes 1: x = step, y = loss",
        "    line 'training': n=3, first=2, last=1, mean=1.5, order=0.9, x 1 to 3, order=1.37, #0072b2",
    ]


@pytest.mark.parametrize(
    "other", [_figure((2.0, 1.4, 1.0)), _figure((2.0, 1.5, 1.1)), _figure(label="validation")]
)
def test_another_figure_gives_another_text(other):
    assert describe(other) != describe(_figure())


def test_rounding_errors_give_the_same_text():
    values = np.array([2.0, 1.0, -3.0])  # the mean is 0, or 1e-17 on another processor
    shifted = values * (1 + 1e-12) + 1e-16
    assert describe(_figure(values)) == describe(_figure(shifted))


@pytest.mark.parametrize("alt", ["", "  ", "figure", "Figure.", None, 3])
def test_alt_must_say_something(alt):
    with pytest.raises(ValueError, match="sentence"):
        show(_figure(), alt=alt)


def test_alt_is_required():
    with pytest.raises(TypeError, match="alt"):
        show(_figure())


def test_show_publishes_one_output(monkeypatch):
    published = []
    monkeypatch.setattr(
        "dlcore.plots.shown.display", lambda *args, **options: published.append((args, options))
    )
    assert show(_figure(), alt=ALT) is None
    [((data,), options)] = published
    assert data.keys() == {"text/html", "text/plain"}
    assert options == {"raw": True}


def test_the_numbers_of_the_newest_figure_can_be_read(monkeypatch, capsys):
    monkeypatch.setattr("dlcore.plots.shown.display", lambda *_, **__: None)
    show(_figure(), alt="Another one.")
    show(_figure(), alt=ALT)
    numbers()
    assert capsys.readouterr().out.splitlines() == [
        f"Figure: {ALT}",
        "  axes 1: x = step, y = loss",
        "    line 'training': n=3, first=2, last=1, mean=1.5, x 1 to 3",
    ]


def test_the_small_palette_looks_like_the_full_picture():
    fig = _figure()
    fig.set_dpi(200)
    canvas = FigureCanvasAgg(fig)
    canvas.draw()
    full = np.asarray(canvas.buffer_rgba())[..., :3].astype(float)
    stored = np.asarray(Image.open(io.BytesIO(png(fig))).convert("RGB")).astype(float)
    assert np.abs(full - stored).max() < 12
    assert stored[0, 0].tolist() == [255, 255, 255]
    assert len(png(fig)) < 40_000


def test_pyplot_knows_nothing_of_the_figures():
    import matplotlib.pyplot as plt

    bundle(_figure(), alt=ALT)
    assert plt.get_fignums() == []
