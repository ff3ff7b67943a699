"""Where the record lies: in the learner's folder, which is known by the folder .dlcore in it."""

import os
from pathlib import Path

FILE = "progress.jsonl"
MARK = ".dlcore"  # a folder; the bases of updates lie in it


def place(start=None):
    """Return the path of the record for a program that works in `start`, or None: then nothing is recorded.

    The variable DLCORE_PROGRESS names a file and comes first. Else it lies in `start` or the nearest folder
    above it that is a learner's. start: a path; the working directory if None.
    """
    named = os.environ.get("DLCORE_PROGRESS", "").strip()
    if named:
        return Path(named).expanduser()
    start = Path.cwd() if start is None else Path(start).resolve()
    return next((folder / FILE for folder in (start, *start.parents) if (folder / MARK).is_dir()), None)
