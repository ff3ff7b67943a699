"""What must be known of a run to believe it: versions, the function, the data."""

import ast
import dataclasses
import hashlib
import inspect
import platform
import sys
import textwrap
from functools import partial

import numpy as np


def versions():
    """The versions of Python, NumPy and dlcore in this process, and its system. Lesson: 14_fast_and_large."""
    return {
        "python": platform.python_version(),
        "numpy": np.__version__,
        "dlcore": sys.modules["dlcore"].__version__,
        "system": f"{platform.system()} {platform.machine()}",
    }


def function_name(function):
    """What the function is called. Lesson: 14_fast_and_large."""
    function = function.func if isinstance(function, partial) else function
    return getattr(function, "__qualname__", type(function).__qualname__)


def fingerprint(function):
    """SHA-256 of the function's own text: comments and spaces do not count, what it calls is not seen.

    Arguments that functools.partial has bound count. Lesson: 14_fast_and_large.
    """
    bound = ""
    while isinstance(function, partial):
        bound, function = f"{bound}{function.args!r}{function.keywords!r}", function.func
    return hashlib.sha256(f"{_text(function)}{bound}".encode("utf-8", "replace")).hexdigest()


def digests(data):
    """{name: SHA-256 of its content}. data: dict from name to an array, a Dataset, a text or bytes.

    Lesson: 14_fast_and_large.
    """
    return {name: _digest(one) for name, one in (data or {}).items()}


def _text(function):
    try:
        source = textwrap.dedent(inspect.getsource(function))
    except (OSError, TypeError):  # typed where no file is, or an object that is called
        code = getattr(function, "__code__", None)
        return repr((code.co_code, code.co_names)) if code else type(function).__qualname__
    try:
        return ast.unparse(ast.parse(source))
    except SyntaxError:  # a lambda in the middle of a line
        return source


def _digest(one):
    digest = hashlib.sha256()
    for part in _parts(one):
        if isinstance(part, np.ndarray):
            digest.update(f"{part.dtype.str}{part.shape}".encode())
            digest.update(np.ascontiguousarray(part).tobytes())
        else:
            digest.update(part if isinstance(part, bytes) else part.encode())
    return digest.hexdigest()


def _parts(one):
    if dataclasses.is_dataclass(one):
        fields = (getattr(one, field.name) for field in dataclasses.fields(one))
        return [part for part in fields if isinstance(part, np.ndarray | str)]
    if not isinstance(one, np.ndarray | str | bytes):
        raise TypeError(f"data expects arrays, data sets, texts or bytes, got {type(one).__name__}.")
    return [one]
