"""Each widget in the states in which it says something else."""

import numpy as np

from dlcore import widgets
from dlcore.layers import Dense, Sequential
from dlcore.models.broken import FAULTS
from tests.widgets.clinic.small_board import small_board
from tests.widgets.cockpit.small_cockpit import small_cockpit
from tests.widgets.lens.small_gpt import small_gpt
from tests.widgets.prediction import small_cards as prediction_cards
from tests.widgets.sampler.small_sampler import small_sampler

X = np.linspace(-1, 1, 20)
TWO_OUTPUTS = np.ones((2, 2)), np.ones(2), np.ones((2, 2)), np.ones(2)  # W, b, v, c


def settings(widget, *changes):
    """The widget as it is, and after each change of traits."""
    yield widget
    for change in changes:
        for name, value in change.items():
            setattr(widget, name, value)
        yield widget


def activation():
    functions = ("sigmoid", "ReLU", "leaky ReLU", "GELU", "tanh")
    for function in functions:
        scales = [{"scale": scale, "z": z} for scale in (0.01, 0.14, 1.0) for z in (-5.0, 1.0)]
        yield from settings(widgets.ActivationExplorer(function=function), *scales)


def backprop():
    stepper = widgets.BackpropStepper()
    yield from settings(stepper, *({"step": step} for step in range(14)))
    for _ in range(2):
        stepper.update()
        yield stepper
    names = (
        {"selected": name} for name in ("W12", "h1", "z2", "b1", "v1", "c", "s", "p", "L", "target", "x2")
    )
    yield from settings(stepper, *names)
    yield from settings(widgets.BackpropStepper(TWO_OUTPUTS), *({"step": step} for step in range(14)))


def clinic():
    board = small_board()
    yield board
    board.advance(3)
    for fault in FAULTS:
        board.diagnose(fault.key)
        yield board
    board.treat()
    yield board
    board.patient = 2  # whose loss leaves all bounds
    board.advance(20)
    board._obey("treat")
    yield board
    board.show_me()
    board.reset()
    yield board


def cockpit():
    training = small_cockpit()
    yield training
    training.advance(3)
    training.learning_rate = 0.02
    training.batch_size = 2
    training.step()
    training.keep()
    yield training
    training.learning_rate = 1e9
    training.advance(20)
    yield training
    training.reset()
    training._obey("keep")
    yield training


def descent():
    rates = [{"learning_rate": rate} for rate in (0.001, 0.9, 3.0)]
    yield from settings(widgets.DescentExplorer(X, 2 * X + 1, learning_rate=0.1), *rates, {"scaled": True})


def forward():
    for stepper in (widgets.ForwardStepper(), widgets.ForwardStepper(TWO_OUTPUTS)):
        positions = ({"position": position} for position in range(16))
        yield from settings(stepper, *positions, {"is_batch": True}, {"loss_name": "cross-entropy"})


def lens():
    letters = [{"place": place, "head": head} for head in (1, 2, 3) for place in (1, 11, 6)]
    yield from settings(widgets.AttentionLens(), *letters, {"is_masked": False}, {"temperature": 0.1})
    model, vocabulary = small_gpt()
    looking = widgets.AttentionLens(model, vocabulary, "banana")
    yield from settings(looking, {"layer": 2}, {"head": 2})
    model.parameters()[0].value[...] = np.nan
    looking.show()
    yield looking


def microscope():
    both = [{"is_backward": is_backward} for is_backward in (True, False)]
    places = [{"selected": place} for place in (["input", 3, 4], ["output", 0, 0], ["input", 0, 0])]
    shapes = [{"padding": 1}, {"stride": 2}, {"kernel": [[1.0]]}]
    changes = [change for place in places for change in (place, *both)]
    yield from settings(widgets.ConvolutionMicroscope(), *changes, *shapes, *changes)
    yield widgets.ConvolutionMicroscope(np.zeros((5, 8)), kernel=np.eye(3))


def neuron():
    playground = widgets.NeuronPlayground()
    yield playground
    while playground.perceptron_step():
        yield playground
    yield from settings(playground, {"problem": "Two clouds"})


def pad():
    rng = np.random.default_rng(0)
    network = Sequential(Dense(784, 10, rng=rng))
    drawing = widgets.DigitPad(network)
    yield drawing
    for bias in (0.0, 9.0, np.nan):
        network.parameters()[1].value[0] = bias
        drawing.load(np.full((28, 28), 0.5))
        yield drawing
    drawing.model = None
    drawing.load(np.ones((28, 28)))
    yield drawing


def prediction():
    for kind, make in prediction_cards.MAKERS.items():
        yield from settings(
            widgets.PredictionCard(make()), {"guess": prediction_cards.GUESSES[kind]}, {"is_answered": True}
        )


def probe():
    widget = widgets.DepthProbe()
    ends = [{"depth": 50}, {"scale": 0.5}, {"scale": 0.01}, {"depth": 100, "scale": 1.0}, {"layer": 80}]
    yield from settings(widget, *ends)
    widget.keep()
    norms = [{"norm": "BatchNorm"}, {"is_residual": True}, {"activation": "tanh"}, {"activation": "sigmoid"}]
    yield from settings(widget, *norms, {"depth": 3})


def race():
    changes = [{"shown": []}, {"shown": ["SGD"], "rates": {"SGD": 5.0}}, {"rates": {"SGD": 1e-9}}]
    surfaces = [{"surface_name": name} for name in ("ravine", "saddle", "Beale", "Rosenbrock")]
    yield from settings(widgets.OptimizerRace(), *surfaces, *changes)


def sampler():
    learning = small_sampler()
    yield learning
    learning.step()
    yield learning


def unroller():
    for cell in ("RNN", "LSTM", "GRU"):
        unrolled = widgets.RecurrentUnroller(rng=np.random.default_rng(0))
        unrolled.cell = cell
        yield from settings(unrolled, {"scale": 0.2}, {"position": 0}, {"position": 14}, {"position": 22})
        yield from settings(unrolled, {"scale": 3.0, "length": 50}, {"position": 100}, {"max_norm": 0.01})


TOURS = [
    activation,
    backprop,
    clinic,
    cockpit,
    descent,
    forward,
    lens,
    microscope,
    neuron,
    pad,
    prediction,
    probe,
    race,
    sampler,
    unroller,
]
