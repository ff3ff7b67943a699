"""Twelve broken networks with their owners' complaints, readings, diagnoses and cures.

For a Patient: case = patient.case(rng), record = train(case, patient.steps, rng) and readings(case, record),
a dict whose keys NAMES puts into words. patient.why_not(key, values) says which of these readings speaks
against a wrong diagnosis; NAMED gives the Fault of a key.
"""

from dlcore.models.broken.case import Case
from dlcore.models.broken.fault import FAULTS, NAMED, Fault
from dlcore.models.broken.patient import Patient
from dlcore.models.broken.readings import NAMES, readings
from dlcore.models.broken.training import Look, Record, train
from dlcore.models.broken.ward import EXAMPLE, PATIENTS

__all__ = [
    "EXAMPLE",
    "FAULTS",
    "NAMED",
    "NAMES",
    "PATIENTS",
    "Case",
    "Fault",
    "Look",
    "Patient",
    "Record",
    "readings",
    "train",
]
