"""Updates by several threads in place of processes."""

import pytest


@pytest.fixture
def in_threads(monkeypatch):
    """Teams are made of threads, which rest at once where processes look on for a while."""
    from dlcore.parallel import meeting  # here: pytest loads this file for every test
    from dlcore.training.long import parallel
    from tests.training.long.threads import ThreadTeam

    monkeypatch.setattr(parallel, "Team", ThreadTeam)
    monkeypatch.setattr(meeting, "SPIN", 0)
