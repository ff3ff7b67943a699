"""Fetches by pip the wheels that a kit lacks."""

import subprocess
import sys
import zipfile

from tqdm import tqdm

from tools.kit import words
from tools.kit.needed import needs, required_by, wheels_in

MOST_ROUNDS = 20  # what a wheel asks for is known when it is there; a chain of packages is far shorter


class Lacking(Exception):
    """A wheel cannot be had; the text says which and what to do."""


def wheels_for(target, wanted, pins, folder):
    """Fetch what lacks, until each wheel is there that any of them asks for. Returns the paths of all."""
    for _ in range(MOST_ROUNDS):
        found = needs(target, wanted, pins, folder)
        if not found.lacking:
            return sorted(found.files.values())
        fetch(target, found.lacking, folder)
    raise Lacking(words.NOT_KEPT.format(target=target, names=", ".join(found.lacking)))


def fetch(target, lacking, folder):
    """Have pip fetch these, each in the wheel that is best for the target."""
    command = [*pip(), *arguments(target), "--dest", str(folder), *lacking]
    both = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    process = subprocess.Popen(command, encoding="utf-8", errors="replace", **both)
    said = []
    with tqdm(total=len(lacking), desc=f"  {target}", unit="package", leave=False, disable=None) as bar:
        for line in process.stdout:
            said.append(line.strip())
            bar.update(line.startswith("Collecting"))
    if process.wait() != 0:
        errors = [line for line in said if line.startswith("ERROR")] or said[-1:]
        raise Lacking(words.PIP_SAYS.format(target=target, words=" ".join(errors)))


def pip():
    return [sys.executable, "-P", "-m", "pip", "download", "--disable-pip-version-check"]


def arguments(target):
    """Wheels for another computer: one --platform for each kind of wheel that runs there."""
    platforms = [word for name in target.platforms for word in ("--platform", name)]
    python = ["--python-version", target.python, "--implementation", "cp", "--abi", target.abi]
    return ["--no-deps", "--only-binary", ":all:", "--progress-bar", "off", *python, *platforms]


def drop_damaged(folder):
    """Take away wheels that an interrupted copy has cut short: they are fetched again."""
    for wheel in (one for ours in wheels_in(folder).values() for one in ours):
        try:
            required_by(wheel.path)
        except (zipfile.BadZipFile, KeyError):
            wheel.path.unlink()
            print(words.DAMAGED.format(name=wheel.path.name))
