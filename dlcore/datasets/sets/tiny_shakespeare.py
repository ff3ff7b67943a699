"""Tiny Shakespeare: a megabyte of plays, as one text."""

from dataclasses import dataclass

import numpy as np

from dlcore.datasets.dataset import Dataset
from dlcore.datasets.files.data_file import DataFile
from dlcore.datasets.files.fetch import fetch
from dlcore.datasets.files.local import find
from dlcore.datasets.files.shipped import shipped_arrays
from dlcore.datasets.source import load

TRAINING_SHARE = 0.9


@dataclass(frozen=True)
class TextSet:
    """One published file of ASCII text; where it cannot be had, the shipped novel takes its place."""

    name: str
    file: DataFile
    shipped_name = "pride_and_prejudice.npz"
    stand_in_name = "Pride and Prejudice"
    is_stand_in = True

    @property
    def files(self):
        return (self.file,)

    @property
    def download_bytes(self):
        return self.file.size

    def held(self, folders=None):
        """(source, path) of the published file here, or None. folders: where to look, None is everywhere."""
        found = find(self.file, folders)
        return found and ("full", str(found[1]))

    def full(self):
        """The published text, from this computer or the network."""
        return _split(fetch(self.file), self.name, "full")

    best = full

    def shipped(self):
        """The novel."""
        return _split(bytes(shipped_arrays(self.shipped_name)["text"]), self.stand_in_name, "shipped")


def _split(content, name, source):
    """The Dataset of a text, bytes of ASCII."""
    characters = np.array(list(content.decode("ascii")))
    alphabet, codes = np.unique(characters, return_inverse=True)
    codes, n = codes.astype(np.int64), int(TRAINING_SHARE * len(characters))
    return Dataset(
        characters[:n], codes[:n], characters[n:], codes[n:], tuple(alphabet.tolist()), name, source
    )


TINY_SHAKESPEARE = TextSet(
    "Tiny Shakespeare",
    DataFile(
        folders=("", "tiny_shakespeare", "tinyshakespeare"),
        names=("tinyshakespeare.txt", "input.txt"),
        size=1_115_394,
        sha256="86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed",
        urls=(
            "https://raw.githubusercontent.com/karpathy/char-rnn/master/data/tinyshakespeare/input.txt",
            "https://github.com/karpathy/char-rnn/raw/master/data/tinyshakespeare/input.txt",
        ),
    ),
)


def tiny_shakespeare(source=None):
    """Dataset of the characters of one text, in their order: the first 90 % for training, the rest held out.

    x str (T,), one character each: "".join(data.x_train) is the text. y int64 (T,): the number of each
    character in class_names, the sorted alphabet of the whole text (65 characters for "full"); so a model
    that predicts the next character learns from y[t] to y[t + 1].
    source: "full" is the published text of 1,115,394 characters; None is the best there is:
    tinyshakespeare.txt in DLCORE_DATA, data/ or the user's cache, else a download of 1 MB. Without these, and
    for "shipped", it is a shipped novel of 684,547 characters, by its name "Pride and Prejudice"; one line
    says so.
    Give the notebook cell that calls it the tag nbval-ignore-output, as for mnist(). Errors as in mnist().
    Source: Karpathy 2015, char-rnn; the plays are in the public domain. Lesson: 09_rnn.
    """
    return load(TINY_SHAKESPEARE, source)
