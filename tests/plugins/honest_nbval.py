"""Makes nbval compare what a reader sees.

Left alone, nbval 0.11 passes a notebook without stored outputs, and fails a cell that ends in a semicolon.
Here a trailing semicolon works, every code cell must have been executed in order, and stored widget state
and widgets without words of their own are refused.
"""

import re

import pytest
from nbval import kernel, plugin

from tools.keeper.honesty import dishonesties


def execute_as_a_reader_would(self, cell_input, allow_stdin=None):
    """With store_history=True, as in JupyterLab: without it IPython does not honour a trailing semicolon."""
    return self.kc.execute(cell_input, store_history=True, allow_stdin=allow_stdin, stop_on_error=False)


def collect_honestly(self):
    items = list(collect(self))
    found = list(dishonesties(self.nb))
    if found:
        raise self.CollectError(
            f"{self.path.name}: {'; '.join(found)}. Run: python course.py notebooks --fix {self.path.stem}"
        )
    for item in items if uses_pytorch(self.nb) else ():
        item.add_marker(pytest.mark.oracle)
    return items


def uses_pytorch(notebook):
    """Such a notebook is of the oracle group: elsewhere it shows its stored outputs."""
    return any(re.search(r"^import torch\b", cell.source, re.M) for cell in notebook.cells)


def pytest_configure(config):
    sanitize = config.option.nbval_sanitize_with
    if sanitize:
        config.option.nbval_sanitize_with = str(config.rootpath / sanitize)


collect = plugin.IPyNbFile.collect
kernel.RunningKernel.execute_cell_input = execute_as_a_reader_would
plugin.IPyNbFile.collect = collect_honestly
