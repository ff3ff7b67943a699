"""Colours by their meaning: on white paper or a light ground, and a little lighter on a dark ground.

Figures are drawn on paper; the scripts of the widgets are handed both, see dlcore.widgets.base.handed.
"""

from dlcore.plots.style import (
    CORRECT,
    GRADIENT,
    NEGATIVE_WEIGHT,
    POSITIVE_WEIGHT,
    PREDICTION,
    TRAINING,
    VALIDATION,
)

RULES = {  # of optimization: the colour on a light ground, and on a dark one
    "SGD": ("#3A3A3A", "#F0F0F0"),
    "Momentum": (TRAINING, "#4FB3EE"),
    "Nesterov": (CORRECT, "#2CC79B"),
    "AdaGrad": ("#946A00", "#E6B800"),
    "RMSprop": ("#B3426B", "#F48FB1"),
    "Adam": (VALIDATION, "#FF8A3D"),
}
LIGHT = {
    "training": TRAINING,
    "validation": VALIDATION,
    "good": CORRECT,
    "warning": "#B33A00",
    "prediction": PREDICTION,
    "gradient": GRADIENT,
    "positive": POSITIVE_WEIGHT,
    "negative": NEGATIVE_WEIGHT,
    "scale": [NEGATIVE_WEIGHT, "#F1A340", "#F4F4F4", "#998EC3", POSITIVE_WEIGHT],
    "kept": ["#00875F", "#8B4CB8", "#946A00", "#B3426B", "#6B6B6B"],
    "rules": {name: light for name, (light, _) in RULES.items()},
    "others": [GRADIENT, "#5C4033", "#00695C"],  # rules that are not of the course
}
DARK = {
    "training": "#4FB3EE",
    "validation": "#FF8A3D",
    "good": "#2CC79B",
    "warning": "#FF9B5E",
    "prediction": PREDICTION,
    "gradient": "#D3A6F2",
    "positive": "#B396F0",
    "negative": "#F09646",
    "scale": ["#FFC98A", "#B06A1F", "#2B2B2B", "#7767B5", "#D2C8FF"],
    "kept": ["#2CC79B", "#C79BF0", "#E6B800", "#F48FB1", "#B8B8B8"],
    "rules": {name: dark for name, (_, dark) in RULES.items()},
    "others": ["#C79BF0", "#C9A98F", "#7FD8C8"],
}
