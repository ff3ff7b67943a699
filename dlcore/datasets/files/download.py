"""Downloading a published file from the first server that has it intact."""

import os
from functools import partial

from dlcore.datasets.files.basket import Basket, fill
from dlcore.datasets.files.errors import DataUnavailable
from dlcore.datasets.files.reasons import reason_at
from dlcore.language import say

CONNECT_SECONDS = 5
SILENCE_SECONDS = 15  # the longest pause between two blocks
BLOCK_BYTES = 4096
ONLINE = ("", "0", "false", "no", "off")


def is_offline():
    """True if DLCORE_OFFLINE forbids downloads (any value but empty, 0, false, no and off)."""
    return os.environ.get("DLCORE_OFFLINE", "").strip().lower() not in ONLINE


def download(data_file):
    """(raw, content) from the first server with an intact copy; DataUnavailable names each failure."""
    if is_offline():
        raise DataUnavailable(say("DLCORE_OFFLINE is set, so nothing is downloaded."))
    failures = []
    for url in data_file.urls:
        try:
            raw = _receive(url, data_file)
            return raw, data_file.content(raw)
        except (OSError, ValueError) as error:  # those of requests are OSErrors
            failures.append(reason_at(url, error))
    file, reasons = data_file.names[0], "; ".join(failures)
    raise DataUnavailable(say("{file} could not be downloaded. {reasons}.", file=file, reasons=reasons))


def _receive(url, data_file):
    import pooch
    from tqdm.auto import tqdm

    size = data_file.size
    receive = pooch.HTTPDownloader(
        chunk_size=BLOCK_BYTES,
        timeout=(CONNECT_SECONDS, SILENCE_SECONDS),
        headers={"Accept-Encoding": "identity"},
    )
    basket = Basket(most_bytes=size + size // 100 + 100_000)  # packing may add a little
    with tqdm(desc=data_file.names[0], total=size, unit="B", unit_scale=True, leave=False, delay=1) as bar:
        return fill(basket, partial(receive, url, pooch=None), bar)
