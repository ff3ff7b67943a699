"""First aid for the classroom: what is here, whether it works, and what to do where it does not.

From a shell: python course.py doctor. From a notebook: from dlcore.doctor import doctor; doctor().
Only the standard library is imported at the top of its files, and only by names (`import dlcore.x` brings all
of dlcore): it must speak when a package is broken.
"""

import contextlib
import logging
import warnings

from dlcore.doctor.computer import blas, browser, cores, disk, home, writing
from dlcore.doctor.data import data_sets
from dlcore.doctor.finding import COPY_COURSE, COPY_DATA, PROJECT, REINSTALL, Finding
from dlcore.doctor.installation import front_ends, hidden, kernel, packages, python
from dlcore.doctor.lessons import own_lessons
from dlcore.language import mark, say

__all__ = ["PROJECT", "REINSTALL", "Finding", "doctor", "findings"]

FIRST = mark("Do first what is said above")  # in place of REINSTALL, which would not help
EXAMINATIONS = {  # what is looked at, in this order, and what to do if looking itself fails
    python: REINSTALL,
    hidden: COPY_COURSE,
    packages: REINSTALL,
    kernel: REINSTALL,
    front_ends: REINSTALL,
    blas: REINSTALL,
    cores: REINSTALL,
    data_sets: COPY_DATA,
    own_lessons: COPY_COURSE,
    browser: mark("Open the address that JupyterLab prints"),
    home: COPY_COURSE,
    disk: COPY_COURSE,
    writing: COPY_COURSE,
}


def doctor():
    """Print a line for each finding and what to do about it; True if there is nothing to do."""
    with _quiet():
        found = list(findings())
    print(*map(_line, found), sep="\n")
    return not any(finding.to_do for finding in found)


@contextlib.contextmanager
def _quiet():
    """Packages that warn while they are imported would show a red box; what matters is a finding."""
    before = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(before)


def findings():
    """All findings; an examination that itself fails becomes a finding."""
    cause = False  # has something been said that could be the cause of broken packages?
    for examine, advice in EXAMINATIONS.items():
        for finding in _found(examine, advice):
            is_reinstall = finding.to_do.endswith(say(REINSTALL))
            yield finding._replace(to_do=say(FIRST)) if is_reinstall and cause else finding
            cause = cause or bool(finding.to_do) and not is_reinstall


def _found(examine, advice):
    try:
        yield from examine()
    except Exception as error:
        advice = REINSTALL if isinstance(error, ImportError) else advice
        yield Finding(examine.__name__, f"{type(error).__name__}: {error}", say(advice))


def _line(finding):
    verdict, advice = ("->", f"\n   {finding.to_do}") if finding.to_do else (say("ok"), "")
    return f"{verdict} {finding.subject:<24} {finding.seen}{advice}"
