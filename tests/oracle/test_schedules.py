"""Schedules give the rates of PyTorch's."""

import pytest

from dlcore.optimizers.schedules import CosineDecay, ExponentialDecay, StepDecay, WarmUp

torch = pytest.importorskip("torch")
lr_scheduler = torch.optim.lr_scheduler

PAIRS = [
    (StepDecay(0.5, factor=0.3, every=7), lambda o: lr_scheduler.StepLR(o, step_size=7, gamma=0.3)),
    (ExponentialDecay(0.5, factor=0.9), lambda o: lr_scheduler.ExponentialLR(o, gamma=0.9)),
    (
        CosineDecay(0.5, steps=30, final=0.1),
        lambda o: lr_scheduler.CosineAnnealingLR(o, T_max=30, eta_min=0.1),
    ),
    (
        WarmUp(10, after=lambda number: 0.5),
        lambda o: lr_scheduler.LinearLR(o, start_factor=0.1, total_iters=9),
    ),
]


@pytest.mark.parametrize("schedule, make", PAIRS, ids=lambda value: type(value).__name__)
def test_rates(schedule, make):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=0.5)
    scheduler = make(optimizer)
    for number in range(31):
        assert schedule(number) == pytest.approx(optimizer.param_groups[0]["lr"], rel=1e-9)
        optimizer.step()
        scheduler.step()
