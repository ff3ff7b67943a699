"""Make data/shipped/tang_poems.npz from Debian's fortunes-zh: python tools/data/tang_poems.py"""

import re

import numpy as np
from packages import from_debian
from shipping import split, write_npz

SHA256 = "211c5ddee59d0ae74ce01cbfd02f7c8714740bae1835d5661eb2254edd739105"


def read(path):
    """(poem, author) of each poem; the poem's first line is its title."""
    text = re.sub(
        r"\x1b\[[0-9;]*m", "", path.read_text(encoding="utf-8")
    )  # without the colours of a terminal
    entries = [entry.strip().split("\n", 2) for entry in re.split(r"^%$", text, flags=re.M) if entry.strip()]
    return [
        (f"{title.strip('《》')}\n{body}", author.removeprefix("作者：")) for title, author, body in entries
    ]


def main():
    """A tenth for test."""
    folder = from_debian("fortunes-zh", SHA256) / "usr/share/games/fortunes"
    poems, authors = np.array(read(folder / "tang300")).T
    rng = np.random.default_rng(618)
    class_names, y = np.unique(authors, return_inverse=True)
    test = rng.permutation(len(poems))[: len(poems) // 10]
    write_npz(
        "tang_poems.npz",
        **split(poems, y.astype(np.int64), test, rng),
        feature_names=np.array([], "U1"),
        class_names=class_names,
    )


if __name__ == "__main__":
    main()
