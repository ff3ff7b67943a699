"""A board with two tiny patients: the first one hardly moves, the loss of the second has no bounds."""

import numpy as np

from dlcore.layers import Dense, ReLU, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.models.broken import EXAMPLE, NAMED, PATIENTS, Case, Patient
from dlcore.optimizers import SGD
from dlcore.widgets import ClinicBoard


def rows(rng, n):
    labels = np.arange(n) % 3
    x = rng.normal(size=(n, 6)) + 2 * np.eye(3, 6)[labels]
    return x.astype(np.float32), labels


def case(rng, learning_rate):
    sets = [rows(rng, n) for n in (60, 30, 30)]
    model = Sequential(Dense(6, 8, rng=rng), ReLU(), Dense(8, 3, rng=rng))
    optimizer = SGD(model.parameters(), learning_rate=learning_rate)
    return Case(model, SoftmaxCrossEntropy(), optimizer, *sets, batch_size=16)


def slow(rng):
    return case(rng, 1e-6)


def wild(rng):
    return case(rng, 1e12)


def sound(rng):
    return case(rng, 0.2)


SLOW = next(patient for patient in PATIENTS if patient.fault.key == "rate_too_low")
WARD = (
    Patient(1, SLOW.complaint, SLOW.fault, slow, sound, similar=SLOW.similar),
    Patient(2, EXAMPLE.complaint, NAMED["rate_too_high"], wild, sound),
)


def small_board(seed=0):
    return ClinicBoard(WARD, rng=np.random.default_rng(seed))
