"""Makes everything ready and starts the course. Needs Python 3.11 or newer, and nothing else.

python3 course.py lab         open your copy of the lessons in JupyterLab (--originals: the course's own)
python3 course.py test        run all tests; further arguments go to pytest
python3 course.py bench       measure speed against other libraries; further arguments: see --help
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("The course needs Python 3.11 or newer, this is %d.%d: see python.org." % sys.version_info[:2])
if __name__ == "__main__" and not sys.flags.safe_path:
    del sys.path[0]  # this folder: a file in it that is named like a module (types.py) would be taken for it

import hashlib
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENV = ROOT / (".venv-bench" if sys.argv[1:2] == ["bench"] else ".venv")  # other libraries stay apart: big
PYTHON = ENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = ENV / "course-stamp.txt"
LOG = ROOT / "course.log"
PINS = ROOT / "requirements.txt"
FIRST_PAGE = "--LabApp.default_url=/lab/tree/00_index.ipynb"
REASONS = ROOT / "tools" / "reasons.json"  # what the log of a failed installation holds, and what to do


class Trouble(Exception):
    """One sentence for the reader; the command ends with it."""


def fingerprint():
    """Changes with the dependencies, the Python, and the place of the environment."""
    parts = [ROOT.joinpath("pyproject.toml").read_bytes(), PINS.read_bytes()]
    place = "{} {} {}".format(sys.version_info[:2], sys.base_prefix, ENV)
    return hashlib.sha256(b"\n".join([*parts, place.encode("utf-8", "backslashreplace")])).hexdigest()


def installed():
    """The parts that are installed completely, such as {"lab", "test"}; empty for a half-made environment."""
    words = STAMP.read_text(encoding="utf-8").split() if STAMP.exists() and PYTHON.exists() else []
    return set(words[1:]) if words[:1] == [fingerprint()] else set()


def prepare(*parts):
    """Make the environment hold the wanted parts; returns at once when it does."""
    try:
        if not installed().issuperset(parts):
            with ROOT.joinpath(".venv.lock").open("w") as lock:
                wait_for(lock)
                install_missing(set(parts))
    except OSError as error:
        raise Trouble("{} ({})".format(advice(str(error)), error)) from error


def wait_for(lock):
    """Only one process installs at a time; the system frees the lock when that process ends or is killed."""
    try:
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_EX)
    except ImportError:
        import msvcrt

        while os.name == "nt":
            try:
                return msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)  # gives up after ten seconds
            except OSError:
                print("Waiting for another course.py that installs ...")


def install_missing(parts):
    """The stamp is taken away first and written last, whole: without it the environment is made anew."""
    ready = installed()
    if ready.issuperset(parts):
        return
    LOG.write_text("", encoding="utf-8")
    if not ready:
        make_environment()
    STAMP.unlink(missing_ok=True)
    install(parts - ready)
    STAMP.with_suffix(".new").write_text(" ".join([fingerprint(), *(ready | parts)]), encoding="utf-8")
    STAMP.with_suffix(".new").replace(STAMP)


def make_environment():
    print("Making the environment {} for Python {}.{}".format(ENV.name, *sys.version_info))
    run_logged([getattr(sys, "_base_executable", sys.executable), "-P", "-m", "venv", "--clear", str(ENV)])
    shutil.copytree(ROOT / "tools" / "jupyter", ENV, dirs_exist_ok=True)  # no news, no buttons of nbdime


def install(parts):
    """parts: "lab" is the course itself, the others are extras of pyproject.toml."""
    print("Installing what the course needs (%s): a minute or two, once" % ", ".join(sorted(parts)))
    uv = shutil.which("uv") if "oracle" not in parts else None  # uv would choose the GPU build of PyTorch
    pip = [str(PYTHON), "-P", "-m", "pip", "install", "--disable-pip-version-check"]
    command = [uv, "pip", "install", "--compile-bytecode", "--python", str(PYTHON)] if uv else pip
    extras = ",".join(sorted(parts - {"lab"}))
    project = str(ROOT) + ("[%s]" % extras if extras else "")
    wheels = os.environ.get("DLCORE_WHEELS", "").strip()  # a folder of packages: there is no network
    command += ["--no-index", "--find-links", wheels] if wheels else []
    run_logged([*command, "--only-binary", ":all:", "--constraint", str(PINS), "--editable", project])


def run_logged(command):
    """Run an installer: every line goes to the log, and a terminal shows the latest one."""
    width = shutil.get_terminal_size().columns - 1 if sys.stdout.isatty() else 0
    both = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    with LOG.open("a", encoding="utf-8") as log:
        process = subprocess.Popen(command, encoding="utf-8", errors="replace", **both)
        for number, line in enumerate(process.stdout):
            log.write(line)
            text = "  {} {}".format("|/-\\"[number % 4], line.strip())
            print(text[:width].ljust(width), end="\r" if width else "")
    print(" " * width, end="\r" if width else "")
    if process.wait() != 0:
        raise Trouble("{} The full log: {}".format(advice(LOG.read_text(encoding="utf-8")), LOG))


def advice(log):
    """What to do about it: the first reason that fits."""
    reasons = json.loads(REASONS.read_text(encoding="utf-8"))
    return next((reasons[known] for known in reasons if re.search(known, log)), "The installation failed.")


def environment():
    """The variables of the programs, which run in other folders than this one."""
    ours = {"OPENBLAS_NUM_THREADS": "1", **os.environ, "DLCORE_FROM": os.getcwd()}  # noqa: PTH109
    if ":" not in ours.get("PYTHONIOENCODING", ""):  # a file's code page may lack a letter
        ours["PYTHONIOENCODING"] = ours.get("PYTHONIOENCODING", "") + ":backslashreplace"
    if ours.get("DLCORE_DATA", "").strip():
        data = ours["DLCORE_DATA"].strip().strip("\"'")
        ours["DLCORE_DATA"] = os.path.abspath(os.path.expanduser(data))  # noqa: PTH100, PTH111  never raise
    return ours


def start(*arguments):
    """Run Python there until it ends by itself; Ctrl-C is the business of the program that runs."""
    process = subprocess.Popen([str(PYTHON), *arguments], cwd=ROOT, env=environment())
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


def lab(arguments):
    prepare("lab")
    if "OPENBLAS_NUM_THREADS" not in os.environ:
        print("OPENBLAS_NUM_THREADS=1: one thread is fastest for small networks; your own value is kept.")
    is_copy = "--originals" not in arguments
    rest = [argument for argument in arguments if argument != "--originals"]
    program = ["-P", "-m", "jupyterlab", "my-course" if is_copy else "notebooks", FIRST_PAGE, "--allow-root"]
    return is_copy and start("-m", "tools.learner", "--if-changed") or start(*program, *rest)


def test(arguments):
    """PyTorch, the oracle, is big: it is installed only where DLCORE_REQUIRE names it."""
    oracle = ["oracle"] if "oracle" in os.environ.get("DLCORE_REQUIRE", "").split() else []
    prepare("lab", "test", *oracle)
    return start("-m", "pytest", *(arguments or ["-n", "logical"]))  # all: a file on one core


def bench(arguments):
    prepare("lab")
    return start("-m", "benchmarks.install") or start("-m", "benchmarks", *arguments)


def main(arguments):
    name, rest = "".join(arguments[:1]), arguments[1:]
    programs = json.loads(ROOT.joinpath("tools", "programs.json").read_text(encoding="utf-8"))
    lacks = {*programs, "test", "bench"} - {"update", "doctor", "data"}
    if ROOT.joinpath("edition.json").exists() and name in lacks:
        raise Trouble("This edition has the lessons; `%s` is a command of the whole course." % name)
    if name in programs:
        prepare(*programs[name]["installs"])
        return start(*programs[name]["starts"], *rest)
    commands = {"lab": lab, "test": test, "bench": bench}
    if name in commands:
        return commands[name](rest)
    lines = ["python3 course.py %-11s %s" % (one, programs[one]["does"]) for one in programs]
    print(__doc__.rstrip(), *lines, sep="\n")
    return 0 if name in ("help", "-h", "--help") else 2


if __name__ == "__main__":
    try:
        sys.stdout.reconfigure(line_buffering=True, errors="backslashreplace")
        sys.exit(main(sys.argv[1:]))
    except Trouble as trouble:
        sys.exit("\n" + str(trouble))
    except KeyboardInterrupt:
        sys.exit("\nStopped. The same command goes on from here.")
