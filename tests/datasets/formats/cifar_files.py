"""A small CIFAR-10 in its own format: files of a few records, and the archive of them."""

import gzip
import hashlib
import io
import tarfile

import numpy as np

from dlcore.datasets.formats.cifar_archive import CifarArchive
from dlcore.datasets.formats.cifar_batches import BATCH_FILES, FOLDER


def record(label, picture):
    """One record's bytes from a picture (32, 32, 3)."""
    return bytes([label]) + picture.transpose(2, 0, 1).tobytes()


def pictures(n, seed=0):
    """Labels and pictures at random."""
    rng = np.random.default_rng(seed)
    return rng.integers(0, 10, n), rng.integers(0, 256, (n, 32, 32, 3), np.uint8)


def content(n, seed=0):
    """The bytes of a file of n records."""
    return b"".join(map(record, *pictures(n, seed)))


def small_files():
    """Name -> bytes of the six files; file i has i + 1 records."""
    return {name: content(i + 1, seed=i) for i, name in enumerate(BATCH_FILES)}


def put_folder(data_folder, files):
    (data_folder / FOLDER).mkdir(parents=True)
    for name, raw in files.items():
        (data_folder / FOLDER / name).write_bytes(raw)
    return data_folder / FOLDER


def members(files):
    """What the published archive has: the folder, a text, and the files."""
    folder = tarfile.TarInfo(FOLDER)
    folder.type = tarfile.DIRTYPE
    named = {f"{FOLDER}/batches.meta.txt": b"airplane\n", **{f"{FOLDER}/{k}": v for k, v in files.items()}}
    return [(folder, b""), *(member(name, raw) for name, raw in named.items())]


def member(name, raw=b"", **fields):
    info = tarfile.TarInfo(name)
    info.size = len(raw)
    for field, value in fields.items():
        setattr(info, field, value)
    return info, raw


def packed(entries):
    """The bytes of a tar.gz."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for info, raw in entries:
            archive.addfile(info, io.BytesIO(raw))
    return gzip.compress(buffer.getvalue(), 1, mtime=0)


def archive_of(raw, *urls):
    """The CifarArchive for which these bytes are the published ones."""
    return CifarArchive(
        folders=("",),
        names=("cifar-10-binary.tar.gz",),
        size=len(raw),
        sha256=hashlib.sha256(raw).hexdigest(),
        urls=urls,
    )
