"""Ruff's rules and its format, in the code and in the cells of the notebooks."""

from tests.house.source_files import ROOT
from tools.keeper.ruff import ruff


def test_rules():
    result = ruff("check", "--no-cache", "--output-format=concise", ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


def test_format():
    result = ruff("format", "--check", "--no-cache", ROOT)
    assert result.returncode == 0, result.stdout + result.stderr
