"""How many threads everybody in this process may use."""

import sys

from threadpoolctl import threadpool_limits


def use_threads(count, *, blas=None):
    """Set BLAS and OpenMP as far as they are loaded now, and PyTorch where it is; JAX stays at one.

    blas: its own number, where it is not that of the others.
    """
    threadpool_limits({"blas": blas or count, "openmp": count})
    if "torch" in sys.modules:
        sys.modules["torch"].set_num_threads(count)
