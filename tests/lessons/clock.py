"""The time that a search for facts may take, the same on every computer."""

import pytest

from dlcore.check import facts, slips, source


class Clock:
    """One that goes on by a third of a millisecond at each look."""

    now = 0.0

    def process_time(self):
        self.now += 1 / 3000
        return self.now


@pytest.fixture
def clock(monkeypatch):
    one = Clock()
    for module in (facts, slips, source):
        monkeypatch.setattr(module, "time", one)
