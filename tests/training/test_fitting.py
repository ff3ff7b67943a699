"""fit and its History."""

import numpy as np
import pytest

from dlcore.metrics import accuracy
from dlcore.training import Divergence, History, evaluate, fit, predict, training_steps
from tests.training.problems import blobs, classifier


def fitted(**options):
    model, loss, optimizer = classifier()
    x, y = blobs()
    rng = np.random.default_rng(1)
    return model, loss, fit(model, loss, optimizer, x, y, epochs=4, batch_size=20, rng=rng, **options)


def test_lengths_with_a_remainder_and_without_validation():
    _, _, history = fitted()
    assert len(history.step_losses) == 12 and len(history.epoch_losses) == 4
    assert history.validation_losses == history.validation_metrics == []
    assert history.epoch_losses[1] == pytest.approx(
        np.average(history.step_losses[3:6], weights=[20, 20, 10])
    )


def test_validation_is_looked_at_after_each_epoch_in_eval_mode():
    validation = blobs(30, seed=9)
    model, loss, history = fitted(validation=validation, metric=accuracy)
    assert len(history.validation_losses) == len(history.validation_metrics) == 4
    assert history.validation_losses[-1] == evaluate(model, loss, *validation)
    assert history.validation_metrics[-1] == accuracy(predict(model, validation[0]), validation[1])
    assert model.training


def test_validation_does_not_change_the_training():
    assert fitted(validation=blobs(30, seed=9))[2].step_losses == fitted()[2].step_losses


def test_fit_is_the_visible_loop():
    model, loss, optimizer = classifier()
    x, y = blobs()
    rng = np.random.default_rng(1)
    steps = training_steps(model, loss, optimizer, x, y, epochs=4, batch_size=20, rng=rng)
    assert fitted()[2].step_losses == [step.loss for step in steps]


def test_it_learns():
    model, _, history = fitted()
    x, y = blobs()
    assert history.epoch_losses[-1] < 0.5 * history.epoch_losses[0]
    assert accuracy(predict(model, x), y) > 0.9


def test_a_history_counts_epochs_of_equal_length():
    history = History()
    for losses in ([1.0, 3.0], [5.0, 7.0]):
        history.step_losses += losses
        history.end_epoch()
    assert history.epoch_losses == [2, 6]


def test_epochs_must_be_given():
    model, loss, optimizer = classifier()
    with pytest.raises(ValueError, match="fit expects epochs to be an integer"):
        fit(model, loss, optimizer, *blobs(), epochs=None, batch_size=10, rng=np.random.default_rng(0))


class Bar:
    """Takes the place of tqdm and writes down what it is told."""

    made = []

    def __init__(self, steps, **settings):
        self.steps, self.settings, self.words = steps, settings, []
        self.made.append(self)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def __iter__(self):
        return iter(self.steps)

    def set_description(self, words):
        self.words.append(words)


def test_the_bar_counts_every_step_and_tells_each_epoch(monkeypatch):
    monkeypatch.setattr("tqdm.auto.tqdm", Bar)
    *_, history = fitted()
    bar = Bar.made.pop()
    assert bar.settings == {"total": len(history.step_losses), "unit": "step", "leave": False}
    assert bar.words == [
        f"epoch {epoch}, loss {mean:.3f}" for epoch, mean in enumerate(history.epoch_losses, start=1)
    ]


def test_an_odd_example_counts_as_one():
    model, loss, optimizer = classifier(learning_rate=1e-9)
    x, y = blobs(41)
    history = fit(model, loss, optimizer, x, y, epochs=1, batch_size=20, rng=np.random.default_rng(0))
    assert history.epoch_losses[0] == pytest.approx(evaluate(model, loss, x, y), rel=1e-5)


class Stopped:
    """A metric that stops at its second call."""

    def __init__(self, error):
        self.error, self.calls = error, 0

    def __call__(self, prediction, y):
        self.calls += 1
        if self.calls == 2:
            raise self.error
        return 0.0


def test_an_interrupt_keeps_the_history(capsys):
    _, _, history = fitted(validation=blobs(30, seed=9), metric=Stopped(KeyboardInterrupt()))
    assert len(history.step_losses) == 6 and len(history.epoch_losses) == 2
    assert "Interrupted after step 6" in capsys.readouterr().out


def test_a_divergence_carries_the_history():
    with pytest.raises(Divergence) as caught:
        fitted(validation=blobs(30, seed=9), metric=Stopped(Divergence(6, 0.1)))
    assert len(caught.value.history.step_losses) == 6
