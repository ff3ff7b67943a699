"""Import times as a table."""

from benchmarks.report.markdown import table


def section(measured):
    """Seconds beyond NumPy, and beyond what a kernel holds, for the lessons' first cells."""
    parts = [[f"import {name}", f"{seconds:.3f}"] for name, seconds in measured["parts"].items()]
    cells = [[f"first cell of {name}", f"{seconds:.3f}"] for name, seconds in measured["cells"].items()]
    words = "Processor seconds of a fresh process, beyond NumPy; first cells also beyond the Jupyter kernel."
    return f"### Imports\n\n{words}\n\n{table(['what', 's'], parts + cells)}"
