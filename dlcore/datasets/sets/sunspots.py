"""The sunspot number, a weighted count of groups and spots, year by year since 1700."""

from dlcore.datasets.formats.table_set import TableSet

SUNSPOTS = TableSet("Sunspots", "sunspots.npz")


def sunspots():
    """Dataset of a time series: x int64 (N,), the years in order; y float64 (N,), the mean sunspot number.

    The 240 years from 1700 to 1939 are for training, the 69 from 1940 to 2008 for test.
    Errors: DataUnavailable if the package was installed without its data.
    Source: National Geophysical Data Center, as in statsmodels; the numbers of before 2015, when all were
    scaled anew. Lesson: 09_rnn.
    """
    return SUNSPOTS.shipped()
