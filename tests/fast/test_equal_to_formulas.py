"""The law of dlcore.fast: what it offers are functions of dlcore.formulas, with the same results."""

import inspect

import numpy as np
import pytest

from dlcore import fast, formulas
from tests.fast.cases import PAIRS, RECURRENT, laid_out

NAMES = sorted(set(fast.__all__) - {"quiet"})  # which is no formula
LAYOUTS = ["plain", "first axis last", "gaps", "reversed"]

every_name = pytest.mark.parametrize("name", NAMES)
every_pair = pytest.mark.parametrize("pair", PAIRS, ids=str)
every_layout = pytest.mark.parametrize("layout", LAYOUTS)


@every_name
def test_the_formulas_have_a_function_of_this_name_and_these_arguments(name):
    assert inspect.signature(getattr(fast, name)) == inspect.signature(getattr(formulas, name))


def test_no_function_is_without_cases():
    called = {name for pair in PAIRS for name in (pair.name, f"{pair.name}_back", f"{pair.name}_gradients")}
    assert set(NAMES) - called == {"adam"}, "tests/fast/cases.py needs cases of the new one"


@every_pair
@every_layout
def test_results_and_gradients_are_equal(pair, layout):
    plain, quick = (pair.run(room, layout) for room in (formulas, fast))
    assert len(plain) == len(quick)
    for expected, found in zip(plain, quick, strict=True):
        assert np.shape(found) == np.shape(expected)
        np.testing.assert_allclose(found, expected, rtol=1e-10, atol=1e-12)


@every_pair
def test_nothing_that_is_given_is_changed(pair):
    given = [laid_out(a, "plain") for a in pair.arguments]
    y, *_, memory = getattr(fast, pair.name)(*given)
    if pair.has_dy:
        dy = np.ones_like(y)
        getattr(fast, f"{pair.name}_back")(dy, memory)
        assert np.all(dy == 1)
    for a, b in zip(given, pair.arguments, strict=True):
        np.testing.assert_equal(a, b)


@every_pair
def test_the_dtype_stays(pair):
    given = [a.astype(np.float32) if _holds_floats(a) else a for a in map(_single, pair.arguments)]
    y, *_, memory = getattr(fast, pair.name)(*given)
    found = pair.back(fast, np.ones(np.shape(y), np.float32), memory)
    assert {a.dtype for a in found} == {np.dtype(np.float32)}


def _holds_floats(a):
    return isinstance(a, np.ndarray) and a.dtype == np.float64


def _single(a):
    """The states before the first step are a tuple of arrays."""
    return tuple(state.astype(np.float32) for state in a) if isinstance(a, tuple) else a


@pytest.mark.parametrize("name", RECURRENT)
def test_a_sequence_may_be_cut(name):
    """The states after one part are those before the next."""
    pair = next(pair for pair in PAIRS if pair.name == name)
    x, first, *weights = pair.arguments
    for room in (formulas, fast):
        run = getattr(room, name)
        whole, last, _ = run(x, first, *weights)
        begin, between, _ = run(x[:, :2], first, *weights)
        end, last_of_parts, _ = run(x[:, 2:], between, *weights)
        np.testing.assert_allclose(np.concatenate([begin, end], axis=1), whole, atol=1e-12)
        np.testing.assert_allclose(last_of_parts, last, atol=1e-12)


@pytest.mark.parametrize("size", [1, 7, 2**16 + 3])
@pytest.mark.parametrize("settings", [{}, {"beta1": 0, "beta2": 0.5, "epsilon": 0.1}], ids=str)
def test_adam_moves_theta_alike(size, settings):
    rng = np.random.default_rng(0)
    theta = rng.standard_normal(size)
    ours, states = theta.copy(), [formulas.zero_state(theta), formulas.zero_state(theta)]
    for t in range(1, 6):
        g = rng.standard_normal(size) * (np.arange(size) % 3 > 0)  # a third of the gradients is zero
        theta = formulas.adam(theta, g, states[0], t, 0.1 / t, **settings)
        assert fast.adam(ours, g, states[1], t, 0.1 / t, **settings) is ours
        np.testing.assert_allclose(ours, theta, rtol=1e-10, atol=1e-12)
