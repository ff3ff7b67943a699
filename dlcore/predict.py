"""Predictions that the learner gives in the page, before a later cell shows the answer.

    slope = predict.number("02.slope_at_5", "The slope of the sigmoid at z = 5?")

stands alone in its cell and shows the question; a later cell ends with `slope.reveal(sigmoid_slope(5.0))`,
which shows the answer, and the guess beside it if there is one. Who runs on without a guess is not stopped.
A lesson that also needs `dlcore.training.predict` imports this as `from dlcore import predict as ask`.
"""

from IPython.display import display

from dlcore.widgets.prediction import Choice, Number, Order, PredictionCard, Recall, Sketch


def number(name, question, *, unit="", low=None, high=None):
    """Ask for a number; returns a Prediction with `reveal(answer)`.

    name: "NN.word", NN the number of the lesson. unit: what stands behind the field, such as "%".
    low, high: bounds of a guess. ValueError for another name, or bounds the wrong way round.
    Lesson: 02_activations.
    """
    return shown(Number(name, question, unit=unit, low=low, high=high))


def choice(name, question, options):
    """Ask for one of the options, different texts; returns a Prediction with `reveal(option)`.

    Lesson: 05_optimizers.
    """
    return shown(Choice(name, question, options))


def order(name, question, options):
    """Ask for an order of the options; returns a Prediction with `reveal(options in the right order)`.

    Lesson: 05_optimizers.
    """
    return shown(Order(name, question, options))


def sketch(name, question, *, x, y, log_y=False):
    """Ask for a curve, drawn on axes; returns a Prediction with `reveal(x, y, alt="...")`.

    x, y: (label, low, high) of the axes. log_y: the y axis is logarithmic. Several curves are revealed as a
    dict from name to (x, y). Lesson: 02_activations.
    """
    return shown(Sketch(name, question, x=x, y=y, log_y=log_y))


def recall(name, count):
    """Show for each of `count` questions the buttons "knew it", "partly" and "not yet".

    Lesson: 02_activations.
    """
    shown(Recall(name, count))


def shown(prediction):
    """Show the card of a prediction in the page, and return the prediction. Lesson: 02_activations."""
    display(PredictionCard(prediction))
    return prediction
