import numpy as np
import pytest
from traitlets import TraitError

from dlcore.gradcheck import numerical_gradient, relative_error
from dlcore.widgets import ActivationExplorer
from dlcore.widgets.activation.functions import FUNCTIONS, PLACES
from dlcore.widgets.activation.signal_stack import BARS, LAYERS, SignalStack, size
from dlcore.widgets.activation.words import fate
from tests.widgets.pictures import holds_a_picture

STACK = SignalStack()


@pytest.fixture
def explorer():
    return ActivationExplorer()


def floats(view):
    return np.frombuffer(view, np.float32)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_slopes_on_display_are_measured_ones(name):
    f, z = FUNCTIONS[name], PLACES + 0.01  # beside the corner
    slopes = numerical_gradient(lambda z: np.sum(f.values(z)), z.copy())
    assert relative_error(f.slopes(z), slopes) < 1e-7


@pytest.mark.parametrize(("name", "border"), [("sigmoid", 3.64), ("tanh", 1.82)])
def test_asleep_means_below_a_tenth_of_the_largest_slope(name, border):
    z = np.array([-border - 0.02, -border + 0.02, 0, border - 0.02, border + 0.02])
    assert FUNCTIONS[name].asleep(z).tolist() == [True, False, False, False, True]


def test_the_gradients_of_the_stack_are_those_of_a_nudge():
    f, scale, nudge = FUNCTIONS["tanh"], 0.1, 1e-6
    slopes = [f.slopes(z) for z in STACK._forward(f, scale)[0]]
    dh = STACK.dy
    for W, slope in zip(STACK.weights[::-1], slopes[::-1], strict=True):
        dh = (dh * slope) @ (scale * W).T
    other = SignalStack()
    direction = np.random.default_rng(1).standard_normal(other.x.shape)
    losses = []
    for sign in (1, -1):
        other.x = STACK.x + sign * nudge * direction
        losses.append(np.sum(STACK.dy * other.run(f, scale).outputs[-1]))
    assert np.isclose((losses[0] - losses[1]) / (2 * nudge), np.sum(dh * direction), rtol=1e-6)
    assert STACK.run(f, scale).gradients[-1] == size(STACK.dy)


@pytest.mark.parametrize(
    ("name", "scale", "expected"),
    [
        ("tanh", 0.01, "the signal vanishes"),
        ("tanh", 0.1, "signal and gradient survive"),
        ("tanh", 1.0, "the gradient explodes"),
        ("sigmoid", 0.1, "all examples get nearly the same outputs"),
        ("ReLU", 0.05, "the signal vanishes"),
        ("ReLU", 2**0.5 / 10, "signal and gradient survive"),
        ("ReLU", 0.3, "the signal explodes"),
    ],
)
def test_what_becomes_of_the_signal(explorer, name, scale, expected):
    explorer.function, explorer.scale = name, scale
    assert fate(explorer.signals) == expected
    assert explorer.status.startswith(expected.capitalize())


def test_large_weights_saturate_tanh_and_half_of_the_relus_are_off(explorer):
    explorer.scale = 1.0
    assert explorer.signals.asleep[-1] > 0.6
    assert "of the outputs are saturated" in explorer.status
    explorer.function = "ReLU"
    assert 0.3 < explorer.signals.asleep[-1] < 0.7
    assert "are off" in explorer.status and "are dead" in explorer.status


def test_dead_is_zero_for_all_examples():
    signals = STACK.run(FUNCTIONS["ReLU"], 0.1)
    dead = np.mean((signals.outputs[-1] == 0).all(axis=0))
    assert signals.dead[-1] == dead > 0


def test_histograms_count_every_output_also_beyond_the_window(explorer):
    explorer.function, explorer.scale = "ReLU", 0.5
    shares = floats(explorer.layers["shares"]).reshape(LAYERS, BARS)
    assert np.allclose(shares.sum(axis=1), 1, atol=1e-5)
    assert shares[-1, -1] > 0.3


def test_the_browser_gets_the_curve(explorer):
    z, y, slope = floats(explorer.curve["points"]).reshape(3, -1)
    assert np.allclose(y, np.tanh(z)) and np.allclose(slope, 1 - np.tanh(z) ** 2, atol=1e-6)


def test_the_point_is_read_in_words(explorer):
    explorer.z = 2.0
    assert "tanh at z = 2.00: y = 0.964, slope 0.071" in explorer.reading
    assert "Saturated" in explorer.reading
    explorer.z = 0.512
    assert explorer.z == 0.5 and "Saturated" not in explorer.reading
    explorer.function, explorer.z = "ReLU", -1.0
    assert (
        explorer.reading.startswith("ReLU at z = -1.00: y = 0.000, slope 0.000") and "Off" in explorer.reading
    )


@pytest.mark.parametrize(
    ("name", "value"), [("function", "sinus"), ("z", 7), ("z", np.nan), ("scale", 0), ("scale", 2)]
)
def test_wrong_values_are_refused_and_nothing_changes(explorer, name, value):
    before = getattr(explorer, name)
    with pytest.raises(TraitError, match=f"ActivationExplorer expects {name}"):
        setattr(explorer, name, value)
    assert getattr(explorer, name) == before


def test_without_a_kernel_there_are_a_picture_and_words(explorer):
    data, _ = explorer._repr_mimebundle_()
    assert holds_a_picture(data["text/html"])
    assert "tanh with its slope" in data["text/plain"] and "signal and gradient survive" in data["text/plain"]
