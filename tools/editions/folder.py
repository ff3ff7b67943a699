"""Writes files into a folder that a teacher names, in which nobody's own file is lost."""

import hashlib
import json
import os
import sys
from pathlib import Path

from tools.editions import words
from tools.editions.files import LIST


def meant(text):
    """The folder as the teacher means it: from where course.py was called."""
    return Path(os.environ.get("DLCORE_FROM", ""), Path(text).expanduser()).resolve()


def may_write(folder, files, may_replace):
    """Whether nothing there would be lost, or somebody agrees."""
    standing = [*changed(folder, files), *stale(folder, files)]
    return not standing or may_replace or agreed(folder, standing)


def agreed(folder, standing):
    """Whether somebody at the keyboard says yes."""
    print(words.STANDING.format(count=len(standing), folder=folder, first=standing[0]))
    if not sys.stdin.isatty():
        print(words.NOBODY)
        return False
    is_yes = input(words.QUESTION).strip().lower() in ("y", "yes")
    if not is_yes:
        print(words.KEPT)
    return is_yes


def changed(folder, files):
    """The names of files that stand in the folder with other bytes than those of the edition."""
    standing = [name for name in files if (folder / name).is_file()]
    return [name for name in standing if (folder / name).read_bytes() != files[name]]


def stale(folder, files):
    """The names of what an earlier edition wrote there, nobody has changed since, and this one lacks.

    A solution, for instance, that is in no edition for students any more.
    """
    try:
        sums = json.loads((folder / LIST).read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError):
        return []
    gone = [name for name in sums if name not in files and (folder / name).is_file()]
    return [name for name in gone if hashlib.sha256((folder / name).read_bytes()).hexdigest() == sums[name]]


def write(folder, files):
    """Write all files of an edition, and take away what is stale; the list comes last."""
    for name in stale(folder, files):
        (folder / name).unlink()
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_bytes() != content:
            path.write_bytes(content)
