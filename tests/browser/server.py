"""A server of the browser tests: a program of its own, up when it answers, ended with the tests."""

import socket
import subprocess
import time

LOOK = 0.1  # seconds between two looks at whether it answers


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A context manager. A subclass has command(), answers(), stop() and these attributes:

    name: in an error. patience: seconds until it must answer. folder: where the program works. log: a file.
    environment: the program's variables.
    """

    def __enter__(self):
        with self.log.open("w", encoding="utf-8") as log:
            self.process = subprocess.Popen(
                self.command(),
                env=self.environment,
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        try:
            self.wait_until_up()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *exception):
        self.stop()

    def wait_until_up(self):
        deadline = time.monotonic() + self.patience
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{self.name} did not start:\n{self.log.read_text(encoding='utf-8')}")
            time.sleep(LOOK)
