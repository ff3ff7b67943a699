"""Interleaved timing, with a clock that the test turns."""

import pytest

from benchmarks import ratio


@pytest.fixture
def calls(monkeypatch):
    """Two functions, of which b takes twice the time of a; the names in the order of the calls."""
    now, names = [0.0], []

    def function(name, duration):
        def call():
            names.append(name)
            now[0] += duration

        return call

    monkeypatch.setattr(ratio, "CLOCK", lambda: now[0])
    return {"a": function("a", 0.25), "b": function("b", 0.5)}, names


def test_each_round_measures_both_in_turn(calls):
    functions, names = calls
    times = ratio.interleaved(functions, rounds=4, block_seconds=0.5)
    assert times == {"a": [0.25] * 4, "b": [0.5] * 4}
    assert (
        "".join(names[12:]) == "baa" + "aab" + "baa" + "aab"
    )  # after the warm-up; a fits twice into a block


def test_the_ratio_is_that_of_each_round():
    times = {"a": [1, 2, 3, 4], "b": [2, 4, 6, 4]}
    low, middle, high = ratio.ratio(times, "a", "b")
    assert (low, middle) == (0.5, 0.5) and 0.5 < high <= 1
