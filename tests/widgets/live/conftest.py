"""One player is at work in a kernel: each test begins with none."""

import pytest

from dlcore.widgets.live.player import Player


@pytest.fixture(autouse=True)
def nobody_at_work():
    yield
    Player.at_work = None
