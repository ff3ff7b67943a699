"""Add one line to the learner's record, and never disturb the lesson."""

import contextlib
import json
import sys
from datetime import UTC, datetime

from dlcore.progress.appending import append
from dlcore.progress.place import place

KINDS = ("check", "prediction", "question")
LONGEST = 4_000  # characters of a line


def record(kind, name, **facts):
    """Add what happened to the learner's record; without a learner's folder nothing happens. Never raises.

    kind: "check", "prediction" or "question". name: "02.log_sum_exp", with the number of the lesson.
    facts: what else is to be kept, such as outcome="passed"; what JSON has no form for is left out.
    Lesson: 00_index.
    """
    with contextlib.suppress(Exception):  # a full disk, a folder that is gone: the lesson goes on
        path = place()
        line = _line(kind, name, facts) if path else ""
        if line:
            append(path, line)


def _line(kind, name, facts):
    """Return the line, without its end; "" for what is no record."""
    if kind not in KINDS or not isinstance(name, str):
        return ""
    head = {"time": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), "version": _version()}
    kept = {key: plain for key, value in facts.items() if (plain := _plain(value)) is not None}
    head = {key: value for key, value in head.items() if value}
    line = json.dumps({**head, "kind": kind, "name": name, **kept}, ensure_ascii=False, allow_nan=False)
    return line if len(line) <= LONGEST else ""


def _version():
    return getattr(sys.modules.get("dlcore"), "__version__", None)


def _plain(value):
    """Return the value as JSON has it, arrays and NumPy's numbers as lists and numbers; else None."""
    value = value.tolist() if hasattr(value, "tolist") else value
    try:
        return json.loads(json.dumps(value, allow_nan=False))
    except (TypeError, ValueError, RecursionError):
        return None
