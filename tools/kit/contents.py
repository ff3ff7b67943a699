"""What lies in a kit: the course, what starts it, and the lists that start.py reads."""

import hashlib
import json
from pathlib import Path

GIVEN = Path(__file__).parent / "given"
COURSE, WHEELS, SUMS, LIST = "course", "wheels", "SHA256SUMS", "kit.json"
PYTHONS = "3.12"  # stands in the given files for the Pythons of the kit
STARTER = "start.command"  # macOS starts it by a double click if it may be executed
DOS = (".bat", ".txt")  # Windows' own programs want their ends of lines


def given(pythons):
    """{name: bytes} of the files at the top; pythons: such as ["3.12", "3.13"]."""
    return {path.name: filled(path, pythons) for path in sorted(GIVEN.iterdir()) if path.is_file()}


def filled(path, pythons):
    newest_first = sorted(pythons, key=lambda python: int(python.partition(".")[2]), reverse=True)
    text = path.read_text(encoding="utf-8").replace("{PYTHONS}", " ".join(newest_first))
    return (text.replace("\n", "\r\n") if path.suffix in DOS else text).encode()


def earlier(out):
    """{name of a target: its wheels} of a kit that is there already; empty if there is none."""
    try:
        return json.loads((out / LIST).read_text(encoding="utf-8"))["targets"]
    except (OSError, ValueError, KeyError):
        return {}


def unfinished(out):
    """Take the sums away, so that the kit says of itself that it is not finished; the names that they had."""
    names = listed(out)
    (out / SUMS).unlink(missing_ok=True)
    return names


def write_lists(out, files, made, before=()):
    """Write kit.json and the sums, the sums last: now the kit is finished.

    files: the names of all files but the wheels. made: {name of a target: names of its wheels}.
    before: the names of an earlier kit; its wheels that no computer needs any more go, others' files stay.
    """
    text = json.dumps({"targets": {name: sorted(made[name]) for name in sorted(made)}}, indent=0)
    (out / LIST).write_text(text + "\n", encoding="utf-8", newline="\n")
    wheels = {f"{WHEELS}/{wheel}" for ours in made.values() for wheel in ours}
    for name in before:
        if name.startswith(f"{WHEELS}/") and name not in wheels:
            (out / name).unlink(missing_ok=True)
    names = sorted({*files, *wheels, LIST})
    lines = [f"{digest(out / name)}  {name}\n" for name in names]
    (out / SUMS).write_text("".join(lines), encoding="utf-8", newline="\n")
    return names


def listed(out):
    """The names in the sums of an earlier kit."""
    path = out / SUMS
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else ()
    return [line.partition("  ")[2] for line in lines]


def digest(path):
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def size_of(paths):
    """In MB."""
    return sum(path.stat().st_size for path in paths) / 1e6
