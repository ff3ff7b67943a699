"""Before anything is timed: do two sides compute the same numbers?"""

import numpy as np

STEPS = 4
TOLERANCE = 1e-3  # PyTorch's recurrent layers have a second bias, with which losses drift apart by 2e-4


def disagreement(ours, other):
    """Empty if the outputs for the first weights and the first steps' losses agree, else one sentence."""
    expected, got = (_comparable(side.as_outputs(side.infer())) for side in (ours, other))
    if expected.shape != got.shape:
        return f"outputs of shape {got.shape}, not {expected.shape}"
    if not np.allclose(got, expected, rtol=TOLERANCE, atol=TOLERANCE):
        return f"outputs differ by {np.abs(got - expected).max():.2g}"
    return _other_losses([ours.train() for _ in range(STEPS)], [other.train() for _ in range(STEPS)])


def _other_losses(expected, got):
    if np.allclose(got, expected, rtol=TOLERANCE):
        return ""
    return "losses of the first steps {} are not {}".format(*(_words(losses) for losses in (got, expected)))


def _comparable(outputs):
    """Logits are the same if they differ by one number for each example."""
    return outputs - outputs.mean(axis=-1, keepdims=True) if outputs.shape[-1] > 1 else outputs


def _words(losses):
    return ", ".join(f"{loss:.5g}" for loss in losses)
