"""Ruff on the code cells of a notebook, with the rules of pyproject.toml."""

import subprocess
import sys


def ruff(*arguments):
    command = [sys.executable, "-m", "ruff", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8")


def mend(path, config):
    ruff("check", "--fix", "--quiet", "--config", config, path)
    ruff("format", "--quiet", "--config", config, path)


def complaints(path, config):
    """Lines that name the cell and the rule, and one line where the form is not ruff's."""
    found = ruff("check", "--quiet", "--output-format=concise", "--config", config, path).stdout.splitlines()
    if ruff("format", "--check", "--quiet", "--config", config, path).returncode:
        found.append("code cells are not formatted")
    return found
