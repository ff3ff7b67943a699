"""Processes with limits: whatever happens in one, the grader goes on."""

import multiprocessing
import os
from types import SimpleNamespace

import psutil
import pytest

from tests.grading import tasks
from tests.grading.small_class import LESSON, WRONG
from tools.grading import limits
from tools.grading.judge import Job, judged
from tools.grading.limits import Ended, Limits, run, starter


def ran(task, argument, **most):
    return run(starter(), task, argument, Limits(**most))


def test_a_result_comes_back_and_nothing_is_printed(capfd):
    assert ran(tasks.double, 21) == 42
    assert capfd.readouterr().out == ""


@pytest.mark.parametrize(
    ("task", "argument", "most", "reason"),
    [
        (tasks.leave, 0, {}, "ended itself"),
        (tasks.fail, 0, {}, "ended itself"),
        (tasks.compute, 0, {"seconds": 0.3}, "seconds of computing"),
        (tasks.sleep, 600, {"waiting": 0.3}, "did not come to an end"),
        (tasks.chatter, 0, {}, "ended itself"),
    ],
)
def test_without_a_result_there_is_a_reason(task, argument, most, reason):
    with pytest.raises(Ended, match=reason):
        ran(task, argument, **most)


def test_memory_is_watched_on_every_system():
    with pytest.raises(Ended, match="more than 1 MB of memory"):
        limits._look(SimpleNamespace(pid=os.getpid()), Limits(seconds=1e9, megabytes=1))


def test_big_memory_is_refused_or_ends_the_process():
    try:
        assert ran(tasks.hog, 10_000_000, megabytes=300) == "refused"
    except Ended as ended:
        assert "memory" in str(ended) or "itself" in str(ended)


def test_nobody_is_at_the_keyboard():
    assert ran(tasks.ask, 0) == ""


def test_what_a_process_has_started_ends_with_it():
    child = ran(tasks.breed, 0)
    psutil.wait_procs([psutil.Process(child)] if psutil.pid_exists(child) else [], timeout=20)
    assert not psutil.pid_exists(child) or psutil.Process(child).status() == psutil.STATUS_ZOMBIE


def test_the_way_of_windows_gives_the_same():
    (dense,) = (one for one in LESSON.exercises if one.check == "dense_backward")
    job = Job("04", dense, LESSON.given, ((dense.place, dense.cell, WRONG),))
    new = run(multiprocessing.get_context("spawn"), judged, job, Limits())
    ready = run(starter(), judged, job, Limits())
    assert new | {"seconds": 0} == ready | {"seconds": 0}
    assert new["mistake"] == "dW transposed"
