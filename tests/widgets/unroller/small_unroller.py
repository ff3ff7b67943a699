"""An unroller with given settings."""

import numpy as np
import pytest

from dlcore.widgets import RecurrentUnroller
from dlcore.widgets.unroller.record import KINDS

every_kind = pytest.mark.parametrize("kind", KINDS)


def make(**settings):
    unroller = RecurrentUnroller(rng=np.random.default_rng(0))
    for name, value in settings.items():
        setattr(unroller, name, value)
    return unroller
