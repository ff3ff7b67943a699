"""The program of a patient as lines, with what the treatment changes."""

import difflib

KEPT, GONE, NEW = " -+"


def program_lines(patient, is_treated):
    """Pairs of a sign and a line: KEPT, and of a treated patient GONE and NEW. Lesson: 13_clinic."""
    ill = patient.code.splitlines()
    if not is_treated:
        return [[KEPT, line] for line in ill]
    lines = difflib.ndiff(ill, patient.mended_code.splitlines())
    return [[line[0], line[2:]] for line in lines if line[0] in (KEPT, GONE, NEW)]
