"""A local server, a small published file, and the answers that the server gives."""

import gzip
import hashlib
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np

from dlcore.datasets.files.data_file import DataFile

CONTENT = np.random.default_rng(0).integers(0, 16, 51_200, np.uint8).tobytes()


class Server(ThreadingHTTPServer):
    """Answers a path by the function in .answers; .asked lists the paths; .closing is set at the end."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers, self.asked, self.closing = {}, [], threading.Event()

    def url(self, path, answer):
        self.answers[path] = answer
        return f"http://127.0.0.1:{self.server_port}{path}"


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append(self.path)
        self.server.answers[self.path](self)

    def log_message(self, *arguments):
        pass


def data_file(*urls, content=CONTENT):
    return DataFile(
        folders=("small", "small-other"),
        names=("numbers-ubyte", "numbers.ubyte"),
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        urls=urls,
    )


def send(body, **headers):
    """An answer that sends body."""

    def answer(handler):
        handler.send_response(200)
        for name, value in {"Content_Length": str(len(body)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def good(level=9):
    return send(gzip.compress(CONTENT, level))


def printed(capsys):
    """What was printed, as one line."""
    return " ".join(capsys.readouterr().out.split())


def listing(folder):
    """All files below folder, hidden ones too, relative to it."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
