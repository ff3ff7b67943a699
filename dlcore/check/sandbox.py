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
    late = threading.Event()
    handler = _listen()
    try:
        with _timer(late) if hasattr(signal, "setitimer") else _watched(late):
            yield
    except KeyboardInterrupt as interrupt:
        if not late.is_set():
            raise  # somebody did press stop
        raise Endless().with_traceback(interrupt.__traceback__) from None
    finally:
        if handler is not None:
            signal.signal(signal.SIGINT, handler)


def _listen():
    """Let an interrupt raise KeyboardInterrupt, also where it is ignored; return the handler before."""
    handler = signal.getsignal(signal.SIGINT)
    if handler is not None:  # None: not made by Python, and not to be given back
        signal.signal(signal.SIGINT, signal.default_int_handler)
    return handler


@contextlib.contextmanager
def _timer(late):
    """Interrupt the body by the system's timer of computing."""

    def ring(number, frame):
        late.set()
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGPROF, ring)
    left = signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, *left)
        signal.signal(signal.SIGPROF, signal.SIG_IGN if before is None else before)


@contextlib.contextmanager
def _watched(late):
    """Interrupt the body from a thread, where the system has no such timer."""
    done = threading.Event()
    watch = threading.Thread(target=_watch, args=(done, late, time.process_time() + SECONDS), daemon=True)
    watch.start()
    try:
        yield
    finally:
        done.set()
        watch.join()


def _watch(done, late, end):
    while not done.wait(0.05):
        if time.process_time() > end:
            late.set()
            _thread.interrupt_main()
            return
