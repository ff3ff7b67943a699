"""A question of the pool, and what one seed makes of it."""

import random
from dataclasses import dataclass

COMPUTE, CHOOSE, FAULT, SHORT = "by hand", "choose, and say why", "find the fault", "short answer"


@dataclass(frozen=True)
class Task:
    """What one student gets. text, answer: parts of a page, strings in Markdown and those of parts.py.

    given: the numbers that were drawn, by their names. values: what dlcore computed from them.
    """

    text: tuple
    answer: tuple
    given: dict
    values: dict


@dataclass(frozen=True)
class Question:
    """One question in all its variants. name: as in "04.delta". about: what it asks, in a few words.

    draw: from a random.Random to a Task. minutes: our estimate.
    """

    name: str
    about: str
    kind: str
    points: int
    minutes: int
    draw: object

    @property
    def lesson(self):
        """Its two digits, as a text."""
        return self.name[:2]

    def task(self, *seed):
        """The Task of a seed: of texts, such as the word of a class and the name of a student."""
        return self.draw(random.Random("\n".join([*seed, self.name])))


def question(kind, *, points, minutes):
    """Decorate a function from a random.Random to a Task; its docstring says what is asked."""

    def made(draw):
        name = f"{draw.__module__[-2:]}.{draw.__name__}"
        return Question(name, draw.__doc__, kind, points, minutes, draw)

    return made
