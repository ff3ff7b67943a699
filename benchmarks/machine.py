"""What the figures were measured on."""

import os
import platform
from pathlib import Path

import numpy as np
import torch

from benchmarks.ratio import CLOCK, seconds
from dlcore.threads import blas_threads


def machine():
    """Lines of text: processor, versions, threads, the peak of a matrix product."""
    return [
        f"{_processor()}, {os.cpu_count()} cores, {platform.system()}",
        f"Python {platform.python_version()}, NumPy {np.__version__}, PyTorch {torch.__version__}",
        f"threads: BLAS {blas_threads()}, PyTorch {torch.get_num_threads()}; clock: {CLOCK.__name__}",
        f"sgemm peak: {sgemm_peak():.0f} GFLOP/s",
    ]


def sgemm_peak(n=1024):
    """10^9 multiplications and additions a second in the best of ten products of n x n matrices, float32."""
    a = np.random.default_rng(0).random((n, n), np.float32)
    return 2 * n**3 / min(seconds(lambda: a @ a) for _ in range(10)) / 1e9


def _processor():
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()
