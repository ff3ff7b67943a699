"""The depth probe without a browser: words that are true, a sound state, a picture."""

import time

import numpy as np
import pytest
from traitlets import TraitError

from dlcore.widgets import DepthProbe
from dlcore.widgets.probe import stack, words
from tests.widgets.messages import send
from tests.widgets.pictures import holds_a_picture

HE = 2**0.5 / 8


@pytest.fixture
def probe():
    return DepthProbe()


def rows(picture):
    """What the browser gets: standard deviations, gradients, likeness."""
    return np.frombuffer(picture["numbers"], np.float32).reshape(3, -1)


def test_it_says_nothing_of_the_end_before_something_is_changed(probe):
    assert probe.status == "" and words.fate(probe.gradients[0]) == "holds"
    probe.layer = 10
    assert probe.status == ""
    probe.depth = 11
    assert probe.status.startswith("The signal holds. Its standard deviation is 0.8 in layer 1 and ")
    np.testing.assert_allclose(rows(probe.picture), [probe.stds, probe.gradients, probe.likeness], rtol=1e-6)


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"scale": 0.05}, ["The signal vanishes", "The gradient vanishes", "can hardly be told apart"]),
        ({"scale": 0.5}, ["The signal explodes", "The gradient explodes"]),
        ({}, ["The signal holds", "The gradient holds", "can hardly be told apart"]),
        ({"norm": "BatchNorm"}, ["The signal holds", "The gradient explodes", "stay different"]),
        ({"activation": "sigmoid"}, ["The signal holds", "The gradient vanishes"]),
        ({"is_residual": True, "scale": 0.02}, ["The signal holds", "The gradient holds", "stay different"]),
    ],
)
def test_the_verdict_at_fifty_layers(settings, expected):
    probe = DepthProbe(depth=50, **settings)
    assert all(each in words.verdict(probe.passage) for each in expected)


def test_overflow_and_zeros_are_said_and_drawn(probe):
    probe.depth, probe.scale = 100, 1.0
    assert "In layer 51 numbers overflow" in probe.status and np.isnan(probe.likeness[-1])
    assert np.isinf(probe.stds[50:]).all() and np.isfinite(probe.stds[:50]).all()
    probe.layer = 60
    assert "standard deviation overflow, gradient 0, likeness not defined" in probe.reading
    probe.scale = 0.01
    assert "From layer 37 on all outputs are 0" in probe.status and "0 from layer 99 back" in probe.status
    assert probe.stds[35] > 0 == probe.stds[36]
    assert holds_a_picture(probe._repr_mimebundle_()[0]["text/html"])


def test_a_layer_is_read_and_stays_within_the_depth(probe):
    assert probe.layer == 5 and probe.reading.startswith("Layer 5 of 10: standard deviation 0.77, gradient")
    assert "are dead." in probe.reading
    probe.layer, probe.depth = 9, 4
    assert probe.layer == 4 and probe.reading.startswith("Layer 4 of 4")
    probe.activation = "tanh"
    assert "tanh is saturated for" in probe.reading


def test_keep_go_back_clear_and_reset(probe):
    first = probe.stds
    send(probe, {"do": "keep"})
    assert probe.kept["words"].startswith("10 layers of 64 units, ReLU, no norm, without")
    probe.depth, probe.norm = 30, "LayerNorm"
    probe.layer = 5
    assert "Kept: standard deviation 0.77" in probe.reading
    np.testing.assert_allclose(rows(probe.kept)[0], first, rtol=1e-6)
    probe.layer = 20
    assert "Kept" not in probe.reading
    send(probe, {"do": "go_back"})
    assert (probe.depth, probe.norm) == (10, "none") and np.array_equal(probe.stds, first)
    send(probe, {"do": "clear"})
    assert probe.kept == {} and "Kept" not in probe.reading
    probe.go_back()
    probe.scale, probe.is_residual = 0.05, True
    send(probe, {"do": "reset"})
    assert probe.scale == HE and not probe.is_residual and len(probe.stds) == 10
    send(probe, {})


def test_the_scale_that_keeps_residual_sums_is_marked(probe):
    assert dict(probe.marks) == {"Glorot": 1 / 8, "He": HE}
    probe.depth, probe.is_residual = 50, True
    assert dict(probe.marks)["He / √L"] == pytest.approx(HE / 50**0.5)


def test_several_changes_at_once_are_answered_once(probe, monkeypatch):
    asked, run = [], probe.stack.run
    monkeypatch.setattr(probe.stack, "run", lambda **settings: asked.append(settings) or run(**settings))
    probe.set_state({"depth": 20, "norm": "LayerNorm", "is_residual": True})
    assert len(asked) == 1 and len(probe.stds) == 20


def test_a_change_that_comes_while_the_network_runs_is_answered_next(probe, monkeypatch):
    """Some versions of ipykernel set the traits on another thread."""
    run, later = probe.stack.run, []
    monkeypatch.setattr(probe, "hand_over", lambda function, *arguments: later.append(function))

    def run_and_change(**settings):
        probe.is_residual = True
        return run(**settings)

    monkeypatch.setattr(probe.stack, "run", run_and_change)
    probe.depth = 50
    while later:
        later.pop(0)()
    assert probe.answered == probe.settings and probe.stds[-1] > 1e6
    assert probe.status.startswith("The signal explodes") and "with residual" in probe.picture["words"]


@pytest.mark.parametrize("norm", stack.NORMS)
def test_a_hundred_layers_are_answered_at_once(norm):
    """50 ms of computing on a quiet core with BatchNorm; three times that passes on any."""
    probe, start = DepthProbe(depth=99, norm=norm), time.process_time()
    probe.depth = 100
    assert time.process_time() - start < 0.2


@pytest.mark.parametrize(
    ("name", "value"),
    [("depth", 1), ("depth", 101), ("scale", 0.0), ("scale", np.nan), ("scale", 2.0), ("activation", "GELU"),
     ("norm", None), ("norm", "batch"), ("layer", 0), ("layer", 11), ("is_residual", "yes")],
)  # fmt: skip
def test_wrong_values_are_refused_and_nothing_changes(probe, name, value):
    before = getattr(probe, name)
    with pytest.raises(TraitError, match=name):
        setattr(probe, name, value)
    assert getattr(probe, name) == before


def test_what_is_allowed_is_said():
    with pytest.raises(TraitError, match="DepthProbe expects depth to be a whole number from 2 to 100"):
        DepthProbe(depth=1)
    with pytest.raises(TraitError, match="norm to be one of none, BatchNorm, LayerNorm, got 'batch'"):
        DepthProbe(norm="batch")


def test_without_a_kernel_there_are_a_picture_and_words(probe):
    bundle, _metadata = probe._repr_mimebundle_()
    assert holds_a_picture(bundle["text/html"]) and "10 layers of 64 units, ReLU" in bundle["text/plain"]
    assert not any(fate in bundle["text/plain"] for fate in ("holds", "vanishes", "explodes"))
