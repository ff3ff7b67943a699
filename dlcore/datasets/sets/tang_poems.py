"""Poems of the Tang dynasty, in simplified characters."""

from dlcore.datasets.formats.table_set import TableSet

TANG_POEMS = TableSet("Tang poems", "tang_poems.npz")


def tang_poems():
    """Dataset of poems: x str (N,), their first line is the title; y int64 (N,), the author.

    282 for training and 31 for test.
    Errors: DataUnavailable if the package was installed without its data.
    Source: Three Hundred Tang Poems, collected by Sun Zhu about 1763. Lesson: 09_rnn.
    """
    return TANG_POEMS.shipped()
