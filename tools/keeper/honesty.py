"""Whether the stored outputs of a notebook are those of one run from top to bottom."""

from tools.keeper.normaliser import WIDGET


def dishonesties(notebook):
    """What makes the stored outputs unfit to be compared with a new run, one phrase each."""
    if "widgets" in notebook.metadata:
        yield "stored widget state"
    cells = [cell for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip()]
    for number, cell in enumerate(cells, start=1):
        if cell.execution_count != number:
            yield f"code cell {number} has execution count {cell.execution_count}"
        if any(map(is_mute_widget, cell.outputs)):
            yield f"code cell {number} shows a widget without words of its own"


def is_mute_widget(output):
    data = output.get("data", {})
    return WIDGET in data and "object at 0x" in data.get("text/plain", "object at 0x")
