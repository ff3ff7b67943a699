"""Attention, places and norms: by hand, with kept keys, and what is refused."""

import numpy as np
import pytest

from dlcore import formulas
from dlcore.layers import (
    Embedding,
    LayerNorm,
    MultiHeadAttention,
    PositionalEmbedding,
    Sequential,
    Unembedding,
    reset_state,
)

D = 6


def layer(heads=2, causal=True, dtype=np.float64):
    return MultiHeadAttention(D, heads, causal=causal, rng=np.random.default_rng(0)).astype(dtype)


def x(*shape):
    return np.random.default_rng(1).standard_normal(shape)


def test_one_head_by_hand():
    """Queries and keys are x, so a place asks for those that point as it does."""
    attention = MultiHeadAttention(2, 1, rng=np.random.default_rng(0)).astype(np.float64)
    attention.project.W.value[...] = np.tile(np.eye(2), 3)
    attention.output.W.value[...] = np.eye(2)
    rows = np.sqrt(2) * np.log([[[2.0, 1.0], [1.0, 1.0]]])  # scores ln 2 ln 2, or 0
    e = np.exp(np.sqrt(2) * np.log(2) ** 2)
    y = attention.forward(rows)
    np.testing.assert_allclose(attention.weights[0, 0], [[e / (e + 1), 1 / (e + 1)], [0.5, 0.5]])
    np.testing.assert_allclose(y[0, 1], rows[0].mean(axis=0))


def test_rows_of_weights_sum_to_one_and_causal_ones_look_back_only():
    attention = layer()
    attention.forward(x(3, 5, D))
    assert attention.weights.shape == (3, 2, 5, 5)
    np.testing.assert_allclose(attention.weights.sum(axis=-1), 1)
    assert np.all(np.triu(attention.weights, 1) == 0) and np.all(np.tril(attention.weights).sum(-1) > 0)


def test_weights_are_those_of_the_queries_and_keys_it_tells():
    attention = layer()
    with pytest.raises(AttributeError, match="forward was not called before"):
        attention.queries_keys_values  # noqa: B018
    attention.forward(x(3, 5, D))
    q, k, v = attention.queries_keys_values
    assert q.shape == k.shape == v.shape == (3, 2, 5, 3)
    np.testing.assert_allclose(formulas.attention(q, k, v, np.tri(5, dtype=bool))[1], attention.weights)


def test_a_later_place_does_not_move_an_earlier_one():
    rows, changed = x(2, 5, D), x(2, 5, D)
    changed[:, 3:] += 1
    for causal, is_same in ((True, True), (False, False)):
        before, after = (layer(causal=causal).forward(a)[:, :3].copy() for a in (rows, changed))
        assert np.allclose(before, after) == is_same


def test_without_places_the_order_is_lost():
    """Attention alone sees a set: turned inputs give turned outputs."""
    rows, order = x(1, 5, D), [4, 2, 0, 1, 3]
    attention = layer(causal=False)
    np.testing.assert_allclose(attention.forward(rows[:, order]), layer(causal=False).forward(rows)[:, order])


@pytest.mark.parametrize("cuts", [[1, 2, 3, 4, 5], [3], [2, 4]])
def test_kept_keys_give_what_reading_all_at_once_gives(cuts):
    model = Sequential(PositionalEmbedding(6, D, rng=np.random.default_rng(0)).astype(np.float64), layer())
    rows = x(2, 6, D)
    whole = model.forward(rows)
    for part in model:
        part.carries = True
    parts = [model.forward(part) for part in np.split(rows, cuts, axis=1)]
    np.testing.assert_allclose(np.concatenate(parts, axis=1), whole, atol=1e-12)
    assert model[1].weights.shape == (2, 2, 6 - cuts[-1], 6)
    with pytest.raises(ValueError, match="6 places, got a sequence of 1 after 6 that were read before"):
        model.forward(rows[:, :1])
    reset_state(model)
    np.testing.assert_allclose(model.forward(rows), whole)


def test_other_rows_are_not_mixed_with_kept_keys():
    attention = layer()
    attention.carries = True
    attention.forward(x(2, 3, D))
    with pytest.raises(ValueError, match="keys of a batch of 2 rows, got one of 3. Call reset_state"):
        attention.forward(x(3, 3, D))


def test_a_layer_that_sees_all_places_has_nothing_to_carry():
    assert layer(causal=False).carried is None


def test_only_the_places_used_learn():
    places = PositionalEmbedding(5, 3, rng=np.random.default_rng(0))
    places.forward(np.zeros((4, 2, 3), np.float32))
    places.backward(np.ones((4, 2, 3), np.float32))
    assert places.W.grad[:, 0].tolist() == [4, 4, 0, 0, 0]


def test_layer_norm_by_hand():
    norm = LayerNorm(4, epsilon=1e-12).astype(np.float64)
    y = norm.forward(np.array([[1.0, 1.0, 3.0, 3.0], [10.0, 10.0, 30.0, 30.0]]))
    np.testing.assert_allclose(y, [[-1, -1, 1, 1]] * 2)


def test_unembedding_shares_the_vectors():
    embedding = Embedding(5, 4, rng=np.random.default_rng(0))
    model = Sequential(embedding, Unembedding(embedding))
    (W,) = model.parameters()
    logits = model.forward(np.array([[0, 3]]))
    np.testing.assert_allclose(logits[0], W.value[[0, 3]] @ W.value.T, rtol=1e-5)
    model.backward(np.ones_like(logits))
    assert np.all(W.grad != 0)


@pytest.mark.parametrize(
    "make, words",
    [
        (lambda rng: MultiHeadAttention(6, 4, rng=rng), "cuts 6 features into 4 heads"),
        (lambda rng: MultiHeadAttention(6, 0, rng=rng), "heads"),
        (lambda rng: MultiHeadAttention(6, 2, rng=0), "rng"),
        (lambda rng: PositionalEmbedding(0, 2, rng=rng), "longest"),
        (lambda rng: LayerNorm(2.5), "features"),
        (lambda rng: LayerNorm(2, epsilon=0), "epsilon"),
        (lambda rng: Unembedding(LayerNorm(3)), "expects an Embedding"),
    ],
)
def test_what_makes_no_layer_is_refused(make, words):
    with pytest.raises((ValueError, TypeError), match=words):
        make(np.random.default_rng(0))


@pytest.mark.parametrize("shape", [(4, D), (2, 3, D + 1), (2, 0, D), (D,)])
def test_wrong_shapes_are_refused(shape):
    for one in (layer(), PositionalEmbedding(9, D, rng=np.random.default_rng(0)).astype(np.float64)):
        with pytest.raises(ValueError, match=rf"expects x of shape \(N, (T, )?{D}\)"):
            one.forward(np.zeros(shape))
