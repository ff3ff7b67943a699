"""What has been marked already, a line of JSON for a student: a stopped run goes on where it was."""

import hashlib
import json


class Journal:
    """A file that only grows. A line counts for the same files, lesson, seed, limits and checks alone."""

    def __init__(self, path, settings):
        self.path, self.settings = path, settings
        self.known = {line["key"]: line for line in self._lines()}

    def of(self, submission):
        """The record of a submission from an earlier run, or None."""
        return self.known.get(self.key(submission))

    def add(self, submission, record):
        """Write a record down, and return it."""
        line = {"key": self.key(submission), **record}
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
        self.known[line["key"]] = line
        return line

    def key(self, submission):
        """What stands for the content of all its files, and for the settings."""
        parts = [self.settings.encode(), submission.student.encode("utf-8", "surrogatepass")]
        for file in submission.files:
            parts += [str(file.path).encode("utf-8", "surrogatepass"), file.content or b"too big"]
        return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()[:32]

    def _lines(self):
        text = self.path.read_text(encoding="utf-8") if self.path.exists() else ""
        if text and not text.endswith("\n"):  # the last line of a killed run is none
            text = text[: text.rfind("\n") + 1]
            self.path.write_text(text, encoding="utf-8")
        return [line for part in text.splitlines() if (line := _read(part))]


def _read(part):
    try:
        line = json.loads(part)
    except ValueError:
        return None
    return line if isinstance(line, dict) and "key" in line else None
