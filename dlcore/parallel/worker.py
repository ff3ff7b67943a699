"""One of the other processes of a Team, from its start to its end."""

import os
import pickle
import signal
import sys
import threading

from dlcore.parallel.meeting import Meeting
from dlcore.parallel.memory import opened
from dlcore.parallel.words import WORDS, tell


def main():
    """Read what to do from the standard input, and do it until its other end closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that the learner started
    address, rank = pickle.load(sys.stdin.buffer)
    shared = opened(address)
    try:
        work(pickle.load(sys.stdin.buffer), shared, rank)
    except BaseException as error:
        tell(shared[WORDS][rank], f"{type(error).__name__}: {error}")
        raise


def work(job, shared, rank):
    """A turn of the job each time when all have come."""
    threading.Thread(target=leave_with_the_other_end, daemon=True).start()
    meeting = Meeting(shared["counts"], rank)
    job.join(shared, rank, meeting)
    meeting.wait()
    while True:
        meeting.wait()
        job.turn()


def leave_with_the_other_end():
    """End at once when the first process has ended, however it did: then its end of the pipe is closed."""
    sys.stdin.buffer.read()
    os._exit(1)
