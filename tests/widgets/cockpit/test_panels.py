"""What stands beside the curve: computed from the present weights, and only while somebody looks."""

import numpy as np
import pytest
from traitlets import TraitError

from dlcore.formulas import softmax
from dlcore.layers import Conv2D, Dense, Flatten, ReLU, Sequential
from dlcore.losses import BinaryCrossEntropy, MeanSquaredError, SoftmaxCrossEntropy
from dlcore.optimizers import SGD, Adam
from dlcore.training import predict
from dlcore.widgets import TrainingCockpit
from dlcore.widgets.cockpit import panels as module
from dlcore.widgets.cockpit.pace import BYTES, SHARE, Pace
from dlcore.widgets.cockpit.panels import NAMES
from tests.widgets.cockpit.small_cockpit import Clock, data, small_cockpit
from tests.widgets.cockpit.test_networks import character_model, cnn, cockpit_of, pictures, sequences

PICTURES = np.random.default_rng(3).random((40, 64), np.float32)  # of 8 x 8 pixels
LABELS = np.arange(40) % 10


def cockpit_for(model, x, y, loss=None, **options):
    rng = np.random.default_rng(0)
    optimizer = Adam(model.parameters(), learning_rate=0.01)
    sets = {"train": (x, y), "validation": (x, y)}
    return TrainingCockpit(model, loss or SoftmaxCrossEntropy(), optimizer, **sets, rng=rng, **options)


def reader(hidden=20):
    rng = np.random.default_rng(0)
    return Sequential(Dense(64, hidden, rng=rng), ReLU(), Dense(hidden, 10, rng=rng))


def plane(classes=2, n=50):
    labels = np.arange(n) % classes
    x = np.random.default_rng(1).normal(size=(n, 2)) + 3 * np.eye(classes, 2)[labels]
    return x.astype(np.float32), labels


def floats(view, rows):
    return np.frombuffer(view, np.float32).reshape(rows, -1)


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


def test_folded_panels_cost_nothing(monkeypatch):
    """No answer is computed and no message sent for them; unfolded, each is there at once."""
    cockpit, asked, told = cockpit_for(reader(), PICTURES, LABELS), [], []
    panels = cockpit.panels.panels
    for name, panel in panels.items():
        monkeypatch.setattr(panel, "now", lambda name=name, now=panel.now: asked.append(name) or now())
    cockpit.observe(lambda change: told.append(change.name), names=["samples_now", "filters_now"])
    cockpit.folded = ["samples", "filters"]
    cockpit.advance(5)
    cockpit.reset()
    assert asked == [] == told
    cockpit.advance(1)
    cockpit.folded = ["filters"]
    assert asked == ["samples"] == [name.removesuffix("_now") for name in told]
    with pytest.raises(TraitError, match="folded to be a list of names from samples"):
        cockpit.folded = ["curve"]


def test_panels_change_nothing_of_the_training():
    watched, alone = cockpit_for(reader(), PICTURES, LABELS), cockpit_for(reader(), PICTURES, LABELS)
    alone.folded = list(NAMES)
    for cockpit in (watched, alone):
        for _ in range(5):
            cockpit.advance(4)
    assert list(watched.run.losses) == list(alone.run.losses)


def test_a_slow_panel_takes_a_small_share_of_the_time_and_many_bytes_wait():
    clock = Clock()
    pace = Pace(0.5, clock)
    assert pace.is_due()
    clock.now = 0.1
    pace.spend(0.0, 3 * BYTES)
    pictures_until = []
    for k in range(100):
        clock.now += 0.1
        if pace.is_due():
            pictures_until.append(k + 1)
            break
    assert clock.now >= 0.1 + 0.1 / SHARE and pictures_until == [25]
    pace = Pace(0.0, Clock())
    pace.spend(0.0, 3 * BYTES)
    assert [pace.is_due() for _ in range(4)] == [False, False, True, True]


def test_bytes_of_a_picture_while_it_plays():
    """After a long run, with pictures as in lesson 07: below 11 kB for curves, 1.4 kB for the panels."""
    rng = np.random.default_rng(0)
    x, y = rng.random((300, 784), np.float32), np.arange(300) % 10
    model = Sequential(Dense(784, 32, rng=rng), ReLU(), Dense(32, 10, rng=rng))
    cockpit = cockpit_for(model, x, y)
    cockpit.run.losses.extend(rng.random(5000))
    cockpit.trainer.probes = [(k, 1.0, 0.001, 0.0) for k in range(240)]
    cockpit.running, sizes = True, {"frame": 0, "samples_now": 0, "filters_now": 0}

    def count(change):
        sizes[change.name] += sum(len(value) for value in change.new.values() if isinstance(value, bytes))

    cockpit.observe(count, names=list(sizes))
    clock = cockpit.panels.clock = Clock(tick=1 / 300)
    for pace in cockpit.panels.paces.values():
        pace.clock = clock
    for _ in range(60):
        cockpit.trainer.model[2].b.value[0] += 0.01
        cockpit.trainer.model[0].W.value[0, 0] += 0.1
        clock.now += 1 / 30
        cockpit.show()
    each = {name: size / 60 for name, size in sizes.items()}
    print(each)
    assert each["frame"] < 11_000 and each["samples_now"] <= 400 and each["filters_now"] <= BYTES


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


def test_a_closed_cockpit_holds_no_panels():
    cockpit = small_cockpit()
    cockpit.close()
    assert cockpit.panels.panels == {}


def test_names_of_the_panels_are_those_of_the_traits():
    assert all(f"{name}_now" in TrainingCockpit.class_trait_names() for name in module.NAMES)
