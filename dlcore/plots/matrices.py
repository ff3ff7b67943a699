"""Small matrices as squares with their numbers, as one works with them on paper."""

import numpy as np

from dlcore.plots.style import INK, PAPER, PREDICTION, new_figure

CELL = 0.46  # inches, one number
GAP = 1.1  # cells between two matrices, where the sign stands


def number_grids(grids, signs, *, marks=None):
    """Draw matrices in a row, each under its name, with a sign between each two; marked cells are blue.

    grids: dict from name to (rows, columns) numbers. signs: texts, one less; ValueError otherwise.
    marks: dict from name to the (rows, columns) to be marked, as an index. Returns a Figure.
    Lesson: 08_cifar_cnn.
    """
    if len(signs) != len(grids) - 1:
        raise ValueError(f"number_grids expects a sign for each of {len(grids) - 1} gaps, got {len(signs)}.")
    matrices = {name: np.asarray(matrix, float) for name, matrix in grids.items()}
    height = max(len(matrix) for matrix in matrices.values())
    gaps = [GAP + 0.16 * max(0, len(sign) - 1) for sign in signs] + [0]
    width = sum(matrix.shape[1] for matrix in matrices.values()) + sum(gaps)
    fig, axes = new_figure(axes_width=CELL * (width + 0.4), axes_height=CELL * (height + 1.2))
    fig.get_layout_engine().set(w_pad=0.02, h_pad=0.02)
    axes.set(xlim=(-0.1, width + 0.1), ylim=(height + 0.1, -0.9), aspect="equal")
    axes.set_axis_off()
    left = 0
    for (name, matrix), sign, gap in zip(matrices.items(), [*signs, ""], gaps):
        top = (height - len(matrix)) / 2
        _draw_matrix(axes, matrix, left, top, _marked(matrix, (marks or {}).get(name)))
        _write(axes, left + matrix.shape[1] / 2, top - 0.4, name)
        _write(axes, left + matrix.shape[1] + gap / 2, height / 2, sign)
        left += matrix.shape[1] + gap
    return fig


def _marked(matrix, mark):
    marked = np.zeros(matrix.shape, bool)
    if mark is not None:
        marked[mark] = True
    return marked


def _draw_matrix(axes, matrix, left, top, marked):
    from matplotlib.patches import Rectangle

    for (i, j), value in np.ndenumerate(matrix):
        color = PREDICTION if marked[i, j] else PAPER
        axes.add_patch(Rectangle((left + j, top + i), 1, 1, facecolor=color, edgecolor=INK, linewidth=0.8))
        _write(axes, left + j + 0.5, top + i + 0.5, f"{value + 0.0:g}")


def _write(axes, x, y, text):
    if text:
        axes.text(x, y, text, ha="center", va="center", fontsize=11)
