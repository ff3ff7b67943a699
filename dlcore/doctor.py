"""First aid for the classroom: what is here, whether it works, and what to do where it does not.

From a shell: python course.py doctor. From a notebook: from dlcore.doctor import doctor; doctor().
Only the standard library is imported at the top, so that the doctor still speaks when a package is broken.
"""

import importlib
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
REINSTALL = "Delete the folder .venv, then run: python course.py doctor"


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
            yield Finding(examine.__name__.strip("_"), f"{type(error).__name__}: {error}", REINSTALL)


def _line(finding):
    verdict, advice = ("->", f"\n   {finding.to_do}") if finding.to_do else ("ok", "")
    return f"{verdict} {finding.subject:<24} {finding.seen}{advice}"


def _python():
    advice = "" if sys.version_info >= (3, 11) else "Install Python 3.11 or newer"
    yield Finding(
        "Python", f"{platform.python_version()} on {platform.system()} {platform.machine()}", advice
    )


def _packages():
    """Importing tells more than the version: a package that was half installed has one too."""
    for name in PACKAGES:
        try:
            importlib.import_module(name)
            yield Finding(name, metadata.version(name))
        except Exception as error:
            yield Finding(name, f"{type(error).__name__}: {error}", REINSTALL)


def _kernel():
    """The kernel python3 that JupyterLab starts must be this Python, where the packages are."""
    from jupyter_client.kernelspec import KernelSpecManager

    program = KernelSpecManager().get_kernel_spec("python3").argv[0]
    kernel = Path(sys.executable if program in ("python", "python3") else program)
    advice = "" if kernel.parent == Path(sys.executable).parent else f"Not this Python. {REINSTALL}"
    yield Finding("kernel python3", str(kernel), advice)


def _blas():
    import numpy  # noqa: F401  (its BLAS must be loaded to be seen)
    from threadpoolctl import threadpool_info

    pools = [pool for pool in threadpool_info() if pool["user_api"] == "blas"]
    seen = [f"{pool['internal_api']} {pool['version']}, threads: {pool['num_threads']}" for pool in pools]
    yield Finding("BLAS", "; ".join(seen) or "of the operating system")


def _data_sets():
    from dlcore.datasets import inventory

    for name, source, path in inventory():
        advice = "Copy the folder data/ of the course again" if source == "missing" else ""
        yield Finding(name, f"{source}: {_short(path)}", advice)


def _short(path):
    """Relative to the course where it lies inside it."""
    return Path(path).relative_to(PROJECT) if Path(path).is_relative_to(PROJECT) else path


def _front_ends():
    """The JavaScript half of each widget package, which JupyterLab must find."""
    from jupyter_core.paths import jupyter_path

    for name, folder in FRONT_ENDS.items():
        found = any(Path(place, folder, "package.json").exists() for place in jupyter_path("labextensions"))
        seen = "found" if found else "missing"
        yield Finding(f"{name} in JupyterLab", seen, "" if found else REINSTALL)


def _browser():
    try:
        yield Finding("browser", getattr(webbrowser.get(), "name", "the usual one"))
    except webbrowser.Error:
        yield Finding(
            "browser", "none on this computer: lab --no-browser prints an address to open elsewhere"
        )


def _disk():
    free = shutil.disk_usage(PROJECT).free / 1e9
    advice = "" if free > NEEDED_GIGABYTES else f"Free {NEEDED_GIGABYTES} GB for data sets and figures"
    yield Finding("free disk", f"{free:.1f} GB", advice)


def _writing():
    can = os.access(PROJECT, os.W_OK)
    advice = "" if can else "Copy the course to a folder of your own"
    yield Finding("writing to the course", "allowed" if can else "not allowed", advice)


if __name__ == "__main__":
    sys.exit(0 if doctor() else 1)
