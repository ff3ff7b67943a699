"""Panels cost little while they are looked at, and nothing when they are folded."""

import numpy as np
import pytest
from traitlets import TraitError

from dlcore.layers import Dense, ReLU, Sequential
from dlcore.widgets.cockpit.pace import BYTES, SHARE, Pace
from dlcore.widgets.cockpit.panels import NAMES
from tests.widgets.cockpit.small_cockpit import Clock, small_cockpit
from tests.widgets.cockpit.small_watched import LABELS, PICTURES, cockpit_for, reader


def test_folded_panels_cost_nothing(monkeypatch):
    """No answer is computed and no message sent for them; unfolded, each is there at once."""
    cockpit, asked, told = cockpit_for(reader(), PICTURES, LABELS), [], []
    panels = cockpit.panels.panels
    for name, panel in panels.items():
        monkeypatch.setattr(panel, "now", lambda name=name, now=panel.now: asked.append(name) or now())
    cockpit.observe(lambda change: told.append(change.name), names=["samples_now", "filters_now"])
    cockpit.folded = ["samples", "filters"]
    cockpit.advance(5)
    cockpit.reset()
    assert asked == [] == told
    cockpit.advance(1)
    cockpit.folded = ["filters"]
    assert asked == ["samples"] == [name.removesuffix("_now") for name in told]
    with pytest.raises(TraitError, match="folded to be a list of names from samples"):
        cockpit.folded = ["curve"]


def test_panels_change_nothing_of_the_training():
    watched, alone = cockpit_for(reader(), PICTURES, LABELS), cockpit_for(reader(), PICTURES, LABELS)
    alone.folded = list(NAMES)
    for cockpit in (watched, alone):
        for _ in range(5):
            cockpit.advance(4)
    assert list(watched.run.losses) == list(alone.run.losses)


def test_a_slow_panel_takes_a_small_share_of_the_time_and_many_bytes_wait():
    clock = Clock()
    pace = Pace(0.5, clock)
    assert pace.is_due()
    clock.now = 0.1
    pace.spend(0.0, 3 * BYTES)
    pictures_until = []
    for k in range(100):
        clock.now += 0.1
        if pace.is_due():
            pictures_until.append(k + 1)
            break
    assert clock.now >= 0.1 + 0.1 / SHARE and pictures_until == [25]
    pace = Pace(0.0, Clock())
    pace.spend(0.0, 3 * BYTES)
    assert [pace.is_due() for _ in range(4)] == [False, False, True, True]


def test_bytes_of_a_picture_while_it_plays():
    """After a long run, with pictures as in lesson 07: below 11 kB for curves, 1.4 kB for the panels."""
    rng = np.random.default_rng(0)
    x, y = rng.random((300, 784), np.float32), np.arange(300) % 10
    model = Sequential(Dense(784, 32, rng=rng), ReLU(), Dense(32, 10, rng=rng))
    cockpit = cockpit_for(model, x, y)
    cockpit.run.losses.extend(rng.random(5000))
    cockpit.trainer.probes = [(k, 1.0, 0.001, 0.0) for k in range(240)]
    cockpit.running, sizes = True, {"frame": 0, "samples_now": 0, "filters_now": 0}

    def count(change):
        sizes[change.name] += sum(len(value) for value in change.new.values() if isinstance(value, bytes))

    cockpit.observe(count, names=list(sizes))
    clock = cockpit.panels.clock = Clock(tick=1 / 300)
    for pace in cockpit.panels.paces.values():
        pace.clock = clock
    for _ in range(60):
        cockpit.trainer.model[2].b.value[0] += 0.01
        cockpit.trainer.model[0].W.value[0, 0] += 0.1
        clock.now += 1 / 30
        cockpit.show()
    each = {name: size / 60 for name, size in sizes.items()}
    print(each)
    assert each["frame"] < 11_000 and each["samples_now"] <= 400 and each["filters_now"] <= BYTES


def test_a_closed_cockpit_holds_no_panels():
    cockpit = small_cockpit()
    cockpit.close()
    assert cockpit.panels.panels == {}
