"""The page for admins and its recipes say the same, and what they name is there. No image is built here."""

import os
import re
import shlex
import subprocess
import sys

import yaml

from dlcore.lessons.course import LESSONS
from tests.house.source_files import ROOT
from tests.house.test_dependencies import PYTHONS

HUB = ROOT / "docs" / "teaching" / "hub"
PAGE = HUB.with_suffix(".md").read_text(encoding="utf-8")
VALUES = yaml.safe_load((HUB / "values.yaml").read_text(encoding="utf-8"))["singleuser"]
SERVER_MB = 160  # JupyterLab itself, before a lesson is opened
TAKES_SETTINGS = """
import runpy, sys, types
from collections import defaultdict
seen = defaultdict(types.SimpleNamespace)
class Config:
    def __getattr__(self, name): return seen[name]
runpy.run_path(sys.argv[1], init_globals={"get_config": Config})
print(seen["ServerApp"].root_dir, seen["ServerApp"].default_url, sep="\\n")
"""


def instructions():
    """(word, rest) of each instruction of the Dockerfile."""
    text = (HUB / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    return [tuple(line.split(None, 1)) for line in text.splitlines() if line and not line.startswith("#")]


def rows():
    """{lesson: (MB at the end, MB at most)} with the small data."""
    found = re.findall(r"^\| (\d\d) \| (\d+) \| (\d+) \|", PAGE, re.M)
    return {lesson: (int(end), int(most)) for lesson, end, most in found}


def test_every_lesson_is_measured_and_fits_below_the_limit():
    assert list(rows()) == [lesson.file[:2] for lesson in LESSONS]
    limit = 1000 * float(VALUES["memory"]["limit"].removesuffix("G"))
    assert all(SERVER_MB + most < limit for _, most in rows().values())


def test_page_and_values_give_the_same_limits():
    memory, cpu = VALUES["memory"], VALUES["cpu"]
    limit, guarantee = (memory[name].removesuffix("G") for name in ("limit", "guarantee"))
    assert f"limit {limit} GB, guarantee {guarantee} GB" in PAGE
    assert f"limit {cpu['limit']}, guarantee {cpu['guarantee']}" in PAGE


def test_the_image_has_a_python_of_the_course_and_its_pins():
    python = dict(instructions())["FROM"].removeprefix("python:").removesuffix("-slim")
    assert python in PYTHONS
    (install,) = [rest for word, rest in instructions() if word == "RUN" and "pip install" in rest]
    words = shlex.split(install)
    assert words[words.index("--constraint") + 1] == "/srv/course/requirements.txt"
    assert words[words.index("--editable") + 1] == "/srv/course"


def test_the_image_copies_what_the_page_puts_beside_it_and_nothing_into_a_home():
    copied = [rest.split() for word, rest in instructions() if word == "COPY"]
    assert [source for source, _ in copied] == ["students", "jupyter_server_config.py"]
    assert not [target for _, target in copied if target.startswith("/home")]
    assert "cp docs/teaching/hub/Dockerfile docs/teaching/hub/jupyter_server_config.py OUT" in PAGE


def test_the_settings_make_the_lessons_in_an_empty_home(tmp_path):
    """A volume over the home holds nothing at first; the second start finds all that it needs."""
    home = tmp_path / "a home"
    home.mkdir()
    environment = {**os.environ, "HOME": str(home), "USERPROFILE": str(home), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", TAKES_SETTINGS, str(HUB / "jupyter_server_config.py")]
    outputs = [
        subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    ]
    assert f"Your lessons are in the folder {home / 'my-course'}" in outputs[0]
    assert outputs[1].splitlines() == [str(home), "/lab/tree/my-course/00_index.ipynb"]
    assert (home / "my-course" / "04_backpropagation.ipynb").exists()


def test_links_of_the_page_lead_somewhere():
    targets = re.findall(r"\]\(([^)#]+)(?:#[\w-]+)?\)", PAGE)
    assert targets and not [target for target in targets if not (HUB.parent / target).exists()]
