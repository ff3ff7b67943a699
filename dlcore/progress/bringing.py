"""Two records of one learner become one."""

from pathlib import Path

from dlcore.language import say, say_count
from dlcore.progress.appending import append
from dlcore.progress.history import lines, parsed
from dlcore.progress.place import FILE, place


def bring(other):
    """Add to the record what only another one of the same learner holds, and print how many lines that were.

    other: a progress.jsonl of another machine, or the folder it lies in. A second time adds nothing.
    Errors: FileNotFoundError where there is no such file, or this program runs in no learner's folder.
    Lesson: 00_index.
    """
    path, other = place(), Path(other)
    other = other / FILE if other.is_dir() else other
    if path is None:
        raise FileNotFoundError("bring expects to be run in a notebook of your own folder, my-course.")
    if not other.is_file():
        raise FileNotFoundError(f"bring expects a record such as {FILE}, got {str(other)!r}: no such file.")
    known = set(lines(path))
    new = [line for line in dict.fromkeys(lines(other)) if line not in known and parsed(line)]
    if not new:
        print(say("Nothing is new."))
        return
    append(path, "\n".join(new))
    print(say_count("{n} line was added.", "{n} lines were added.", len(new)))
