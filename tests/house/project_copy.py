"""A copy of the project in which something is added, file by file."""

import hashlib
import os
import re
import shutil
import subprocess
import sys

from tests.house.source_files import ROOT

FOLDERS = ("benchmarks", "dlcore", "notebooks", "tests", "tools")
FILES = ("CONTRIBUTING.md", "README.md", "conftest.py", "course.py", "pyproject.toml")
UNWANTED = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints")
HIDDEN = re.compile(r"[\\/]\.|__pycache__")  # what tools leave behind


class ProjectCopy:
    """folder: where it is. `touched()` tells which files are new or have changed."""

    def __init__(self, folder):
        self.folder = folder
        for name in FOLDERS:
            shutil.copytree(ROOT / name, folder / name, ignore=UNWANTED)
        for name in FILES:
            shutil.copy(ROOT / name, folder)
        self.before = self.contents()

    def contents(self):
        paths = [path for path in self.folder.rglob("*") if path.is_file() and not HIDDEN.search(str(path))]
        return {path.relative_to(self.folder).as_posix(): digest(path) for path in paths}

    def touched(self):
        """(new files, changed files), as sets of names."""
        now = self.contents()
        kept = now.keys() & self.before.keys()
        return now.keys() - kept, {name for name in kept if now[name] != self.before[name]}

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

    def put(self, name, text, *, before):
        """Write text into a file, before a piece that stands there once."""
        content = (self.folder / name).read_text(encoding="utf-8")
        assert content.count(before) == 1, (name, before)
        self.write(name, content.replace(before, text + before))

    def run(self, *arguments):
        """python -m ... in the copy, which imports the copy's dlcore; its output, or AssertionError."""
        environment = {**os.environ, "PYTHONPATH": str(self.folder), "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run([sys.executable, "-m", *arguments], cwd=self.folder, env=environment,
                              capture_output=True, text=True, encoding="utf-8", errors="replace")  # fmt: skip
        assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-3000:]
        return done.stdout

    def pytest(self, *arguments):
        return self.run("pytest", "-q", "-x", "-p", "no:cacheprovider", *arguments)


def digest(path):
    return hashlib.sha256(path.read_bytes()).digest()


def listed(heading, **names):
    """(new files, changed files) of a list in CONTRIBUTING.md; names stand in place of NAME, NN."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = text.partition(f"### {heading}\n")[2].partition("\n#")[0]
    for placeholder, name in names.items():
        section = re.sub(placeholder, name, section)
    found = re.findall(r"^- (new )?`([^`]+)`", section, re.M)
    return {path for new, path in found if new}, {path for new, path in found if not new}
