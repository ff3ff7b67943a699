"""One section of Markdown for each part that was measured."""

from benchmarks.report import steps

TABLES = {"steps": steps.section}
