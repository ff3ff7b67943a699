"""Data folders and a server of its own for each test."""

import threading

import pytest

from dlcore.datasets.files import folders
from tests.datasets.serving import Server


@pytest.fixture
def server():
    server = Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.closing.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def data(tmp_path, monkeypatch):
    """The three data folders, empty, in the order in which they are used: class, project, cache."""
    places = [tmp_path / "class", tmp_path / "project", tmp_path / "cache"]
    places[0].mkdir()
    places[1].mkdir()
    monkeypatch.setenv("DLCORE_DATA", str(places[0]))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.delenv("DLCORE_OFFLINE", raising=False)
    monkeypatch.setattr(folders, "project_folder", lambda: places[1])
    monkeypatch.setattr(folders, "user_cache", lambda: places[2])
    return places
