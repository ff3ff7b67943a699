"""Every sentence that dlcore says, collected for translators: a .pot file for each room of the package."""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import write_po

from tools.translate.exercises import exercise_words

DLCORE = Path(__file__).resolve().parents[2] / "dlcore"
KEYWORDS = {"say": None, "mark": None, "mistake": None, "requirement": None, "say_count": (1, 2)}
METHODS = {".py": "python", ".js": "javascript"}
OPTIONS = {"parse_template_string": True, "jsx": False}  # of JavaScript: `${say("...")} and more`


def rooms():
    """The folders that speak, with the catalogue of each: none without a sentence."""
    files = [path for kind in METHODS for path in DLCORE.rglob(f"*{kind}")]
    for folder in sorted({path.parent for path in files}):
        found = catalogue(sorted(path for path in files if path.parent == folder))
        if len(found):
            yield folder, found


def catalogue(paths):
    """The sentences of some files as a Babel catalogue, with the places where they stand."""
    found = Catalog(project="dlcore", charset="utf-8")
    for path in paths:
        place = path.relative_to(DLCORE.parent).as_posix()
        for line, message, comments, _ in extract_from_file(
            METHODS[path.suffix], path, KEYWORDS, (), OPTIONS
        ):
            found.add(message, None, [(place, line)], auto_comments=comments)
        if DLCORE / "lessons" in path.parents:
            for line, message in exercise_words(path):
                found.add(message, None, [(place, line)])
    return found


def write_templates(out):
    """Write out/ROOM.pot for every room that speaks; returns how many sentences they hold."""
    out.mkdir(parents=True, exist_ok=True)
    count = 0
    for folder, found in rooms():
        name = ".".join(folder.relative_to(DLCORE.parent).parts)
        with out.joinpath(f"{name}.pot").open("wb") as file:
            write_po(file, found, sort_by_file=True, omit_header=False)
        count += len(found)
    return count
