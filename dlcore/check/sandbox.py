"""Run what a learner wrote: its prints are kept, its warnings are silent, and it cannot compute for ever."""

import _thread
import contextlib
import signal
import threading
import time
import warnings

import numpy as np

SECONDS = 3.0  # of computing, not of waiting: a breakpoint or a slow machine may take its time


class Endless(Exception):
    """What is raised in the place of a computation that took too long."""


@contextlib.contextmanager
def sandbox(printed):
    """Write what the body prints into the text buffer `printed`; raise Endless after SECONDS of computing."""
    with (
        contextlib.redirect_stdout(printed),
        np.errstate(all="ignore"),
        warnings.catch_warnings(),
        _time_limit(),
    ):
        warnings.simplefilter("ignore")
        yield


@contextlib.contextmanager
def _time_limit():
    """Interrupt the body as the stop button does, which reaches the main thread alone."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    done, late = threading.Event(), threading.Event()
    watch = threading.Thread(target=_watch, args=(done, late, time.process_time() + SECONDS), daemon=True)
    handler = _listen()
    watch.start()
    try:
        yield
    except KeyboardInterrupt as interrupt:
        if not late.is_set():
            raise  # somebody did press stop
        raise Endless().with_traceback(interrupt.__traceback__) from None
    finally:
        done.set()
        watch.join()
        if handler is not None:
            signal.signal(signal.SIGINT, handler)


def _listen():
    """Let an interrupt raise KeyboardInterrupt, also where it is ignored; return the handler before."""
    handler = signal.getsignal(signal.SIGINT)
    if handler is not None:  # None: not made by Python, and not to be given back
        signal.signal(signal.SIGINT, signal.default_int_handler)
    return handler


def _watch(done, late, end):
    while not done.wait(0.05):
        if time.process_time() > end:
            late.set()
            _thread.interrupt_main()
            return
