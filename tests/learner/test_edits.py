"""All kinds of edits, driven through an update that changes every cell: no word of the learner's is lost."""

from collections import Counter

import pytest

from tests.learner.edits import (
    ANSWER,
    EDITS,
    added,
    answers,
    from_colab,
    other_tags,
    pasted_with_the_same_id,
    reordered,
    text_edited,
    with_new_ids,
    without_ids,
)
from tests.learner.small_course import SOURCES, by_id, cell, lesson, output

NEW_TEXT = {name.replace("-", "_"): source + "  # new" for name, (_, source) in SOURCES.items()}


def learners(course):
    """The sources of the learner's file that the course has not written there."""
    every = {source for _, source in SOURCES.values()}
    there = {name: {source} for name, (_, source) in SOURCES.items()}
    return [one["source"] for one in course.mine()["cells"]
            if one["source"] not in there.get(one.get("id"), every)]  # fmt: skip


def is_within(few, many):
    return not Counter(few) - Counter(many)


@pytest.mark.parametrize("changed", [NEW_TEXT, {"stub": "def relu(x):\n    ..."}])
@pytest.mark.parametrize("edit", EDITS)
def test_every_word_survives(course, edit, changed):
    course.edit(edit)
    words = learners(course)
    course.publish(lesson(**changed))
    assert course.update()
    assert words and is_within(words, course.sources())
    assert len(set(course.ids())) == len(course.ids())
    assert len(list(course.places.copy.glob("*.ipynb"))) == 1


@pytest.mark.parametrize("edit", EDITS)
def test_nothing_new_leaves_the_file(course, edit):
    course.edit(edit)
    before = course.path.read_bytes()
    course.publish(lesson())
    assert course.update() and course.path.read_bytes() == before


@pytest.mark.parametrize("edit", EDITS)
def test_a_second_update_changes_nothing(course, edit):
    course.edit(edit)
    course.publish(lesson(**NEW_TEXT))
    course.update()
    before = course.path.read_bytes()
    assert course.update() and course.path.read_bytes() == before


@pytest.mark.parametrize(
    "edit", [answers, text_edited, added, reordered, without_ids, with_new_ids, from_colab]
)
def test_what_the_learner_left_alone_is_new(course, edit):
    course.edit(edit)
    course.publish(lesson(check="check(relu, 3)", title="# Activations, 2nd edition"))
    course.update()
    assert {"check(relu, 3)", "# Activations, 2nd edition"} <= set(course.sources())
    assert not {"check(relu)", "# Activations"} & set(course.sources())


def test_the_new_version_stands_below_the_learners_with_a_line_that_says_so(course):
    course.edit(answers)
    course.publish(lesson(stub="def relu(x):\n    ..."))
    course.update()
    place = course.ids().index("stub")
    mine, new = course.mine()["cells"][place : place + 2]
    assert mine["source"] == ANSWER
    assert new["cell_type"] == "markdown" and "outputs" not in new  # so that Run All keeps the answer
    assert new["source"].startswith("**New from the course.** You had changed the cell above")
    assert "```python\ndef relu(x):\n    ...\n```" in new["source"]


def test_a_newer_version_takes_the_place_of_the_older_one_below(course):
    course.edit(answers)
    for letter in "xyz":
        course.publish(lesson(stub=f"def relu({letter}):\n    ..."))
        course.update()
    assert sum("New from the course" in source for source in course.sources()) == 1
    assert any("def relu(z)" in source and "New from" in source for source in course.sources())


def test_a_note_that_the_learner_has_edited_is_the_learners(course):
    course.edit(answers)
    course.publish(lesson(stub="def relu(x):\n    ..."))
    course.update()
    course.edit(lambda cells: by_id(cells, "stub-new").update(source="I prefer mine"))
    course.publish(lesson(stub="def relu(y):\n    ..."))
    course.update()
    assert "I prefer mine" in course.sources() and any("def relu(y)" in one for one in course.sources())


def test_of_two_cells_with_one_id_the_unchanged_one_is_the_courses(course):
    course.edit(pasted_with_the_same_id)
    course.publish(lesson(slope="slope = 1 / 4"))
    course.update()
    assert by_id(course.mine()["cells"], "slope")["source"] == "slope = 1 / 4"
    assert course.sources()[0] == "slope = 'another'" and course.ids()[0] == "slope-2"


def test_outputs_stay_where_the_source_stayed(course):
    def run(cells):
        for name in ("slope", "check"):
            by_id(cells, name).update(outputs=[output("my result")], execution_count=7)

    course.edit(run)
    course.publish(lesson(check="check(relu, 3)"))
    course.update()
    cells = course.mine()["cells"]
    assert by_id(cells, "slope")["outputs"] == [output("my result")]
    assert by_id(cells, "slope")["execution_count"] == 7
    assert by_id(cells, "check")["outputs"] == [] and by_id(cells, "check")["execution_count"] is None


def test_tags_of_both_sides(course):
    course.edit(other_tags)
    new = lesson()
    by_id(new["cells"], "stub")["metadata"] = {"tags": ["exercise", "continued"]}
    by_id(new["cells"], "slope")["metadata"] = {"tags": ["continued"]}
    course.publish(new)
    course.update()
    cells = course.mine()["cells"]
    assert by_id(cells, "stub")["metadata"] == {"tags": ["exercise", "hard"], "collapsed": True}
    assert by_id(cells, "solution")["metadata"] == {}
    assert by_id(cells, "slope")["metadata"] == {"tags": ["continued"]}


def test_deleted_cells_stay_away_until_the_course_changes_them(course):
    course.edit(lambda cells: cells.remove(by_id(cells, "slope")))
    course.publish(lesson(title="# New title"))
    course.update()
    assert "slope" not in course.ids()
    course.publish(lesson(title="# New title", slope="slope = 0.2500"))
    course.update()
    assert course.ids()[3:5] == ["slope-new", "slope"]
    assert course.sources()[3].startswith("**Back from the course.**")


def test_new_cells_come_in_behind_their_neighbour(course):
    course.edit(added)
    new = lesson()
    new["cells"].insert(4, cell("more", "code", "more = 1"))
    course.publish(new)
    course.update()
    ids = course.ids()
    assert ids[0] == "my-beginning" and ids[-1] == "my-end"
    assert set(ids[5:7]) == {"my-own", "more"} and ids[4] == "slope"


def test_the_learners_order_holds_else_the_courses(course):
    new = lesson()
    new["cells"].insert(1, new["cells"].pop(4))
    course.publish(new)
    course.update()
    assert course.ids()[1] == "task"
    course.edit(lambda cells: cells.insert(0, cells.pop()))
    course.publish(lesson())
    course.update()
    assert course.ids()[:3] == ["end", "title", "task"]


def test_cells_that_the_course_drops_go_unless_the_learner_has_changed_them(course):
    course.edit(answers)
    new = lesson()
    new["cells"] = [one for one in new["cells"] if one["id"] not in ("slope", "stub")]
    course.publish(new)
    course.update()
    assert "slope" not in course.ids() and ANSWER in course.sources()
