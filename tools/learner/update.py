"""An update of the learner's folder: all files, one after the other, each whole."""

import json
import shutil

from tools.learner import words
from tools.learner.lesson import bring
from tools.learner.lock import held
from tools.learner.memory import MOST_KEPT
from tools.learner.safe_file import write


def update(places):
    """Bring all files up to date, and print what happened. Returns whether nothing is left to be done."""
    with held(places.memory / "lock"):
        table, old = places.table(), places.remembered().get("originals", {})
        gone = dict.fromkeys(sorted(old.keys() - table.keys()), words.VANISHED)
        said, undone = brought(places, table)
        print(*words.report({**said, **gone}), sep="\n", flush=True)
        if not undone:
            write(places.state, json.dumps({"originals": table}, indent=0).encode())
        forget(places.before)
    return not undone


def brought(places, names):
    """What is to be said of each file, and the names of those that could not be written; the others go on."""
    said, undone = {}, []
    for name in names:
        try:
            said[name] = bring(places, name)
        except OSError as error:
            said[name] = words.advice(error)
            undone.append(name)
        if said[name] == words.SAVED:
            undone.append(name)
    return said, undone


def forget(folder):
    """All but the latest files of before."""
    for old in sorted(folder.glob("*"))[:-MOST_KEPT]:
        shutil.rmtree(old, ignore_errors=True)
