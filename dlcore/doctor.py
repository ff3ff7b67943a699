"""First aid for the classroom: what is here, whether it works, and what to do where it does not.

From a shell: python course.py doctor. From a notebook: from dlcore.doctor import doctor; doctor().
Only the standard library is imported at the top, so that the doctor still speaks when a package is broken.
"""

import importlib
import importlib.util
import os
import platform
import shutil
import sys
import webbrowser
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

PACKAGES = (
    *("numpy", "matplotlib", "jupyterlab", "ipywidgets", "anywidget"),
    *("nbval", "pooch", "tqdm", "threadpoolctl", "dlcore"),
)
FRONT_ENDS = {"ipywidgets": "@jupyter-widgets/jupyterlab-manager", "anywidget": "anywidget"}
PROJECT = Path(__file__).resolve().parents[1]
NEEDED_GIGABYTES = 1


def _language():
    """dlcore.language, by its path when this is run as a program: dlcore needs NumPy, which may be broken."""
    if "dlcore" in sys.modules:
        return importlib.import_module("dlcore.language")
    spec = importlib.util.spec_from_file_location("language", PROJECT / "dlcore" / "language.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


mark, say = _language().mark, _language().say
REINSTALL = mark("Delete the folder .venv, then run: python course.py doctor")
SOURCES = mark("full"), mark("part"), mark("shipped"), mark("replaced"), mark("missing")  # of a data set


class Finding(NamedTuple):
    """One line of the doctor: what was looked at, what was seen, and what to do (empty if all is well)."""

    subject: str
    seen: str
    to_do: str = ""


def doctor():
    """Print a line for each finding and what to do about it; True if there is nothing to do."""
    found = list(findings())
    print(*map(_line, found), sep="\n")
    return not any(finding.to_do for finding in found)


def findings():
    """All findings; an examination that itself fails becomes a finding."""
    for examine in (_python, _packages, _kernel, _blas, _data_sets, _front_ends, _browser, _disk, _writing):
        try:
            yield from examine()
        except Exception as error:
            yield Finding(examine.__name__.strip("_"), f"{type(error).__name__}: {error}", say(REINSTALL))


def _line(finding):
    verdict, advice = ("->", f"\n   {finding.to_do}") if finding.to_do else (say("ok"), "")
    return f"{verdict} {finding.subject:<24} {finding.seen}{advice}"


def _python():
    advice = "" if sys.version_info >= (3, 11) else say("Install Python 3.11 or newer")
    computer = f"{platform.system()} {platform.machine()}"
    seen = say("{version} on {computer}", version=platform.python_version(), computer=computer)
    yield Finding("Python", seen, advice)


def _packages():
    """Importing tells more than the version: a package that was half installed has one too."""
    for name in PACKAGES:
        try:
            importlib.import_module(name)
            yield Finding(name, metadata.version(name))
        except Exception as error:
            yield Finding(name, f"{type(error).__name__}: {error}", say(REINSTALL))


def _kernel():
    """The kernel python3 that JupyterLab starts must be this Python, where the packages are."""
    from jupyter_client.kernelspec import KernelSpecManager

    program = KernelSpecManager().get_kernel_spec("python3").argv[0]
    kernel = Path(sys.executable if program in ("python", "python3") else program)
    is_this = kernel.parent == Path(sys.executable).parent
    advice = "" if is_this else " ".join([say("Not this Python."), say(REINSTALL)])
    yield Finding(say("kernel python3"), str(kernel), advice)


def _blas():
    import numpy  # noqa: F401  (its BLAS must be loaded to be seen)
    from threadpoolctl import threadpool_info

    pools = [pool for pool in threadpool_info() if pool["user_api"] == "blas"]
    seen = [say("{internal_api} {version}, threads: {num_threads}", **pool) for pool in pools]
    yield Finding("BLAS", "; ".join(seen) or say("of the operating system"))


def _data_sets():
    from dlcore.datasets import inventory

    for name, source, path in inventory():
        advice = say("Copy the folder data/ of the course again") if source == "missing" else ""
        yield Finding(name, f"{say(source)}: {_short(path)}", advice)


def _short(path):
    """Relative to the course where it lies inside it."""
    return Path(path).relative_to(PROJECT) if Path(path).is_relative_to(PROJECT) else path


def _front_ends():
    """The JavaScript half of each widget package, which JupyterLab must find."""
    from jupyter_core.paths import jupyter_path

    for name, folder in FRONT_ENDS.items():
        found = any(Path(place, folder, "package.json").exists() for place in jupyter_path("labextensions"))
        seen = say("found") if found else say("missing")
        yield Finding(say("{name} in JupyterLab", name=name), seen, "" if found else say(REINSTALL))


def _browser():
    try:
        seen = getattr(webbrowser.get(), "name", say("the usual one"))
    except webbrowser.Error:
        seen = say("none on this computer: lab --no-browser prints an address to open elsewhere")
    yield Finding(say("browser"), seen)


def _disk():
    free = shutil.disk_usage(PROJECT).free / 1e9
    enough = free > NEEDED_GIGABYTES
    advice = (
        "" if enough else say("Free {gigabytes} GB for data sets and figures", gigabytes=NEEDED_GIGABYTES)
    )
    yield Finding(say("free disk"), f"{free:.1f} GB", advice)


def _writing():
    can = os.access(PROJECT, os.W_OK)
    advice = "" if can else say("Copy the course to a folder of your own")
    yield Finding(say("writing to the course"), say("allowed") if can else say("not allowed"), advice)


if __name__ == "__main__":
    sys.exit(0 if doctor() else 1)
