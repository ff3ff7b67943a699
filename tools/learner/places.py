"""Where things lie: the originals, the learner's folder, and what an update remembers in it."""

import json
from pathlib import Path

SUFFIXES = (".ipynb", ".png", ".svg", ".jpg")  # lessons, and pictures that they may show
FIRST_PAGE = "00_index.ipynb"


class Places:
    """All folders of one project; names of files are relative to the originals, with slashes.

    copy: the learner's folder; my-course beside the originals if None.
    """

    def __init__(self, project, copy=None):
        self.originals, self.copy = project / "notebooks", copy or project / "my-course"
        self.memory = self.copy / ".dlcore"
        self.base, self.known = self.memory / "base", self.memory / "known"
        self.before, self.beside = self.memory / "before", self.memory / "beside"
        self.state = self.memory / "state.json"

    def table(self):
        """{name: [bytes, time of the last change]} of every original: a cheap fingerprint."""
        paths = sorted(path for path in self.originals.rglob("*") if path.suffix in SUFFIXES)
        names = {path.relative_to(self.originals).as_posix(): path.stat() for path in paths}
        return {name: [seen.st_size, seen.st_mtime_ns] for name, seen in names.items() if is_shown(name)}

    def remembered(self):
        """What the last complete update has written down; empty if there was none."""
        try:
            state = json.loads(self.state.read_text(encoding="utf-8"))
            return state if isinstance(state, dict) else {}
        except (OSError, ValueError):
            return {}

    def is_current(self):
        """Whether nothing has to be done: the originals are those of the last update, and no lesson lacks."""
        table = self.table()
        return self.remembered().get("originals") == table and all(
            (self.copy / name).exists() for name in table
        )


def is_shown(name):
    """False for what programs leave in hidden folders."""
    return not any(part.startswith(".") for part in name.split("/"))


PROJECT = Path(__file__).resolve().parents[2]
