"""Every lesson has a thumbnail, and the figure that it is made from is still there."""

import io

from PIL import Image

from dlcore.lessons.course import LESSONS
from tools.thumbnails.__main__ import SIZE, figure, thumbnail
from tools.thumbnails.pictures import PARTS


def test_every_lesson_has_one_of_the_right_size():
    assert PARTS.keys() == {lesson.file for lesson in LESSONS}
    for lesson in LESSONS:
        assert Image.open(lesson.thumbnail).size == SIZE, lesson.file


def test_each_is_made_from_a_figure_of_its_lesson():
    for lesson in LESSONS:
        made = thumbnail(figure(lesson.file, PARTS[lesson.file].cell), PARTS[lesson.file])
        assert Image.open(io.BytesIO(made)).size == SIZE


def test_the_folder_holds_no_others():
    folder = LESSONS[0].thumbnail.parent
    assert {path.stem for path in folder.iterdir()} == {lesson.file for lesson in LESSONS}
