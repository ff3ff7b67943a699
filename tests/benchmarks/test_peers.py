"""A peer that is not there, or fails, is named with the reason, and the others go on."""

from types import SimpleNamespace

import numpy as np
import pytest

from benchmarks import peers, steps
from benchmarks.cases import cases
from benchmarks.peers import course
from benchmarks.peers.side import Side


@pytest.fixture
def linear():
    (case,) = [case for case in cases(["linear"]) if case.name == "linear regression"]
    return case


def test_a_peer_that_cannot_be_imported_is_named(monkeypatch):
    monkeypatch.setitem(peers.PEERS, "absent", "no_such_module")
    modules, missing = peers.load(["absent"])
    assert modules == {}
    assert missing == {"absent": "ModuleNotFoundError: No module named 'benchmarks.peers.no_such_module'"}


def test_a_reason_is_one_line():
    assert peers.reason(RuntimeError("no compiler\nmany details")) == "RuntimeError: no compiler"
    assert peers.reason(KeyError()) == "KeyError"


def test_a_peer_that_fails_is_no_end(linear):
    def broken(case):
        raise TypeError("not for this NumPy")

    ours, others, refused = steps.agreeing_sides(linear, {"broken": SimpleNamespace(sides=broken)})
    assert others == []
    assert refused == {"broken": "TypeError: not for this NumPy"}


def test_a_peer_with_other_numbers_is_left_out(linear):
    wrong = SimpleNamespace(sides=lambda case: [Side("wrong", lambda: 1.0, lambda: np.zeros_like(case.x))])
    ours, others, refused = steps.agreeing_sides(linear, {"wrong": wrong})
    assert others == []
    assert "outputs differ" in refused["wrong"]


def test_without_peers_the_course_is_timed_alone(linear):
    (training, inference), refused = steps.measure(linear, {}, rounds=2)
    assert (training.kind, inference.kind) == ("training step", "inference")
    assert list(training.milliseconds) == ["dlcore"] and training.milliseconds["dlcore"] > 0
    assert training.ratios == {} and refused == {}


@pytest.mark.parametrize(
    "case", [c for c in cases(["mlp", "linear"]) if "512" not in c.name], ids=lambda c: c.name
)
def test_the_courses_side_learns_and_keeps_the_first_weights_for_inference(case):
    (ours,) = course.sides(case)
    before = ours.infer()
    losses = [ours.train() for _ in range(5)]
    assert losses[-1] < losses[0]
    np.testing.assert_array_equal(ours.infer(), before)


def test_the_formula_computes_what_the_layer_computes():
    formula, layer, _ = cases(["linear"])
    (first,), (second,) = course.sides(formula), course.sides(layer)
    assert [first.train() for _ in range(4)] == pytest.approx([second.train() for _ in range(4)], rel=1e-5)
