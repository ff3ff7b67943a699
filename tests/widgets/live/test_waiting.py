"""What ends a training that nobody stopped: nobody watches, and whatever a model raises."""

import asyncio

import pytest

from dlcore.widgets.live.heartbeat import PATIENCE
from tests.widgets.cockpit.small_cockpit import small_cockpit
from tests.widgets.live.playing import until
from tests.widgets.messages import send


def test_training_that_nobody_watches_waits_and_goes_on_with_the_next_beat():
    async def scenario():
        cockpit = small_cockpit()
        cockpit.play()
        cockpit._player.heartbeat.unwatched = PATIENCE
        await until(lambda: not cockpit.running)
        assert cockpit.is_waiting and "goes on when you look here again" in cockpit.status
        stopped = len(cockpit.run.losses)
        send(cockpit, {"do": "beat"})
        assert cockpit.running and not cockpit.is_waiting and cockpit.status == "Training."
        await until(lambda: len(cockpit.run.losses) > stopped)
        cockpit.pause()
        send(cockpit, {"do": "beat"})
        assert not cockpit.running and not cockpit.is_waiting  # paused by hand: it stays so

    asyncio.run(scenario())


def test_who_waits_gives_way_to_the_next_one():
    async def scenario():
        first, second = small_cockpit(), small_cockpit()
        first.play()
        first._player.heartbeat.unwatched = PATIENCE
        await until(lambda: first.is_waiting)
        second.play()
        first.beat()
        assert second.running and not first.running and not first.is_waiting
        second.pause()

    asyncio.run(scenario())


@pytest.mark.parametrize("error", [asyncio.CancelledError, SystemExit, KeyboardInterrupt, MemoryError])
def test_whatever_a_model_raises_is_told_and_the_kernel_lives(error):
    def breaks(is_measured=False):
        raise error("no")

    async def scenario():
        cockpit = small_cockpit()
        piece, cockpit.trainer.piece = cockpit.trainer.piece, breaks
        cockpit.play()
        await until(lambda: not cockpit.running)
        assert error.__name__ in cockpit.status or "Interrupted" in cockpit.status
        cockpit.step()
        assert error.__name__ in cockpit.status or "Interrupted" in cockpit.status
        cockpit.trainer.piece = piece
        cockpit.play()
        await until(lambda: cockpit.run.losses)
        cockpit.pause()

    asyncio.run(scenario())
