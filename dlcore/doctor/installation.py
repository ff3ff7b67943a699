"""Python, the packages, and what JupyterLab finds of them."""

import importlib
import platform
import sys
from importlib import metadata
from pathlib import Path

from dlcore.doctor.finding import PROJECT, REINSTALL, Finding, short
from dlcore.doctor.hiding import hidden_files, python_path
from dlcore.language import mark, say

PACKAGES = (
    *("numpy", "matplotlib", "jupyterlab", "ipywidgets", "anywidget"),
    *("nbval", "pooch", "tqdm", "threadpoolctl", "dlcore"),
)
FRONT_ENDS = {"ipywidgets": "@jupyter-widgets/jupyterlab-manager", "anywidget": "anywidget"}
PATH = mark("Remove {folder} from the variable PYTHONPATH, then start the course again")
RENAME = mark("Rename or remove {files}, then restart the kernel: a module of that name is hidden")
MOST_NAMED = 8  # of the files that hide modules


def python():
    """The version of Python, and on what it runs."""
    advice = "" if sys.version_info >= (3, 11) else say("Install Python 3.11 or newer")
    computer = f"{platform.system()} {platform.machine()}"
    seen = say("{version} on {computer}", version=platform.python_version(), computer=computer)
    yield Finding("Python", seen, advice)


def hidden():
    """A file types.py in the folder of a lesson ends its kernel; PYTHONPATH brings other packages."""
    folders = dict.fromkeys((PROJECT / "my-course", PROJECT / "notebooks", PROJECT, Path.cwd()), RENAME)
    found = False
    for folder, advice in {**folders, **dict.fromkeys(python_path(PROJECT), PATH)}.items():
        paths = hidden_files(folder, PACKAGES, PROJECT)
        files = ", ".join(str(short(path)) for path in paths[:MOST_NAMED])
        if paths:
            found = True
            yield Finding(say("hidden modules"), files, say(advice, folder=folder, files=files))
    if not found:
        yield Finding(say("hidden modules"), say("none"))


def packages():
    """Importing tells more than the version: a package that was half installed has one too."""
    for name in PACKAGES:
        try:
            module = importlib.import_module(name)
            yield _imported(name, metadata.version(name), module.__file__)
        except Exception as error:
            yield Finding(name, f"{type(error).__name__}: {error}", say(REINSTALL))


def _imported(name, version, file):
    """A package that works; it may be another one than the course's."""
    strange = [folder for folder in python_path(PROJECT) if folder in Path(file).resolve().parents[:2]]
    if strange:
        return Finding(name, f"{version}: {file}", say(PATH, folder=strange[0]))
    if name == "dlcore" and not Path(file).resolve().is_relative_to(PROJECT):
        return Finding(name, f"{version}: {file}", " ".join([say("Not this course."), say(REINSTALL)]))
    return Finding(name, version)


def kernel():
    """The kernel python3 that JupyterLab starts must be this Python, where the packages are."""
    from jupyter_client.kernelspec import KernelSpecManager

    spec = KernelSpecManager().get_kernel_spec("python3")
    program = spec.argv[0]
    kernel = Path(sys.executable if program in ("python", "python3") else program)
    is_ours = Path(spec.resource_dir).is_relative_to(sys.prefix)
    repair = say(REINSTALL) if is_ours else say("Remove the folder {folder}", folder=spec.resource_dir)
    is_this = kernel.parent == Path(sys.executable).parent
    advice = "" if is_this else " ".join([say("Not this Python."), repair])
    yield Finding(say("kernel python3"), str(kernel), advice)


def front_ends():
    """The JavaScript half of each widget package, which JupyterLab must find."""
    from jupyter_core.paths import jupyter_path

    for name, folder in FRONT_ENDS.items():
        found = any(Path(place, folder, "package.json").exists() for place in jupyter_path("labextensions"))
        seen = say("found") if found else say("missing")
        yield Finding(say("{name} in JupyterLab", name=name), seen, "" if found else say(REINSTALL))
