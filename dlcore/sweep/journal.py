"""The file of a sweep: a line of JSON about the whole, then one for each finished run, as they ended."""

import json
import os
from pathlib import Path

from dlcore.parallel import Closing
from dlcore.sweep.lock import LockedFile
from dlcore.sweep.plain import key

FORMAT = 1
MARK = b'{"sweep": '  # how the first line begins


class JournalError(RuntimeError):
    """The journal is of another sweep, is damaged, in use, or cannot be written.

    Where a sweep was under way, `results` has all that is finished. Lesson: 14_fast_and_large.
    """

    results = None


class Journal(Closing):
    """records: {key: record} of what is finished; add(settings, record) writes one more at once.

    path: the file; it is made if there is none. head: dict, what must be the same for a sweep to go on:
    the function, its text, the data. Half a last line, of a crash, is taken away; its run was not finished.
    JournalError if the file is none of a sweep, or of another one. Lesson: 14_fast_and_large.
    """

    def __init__(self, path, head):
        self.path, self.name, self.records = os.fspath(path), Path(path).name, {}
        self.file = self._opened()
        try:
            self._read(head)
        except BaseException:
            self.close()
            raise

    def _opened(self):
        try:
            return LockedFile(self.path)
        except BlockingIOError as error:
            raise JournalError(
                f"Another sweep is writing to {self.name}. Wait for its end or stop it, "
                "or name another journal."
            ) from error

    def _read(self, head):
        lines, half = self._lines()
        if not lines:
            self._write({"sweep": FORMAT, **head})
            return
        self._require_same(head, self._parsed(1, lines[0]))
        for number, line in enumerate(lines[1:], start=2):
            record = self._parsed(number, line)
            self.records[key(record["settings"])] = record

    def _lines(self):
        """The whole lines. A file that is none of ours is refused before a byte of it is changed."""
        data = self.file.read()
        if not (data.startswith(MARK) or MARK.startswith(data)):
            raise JournalError(f"{self.name} is not the journal of a sweep: name another file.")
        whole, end, half = data.rpartition(b"\n")
        if half and _is_record(half):  # an editor took the last line's end away
            self.file.add(b"\n")
            return data.split(b"\n"), b""
        if half:
            self.file.cut(len(whole) + len(end))
        return (whole.split(b"\n") if end else []), half

    def _parsed(self, number, line):
        if not _is_record(line):
            raise JournalError(
                f"Line {number} of {self.name} cannot be read. Take the line away, and its run is done "
                "again, or name another journal."
            )
        return json.loads(line)

    def _require_same(self, head, found):
        for name, what in (("function", "function"), ("text", "text of the function"), ("data", "data")):
            if found.get(name) != head[name]:
                raise JournalError(
                    f"{self.name} belongs to another sweep: the {what} is not the same"
                    + (f" ({found.get(name)}, now {head[name]})" if name == "function" else "")
                    + ". Name another journal, or delete this one to do all runs again."
                )

    def add(self, settings, record):
        """Write a finished run; it is on the disk when this returns. settings: plain ones."""
        line = {"settings": settings, **record}
        self.records[key(settings)] = line
        self._write(line)

    def _write(self, line):
        try:
            self.file.add(json.dumps(line).encode() + b"\n")
        except OSError as error:
            raise JournalError(
                f"{self.name} cannot be written ({error.strerror}). What it holds is kept: mend that, "
                "then start again."
            ) from error

    def close(self):
        """Let others have the file."""
        self.file.close()


def _is_record(line):
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and ("sweep" in found or {"settings", "outcome"} <= found.keys())
