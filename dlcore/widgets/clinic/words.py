"""What the clinic board says, in sentences."""

from dlcore.language import mark, say
from dlcore.widgets.clinic.outcomes import FOUND, TOLD

NOT_KNOWN = mark("First find the diagnosis, or ask for it with show_me().")
RESET = mark("Back at the first weights. Press Train to begin again.")


def presented(board):
    """What stands in place of the picture; the same on every machine. Lesson: 13_clinic."""
    return say(
        "Clinic board with {count} patients: networks that do not learn as they should. Patient {number}: "
        "{complaint} Run the cell in JupyterLab to train it live beside its readings, to name the fault, and to "
        "see the mended network learn.",
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


def not_this(patient, fault):
    """What speaks against a wrong diagnosis. Lesson: 13_clinic."""
    against = patient.similar.get(fault.key)
    if against:
        return say("Not this one. {against}", against=say(against))
    return say("Not this one. Its sign would be: {sign}", sign=say(fault.sign))


def right(fault, outcome):
    """The right diagnosis, found or told, and what mends it. Lesson: 13_clinic."""
    fields = {"name": say(fault.name), "treatment": say(fault.treatment)}
    if outcome == TOLD:
        return say("It is this: {name}. Treatment: {treatment}", **fields)
    return say("Right: {name}. Treatment: {treatment}", **fields)


def treated(fault):
    """After the treatment. Lesson: 13_clinic."""
    return say(
        "Treated: {treatment} The mended network starts from first weights; the grey curve is the one before.",
        treatment=say(fault.treatment),
    )


def not_finite(step):
    """A training whose loss left all bounds: nothing to worry about here. Lesson: 13_clinic."""
    return say(
        "The training stopped by itself: at step {step} the loss is no longer a usable number. That is a reading "
        "too. Train goes on from the last sound weights, Reset starts again.",
        step=step,
    )
