"""Training over a slow line: what is pressed is seen at once, and nothing piles up."""

import time

import psutil
import pytest

from tests.browser.cockpit_page import Cockpit
from tests.browser.slow_line import slow_line
from tests.browser.test_cockpit import COCKPIT, MODEL

pytestmark = pytest.mark.browser

RATE = 50_000  # bytes a second
SECONDS = 8  # of training over the slow line
SOON = 3  # seconds: a quiet machine takes less than one, a line on which pictures have piled up many


@pytest.fixture
def line(lab):
    with slow_line(int(lab.url.rpartition(":")[2])) as line:
        yield line


def test_pause_is_seen_soon_on_a_slow_line(line, lab, open_notebook, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(lab, "url", f"http://127.0.0.1:{line.port}")
        cockpit = Cockpit(open_notebook([MODEL, COCKPIT]))
    cockpit.play.click()
    cockpit.train_until(20)
    server = psutil.Process(lab.process.pid)
    before, line.rate = server.memory_info().rss, RATE
    cockpit.page.wait_for_timeout(1000 * SECONDS)
    assert cockpit.play.inner_text().endswith("Pause")
    start = time.monotonic()
    cockpit.pause()
    seconds, growth = time.monotonic() - start, server.memory_info().rss - before
    print(f"pause seen after {seconds:.2f} s, server {growth / 1e6:+.1f} MB")
    assert seconds < SOON and growth < 30e6
    line.rate = None
    cockpit.page.wait_for_timeout(500)
    assert cockpit.step() == int(cockpit.ask("cockpit.trainer.number"))  # the last picture has come
