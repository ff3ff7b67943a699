"""The optimizer race."""

from dlcore.widgets.race.race import OptimizerRace

__all__ = [
    "OptimizerRace",
]
