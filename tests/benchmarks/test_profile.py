"""The profile of a step: its parts, and that it is the step of the training loop."""

import numpy as np
import pytest

from benchmarks import profile
from benchmarks.cases.mlp import mlp_case
from benchmarks.peers import course
from benchmarks.report import profile as report


def test_each_layer_the_loss_and_the_optimizer_are_timed():
    parts = profile.profile(mlp_case(10), steps=2)
    names = [
        "Dense(784, 128)",
        "ReLU()",
        "Dense(128, 64)",
        "ReLU()",
        "Dense(64, 10)",
        "SoftmaxCrossEntropy",
        "Adam",
    ]
    assert [part["part"] for part in parts] == names
    assert all(part["forward"] >= 0 and part["backward"] > 0 for part in parts)


def test_what_is_timed_is_the_step_of_the_training_loop():
    case = mlp_case(10)
    model = case.make_model()
    loss, adam = course.loss_and_optimizer(case.family, model)
    for _ in range(3):
        profile._update(model, loss, adam, case)
    (ours,) = course.sides(case)
    for _ in range(3):
        ours.train()
    assert loss.forward(model.forward(case.x), case.y) == pytest.approx(ours.train(), rel=1e-6)
    assert np.isfinite(adam.theta.value).all()


def test_small_parts_are_added_up():
    parts = [{"part": "Dense", "forward": 6.0, "backward": 3.8}]
    parts += [
        {"part": "ReLU", "forward": 0.05, "backward": 0.05},
        {"part": "loss", "forward": 0.1, "backward": 0},
    ]
    lines = report.section({"MLP": parts}).splitlines()
    assert lines[-4:-2] == ["| MLP | Dense | 6 | 3.8 | 98 % |", "| MLP | all others |  | 0.2 | 2 % |"]
