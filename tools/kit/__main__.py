"""python course.py kit OUT: everything for a room without a network, as on a USB stick.

OUT gets the course, the data sets, the packages for each system, processor and Python, checksums, and what
starts it: start.py, start.bat (Windows), start.command (macOS, Linux). Python itself is not in it. Run this
where there is a network. After an interruption the same command goes on; a run with other systems adds them.
"""

import argparse
import os
import shutil
import sys
from pathlib import Path

from dlcore.datasets import DATA_SETS
from dlcore.datasets.beforehand import IN_LESSONS, fetch_ahead, plain_name
from tools.editions.files import EDITIONS, edition, is_inside
from tools.editions.folder import agreed, changed, stale, write
from tools.kit import words
from tools.kit.asked import requirements
from tools.kit.contents import COURSE, STARTER, WHEELS, earlier, given, size_of, unfinished, write_lists
from tools.kit.fetch import Lacking, drop_damaged, wheels_for
from tools.kit.needed import needs
from tools.kit.target import MACHINES, PYTHONS, SYSTEMS, targets
from tools.learner.places import PROJECT

COMMON_MB, EACH_MB = 85, 40  # measured: what all share without the data sets, and what one target adds
FETCHED = {plain_name(data_set.name): data_set for data_set in DATA_SETS if data_set.files}


def main():
    arguments = parsed()
    out = Path(os.environ.get("DLCORE_FROM", ""), arguments.out).resolve()
    if is_inside(out):
        print(words.INSIDE.format(folder=out))
        return 1
    try:
        return 0 if made(out, arguments) else 1
    except OSError as error:
        print(words.FAILED.format(error=error))
        return 1
    except KeyboardInterrupt:
        print("\n" + words.STOPPED)
        return 130


def parsed():
    parser = argparse.ArgumentParser(
        prog="course.py kit", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", help="the folder that gets the kit")
    parser.add_argument("--systems", nargs="+", choices=SYSTEMS, default=SYSTEMS)
    parser.add_argument("--processors", nargs="+", choices=MACHINES, default=MACHINES)
    parser.add_argument("--pythons", nargs="+", choices=PYTHONS, default=PYTHONS, metavar="3.12")
    default = [plain_name(data_set.name) for data_set in IN_LESSONS]
    data = {"type": plain_name, "choices": FETCHED, "default": default}
    parser.add_argument("--data", nargs="*", **data, help="such as mnist; --data alone: none")
    parser.add_argument("--edition", choices=EDITIONS, default=EDITIONS[0])
    parser.add_argument("--replace", action="store_true", help="write over what stands there, without asking")
    return parser.parse_args()


def made(out, arguments):
    """Whether the whole kit is written; says what is done."""
    wanted = targets(arguments.systems, arguments.processors, arguments.pythons)
    sets = [FETCHED[name] for name in arguments.data]
    tell_plan(out, wanted, sets)
    course, start = edition(arguments.edition, PROJECT), given(arguments.pythons)
    parts = {out / COURSE: course, out: start}
    for folder, files in parts.items():
        standing = [*changed(folder, files), *stale(folder, files)]
        if standing and not (arguments.replace or agreed(folder, standing)):
            return False
    before = unfinished(out)
    for folder, files in parts.items():
        write(folder, files)
    (out / STARTER).chmod(0o755)
    print(words.COURSE.format(edition=arguments.edition, count=len(course)))
    has_data = with_data(sets, out / COURSE / "data")
    print(words.WHEELS)
    wheels = all_wheels(out, wanted)
    names = [*start, *(f"{COURSE}/{name}" for name in {*course, *data_files(out)})]
    return finished(out, (names, wheels, before), wanted) and has_data


def tell_plan(out, wanted, sets):
    """How much it will be, and whether that is more than the disk has."""
    size = COMMON_MB + EACH_MB * len(wanted) + sum(one.download_bytes for one in sets) / 1e6
    print(words.PLAN.format(count=len(wanted), size=10 * round(size / 10), folder=out))
    out.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(out).free / 1e6
    if free < size:
        print(words.NO_ROOM.format(free=round(free)))


def with_data(sets, folder):
    """Whether the data sets are in the kit, or none was asked for."""
    if sets:
        print(words.DATA)
    folder.mkdir(parents=True, exist_ok=True)
    is_whole = not sets or fetch_ahead(sets, folder)
    if not is_whole:
        print(words.NO_DATA)
    return is_whole


def data_files(out):
    """The names of the data sets' files, below the course."""
    paths = (path for path in (out / COURSE / "data").rglob("*") if path.is_file())
    return [path.relative_to(out / COURSE).as_posix() for path in paths if not path.name.startswith(".")]


def all_wheels(out, wanted):
    """{name of a target: names of its wheels}, of the wanted ones and of those that are there already."""
    folder = out / WHEELS
    folder.mkdir(exist_ok=True)
    drop_damaged(folder)
    roots, pins = requirements()
    found = {}
    for target in targets(SYSTEMS, MACHINES, PYTHONS):
        try:
            if target in wanted:
                paths = wheels_for(target, roots, pins, folder)
                print(words.READY.format(target=target, count=len(paths), size=size_of(paths)))
                found[target.name] = [path.name for path in paths]
            elif target.name in earlier(out):
                standing = needs(target, roots, pins, folder)
                if not standing.lacking:
                    found[target.name] = [path.name for path in standing.files.values()]
        except Lacking as error:
            print(words.NOT_FOR.format(error=error))
    return found


def finished(out, lists, wanted):
    """Write the lists (as for write_lists), and say how much it is; whether all wanted ones are in it."""
    wheels = lists[1]
    if not wheels:
        print(words.NOBODY)
        return False
    written = write_lists(out, *lists)
    size = size_of(out / name for name in written)
    print(words.WRITTEN.format(folder=out, count=len(written), size=size))
    lacking = [target for target in wanted if target.name not in wheels]
    if lacking:
        print(words.UNFINISHED.format(count=len(wanted) - len(lacking), all=len(wanted)))
    return not lacking


if __name__ == "__main__":
    sys.exit(main())
