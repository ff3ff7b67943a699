"""Characters and their numbers."""

import numpy as np
import pytest

from dlcore.text.vocabulary import Vocabulary


@pytest.mark.parametrize("text", ["hello world", "床前明月光\n", "a", "é\U0001f642 e\u0301"])
def test_decode_undoes_encode(text):
    vocabulary = Vocabulary(text)
    numbers = vocabulary.encode(text)
    assert numbers.shape == (len(text),) and np.issubdtype(numbers.dtype, np.integer)
    assert numbers.min() == 0 and numbers.max() == len(vocabulary) - 1
    assert vocabulary.decode(numbers) == text


def test_numbers_follow_the_sorted_symbols():
    vocabulary = Vocabulary("hello")
    assert (vocabulary.symbols, len(vocabulary)) == ("ehlo", 4)
    assert vocabulary.encode("hello").tolist() == [1, 0, 2, 2, 3]
    assert vocabulary.encode("").shape == (0,) and vocabulary.decode([]) == ""


def test_what_is_unknown_is_named():
    vocabulary = Vocabulary("hello")
    assert vocabulary.unknown("holy hat") == [" ", "a", "t", "y"]
    with pytest.raises(ValueError, match="does not know 'a', 'y'.*4 characters, 'ehlo'"):
        vocabulary.encode("holay")
    with pytest.raises(ValueError, match="from 0 to 3, got 0 to 4"):
        vocabulary.decode([0, 4])
    for numbers, got in [([0.5], r"float64 \(1,\)"), ([[0, 1]], r"int64 \(1, 2\)")]:
        with pytest.raises(ValueError, match=rf"integers of shape \(T,\) to decode, got {got}"):
            vocabulary.decode(numbers)
    with pytest.raises(ValueError, match="at least one character, got ''"):
        Vocabulary("")
    with pytest.raises(ValueError, match=r"expects a text.*\['a', 'b'\]"):
        Vocabulary(["a", "b"])
