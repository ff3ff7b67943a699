"""What was handed in, in whatever state: folders, loose files, archives, of Moodle, Canvas or neither."""

import io
import re
import zipfile
import zlib
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

BIGGEST = 30 << 20  # bytes of one file
MOST_OF_ONE = 200 << 20  # bytes of what one student's archive is unpacked to
_MOODLE = re.compile(r"(?P<name>[^_]+)_(?P<number>\d+)_assignsubmission_.+")
_CANVAS = re.compile(r"(?P<name>[^_]+)_(?:late_|LATE_)?(?P<number>\d+)_\d+_.+")
_ARCHIVE = b"PK\x03\x04"
_LEFT_OUT = re.compile(r"(^|/)(\.|__MACOSX|Thumbs\.db|desktop\.ini)")


@dataclass(frozen=True)
class File:
    """path: inside the folder. time: of the last change. content: of notebooks; None if it is too big."""

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
            seen, place = path.stat(), PurePosixPath(path.relative_to(folder).as_posix())
            content = b"" if not _is_read(place) else path.read_bytes() if seen.st_size <= BIGGEST else None
            yield File(place, datetime.fromtimestamp(seen.st_mtime).astimezone(), content)


def _is_read(path):
    """Whether the content matters: of notebooks and of archives."""
    return path.suffix.lower() in (".ipynb", ".zip")


def _empty_folders(folder):
    inside = folder.iterdir() if folder.is_dir() else ()
    return {path.name for path in inside if path.is_dir() and not _LEFT_OUT.search(path.name)}


def _opened(file):
    """The file, and where it is an archive the notebooks in it."""
    if file.content is None or not file.content.startswith(_ARCHIVE):
        return [file]
    inside, total = [], 0
    for one in _of_archive(file.content, file.path):
        total += len(one.content or b"")
        if total > MOST_OF_ONE:
            break
        inside += [one] if one.is_notebook and not _LEFT_OUT.search(str(one.path)) else []
    return inside or [file]


def _of_archive(content, place):
    """What is in an archive, one after another; what is no notebook or archive without its content."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.infolist():
                path = place / member.filename.replace("\\", "/")
                is_small = member.file_size <= BIGGEST
                inside = b"" if not _is_read(path) else archive.read(member) if is_small else None
                if not member.is_dir():
                    yield File(path, datetime(*member.date_time).astimezone(), inside)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, ValueError, OSError, EOFError):
        return  # broken, or with a password: there is nothing in it that could be read
