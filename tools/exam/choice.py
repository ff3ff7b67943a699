"""Which questions are asked."""

import random

from tools.exam import words
from tools.exam.pool import POOL


class NoQuestion(Exception):
    """There is no such question, or not enough of them; the sentence says what there is."""


def chosen(names, each, seed):
    """The questions of these lessons and names, in the order of the pool; `each`: how many of a lesson."""
    known = {one.name for one in POOL} | {one.lesson for one in POOL}
    for name in names:
        if name not in known:
            raise NoQuestion(words.UNKNOWN.format(name=name))
    wanted = [one for one in POOL if not names or one.name in names or one.lesson in names]
    return wanted if each is None else [one for group in _lessons(wanted) for one in _some(group, each, seed)]


def _lessons(questions):
    """The questions of each lesson."""
    numbers = dict.fromkeys(one.lesson for one in questions)
    return [[one for one in questions if one.lesson == number] for number in numbers]


def _some(group, count, seed):
    """`count` questions of a lesson, the same for all students of a seed, in the order of the pool."""
    if not 0 < count <= len(group):
        raise NoQuestion(words.FEW.format(lesson=group[0].lesson, has=len(group), wanted=count))
    places = random.Random(f"{seed}\n{group[0].lesson}").sample(range(len(group)), count)
    return [group[place] for place in sorted(places)]


def listing():
    """All questions as a table of Markdown, which also stands in docs/teaching/exam.md."""
    rows = [f"| `{one.name}` | {one.kind} | {one.points} | {one.minutes} | {one.about} |" for one in POOL]
    return "\n".join(
        ["| question | kind | points | minutes | what it asks |", "|---|---|---|---|---|", *rows]
    )
