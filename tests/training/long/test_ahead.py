"""prefetch: the same items, made one ahead in another thread, and no thread that remains."""

import threading
import time

import pytest

from dlcore.training import prefetch


@pytest.fixture(autouse=True)
def _no_thread_remains():
    before = set(threading.enumerate())
    yield
    assert set(threading.enumerate()) <= before


class Source:
    """Counts the items that were asked for, up to `stop`, then raises `error`."""

    def __init__(self, stop, error=StopIteration):
        self.made, self.stop, self.error, self.threads = 0, stop, error, set()

    def __iter__(self):
        return self

    def __next__(self):
        self.threads.add(threading.current_thread())
        if self.made == self.stop:
            raise self.error
        self.made += 1
        return self.made


@pytest.mark.parametrize("items", [[], [1], list(range(100)), [None, False, None]])
def test_all_items_in_order(items):
    assert list(prefetch(items)) == items


def test_made_in_one_other_thread():
    source = Source(5)
    assert list(prefetch(source)) == [1, 2, 3, 4, 5]
    assert len(source.threads) == 1 and threading.current_thread() not in source.threads


def test_exactly_one_ahead():
    source = Source(10)
    items = prefetch(source)
    assert next(items) == 1
    deadline = time.monotonic() + 5
    while source.made < 2 and time.monotonic() < deadline:
        time.sleep(0.001)
    time.sleep(0.02)
    assert source.made == 2
    items.close()


def test_making_and_using_overlap():
    """The item after this one is made while this one is in use: each waits for the other at a barrier."""
    barrier = threading.Barrier(2)

    def items():
        yield 0
        barrier.wait(5)  # reached only if item 0 is in use at the same time
        yield 1

    seen = []
    for item in prefetch(items()):
        if item == 0:
            barrier.wait(5)
        seen.append(item)
    assert seen == [0, 1]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, MemoryError])
@pytest.mark.parametrize("stop", [0, 1, 3])
def test_an_error_comes_where_its_item_would_have_come(error, stop):
    seen = []
    with pytest.raises(error):
        for item in prefetch(Source(stop, error)):
            seen.append(item)
    assert seen == list(range(1, stop + 1))


def test_a_loop_left_by_break():
    for item in prefetch(Source(1000)):
        if item == 3:
            break


def test_an_error_of_the_loop():
    with pytest.raises(ZeroDivisionError):
        for item in prefetch(Source(1000)):
            item / 0


def test_closed_before_it_began():
    source = Source(3)
    prefetch(source).close()
    assert source.made == 0
