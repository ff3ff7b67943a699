"""An update that is disturbed: killed, twice at once, no room, no permission, a lesson being saved."""

import errno
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tests.learner.small_course import LESSON, SOURCES, SmallCourse, lesson
from tests.learner.test_edits import ANSWER, answers
from tools.learner import cell, lock, merge, safe_file
from tools.learner import lesson as one_lesson

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from pathlib import Path
from tools.learner.places import Places
from tools.learner.update import update
print("ready", flush=True)
update(Places(Path(sys.argv[1])))
"""
LESSONS = [f"{number:02}_lesson.ipynb" for number in range(12)]


def many_lessons(folder):
    """A course of a dozen lessons, all answered, and all changed by the course since."""
    course = SmallCourse(folder)
    for name in LESSONS:
        course.publish(lesson(), name)
    course.update()
    course.edit(answers)
    for name in LESSONS:
        course.places.copy.joinpath(name).write_bytes(course.path.read_bytes())
        course.publish(lesson(slope="slope = 1 / 4", stub="def relu(x): ..."), name)
    return course


def test_a_killed_update_leaves_whole_files_and_the_next_one_finishes(tmp_path):
    course, chance = many_lessons(tmp_path), random.Random(0)
    for _ in range(6):
        kill_update(tmp_path, chance.uniform(0, 0.08))
        for name in LESSONS:
            whole = one_lesson.notebook.parsed(course.places.copy.joinpath(name).read_bytes())
            assert ANSWER in [one["source"] for one in whole["cells"]], name
    assert course.update()
    for name in LESSONS:
        whole = one_lesson.notebook.parsed(course.places.copy.joinpath(name).read_bytes())
        sources = [one["source"] for one in whole["cells"]]
        assert ANSWER in sources and "slope = 1 / 4" in sources and len(sources) == len(SOURCES) + 1


def kill_update(folder, seconds):
    """Start an update of its own process and kill it, that long after its imports are done."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, folder], env=environment, stdout=subprocess.PIPE
    )
    process.stdout.readline()
    time.sleep(seconds)
    process.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
    process.communicate()


@pytest.mark.parametrize("number", range(1, 8))
def test_an_update_that_stops_at_any_write_harms_nothing(course, monkeypatch, number):
    """Each write in turn is the last one that is begun."""
    course.edit(answers)
    course.publish(lesson(slope="slope = 1 / 4", stub="def relu(x): ..."))
    left, write = [number], safe_file.os.fsync

    def fsync(handle):
        left[0] -= 1
        if not left[0]:
            raise KeyboardInterrupt
        write(handle)

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(safe_file.os, "fsync", fsync)
        course.update()
    assert ANSWER in course.sources()
    course.update()
    assert ANSWER in course.sources() and "slope = 1 / 4" in course.sources()
    assert len(course.sources()) == len(SOURCES) + 1


def test_two_updates_at_once_wait_for_each_other(course, capsys):
    with lock.held(course.places.memory / "lock"):
        second = threading.Thread(target=course.update)
        second.start()
        second.join(0.3)
        assert second.is_alive()
    second.join(20)
    assert not second.is_alive() and "Waiting for another update" in capsys.readouterr().out


def failing(error):
    def write(path, *arguments, **named):
        if path.name == LESSON:
            raise error
        safe_file.write(path, *arguments, **named)

    return write


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "The disk is full: free some space"),
        (
            PermissionError(errno.EACCES, "Access is denied", LESSON),
            f"{LESSON} cannot be written. Close it in",
        ),
        (OSError(errno.EROFS, "Read-only file system", LESSON), "copy it to a folder of your own"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error Then run"),
    ],
)
def test_what_to_do_is_said_and_the_next_update_tries_again(course, monkeypatch, capsys, error, sentence):
    course.publish(lesson(slope="slope = 1 / 4"))
    with monkeypatch.context() as patched:
        patched.setattr(one_lesson, "write", failing(error))
        assert not course.update()
    assert sentence in capsys.readouterr().out
    assert not course.places.is_current()
    assert course.update() and course.places.is_current() and "slope = 1 / 4" in course.sources()


def test_a_file_that_is_marked_read_only_is_not_written(course, monkeypatch, capsys):
    """Renaming another file to its name would be possible."""
    course.edit(answers)
    before = course.path.read_bytes()
    course.publish(lesson(slope="slope = 1 / 4"))
    monkeypatch.setattr(os, "access", lambda path, mode: path != course.path)
    assert not course.update() and course.path.read_bytes() == before
    assert "see that it is not marked as read-only" in capsys.readouterr().out


def test_a_file_takes_its_place_only_when_it_is_complete(course, monkeypatch):
    course.edit(answers)
    before = course.path.read_bytes()
    course.publish(lesson(slope="slope = 1 / 4"))
    seen, rename = [], Path.replace

    def replace(aside, path):
        seen.append(path)
        assert path != course.path or (b"1 / 4" in aside.read_bytes() and path.read_bytes() == before)
        rename(aside, path)

    monkeypatch.setattr(Path, "replace", replace)
    assert course.update() and course.path in seen


def test_a_lesson_that_is_saved_during_the_update_stays(course, monkeypatch, capsys):
    course.publish(lesson(slope="slope = 1 / 4"))
    course.edit(lambda cells: cells.pop())

    def slow(*arguments):
        course.edit(answers)
        return merge.merge(*arguments)

    with monkeypatch.context() as patched:
        patched.setattr(one_lesson, "merge", slow)
        assert not course.update()
    assert ANSWER in course.sources() and "slope = 1 / 4" not in course.sources()
    assert "was saved while it was being updated" in capsys.readouterr().out
    assert course.update() and {ANSWER, "slope = 1 / 4"} <= set(course.sources())


def test_a_merge_that_would_lose_words_is_not_written(course, monkeypatch, capsys):
    course.edit(answers)
    before = course.path.read_bytes()
    monkeypatch.setattr(cell, "is_untouched", lambda *versions: True)
    course.publish(lesson(stub="def relu(x): ..."))
    assert course.update()
    assert course.path.read_bytes() == before
    assert course.path.with_name("02_activations-new.ipynb").exists()
    assert "words of yours would be lost" in capsys.readouterr().out
