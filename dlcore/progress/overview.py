"""Progress as plain rows, for a learner who is curious and a teacher who asks for it."""

from pathlib import Path

from dlcore.progress.history import history
from dlcore.progress.place import FILE, place

BEST_FIRST = ("passed", "near", "knew", "partly", "not near", "not yet", "guessed", "revealed")


def overview(folder=None):
    """Return a list of dicts, one for each check, prediction and question of each record.

    folder: a learner's folder, or one with records collected from a class, each named or put into a folder
    as the teacher likes: ada.jsonl, ben/progress.jsonl. The learner's own if None.
    Keys: learner (the name of file or folder), lesson, kind, name, tries, outcome (the best one), mistakes (a
    dict from the name of a mistake to how often it was made), first and last (times, UTC). A table of them in
    one line, where pandas is installed: pandas.DataFrame(progress.overview("collected")). Lesson: 00_index.
    """
    return [row for learner, path in _files(folder) for row in _rows(learner, history(path))]


def _files(folder):
    """Return pairs of a learner's name and the path of a record."""
    if folder is None:
        return [("", path)] if (path := place()) else []
    folder = Path(folder)
    own = folder / FILE
    if own.is_file():
        return [("", own)]
    found = sorted(path for path in folder.rglob("*.jsonl") if path.is_file())
    return [(_learner(path.relative_to(folder)), path) for path in found]


def _learner(path):
    return path.parent.as_posix() if path.name == FILE else path.with_suffix("").as_posix()


def _rows(learner, records):
    groups = {}
    for record in records:
        groups.setdefault((record["name"], record["kind"]), []).append(record)
    return [_row(learner, *key, groups[key]) for key in sorted(groups)]


def _row(learner, name, kind, records):
    mistakes = [record["mistake"] for record in records if isinstance(record.get("mistake"), str)]
    return {
        "learner": learner,
        "lesson": name.partition(".")[0] if "." in name else "",
        "kind": kind,
        "name": name,
        "tries": len(records),
        "outcome": min(map(_outcome, records), key=_rank),
        "mistakes": {mistake: mistakes.count(mistake) for mistake in sorted(set(mistakes))},
        "first": records[0]["time"],
        "last": records[-1]["time"],
    }


def _outcome(record):
    """Return the outcome in a word; a guess whose answer has been seen is near or not."""
    if record["kind"] == "prediction" and "guess" in record and isinstance(record.get("near"), bool):
        return "near" if record["near"] else "not near"
    return str(record.get("outcome", ""))


def _rank(outcome):
    return BEST_FIRST.index(outcome) if outcome in BEST_FIRST else len(BEST_FIRST)
