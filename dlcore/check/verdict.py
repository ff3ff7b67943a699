"""What a check says of an answer: the words for the learner, and the few facts for the record."""

import re
import sys
from dataclasses import dataclass, field

from dlcore.language import mark, say

PASSED, NOT_YET, OPEN = "passed", "not yet", "not attempted"
NOT_ATTEMPTED = mark("not attempted yet")
LESSON = re.compile(r"dlcore\.lessons\.lesson(\d\d)")


@dataclass(frozen=True)
class Verdict:
    """outcome: PASSED, NOT_YET or OPEN. text: the words. case: the number of the first one that fails.

    mistake: its name in English, without what to do about it, where it is known. hint: the sentence for the
    learner that says most. cases: how many there are. parts: of a layer, whether forward and backward are
    right, by their names.
    """

    outcome: str
    text: str
    case: int | None = None
    mistake: str | None = None
    hint: str = ""
    cases: int = 1
    parts: dict[str, bool] = field(default_factory=dict)

    @property
    def passed(self):
        """Is the answer right?"""
        return self.outcome == PASSED

    @property
    def attempted(self):
        """Is anything written?"""
        return self.outcome != OPEN

    def facts(self):
        """Return what the record keeps of it; never the answer's own values."""
        return {"outcome": self.outcome, "mistake": self.mistake, "case": self.case}


class NotPassed(AssertionError):
    """What `require` raises, with the name of the exercise and the result. Lesson: 04_backpropagation."""

    def __init__(self, name, result):
        super().__init__(name, result)
        self.name, self.result = name, result

    def __str__(self):
        return f"{self.name}: {self.result.text}"


def hint_of(lines):
    """Return the lines of a verdict as one sentence or two, without their indents."""
    return " ".join(" ".join(line.split()) for line in lines)


def unwritten(text=None):
    """Return the verdict on an answer of which nothing, or a part, is not written yet."""
    return Verdict(OPEN, say(NOT_ATTEMPTED) if text is None else text)


def where(check):
    """Return the name of a check as a lesson offers it, as in "02.log_sum_exp"; else its own name."""
    for module, room in sorted(sys.modules.items()):
        lesson = LESSON.fullmatch(module)
        found = [name for name, value in vars(room).items() if value is check] if lesson else []
        if found:
            return f"{lesson[1]}.{found[0]}"
    return check.name
