"""What the computer gives: processor, browser, and places to write."""

import os
import shutil
import tempfile
import webbrowser
from pathlib import Path

from dlcore.doctor.finding import COPY_COURSE, PROJECT, Finding, learners_folder
from dlcore.language import mark, say

NEEDED_GIGABYTES = 1


def blas():
    """The library that multiplies matrices, and its threads."""
    import numpy  # noqa: F401  (its BLAS must be loaded to be seen)
    from threadpoolctl import threadpool_info

    pools = [pool for pool in threadpool_info() if pool["user_api"] == "blas"]
    seen = [say("{internal_api} {version}, threads: {num_threads}", **pool) for pool in pools]
    yield Finding("BLAS", "; ".join(seen) or say("of the operating system"))


def cores():
    """How many cores there are, and how many this process may use: a container may have fewer."""
    from loky import cpu_count

    logical, usable = os.cpu_count(), cpu_count(only_physical_cores=True)
    text = mark(
        "{usable} to use, of {logical} logical ones; a training uses one, or all with processes={usable}"
    )
    yield Finding(say("processor cores"), say(text, usable=usable, logical=logical))


def browser():
    """Where JupyterLab will open; none is no fault."""
    try:
        seen = getattr(webbrowser.get(), "name", say("the usual one"))
    except webbrowser.Error:
        seen = say("none on this computer: lab --no-browser prints an address to open elsewhere")
    yield Finding(say("browser"), seen)


def home():
    """JupyterLab writes its settings there, and what it needs for a kernel."""
    try:
        tempfile.TemporaryFile(dir=Path.home()).close()
        yield Finding(say("home folder"), say("can be written"))
    except (OSError, RuntimeError) as error:
        advice = say("Let the variable HOME name a folder of yours that can be written")
        yield Finding(say("home folder"), say("cannot be written: {error}", error=error), advice)


def disk():
    """Room for data sets and figures."""
    free = shutil.disk_usage(PROJECT).free / 1e9
    enough = free > NEEDED_GIGABYTES
    advice = (
        "" if enough else say("Free {gigabytes} GB for data sets and figures", gigabytes=NEEDED_GIGABYTES)
    )
    yield Finding(say("free disk"), f"{free:.1f} GB", advice)


def writing():
    """Lessons are saved in the folder of the course, on a hub in the learner's."""
    can = os.access(learners_folder() or PROJECT, os.W_OK)
    advice = "" if can else say(COPY_COURSE)
    yield Finding(say("writing to the course"), say("allowed") if can else say("not allowed"), advice)
