"""Which of a set's two sources is used: the full one or the shipped one."""

from dlcore.datasets.files.errors import DataUnavailable

HOW_TO_GET_IT = "To get it: connect to the network and run this cell again, or set DLCORE_DATA."


def load(data_set, source):
    """Dataset of data_set, which has name, full(), best() and shipped(); source: as in mnist()."""
    if source == "shipped":
        return data_set.shipped()
    if source not in (None, "full"):
        raise ValueError(f'source must be None (the best there is), "full" or "shipped", got {source!r}.')
    try:
        dataset = data_set.full() if source == "full" else data_set.best()
    except DataUnavailable as reason:
        if source == "full":
            raise DataUnavailable(_advice(data_set, reason)) from reason
        dataset = data_set.shipped()
    if dataset.source != "full":
        print(_notice(data_set, dataset))
    return dataset


def _advice(data_set, reason):
    return (
        f"The full {data_set.name} is not on this computer and could not be fetched: {reason}\n"
        "What to do: connect to the network (without DLCORE_OFFLINE) and run this again; "
        'or let DLCORE_DATA name a folder that holds it; or use what is shipped: source="shipped".'
    )


def _notice(data_set, dataset):
    counts = f"({len(dataset.x_train):,} for training, {len(dataset.x_test):,} for test)"
    if dataset.source == "part":
        return f'{dataset.name}: a part of it {counts}, found here. To get all of it: source="full".'
    why = "because the full one is neither here nor to be fetched"
    return f"{_what(data_set, dataset, counts)}, {why}. {HOW_TO_GET_IT}"


def _what(data_set, dataset, counts):
    if data_set.name != dataset.name:
        return f"{data_set.name} is replaced by {dataset.name}, the small shipped set {counts}"
    return f"{dataset.name}: the small shipped set {counts}"
