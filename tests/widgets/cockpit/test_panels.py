"""What stands beside the curve is computed from the present weights."""

import numpy as np
import pytest

from dlcore.formulas import softmax
from dlcore.layers import Conv2D, Dense, Flatten, Sequential
from dlcore.losses import BinaryCrossEntropy, MeanSquaredError, SoftmaxCrossEntropy
from dlcore.optimizers import SGD
from dlcore.training import predict
from dlcore.widgets import TrainingCockpit
from dlcore.widgets.cockpit.answers import probabilities
from dlcore.widgets.cockpit.panels import NAMES
from tests.widgets.cockpit.small_cockpit import data, small_cockpit
from tests.widgets.cockpit.small_watched import LABELS, PICTURES, cockpit_for, floats, plane, reader
from tests.widgets.cockpit.test_networks import character_model, cnn, cockpit_of, pictures, sequences


def test_ten_samples_one_of_each_class_with_the_present_answers():
    order = np.random.default_rng(5).permutation(40)
    x, y = PICTURES[order], LABELS[order]
    cockpit = cockpit_for(reader(), x, y)
    still = cockpit.samples
    assert still["labels"] == list(range(10)) and still["shape"] == [8, 8, 1] and still["names"][3] == "3"
    first = [int(np.flatnonzero(y == k)[0]) for k in range(10)]
    drawn = np.frombuffer(still["pixels"], np.uint8).reshape(10, 64)
    scaled = 255 * (x[first] - x[first].min()) / np.ptp(x[first])
    np.testing.assert_allclose(drawn, scaled, atol=0.51)
    untrained = floats(cockpit.samples_now["probabilities"], 10)
    cockpit.advance(30)
    answers = floats(cockpit.samples_now["probabilities"], 10)
    assert not np.allclose(untrained, answers)
    expected = softmax(predict(cockpit.trainer.model, x[first]))
    np.testing.assert_allclose(answers, expected, rtol=1e-5)


def test_weights_that_are_no_numbers_give_no_class_a_probability():
    model = reader()
    for parameter in model.parameters():
        parameter.value[...] = np.nan
    assert np.all(probabilities(model, SoftmaxCrossEntropy(), PICTURES) == 0)


def test_with_few_classes_the_first_others_fill_up_and_names_are_the_lessons():
    cockpit = cockpit_of(cnn, pictures(), class_names=list("abcdefghij"))
    assert cockpit.samples["names"] == list("abcdefghij") and cockpit.samples["shape"] == [8, 8, 3]
    small = small_cockpit()
    assert small.samples["labels"] == [0, 0, 0, 0, 1, 1, 1, 2, 2, 2] and "pixels" not in small.samples
    with pytest.raises(ValueError, match="each of the 10 classes of the network, got 3"):
        cockpit_of(cnn, pictures(), class_names=["a", "b", "c"])


def test_first_weights_as_pictures():
    model = reader()
    cockpit = cockpit_for(model, PICTURES, LABELS)
    assert cockpit.filters == {"shape": [8, 8, 1], "units": 20, "kernels": False}
    W, now = model[0].W.value, cockpit.filters_now
    sent = np.frombuffer(now["weights"], np.int8).reshape(16, 64) * now["limit"] / 127
    np.testing.assert_allclose(sent, W[:, :16].T.clip(-now["limit"], now["limit"]), atol=now["limit"] / 250)
    assert now["limit"] == pytest.approx(np.quantile(np.abs(W[:, :16]), 0.995))


def test_kernels_of_a_convolution_also_behind_another_layer():
    rng = np.random.default_rng(0)
    model = Sequential(Conv2D(3, 5, 3, rng=rng), Flatten(), Dense(180, 10, rng=rng))
    cockpit = cockpit_of(lambda _rng: model, pictures())
    assert cockpit.filters == {"shape": [3, 3, 3], "units": 5, "kernels": True}
    assert len(cockpit.filters_now["weights"]) == 5 * 27
    flat = Sequential(Flatten(), Dense(192, 10, rng=rng))
    assert cockpit_of(lambda _rng: flat, pictures()).filters["shape"] == [8, 8, 3]


