"""Guesses of one test are none of the next."""

import pytest

from dlcore.widgets.prediction.asked import guesses


@pytest.fixture(autouse=True)
def no_earlier_guesses():
    guesses.clear()
    yield
    guesses.clear()
