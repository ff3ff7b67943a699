"""From a function and a table to results."""

import contextlib

from dlcore.language import say
from dlcore.sweep.absence import Absence, NoWorker
from dlcore.sweep.dispatch import Dispatch
from dlcore.sweep.journal import Journal, JournalError
from dlcore.sweep.plain import plain
from dlcore.sweep.plan import Plan
from dlcore.sweep.processes import Processes
from dlcore.sweep.results import Results


class SweepStopped(RuntimeError):
    """The sweep cannot go on; what is finished stands in the journal, and in `results`.

    Lesson: 14_fast_and_large.
    """

    def __init__(self, words, results):
        super().__init__(words)
        self.results = results


def run(
    function, table, *, journal, executor=None, data=None, seconds=None, tries=3, again=(), patience=60.0
):
    """Call function(**settings) once for each settings of the table, and return the Results.

    function: returns a number, or a dict of numbers, lists of them, and texts; its randomness comes from a
    setting, such as seed. Errors, a Divergence too, are results that say what happened.
    table: list of dicts, see grid, random, repeat. All must be different.
    journal: path of a file. Each finished run is added to it at once. If it holds some already, of the same
    function, data and table (which may have grown), those are not done again.
    executor: any concurrent.futures.Executor; None: Processes(). A given one may be at work on runs when an
    interrupt ends the sweep: only those of Processes are ended too.
    data: dict from name to array or Dataset; the journal keeps their checksums, and refuses others.
    seconds: limit of one run. tries: how often a run is sent when its process is killed. again: outcomes
    whose runs are done again, such as ("error", "too long"); those that were lost always are.
    patience: seconds that the sweep waits while a dask executor has no worker at all; where jobs stand in a
    queue for an hour, give it more.

    After an interrupt by hand the Results so far are returned. JournalError: the journal is of another sweep,
    in use, or cannot be written. SweepStopped: the executor takes no more runs, or has no worker.
    Lesson: 14_fast_and_large.
    """
    from tqdm.auto import tqdm  # here, because in a notebook it loads all of ipywidgets

    how = {"executor": executor, "data": data, "seconds": seconds, "tries": tries, "again": again}
    how |= {"patience": patience}
    table = list(table)
    states = runs(function, table, journal=journal, **how)
    with tqdm(total=len(table), unit=say("run"), leave=False) as bar:
        return last_of(states, lambda results: bar.update(len(results.records) - bar.n))


def runs(
    function, table, *, journal, executor=None, data=None, seconds=None, tries=3, again=(), patience=60.0
):
    """Yield the Results once at the beginning, and again whenever runs have ended; else as run.

    It is one object, which fills. Who leaves the loop keeps what is finished. Lesson: 14_fast_and_large.
    """
    plan = Plan(function, table, data=data, seconds=seconds, tries=tries, again=again, patience=patience)
    with Journal(journal, plan.head) as book:
        missing = plan.missing(book)
        for name in missing:
            book.records.pop(name, None)  # of a run that is done again
        results = Results(plan.settings, book.records, plan.head)
        yield results
        if missing:
            yield from _carried_out(plan, missing, book, results, executor)


def last_of(states, show):
    """The Results at the end, or after an interrupt; show(results) is called with each state.

    Lesson: 14_fast_and_large.
    """
    results = None
    try:
        with contextlib.closing(states):
            for results in states:
                show(results)
    except KeyboardInterrupt:
        if results is None:
            raise
        print(
            say(
                "Interrupted: {done} of {all} runs are kept.",
                done=len(results.records),
                all=len(results.settings),
            )
        )
    return results


def _carried_out(plan, missing, book, results, executor):
    def keep(name, record):
        book.add(plain(plan.settings[name]), record)

    with _own(executor) as executor:
        dispatch, absence = Dispatch(executor, plan, missing, keep), Absence(executor, plan.patience)
        try:
            while dispatch.is_busy:
                if dispatch.turn():
                    absence.over()
                    yield results
                else:
                    absence.look()
        except JournalError as error:
            error.results = results
            raise
        except Exception as error:
            dispatch.stop()
            raise SweepStopped(_why(error, book, results), results) from error
        finally:
            with contextlib.suppress(JournalError):  # then it was raised before
                dispatch.stop()


@contextlib.contextmanager
def _own(executor):
    """The executor that is given, or processes that end with the sweep."""
    ours = Processes() if executor is None else executor
    try:
        yield ours
    finally:
        if isinstance(ours, Processes):
            ours.interrupt()
        if executor is None:
            ours.shutdown()


def _why(error, book, results):
    kept = f"{len(results.records)} of {len(results.settings)} are kept in {book.name}: run the sweep again"
    if isinstance(error, NoWorker):
        return f"{error} {kept} then."
    return f"The executor takes no more runs ({type(error).__name__}: {error}). {kept} with a new executor."
