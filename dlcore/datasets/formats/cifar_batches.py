"""The six files of CIFAR-10: five of training pictures and one of test pictures."""

from typing import NamedTuple

import numpy as np

from dlcore.datasets.formats.cifar_records import MOST_RECORDS, RECORD, parse_records

FOLDER = "cifar-10-batches-bin"
TRAINING_FILES = tuple(f"data_batch_{i}.bin" for i in range(1, 6))
TEST_FILE = "test_batch.bin"
BATCH_FILES = (*TRAINING_FILES, TEST_FILE)
MOST_BYTES = MOST_RECORDS * RECORD  # of one file


class Pictures(NamedTuple):
    """What the six files hold, in their order."""

    x_train: np.ndarray
    y_train: np.ndarray
    x_test: np.ndarray
    y_test: np.ndarray

    @property
    def are_all(self):
        """True for the 50,000 and 10,000 of the published set."""
        return len(self.x_test) == MOST_RECORDS and len(self.x_train) == MOST_RECORDS * len(TRAINING_FILES)


def parse_batch(name, content):
    """(pictures, labels) of one of the six files; ValueError names the file."""
    try:
        return parse_records(content)
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from error


def assemble(batches):
    """Pictures from a dict: name of a file -> (pictures, labels)."""
    x_train, y_train = (np.concatenate(arrays) for arrays in zip(*(batches[name] for name in TRAINING_FILES)))
    return Pictures(x_train, y_train, *batches[TEST_FILE])
