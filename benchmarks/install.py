"""`python -m benchmarks.install`: the peers of requirements.txt, one by one, into the Python that runs this.

Runs before anything else is there but the course: nothing of benchmarks is imported.
"""

import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PINS = Path(__file__).with_name("requirements.txt")
COURSE_PINS = Path(__file__).parents[1] / "requirements.txt"


def main():
    """Say for each peer what became of it; a failure is told and is no end."""
    for pin in pins():
        if not is_installed(pin):
            print(f"  installing {pin}", flush=True)
            if words := failure(pin):
                print(f"  {pin} cannot be installed: {words}", flush=True)


def pins():
    """The lines of requirements.txt that are not comments, such as "torch==2.13.0"."""
    lines = [line.partition("#")[0].strip() for line in PINS.read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if line]


def is_installed(pin):
    name, _, wanted = pin.partition("==")
    try:
        return version(name).partition("+")[0] == wanted
    except PackageNotFoundError:
        return False


def failure(pin):
    """Install; empty when it went well, else pip's last line. The course's own pins hold."""
    command = [sys.executable, "-m", "pip", "install", "--disable-pip-version-check", "--quiet"]
    command += ["--constraint", str(COURSE_PINS), pin]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace")
    lines = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
    return (lines or done.stderr.splitlines() or ["pip failed"])[-1] if done.returncode else ""


if __name__ == "__main__":
    main()
