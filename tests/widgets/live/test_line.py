"""Few pictures on their way, whatever the line takes."""

import asyncio
import time

from dlcore.widgets.live.line import MOST, PATIENCE, Line
from tests.widgets.cockpit.small_cockpit import Clock, small_cockpit
from tests.widgets.live.playing import until
from tests.widgets.messages import send
from tests.widgets.sampler.small_sampler import small_sampler


def test_the_next_picture_waits_until_one_has_been_drawn():
    line = Line(Clock())
    numbers = [line.send() for _ in range(MOST)]
    assert not line.is_free
    line.hear(numbers[0])
    assert line.is_free
    line.send()
    assert not line.is_free
    line.hear(numbers[0])  # an old word, or that of a second view
    assert not line.is_free
    line.hear(999)  # a number that was never sent
    assert line.is_free and line.drawn == line.sent


def test_a_page_that_says_nothing_gets_a_picture_now_and_then():
    clock = Clock()
    line = Line(clock)
    sent = 0
    for _ in range(600):  # of a tenth of a second
        clock.now += 0.1
        if line.is_free:
            sent += 1
            line.send()
    assert 25 <= sent <= MOST + 60 / PATIENCE


def pictures(widget):
    """The numbers of the pictures that the widget sends from now on."""
    numbers = []
    widget.observe(lambda change: numbers.append(change.new["number"]), "frame")
    return numbers


def test_training_goes_on_without_pictures_and_the_next_one_is_the_newest():
    async def scenario(widget, most):
        numbers, began = pictures(widget), time.monotonic()
        widget.play()
        await until(lambda: len(numbers) >= MOST and len(widget.run.losses) > most)
        assert len(numbers) <= MOST + (time.monotonic() - began) / PATIENCE
        answers, newest = widget.answers, numbers[-1]
        send(widget, {"do": "drawn", "with": [newest]})
        before = widget.trainer.number
        await until(lambda: numbers[-1] > newest)
        assert widget.frame["step"] >= before and widget.answers == answers
        widget.pause()
        assert widget.frame["step"] == widget.trainer.number  # the last picture never waits

    async def both():
        await scenario(small_cockpit(), 300)
        await scenario(small_sampler(), 30)

    asyncio.run(both())
