"""What the processes of test_limits.py do."""

import os
import subprocess
import sys
import time


def double(number):
    print("never seen")
    return 2 * number


def leave(code):
    os._exit(code)


def fail(_):
    raise ValueError


def compute(_):
    while True:
        pass


def sleep(seconds):
    time.sleep(seconds)


def ask(_):
    return sys.stdin.readline()


def hog(megabytes):
    try:
        return len(bytearray(megabytes << 20))
    except MemoryError:
        return "refused"


def chatter(_):
    return "x" * (2 << 20)


def breed(_):
    return subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"]).pid
