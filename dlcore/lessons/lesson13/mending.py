"""Is the patient well with the learner's program?"""

from functools import partial

import numpy as np

from dlcore.check.attempt import attempt, is_stub
from dlcore.check.verdict import NOT_YET, PASSED, Verdict, unwritten
from dlcore.language import mark, say
from dlcore.lessons.lesson13.diagnoses import examined
from dlcore.lessons.lesson13.of_patient import OfPatient
from dlcore.models.broken import NAMED, Case, readings, train
from dlcore.models.broken.evidence import EVIDENCE

ENOUGH = 1.25  # times the loss of the mended one, on validation rows
_WELL = mark("patient {number} is well: no sign of an illness, and it learns as it should")
_STILL = mark("patient {number} still suffers: {name}. {sign}")
_NEW = mark("patient {number} has another illness now: {name}. {sign}")
_SLOW = mark(
    "patient {number}: no sign of an illness, but a validation loss of {after:.2f}; {goal:.2f} will do"
)
_NO_CASE = mark("program(rng) must return a Case, got {got}.")


class Mending(OfPatient):
    """Call it with a patient and a function rng -> Case; it trains for as many steps as the patient."""

    name = "13.mended"

    def result(self, patient, program):
        if is_stub(program):
            return unwritten()
        tried = attempt(program, {"rng": np.random.default_rng(0)})
        if tried.unfinished:
            return unwritten()
        if tried.error:
            return _not_well(tried.error)
        if not isinstance(tried.result, Case):
            return _not_well(say(_NO_CASE, got=repr(tried.result)[:60]))
        measured = attempt(partial(_measured, tried.result, patient.steps), {})  # a copied case cannot train
        return _not_well(measured.error) if measured.error else _judged(patient, measured.result)


def _measured(case, steps):
    """The readings after these steps, with the longest gradient also of the start, which no bound has cut."""
    first = readings(case)["longest_gradient"]
    values = readings(case, train(case, steps, np.random.default_rng(1)))
    return values | {"longest_gradient": max(first, values["longest_gradient"])}


def _judged(patient, values):
    """The patient's own illness first, then others that the mended one does not have, then the loss."""
    allowed = _ill(examined(patient, True))
    ill = [key for key in _ill(values) if key not in allowed]
    if ill:
        own = patient.fault.key in ill
        fault = patient.fault if own else NAMED[ill[0]]
        text = say(_STILL if own else _NEW, number=patient.number, name=say(fault.name), sign=say(fault.sign))
        return _not_well(text, fault.key)
    goal = ENOUGH * examined(patient, True)["validation_loss"]
    after = values["validation_loss"]
    if not after <= goal:
        return _not_well(say(_SLOW, number=patient.number, after=after, goal=goal))
    return Verdict(PASSED, say(_WELL, number=patient.number))


def _not_well(text, mistake=None):
    return Verdict(NOT_YET, text, mistake=mistake, hint=text)


def _ill(values):
    """The keys of the illnesses that the readings look like."""
    return [k for k, e in EVIDENCE.items() if e.reading in values and e.is_typical(values)]


mended = Mending()
