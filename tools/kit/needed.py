"""Which wheels of a folder the course needs on one kind of computer, and which it still lacks."""

import zipfile
from dataclasses import dataclass
from functools import cache
from importlib import metadata

from packaging.metadata import parse_email
from packaging.requirements import Requirement
from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename


@dataclass(frozen=True)
class Needs:
    """files: {name of a package: its wheel in the folder}. lacking: what pip is asked for, sorted."""

    files: dict
    lacking: tuple


def needs(target, wanted, pins, folder):
    """The Needs of `wanted` (requirements) with the `pins` (requirements of one version each) there.

    What the wheels themselves ask for is read from them; as long as one lacks, it is read from what is
    installed here, so that most of it is known before anything is fetched.
    """
    held = {canonicalize_name(pin.name): pin for pin in pins if holds(pin, target, "")}
    files, lacking, seen, todo = {}, set(), set(), [(one, "") for one in wanted]
    wheels = wheels_in(folder)
    while todo:
        requirement, extra = todo.pop()
        name = canonicalize_name(requirement.name)
        if not holds(requirement, target, extra):
            continue
        asked = held.get(name, Requirement(f"{requirement.name}{requirement.specifier}"))
        wheel = best(wheels.get(name, ()), asked, target)
        if wheel:
            files[name] = wheel.path
        else:
            lacking.add(f"{asked.name}{asked.specifier}")
        for inner in {"", *requirement.extras} - {one for at, one in seen if at == name}:
            seen.add((name, inner))
            todo += [(one, inner) for one in asked_for(name, wheel)]
    return Needs(files, tuple(sorted(lacking)))


def holds(requirement, target, extra):
    """Whether the marker of a requirement is true there."""
    return requirement.marker is None or requirement.marker.evaluate({**target.markers, "extra": extra})


@dataclass(frozen=True)
class Wheel:
    """A file of a folder of wheels."""

    path: object
    version: object
    tags: frozenset


def wheels_in(folder):
    """{name of a package: its wheels}."""
    found = {}
    for path in sorted(folder.glob("*.whl")):
        try:
            name, version, _, tags = parse_wheel_filename(path.name)
        except InvalidWheelFilename:
            continue  # somebody else's
        found.setdefault(name, []).append(Wheel(path, version, tags))
    return found


def best(wheels, asked, target):
    """The newest one that fits; None if there is none."""
    fitting = [one for one in wheels if one.tags & target.tags and one.version in asked.specifier]
    return max(fitting, key=lambda one: one.version, default=None)


def asked_for(name, wheel):
    """The requirements of a package: of its wheel, else of what is installed here, else none are known."""
    if wheel:
        return required_by(wheel.path)
    try:
        return [Requirement(line) for line in metadata.requires(name) or ()]
    except metadata.PackageNotFoundError:
        return []


@cache
def required_by(path):
    """What a wheel asks for; zipfile.BadZipFile or KeyError if it is damaged."""
    with zipfile.ZipFile(path) as archive:
        name = next((one for one in archive.namelist() if one.endswith(".dist-info/METADATA")), "METADATA")
        found, _ = parse_email(archive.read(name))
    return [Requirement(line) for line in found.get("requires_dist", ())]
