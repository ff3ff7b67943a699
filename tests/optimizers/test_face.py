"""The face of the optimizers names every rule that can be chosen."""

from dlcore import optimizers
from dlcore.optimizers import RULES, AveragedMomentum, Optimizer


def test_every_rule_can_be_chosen():
    """But for AveragedMomentum, which is Momentum with another learning rate."""
    kinds = {kind for kind in vars(optimizers).values() if isinstance(kind, type)}
    rules = {kind for kind in kinds if issubclass(kind, Optimizer)} - {Optimizer, AveragedMomentum}
    assert set(RULES) == rules
    assert len(RULES) == len(rules)
