"""Nothing in the project speaks of the machine it was made on."""

import re

from tests.house.source_files import ROOT, name, offenders, tracked_files

HOME = r"(?:/home/|/Users/|/root/|/work/|[A-Z]:\\Users\\)[\w.-]"
MACHINE = re.compile(rf"(?<![\w.:/\[(|]){HOME}")
TEXT = {".py", ".js", ".css", ".md", ".toml", ".txt", ".yml", ".ipynb", ".cfg", ""}
TALK_OF_PATHS = {"tests/house", "tools/keeper/rules.py"}  # they look for such paths
FILES = [
    path
    for path in tracked_files()
    if path.suffix in TEXT and not any(name(path).startswith(place) for place in TALK_OF_PATHS)
]


def machine_paths(path):
    text = path.read_text(encoding="utf-8")
    return [*MACHINE.findall(text), *([str(ROOT)] if str(ROOT) in text else [])]


def test_no_path_of_this_machine():
    assert offenders(machine_paths, FILES) == {}
