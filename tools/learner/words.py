"""What an update says: a line for a file, and what to do where it could not go on."""

import errno

COUNTS = {  # in the order in which they are told
    "new": "new cells: {}",
    "changed": "changed: {}",
    "gone": "removed: {}",
    "kept": "yours that stay, with the course's new version below: {}",
}
MADE, UPDATED = "new", "updated"
SAVED = "was saved while it was being updated: run python3 course.py update again"
VANISHED = "is no longer part of the course; yours stays as it is"
ORIGINAL = "the course's own file cannot be read ({}); yours stays as it is"
STAYS = "yours stays as it is, because {}. "
FULL = "The disk is full: free some space, then run python3 course.py update. No file was harmed."
READ_ONLY = (
    "{} cannot be written. Close it in other programs, and see that it is not marked as read-only; where the "
    "course itself may not be changed, copy it to a folder of your own. Then run python3 course.py update."
)
OTHER = "{} Then run python3 course.py update."
DISK_FULL = {getattr(errno, name) for name in ("ENOSPC", "EDQUOT") if hasattr(errno, name)}


def report(said):
    """The lines about all files; said: {name: sentence, or "" for nothing}."""
    lines = [f"  {name}: {sentence}" for name, sentence in said.items() if sentence]
    if said and set(said.values()) == {MADE}:
        return [f"  made from the course's own, without their results: {len(said)} files"]
    return lines or ["  Everything is up to date."]


def merged(news):
    return ", ".join(COUNTS[kind].format(news[kind]) for kind in COUNTS if news[kind]) or UPDATED


def put_beside(reason, name):
    """name: of the new file; None if it was put there before."""
    end = f"The course's new one is {name}" if name else "The course's newest one was put beside it before"
    return STAYS.format(reason) + end


def advice(error):
    """What to do about an OSError, in a sentence."""
    if error.errno in DISK_FULL:
        return FULL
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return READ_ONLY.format(error.filename or "my-course")
    return OTHER.format(error)
