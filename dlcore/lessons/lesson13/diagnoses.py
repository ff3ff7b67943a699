"""Is this what the patient suffers from? If not: which reading speaks against it."""

from functools import cache

import numpy as np

from dlcore.check.attempt import is_stub
from dlcore.check.verdict import NOT_YET, PASSED, Verdict, unwritten
from dlcore.language import mark, say
from dlcore.lessons.lesson13.of_patient import OfPatient
from dlcore.models.broken import FAULTS, NAMED, readings, train

_STUB = "..."
_RIGHT = mark("patient {number}: right, {name}. {treatment}")
_WRONG = mark("patient {number}: not {name}. {against}")
_UNKNOWN = mark("{answer} is none of the diagnoses: {names}.")


@cache
def examined(patient, is_mended=False):
    """The readings of the patient after its steps, with the seed of the lesson."""
    rng = np.random.default_rng(0)
    case = patient.case(rng, is_mended)
    return readings(case, train(case, patient.steps, rng))


class Diagnosis(OfPatient):
    """Call it with a patient and the name of a fault, or its key, in quotation marks."""

    name = "13.diagnosis"

    def result(self, patient, answer):
        if is_stub(answer) or answer == _STUB:
            return unwritten()
        fault = _named(answer)
        if fault is None:
            names = ", ".join(say(known.name) for known in FAULTS)
            text = say(_UNKNOWN, answer=repr(answer), names=names)
            return Verdict(NOT_YET, text, hint=text)
        name = say(fault.name)
        if fault is patient.fault:
            text = say(_RIGHT, number=patient.number, name=name, treatment=say(fault.treatment))
            return Verdict(PASSED, text)
        against = patient.why_not(fault.key, examined(patient))
        text = say(_WRONG, number=patient.number, name=name, against=against)
        return Verdict(NOT_YET, text, mistake=fault.key, hint=text)


def _named(answer):
    """The fault of a key or a name, in English or in the reader's language, or of a clear part of a name."""
    text = str(answer).strip(" .").lower()
    known = {say(fault.name).lower(): fault for fault in FAULTS} | {f.name.lower(): f for f in FAULTS}
    near = {fault for name, fault in known.items() if len(text) > 4 and (text in name or name in text)}
    return (NAMED | known).get(text) or (near.pop() if len(near) == 1 else None)


diagnosis = Diagnosis()
