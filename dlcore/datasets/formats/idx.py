"""The idx format of the MNIST files: a header, then bytes."""

import math
import struct

import numpy as np

UNSIGNED_BYTE = 0x08


def parse_idx(content, ndim):
    """uint8 array of ndim axes from the bytes of an idx file; ValueError says what is wrong with them.

    Header, big-endian: two zero bytes, the type (8 for unsigned byte), the number of axes, then the
    length of each axis in four bytes. Source: Yann LeCun's MNIST page. Lesson: 07_mnist_mlp.
    """
    _require_magic(content, ndim)
    start = 4 + 4 * ndim
    if len(content) < start:
        raise ValueError(f"This idx file is cut short in the header: {len(content)} of {start} bytes.")
    shape = struct.unpack(f">{ndim}I", content[4:start])
    _require_length(len(content) - start, shape)
    return np.frombuffer(content, np.uint8, offset=start).reshape(shape)


def _require_magic(content, ndim):
    expected = bytes([0, 0, UNSIGNED_BYTE, ndim])
    if content[:4] != expected:
        raise ValueError(
            f"An idx file of unsigned bytes with {ndim} axes starts with {expected.hex(' ')}, "
            f"this one with {content[:4].hex(' ') or 'nothing'}. Pictures: 3 axes, labels: 1."
        )


def _require_length(received, shape):
    expected = math.prod(shape)
    if received != expected:
        what = "cut short" if received < expected else "followed by bytes that do not belong"
        raise ValueError(
            f"This idx file is {what}: after the header, shape {shape} "
            f"needs {expected:,} bytes, received {received:,}."
        )
