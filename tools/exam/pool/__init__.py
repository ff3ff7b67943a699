"""All questions, in the order of the lessons."""

from tools.exam.pool import (
    lesson01,
    lesson02,
    lesson03,
    lesson04,
    lesson05,
    lesson06,
    lesson07,
    lesson08,
    lesson09,
    lesson10,
    lesson11,
    lesson12,
    lesson13,
    lesson14,
)

LESSONS = (
    *(lesson01, lesson02, lesson03, lesson04, lesson05, lesson06, lesson07),
    *(lesson08, lesson09, lesson10, lesson11, lesson12, lesson13, lesson14),
)
POOL = tuple(one for lesson in LESSONS for one in lesson.QUESTIONS)
