"""Which classes a classifier takes for which."""

import numpy as np

from dlcore.language import say
from dlcore.plots.style import CORRECT, WRONG, new_figure


def confusion(matrix, class_names):
    """Draw a confusion matrix with its counts: green on the diagonal, the more orange the more mistakes.

    matrix: (C, C) counts, rows true classes, columns predicted. class_names: C texts.
    Returns a Figure. Lesson: 07_mnist_mlp.
    """
    matrix = _require_matrix(matrix, class_names)
    classes = len(matrix)
    fig, axes = new_figure(axes_width=0.52 * classes + 1.4, axes_height=0.44 * classes + 1.0)
    axes.imshow(_cell_colors(matrix), aspect="auto")
    for row, column in np.argwhere(matrix > 0):
        axes.text(column, row, f"{matrix[row, column]}", ha="center", va="center", fontsize=9)
    axes.set_xticks(range(classes), class_names, rotation=_slant(class_names))
    axes.set_yticks(range(classes), class_names)
    axes.set(xlabel=say("predicted class"), ylabel=say("true class"))
    axes.grid(False)
    axes.spines[:].set_visible(False)
    return fig


def _cell_colors(matrix):
    """Mix the colours of right and wrong with white, (C, C, 3): the largest mistake is the strongest."""
    from matplotlib.colors import to_rgb

    right = np.eye(len(matrix), dtype=bool)
    mistakes = np.where(right, 0, matrix)
    strength = np.where(right, 0.45, 0.9 * mistakes / max(1, mistakes.max()))[..., np.newaxis]
    color = np.where(right[..., np.newaxis], to_rgb(CORRECT), to_rgb(WRONG))
    return 1 - strength * (1 - color)


def _slant(class_names):
    return 35 if max(map(len, class_names)) > 4 else 0


def _require_matrix(matrix, class_names):
    matrix = np.asarray(matrix)
    if matrix.shape != (len(class_names), len(class_names)):
        raise ValueError(
            f"confusion expects a matrix with a row and a column for each of the "
            f"{len(class_names)} class names, got shape {matrix.shape}."
        )
    return matrix
