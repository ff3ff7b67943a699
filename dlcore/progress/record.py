"""Add one line to the learner's record, and never disturb the lesson."""

import contextlib
import json
import sys
from datetime import UTC, datetime

from dlcore.progress.appending import append
from dlcore.progress.place import place

KINDS = ("check", "prediction", "question")
LONGEST = 3_000  # characters of one fact: a sketch has fifty points


def record(kind, name, **facts):
    """Add what happened to the learner's record; without a learner's folder nothing happens. Never raises.

    kind: "check", "prediction" or "question". name: "02.log_sum_exp", with the number of the lesson.
    facts: what else is to be kept, such as outcome="passed"; what JSON has no form for, or what is
    long, is left out.
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
    head = {**{key: value for key, value in head.items() if value}, "kind": kind, "name": name}
    kept = {key: plain for key, value in facts.items() if (plain := _plain(value)) is not None}
    return json.dumps({**head, **kept, **head})


def _version():
    return getattr(sys.modules.get("dlcore"), "__version__", None)


def _plain(value):
    """Return the value as JSON has it, of arrays and NumPy's numbers too; None where that cannot be."""
    value = value.tolist() if hasattr(value, "tolist") else value
    try:
        text = json.dumps(value, allow_nan=False)
    except (TypeError, ValueError, RecursionError):
        return None
    return json.loads(text) if len(text) <= LONGEST else None
