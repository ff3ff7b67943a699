"""Training for a number of steps or seconds."""

import asyncio

import pytest

from tests.widgets.cockpit.small_cockpit import Clock, small_cockpit
from tests.widgets.live.playing import until
from tests.widgets.messages import send


def test_so_many_steps_and_a_look_at_their_end():
    async def scenario():
        cockpit = small_cockpit()
        cockpit.steps_per_frame = 7
        send(cockpit, {"do": "run_steps", "with": [30]})
        await until(lambda: not cockpit.running)
        assert cockpit.trainer.number == 30 == cockpit.run.looks[-1].step == cockpit.frame["step"]
        assert cockpit.status.startswith("Paused at step 30: ") and "validation loss" in cockpit.status
        cockpit.run_steps(5)
        await until(lambda: not cockpit.running)
        assert cockpit.trainer.number == 35
        cockpit.play()  # without an end again
        await until(lambda: cockpit.trainer.number > 60)
        cockpit.pause()

    asyncio.run(scenario())


def test_so_many_seconds():
    async def scenario():
        cockpit = small_cockpit()
        cockpit._player.clock = clock = Clock()
        cockpit.run_seconds(2)
        await until(lambda: cockpit.trainer.number > 20)
        clock.now += 1.9
        await asyncio.sleep(0.05)
        assert cockpit.running
        clock.now += 0.2
        await until(lambda: not cockpit.running)
        assert cockpit.run.looks[-1].step == cockpit.trainer.number

    asyncio.run(scenario())


def test_a_browser_that_comes_back_goes_on_with_the_rest():
    async def scenario():
        cockpit = small_cockpit()
        cockpit.steps_per_frame = 1
        cockpit.run_steps(60)
        await until(lambda: cockpit.trainer.number > 3)
        cockpit._player.heartbeat.unwatched = 1e9
        await until(lambda: cockpit.is_waiting)
        stopped = cockpit.trainer.number
        cockpit.steps_per_frame = 1000
        cockpit.beat()
        assert cockpit._player.last == 60 and stopped < 60
        await until(lambda: not cockpit.running)
        assert cockpit.trainer.number == 60

    asyncio.run(scenario())


def test_time_that_nobody_watches_is_not_played():
    async def scenario():
        cockpit, clock = small_cockpit(), Clock()
        cockpit._player.clock = cockpit._player.heartbeat.clock = clock
        cockpit.run_seconds(60)
        await until(lambda: cockpit.trainer.number > 3)
        clock.now += 5
        cockpit._player.heartbeat.unwatched = 1e9
        await until(lambda: cockpit.is_waiting)
        clock.now += 120
        cockpit.beat()
        assert cockpit._player.seconds == pytest.approx(55)
        cockpit.pause()

    asyncio.run(scenario())


@pytest.mark.parametrize(("command", "amount"), [("run_steps", 0), ("run_steps", 1.5), ("run_seconds", -1)])
def test_an_impossible_end_is_refused_in_words(command, amount):
    cockpit = small_cockpit()
    send(cockpit, {"do": command, "with": [amount]})
    assert command in cockpit.status and str(amount) in cockpit.status and not cockpit.running
