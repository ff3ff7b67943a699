"""One of the twelve."""

import difflib
import inspect
from collections.abc import Callable
from dataclasses import dataclass, field

from dlcore.language import say
from dlcore.models.broken.evidence import EVIDENCE, SHOWN
from dlcore.models.broken.fault import Fault


@dataclass(frozen=True, eq=False)
class Patient:
    """number; complaint: what the owner says; fault: what it is.

    program: the owner's function rng -> Case, cure: the mended one; parts, mended_parts: the classes that
    they use. similar: for the key of another fault, why it is not that one here, where the readings alone
    could mislead. steps: after so many the sick one shows its sign, and the mended one is well.
    Lesson: 13_clinic.
    """

    number: int
    complaint: str
    fault: Fault
    program: Callable
    cure: Callable
    parts: tuple[type, ...] = ()
    mended_parts: tuple[type, ...] = ()
    similar: dict[str, str] = field(default_factory=dict)
    steps: int = 200

    def case(self, rng, is_mended=False):
        """The Case, made anew: the sick one, or the mended one. rng: for rows and weights."""
        return self.cure(rng) if is_mended else self.program(rng)

    @property
    def code(self):
        """The owner's program as it stands and runs. It is sick: do not copy it."""
        return "\n\n".join(inspect.getsource(part) for part in (*self.parts, self.program))

    @property
    def mended_code(self):
        """The mended program as it stands and runs."""
        return "\n\n".join(inspect.getsource(part) for part in (*self.mended_parts, self.cure))

    @property
    def compared(self):
        """All lines of both programs, each behind "  ", "- " (goes) or "+ " (comes)."""
        lines = difflib.ndiff(self.code.splitlines(), self.mended_code.splitlines())
        return [line for line in lines if not line.startswith("?")]

    @property
    def change(self):
        """The lines that the treatment takes out, with a minus, and puts in, with a plus."""
        told = [line for line in self.compared if line[0] in "+-" and line[2:].strip()]
        return "\n".join(line for line in told if not line[2:].strip().startswith(("def ", '"""')))

    def why_not(self, key, values):
        """One sentence: which reading speaks against this other diagnosis. values: what readings gave.

        ValueError for the right diagnosis. Lesson: 13_clinic.
        """
        if key == self.fault.key:
            raise ValueError(f"Nothing speaks against {key!r} in patient {self.number}: it is the diagnosis.")
        if key in self.similar:
            return say(self.similar[key])
        evidence = EVIDENCE[key]
        if evidence.reading not in values:
            return say(evidence.absent)
        shown = SHOWN.get(key, lambda r: r[evidence.reading])(values)
        return say(evidence.against, shown=shown)
