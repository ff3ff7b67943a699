"""First names of people in the United States."""

from dlcore.datasets.formats.table_set import TableSet

NAMES = TableSet("Names", "names.npz")


def names():
    """Dataset of first names such as "Mary": x str (N,), each name once, y int64 (N,), 0 female and 1 male.

    4,647 for training and 516 for test; a name of both sexes is labelled by the sex that bears it more often.
    Errors: DataUnavailable if the package was installed without its data.
    Source: US Census Bureau 1990. Lesson: 09_rnn.
    """
    return NAMES.shipped()
