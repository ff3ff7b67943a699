"""The record takes every line, whatever has happened to file and folder, and never disturbs a lesson."""

import json
import os
import subprocess
import sys
import time

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dlcore.progress import history, record
from dlcore.progress.appending import append
from tests.house.source_files import ROOT

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=5,
)
FIVE_HUNDRED = (
    "import sys\nfrom dlcore.progress import record\n"
    "for i in range(500): record('check', f'02.{sys.argv[1]}', i=i, words='x' * 200)"
)


def test_a_line_has_time_version_kind_name_and_facts(path):
    record("check", "02.gelu", outcome="not yet", mistake="the sign", case=2)
    (line,) = path.read_text().splitlines()
    made = json.loads(line)
    assert list(made) == ["time", "version", "kind", "name", "outcome", "mistake", "case"]
    assert abs(time.time() - time.mktime(time.strptime(made["time"], "%Y-%m-%dT%H:%M:%SZ"))) < 26 * 3600


def test_lines_are_only_added(path):
    record("check", "02.gelu", outcome="not yet")
    before = path.read_bytes()
    record("check", "02.gelu", outcome="passed")
    assert path.read_bytes().startswith(before)
    assert [line["outcome"] for line in history()] == ["not yet", "passed"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(facts=st.dictionaries(st.from_regex("[a-z_]{1,8}", fullmatch=True), PLAIN, max_size=4))
def test_what_goes_in_comes_out(path, facts):
    path.unlink(missing_ok=True)
    taken = {"kind", "name", "time", "version"}
    facts = {key: value for key, value in facts.items() if key not in taken and value is not None}
    record("prediction", "02.slope", **facts)
    (made,) = history()
    assert {key: made[key] for key in made.keys() - taken} == facts


def test_numbers_of_numpy_are_numbers(path):
    record("prediction", "02.slope", guess=np.float32(0.5), near=np.bool_(True), answer=np.arange(3))
    (made,) = history()
    assert (made["guess"], made["near"], made["answer"]) == (0.5, True, [0, 1, 2])


def test_what_json_cannot_hold_or_is_long_is_left_out_and_the_rest_is_kept(path):
    record("prediction", "02.slope", guess=object(), answer=float("nan"), sketch=[0.1] * 10_000, near=True)
    (made,) = history()
    assert made["near"] and not {"guess", "answer", "sketch"} & made.keys()


@pytest.mark.parametrize("half", [b'{"time": "2026-01-0', b"\x00" * 40, b'{"time": "2026-01-01T00:00:00Z"}'])
def test_after_half_a_line_the_next_one_stands_alone(path, half):
    record("check", "02.gelu", outcome="not yet")
    with path.open("ab") as file:
        file.write(half)
    record("check", "02.gelu", outcome="passed")
    assert [line["outcome"] for line in history()] == ["not yet", "passed"]
    assert path.read_bytes().endswith(b"}\n")


def test_two_programs_add_five_hundred_lines_each(path):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", FIVE_HUNDRED]
    both = [subprocess.Popen([*command, name], cwd=path.parent, env=environment) for name in "ab"]
    assert [process.wait() for process in both] == [0, 0]
    assert len(path.read_text().splitlines()) == len(history()) == 1000
    for name in "ab":
        assert [line["i"] for line in history() if line["name"] == f"02.{name}"] == list(range(500))


def test_a_lock_that_is_never_given_back_is_waited_for_only_a_moment(path):
    fcntl = pytest.importorskip("fcntl", reason="not on Windows") if os.name != "nt" else None
    with path.open("w") as file:
        if fcntl:
            fcntl.flock(file, fcntl.LOCK_EX)
        start = time.monotonic()
        record("check", "02.gelu", outcome="passed")
        assert time.monotonic() - start < 1
    assert len(history()) == 1


def test_a_line_takes_no_time_that_is_noticed(path):
    start = time.perf_counter()
    for _ in range(100):
        record("check", "02.gelu", outcome="passed")
    assert (time.perf_counter() - start) / 100 < 0.02


def broken_disk(*_):
    raise OSError(28, "No space left on device")


def test_a_full_disk_does_not_disturb(path, monkeypatch):
    monkeypatch.setattr("dlcore.progress.appending.os.write", broken_disk)
    record("check", "02.gelu", outcome="passed")
    monkeypatch.undo()
    assert history(path) == []


def test_a_disk_that_fills_in_mid_line_costs_one_line(path, monkeypatch):
    real, written = os.write, []

    def write(file, data):
        if written:
            broken_disk()
        written.append(data)
        return real(file, data[:20])

    monkeypatch.setattr("dlcore.progress.appending.os.write", write)
    record("check", "02.gelu", outcome="not yet")
    monkeypatch.setattr("dlcore.progress.appending.os.write", real)
    record("check", "02.gelu", outcome="passed")
    assert [line["outcome"] for line in history()] == ["passed"]


def test_a_folder_in_the_place_of_the_file_does_not_disturb(path):
    path.mkdir()
    record("check", "02.gelu", outcome="passed")
    assert history() == []


@pytest.mark.skipif(os.name == "nt", reason="folders there are not read-only")
def test_a_read_only_folder_does_not_disturb(tmp_path):
    """In a program that has no right to write, which root has everywhere."""
    place = tmp_path / "closed"
    (place / ".dlcore").mkdir(parents=True)
    place.chmod(0o555)
    code = "from dlcore.progress import record; record('check', '02.gelu'); print('on')"
    drop = "import os; os.getuid() or os.setuid(65534); "
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "DLCORE_PROGRESS": str(place / "progress.jsonl")}
    command = [sys.executable, "-c", code.replace("; record", f"; {drop}record", 1)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, cwd=ROOT)
    place.chmod(0o755)
    assert done.stdout == "on\n" and not (place / "progress.jsonl").exists(), done.stderr


def test_a_folder_that_is_gone_does_not_disturb(folder):
    (folder / ".dlcore").rmdir()
    folder.rmdir()
    record("check", "02.gelu", outcome="passed")


def test_a_name_that_is_none_and_an_unknown_kind_are_not_recorded(path):
    record("check", None, outcome="passed")
    record("mood", "02.gelu", outcome="good")
    assert not path.exists()


def test_append_tells_what_record_keeps_quiet(tmp_path):
    with pytest.raises(OSError):
        append(tmp_path / "nowhere" / "progress.jsonl", "{}")
