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
