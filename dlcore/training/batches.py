"""One epoch in random order."""

from dlcore.guards import require_positive_integer, require_rng


def minibatches(n, batch_size, rng):
    """Index arrays that cover 0 .. n - 1 once in random order, batch_size each; the last may be shorter.

    Lesson: 05_optimizers.
    """
    require_positive_integer("minibatches", n=n, batch_size=batch_size)
    require_rng("minibatches", rng)
    order = rng.permutation(n)
    return (order[start : start + batch_size] for start in range(0, n, batch_size))
