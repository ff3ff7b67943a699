"""The steps that the benchmarks time compute the same in PyTorch, by default and at its best."""

import pytest

pytest.importorskip("torch")

from benchmarks.agreement import disagreement
from benchmarks.cases import cases
from benchmarks.cases.cnn import cnn_case
from benchmarks.cases.gpt import gpt_case
from benchmarks.cases.mlp import mlp_case
from benchmarks.cases.recurrent import LAYERS, recurrent_case
from benchmarks.peers import course, pytorch

CASES = [
    mlp_case(8),
    cnn_case(4, size=8),
    *(recurrent_case(kind, batch=16, length=16) for kind in LAYERS),
    gpt_case(batch=4, length=8),
    *cases(["linear"]),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_same_numbers(case):
    for side in pytorch.sides(case):
        (ours,) = course.sides(case)
        assert disagreement(ours, side) == "", side.name
