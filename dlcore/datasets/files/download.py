"""Downloading a published file from the first server that has it intact."""

import io
import os
import time
from urllib.parse import urlsplit

from dlcore.datasets.files.errors import DataUnavailable
from dlcore.language import say

CONNECT_SECONDS = 5
SILENCE_SECONDS = 15
PATIENCE_SECONDS = 30  # after these, a download must have come at
LEAST_BYTES_PER_SECOND = 5_000
BLOCK_BYTES = 4096  # the speed is looked at after each block


class Basket(io.BytesIO):
    """Takes a download in memory; refuses one that is too long or that trickles for ever."""

    def __init__(self, most_bytes):
        super().__init__()
        self.most_bytes = most_bytes
        self.started = time.monotonic()

    def write(self, chunk):
        written = super().write(chunk)
        if self.tell() > self.most_bytes:
            raise ValueError(say("it sends more than the file can hold"))
        if time.monotonic() - self.started > PATIENCE_SECONDS + self.tell() / LEAST_BYTES_PER_SECOND:
            raise TimeoutError(say("it is too slow"))
        return written


def is_offline():
    """True if DLCORE_OFFLINE forbids downloads (any value but empty and 0)."""
    return os.environ.get("DLCORE_OFFLINE", "").strip() not in ("", "0")


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
            failures.append(f"{urlsplit(url).hostname}: {_in_words(error)}")
    file, reasons = data_file.names[0], "; ".join(failures)
    raise DataUnavailable(say("{file} could not be downloaded. {reasons}.", file=file, reasons=reasons))


def _receive(url, data_file):
    import pooch
    from tqdm.auto import tqdm

    size = data_file.size
    basket = Basket(most_bytes=size + size // 100 + 100_000)  # packing may add a little
    with tqdm(desc=data_file.names[0], total=size, unit="B", unit_scale=True, leave=False, delay=1) as bar:
        receive = pooch.HTTPDownloader(
            progressbar=bar,
            chunk_size=BLOCK_BYTES,
            timeout=(CONNECT_SECONDS, SILENCE_SECONDS),
            headers={"Accept-Encoding": "identity"},
        )
        receive(url, basket, None)
    return basket.getvalue()


def _in_words(error):
    """A short sentence for what requests says in many."""
    import requests

    if isinstance(error, requests.HTTPError):
        code, reason = error.response.status_code, error.response.reason
        return say("it answers {code} {reason}", code=code, reason=reason)
    if isinstance(error, requests.Timeout):
        return say("it does not answer in time")
    if isinstance(error, requests.exceptions.ChunkedEncodingError):
        return say("the connection broke off")
    if isinstance(error, requests.exceptions.SSLError):
        return say("its certificate is not accepted (a filter on the way?)")
    if isinstance(error, requests.ConnectionError):
        return say("no connection")
    return str(error)
