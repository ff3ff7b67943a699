"""The record of CIFAR-10's binary files: a label, then a picture, colour by colour."""

import numpy as np

from dlcore.language import mark, say

RECORD = 1 + 3 * 32 * 32  # bytes
MOST_RECORDS = 10_000  # in one file
CLASSES = 10


def parse_records(content):
    """(pictures uint8 (N, 32, 32, 3), labels int64 (N,)) of one file; ValueError says what is wrong with it.

    A record is one byte with the label, then 1,024 bytes each of red, green and blue, row by row.
    Source: Alex Krizhevsky's CIFAR page. Lesson: 08_cifar_cnn.
    """
    _require_length(len(content))
    records = np.frombuffer(content, np.uint8).reshape(-1, RECORD)
    labels = records[:, 0].astype(np.int64)
    if labels.max() >= CLASSES:
        text = mark("record {record:,} has the label {label}, and labels go from 0 to {last}")
        raise ValueError(say(text, record=labels.argmax(), label=labels.max(), last=CLASSES - 1))
    planes = records[:, 1:].reshape(-1, 3, 32, 32)  # (N, C, height, width)
    return np.ascontiguousarray(planes.transpose(0, 2, 3, 1)), labels


def _require_length(length):
    count, rest = divmod(length, RECORD)
    if not length or rest:
        text = mark("{length:,} bytes are not a whole number of records of {record:,} bytes")
        raise ValueError(say(text, length=length, record=RECORD))
    if count > MOST_RECORDS:
        text = mark("it holds {count:,} records, and no published file has more than {most:,}")
        raise ValueError(say(text, count=count, most=MOST_RECORDS))
