"""The program of a patient as lines, with what the treatment changes."""

KEPT = " "


def program_lines(patient, is_treated):
    """Pairs of a sign and a line: KEPT, and of a treated patient "-" and "+" too. Lesson: 13_clinic."""
    if not is_treated:
        return [[KEPT, line] for line in patient.code.splitlines()]
    return [[line[0], line[2:]] for line in patient.compared]
