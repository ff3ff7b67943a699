"""Yes-or-no classifiers: the line between two classes, and what each threshold costs."""

import numpy as np

from dlcore.formulas import sigmoid
from dlcore.language import say
from dlcore.plots.style import INK, PAPER, PREDICTION, REFERENCE, TRAINING, WRONG, blend, new_figure

SIDES = TRAINING, PAPER, WRONG  # negative, undecided, positive


def decision_boundary(x, is_positive, w, b, *, feature_names, class_names):
    """Draw two classes over two features, the probability of the positive one, and the line of p = 1/2.

    x: (N, 2). is_positive: (N,) bool. w (2,), b: p = sigmoid(x w + b). class_names: negative, positive.
    Returns a Figure. Lesson: 06_linear_regression.
    """
    fig, axes = new_figure(axes_width=8.0, axes_height=4.6)
    low, high = x.min(axis=0) - 0.3, x.max(axis=0) + 0.3
    across, up = np.meshgrid(np.linspace(low[0], high[0], 80), np.linspace(low[1], high[1], 80))
    p = sigmoid(across * w[0] + up * w[1] + b)
    axes.contourf(across, up, p, levels=[0, 0.1, 0.3, 0.5, 0.7, 0.9, 1], cmap=blend(SIDES), alpha=0.3)
    axes.contour(across, up, p, levels=[0.5], colors=INK)
    marks = zip((~is_positive, is_positive), class_names, "o^", (TRAINING, WRONG), strict=True)
    for rows, name, mark, color in marks:
        axes.plot(*x[rows].T, mark, color=color, markersize=4, alpha=0.8, label=name)
    axes.set(xlabel=feature_names[0], ylabel=feature_names[1])
    axes.legend(loc="lower right", frameon=True)
    return fig


def roc(false_rates, true_rates, marks):
    """Draw the receiver operating characteristic: true against false positive rate, one point a threshold.

    false_rates, true_rates: (T,) in [0, 1]. marks: dict from words to a point (false rate, true rate).
    Returns a Figure. Lesson: 06_linear_regression.
    """
    fig, axes = new_figure(axes_width=6.0, axes_height=4.6)
    axes.plot([0, 1], [0, 1], "--", color=REFERENCE, label=say("guessing"))
    axes.step(
        false_rates, true_rates, where="post", color=PREDICTION, linewidth=2, label=say("this classifier")
    )
    for words, point in marks.items():
        axes.plot(*point, "o", color=INK)
        axes.annotate(words, point, xytext=(9, -4), textcoords="offset points", va="top", fontsize=9)
    axes.set(xlabel=say("false positive rate"), ylabel=say("true positive rate"))
    axes.legend(loc="lower right")
    return fig
