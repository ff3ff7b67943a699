"""One BLAS thread, unless the environment says otherwise."""

import os
import subprocess
import sys

import pytest

import dlcore.fast.threads
from dlcore.fast.threads import VARIABLES

SAY = """
import dlcore, threadpoolctl
print(max(pool["num_threads"] for pool in threadpoolctl.threadpool_info() if pool["user_api"] == "blas"))
"""


def threads(**environment):
    clean = {name: value for name, value in os.environ.items() if name not in VARIABLES}
    run = subprocess.run([sys.executable, "-c", SAY], env=clean | environment, capture_output=True, text=True)
    return int(run.stdout)


def test_one_by_default():
    assert threads() == 1


@pytest.mark.parametrize("variable", VARIABLES)
def test_the_environment_decides(variable, monkeypatch):
    asked = []
    monkeypatch.setattr(
        dlcore.fast.threads, "threadpool_limits", lambda *limits, **which: asked.append(limits)
    )
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    dlcore.fast.threads.limit_blas()
    monkeypatch.setenv(variable, "2")
    dlcore.fast.threads.limit_blas()
    assert asked == [(1,)]
