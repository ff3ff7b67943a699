"""Schedules at the start, in the middle and at the end."""

import numpy as np
import pytest

from dlcore.layers import Dense
from dlcore.optimizers import SGD
from dlcore.optimizers.schedules import CosineDecay, ExponentialDecay, StepDecay, WarmUp


@pytest.mark.parametrize(
    "schedule, rates",
    [
        (StepDecay(0.8, factor=0.5, every=10), {0: 0.8, 9: 0.8, 10: 0.4, 19: 0.4, 20: 0.2}),
        (ExponentialDecay(0.8, factor=0.5), {0: 0.8, 1: 0.4, 3: 0.1}),
        (CosineDecay(1.0, steps=100, final=0.2), {0: 1.0, 50: 0.6, 100: 0.2, 1000: 0.2}),
        (CosineDecay(1.0, steps=100), {0: 1.0, 100: 1e-6}),
        (WarmUp(4, after=lambda number: 0.8), {0: 0.2, 1: 0.4, 3: 0.8, 4: 0.8, 99: 0.8}),
        (WarmUp(2, after=ExponentialDecay(0.8, factor=0.5)), {0: 0.4, 1: 0.4, 2: 0.2}),
    ],
)
def test_rates(schedule, rates):
    assert {number: schedule(number) for number in rates} == pytest.approx(rates)


def test_every_rate_is_one_that_an_optimizer_takes():
    schedule = WarmUp(5, after=CosineDecay(0.1, steps=20))
    optimizer = SGD(Dense(1, 1, rng=np.random.default_rng(0)).parameters(), learning_rate=schedule(0))
    for number in range(1, 30):
        optimizer.learning_rate = schedule(number)


@pytest.mark.parametrize("number", [0, -1, 1.5])
def test_numbers_of_steps_are_positive_integers(number):
    for make in (
        lambda: StepDecay(1, 0.5, number),
        lambda: CosineDecay(1, number),
        lambda: WarmUp(number, CosineDecay(1, 2)),
    ):
        with pytest.raises(ValueError, match="integer of at least 1"):
            make()


@pytest.mark.parametrize(
    "make",
    [
        lambda rate: StepDecay(rate, 0.5, 3),
        lambda rate: StepDecay(0.1, rate, 3),
        lambda rate: ExponentialDecay(rate, 0.9),
        lambda rate: ExponentialDecay(0.1, rate),
        lambda rate: CosineDecay(rate, 10),
        lambda rate: CosineDecay(0.1, 10, final=rate),
    ],
)
@pytest.mark.parametrize("rate", [0, -1, np.nan, np.inf, "0.1", None, StepDecay(0.1, 0.5, 3)])
def test_rates_and_factors_are_numbers_above_0_when_made(make, rate):
    with pytest.raises((TypeError, ValueError), match="expects (initial|factor|final) to be a"):
        make(rate)


def test_a_warm_up_goes_before_a_schedule():
    with pytest.raises(TypeError, match="WarmUp expects after to be a schedule, .* got 0.1"):
        WarmUp(5, 0.1)


@pytest.mark.parametrize("schedule", [CosineDecay(1.0, steps=9), ExponentialDecay(1.0, factor=0.5)])
def test_a_schedule_cannot_be_changed_on_the_way(schedule):
    with pytest.raises(AttributeError, match="initial"):
        schedule.initial = 2.0
