"""Updates by several threads in place of processes."""

import pytest

from dlcore.parallel import meeting
from dlcore.training.long import parallel
from tests.training.long.threads import ThreadTeam


@pytest.fixture
def in_threads(monkeypatch):
    """Teams are made of threads, which rest at once where processes look on for a while."""
    monkeypatch.setattr(parallel, "Team", ThreadTeam)
    monkeypatch.setattr(meeting, "SPIN", 0)
