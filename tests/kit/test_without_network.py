"""A real kit, installed and used where there is no network: in a namespace of the kernel without one.

It is made in a folder of its own; or DLCORE_KIT names one, brought up to date with the course beside it.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from packaging.utils import parse_wheel_filename

from dlcore.datasets.beforehand import IN_LESSONS, is_found, plain_name
from tests.house.source_files import ROOT
from tests.kit import no_network
from tools.kit.target import MACHINES, SYSTEMS, targets

pytestmark = pytest.mark.kit
PYTHON = "{}.{}".format(*sys.version_info)


@pytest.fixture(scope="module")
def kit(tmp_path_factory):
    """For this Python on all systems, with the data sets that are on this computer."""
    folder = Path(os.environ.get("DLCORE_KIT") or tmp_path_factory.mktemp("on a stick") / "kit")
    here = [plain_name(one.name) for one in IN_LESSONS if is_found(one)]
    subprocess.run(
        [sys.executable, "-m", "tools.kit", folder, "--pythons", PYTHON, "--replace", "--data", *here],
        cwd=ROOT,
        check=True,
    )
    return folder


def alone(*command, **options):
    """Run a command without a network; its output."""
    ours = {name: value for name, value in os.environ.items() if name not in ("DLCORE_DATA", "PYTHONPATH")}
    separate = ["unshare", "-rn", sys.executable, no_network.__file__, *map(str, command)]
    done = subprocess.run(separate, env=ours, capture_output=True, text=True, encoding="utf-8", **options)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


@pytest.fixture(scope="module")
def installed(kit, tmp_path_factory):
    """(folder of the course that was installed from the kit, what was said)."""
    near = kit.parent if os.environ.get("DLCORE_KIT") else tmp_path_factory.mktemp("home of \u0151")
    folder = near / "my course"
    return folder, alone(sys.executable, kit / "start.py", folder, "--install")


def test_there_is_no_network():
    program = (
        "import socket\ntry: socket.create_connection(('1.1.1.1', 443), 5)\nexcept OSError: print('none')"
    )
    assert alone(sys.executable, "-c", program) == "none\n"


def test_it_installs_and_the_doctor_is_content(installed):
    assert "->" not in installed[1].partition("The course is in")[2]


def test_a_lesson_runs_from_top_to_bottom(installed):
    folder, _ = installed
    lesson = folder / "notebooks" / "01_neuron.ipynb"
    alone(folder / ".venv" / "bin" / "jupyter", "execute", "--output", "ran.ipynb", lesson, cwd=lesson.parent)
    cells = json.loads(lesson.with_name("ran.ipynb").read_text(encoding="utf-8"))["cells"]
    outputs = [output for cell in cells for output in cell.get("outputs", ())]
    assert len(outputs) > 20 and not [one for one in outputs if one["output_type"] == "error"]
    assert "not attempted yet" in "".join("".join(one.get("text", "")) for one in outputs)


def test_data_of_the_kit_are_used_whole(installed):
    here = [one for one in IN_LESSONS if is_found(one)]
    program = (
        "from dlcore.datasets import inventory\nfor row in inventory(): print(row.name, row.source, sep='=')"
    )
    python = installed[0] / ".venv" / "bin" / "python"
    rows = alone(
        python, "-P", "-c", program, cwd=installed[0]
    ).splitlines()  # -P: not the dlcore of this folder
    assert {f"{one.name}=full" for one in here} <= set(rows)


OPENS = """
import os, signal, sys, time
from subprocess import DEVNULL, Popen
from urllib.request import urlopen
program = Popen([sys.executable, *sys.argv[1:]], stdout=DEVNULL, stderr=DEVNULL, start_new_session=True)
for _ in range(300):
    time.sleep(0.5)
    try:
        print(urlopen("http://127.0.0.1:8765/lab/tree/00_index.ipynb").read().decode())
        break
    except OSError:
        pass
os.killpg(program.pid, signal.SIGKILL)  # all that it has started
"""


def test_it_opens_at_the_index(kit, installed):
    lab = ("--no-browser", "--port", "8765", "--IdentityProvider.token=")
    page = alone(sys.executable, "-c", OPENS, kit / "start.py", installed[0], *lab)
    assert "<title>JupyterLab" in page
    assert (installed[0] / "my-course" / "00_index.ipynb").exists()


ONLY = {"linux": {"pexpect"}, "windows": {"pywinpty"}, "macos": {"pexpect", "appnope"}}


def test_each_other_computer_has_the_packages_that_its_markers_ask_for(kit):
    """pip asked for another system would leave out those of Windows alone, and bring those of Linux."""
    found = json.loads((kit / "kit.json").read_text(encoding="utf-8"))["targets"]
    assert len(found) == len(targets(SYSTEMS, MACHINES, [PYTHON]))
    for target, wheels in found.items():
        names = {parse_wheel_filename(wheel)[0] for wheel in wheels}
        system = target.partition("-")[0]
        assert ONLY[system] <= names and not names & (set().union(*ONLY.values()) - ONLY[system]), target
        assert {"numpy", "jupyterlab", "matplotlib", "debugpy"} <= names
