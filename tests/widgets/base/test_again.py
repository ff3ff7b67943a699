"""A cell that is run again frees what its widget held: in a real kernel, without a browser."""

import ast

import pytest
from jupyter_client.manager import KernelManager

SETUP = """
import gc, psutil, weakref
import numpy as np
import comm
from dlcore import widgets
from dlcore.layers import Dense, ReLU, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.optimizers import Adam

rng = np.random.default_rng(0)
x, y = rng.random((400, 784), dtype=np.float32), rng.integers(0, 10, 400)
dense = Sequential(Dense(784, 10, rng=rng))

def cockpit():
    model = Sequential(Dense(784, 128, rng=rng), ReLU(), Dense(128, 10, rng=rng))
    adam = Adam(model.parameters(), learning_rate=0.001)
    sets = {"train": (x, y), "validation": (x[:50], y[:50])}
    made = widgets.TrainingCockpit(model, SoftmaxCrossEntropy(), adam, **sets, rng=rng)
    made.advance(2)
    return made

def memory():
    gc.collect()
    return psutil.Process().memory_info().rss

def comms():
    return len(comm.get_comm_manager().comms)
"""


class Kernel:
    """A kernel, and cells by their ids, as a notebook runs them."""

    def __init__(self):
        self.manager = KernelManager()
        self.manager.start_kernel()
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)

    def run(self, code, cell, **wanted):
        content = {"code": code, "user_expressions": wanted, "silent": False, "store_history": True}
        message = self.client.session.msg("execute_request", content, metadata={"cellId": cell})
        self.client.shell_channel.send(message)
        while (reply := self.client.get_shell_msg(timeout=60))["parent_header"] != message["header"]:
            pass
        assert reply["content"]["status"] == "ok", reply["content"]
        values = reply["content"]["user_expressions"]
        return {name: ast.literal_eval(value["data"]["text/plain"]) for name, value in values.items()}

    def end(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


@pytest.fixture(scope="module")
def kernel():
    kernel = Kernel()
    kernel.run(SETUP, "setup")
    yield kernel
    kernel.end()


def grown(kernel, maker, runs):
    """What `runs` more runs of a cell add: lines to the browser, and megabytes."""
    for _ in range(3):
        kernel.run(maker, maker)
    found = "np.array([comms(), memory() / 1e6]).tolist()"
    before = kernel.run("", "look", found=found)["found"]
    for _ in range(runs):
        kernel.run(maker, maker)
    after = kernel.run("", "look", found=found)["found"]
    return after[0] - before[0], after[1] - before[1]


def test_twenty_runs_of_a_cockpits_cell_keep_nothing(kernel):
    lines, megabytes = grown(kernel, "cockpit()", runs=20)
    print(f"20 runs: {lines} lines, {megabytes:+.1f} MB")
    assert lines == 0 and megabytes < 5


def test_runs_of_any_widgets_cell_leave_no_line(kernel):
    assert grown(kernel, "widgets.DigitPad(dense)", runs=3)[0] == 0


def test_two_widgets_of_one_run_and_those_of_other_cells_live(kernel):
    kernel.run("first = widgets.OptimizerRace()", "one")
    kernel.run("second, third = widgets.OptimizerRace(), widgets.OptimizerRace()", "two")
    alive = "[widget.comm is not None for widget in (first, second, third)]"
    assert kernel.run("", "look", alive=alive)["alive"] == [True, True, True]
    kernel.run("old = first\nfirst = widgets.OptimizerRace()", "one")
    assert kernel.run("", "look", alive=alive + " + [old.comm is None]")["alive"] == [True] * 4


def test_a_closed_cockpit_keeps_its_record_and_says_that_it_has_ended(kernel):
    kernel.run("mine = cockpit()", "mine")
    kernel.run("old = mine\nmine = cockpit()", "mine")
    code = "try:\n    old.{}\nexcept RuntimeError as error:\n    said = str(error)"
    for call in ("advance(1)", "play()", "reset()", "keep('a')"):
        kernel.run(code.format(call), "try")
        found = kernel.run("", "look", said="said", steps="len(old.run.losses)")
        assert "its cell was run again" in found["said"] and found["steps"] == 2
