"""Getting a published file: from this computer, else from the network."""

from dlcore.datasets.download import download
from dlcore.datasets.local import find
from dlcore.datasets.store import keep


def fetch(data_file):
    """The verified content (bytes) of data_file; a download is kept for the next time."""
    found = find(data_file)
    if found is not None:
        return found[0]
    raw, content = download(data_file)
    keep(data_file, raw)
    return content
