"""Memory that a step frees is there for the next one."""

import sys

import numpy as np

import dlcore  # noqa: F401  asks for it
from dlcore.memory import keep_freed_memory


def page_faults():
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt


def test_large_blocks_are_not_handed_back():
    if sys.platform != "linux":
        keep_freed_memory()  # there it does nothing, and says nothing
        return
    for _ in range(3):
        np.ones(2**20)
    before = page_faults()
    for _ in range(20):
        np.ones(2**20)  # 8 MB: 2048 pages if they were new
    assert page_faults() - before < 2000
