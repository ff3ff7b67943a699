import numpy as np

from dlcore.datasets import names, tang_poems


def test_names():
    data = names()
    assert (len(data.x_train), len(data.y_train), len(data.x_test), len(data.y_test)) == (
        4647,
        4647,
        516,
        516,
    )
    every = np.concatenate([data.x_train, data.x_test]).tolist()
    assert len(set(every)) == 5163
    assert all(name.isascii() and name.isalpha() and name == name.capitalize() for name in every)
    labels = dict(zip(every, np.concatenate([data.y_train, data.y_test]).tolist()))
    assert [data.class_names[labels[name]] for name in ("Mary", "James", "Patricia", "John")] == [
        *("female", "male", "female", "male")
    ]


def test_tang_poems():
    data = tang_poems()
    assert (len(data.x_train), len(data.y_train), len(data.x_test), len(data.y_test)) == (282, 282, 31, 31)
    poems = np.concatenate([data.x_train, data.x_test]).tolist()
    labels = np.concatenate([data.y_train, data.y_test])
    authors = dict(zip(poems, (data.class_names[label] for label in labels)))
    assert len(authors) == 313
    assert sorted(set(labels.tolist())) == list(range(79))
    assert not any("\x1b" in poem or "作者" in poem or "《" in poem.split("\n")[0] for poem in poems)
    (moon,) = [poem for poem in poems if "疑是地上霜" in poem]
    assert moon.startswith("夜思\n")
    assert authors[moon] == "李白"
