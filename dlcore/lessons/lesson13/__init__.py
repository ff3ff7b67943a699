"""Checks of lesson 13: the clinic.

fair_guess(labels) -> the loss of one who knows the shares of the classes and no more
clean_descent(theta, targets, learning_rate) -> theta after a step for each target
held_out(origins, chosen) -> rows for training, rows for validation: no original in both
update_ratio(before, after) -> the length of the change over the length before
log_uniform(low, high, shares) -> values between low and high, even on a logarithmic scale
diagnosis(patient, "...") says which reading speaks against a wrong diagnosis
mended(patient, program) trains what a learner's program makes, and says whether the patient is well
"""

from dlcore.lessons.lesson13.descent import clean_descent
from dlcore.lessons.lesson13.diagnoses import diagnosis
from dlcore.lessons.lesson13.guess import fair_guess
from dlcore.lessons.lesson13.mending import mended
from dlcore.lessons.lesson13.ratio import update_ratio
from dlcore.lessons.lesson13.scale import log_uniform
from dlcore.lessons.lesson13.sets import held_out

__all__ = [
    "clean_descent",
    "diagnosis",
    "fair_guess",
    "held_out",
    "log_uniform",
    "mended",
    "update_ratio",
]
