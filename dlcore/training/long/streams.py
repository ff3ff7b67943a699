"""Random numbers of several processes: each has its own, and they can be had again."""

import copy

import numpy as np

NONE = -1  # in place of a seed


def seed_from(generators):
    """A seed that follows from the present states, which stay as they are; NONE if there are none.

    Lesson: 14_fast_and_large.
    """
    drawn = [int(copy.deepcopy(g).integers(2**62)) for g in generators]
    return drawn[0] ^ sum(drawn[1:]) % 2**62 if drawn else NONE


def use_streams(generators, seed, rank):
    """Each generator begins anew, with numbers that no other process draws. Lesson: 14_fast_and_large."""
    for i, generator in enumerate(generators):
        kind = type(generator.bit_generator)
        generator.bit_generator.state = kind(np.random.SeedSequence([seed, rank, i])).state