@pytest.mark.parametrize("loss", [SoftmaxCrossEntropy(), BinaryCrossEntropy()])
def test_two_inputs_have_a_map_that_is_what_the_network_answers(loss):
    x, labels = plane()
    outputs = 1 if isinstance(loss, BinaryCrossEntropy) else 2
    y = labels[:, np.newaxis].astype(np.float32) if outputs == 1 else labels
    model = Sequential(Dense(2, outputs, rng=np.random.default_rng(0)))
    cockpit = cockpit_for(model, x, y, loss)
    cockpit.advance(100)
    still, side = cockpit.regions, cockpit.regions["side"]
    assert not cockpit.samples and still["labels"] == labels.tolist() and len(still["points"]) == 50 * 8
    cells = np.frombuffer(cockpit.regions_now["cells"], np.uint8).reshape(side, side)
    low, high = np.array([still["low"], still["high"]])
    place = low + (np.array([7, 30]) + 0.5) / side * (high - low)
    logits = predict(model, place[np.newaxis].astype(np.float32))[0]
    assert cells[30, 7] >> 4 == (logits[0] > 0 if outputs == 1 else logits.argmax())
    assert {0, 1} == set(np.unique(cells >> 4)) and (cells & 15).max() == 15


def test_a_regression_on_one_input_has_its_line():
    x = np.linspace(-1, 1, 30, dtype=np.float32).reshape(-1, 1)
    model = Sequential(Dense(1, 1, rng=np.random.default_rng(0)))
    cockpit = cockpit_for(model, x, 3 * x, MeanSquaredError())
    cockpit.advance(20)
    places, answers = (floats(view, 1)[0] for view in (cockpit.fit["places"], cockpit.fit_now["answers"]))
    np.testing.assert_allclose(answers, predict(model, places[:, np.newaxis]).ravel(), rtol=1e-5)
    assert floats(cockpit.fit["points"], 2)[1, -1] == 3 and cockpit.fit["top"] == pytest.approx(3.3)


def test_where_there_is_nothing_to_show_there_is_no_panel():
    rng = np.random.default_rng(0)
    x = rng.normal(size=(20, 2)).astype(np.float32)
    regression = cockpit_for(Sequential(Dense(2, 1, rng=rng)), x, x[:, :1], MeanSquaredError())
    text = cockpit_of(character_model, sequences())
    for cockpit in (regression, text):
        assert not any(getattr(cockpit, name) for name in NAMES)
        cockpit.advance(2)
    assert regression.guessing == {} and not regression.has_relus
    assert text.guessing == {"loss": pytest.approx(np.log(5)), "classes": 5}


def test_a_shape_may_be_said_and_must_fit():
    x, y = data(60)
    assert cockpit_for(small_cockpit().trainer.model, x, y, picture_shape=(2, 3, 1)).samples["shape"] == [
        2,
        3,
        1,
    ]
    assert "pixels" not in cockpit_for(reader(), PICTURES, LABELS, picture_shape=()).samples
    with pytest.raises(ValueError, match=r"6 numbers in all, or \(\) for no pictures, got \(2, 2, 1\)"):
        cockpit_for(small_cockpit().trainer.model, x, y, picture_shape=(2, 2, 1))


def test_a_network_that_raises_has_no_panels_and_one_that_breaks_later_says_nothing():
    rng = np.random.default_rng(0)
    cockpit = small_cockpit(model=Sequential(Dense(7, 3, rng=rng)))
    assert not cockpit.samples and cockpit.guessing == {}
    cockpit = small_cockpit()
    cockpit.trainer.model.layers.append(Dense(7, 2, rng=rng))
    cockpit.show()
    assert cockpit.samples_now == {}


def test_rates_to_choose_surround_the_usual_one_and_those_that_diverged_are_known():
    cockpit = small_cockpit(rule=SGD, learning_rate=0.1)
    assert cockpit.rates["Adam"] == {"usual": 0.001, "rates": [0.0001, 0.001, 0.01, 0.1]}
    assert cockpit.rates["SGD"] == {"usual": 0.1, "rates": [0.01, 0.1, 1.0, 10.0]}
    cockpit.learning_rate = 1e9
    cockpit.advance(50)
    cockpit.reset()
    assert cockpit.too_large == [["SGD", 1e9]]


def test_names_of_the_panels_are_those_of_the_traits():
    assert all(f"{name}_now" in TrainingCockpit.class_trait_names() for name in NAMES)
