"""Keeping a download on disk: written aside, then renamed."""

import contextlib
import time
import uuid

from dlcore.datasets.files.folders import data_folders
from dlcore.datasets.files.notice import tell
from dlcore.language import say


def keep(data_file, raw):
    """Keep raw in the best folder that takes it, and say so when that is not the first, or none."""
    reasons = []
    for folder in data_folders():
        try:
            write_aside(data_file.place_for(raw, folder), raw)
            break
        except OSError as error:
            reasons.append(error.strerror or str(error))
    else:
        tell(_kept_nowhere(data_file.names[0], reasons[-1]))
        return
    if reasons:
        tell(_kept_elsewhere(data_file.names[0], reasons[0]))


def _kept_nowhere(file, reason):
    return say(
        "{file} could not be kept on disk ({reason}): "
        "it is used from memory, and downloaded again next time.",
        file=file,
        reason=reason,
    )


def _kept_elsewhere(file, reason):
    return say(
        "{file} could not be kept in the data folder ({reason}): "
        "it is kept in another one, which python3 course.py doctor names.",
        file=file,
        reason=reason,
    )


def write_aside(path, raw):
    """Write raw so that path is absent, as before, or complete at any moment, however many write at once.

    The temporary name is unique and the rename is atomic: there is no lock that a killed process could leave.
    Not a tempfile: those can be read by their owner only, and the folder may be a class's.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    _sweep(path)
    aside = path.with_name(f".{path.name}.{uuid.uuid4().hex}.part")
    try:
        aside.write_bytes(raw)
        _rename(aside, path, raw)
    finally:
        aside.unlink(missing_ok=True)


def _sweep(path):
    """Remove what killed processes left aside; writing takes a moment, so an hour is old."""
    for left in path.parent.glob(f".{path.name}.*.part"):
        with contextlib.suppress(OSError):  # somebody else sweeps too
            if time.time() - left.stat().st_mtime > 3600:
                left.unlink()


def _rename(aside, path, raw):
    try:
        aside.replace(path)
    except PermissionError:  # Windows, while somebody reads the copy that another process has put there
        if not path.is_file() or path.read_bytes() != raw:
            raise
