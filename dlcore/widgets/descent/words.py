"""What the descent explorer says."""

from dlcore.widgets.descent.line_loss import LineLoss

CREEPS = 0.05  # of the limit: below it, even the steep direction takes more than 20 steps


def regime(loss: LineLoss, learning_rate):
    """Return "creeps", "converges", "rings" or "diverges". Lesson: 06_linear_regression."""
    share = learning_rate / loss.limit
    if share > 1:
        return "diverges"
    if share > 0.5:
        return "rings"
    return "converges" if share > CREEPS else "creeps"


MEANINGS = {
    "creeps": "each step is tiny.",
    "converges": "each step goes part of the way.",
    "rings": "each step jumps across the valley, to a lower place on the other side.",
    "diverges": "each step jumps across the valley, to a higher place.",
}


def verdict(loss, learning_rate, path):
    """What this rate does, in two sentences. Lesson: 06_linear_regression."""
    shallow, steep = loss.factors(learning_rate)
    name = regime(loss, learning_rate)
    blown = f" It has run away after {len(path) - 1} steps." if name == "diverges" else ""
    return (
        f"It {name}: {MEANINGS[name]} One step multiplies the distance from the minimum by {factor(steep)} "
        f"in the steepest direction and by {factor(shallow)} in the flattest.{blown}"
    )


def factor(value):
    """Three digits; five where it is near 1 and they tell how slow it is. Lesson: 06_linear_regression."""
    return f"{value:.5g}" if abs(1 - value) < 0.02 else f"{value:.3g}"


def presented(explorer):
    """What stands for the explorer where there is no kernel. Lesson: 06_linear_regression."""
    return (
        f"Descent explorer: {len(explorer.loss.x)} points with a line, the loss surface with the path of "
        f"descent, and the loss curve. Learning rate {explorer.learning_rate:.3g}, limit "
        f"{explorer.limit:.3g}: it {regime(explorer.loss, explorer.learning_rate)}. "
        "Run the cell to use it."
    )
