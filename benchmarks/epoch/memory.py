"""The most memory that this process ever held."""

import re
import sys
from pathlib import Path

STATUS = Path("/proc/self/status")


def peak_megabytes():
    """10^6 bytes. Not Linux's ru_maxrss: that begins with the memory of the process that started this one."""
    if STATUS.exists():
        return in_status(STATUS.read_text(encoding="utf-8"))
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6


def in_status(text):
    """VmHWM of /proc/self/status, which counts in units of 1024 bytes."""
    return int(re.search(r"VmHWM:\s*(\d+) kB", text)[1]) * 1024 / 1e6
