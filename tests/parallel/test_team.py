"""Processes that work in step, and what happens when one of them does not."""

import os
import signal
import sys

import numpy as np
import pytest

from dlcore.parallel import ParallelError, Team, team, usable_cores
from tests.parallel.jobs import Count, children, training, wait_until

STOP = getattr(signal, "SIGSTOP", None)


def test_all_take_part_in_each_turn_and_none_remains():
    job = Count()
    with Team(job, 3) as together:
        for _ in range(5):
            together.turn()
        assert len(set(together.shared["pids"][:3].tolist())) == 3 and len(children()) == 2
    assert job.sums.tolist() == [0.5, 5.5, 10.5] + 5 * [0.5]
    assert children() == []
    with pytest.raises(RuntimeError, match="closed: make a new one"):
        together.turn()


def test_losses_and_weights_are_those_of_one_process_and_a_loop_may_be_left():
    found = []
    for processes in (1, 2):
        model, optimizer, steps = training(processes)
        losses = []
        for step in steps:
            losses.append(step.loss)
            if step.number == 30:
                break
        steps.close()
        found.append((losses, optimizer.theta.value))
        assert children() == [] and optimizer.t == 30
    np.testing.assert_allclose(found[1][0], found[0][0], rtol=1e-12)
    np.testing.assert_allclose(found[1][1], found[0][1], rtol=1e-10)


def test_two_trainings_at_once_do_not_meet():
    together = [training(2, seed)[2] for seed in (0, 1)]
    alone = [training(1, seed)[2] for seed in (0, 1)]
    for _ in range(10):
        for ours, plain in zip(together, alone):
            assert next(ours).loss == pytest.approx(next(plain).loss, rel=1e-12)
    for steps in together:
        steps.close()
    assert children() == []


@pytest.mark.skipif(STOP is None, reason="no such signals on Windows")
@pytest.mark.parametrize(("blow", "words"), [(9, r"was killed \(SIGKILL\)"), (STOP, "has not answered for")])
def test_a_process_that_is_killed_or_hangs_is_told_and_the_weights_are_whole(blow, words, monkeypatch):
    monkeypatch.setattr(team, "PATIENCE", 0.3)
    model, optimizer, steps = training(2)
    for step in steps:
        if step.number == 5:
            break
    whole = optimizer.theta.value.copy()
    os.kill(children()[0].pid, blow)
    with pytest.raises(ParallelError, match=f"Process 2 of this training {words}.*weights are those"):
        for _ in range(3):
            whole = optimizer.theta.value.copy()
            next(steps)
    np.testing.assert_array_equal(optimizer.theta.value, whole)
    assert np.shares_memory(model[0].W.value, optimizer.theta.value)
    wait_until(lambda: children() == [])


class Fails(Count):
    def act(self):
        if self.rank == 1:
            raise MemoryError("too much")


class Exits(Count):
    def act(self):
        if self.rank == 1:
            os._exit(3)


class FailsHere(Count):
    def act(self):
        if self.rank == 0:
            raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("job", "error", "words"),
    [
        (Fails(), ParallelError, "Process 2 of this training stopped with MemoryError: too much"),
        (Exits(), ParallelError, "Process 2 of this training ended with exit code 3"),
        (FailsHere(), KeyboardInterrupt, None),
    ],
)
def test_an_error_ends_all_and_the_job_is_left_in_order(job, error, words):
    together = Team(job, 3)
    with pytest.raises(error, match=words):
        together.turn()
    assert job.sums[0] == 0.5 and children() == []


class CannotStart(Count):
    def join(self, shared, rank, meeting):
        super().join(shared, rank, meeting)
        if rank == 1:
            raise ImportError("no such module")


def test_a_process_that_cannot_start_is_told():
    with pytest.raises(ParallelError, match="stopped with ImportError: no such module"):
        Team(CannotStart(), 2)
    assert children() == []


def test_an_update_that_is_cut_off_is_taken_back():
    _, optimizer, steps = training(2)
    next(steps)
    before, share = optimizer.theta.value.copy(), steps.gi_frame.f_locals["learn"].share
    update, part = share.part.update, share.part

    def interrupted(theta, g):
        update(theta, g)
        raise KeyboardInterrupt

    part.update = interrupted
    with pytest.raises(KeyboardInterrupt):
        next(steps)
    np.testing.assert_array_equal(optimizer.theta.value, before)
    assert children() == []


def test_the_number_of_cores_is_one_that_this_process_may_use():
    assert 1 <= usable_cores() <= os.cpu_count()
    if sys.platform == "linux":
        assert usable_cores() <= len(os.sched_getaffinity(0))
