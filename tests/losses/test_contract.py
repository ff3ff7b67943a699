"""What Loss promises, held by every loss."""

import numpy as np
import pytest

import dlcore.losses
from dlcore.gradcheck import check_loss
from dlcore.losses import Loss
from tests.losses.cases import CASES

every_loss = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
every_kind = pytest.mark.parametrize(
    "kind", sorted({c.kind for c in CASES}, key=str), ids=lambda k: k.__name__
)


def test_no_loss_is_without_a_case():
    exported = {getattr(dlcore.losses, name) for name in dlcore.losses.__all__}
    losses = {kind for kind in exported if isinstance(kind, type) and issubclass(kind, Loss)} - {Loss}
    missing = losses - {case.kind for case in CASES}
    assert not missing, f"tests/losses/cases.py needs a case for {missing}"


@every_loss
def test_gradient_is_that_of_forward(case):
    assert check_loss(case.kind(), case.prediction, case.target) < 1e-7


@every_loss
def test_a_float_comes_out_and_float32_stays(case):
    loss = case.kind()
    value = loss.forward(case.prediction.astype(np.float32), case.target)
    gradient = loss.backward()
    assert type(value) is float
    assert gradient.dtype == np.float32 and gradient.shape == case.prediction.shape


@every_loss
def test_arguments_are_left_alone_and_backward_repeats(case):
    loss, kept = case.kind(), (case.prediction.copy(), case.target.copy())
    loss.forward(case.prediction, case.target)
    assert np.array_equal(loss.backward(), loss.backward())
    assert np.array_equal(case.prediction, kept[0]) and np.array_equal(case.target, kept[1])


@every_loss
def test_the_loss_is_a_mean_over_the_batch(case):
    twice = [np.concatenate([a, a]) for a in (case.prediction, case.target)]
    assert case.kind()(*twice) == pytest.approx(case.kind()(case.prediction, case.target), rel=1e-12)


@every_loss
def test_nan_gives_nan(case):
    prediction = case.prediction.copy()
    prediction.flat[0] = np.nan
    with np.errstate(invalid="ignore"):
        assert np.isnan(case.kind()(prediction, case.target))


@every_loss
def test_an_empty_batch_is_refused(case):
    with pytest.raises(ValueError, match="at least one example"):
        case.kind()(case.prediction[:0], case.target[:0])


@every_loss
def test_integer_predictions_are_refused(case):
    with pytest.raises(TypeError, match="hold floats, got int64"):
        case.kind()(case.prediction.astype(np.int64), case.target)


@every_loss
def test_fewer_targets_than_predictions_are_refused(case):
    with pytest.raises(ValueError, match=f"{case.kind.__name__} expects"):
        case.kind()(np.concatenate([case.prediction, case.prediction]), case.target)


@every_kind
def test_backward_before_forward_says_so(kind):
    with pytest.raises(AttributeError, match=f"{kind.__name__} .*call forward before backward"):
        kind().backward()


@pytest.mark.parametrize("call", [lambda: Loss().forward(1, 1), lambda: Loss().backward()])
def test_a_loss_without_methods_says_which_it_needs(call):
    with pytest.raises(NotImplementedError, match="Loss needs a method"):
        call()
