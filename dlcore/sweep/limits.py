"""A limit of time for one run, on every system and in every process."""

import contextlib
import ctypes
import faulthandler
import os
import threading
import uuid
from pathlib import Path

GRACE = 2.0  # seconds from the interruption of a run to the moment when it is left behind
LAST = 10.0  # seconds after that for a process that does not run Python code at all any more
PROCESS = uuid.uuid4().hex


class TooLong(BaseException):
    """The limit of time is over. It is no Exception, so that `except Exception` in a run does not keep it."""


def here():
    """What no other process has, on this machine or another. Lesson: 14_fast_and_large."""
    return PROCESS, os.getpid()


def within(seconds, call, *, home):
    """call(), or TooLong after the seconds; None: no limit.

    The exception is raised in the run between two steps of Python. A run that hangs inside one call of a
    library is left behind in its thread; one that keeps Python itself from running ends with its process,
    unless that is `home`, the reader's. Lesson: 14_fast_and_large.
    """
    if seconds is None:
        return call()
    box = []
    thread = threading.Thread(target=_keep, args=(call, box), daemon=True)
    with _end_of_the_process(None if home == here() else seconds + GRACE + LAST):
        thread.start()
        thread.join(seconds)
        if thread.is_alive():
            _interrupt(thread)
            thread.join(GRACE)
    return _opened(box)


def _interrupt(thread):
    number, error = ctypes.c_ulong(thread.ident), ctypes.py_object(TooLong)
    ctypes.pythonapi.PyThreadState_SetAsyncExc(number, error)


def _keep(call, box):
    with contextlib.suppress(TooLong):
        try:
            box.append((call(), None))
        except BaseException as error:
            box.append((None, error))


def _opened(box):
    if not box:
        raise TooLong
    value, error = box[0]
    if error is not None:
        raise error
    return value


@contextlib.contextmanager
def _end_of_the_process(seconds):
    """faulthandler's clock needs no Python to run, which a thread of ours would."""
    if seconds is None:
        yield
        return
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()
