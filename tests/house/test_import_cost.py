"""A lesson's first cell loads what is slow only where it is needed."""

import subprocess
import sys

import pytest

from tests.house.source_files import ROOT

PROGRAM = "import sys, {part}; print(*sorted({slow!r} & sys.modules.keys()))"


@pytest.mark.parametrize(
    ("part", "slow"),
    [
        ("dlcore.training", {"tqdm", "ipywidgets", "matplotlib"}),
        ("dlcore.datasets", {"tqdm", "pooch", "requests", "matplotlib"}),
        ("dlcore.plots", {"matplotlib", "PIL", "ipywidgets"}),
        ("dlcore.widgets", {"matplotlib", "PIL", "tqdm"}),
        ("dlcore.check", {"matplotlib"}),
        ("dlcore.sweep", {"tqdm", "matplotlib", "PIL", "loky", "distributed"}),
        ("dlcore.predict", {"matplotlib", "PIL", "tqdm"}),
    ],
)
def test_slow_packages_are_imported_by_the_functions_that_need_them(part, slow):
    """Import them at the head of a function: matplotlib alone takes 0.4 s."""
    code = PROGRAM.format(part=part, slow=slow)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
