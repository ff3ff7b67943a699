"""Read a record back, whatever has happened to the file."""

import json
from datetime import datetime
from pathlib import Path

from dlcore.progress.place import place
from dlcore.progress.record import KINDS


def history(path=None):
    """Return what a record holds as a list of dicts, the oldest first; [] where there is none.

    path: a file; that of the learner's folder if None. Half a line of a crash, and lines of other programs,
    are left out. Lesson: 00_index.
    """
    path = place() if path is None else Path(path)
    records = [record for record in map(parsed, lines(path)) if record] if path else []
    return sorted(records, key=lambda record: record["time"])  # two machines' lines stand one after the other


def lines(path):
    """Return the lines of a file; none where it is missing or may not be read."""
    try:
        return [line.strip() for line in path.read_bytes().decode("utf-8", "replace").split("\n")]
    except OSError:
        return []


def parsed(line):
    """Return the line as a dict with a time, a kind and a name; None if it is no record."""
    try:
        record = json.loads(line)
        datetime.strptime(record["time"], "%Y-%m-%dT%H:%M:%SZ")
        is_ours = record["kind"] in KINDS and isinstance(record["name"], str)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return record if is_ours else None
