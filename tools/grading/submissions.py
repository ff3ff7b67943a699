"""What was handed in, in whatever state: folders, loose files, archives, of Moodle, Canvas or neither."""

import io
import re
import zipfile
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

BIGGEST = 30 << 20  # bytes of one file
_MOODLE = re.compile(r"(?P<name>[^_]+)_(?P<number>\d+)_assignsubmission_\w+")
_CANVAS = re.compile(r"(?P<name>[^_]+)_(?:late_|LATE_)?(?P<number>\d+)_\d+_.+")
_ARCHIVE = b"PK\x03\x04"
_LEFT_OUT = re.compile(r"(^|/)(\.|__MACOSX|Thumbs\.db|desktop\.ini)")


@dataclass(frozen=True)
class File:
    """path: inside the folder. time: of the last change. content: bytes, None if there are too many."""

    path: PurePosixPath
    time: datetime
    content: bytes | None

    @property
    def is_notebook(self):
        """Whether its name says so."""
        return self.path.suffix.lower() == ".ipynb"


@dataclass(frozen=True)
class Submission:
    """All that one student handed in. student: the name of the folder or file.

    name, number: of the student, where Moodle or Canvas put them into that name. files: opened archives too.
    """

    student: str
    files: tuple[File, ...]
    name: str = ""
    number: str = ""

    @property
    def notebooks(self):
        """The files that are notebooks by their names, the newest first."""
        return sorted((f for f in self.files if f.is_notebook), key=lambda f: f.time, reverse=True)


def submissions(folder, without=()):
    """The submissions in a folder, or in the archive of a whole class, by the names of the students.

    without: names of files in the folder that are none, such as the tables of marks.
    """
    found = defaultdict(list)
    for file in _files(Path(folder)):
        if not _LEFT_OUT.search(str(file.path)) and str(file.path) not in without:
            found[_student(file.path)] += _opened(file)
    for empty in _empty_folders(Path(folder)) - found.keys():
        found[empty] = []
    return [_submission(student, files) for student, files in sorted(found.items())]


def _student(path):
    """Who handed it in: the folder below the first, or the file, of which Canvas' students have several."""
    canvas = _CANVAS.fullmatch(path.name) if len(path.parts) == 1 else None
    if canvas:
        return f"{canvas['name']}_{canvas['number']}"
    return path.parts[0] if len(path.parts) > 1 else path.stem


def _submission(student, files):
    known = _MOODLE.fullmatch(student) or re.fullmatch(r"(?P<name>[^_]+)_(?P<number>\d+)", student)
    return Submission(student, tuple(files), **(known.groupdict() if known else {}))


def _files(folder):
    if folder.is_file():
        yield from _of_archive(folder.read_bytes(), PurePosixPath())
        return
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            seen = path.stat()
            content = path.read_bytes() if seen.st_size <= BIGGEST else None
            place = PurePosixPath(path.relative_to(folder).as_posix())
            yield File(place, datetime.fromtimestamp(seen.st_mtime).astimezone(), content)


def _empty_folders(folder):
    inside = folder.iterdir() if folder.is_dir() else ()
    return {path.name for path in inside if path.is_dir() and not _LEFT_OUT.search(path.name)}


def _opened(file):
    """The file, and where it is an archive what is in it."""
    if file.content is None or not file.content.startswith(_ARCHIVE):
        return [file]
    inside = [one for one in _of_archive(file.content, file.path) if one.is_notebook]
    return [one for one in inside if not _LEFT_OUT.search(str(one.path))] or [file]


def _of_archive(content, place):
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.infolist():
                if not member.is_dir() and member.file_size <= BIGGEST:
                    time = datetime(*member.date_time).astimezone()
                    yield File(place / member.filename.replace("\\", "/"), time, archive.read(member))
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, ValueError, OSError, EOFError):
        return  # broken, or with a password: there is nothing in it that could be read
