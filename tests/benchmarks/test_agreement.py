"""Two sides compute the same, or it is said what differs."""

import numpy as np

from benchmarks.agreement import disagreement
from benchmarks.peers.side import Side

LOGITS = np.array([[1.0, 2.0, 4.0], [0.0, 1.0, 0.0]])


def side(losses=(3.0, 2.0, 1.5, 1.2), outputs=LOGITS, **options):
    return Side("somebody", iter(losses).__next__, lambda: outputs, **options)


def test_the_same():
    assert disagreement(side(), side()) == ""


def test_logits_may_differ_by_a_number_for_each_example():
    probabilities = np.exp(LOGITS) / np.exp(LOGITS).sum(axis=1, keepdims=True)
    assert disagreement(side(), side(outputs=probabilities, as_outputs=np.log)) == ""


def test_other_outputs():
    assert disagreement(side(), side(outputs=LOGITS * [1, 1, 1.1])) == "outputs differ by 0.27"


def test_predictions_of_one_number_are_compared_as_they_are():
    assert "differ by 1" in disagreement(side(outputs=LOGITS[:, :1]), side(outputs=LOGITS[:, :1] + 1))


def test_other_shapes():
    assert disagreement(side(), side(outputs=LOGITS.T)) == "outputs of shape (3, 2), not (2, 3)"


def test_another_optimizer():
    assert "losses of the first steps 3, 2, 1.5, 1.4 are not 3, 2, 1.5, 1.2" in disagreement(
        side(), side(losses=(3.0, 2.0, 1.5, 1.4))
    )
