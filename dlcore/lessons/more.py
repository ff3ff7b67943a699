"""The one list of optional notebooks, in notebooks/more: each stands beside a lesson."""

from dataclasses import dataclass


@dataclass(frozen=True)
class More:
    """One notebook beside a lesson.

    file: the name of the notebook, without .ipynb. title: its heading. lesson: the two digits of the lesson
    that comes before it, in whose room the checks of its exercises are. outcome: what ends "afterwards you
    can". exercises: the names of these checks. Lesson: 00_index.
    """

    file: str
    title: str
    lesson: str
    outcome: str
    exercises: tuple[str, ...] = ()


MORE: tuple[More, ...] = ()
