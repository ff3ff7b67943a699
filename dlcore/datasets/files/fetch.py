"""Getting a published file: from this computer, else from the network."""

from dlcore.datasets.files.download import download
from dlcore.datasets.files.errors import DataUnavailable
from dlcore.datasets.files.folders import class_folder
from dlcore.datasets.files.local import find
from dlcore.datasets.files.store import keep
from dlcore.language import say


def fetch(data_file):
    """The verified content of data_file (bytes, or what its class makes of them)."""
    found = find(data_file)
    if found is not None:
        return found[0]
    return receive(data_file)


def receive(data_file):
    """The verified content of data_file from the network, kept for the next time."""
    try:
        raw, content = download(data_file)
    except DataUnavailable as error:
        raise DataUnavailable(_looked_for(data_file) + str(error)) from error
    keep(data_file, raw)
    return content


def _looked_for(data_file):
    """What the class's folder lacks; empty without one."""
    folder = class_folder()
    if folder is None:
        return ""
    place = "/".join(filter(None, (data_file.folders[0], data_file.names[0])))
    return say("{place} is not in {folder}, which DLCORE_DATA names. ", place=place, folder=folder)
