"""Whole data sets, fetched before they are needed: before a class, or for a room without a network."""

import re
import shutil
from pathlib import Path

from dlcore.datasets.files.download import download, is_offline
from dlcore.datasets.files.errors import DataUnavailable
from dlcore.datasets.files.folders import data_folders, is_folder
from dlcore.datasets.files.local import find
from dlcore.datasets.files.notice import tell
from dlcore.datasets.files.store import keep, write_aside
from dlcore.datasets.sets.cifar10 import CIFAR10
from dlcore.datasets.sets.mnist import MNIST
from dlcore.datasets.sets.tiny_shakespeare import TINY_SHAKESPEARE
from dlcore.language import say

IN_LESSONS = (MNIST, CIFAR10, TINY_SHAKESPEARE)  # those that lessons use whole where they have them


def plain_name(name):
    """The name in small letters and digits alone: "CIFAR-10", "cifar10" and "cifar_10" are one."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def fetch_ahead(data_sets, folder=None):
    """Whether all of the data sets are whole in the end: what lacks is copied or fetched, and told.

    folder: a Path that gets them all, also what lies elsewhere on this computer; None is the first data
    folder, and what lies in any of them stays there. Errors: OSError where files cannot be written.
    """
    lacking = [data_set for data_set in data_sets if not is_whole(data_set, folder)]
    elsewhere = [data_set for data_set in lacking if is_found(data_set)]
    to_fetch = [data_set for data_set in lacking if data_set not in elsewhere]
    if lacking:
        tell(_plan(to_fetch, folder))
    if to_fetch and is_offline():
        tell(say("DLCORE_OFFLINE is set, so nothing is downloaded. Remove it, then run this again."))
    wanted = elsewhere if is_offline() else lacking
    brought = [data_set for data_set in wanted if is_brought(data_set, folder)]
    missing = [data_set.name for data_set in lacking if data_set not in brought]
    tell(_end(missing))
    return not missing


def is_whole(data_set, folder):
    """Whether it is there already; says where, or how much is to be fetched."""
    held = data_set.held(folder and [folder])
    if held and held[0] == "full":
        tell(say("{name}: is here, in {place}", name=data_set.name, place=held[1]))
        return True
    if not data_set.files:
        tell(say("{name}: is here, for it comes with the course", name=data_set.name))
        return True
    if not is_found(data_set):
        tell(say("{name}: {size} to fetch", name=data_set.name, size=megabytes(data_set.download_bytes)))
    return False


def is_found(data_set):
    """Whether all of its published files lie anywhere on this computer."""
    return all(map(find, data_set.files))


def megabytes(count):
    """A number of bytes, as in "12 MB"; never 0."""
    return f"{max(1, round(count / 1e6)):,} MB"


def _plan(to_fetch, folder):
    place = folder or data_folders()[0]
    count = sum(data_set.download_bytes for data_set in to_fetch)
    if not count:
        return say("From elsewhere on this computer into {folder}", folder=place)
    free = shutil.disk_usage(_standing(place)).free
    said = say("Together {size}, into {folder}", size=megabytes(count), folder=place)
    if free < 1.1 * count:
        return said + say(", which has only {free} left: this may not be enough.", free=megabytes(free))
    return said


def _standing(path):
    """The folder itself, or the nearest one above that is there."""
    return next(place for place in (Path(path), *Path(path).parents) if is_folder(place))


def is_brought(data_set, folder):
    """Whether it could be copied or fetched; says so, or why not."""
    try:
        for file in data_set.files:
            bring(file, folder)
    except DataUnavailable as error:
        tell(f"{data_set.name}: {error}")
        return False
    tell(say("{name}: done", name=data_set.name))
    return True


def bring(file, folder):
    """One published file: from the folder itself, from elsewhere on this computer, or from the network."""
    if folder and find(file, [folder]):
        return
    found = find(file)
    raw = found[1].read_bytes() if found else download(file)[0]
    if folder:
        write_aside(file.place_for(raw, folder), raw)
    elif not found:
        keep(file, raw)


def _end(missing):
    if not missing:
        return say("All is here.")
    return say(
        "Not here yet: {names}. What is complete stays; run the same again with a network. "
        "Until then lessons take the small data that come with the course.",
        names=", ".join(missing),
    )
