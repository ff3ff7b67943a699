"""Memory that a step frees is there for the next one."""

import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np

import dlcore  # noqa: F401  asks for it
from dlcore.fast.memory import keep_freed_memory

NEW = 20_480  # pages of activations(), if they were new each time


def page_faults():
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt


def test_large_blocks_are_not_handed_back():
    if sys.platform != "linux":
        keep_freed_memory()  # there it does nothing, and says nothing
        return
    for _ in range(3):
        activations()
    before = page_faults()
    for _ in range(5):
        activations()
    assert page_faults() - before < NEW // 2


def test_nor_by_another_thread():
    with ThreadPoolExecutor(1) as worker:
        worker.submit(test_large_blocks_are_not_handed_back).result()


def activations():
    """Five arrays of 16 MB, freed together."""
    assert len([np.ones(2**21) for _ in range(5)]) == 5
