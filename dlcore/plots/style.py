"""Colours, sizes and the white card of every figure. One colour has one meaning in the whole course.

The colours are those of Okabe and Ito (2008), which people with any colour vision can tell apart.
"""

import re

import numpy as np

TRAINING = "#0072B2"  # blue
VALIDATION = "#D55E00"  # vermilion
TEST = "#CC79A7"  # reddish purple
CORRECT = "#009E73"  # bluish green
WRONG = "#E69F00"  # orange
PREDICTION = "#56B4E9"  # sky blue
REFERENCE = "#6B6B6B"  # grey: targets, limits, baselines
GRADIENT = "#7A3E9D"  # violet: derivatives of the loss
INK = "#222222"  # text and axes
PAPER = "#FFFFFF"  # the card under every figure, in the dark theme too

WEIGHTS = "PuOr"  # diverging map centred at 0
INTENSITY = "gray_r"  # pictures of digits: ink on paper

MEANINGS = {
    "training": TRAINING,
    "validation": VALIDATION,
    "test": TEST,
    "correct": CORRECT,
    "wrong": WRONG,
    "prediction": PREDICTION,
    "reference": REFERENCE,
}

DASHES = ("-", "--", ":")
PIXELS_PER_INCH = 100  # on the page: a figure of 6.4 inches is 640 px wide
AXES_WIDTH, AXES_HEIGHT = 6.0, 3.6  # inches, of one pair of axes
WIDE = 8.8  # inches, of axes that have the whole page

RC = {
    "font.family": "DejaVu Sans",
    "font.size": 10,
    "axes.titlesize": 11,
    "axes.labelsize": 10,
    "xtick.labelsize": 9,
    "ytick.labelsize": 9,
    "legend.fontsize": 9,
    "legend.frameon": False,
    "figure.facecolor": PAPER,
    "axes.facecolor": PAPER,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "axes.linewidth": 0.8,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlelocation": "left",
    "axes.grid": True,
    "grid.color": "#DDDDDD",
    "grid.linewidth": 0.6,
    "axes.axisbelow": True,
    "axes.prop_cycle": f"cycler(color={[TRAINING, VALIDATION, CORRECT, TEST, WRONG, PREDICTION]})",
}


def new_figure(columns=1, rows=1, *, axes_width=AXES_WIDTH, axes_height=AXES_HEIGHT):
    """Make (figure, axes) in the style of the course, without touching pyplot.

    columns, rows: the grid of axes; one Axes when both are 1, else an array of them.
    axes_width, axes_height: size of each pair of axes in inches; 1 inch is 100 px on the page.
    Lesson: 07_mnist_mlp.
    """
    import matplotlib as mpl  # here: it takes 0.4 s, with the first figure in place of the first cell
    from matplotlib.figure import Figure

    with mpl.rc_context(RC):
        fig = Figure(figsize=(columns * axes_width, rows * axes_height), layout="constrained")
        fig.get_layout_engine().set(w_pad=0.12, h_pad=0.12)
        return fig, fig.subplots(rows, columns)


def run_colors(count):
    """Return `count` colours for runs in order, dark to light: viridis without its pale end.

    Lesson: 07_mnist_mlp.
    """
    from matplotlib import colormaps

    return colormaps["viridis"](np.linspace(0, 0.72, count))


def blend(colors):
    """Return the colour map that goes evenly from each colour to the next. Lesson: 03_forward_pass."""
    from matplotlib.colors import LinearSegmentedColormap

    return LinearSegmentedColormap.from_list("blend", colors)


def curve_styles(names):
    """Return for each name a dict of color and linestyle, to draw its curve with.

    A name with a word that has a meaning ("validation, dropout") gets its colour, the others the colours of
    runs; the second curve of a meaning is dashed, the third dotted. Lesson: 07_mnist_mlp.
    """
    meanings = [_meaning(name) for name in names]
    plain = iter(run_colors(meanings.count(None)))
    before = [meanings[:i].count(meaning) if meaning else 0 for i, meaning in enumerate(meanings)]
    colors = [MEANINGS[meaning] if meaning else next(plain) for meaning in meanings]
    return [{"color": c, "linestyle": DASHES[n % len(DASHES)]} for c, n in zip(colors, before, strict=True)]


def _meaning(name):
    return next((word for word in re.findall("[a-z]+", name.lower()) if word in MEANINGS), None)
