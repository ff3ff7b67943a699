"""Writes an edition into a folder, in which nobody's file is lost."""

import hashlib
import json

from tools.editions.files import LIST


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
