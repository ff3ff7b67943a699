"""One exercise of one learner, judged. It runs in a process of its own: tools/grading/limits.py starts it."""

import ast
import contextlib
import io
import linecache
import time
import warnings
from dataclasses import asdict, dataclass

from dlcore.check.verdict import NOT_YET, OPEN, Verdict, hint_of
from tools.grading.flags import CHECKS, flags, grave
from tools.grading.guard import namespace
from tools.grading.program import Parts
from tools.grading.rooms import room
from tools.grading.statements import Unreadable, statements

_DETAIL = 4000  # characters of a verdict that are kept


@dataclass(frozen=True)
class Job:
    """exercise, given: of the assignment. cells: the learner's own ones, (number, id, source).

    seed: of the cases; None for the course's own.
    """

    lesson: str
    exercise: object
    given: tuple
    cells: tuple
    seed: tuple | None = None


def judged(job):
    """Return a dict that JSON can hold: the fields of Verdict, and flags, elsewhere, note, seconds."""
    own, broken = _read(job.cells)
    elsewhere = sorted({flag for _, _, source in job.cells for flag in _flags(source, grave)})
    parts, wanted, note = Parts(own, job.given, job.exercise.place), job.exercise.wanted, ""
    cells = parts.cells_with(wanted)
    if not cells:
        wanted, cells = _renamed(job, own)
        note = f"the answer is called {wanted}, not {job.exercise.wanted}" if cells else ""
    runs = (run for cell in cells for run in _runs(job, parts, wanted, cell))
    best = None
    for run in runs:  # from the last cell back, until one is no stub
        best = run if best is None or run["outcome"] != OPEN else best
        if best["outcome"] != OPEN:
            break
    found = {"elsewhere": elsewhere, "note": note, "seconds": round(time.process_time(), 3)}
    return {**(best or _absent(job, broken)), **found}


def inspected(job):
    """Return the flags of all of a learner's cells, for an answer that ended its process; nothing is run."""
    found = sorted({flag for _, _, source in job.cells for flag in _flags(source)})
    return {"flags": found, "elsewhere": [], "note": ""}


def _read(cells):
    """The statements of all cells that are Python, and the complaints about the others by their sources."""
    own, broken = [], {}
    for number, _, source in cells:
        try:
            own += statements(source, number)
        except Unreadable as error:
            broken[source] = str(error)
    return own, broken


def _flags(source, chosen=list):
    try:
        return chosen(flags(source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []


def _renamed(job, own):
    """The only function of the exercise's own cell, where it has another name than asked for."""
    numbers = {number for number, name, _ in job.cells if name == job.exercise.cell}
    names = [name for one in own if one.place[0] in numbers and one.is_definition for name in one.binds]
    return (names[0], sorted(numbers)) if len(names) == 1 else ("", [])


def _absent(job, broken):
    """The result where no cell defines the answer: nothing was written, or what was is no Python."""
    for source, complaint in broken.items():
        if job.exercise.wanted in source:
            return _data(_wrong(complaint), ())
    return _data(Verdict(OPEN, "not attempted"), ())


def _runs(job, parts, wanted, cell):
    """Yield the result of a cell; where it fails with the lesson's helpers, also with the learner's own."""
    given, own = parts.program(wanted, cell, False)
    first = _run(job, given, own, wanted)
    if first["outcome"] == NOT_YET and parts.overridden(given):
        second = _run(job, *parts.program(wanted, cell, True), wanted)
        first = second if second["outcome"] not in (NOT_YET, OPEN) else first
    yield first


def _run(job, given, own, wanted):
    noted, sources = set(), {number: source for number, _, source in job.cells}
    found = set(_flags("\n".join(one.source for one in own)))
    if any(flag.startswith(CHECKS) for flag in found):
        return _data(_wrong("it is not run, for it changes what the checks use"), found)
    check = getattr(room(job.lesson, job.seed), job.exercise.check)
    arguments = _arguments(job)
    space, error = _executed([*given, *own], sources, namespace(noted))
    verdict = check.result(*arguments, space[wanted]) if wanted in space else _wrong(error)
    return _data(verdict, found | noted)


def _wrong(sentence):
    return Verdict(NOT_YET, sentence, hint=sentence)


def _arguments(job):
    """The values that the lesson calls the check with before the answer, from its own code."""
    texts = job.exercise.arguments[:-1]
    names = {node.id for text in texts for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)}
    space, _ = _executed(Parts((), job.given, job.exercise.place).lesson_for(names), {}, {})
    return [eval(text, space) for text in texts]


def _executed(program, sources, space):
    """Run the statements one after another; an error ends only its own. Return the names, the last error."""
    error = "its cell gives it no value"
    for one in program:
        file = f"<cell {one.place[0]}>"
        text = sources.get(one.place[0], one.source)
        linecache.cache[file] = len(text), None, text.splitlines(keepends=True), file
        try:
            with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
                warnings.simplefilter("ignore")
                exec(compile(one.source, file, "exec", dont_inherit=True), space)
        except (Exception, SystemExit) as caught:
            error = f"{type(caught).__name__}: {caught}"[:200]
    return space, error


def _data(verdict, found):
    """The verdict as a dict, with its texts cut to a length that a page can show."""
    text = verdict.text[:_DETAIL].encode("utf-8", "replace").decode()
    kept = asdict(verdict) | {"text": text, "hint": hint_of([verdict.hint])[:300]}
    return kept | {"flags": sorted(found)}
