"""What must be in a kit so that pip can install the course from it."""

import contextlib
import tomllib
from importlib import import_module

from packaging.requirements import Requirement

from tools.learner.places import PROJECT


def requirements():
    """What the course asks for, to run and to be installed; and the pins of all packages."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    build = project["build-system"]
    roots = [*project["project"]["dependencies"], *build["requires"], *asked_by(build["build-backend"])]
    lines = (PROJECT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    return [Requirement(line) for line in roots], [Requirement(line) for line in pins]


def asked_by(name):
    """What the build backend of that name asks for beside itself, where it is installed here."""
    try:
        backend = import_module(name)
    except ImportError:
        return []
    ask = getattr(backend, "get_requires_for_build_editable", list)  # a hook that a backend may lack
    with contextlib.chdir(PROJECT):
        return ask()
