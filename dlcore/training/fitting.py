"""The usual loop in one call."""

import contextlib

from dlcore.guards import require_positive_integer
from dlcore.language import mark, say
from dlcore.training.divergence import Divergence
from dlcore.training.history import History
from dlcore.training.prediction import predict
from dlcore.training.steps import training_steps


def fit(model, loss, optimizer, x, y, *, epochs, batch_size, rng, validation=None, metric=None):
    """Train for `epochs` with a progress bar, and return the History.

    validation: (x, y), looked at after each epoch.
    metric: a function (prediction, y) -> float, such as accuracy.
    After an interrupt by hand the History so far is returned; a Divergence has it as `history`.
    For anything else write the loop: see training_steps. Lesson: 07_mnist_mlp.
    """
    from tqdm.auto import tqdm  # here, because in a notebook it loads all of ipywidgets

    require_positive_integer("fit", epochs=epochs)
    history = History()
    steps = training_steps(model, loss, optimizer, x, y, epochs=epochs, batch_size=batch_size, rng=rng)
    sizes = [min(batch_size, len(x) - start) for start in range(0, len(x), batch_size)]
    with tqdm(steps, total=epochs * len(sizes), unit=say("step"), leave=False) as bar, _kept(history):
        for step in bar:
            history.step_losses.append(step.loss)
            if step.is_last_of_epoch:
                history.end_epoch(sizes)
                _validate(history, model, loss, validation, metric)
                mean = history.epoch_losses[-1]
                bar.set_description(say("epoch {epoch}, loss {loss:.3f}", epoch=step.epoch, loss=mean))
    return history


@contextlib.contextmanager
def _kept(history):
    """An interrupt ends the training, not the work: one line says so. A Divergence carries the history."""
    try:
        yield
    except KeyboardInterrupt:
        text = mark("Interrupted after step {step}: the history and the weights up to there are kept.")
        print(say(text, step=len(history.step_losses)))
    except Divergence as error:
        error.history = history
        raise


def _validate(history, model, loss, validation, metric):
    if validation is None:
        return
    x, y = validation
    prediction = predict(model, x)
    history.validation_losses.append(loss.forward(prediction, y))
    if metric is not None:
        history.validation_metrics.append(metric(prediction, y))
