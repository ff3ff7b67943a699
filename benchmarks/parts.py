"""What is measured, part by part: functions (peers, options, say) -> what measured.json keeps of it."""

from dataclasses import asdict

from benchmarks import steps
from benchmarks.cases import FAMILIES, cases


def measure_steps(peers, options, say):
    """{"rows": [...], "refused": [sentences]}."""
    rows, refused = [], []
    for case in cases(options.only or FAMILIES):
        say(f"  {case.name}")
        measured, reasons = steps.measure(case, peers, options.rounds, quick=options.quick)
        rows += [asdict(row) for row in measured]
        refused += [f"{peer}: {case.name}: {why}" for peer, why in reasons.items()]
    return {"rows": rows, "refused": refused}


PARTS = {"steps": measure_steps}
