"""Files that hide a module: Python takes the first of a name on its way, and these stand in front."""

import os
import site
import sys
from importlib.machinery import PathFinder, all_suffixes
from pathlib import Path

OWN = {"dlcore", "tests", "tools", "benchmarks", "course", "conftest"}  # what the course's own folder holds


def hidden_files(folder, names, project):
    """Path of each file or package in `folder` that is named like one of Python's modules or of names."""
    try:
        paths = sorted(folder.iterdir())
    except OSError:
        return []
    own = OWN if folder == project else set()
    return [path for path in paths if _module(path) not in {"", *own} and _is_known(_module(path), names)]


def _module(path):
    """What `import` calls this file or package; empty for anything else."""
    if path.is_dir():
        return path.name if (path / "__init__.py").is_file() else ""
    ending = next((ending for ending in all_suffixes() if path.name.endswith(ending)), None)
    return path.name.removesuffix(ending) if ending else ""


def _is_known(name, names):
    return name in names or name in sys.stdlib_module_names or _is_installed(name)


def _is_installed(name):
    return name.isidentifier() and PathFinder.find_spec(name, site.getsitepackages()) is not None


def python_path(project):
    """The strange folders that the variable PYTHONPATH brings: neither the course's nor the packages' own."""
    parts = [part for part in os.environ.get("PYTHONPATH", "").split(os.pathsep) if part.strip()]
    known = {project, *(Path(place).resolve() for place in site.getsitepackages())}
    return [folder for folder in (Path(part).resolve() for part in parts) if folder not in known]
