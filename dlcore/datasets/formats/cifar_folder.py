"""CIFAR-10 unpacked in a data folder: all of it, or the first records of each file."""

from functools import lru_cache
from pathlib import Path

from dlcore.datasets.files.folders import below, data_folders, is_file, is_folder
from dlcore.datasets.files.local import fingerprint, reason
from dlcore.datasets.files.notice import tell
from dlcore.datasets.formats.cifar_batches import BATCH_FILES, FOLDER, MOST_BYTES, assemble, parse_batch
from dlcore.language import mark, say


def find_folders(folders=None):
    """(Pictures, path) of each intact cifar-10-batches-bin/; a damaged one is passed over, and named.

    folders: as in find().
    """
    for folder in data_folders() if folders is None else folders:
        path = below(folder, FOLDER)[-1]
        if is_folder(path):
            try:
                yield _pictures(str(path), _fingerprints(path)), path
            except (OSError, ValueError) as error:
                tell(say("The folder {folder} is not used: {reason}.", folder=FOLDER, reason=reason(error)))


def _fingerprints(path):
    missing = [name for name in BATCH_FILES if not is_file(path / name)]
    if missing:
        raise ValueError(say("{file} is missing", file=missing[0]))
    return tuple(fingerprint(path / name) for name in BATCH_FILES)


@lru_cache(maxsize=2)
def _pictures(path, fingerprints):
    """Read once for each run of Python, and again when size or time of a file change."""
    return assemble({name: parse_batch(name, _read(Path(path) / name)) for name in BATCH_FILES})


def _read(path):
    if path.stat().st_size > MOST_BYTES:
        text, size = mark("{file} has {size:,} bytes, and at most {most:,} belong there"), path.stat().st_size
        raise ValueError(say(text, file=path.name, size=size, most=MOST_BYTES))
    return path.read_bytes()
