"""Make data/shipped/pride_and_prejudice.npz from Debian's r-cran-janeaustenr.

python tools/data/pride_and_prejudice.py
"""

import gzip
import re
import struct
import zlib

import numpy as np
from packages import from_debian
from shipping import write_npz

SHA256 = "df6bddf211906d1ff404f8ff662c21b34e6660e7f54a311084e749050c019c95"
FOLDER = "usr/lib/R/site-library/janeaustenr/data"
PAIR = struct.pack(">ii", 13, 2)  # R's serial form: two integers follow
STRING = re.compile(rb"\x00\x04\x00\x09(....)", re.DOTALL)  # a string follows; its length


def read(folder):
    """The text of the novel, in ASCII; its lines are those of the package."""
    index = gzip.decompress((folder / "Rdata.rdx").read_bytes())
    blocks = [struct.unpack_from(">ii", index, m.end()) for m in re.finditer(PAIR, index)]
    offset, length = blocks[4]  # the novels stand in the order of their names
    serial = zlib.decompress((folder / "Rdata.rdb").read_bytes()[offset + 4 : offset + length])
    lines = [_string(serial, m) for m in STRING.finditer(serial)]
    text = "\n".join(lines[lines.index("Chapter 1") :])
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _string(serial, match):
    (length,) = struct.unpack(">i", match[1])
    return serial[match.end() : match.end() + length].decode("ascii")


def main():
    """One array of bytes, one for each character."""
    text = read(from_debian("r-cran-janeaustenr", SHA256) / FOLDER)
    write_npz("pride_and_prejudice.npz", text=np.frombuffer(text.encode("ascii"), np.uint8))


if __name__ == "__main__":
    main()
