"""What a board asks of its patients."""

WANTED = ("number", "complaint", "fault", "code", "compared", "case", "why_not", "steps")


def require_patients(patients, keys):
    """Return the patients by number; TypeError or ValueError in words if the board cannot show them.

    keys: those of the faults on offer. Lesson: 13_clinic.
    """
    patients = tuple(patients)
    for patient in patients:
        missing = [name for name in WANTED if not hasattr(patient, name)]
        if missing:
            raise TypeError(f"ClinicBoard expects patients with {', '.join(missing)}, got {patient!r:.80}.")
    by_number = {patient.number: patient for patient in patients}
    if not patients or len(by_number) < len(patients):
        raise ValueError(f"ClinicBoard expects patients with different numbers, got {list(by_number)}.")
    unknown = sorted({patient.fault.key for patient in patients} - set(keys))
    if unknown:
        raise ValueError(f"ClinicBoard expects faults of dlcore.models.broken.FAULTS, got {unknown}.")
    return by_number
