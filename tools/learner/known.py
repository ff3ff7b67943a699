"""Every version of a cell that the course has ever handed out: such words are not the learner's.

So a file that was put back from an older day, or saved over an update, is brought up to date like any other.
"""

import json

from tools.learner.notebook import digest, name


def read(path):
    """{id of a cell: list of digests}; empty if there is no such file."""
    try:
        return {key: list(value) for key, value in json.loads(path.read_text(encoding="utf-8")).items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def extended(known, notebook):
    """known, and the cells of one more version of the lesson."""
    more = {name(cell): digest(cell) for cell in notebook["cells"] if name(cell)}
    kept = {key: [found for found in known.get(key, ()) if found != more.get(key)] for key in known}
    return {**kept, **{key: [*kept.get(key, ()), value] for key, value in more.items()}}


def stored(known):
    return json.dumps(known, indent=0, sort_keys=True).encode()
