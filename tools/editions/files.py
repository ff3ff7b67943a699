"""What lies in the two folders: {name: bytes}, read from the one source and the same at each call."""

import hashlib
import json
from pathlib import Path

from tools.editions.students import students
from tools.editions.teachers import page, teachers
from tools.learner.notebook import parsed, stored
from tools.learner.places import PROJECT, SUFFIXES, is_shown

EDITIONS = "students", "teachers"
LIST = "edition.json"  # the names and sums of all files of an edition
FOLDERS = "dlcore", "data/shipped", "tools/learner", "tools/jupyter"
FILES = (
    *("course.py", "pyproject.toml", "requirements.txt", "environment.yml", ".gitignore"),
    *("LICENSE", "LICENSE-TEXT", "data/README.md", "tools/reasons.json"),
    *("tools/programs.json", ".vscode/extensions.json"),
)
TEACHERS_ONLY = ("dlcore/lessons/reserve/",)  # exercises that no lesson uses: for examinations
NOTEBOOKS, TEACHING = "notebooks", "docs/teaching"
HERE = Path(__file__).parent


def edition(name, root):
    """All files of one edition of the course at `root`, with the list of them."""
    made = {
        **common(root),
        **{"students": students_files, "teachers": teachers_files}[name](root),
        "README.md": (HERE / f"{name}.md").read_bytes(),
    }
    if name == "students":
        made = {file: content for file, content in made.items() if not file.startswith(TEACHERS_ONLY)}
    return {**dict(sorted(made.items())), LIST: listed(name, made)}


def listed(name, files):
    sums = {file: hashlib.sha256(files[file]).hexdigest() for file in sorted(files)}
    return (json.dumps({"edition": name, "files": sums}, indent=0) + "\n").encode()


def common(root):
    """What both editions share: the package, the data, and what starts them."""
    found = [path for folder in FOLDERS for path in (root / folder).rglob("*") if path.is_file()]
    paths = [*found, *(root / file for file in FILES)]
    return {name: path.read_bytes() for path in paths if is_ours(name := path.relative_to(root).as_posix())}


def is_ours(name):
    return "__pycache__" not in name and (name in FILES or is_shown(name))


def originals(root):
    """{name: bytes} of every notebook, and of the pictures beside them."""
    folder = root / NOTEBOOKS
    paths = sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES)
    names = {path.relative_to(folder).as_posix(): path for path in paths}
    return {name: path.read_bytes() for name, path in names.items() if is_shown(name)}


def students_files(root):
    return {
        f"{NOTEBOOKS}/{name}": stored(students(parsed(content))) if name.endswith(".ipynb") else content
        for name, content in originals(root).items()
    }


def teachers_files(root):
    """The notebooks with notes, all notes on each as a page, and the pages about teaching."""
    made = {path.relative_to(root).as_posix(): path.read_bytes() for path in pages(root)}
    for name, content in originals(root).items():
        notebook = parsed(content) if name.endswith(".ipynb") else None
        short = name.removesuffix(".ipynb")
        made[f"{NOTEBOOKS}/{name}"] = stored(teachers(notebook, short)) if notebook else content
        if notebook and not short.startswith("00_"):
            made[f"notes/{short}.md"] = page(notebook, short).encode()
    return made


def pages(root):
    """The pages, and the files that they give to the admin of a hub."""
    files = (path for path in (root / TEACHING).rglob("*") if path.is_file())
    return sorted(path for path in files if "__pycache__" not in path.parts)


def is_inside(out):
    """Whether it is the course, or lies in a folder that the editions are made from."""
    sources = [PROJECT / name for name in (*FOLDERS, NOTEBOOKS, *FILES)]
    return out == PROJECT or any(out.is_relative_to(source) for source in sources)
