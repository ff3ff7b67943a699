"""The notebooks are in order; their outputs are compared by nbval, which executes them."""

import pytest

from tests.house.source_files import ROOT
from tools.keeper.keeper import check

NOTEBOOKS = sorted((ROOT / "notebooks").rglob("[!.]*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_is_in_order(path):
    assert check(path) == []


def test_the_index_is_there():
    assert "00_index" in [path.stem for path in NOTEBOOKS]
