"""The doctor as a program, run by its path: python -P dlcore/doctor/__main__.py.

`python -m dlcore.doctor` would import dlcore and so NumPy, which may be what is broken.
"""

import importlib.util
import sys
from pathlib import Path

DLCORE = Path(__file__).resolve().parents[1]


def load(name, path):
    """The module dlcore.name of that file, without dlcore itself."""
    spec = importlib.util.spec_from_file_location(f"dlcore.{name}", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="backslashreplace")  # a file or pipe may lack a letter of a path
    load("language", DLCORE / "language.py")
    sys.exit(0 if load("doctor", DLCORE / "doctor" / "__init__.py").doctor() else 1)
