"""Publish a figure with its alternative text: for the eye, for the ear, and for the test that compares."""

import base64
import html
import io

import numpy as np
from IPython.display import display

from dlcore.plots.style import PAPER, PIXELS_PER_INCH, RC
from dlcore.plots.summary import describe

SHARPNESS = 2  # stored pixels per pixel of the page, for screens of high resolution
COLORS = 256  # of the stored palette


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
    display(bundle(fig, alt=alt), raw=True)


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
    way = Image.Quantize.MEDIANCUT if has_shades(fig) else Image.Quantize.MAXCOVERAGE
    picture = Image.open(raw).convert("RGB").quantize(COLORS, way, dither=Image.Dither.NONE)
    picture.save(small, format="png", optimize=True)
    return small.getvalue()


def has_shades(fig):
    """True where a picture in full colour is part of the figure: its shades count, not rare colours."""
    return any(np.ndim(picture.get_array()) == 3 for axes in fig.axes for picture in axes.images)


def _require_alt(alt):
    if not isinstance(alt, str) or alt.strip(" .").lower() in {"", "figure", "plot", "image", "picture"}:
        raise ValueError(
            f"show expects alt to be a sentence that says what the figure shows, got {alt!r}. "
            'For example: alt="The training loss falls from 2.3 to 0.1 in 4,000 steps."'
        )
