"""Counting what follows."""

from collections import Counter

import numpy as np
import pytest

from dlcore.text.ngrams import ngram_perplexities


def _by_counters(train, test, symbols, n, imagined):
    """p_n of each symbol of test that has n - 1 before it, symbol by symbol."""
    if n == 0:
        return [1 / symbols] * len(test)
    runs = [tuple(train[i : i + n]) for i in range(len(train) - n + 1)]
    whole, contexts = Counter(runs), Counter(run[:-1] for run in runs)
    shorter = _by_counters(train, test, symbols, n - 1, imagined)[-(len(test) - n + 1) :]
    asked = [tuple(test[i : i + n]) for i in range(len(test) - n + 1)]
    return [
        (whole[run] + imagined * p) / (contexts[run[:-1]] + imagined)
        for run, p in zip(asked, shorter, strict=True)
    ]


@pytest.mark.parametrize("imagined", [20, 0.5])
def test_they_are_the_formula_counted_symbol_by_symbol(imagined):
    rng = np.random.default_rng(0)
    train, test = rng.integers(0, 4, 200), rng.integers(0, 4, 50)
    found = ngram_perplexities(train, test, 4, imagined=imagined)
    assert list(found) == ["unigram", "bigram", "trigram", "4-gram", "5-gram"]
    for n, perplexity in enumerate(found.values(), start=1):
        p = _by_counters(train.tolist(), test.tolist(), 4, n, imagined)
        assert perplexity == pytest.approx(np.exp(-np.mean(np.log(p))))


def test_a_text_with_a_rule_is_found_out():
    text = np.tile([0, 1, 2], 100)
    found = ngram_perplexities(text, text, 3)
    assert found["unigram"] == pytest.approx(3)
    assert found["bigram"] < 1.3


@pytest.mark.parametrize("dtype", [np.int8, np.uint8, np.int32, np.uint64])
def test_every_type_of_integers_counts_alike(dtype):
    numbers = np.random.default_rng(0).integers(0, 60, 3000)
    expected = ngram_perplexities(numbers[:2000], numbers[2000:], 60)
    assert ngram_perplexities(*(part.astype(dtype) for part in np.split(numbers, [2000])), 60) == expected


def test_symbols_outside_the_vocabulary_are_refused():
    with pytest.raises(ValueError, match="ngram_perplexities"):
        ngram_perplexities(np.array([0, 1, 2]), np.array([0, 3]), 3)
