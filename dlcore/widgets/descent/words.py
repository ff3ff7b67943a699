"""What the descent explorer says."""

from dlcore.language import mark, say, say_count
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
    "creeps": mark("It creeps: each step is tiny."),
    "converges": mark("It converges: each step goes part of the way."),
    "rings": mark("It rings: each step jumps across the valley, to a lower place on the other side."),
    "diverges": mark("It diverges: each step jumps across the valley, to a higher place."),
}
NAMES = mark("creeps"), mark("converges"), mark("rings"), mark("diverges")


def verdict(loss, learning_rate, path):
    """What this rate does, in two sentences. Lesson: 06_linear_regression."""
    shallow, steep = loss.factors(learning_rate)
    name = regime(loss, learning_rate)
    distances = say(
        "One step multiplies the distance from the minimum by {steep} in the steepest direction and by "
        "{shallow} in the flattest.",
        steep=factor(steep),
        shallow=factor(shallow),
    )
    sentences = [say(MEANINGS[name]), distances]
    if name == "diverges":
        blown = say_count(
            "It has run away after {n} step.", "It has run away after {n} steps.", len(path) - 1
        )
        sentences.append(blown)
    return " ".join(sentences)


def factor(value):
    """Three digits; five where it is near 1 and they tell how slow it is. Lesson: 06_linear_regression."""
    return f"{value:.5g}" if abs(1 - value) < 0.02 else f"{value:.3g}"


def presented(explorer):
    """What stands for the explorer where there is no kernel. Lesson: 06_linear_regression."""
    return say(
        "Descent explorer: {n} points with a line, the loss surface with the path of descent, and the loss "
        "curve. Learning rate {rate:.3g}, limit {limit:.3g}: it {regime}. Run the cell to use it.",
        n=len(explorer.loss.x),
        rate=explorer.learning_rate,
        limit=explorer.limit,
        regime=say(regime(explorer.loss, explorer.learning_rate)),
    )
