"""What is measured, part by part: functions (peers, options, say) -> what measured.json keeps of it."""

from dataclasses import asdict

from benchmarks import cores, growth, imports, profile, roofline, steps
from benchmarks.cases import FAMILIES, cases
from benchmarks.epoch import measure as epoch


def measure_steps(peers, options, say):
    """{"rows": [...], "refused": [sentences]}."""
    rows, refused = [], []
    for case in cases(options.only or FAMILIES):
        say(f"  {case.name}")
        measured, reasons = steps.measure(case, peers, options.rounds, quick=options.quick)
        rows += [asdict(row) for row in measured]
        refused += [f"{peer}: {case.name}: {why}" for peer, why in reasons.items()]
    return {"rows": rows, "refused": refused}


def measure_epoch(peers, options, say):
    return epoch.measure(say)


def measure_roofline(peers, options, say):
    return roofline.measure(say)


def measure_profile(peers, options, say):
    return profile.measure(say)


def measure_growth(peers, options, say):
    return growth.measure(say)


def measure_imports(peers, options, say):
    return imports.measure(say)


PARTS = {
    "steps": measure_steps,
    "cores": cores.measure,
    "epoch": measure_epoch,
    "profile": measure_profile,
    "roofline": measure_roofline,
    "growth": measure_growth,
    "imports": measure_imports,
}
