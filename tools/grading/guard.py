"""The names with which an answer runs: those of Python, without the course's own answers.

It keeps honest accidents apart from attempts, and makes the simple attempts fail. It is no sandbox.
"""

import builtins

from tools.grading.flags import ANSWERS, CHECKS, FILES, SECRETS

HIDDEN = "dlcore.lessons", "dlcore.check", "tools", "tests"


class Hidden:
    """Stands for the lesson's checks in an answer: calling one does nothing, asking for more is noted."""

    def __init__(self, name, noted):
        object.__setattr__(self, "_name", name)
        object.__setattr__(self, "_noted", noted)

    def __call__(self, *answers, **named):
        return None

    def __getattr__(self, name):
        if name in SECRETS or name.startswith("__"):
            self._noted.add(f"{ANSWERS}: {self._name}.{name}")
            raise PermissionError("The right answers are not at hand while marks are given.")
        return Hidden(f"{self._name}.{name}", self._noted)

    def __setattr__(self, name, value):
        self._noted.add(f"{CHECKS}: {self._name}.{name}")


def namespace(noted):
    """A fresh one for an answer; `noted` is the set that takes what it tries."""
    guarded = dict(vars(builtins))

    def imported(name, space=None, local=None, wanted=(), level=0):
        if name.startswith(HIDDEN):
            return Hidden(name.rpartition(".")[2], noted)
        return builtins.__import__(name, space, local, wanted, level)

    def opened(file, *rest, **named):
        noted.add(f"{FILES}: open")
        raise PermissionError("No files are at hand while marks are given.")

    guarded.update(__import__=imported, open=opened)
    return {"__name__": "__main__", "__builtins__": guarded}
