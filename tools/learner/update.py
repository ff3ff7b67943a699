"""An update of the learner's folder: all files, one after the other, each whole."""

import json
import shutil

from tools.learner import words
from tools.learner.lesson import bring
from tools.learner.lock import held
from tools.learner.memory import MOST_KEPT
from tools.learner.safe_file import write


def update(places):
    """Bring all files up to date; prints a line for each that changed. Returns whether all could be written."""
    with held(places.memory / "lock"):
        table, old = places.table(), places.remembered().get("originals", {})
        for name in old.keys() - table.keys():
            tell(name, words.VANISHED)
        is_whole = all([attempt(places, name) for name in table])
        if is_whole:
            write(places.state, json.dumps({"originals": table}, indent=0).encode())
        forget(places.before)
    return is_whole


def attempt(places, name):
    """Whether the file could be written; the others go on if not."""
    try:
        tell(name, bring(places, name))
    except OSError as error:
        tell(name, words.advice(error))
        return False
    return True


def tell(name, sentence):
    if sentence:
        print(f"  {name}: {sentence}", flush=True)


def forget(folder):
    """All but the latest files of before."""
    for old in sorted(folder.glob("*"))[:-MOST_KEPT]:
        shutil.rmtree(old, ignore_errors=True)
