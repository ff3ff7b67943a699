"""Getting a published file: from this computer, else from the network."""

from dlcore.datasets.files.download import download
from dlcore.datasets.files.local import find
from dlcore.datasets.files.store import keep


def fetch(data_file):
    """The verified content of data_file (bytes, or what its class makes of them)."""
    found = find(data_file)
    if found is not None:
        return found[0]
    return receive(data_file)


def receive(data_file):
    """The verified content of data_file from the network, kept for the next time."""
    raw, content = download(data_file)
    keep(data_file, raw)
    return content
