"""Colours by their meaning: on white paper or a light ground, and a little lighter on a dark ground.

Figures are drawn on paper; the scripts of the widgets are handed both, see dlcore.widgets.base.handed.
"""

from dlcore.plots.style import CORRECT, GRADIENT, PREDICTION, TRAINING, VALIDATION

BROWN, PURPLE = "#B35806", "#542788"  # negative and positive weights: the ends of style.WEIGHTS
RULE_COLORS = {  # on a light and on a dark ground; who stands here takes part in the widget OptimizerRace
    "SGD": ("#3A3A3A", "#F0F0F0"),
    "Momentum": (TRAINING, "#4FB3EE"),
    "Nesterov": (CORRECT, "#2CC79B"),
    "AdaGrad": ("#946A00", "#E6B800"),
    "RMSprop": ("#B3426B", "#F48FB1"),
    "Adam": (VALIDATION, "#FF8A3D"),
}
MARKS = [  # a shape and dashes (lengths of line and gap, in pixels) beside the colour of each rule, in order
    ["o", []],
    ["s", [7, 3]],
    ["^", [2, 2]],
    ["D", [9, 3, 2, 3]],
    ["v", [4, 3]],
    ["*", [8, 2, 2, 2, 2, 2]],
    ["P", [12, 4]],
    ["X", [1, 3]],
]
RELIEF = {  # a landscape: tints from low to high, and what the light from the north-west does to them
    "tints": ["#7BBBDB", "#9BD1C6", "#C4DE9E", "#EFDD9A", "#FAE3C6"],
    "lit": ["#FFFFFF", 0.55],
    "shaded": ["#2B3350", 0.42],
    "line": "#1F2A44",
}
DARK_RELIEF = {
    "tints": ["#0B3A55", "#11534C", "#3A6033", "#6B632F", "#8C6444"],
    "lit": ["#E6F0E0", 0.22],
    "shaded": ["#020408", 0.6],
    "line": "#F0F5EE",
}
LIGHT = {
    "training": TRAINING,
    "validation": VALIDATION,
    "good": CORRECT,
    "wrong": "#B36B00",  # style.WRONG, darker: text and thin lines
    "warning": "#B33A00",
    "prediction": PREDICTION,
    "gradient": GRADIENT,
    "positive": PURPLE,
    "negative": BROWN,
    "scale": [BROWN, "#F1A340", "#F4F4F4", "#998EC3", PURPLE],
    "kept": ["#00875F", "#8B4CB8", "#946A00", "#B3426B", "#6B6B6B"],
    "rules": {name: light for name, (light, _) in RULE_COLORS.items()},
    "others": [GRADIENT, "#5C4033", "#00695C"],  # rules that are not of the course
    "marks": MARKS,
    "relief": RELIEF,
}
DARK = {
    "training": "#4FB3EE",
    "validation": "#FF8A3D",
    "good": "#2CC79B",
    "wrong": "#E69F00",
    "warning": "#FF9B5E",
    "prediction": PREDICTION,
    "gradient": "#D3A6F2",
    "positive": "#B396F0",
    "negative": "#F09646",
    "scale": ["#FFC98A", "#B06A1F", "#2B2B2B", "#7767B5", "#D2C8FF"],
    "kept": ["#2CC79B", "#C79BF0", "#E6B800", "#F48FB1", "#B8B8B8"],
    "rules": {name: dark for name, (_, dark) in RULE_COLORS.items()},
    "others": ["#C79BF0", "#C9A98F", "#7FD8C8"],
    "marks": MARKS,
    "relief": DARK_RELIEF,
}
LINES = ["#3A3A3A", *LIGHT["kept"]]  # without a meaning of their own: dark enough for their names on paper
LINE_DASHES = ("-", (0, (6, 2)), (0, (2, 1.5)), (0, (7, 2, 1.5, 2)), (0, (1, 1)), (0, (9, 3)))


def rule_looks(names):
    """Return for each optimizer a dict of color, mark and dashes, on paper; color is None for strangers.

    Those of RULE_COLORS have their own look, others the marks that are left over, in order.
    Lesson: 05_optimizers.
    """
    known = list(RULE_COLORS)
    places = known + [name for name in names if name not in known]
    looks = {name: MARKS[place % len(MARKS)] for place, name in enumerate(places)}
    return [
        {"color": LIGHT["rules"].get(name), "mark": looks[name][0], "dashes": looks[name][1]}
        for name in names
    ]


def line_styles(count):
    """Return `count` styles, dicts of color and linestyle, for lines that are to be told apart.

    Each has its own colour and its own dashes, so that colour alone is never needed; after six they begin
    again. Lesson: 02_activations.
    """
    styles = [{"color": color, "linestyle": dash} for color, dash in zip(LINES, LINE_DASHES, strict=True)]
    return [styles[i % len(styles)] for i in range(count)]
