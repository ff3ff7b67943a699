"""What the clinic board says, in sentences."""

from dlcore.language import mark, say
from dlcore.models.broken.evidence import EVIDENCE
from dlcore.widgets.clinic.outcomes import FOUND, TOLD

NOT_KNOWN = mark("First find the diagnosis, or give up with Show me.")
RESET = mark("Back at the first weights. Press Train to begin again.")


def presented(board):
    """What stands in place of the picture; the same on every machine. Lesson: 13_clinic."""
    return say(
        "Clinic board with {count} patients: networks that do not learn as they should. Patient {number}: "
        "{complaint} Run the cell in JupyterLab to train it live beside its readings, to name the fault, and "
        "to see the mended network learn.",
        count=len(board.ward),
        number=board.patient,
        complaint=board.chart["complaint"],
    )


def score(outcomes):
    """How far one is with the ward. Lesson: 13_clinic."""
    fields = {"found": outcomes.count(FOUND), "n": len(outcomes.of), "told": outcomes.count(TOLD)}
    if fields["told"]:
        return say("Found by you: {found} of {n}. Told: {told}.", **fields)
    return say("Found by you: {found} of {n}.", found=fields["found"], n=fields["n"])


def not_this(patient, fault, numbers):
    """What speaks against a wrong diagnosis: a reading, or that its sign does not last. Lesson: 13_clinic."""
    against = against_it(patient, fault.key, numbers)
    if against:
        return say("Not this one. {against}", against=against)
    return say(
        "Not this one. It would fit the readings of this moment, but not those after {steps} steps with the "
        "owner's own learning rate.",
        steps=patient.steps,
    )


def against_it(patient, key, numbers):
    """The patient's sentence against a fault; "" where no reading bears it out so far. Lesson: 13_clinic."""
    evidence = EVIDENCE[key]
    if key not in patient.similar and evidence.reading in numbers and evidence.is_typical(numbers):
        return ""
    return patient.why_not(key, numbers)


def right(fault, outcome):
    """The right diagnosis, found or told, and what mends it. Lesson: 13_clinic."""
    fields = {"name": say(fault.name), "treatment": say(fault.treatment)}
    if outcome == TOLD:
        return say("It is this: {name}. Treatment: {treatment}", **fields)
    return say("Right: {name}. Treatment: {treatment}", **fields)


def treated(fault, has_curve):
    """After the treatment; has_curve: of the time before. Lesson: 13_clinic."""
    done = say("Treated: {treatment}", treatment=say(fault.treatment))
    begins = say("The mended network begins with its first weights.")
    before = [say("The grey curve is the one before.")] if has_curve else []
    return " ".join([done, begins, *before])


def not_finite(step):
    """A training whose loss left all bounds: nothing to worry about here. Lesson: 13_clinic."""
    return say(
        "The training stopped by itself: at step {step} the loss is no longer a usable number. That is a "
        "reading too. Train goes on from the last sound weights, Reset starts again.",
        step=step,
    )
