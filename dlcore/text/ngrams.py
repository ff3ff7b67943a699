"""Models of text that count: what followed the last symbols, so often?"""

import numpy as np

from dlcore.guards import require_array, require_symbols

NAMES = "unigram", "bigram", "trigram", "4-gram", "5-gram"


def ngram_perplexities(train, test, symbols, *, imagined=20):
    """The perplexity of each n-gram model, n from 1 to 5, on `test`: a dict from its name to a number.

    With s the last n - 1 symbols and s' all of them but the first,
    p_n(x | s) = (count(s x) + imagined p_(n-1)(x | s')) / (count(s) + imagined), and p_0 = 1 / symbols.
    train, test: integers (T,), from 0 to symbols - 1; TypeError or ValueError for others. The first n - 1
    symbols of test are left out.
    Source: MacKay and Peto 1995. Lesson: 09_rnn.
    """
    require_array("ngram_perplexities", train=train, test=test)
    for numbers in (train, test):
        require_symbols("ngram_perplexities", numbers, symbols)
    train, test = train.astype(np.int64), test.astype(np.int64)  # a run is a large number
    p, results = np.full(len(test), 1 / symbols), {}
    for n, name in enumerate(NAMES, start=1):
        found, asked = _runs(train, n, symbols), _runs(test, n, symbols)
        contexts = _count(found // symbols, asked // symbols)  # the run without its last symbol
        p = (_count(found, asked) + imagined * p[-len(asked) :]) / (contexts + imagined)
        results[name] = float(np.exp(-np.mean(np.log(p))))
    return results


def _runs(numbers, n, symbols):
    """Each run of n symbols as one number in base `symbols`, (T - n + 1,)."""
    places = range(n)
    return sum(numbers[i : len(numbers) - n + 1 + i] * symbols ** (n - 1 - i) for i in places)


def _count(found, asked):
    """How often each of the numbers `asked` stands among those `found`."""
    values, counts = np.unique(found, return_counts=True)
    places = np.searchsorted(values, asked).clip(max=len(values) - 1)
    return np.where(values[places] == asked, counts[places], 0)
