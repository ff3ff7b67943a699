"""What the commands of slides and handouts share: arguments, a bar, and files of which none is lost."""

import argparse
import os
import sys
from pathlib import Path

from tqdm import tqdm

from dlcore.lessons.course import LESSONS
from tools.learner.places import PROJECT
from tools.pages.lesson import entries, lesson

UNKNOWN = "There is no lesson {name!r}. There are {first} to {last}: write 04 or 04_backpropagation."
INSIDE = "{folder} is a folder of the course itself: name another one, such as ../{name}."
NO_FOLDER = "{folder} is a file, or lies below a file: name a folder, or a new one."
STANDING = "In {folder} other content stands in {count} of these files, such as {first}."
QUESTION = "Write over them? [y/N] "
NOBODY = "Nothing was written. To write over them, add --replace, or name a new folder."
KEPT = "Nothing was written."
WRITTEN = "{count} files in {folder}"


class Refused(Exception):
    """Why nothing is written; a sentence for the teacher."""


def parser(name, words):
    """The arguments that both commands have."""
    made = argparse.ArgumentParser(
        prog=f"course.py {name}", description=words, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    made.add_argument("out", metavar="OUT", help="the folder that gets a file for each lesson")
    made.add_argument("lessons", nargs="*", metavar="LESSON", help="such as 04; all without")
    made.add_argument("--replace", action="store_true", help="write over what stands there, without asking")
    return made


def run(name, asked, pages):
    """Write the files of pages(lesson), {name: text}, for each lesson; the exit code."""
    try:
        folder, chosen = place(asked.out, name), known(asked.lessons)
        bar = tqdm(chosen, unit=" lessons", disable=None)
        files = {file: text for entry in bar for file, text in pages(lesson(entry)).items()}
        write(folder, files, asked.replace)
    except (Refused, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped; every file that is there is whole. Say the same command again.", file=sys.stderr)
        return 1
    print(WRITTEN.format(count=len(files), folder=folder))
    return 0


def place(text, name):
    """The folder as the teacher means it: seen from where course.py was called."""
    folder = Path(os.environ.get("DLCORE_FROM", ""), Path(text).expanduser()).resolve()
    sources = [PROJECT / own for own in ("dlcore", "notebooks", "tools", "tests", "docs", "data")]
    if folder == PROJECT or any(folder.is_relative_to(source) for source in sources):
        raise Refused(INSIDE.format(folder=folder, name=name))
    if any(path.is_file() for path in (folder, *folder.parents)):
        raise Refused(NO_FOLDER.format(folder=folder))
    return folder


def known(names):
    try:
        return entries(names)
    except LookupError as error:
        first, last = LESSONS[0].number, LESSONS[-1].number
        raise Refused(UNKNOWN.format(name=error.args[0], first=first, last=last)) from error


def write(folder, files, may_replace):
    """Write all files, or none where others stand and nobody agrees."""
    content = {folder / name: text.encode() for name, text in files.items()}
    standing = [path for path in content if path.exists() and path.read_bytes() != content[path]]
    if standing and not may_replace:
        agree(folder, standing)
    folder.mkdir(parents=True, exist_ok=True)
    for path, whole in content.items():
        half = path.with_name(f"{path.name}.part")
        half.write_bytes(whole)
        half.replace(path)


def agree(folder, standing):
    """Refused, if nobody at the keyboard says yes."""
    print(STANDING.format(count=len(standing), folder=folder, first=standing[0].name))
    if not sys.stdin.isatty():
        raise Refused(NOBODY)
    if input(QUESTION).strip().lower() not in ("y", "yes"):
        raise Refused(KEPT)
