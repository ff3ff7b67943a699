"""Keeps the notebooks in order: `python course.py notebooks --fix` and `--check`."""
