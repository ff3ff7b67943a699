"""What a download fills while somebody watches its pace."""

import io
import threading
import time
from concurrent.futures import Future, wait

from dlcore.language import say

PATIENCE_SECONDS = 30  # in each of these stretches, from the first address on, a download must bring
LEAST_BYTES_PER_SECOND = 5_000
LOOK_SECONDS = 0.1  # between two looks at the pace


class Basket(io.BytesIO):
    """Takes a download in memory; refuses one that is too long or that trickles."""

    def __init__(self, most_bytes):
        super().__init__()
        self.most_bytes = most_bytes
        self.arrived, self.looked = 0, (time.monotonic(), 0)

    def write(self, chunk):
        written = super().write(chunk)
        self.arrived += written
        if self.arrived > self.most_bytes:
            raise ValueError(say("it sends more than the file can hold"))
        return written

    def require_pace(self):
        """TimeoutError at the end of a stretch of PATIENCE_SECONDS in which too little came."""
        now, (since, before) = time.monotonic(), self.looked
        if now - since < PATIENCE_SECONDS:
            return
        if self.arrived - before < LEAST_BYTES_PER_SECOND * (now - since):
            raise TimeoutError(say("it is too slow"))
        self.looked = now, self.arrived


def fill(basket, bring, bar):
    """The bytes that bring(basket) brings, while a bar of tqdm follows; its errors and the pace's are raised.

    It runs in a thread of its own, because whatever blocks there (a name that nobody answers, headers that
    come byte by byte, a block that never fills, addresses that lead to each other) must not stop the clock.
    A thread that is given up ends at its next block, for the basket is closed; Python's end waits for none.
    """
    done = _in_background(bring, basket)
    try:
        while not wait([done], LOOK_SECONDS).done:
            bar.update(basket.arrived - bar.n)
            basket.require_pace()
        done.result()
        return basket.getvalue()
    finally:
        basket.close()


def _in_background(bring, basket):
    future = Future()

    def run():
        try:
            future.set_result(bring(basket))
        except BaseException as error:
            future.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    return future
