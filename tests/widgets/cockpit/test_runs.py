"""The record of a training in the cockpit, and the runs that are kept."""

import pytest

from tests.widgets.cockpit.small_cockpit import data, small_cockpit


def test_kept_runs_are_plain_data_with_names_of_their_own():
    cockpit = small_cockpit()
    cockpit.advance(60)
    kept = cockpit.keep()
    cockpit.reset()
    cockpit.advance(5)
    names = [kept.name, cockpit.keep("mine").name, cockpit.keep("mine").name]
    assert (
        names
        == ["Adam 0.01, batch 16", "mine", "mine (2)"]
        == list(cockpit.runs)
        == [r["name"] for r in cockpit.kept]
    )
    assert type(kept.losses) is list and len(kept.losses) == 60 and kept.looks[-1].step == 60
    cockpit.drop("mine")
    assert list(cockpit.runs) == ["Adam 0.01, batch 16", "mine (2)"] == [r["name"] for r in cockpit.kept]


def test_a_long_epoch_is_interrupted_by_looks_at_the_validation_set():
    cockpit = small_cockpit(train=data(1200))
    cockpit.batch_size = 1
    cockpit.advance(1010)
    assert [look.step for look in cockpit.run.looks] == [0, 500, 1000]


def test_a_run_without_steps_cannot_be_kept():
    with pytest.raises(ValueError, match="train first"):
        small_cockpit().keep()
