"""One BLAS thread by default.

Two threads gain little on the small products of the course, and beside another busy program they can
make a step fifty times slower. Set OPENBLAS_NUM_THREADS (or OMP_NUM_THREADS, MKL_NUM_THREADS) before
Python starts to choose for yourself.
"""

import os

import numpy as np  # noqa: F401  a BLAS that is not loaded yet cannot be limited
from threadpoolctl import threadpool_limits

VARIABLES = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def limit_blas():
    """Use one BLAS thread from now on, unless one of VARIABLES is set.

    Returns threadpoolctl's limiter, whose restore_original_limits() undoes it; None if nothing is done.
    """
    if not any(os.environ.get(name) for name in VARIABLES):
        return threadpool_limits(1, user_api="blas")
