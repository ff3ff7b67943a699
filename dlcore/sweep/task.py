"""One run, in whatever process it is done: it always ends in one line of JSON, never in an exception."""

import json
import pickle
import time
import traceback
from datetime import UTC, datetime
from numbers import Number

from dlcore.sweep.facts import versions
from dlcore.sweep.limits import TooLong, within
from dlcore.sweep.plain import numbers_of_python, plain
from dlcore.training import Divergence

DONE, DIVERGED, ERROR, MEMORY, LATE, LOST = OUTCOMES = (
    *("done", "diverged", "error", "out of memory", "too long", "lost"),
)


def one_run(function, settings, seconds, home, number):
    """Call the function, and return what happened as a line of JSON.

    function, settings: pickled, so that every executor can carry them; seconds: its limit, or None.
    number: of the try; an executor that remembers what it has done does it again. Lesson: 14_fast_and_large.
    """
    call, arguments = pickle.loads(function), pickle.loads(settings)
    begun, clock = datetime.now(UTC), time.perf_counter()
    outcome, result, words = _outcome(lambda: _numbers(call(**arguments)), seconds, home)
    record = {"outcome": outcome, "result": result, "words": words}
    times = {"begun": f"{begun:%Y-%m-%dT%H:%M:%SZ}", "seconds": round(time.perf_counter() - clock, 3)}
    return json.dumps({**record, **times, "tries": number, "versions": versions()})


def lost(words, tries):
    """What stands in place of a run that its executor has lost too often. Lesson: 14_fast_and_large."""
    return {"outcome": LOST, "result": {}, "words": words, "seconds": None, "tries": tries}


def _outcome(call, seconds, home):
    """KeyboardInterrupt goes on: then the run is not finished."""
    try:
        return DONE, within(seconds, call, home=home), ""
    except TooLong:
        return LATE, {}, f"It was not finished after {seconds:g} s."
    except Divergence as error:
        return DIVERGED, {}, str(error)
    except MemoryError as error:
        return MEMORY, {}, str(error) or "There was not enough memory."
    except (Exception, SystemExit) as error:
        return ERROR, {}, _told(error)


def _told(error):
    """The kind of error, what it says, and the last line of Python where it happened; no paths."""
    place = traceback.extract_tb(error.__traceback__)[-1:]
    where = "".join(f" ({frame.name}, line {frame.lineno})" for frame in place)
    return f"{type(error).__name__}: {error}{where}"


def _numbers(value):
    """The function's answer as a dict; a single number has the name "value"."""
    value = numbers_of_python(value)
    if isinstance(value, Number):
        return {"value": plain(value)}
    if not isinstance(value, dict):
        raise TypeError(f"the function must return a number or a dict of numbers, it returned {value!r:.60}")
    return plain(value)
