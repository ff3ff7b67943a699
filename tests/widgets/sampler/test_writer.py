"""The windows of a text, and the text that is written in pieces."""

import numpy as np
import pytest

from dlcore.text.windows import thinned, windows
from dlcore.widgets.sampler.writer import KEPT, LENGTH
from tests.widgets.sampler.small_sampler import small_sampler


def test_windows_are_the_text_and_the_text_one_further():
    x, y = windows(np.arange(11), 3)
    assert x.tolist() == [[0, 1, 2], [3, 4, 5], [6, 7, 8]] and (y == x + 1).all()
    assert len(windows(np.arange(10), 3)[0]) == 3
    with pytest.raises(ValueError, match="at least 4 characters for windows of 3.* got 3"):
        windows(np.arange(3), 3)
    x, _ = thinned(np.arange(1000), np.arange(1000))
    assert (len(x), x[0], x[-1]) == (64, 0, 999)


def next_picture(sampler):
    sampler.show_next()
    sampler.line.hear(sampler.frame["number"])  # as a browser that has drawn it


def test_characters_come_a_few_at_a_time_and_finished_texts_are_kept():
    sampler = small_sampler()
    sampler._writer.begin("the")
    next_picture(sampler)
    assert len(sampler.written["text"]) == 3
    pieces = [sampler.written["text"]]
    for _ in range(LENGTH // 3 - 1):
        next_picture(sampler)
        assert sampler.written["text"].startswith(pieces[-1])
        pieces.append(sampler.written["text"])
    assert sampler.earlier == []
    next_picture(sampler)
    assert sampler.earlier[0]["text"] == pieces[-1] and len(sampler.written["text"]) == 3
    for _ in range(450):
        next_picture(sampler)
    assert len(sampler.earlier) == KEPT


def test_weights_that_have_just_diverged_write_nothing_and_the_next_step_says_so():
    sampler = small_sampler()
    theta = sampler.optimizer.theta.value
    theta[...] = np.inf
    next_picture(sampler)
    assert sampler.written["text"] == ""
    assert sampler.advance(1) == 0 and sampler.status.startswith("Diverged")
