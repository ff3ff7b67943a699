import numpy as np
import pytest
from traitlets import TraitError

from dlcore.widgets import NeuronPlayground
from dlcore.widgets.neuron.neuron import START
from dlcore.widgets.neuron.problems import PROBLEMS
from tests.widgets.messages import send
from tests.widgets.pictures import holds_a_picture

SOLUTIONS = {"AND": [1, 1, -1.5], "OR": [1, 1, -0.5], "NAND": [-1, -1, 1.5]}


@pytest.fixture
def playground():
    return NeuronPlayground("AND")


@pytest.mark.parametrize(("name", "theta"), SOLUTIONS.items())
def test_the_gates_are_solved_by_the_weights_of_the_lesson(playground, name, theta):
    playground.problem = name
    playground.theta = theta
    assert playground.report["challenge"] == f"{name}: 4 of 4 right. Solved."
    assert playground.report["accuracy"] == 1


def test_accuracy_jumps_where_the_loss_moves(playground):
    before = playground.report
    playground.theta = [1.0, -1.0, 0.6]
    assert playground.report["accuracy"] == before["accuracy"] == 0.5
    assert playground.report["loss"] != before["loss"]


def test_the_loss_is_half_the_mean_squared_error_of_the_sigmoid(playground):
    z = playground.neuron.problem.x @ [1.0, -1.0] + 0.5
    assert playground.report["loss"] == pytest.approx(np.mean((1 / (1 + np.exp(-z)) - [0, 0, 0, 1]) ** 2) / 2)


def test_a_step_corrects_the_first_wrong_point(playground):
    assert playground.perceptron_step()  # (0, 0) fired: x is subtracted, which changes the bias alone
    assert playground.theta == [1, -1, -0.5]
    assert playground.report["used"] == 0
    assert playground.status.startswith("Step 1: (0, 0) fired and should not: x is subtracted")
    playground.perceptron_step()  # the next wrong point in the circle is (1, 0)
    assert playground.theta == [0, -1, -1.5]
    assert "(1, 0) fired" in playground.status
    playground.perceptron_step()
    assert playground.theta == [1, 0, -0.5]
    assert "(1, 1) should fire and did not: x is added" in playground.status


@pytest.mark.parametrize("name", ["AND", "OR", "NAND", "Two clouds"])
def test_the_perceptron_ends_where_a_line_exists(playground, name):
    playground.problem = name
    while playground.steps < 100 and playground.perceptron_step():
        pass
    assert playground.report["accuracy"] == 1
    assert not playground.perceptron_step()
    assert playground.status.startswith("No mistakes left")


@pytest.mark.parametrize(("name", "most"), [("XOR", 3), ("Overlapping clouds", 39)])
def test_it_never_ends_where_none_exists(playground, name, most):
    playground.problem = name
    assert all(playground.perceptron_step() for _ in range(300))
    assert playground.steps == 300
    best = int(playground.report["challenge"].partition("Best so far: ")[2].split()[0])
    assert len(PROBLEMS[name].x) / 2 < best <= most


def test_another_problem_keeps_the_line_and_counts_anew(playground):
    playground.perceptron_step()
    playground.problem = "XOR"
    assert (playground.theta, playground.steps) == ([1, -1, -0.5], 0)
    playground.reset()
    assert playground.theta == START


def test_the_browser_gets_points_labels_and_a_square_window(playground):
    points = np.frombuffer(playground.scene["points"], np.float32).reshape(3, 4)
    assert points.T.tolist() == [[0, 0, 0], [0, 1, 0], [1, 0, 0], [1, 1, 1]]
    assert playground.scene["window"] == [-0.25, 1.25, -0.25, 1.25]
    assert playground.report["right"] == [False, True, False, True]


def test_a_message_from_the_browser_makes_a_step(playground):
    send(playground, {"do": "step"})
    assert playground.steps == 1
    send(playground, {"do": "reset"})
    assert (playground.steps, playground.theta) == (0, START)


@pytest.mark.parametrize("theta", [[1, 2], [1, 2, np.nan], [1, 2, np.inf]])
def test_wrong_numbers_are_refused_and_nothing_changes(playground, theta):
    with pytest.raises(TraitError, match="three finite numbers"):
        playground.theta = theta
    assert playground.theta == START


def test_an_unknown_problem_is_refused():
    with pytest.raises(TraitError):
        NeuronPlayground("XNOR")


@pytest.mark.parametrize(("theta", "right"), [(START, 2), ([0, 0, 1], 1)])
def test_without_a_kernel_there_are_a_picture_and_words(playground, theta, right):
    playground.theta = theta
    data, _ = playground._repr_mimebundle_()
    assert holds_a_picture(data["text/html"])
    assert "AND, with the neuron's line" in data["text/plain"]
    assert f"{right} of 4 points are right" in data["text/plain"]
