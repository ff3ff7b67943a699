"""Finding a published file on this computer."""

from functools import lru_cache
from pathlib import Path

from dlcore.datasets.files.folders import data_folders, is_file
from dlcore.datasets.files.notice import tell
from dlcore.language import say


def find(data_file, folders=None):
    """(content, path) of the first intact copy, or None; a damaged copy is passed over, and named.

    folders: where to look; None is every data folder of this computer.
    """
    for path in _copies(data_file, data_folders() if folders is None else folders):
        try:
            return _intact_content(data_file, str(path), *fingerprint(path)), path
        except (OSError, ValueError) as error:
            copy = f"{path.parent.name}/{path.name}"
            tell(say("{copy} is not used: {reason}.", copy=copy, reason=reason(error)))
    return None


def _copies(data_file, folders):
    return [path for folder in folders for path in data_file.places(folder) if is_file(path)]


def fingerprint(path):
    """What changes when the file is written anew: its size and time."""
    status = path.stat()
    return status.st_size, status.st_mtime_ns


@lru_cache(maxsize=8)
def _intact_content(data_file, path, size, time_ns):
    """Read and verified once for each run of Python, and again when size or time of the file change.

    Nothing is remembered on disk: hashing takes an eighth of the loading time, and a note in a shared
    folder could outlive the file that it vouches for.
    """
    return data_file.content(Path(path).read_bytes())


def reason(error):
    """A short sentence for an error of reading."""
    return getattr(error, "strerror", None) or str(error)
