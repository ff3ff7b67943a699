"""What an update remembers of one file: the lesson as it was handed out, and all its versions."""

import time

from tools.learner import known, notebook
from tools.learner.notebook import Unreadable
from tools.learner.safe_file import write

NOW = time.strftime("%Y-%m-%d-%H%M%S")
MOST_KEPT = 10  # updates whose files of before are kept


class Memory:
    """places: where all lies. name: of the file, relative to the folder of originals."""

    def __init__(self, places, name):
        self.places, self.name = places, name
        self.base_path, self.beside_path = places.base / name, places.beside / name
        self.known_path = places.known / f"{name}.json"

    def base(self):
        """The bytes that were handed out last and came into the learner's file; None if there are none."""
        return content(self.base_path)

    def lesson(self):
        """The same as a notebook; None if that is lost, and Unreadable if there never was one."""
        if self.base() is None and not self.known_path.exists():
            raise Unreadable("it is not from the course")
        try:
            return notebook.parsed(self.base() or b"")
        except Unreadable:
            return None

    def versions(self):
        """All that was handed out so far, see known.py."""
        lesson = self.lesson()
        found = known.read(self.known_path)
        return known.extended(found, lesson) if lesson else found

    def agree(self, new):
        """Remember what was handed out; after the file itself, so that a kill in between does no harm."""
        if self.base() == new:
            return
        if self.name.endswith(".ipynb"):
            versions = known.extended(known.read(self.known_path), notebook.parsed(new))
            write(self.known_path, known.stored(versions))
        write(self.base_path, new)

    def keep(self, mine):
        """The learner's file as it was before, in a folder with the time as its name."""
        write(self.places.before / NOW / self.name, mine)

    def put_beside(self, new, path):
        """Write the new one to a free name like that of path, once for each version; its name, or None."""
        if content(self.beside_path) == new:
            return None
        place = free(path)
        write(place, new)
        write(self.beside_path, new)
        return place.name


def content(path):
    """The bytes of a file; None if there is none."""
    return path.read_bytes() if path.exists() else None


def free(path):
    """NAME-new.ipynb beside NAME.ipynb, or NAME-new-2.ipynb, ... where those exist."""
    names = ("new", *(f"new-{number}" for number in range(2, 1000)))
    places = (path.with_name(f"{path.stem}-{name}{path.suffix}") for name in names)
    return next(place for place in places if not place.exists())
