"""The folder results: measured.json holds the numbers; table.md and the pictures are drawn from it."""

import json
from pathlib import Path

from benchmarks.report import pictures, readme
from benchmarks.report.tables import TABLES

FOLDER = Path(__file__).parents[1] / "results"
NUMBERS = FOLDER / "measured.json"


def tables(part, measured):
    """The part's section in Markdown."""
    return TABLES[part](measured[part])


def write(measured, folder=FOLDER):
    """Keep what was measured, beside parts measured before, and draw everything anew."""
    folder.mkdir(exist_ok=True)
    numbers = folder / NUMBERS.name
    before = json.loads(numbers.read_text(encoding="utf-8")) if numbers.exists() else {}
    numbers.write_text(json.dumps(merged(before, measured), indent=1) + "\n", encoding="utf-8")
    draw(folder)


def merged(before, measured):
    """What was measured before and now; the head names machine and peers of the part `steps`."""
    parts = [part for part in TABLES if part in measured]
    machines = before.get("machines", {}) | dict.fromkeys(parts, measured["machine"])
    head = {key: before[key] for key in ("machine", "missing") if key in before and "steps" not in measured}
    return before | measured | head | {"machines": machines}


def draw(folder=FOLDER):
    """table.md, the pictures and README.md's generated part from measured.json."""
    measured = json.loads((folder / NUMBERS.name).read_text(encoding="utf-8"))
    text = page(measured)
    (folder / "table.md").write_text(text.replace("](results/", "]("), encoding="utf-8")
    pictures.save(measured, folder)
    readme.replace(folder.parent / "README.md", text)


def page(measured):
    """All tables below each other, with the machine and what could not be run."""
    sections = ["  \n".join(measured["machine"])]
    sections += [tables(part, measured) + where(part, measured) for part in TABLES if part in measured]
    return "\n\n".join([*sections, missing(measured["missing"])]) + "\n"


def where(part, measured):
    """Says on which machine a part was measured, if it is not that of the head."""
    machine = measured.get("machines", {}).get(part, measured["machine"])
    return "" if machine == measured["machine"] else "\n\nMeasured on: " + "; ".join(machine) + "."


def missing(reasons):
    """One sentence for each peer that could not be run."""
    if not reasons:
        return "Every peer could be run."
    return "\n".join(["Could not be run:", "", *(f"- {name}: {why}" for name, why in reasons.items())])
