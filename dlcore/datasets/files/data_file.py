"""One published file: its names, its content's hash, and who serves it."""

import gzip
import hashlib
import io
import zlib
from dataclasses import dataclass

from dlcore.datasets.files.folders import below
from dlcore.language import say

GZIP_MAGIC = b"\x1f\x8b"


def gunzip(raw, size):
    """The content of raw, unpacked if it is a gzip file, but never beyond size + 1 bytes.

    The bound keeps a crafted file of a few kilobytes from filling the memory.
    """
    if not raw.startswith(GZIP_MAGIC):
        return raw
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(raw)) as stream:
            return stream.read(size + 1)
    except (EOFError, OSError, zlib.error) as error:
        raise ValueError(say("it is cut short or damaged ({error})", error=error)) from error


@dataclass(frozen=True)
class DataFile:
    """A file that several servers hold. Its size and SHA-256 are those of the content, after unpacking.

    folders, names: where it may lie below a data folder, and how it may be spelled there; the first
    pair is used for a download.
    """

    folders: tuple[str, ...]
    names: tuple[str, ...]
    size: int
    sha256: str
    urls: tuple[str, ...]

    def content(self, raw):
        """The content of raw bytes, proved to be the published one; ValueError with the reason otherwise."""
        content = gunzip(raw, self.size)
        if len(content) != self.size:
            raise ValueError(_wrong_length(len(content), self.size))
        if hashlib.sha256(content).hexdigest() != self.sha256:
            raise ValueError(say("its content is not the published one (the SHA-256 differs)"))
        return content

    def places(self, data_folder):
        """All paths below data_folder where this file may lie, plain files first: they load faster."""
        return [
            place / (name + ending)
            for folder in self.folders
            for place in below(data_folder, folder)
            for name in self.names
            for ending in ("", ".gz")
        ]

    def place_for(self, raw, data_folder):
        """The path below data_folder where these raw bytes are kept."""
        ending = ".gz" if raw.startswith(GZIP_MAGIC) else ""
        return below(data_folder, self.folders[0])[-1] / (self.names[0] + ending)


def _wrong_length(length, size):
    if length > size:  # it was unpacked no further
        return say("its content has over {size:,} bytes instead of {size:,}", size=size)
    return say("its content has {length:,} bytes instead of {size:,}", length=length, size=size)
