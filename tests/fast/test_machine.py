"""What a training asks of the process can be taken back."""

import os
import subprocess
import sys

from dlcore.fast.threads import VARIABLES

SAY = """
from threadpoolctl import threadpool_info
import dlcore

def blas_threads():
    return max((p['num_threads'] for p in threadpool_info() if p['user_api'] == 'blas'), default=1)

print(blas_threads())
dlcore.unquiet()
print(blas_threads())
dlcore.fast.quiet()
print(blas_threads())
"""


def test_undo_gives_the_threads_back():
    clean = {name: value for name, value in os.environ.items() if name not in VARIABLES}
    run = subprocess.run([sys.executable, "-c", SAY], env=clean, capture_output=True, text=True, check=True)
    quiet, loud, again = map(int, run.stdout.split())
    assert quiet == again == 1
    assert loud == _threads_of_plain_numpy(clean)


def _threads_of_plain_numpy(clean):
    code = (
        "import numpy; from threadpoolctl import threadpool_info as info;"
        "print(max((p['num_threads'] for p in info() if p['user_api'] == 'blas'), default=1))"
    )
    run = subprocess.run([sys.executable, "-c", code], env=clean, capture_output=True, text=True, check=True)
    return int(run.stdout)


FAULTS = """
import resource, numpy as np, dlcore
def faults():
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt
def activations():
    return len([np.ones(2**20) for _ in range(5)])
def cost():
    activations(), activations()
    before = faults()
    activations()
    return faults() - before
kept = cost()
dlcore.unquiet()
print(kept, cost())
"""


def test_undo_hands_memory_back():
    """Five arrays of 8 MB are 10 240 pages if they are new."""
    if sys.platform != "linux":
        return
    run = subprocess.run([sys.executable, "-c", FAULTS], capture_output=True, text=True, check=True)
    kept, handed_back = map(int, run.stdout.split())
    assert kept < 1000 < handed_back or handed_back == kept  # the latter where the C library is not glibc
