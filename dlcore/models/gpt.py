"""A small language model of the GPT kind, untrained."""

import math

from dlcore.guards import require_positive_integer, require_rng, require_share
from dlcore.initializers import normal
from dlcore.layers import (
    GELU,
    Dense,
    Dropout,
    Embedding,
    LayerNorm,
    MultiHeadAttention,
    PositionalEmbedding,
    Residual,
    Sequential,
    Unembedding,
)

narrow = normal(0.02)


def gpt(vocabulary, *, width, heads, blocks, longest, rng, drop_probability=0.0):
    """Integers (N, T) to logits (N, T, vocabulary): at each place, what comes next after those so far.

    Embedding and places; `blocks` blocks, each of attention and of a dense network; a LayerNorm; scores by
    the embedding's own vectors. width: numbers at a place, a multiple of heads. longest: places at most.
    Source: Radford et al. 2019. Lesson: 11_attention.
    """
    require_positive_integer("gpt", blocks=blocks)
    require_rng("gpt", rng)
    embedding = Embedding(vocabulary, width, rng=rng, initializer=narrow)
    return Sequential(
        *(embedding, PositionalEmbedding(longest, width, rng=rng)),
        *_dropout(drop_probability, rng),
        *(_block(width, heads, 1 / math.sqrt(2 * blocks), drop_probability, rng) for _ in range(blocks)),
        *(LayerNorm(width), Unembedding(embedding)),
    )


def _block(width, heads, scale, drop_probability, rng):
    """Two residual connections: around attention, and around a dense network of four times the width.

    scale: of the weights that write on the road around, so that its sum does not grow with the depth.
    """
    attention = MultiHeadAttention(width, heads, causal=True, rng=rng, initializer=narrow)
    wide = Dense(width, 4 * width, rng=rng, initializer=narrow)
    back = Dense(4 * width, width, rng=rng, initializer=narrow)
    for dense in (attention.output, back):
        dense.W.value *= dense.W.value.dtype.type(scale)
    return Sequential(
        Residual(Sequential(LayerNorm(width), attention, *_dropout(drop_probability, rng))),
        Residual(Sequential(LayerNorm(width), wide, GELU(), back, *_dropout(drop_probability, rng))),
    )


def _dropout(drop_probability, rng):
    """A Dropout, or nothing where nothing is dropped: a layer less to wait for."""
    require_share("gpt", drop_probability=drop_probability)
    return [Dropout(drop_probability, rng=rng)] if drop_probability else []
