"""A slow line between browser and server: a relay of TCP that keeps bytes back."""

import queue
import socket
import threading
import time
from contextlib import contextmanager, suppress

BLOCK = 2048  # bytes


class SlowLine:
    """Listens on `port`, and passes everything on to `server_port`; fast until `rate` is set.

    rate: bytes a second from the server, or None. delay: seconds in each direction, while rate is set.
    """

    def __init__(self, server_port, delay=0.1):
        self.server_port, self.delay, self.rate = server_port, delay, None
        self.gate = socket.create_server(("127.0.0.1", 0))
        self.port = self.gate.getsockname()[1]
        self.ends = [self.gate]
        start(self.accept)

    def accept(self):
        try:
            while True:
                browser, _ = self.gate.accept()
                server = socket.create_connection(("127.0.0.1", self.server_port))
                self.ends += [browser, server]
                self.join(browser, server, is_paced=False)
                self.join(server, browser, is_paced=True)
        except OSError:  # closed
            return

    def join(self, source, target, is_paced):
        waiting = queue.Queue(maxsize=64)
        start(self.read, source, waiting, is_paced)
        start(self.write, target, waiting)

    def read(self, source, waiting, is_paced):
        data = b"."
        while data:
            try:
                data = source.recv(BLOCK)
            except OSError:
                data = b""
            if self.rate and is_paced:
                time.sleep(len(data) / self.rate)
            waiting.put((time.monotonic() + (self.delay if self.rate else 0), data))

    def write(self, target, waiting):
        while True:
            due, data = waiting.get()
            time.sleep(max(0, due - time.monotonic()))
            with suppress(OSError):  # the other end has gone: read on until this one ends too
                target.sendall(data) if data else target.shutdown(socket.SHUT_WR)
            if not data:
                return

    def close(self):
        self.rate = None
        for end in self.ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)  # close() alone does not wake the thread that reads
            end.close()


def start(work, *arguments):
    threading.Thread(target=work, args=arguments, daemon=True).start()


@contextmanager
def slow_line(server_port, delay=0.1):
    line = SlowLine(server_port, delay)
    try:
        yield line
    finally:
        line.close()
