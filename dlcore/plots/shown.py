"""Publish a figure with its alternative text: for the eye, for the ear, and for the test that compares."""

import base64
import html
import io
import re

import numpy as np
from IPython.display import display

from dlcore.language import say
from dlcore.plots.style import PAPER, PIXELS_PER_INCH, RC
from dlcore.plots.summary import describe

SHARPNESS = 2  # stored pixels per pixel of the page, for screens of high resolution
COLORS = 256  # of the stored palette
CLOSE = 8  # of 255: shades that are taken for a colour of the figure's own
ONLY_COMPARED = re.compile(r", (?:order(?: [xy])?=|checksum |#)[^,\n]*")  # tells a reader nothing


class _Newest:
    """The figure that was shown last, in words and numbers."""

    text = ""


def show(fig, *, alt):
    """Show `fig` in the notebook. `alt` says in a sentence what it shows, for those who cannot see it.

    One output with two forms: HTML with the picture and its alt text, and plain text with the alt text and
    numbers of everything drawn, which strict nbval compares (it never compares pictures).
    Why HTML and not image/png: JupyterLab 4.6 writes <img> without alt for image/png, whatever its metadata
    say, but keeps a data-URI <img> with its alt, also in notebooks that it does not trust. GitHub's viewer is
    reported to keep such pictures and to drop styles and scripts (karolzak/ipyplot, issue 3), so the width is
    an attribute and the white card is part of the picture.
    Errors: ValueError when alt is missing, empty or only the word "figure".
    Lesson: 07_mnist_mlp.
    """
    forms = bundle(fig, alt=alt)
    _Newest.text = forms["text/plain"]
    display(forms, raw=True)


def numbers():
    """Print the figure that was shown last in words: its alternative text, and numbers of all drawn in it.

    A screen reader reads the alternative text with the picture, and reaches the numbers nowhere else.
    Lesson: 00_index.
    """
    told = ONLY_COMPARED.sub("", _Newest.text)
    print(told or say("No figure was shown yet: run a cell that shows one first."))


def bundle(fig, *, alt):
    """Return what `show` publishes: a dict with "text/html" and "text/plain"."""
    _require_alt(alt)
    numbers = "\n".join("  " + line for line in describe(fig))
    return {"text/html": html_picture(fig, alt=alt), "text/plain": f"Figure: {alt}\n{numbers}"}


def html_picture(fig, *, alt):
    """Return `fig` as HTML: one <img> that holds the picture itself and its alternative text."""
    picture = base64.b64encode(png(fig)).decode("ascii")
    width = round(fig.get_figwidth() * PIXELS_PER_INCH)
    return (
        f'<figure style="margin: 0.4em 0"><img alt="{html.escape(alt)}" width="{width}" '
        f'style="border-radius: 6px; max-width: 100%; height: auto" '
        f'src="data:image/png;base64,{picture}"></figure>'
    )


def png(fig):
    """Return `fig` as the bytes of a PNG with a small palette (a third of the size of full colour)."""
    from matplotlib import rc_context
    from PIL import Image

    raw = io.BytesIO()
    with rc_context(RC):
        fig.savefig(raw, format="png", dpi=SHARPNESS * PIXELS_PER_INCH, facecolor=PAPER)
    small = io.BytesIO()
    picture = few_colours(Image.open(raw).convert("RGB"), fig)
    picture.save(small, format="png", optimize=True)
    return small.getvalue()


def few_colours(picture, fig):
    """The picture in a palette of few colours: the rare ones first, such as those of thin lines.

    Where a picture in full colour is part of the figure, its shades are kept apart too.
    """
    from matplotlib.colors import to_hex, to_rgb
    from PIL import Image

    exact = {"dither": Image.Dither.NONE}
    if not any(np.ndim(image.get_array()) == 3 for axes in fig.axes for image in axes.images):
        return picture.quantize(COLORS, Image.Quantize.MAXCOVERAGE, **exact)
    names = [PAPER, *dict.fromkeys(to_hex(line.get_color()) for axes in fig.axes for line in axes.lines)]
    own = np.round(255 * np.array([to_rgb(name) for name in names[: COLORS // 8]]))
    count = COLORS - len(own)
    shades = picture.quantize(count, Image.Quantize.MEDIANCUT, **exact).getpalette()
    shades = np.reshape(shades[: 3 * count], (-1, 3))
    for color in own:
        shades[np.abs(shades - color).max(axis=1) < CLOSE] = color  # PIL finds the nearest only roughly
    palette = Image.new("P", (1, 1))
    palette.putpalette(np.concatenate([shades, own]).astype(np.uint8).ravel().tolist())
    return picture.quantize(palette=palette, **exact)


def _require_alt(alt):
    if not isinstance(alt, str) or alt.strip(" .").lower() in {"", "figure", "plot", "image", "picture"}:
        raise ValueError(
            f"show expects alt to be a sentence that says what the figure shows, got {alt!r}. "
            'For example: alt="The training loss falls from 2.3 to 0.1 in 4,000 steps."'
        )
