"""Whole files: broken, renamed, one's own, gone from the course, of another age."""

import json

from tests.learner.small_course import LESSON, by_id, cell, lesson, notebook, read
from tests.learner.test_edits import ANSWER, answers

NEW = "02_activations-new.ipynb"


def test_a_copy_has_no_outputs_and_else_everything(course):
    course.publish(lesson())
    handed_out, original = course.mine(), read(course.original)
    assert {json.dumps(one.get("outputs", [])) for one in handed_out["cells"]} == {"[]"}
    assert {one.get("execution_count") for one in handed_out["cells"]} == {None}
    for one in original["cells"]:
        one.update({"outputs": [], "execution_count": None} if "outputs" in one else {})
    assert handed_out == original
    assert by_id(handed_out["cells"], "solution")["metadata"]["jupyter"] == {"source_hidden": True}


def test_broken_json_stays_and_a_fresh_copy_is_put_beside_it_once(course, capsys):
    broken = course.path.read_bytes()[:-40] + ANSWER.encode()
    course.path.write_bytes(broken)
    course.publish(lesson(slope="slope = 1 / 4"))
    assert course.update() and course.update()
    assert course.path.read_bytes() == broken
    assert "no valid JSON" in capsys.readouterr().out
    assert by_id(read(course.path.with_name(NEW))["cells"], "slope")["source"] == "slope = 1 / 4"
    assert len(list(course.places.copy.glob("*.ipynb"))) == 2


def test_a_fresh_copy_never_goes_over_a_file_of_the_learners(course):
    course.path.write_bytes(b"{")
    course.save(notebook([cell("a", "code", "mine")]), NEW)
    course.update()
    assert read(course.path.with_name(NEW))["cells"][0]["source"] == "mine"
    assert course.path.with_name("02_activations-new-2.ipynb").exists()


def test_a_mended_file_is_merged_again(course):
    course.edit(answers)
    whole = course.path.read_bytes()
    course.path.write_bytes(whole[:-3])
    course.publish(lesson(slope="slope = 1 / 4"))
    course.update()
    course.path.write_bytes(whole)
    course.update()
    assert {ANSWER, "slope = 1 / 4"} <= set(course.sources())


def test_an_older_notebook_format_is_left_alone(course, capsys):
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": []}], "cells": []}
    course.save(old)
    course.update()
    assert read(course.path) == old and course.path.with_name(NEW).exists()
    assert "of notebook format 3" in capsys.readouterr().out


def test_a_renamed_file_is_the_learners_and_the_lesson_comes_again(course):
    course.edit(answers)
    mine = course.path.rename(course.path.with_name("my relu.ipynb"))
    before = mine.read_bytes()
    course.publish(lesson(slope="slope = 1 / 4"))
    course.update()
    assert mine.read_bytes() == before and by_id(course.mine()["cells"], "slope")["source"] == "slope = 1 / 4"


def test_a_lesson_that_the_course_renames_is_there_under_both_names(course, capsys):
    course.edit(answers)
    before = course.path.read_bytes()
    course.original.unlink()
    course.publish(lesson(), "03_activations.ipynb")
    course.update()
    assert course.path.read_bytes() == before and course.places.copy.joinpath("03_activations.ipynb").exists()
    assert f"{LESSON}: is no longer part of the course" in capsys.readouterr().out
    course.update()
    assert LESSON not in capsys.readouterr().out


def test_a_file_of_the_learners_with_the_name_of_a_new_lesson(course):
    own = notebook([cell("a", "code", "mine")])
    course.save(own, "04_more.ipynb")
    course.publish(lesson(), "04_more.ipynb")
    course.update()
    assert read(course.places.copy / "04_more.ipynb") == own
    assert course.places.copy.joinpath("04_more-new.ipynb").exists()


def test_pictures_and_subfolders_come_along_and_own_files_stay(course):
    for folder, size in ((course.places.originals, 1), (course.places.copy, 2)):
        folder.joinpath("more").mkdir()
        folder.joinpath("own.txt").write_text("x" * size, encoding="utf-8")
    picture = course.places.originals / "more" / "net.png"
    picture.write_bytes(b"1")
    course.publish(lesson(), "more/10_more.ipynb")
    course.update()
    assert course.places.copy.joinpath("more", "10_more.ipynb").exists()
    assert course.places.copy.joinpath("more", "net.png").read_bytes() == b"1"
    picture.write_bytes(b"22")
    course.update()
    assert course.places.copy.joinpath("more", "net.png").read_bytes() == b"22"
    assert course.places.copy.joinpath("own.txt").read_text(encoding="utf-8") == "xx"


def test_a_file_from_two_updates_ago_is_brought_up_to_date(course):
    """Put back from a backup, or saved by a JupyterLab that still had it open."""
    course.edit(answers)
    old = course.path.read_bytes()
    for number in (1, 2):
        course.publish(lesson(slope=f"slope = {number}", title=f"# {number}"))
        course.update()
    course.path.write_bytes(old)
    course.update()
    assert {ANSWER, "slope = 2", "# 2"} <= set(course.sources())
    assert not any("New from" in source for source in course.sources())


def test_without_the_bases_nothing_is_lost(course):
    course.edit(answers)
    course.places.base.joinpath(LESSON).unlink()
    course.publish(lesson(slope="slope = 1 / 4", stub="def relu(x): ..."))
    course.update()
    assert {ANSWER, "slope = 1 / 4"} <= set(course.sources())


def test_the_file_of_before_is_kept(course):
    course.edit(answers)
    before = course.path.read_bytes()
    course.publish(lesson(slope="slope = 1 / 4"))
    course.update()
    (kept,) = course.places.before.rglob("*.ipynb")
    assert kept.read_bytes() == before


def test_an_original_that_cannot_be_read_harms_nothing(course, capsys):
    """As git leaves it where an author has edited the originals."""
    before = course.path.read_bytes()
    course.original.write_text("<<<<<<< HEAD", encoding="utf-8")
    course.update()
    assert course.path.read_bytes() == before
    assert "the course's own file cannot be read" in capsys.readouterr().out
