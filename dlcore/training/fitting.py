"""The usual loop in one call."""

import math

from dlcore.guards import require_positive_integer
from dlcore.language import say
from dlcore.training.history import History
from dlcore.training.prediction import predict
from dlcore.training.steps import training_steps


def fit(model, loss, optimizer, x, y, *, epochs, batch_size, rng, validation=None, metric=None):
    """Train for `epochs` with a progress bar, and return the History.

    validation: (x, y), looked at after each epoch.
    metric: a function (prediction, y) -> float, such as accuracy.
    For anything else write the loop: see training_steps. Lesson: 07_mnist_mlp.
    """
    from tqdm.auto import tqdm  # here, because in a notebook it loads all of ipywidgets

    require_positive_integer("fit", epochs=epochs)
    history = History()
    steps = training_steps(model, loss, optimizer, x, y, epochs=epochs, batch_size=batch_size, rng=rng)
    with tqdm(steps, total=epochs * math.ceil(len(x) / batch_size), unit=say("step"), leave=False) as bar:
        for step in bar:
            history.step_losses.append(step.loss)
            if step.is_last_of_epoch:
                history.end_epoch()
                _validate(history, model, loss, validation, metric)
                mean = history.epoch_losses[-1]
                bar.set_description(say("epoch {epoch}, loss {loss:.3f}", epoch=step.epoch, loss=mean))
    return history


def _validate(history, model, loss, validation, metric):
    if validation is None:
        return
    x, y = validation
    prediction = predict(model, x)
    history.validation_losses.append(loss.forward(prediction, y))
    if metric is not None:
        history.validation_metrics.append(metric(prediction, y))
