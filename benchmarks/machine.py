"""What the figures were measured on."""

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import numpy as np

from benchmarks.install import pins
from benchmarks.ratio import CLOCK, seconds

PACKAGES = ("numpy", *(pin.partition("==")[0] for pin in pins()))


def machine():
    """Lines of text: processor, versions, clock, the peak of a matrix product."""
    return [
        f"{_processor()}, {os.cpu_count()} cores, {platform.system()}",
        f"Python {platform.python_version()}, " + ", ".join(_versions()),
        f"one thread where nothing else is said; clock: {CLOCK.__name__}",
        f"peak of a matrix product (sgemm): {sgemm_peak():.0f} GFLOP/s",
    ]


def sgemm_peak(tries=20):
    """10^9 multiplications and additions a second in the best of many products of square float32 matrices."""
    return max(_square(n, tries) for n in (512, 768, 1024))


def _square(n, tries):
    a = np.random.default_rng(0).random((n, n), np.float32)
    y = np.empty_like(a)
    return 2 * n**3 / min(seconds(lambda: np.matmul(a, a, out=y)) for _ in range(tries)) / 1e9


def _versions():
    for package in PACKAGES:
        try:
            yield f"{package} {version(package)}"
        except PackageNotFoundError:
            continue


def _processor():
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()
