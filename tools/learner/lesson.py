"""One file of the learner's folder, and how the new one of the course comes into it."""

from tools.learner import guard, notebook, words
from tools.learner.memory import Memory, content
from tools.learner.merge import merge
from tools.learner.notebook import Unreadable, digest, name
from tools.learner.safe_file import SavedMeanwhile, write


def bring(places, file):
    """Bring one file up to date; a sentence about it, or "" where there was nothing to do.

    OSError where a file cannot be read or written.
    """
    path, memory = places.copy / file, Memory(places, file)
    try:
        new = handed_out(places.originals / file)
    except Unreadable as error:
        return words.ORIGINAL.format(error)
    try:
        return brought(path, memory, content(path), new)
    except Unreadable as error:
        put = memory.put_beside(new, path)
        return words.put_beside(error, put)
    except SavedMeanwhile:
        return words.SAVED


def handed_out(original):
    """What a learner gets who has no such file yet: a lesson without outputs, a picture as it is."""
    if original.suffix != ".ipynb":
        return original.read_bytes()
    return notebook.stored(notebook.without_outputs(notebook.parsed(original.read_bytes())))


def brought(path, memory, mine, new):
    """The same as `bring` for a readable original; Unreadable says why the learner's file has to stay."""
    if mine is None or mine in (new, memory.base()):
        if mine != new:
            write(path, new, instead_of=mine)
        memory.agree(new)
        return words.MADE if mine is None else "" if mine == new else words.UPDATED
    if path.suffix != ".ipynb":
        raise Unreadable("you have changed it")
    return merged(path, memory, mine, new)


def merged(path, memory, mine, new):
    ours, theirs, base, versions = (
        notebook.parsed(mine),
        notebook.parsed(new),
        memory.lesson(),
        memory.versions(),
    )
    if memory.base() == new and not is_behind(ours, versions):
        return ""
    result, news = merge(base, ours, theirs, versions)
    if guard.lost(base["cells"] if base else [], ours["cells"], result["cells"], versions):
        raise Unreadable("words of yours would be lost in a merge")
    memory.keep(mine)
    write(path, notebook.stored(result), instead_of=mine)
    memory.agree(new)
    return words.merged(news)


def is_behind(ours, versions):
    """Whether a cell is one that the course has replaced: the file came back from an older day."""
    old = {key: found[:-1] for key, found in versions.items()}
    return any(digest(cell) in old.get(name(cell), ()) for cell in ours["cells"])
