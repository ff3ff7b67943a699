"""What is read back: broken lines are left out, two machines become one, a class becomes rows."""

import json
import shutil

import pytest

from dlcore.progress import bring, history, overview, record

LINE = {"time": "2026-01-01T00:00:00Z", "kind": "check", "name": "02.gelu", "outcome": "passed"}


def line(**facts):
    return json.dumps({**LINE, **facts})


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "{",
        "[1, 2]",
        "3",
        "null",
        '{"time": 5}',
        line(time="yesterday"),
        line(kind="mood"),
        line(name=7),
        "[" * 100_000,
        "PK\x03\x04 a picture",
    ],
)
def test_a_broken_line_is_left_out(path, broken):
    path.write_text(f"{line()}\n{broken}\n{line()}\n", encoding="utf-8")
    assert len(history()) == 2


def test_a_foreign_file_is_empty_or_read_as_far_as_it_goes(path):
    path.write_bytes(bytes(range(256)) * 50)
    assert history() == []
    record("check", "02.gelu", outcome="passed")
    assert len(history()) == 1


def test_lines_of_windows_are_read(path):
    path.write_bytes(f"{line()}\r\n{line()}\r\n".encode())
    assert len(history()) == 2


def test_two_machines_stand_in_the_order_of_time(path):
    path.write_text(f"{line(time='2026-01-03T00:00:00Z')}\n{line()}\n", encoding="utf-8")
    assert [record["time"][:10] for record in history()] == ["2026-01-01", "2026-01-03"]


def test_what_another_machine_holds_is_brought_once(path, tmp_path, capsys):
    record("check", "02.gelu", outcome="not yet")
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(path, other / "progress.jsonl")
    with (other / "progress.jsonl").open("a", encoding="utf-8") as file:
        file.write(f"{line(name='03.layer_sums')}\n{line(name='04.deltas')}\nhalf a li")
    bring(other)
    assert capsys.readouterr().out == "2 lines were added.\n"
    assert len(history()) == 3
    bring(other / "progress.jsonl")
    assert capsys.readouterr().out == "Nothing is new.\n"
    assert len(path.read_text().splitlines()) == 3


def test_bring_says_what_it_does_not_find(folder, tmp_path, monkeypatch):
    with pytest.raises(FileNotFoundError, match="no such file"):
        bring(tmp_path / "nothing.jsonl")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FileNotFoundError, match="my-course"):
        bring(tmp_path)


def test_the_learners_own_overview(path):
    record("check", "02.gelu", outcome="not yet", mistake="the sign")
    record("check", "02.gelu", outcome="not yet", mistake="the sign")
    record("check", "02.gelu", outcome="passed")
    record("prediction", "02.slope", outcome="guessed", guess=1)
    record("prediction", "02.slope", outcome="revealed", guess=1, answer=2, near=False)
    record("question", "02.questions.1", outcome="partly")
    gelu, question, slope = overview()
    assert (gelu["lesson"], gelu["tries"], gelu["outcome"]) == ("02", 3, "passed")
    assert gelu["mistakes"] == {"the sign": 2}
    assert (question["outcome"], slope["outcome"]) == ("partly", "not near")
    assert overview(path.parent)[0]["tries"] == 3
    json.dumps(overview())


def test_a_class_is_collected_in_a_folder(tmp_path):
    (tmp_path / "ben").mkdir()
    tmp_path.joinpath("ada.jsonl").write_text(line() + "\n", encoding="utf-8")
    tmp_path.joinpath("ben", "progress.jsonl").write_text(line(outcome="not yet") + "\n", encoding="utf-8")
    tmp_path.joinpath("notes.txt").write_text("no record", encoding="utf-8")
    assert [(row["learner"], row["outcome"]) for row in overview(tmp_path)] == [
        ("ada", "passed"),
        ("ben", "not yet"),
    ]


def test_no_record_is_no_row(tmp_path, monkeypatch):
    monkeypatch.delenv("DLCORE_PROGRESS", raising=False)
    monkeypatch.chdir(tmp_path)
    assert overview() == overview(tmp_path) == []
