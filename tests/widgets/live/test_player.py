"""Playing on an event loop: pausing, one at a time, nobody watching, time over."""

import asyncio
import threading

import numpy as np
import pytest

from dlcore.layers import Dense, Sequential
from dlcore.widgets.live.heartbeat import PATIENCE, Heartbeat
from dlcore.widgets.live.player import TIME_LIMIT, Player
from tests.widgets.cockpit.small_cockpit import Clock, small_cockpit
from tests.widgets.cockpit.test_trouble import Breaks
from tests.widgets.live.playing import until
from tests.widgets.messages import send


def test_play_trains_until_pause():
    async def scenario():
        cockpit = small_cockpit()
        cockpit.play()
        assert cockpit.running and cockpit.status == "Training."
        await until(lambda: len(cockpit.run.losses) > 30)
        cockpit.pause()
        stopped = len(cockpit.run.losses)
        await asyncio.sleep(0.05)
        assert len(cockpit.run.losses) == stopped and not cockpit.running
        cockpit.play()
        await until(lambda: len(cockpit.run.losses) > stopped)
        cockpit.pause()

    asyncio.run(scenario())


def test_playing_takes_the_steps_of_advance():
    async def scenario(cockpit):
        cockpit.play()
        cockpit.play()  # twice is once
        await until(lambda: len(cockpit.run.losses) > 100)
        cockpit.pause()

    played, advanced = small_cockpit(), small_cockpit()
    asyncio.run(playing(played, scenario))
    advanced.advance(100)
    np.testing.assert_allclose(played.run.losses[:100], advanced.run.losses, rtol=1e-4)


async def playing(cockpit, scenario):
    cockpit._loop = asyncio.get_running_loop()
    await scenario(cockpit)


def test_the_loop_is_never_held_for_long():
    async def scenario():
        cockpit = small_cockpit()
        cockpit.steps_per_frame = 1000
        cockpit.play()
        loop, waits = asyncio.get_running_loop(), []
        for _ in range(20):
            start = loop.time()
            await asyncio.sleep(0)
            waits.append(loop.time() - start)
        cockpit.pause()
        assert sorted(waits)[10] < 0.1

    asyncio.run(scenario())


def test_a_second_cockpit_stops_the_first_when_it_is_made_and_when_it_plays():
    async def scenario():
        first = small_cockpit()
        first.play()
        second = small_cockpit()
        assert not first.running and "another training" in first.status
        first.play()
        second.play()
        assert not first.running and second.running
        second.pause()

    asyncio.run(scenario())


def test_an_error_of_the_model_ends_playing_and_is_told():
    async def scenario():
        cockpit = small_cockpit(model=Sequential(Breaks(3), Dense(6, 3, rng=np.random.default_rng(0))))
        cockpit.play()
        await until(lambda: not cockpit.running)
        assert "Stopped in step 4 by ValueError" in cockpit.status and cockpit.is_alarm

    asyncio.run(scenario())


def test_an_interrupt_of_the_kernel_pauses_and_play_works_again():
    async def scenario():
        cockpit = small_cockpit()
        piece, cockpit.trainer.piece = cockpit.trainer.piece, interrupted
        cockpit.play()
        await until(lambda: not cockpit.running)
        assert cockpit.status.startswith("Interrupted after step 0")
        cockpit.trainer.piece = piece
        cockpit.play()
        await until(lambda: cockpit.run.losses)
        cockpit.pause()

    asyncio.run(scenario())


def interrupted(is_measured=False):
    raise KeyboardInterrupt


def test_divergence_ends_playing_and_is_told():
    async def scenario():
        cockpit = small_cockpit(learning_rate=1e30)
        cockpit.play()
        await until(lambda: not cockpit.running)
        assert cockpit.status.startswith("Diverged: at step")

    asyncio.run(scenario())


def test_closing_ends_playing():
    async def scenario():
        cockpit = small_cockpit()
        cockpit.play()
        cockpit.close()
        await asyncio.sleep(0.02)
        stopped = len(cockpit.run.losses)
        await asyncio.sleep(0.05)
        assert len(cockpit.run.losses) == stopped

    asyncio.run(scenario())


def test_a_callback_on_another_thread_is_handed_to_the_loop():
    async def scenario():
        cockpit = small_cockpit()
        thread = threading.Thread(target=send, args=(cockpit, {"do": "play"}))
        thread.start()
        thread.join()
        assert not cockpit.running  # not on that thread
        await until(lambda: cockpit.running)
        cockpit.pause()

    asyncio.run(scenario())


def test_play_outside_a_notebook_says_what_to_use():
    with pytest.raises(RuntimeError, match=r"advance\(n\)"):
        small_cockpit().play()


def test_nobody_watching_is_noticed_after_five_seconds_and_a_beat_counts():
    clock = Clock()
    heartbeat = Heartbeat(clock)
    assert watched_seconds(heartbeat, clock, 4.5)
    heartbeat.beat()
    assert watched_seconds(heartbeat, clock, 4.5)
    assert not watched_seconds(heartbeat, clock, PATIENCE - 4)


def watched_seconds(heartbeat, clock, seconds):
    for _ in range(round(seconds * 10)):
        clock.now += 0.1
        watched = heartbeat.is_watched()
    return watched


def test_time_in_which_the_kernel_was_busy_does_not_count():
    clock = Clock()
    heartbeat = Heartbeat(clock)
    clock.now += 60
    assert heartbeat.is_watched()


def test_the_player_stops_when_nobody_watches_and_when_time_is_over():
    player = Player(small_cockpit(), clock=Clock())
    player.started = 0.0
    assert player.reason_to_stop() is None
    player.clock.now = TIME_LIMIT + 1
    assert "ten minutes" in player.reason_to_stop()
    for _ in range(100):
        player.clock.now += 0.1
        reason = player.reason_to_stop()
    assert "no browser" in reason
