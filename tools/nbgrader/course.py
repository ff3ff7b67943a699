"""What lies in a course folder of nbgrader: {name: bytes}, the same at each call."""

from dlcore.lessons.course import LESSONS as COURSE
from tools.editions.files import LIST, listed
from tools.grading.assignment import NOTEBOOKS, assignment
from tools.learner.notebook import parsed, stored
from tools.nbgrader import words
from tools.nbgrader.source import source

LESSONS = tuple(lesson.number for lesson in COURSE)


def course(lessons):
    """All files of a course of these lessons, by two digits each; NoAssignment where there is none."""
    made = {"nbgrader_config.py": words.CONFIG.encode()}
    for lesson in lessons:
        task, path = assignment(lesson), next(NOTEBOOKS.glob(f"{lesson}_*.ipynb"))
        notebook = source(parsed(path.read_bytes()), task)
        made[f"source/{path.stem}/{path.name}"] = stored(notebook)
    return {**made, LIST: listed("nbgrader", made)}
