"""The data sets, and the folder that a class shares."""

import os
from pathlib import Path

from dlcore.doctor.finding import COPY_DATA, Finding, short
from dlcore.language import mark, say

SOURCES = mark("full"), mark("part"), mark("shipped"), mark("replaced"), mark("missing")  # of a data set


def data_sets():
    """All of them, also when DLCORE_DATA is wrong: then as if it were not set."""
    from dlcore.datasets import inventory

    named, fault = os.environ.get("DLCORE_DATA"), _fault()
    if fault:
        yield Finding("DLCORE_DATA", fault, say("Let it name the folder with the data, by its whole path"))
        del os.environ["DLCORE_DATA"]
    try:
        found = inventory()
        yield from _class_folder(found)
        yield from map(_data_set, found)
    finally:
        os.environ.update({"DLCORE_DATA": named} if named else {})


def _fault():
    """What is wrong with the folder that DLCORE_DATA names; empty if nothing is."""
    from dlcore.datasets.files.folders import class_folder

    try:
        class_folder()
    except FileNotFoundError as error:
        return str(error)
    return ""


def _class_folder(found):
    """Whether the folder that a class shares holds anything."""
    from dlcore.datasets.files.folders import class_folder

    folder = class_folder()
    if folder is None:
        return
    is_used = any(Path(path).is_relative_to(folder) for _, _, path in found)
    advice = mark("No whole data set lies in it. What belongs there: data/README.md tells the names")
    yield Finding("DLCORE_DATA", str(folder), "" if is_used else say(advice))


def _data_set(holding):
    name, source, path = holding
    advice = say(COPY_DATA) if source == "missing" else ""
    return Finding(name, f"{say(source)}: {short(path)}", advice)
