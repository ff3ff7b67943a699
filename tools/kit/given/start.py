"""Installs the course from this folder, without a network, and opens it.

python3 start.py            into the folder deep-learning-course of your home
python3 start.py FOLDER     into another folder
--install                   install only, and say whether all is well; any other option is one of JupyterLab

Your own work, in FOLDER/my-course, is never touched. Afterwards this kit is no longer needed: open the course
with `python3 course.py lab` in FOLDER.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("The course needs Python 3.11 or newer, this is %d.%d: see READ-ME.txt." % sys.version_info[:2])

import filecmp
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sysconfig
from pathlib import Path

KIT = Path(__file__).resolve().parent
SUMS, LIST, WHEELS, COURSE = KIT / "SHA256SUMS", KIT / "kit.json", KIT / "wheels", "course/"
EDITION, BEGUN = "edition.json", ".copied-from-a-kit"
BLOCK = 1 << 20


class Trouble(Exception):
    """One sentence for the reader; the command ends with it."""


def main():
    rest = sys.argv[1:]
    if {"-h", "--help"} & set(rest):
        print(__doc__.strip())
        return 0
    named = rest.pop(0) if rest and not rest[0].startswith("-") else Path.home() / "deep-learning-course"
    folder = Path(named).resolve()
    require_free(folder)
    sums, wheels = read_sums(), wheels_for_this()
    course = [name for name in sums if name.startswith(COURSE)]
    verify({name: sums[name] for name in [*course, *wheels]})
    copy(course, folder)
    print("The course is in %s" % folder, flush=True)
    return run(folder, "doctor") if "--install" in rest else run(folder, "lab", *rest)


def require_free(folder):
    """The folder is new, empty, or has the course: nobody's files get mixed up with it."""
    if folder == KIT or KIT in folder.parents:
        raise Trouble("Install into a folder outside of this kit, such as one of your home.")
    if folder.is_file():
        raise Trouble("%s is a file: name a folder, as in start.py FOLDER" % folder)
    is_ours = (folder / EDITION).exists() or (folder / BEGUN).exists()
    if folder.is_dir() and any(folder.iterdir()) and not is_ours:
        raise Trouble("%s holds other things: name a new folder, as in start.py FOLDER" % folder)


def read_sums():
    """{name of a file: its SHA-256}."""
    if not SUMS.exists():
        raise Trouble("This kit is not finished: SHA256SUMS is missing. Copy it again, or finish making it.")
    lines = SUMS.read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def wheels_for_this():
    """The names of the packages for this computer."""
    targets = json.loads(LIST.read_text(encoding="utf-8"))["targets"]
    ours = this_computer()
    if ours not in targets:
        kind, _, version = ours.rpartition("-")
        others = [name.rpartition("-")[2] for name in targets if name.rpartition("-")[0] == kind]
        advice = "use Python %s" % " or ".join(others) if others else "it is for: %s" % ", ".join(targets)
        raise Trouble("This kit has no packages for %s with Python %s: %s." % (kind, version, advice))
    return ["wheels/" + name for name in targets[ours]]


def this_computer():
    """Such as linux-x86_64-3.12."""
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, sys.platform)
    kind = sysconfig.get_platform().lower() if system != "macos" else platform.machine().lower()
    machine = "arm64" if kind.endswith(("arm64", "aarch64")) else "x86_64"
    if not kind.endswith(("arm64", "aarch64", "x86_64", "amd64")):
        machine = kind.rpartition("-")[2]
    threaded = "t" if sysconfig.get_config_var("Py_GIL_DISABLED") else ""
    return "{}-{}-{}.{}".format(system, machine, *sys.version_info) + threaded


def verify(sums):
    """Compare every file that is used with its sum."""
    bad, is_seen = [], sys.stdout.isatty()
    print("Comparing %d files with their checksums" % len(sums), flush=True)
    for number, (name, expected) in enumerate(sums.items(), start=1):
        if is_seen:
            print("  %d of %d" % (number, len(sums)), end="\r", flush=True)
        if not (KIT / name).is_file() or digest(KIT / name) != expected:
            bad.append(name)
    if bad:
        text = "%d files of this kit are missing or damaged, such as %s: copy the kit again."
        raise Trouble(text % (len(bad), bad[0]))


def digest(path):
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def copy(names, folder):
    """Bring the course there. A file that somebody has changed there stays, and is told."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / BEGUN).touch()
    before = edition(folder)
    for name in sorted(names, key=lambda name: name == COURSE + EDITION):  # this one last
        inner = name[len(COURSE) :]
        source, place = KIT / name, folder / inner
        if place.exists() and filecmp.cmp(source, place, shallow=False):
            continue
        if place.exists() and inner != EDITION and digest(place) != before.get(inner):
            print("%s was changed here, and stays as it is." % place)
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        aside = place.with_name(place.name + ".part")
        shutil.copyfile(source, aside)
        aside.replace(place)


def edition(folder):
    """{name: SHA-256} of the files that an earlier kit has brought there."""
    try:
        return json.loads((folder / EDITION).read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError):
        return {}


def run(folder, *command):
    """Start the course's own program, which installs from the packages of this kit."""
    offline = {"DLCORE_WHEELS": str(WHEELS), "DLCORE_OFFLINE": os.environ.get("DLCORE_OFFLINE", "1")}
    process = subprocess.Popen(
        [sys.executable, "-P", str(folder / "course.py"), *command], env={**os.environ, **offline}
    )
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:  # the business of the program that runs
            continue


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Trouble as trouble:
        sys.exit("\n" + str(trouble))
    except OSError as error:
        sys.exit("\nFiles cannot be read or written: %s. Free some space, then start again." % error)
    except KeyboardInterrupt:
        sys.exit("\nStopped. The same command goes on from here.")
