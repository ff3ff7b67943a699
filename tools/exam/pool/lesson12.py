"""Questions on looking inside."""

import numpy as np

from dlcore.lessons import lesson12
from tools.exam.numbers import grid, inner, listed, number, reals, until, whole
from tools.exam.parts import Arrays, Table
from tools.exam.question import COMPUTE, FAULT, SHORT, Task, question


@question(SHORT, points=3, minutes=5)
def groups(rng):
    """An accuracy, and for whom it holds"""
    large, small = rng.choice([(80, 20), (90, 10), (160, 40)])
    right = [rng.choice([9, 8]) * large // 10, rng.choice([3, 4, 5]) * small // 10]
    of = np.repeat([0, 1], [large, small])
    answers = np.concatenate([np.arange(large) < right[0], np.arange(small) < right[1]]).astype(int)
    shares = lesson12.accuracy_by_group.reference(answers, np.ones_like(answers), of)
    whole_share = sum(right) / (large + small)
    return Task(
        text=(
            "A classifier was tested on pictures from two cameras:",
            Table(
                ("", "pictures", "right"),
                (("camera A", str(large), str(right[0])), ("camera B", str(small), str(right[1]))),
            ),
            "Give the accuracy over all pictures, and that for each camera. What must a report say, and"
            " what would you ask about camera B before you blame the network?",
        ),
        answer=(
            f"All: {number(whole_share)}; A: {number(shares[0])}; B: {number(shares[1])}. A report must"
            " give the accuracy of each group with its number of pictures, not the mean alone. Ask how"
            " many pictures of B there were in training, whether the classes are the same mixture, and"
            f" how far {small} pictures can be trusted.",
        ),
        given={"counts": [large, small], "right": right},
        values={"all": whole_share, "shares": shares},
    )


@question(COMPUTE, points=3, minutes=4)
def quantise(rng):
    """Weights as whole numbers of eight bits"""
    scales = [rng.choice([0.01, 0.02, 0.5]), rng.choice([0.1, 0.2, 1])]
    q = [*grid(rng, 2, 2, -90, 90), [127, -127]]
    W = [[round(n * scale, 4) for n, scale in zip(row, scales)] for row in q]
    numbers, scale = lesson12.quantize.reference(reals(W))
    return Task(
        text=(
            "The weights W of a layer become whole numbers between −127 and 127, with a scale for each"
            " *column*:",
            Arrays({"W": W}),
            "Give the scales and the whole numbers. What would go wrong with one scale for both columns?",
        ),
        answer=(
            f"Scale = largest size of the column / 127: {listed(scale)}. Divided and rounded:",
            Arrays({"q": numbers}),
            "With one scale, that of the larger column, the smaller column would be rounded to few"
            " different numbers.",
        ),
        given={"W": W},
        values={"scale": scale, "q": numbers},
    )


@question(COMPUTE, points=3, minutes=5)
def fooled(rng):
    """A step against a linear classifier"""
    w, x = whole(rng, 4, -4, 4), [rng.choice([0.3, 0.4, 0.5, 0.6]) for _ in range(4)]
    epsilon = rng.choice([0.1, 0.2])
    new = lesson12.sign_step.reference(reals(x), reals(w), epsilon)
    before, after = reals(w) @ reals(x), reals(w) @ new
    return Task(
        text=(
            f"The loss of a small network near the picture `x = {listed(x)}` is `L = w · x + constant`"
            f" with `w = {listed(w)}`. No pixel may change by more than {number(epsilon)}. Which picture"
            " makes the loss as large as possible, and by how much does the loss grow?",
            "Why do many small changes do so much in a picture with many pixels?",
        ),
        answer=(
            f"Each pixel goes by {number(epsilon)} in the direction of the sign of its gradient:"
            f" {listed(new)}. The loss grows by `ε Σ|wᵢ| = {number(after - before)}`. Each pixel adds its"
            " part in the right direction, so the sum grows with the number of pixels, though no pixel"
            " changes visibly.",
        ),
        given={"w": w, "x": x, "epsilon": epsilon},
        values={"x": new, "grows": after - before},
    )


@question(FAULT, points=3, minutes=4)
def pruned(rng):
    """A pruning that takes the wrong weights"""
    W = until(lambda: grid(rng, 2, 4, -9, 9), lambda one: len({abs(n) for row in one for n in row}) == 8)
    mask = lesson12.pruning_mask.reference(reals(W), 0.5)
    wrong = reals(W) > np.median(reals(W))
    return Task(
        text=(
            "Half of these weights are to be set to 0, those that matter least:",
            Arrays({"W": W}),
            "Somebody keeps `W > np.median(W)`. Which weights does that keep, and which should be kept?"
            " What is the fault? Which control shows whether the choice matters?",
        ),
        answer=(
            "Kept by the code, and what should be kept (1 = kept):",
            Arrays({"code": wrong.astype(int), "right": mask.astype(int)}),
            "The code forgets that a large negative weight does much too: sizes must be compared,"
            " `abs(W)`. The control: set a random half to 0, and compare the accuracies.",
        ),
        given={"W": W},
        values={"mask": mask.astype(int), "wrong": wrong.astype(int)},
    )


@question(COMPUTE, points=3, minutes=5)
def cam(rng):
    """A Grad-CAM of four pixels"""
    maps, weights, seen = until(lambda: _maps(rng), lambda drawn: drawn[2].max() > 0)
    spread = [_gradient(weight) for weight in weights]
    return Task(
        text=(
            "A layer has two maps, A₁ and A₂. The gradient of the class's logit with respect to them is"
            " G₁ and G₂.",
            Arrays({"A₁": maps[0], "A₂": maps[1]}),
            Arrays({"G₁": spread[0], "G₂": spread[1]}),
            "Compute the Grad-CAM of this class.",
        ),
        answer=(
            f"The weight of a map is the mean of its gradient: {listed(weights)}. ReLU of the weighted sum"
            f" of the maps; in the first pixel `{inner(weights, [maps[0][0][0], maps[1][0][0]])}`:",
            Arrays({"map": seen}),
        ),
        given={"maps": maps, "gradients": spread},
        values={"map": seen},
    )


def _maps(rng):
    """Two maps, their weights, and what Grad-CAM makes of them."""
    maps, weights = [grid(rng, 2, 2, 0, 4) for _ in range(2)], whole(rng, 2, -2, 3)
    A, dA = (np.moveaxis(reals(both), 0, -1) for both in (maps, [*map(_gradient, weights)]))
    return maps, weights, lesson12.grad_cam_map.reference(A, dA)


def _gradient(weight):
    """The gradient of a map of four pixels whose mean is the weight."""
    return [[4 * weight, 0], [0, 0]]


QUESTIONS = (groups, quantise, fooled, pruned, cam)
