import errno
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from dlcore.datasets.files.fetch import fetch
from dlcore.datasets.files.store import write_aside
from tests.datasets.serving import CONTENT, data_file, good, listing, printed

ROOT = Path(__file__).resolve().parents[3]
KEPT = "small/numbers-ubyte.gz"
ONE_PROCESS = """
import sys
from dlcore.datasets.files.fetch import fetch
from tests.datasets.serving import CONTENT, data_file
assert fetch(data_file(sys.argv[1])) == CONTENT
"""


def fill(disk, monkeypatch):
    """Below the folder disk, half of what is written arrives, and then there is no space left."""
    write_bytes = Path.write_bytes

    def write_half(path, raw):
        if path.is_relative_to(disk):
            write_bytes(path, raw[: len(raw) // 2])
            raise OSError(errno.ENOSPC, "No space left on device")
        return write_bytes(path, raw)

    monkeypatch.setattr(Path, "write_bytes", write_half)


def test_a_full_disk_costs_the_copy_but_not_the_lesson(server, data, tmp_path, monkeypatch, capsys):
    fill(tmp_path, monkeypatch)
    assert fetch(data_file(server.url("/good", good()))) == CONTENT
    assert listing(tmp_path) == []
    assert "could not be kept on disk (No space left on device)" in capsys.readouterr().out


def test_the_next_folder_is_taken_and_said(server, data, monkeypatch, capsys):
    fill(data[0], monkeypatch)
    fill(data[1], monkeypatch)
    file = data_file(server.url("/good", good()))
    assert fetch(file) == fetch(file) == CONTENT
    assert [listing(folder) for folder in data] == [[], [], [KEPT]]
    assert len(server.asked) == 1
    assert printed(capsys).count("it is kept in another one") == 1


def test_a_folder_that_cannot_be_made(server, data, capsys):
    for folder in data[:2]:
        (folder / "small").write_text("a file in the place of the folder", encoding="utf-8")
    data[2].write_text("here too", encoding="utf-8")
    assert fetch(data_file(server.url("/good", good()))) == CONTENT
    assert "is used from memory" in capsys.readouterr().out
    assert [listing(folder) for folder in data] == [["small"], ["small"], []]


def test_a_read_only_folder(server, data, monkeypatch, capsys):
    def refuse(path, *arguments, **options):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    assert fetch(data_file(server.url("/good", good()))) == CONTENT
    assert "could not be kept on disk (Permission denied)" in capsys.readouterr().out
    assert [listing(folder) for folder in data] == [[], [], []]


def test_two_processes_at_once(server, data):
    both = threading.Barrier(2, timeout=60)

    def wait_for_both(handler):
        both.wait()
        good()(handler)

    command = [sys.executable, "-c", ONE_PROCESS, server.url("/good", wait_for_both)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    processes = [subprocess.Popen(command, env=environment, cwd=ROOT) for _ in range(2)]
    assert [process.wait(60) for process in processes] == [0, 0]
    assert len(server.asked) == 2
    assert listing(data[0]) == [KEPT]
    assert fetch(data_file()) == CONTENT


def test_many_writers_and_a_reader_never_see_half(tmp_path):
    path, raw, seen = tmp_path / "numbers", bytes(10**6), set()
    writers = [threading.Thread(target=write_aside, args=(path, raw)) for _ in range(8)]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        seen |= {len(path.read_bytes())} if path.exists() else set()
    assert seen <= {len(raw)}
    assert path.read_bytes() == raw
    assert listing(tmp_path) == ["numbers"]


@pytest.mark.parametrize("there", [b"raw", b"another", None])
def test_windows_refuses_to_replace_a_file_that_is_being_read(tmp_path, monkeypatch, there):
    def refuse(path, target):
        raise PermissionError(errno.EACCES, "The process cannot access the file")

    monkeypatch.setattr(Path, "replace", refuse)
    if there is not None:
        (tmp_path / "numbers").write_bytes(there)
    if there == b"raw":
        write_aside(tmp_path / "numbers", b"raw")
    else:
        with pytest.raises(PermissionError):
            write_aside(tmp_path / "numbers", b"raw")
    assert listing(tmp_path) == ["numbers"] * (there is not None)


def test_what_a_killed_process_left_is_swept_an_hour_later(tmp_path):
    old, new = tmp_path / ".numbers.1.part", tmp_path / ".numbers.2.part"
    for path, age in ((old, 3700), (new, 0)):
        path.write_bytes(b"half")
        os.utime(path, (time.time() - age,) * 2)
    write_aside(tmp_path / "numbers", b"raw")
    assert listing(tmp_path) == [".numbers.2.part", "numbers"]


def test_others_may_read_what_one_has_downloaded(tmp_path):
    write_aside(tmp_path / "numbers", b"raw")
    (tmp_path / "other").write_bytes(b"raw")
    assert (tmp_path / "numbers").stat().st_mode == (tmp_path / "other").stat().st_mode
