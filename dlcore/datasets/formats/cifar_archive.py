"""CIFAR-10 as its author packs it: one tar.gz, read member by member and never unpacked to disk."""

import gzip
import hashlib
import io
import tarfile
import zlib
from dataclasses import dataclass

from dlcore.datasets.files.data_file import DataFile
from dlcore.datasets.formats.cifar_batches import BATCH_FILES, FOLDER, MOST_BYTES, assemble, parse_batch
from dlcore.language import mark, say

MOST_UNPACKED = (len(BATCH_FILES) + 1) * MOST_BYTES  # more than this is no CIFAR-10


class BoundedStream:
    """Reads from a stream, never more than `most` bytes: a small file can unpack to a full memory."""

    def __init__(self, stream, most):
        self.stream, self.left = stream, most

    def read(self, size):
        self.left -= size
        if self.left < 0:
            raise ValueError(say("it unpacks to more than the published files"))
        return self.stream.read(size)


@dataclass(frozen=True)
class CifarArchive(DataFile):
    """A DataFile whose size and SHA-256 are those of the packed file, and whose content is its Pictures."""

    def content(self, raw):
        """The Pictures in the raw bytes of the archive; ValueError with the reason if it is another one."""
        if len(raw) != self.size:
            text = mark("it has {size:,} bytes instead of {expected:,}")
            raise ValueError(say(text, size=len(raw), expected=self.size))
        if hashlib.sha256(raw).hexdigest() != self.sha256:
            raise ValueError(say("it is not the published archive (the SHA-256 differs)"))
        return assemble(read_members(raw))

    def places(self, data_folder):
        return [data_folder / folder / name for folder in self.folders for name in self.names]

    def place_for(self, raw, data_folder):
        return self.places(data_folder)[0]


def read_members(raw):
    """Name -> (pictures, labels) of the six files in a tar.gz; ValueError if one is missing or damaged."""
    try:
        with (
            gzip.GzipFile(fileobj=io.BytesIO(raw)) as unpacked,
            tarfile.open(fileobj=BoundedStream(unpacked, MOST_UNPACKED), mode="r|") as archive,
        ):
            found = _wanted(archive)
    except (EOFError, OSError, zlib.error, tarfile.TarError) as error:
        raise ValueError(say("it is cut short or damaged ({error})", error=error)) from error
    missing = [name for name in BATCH_FILES if name not in found]
    if missing:
        raise ValueError(say("{file} is not in it", file=missing[0]))
    return found


def _wanted(archive):
    """Stops at the sixth file. A name is compared and never used as a path; a link is no file."""
    found = {}
    for member in archive:
        folder, _, name = member.name.rpartition("/")
        if folder != FOLDER or name not in BATCH_FILES or not member.isreg():
            continue
        if member.size > MOST_BYTES:
            text = mark("{file} in it has {size:,} bytes, and at most {most:,} belong there")
            raise ValueError(say(text, file=name, size=member.size, most=MOST_BYTES))
        found[name] = parse_batch(name, archive.extractfile(member).read())
        if len(found) == len(BATCH_FILES):
            break
    return found
