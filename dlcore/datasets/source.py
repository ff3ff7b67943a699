"""Which of a set's two sources is used: the full one or the shipped one."""

from dlcore.datasets.errors import DataUnavailable


def load(data_set, source):
    """Dataset of data_set (with name, full(), shipped()); source: "full", "shipped", or None for the best."""
    if source == "shipped":
        return data_set.shipped()
    if source not in (None, "full"):
        raise ValueError(f'source must be None (the best there is), "full" or "shipped", got {source!r}.')
    try:
        return data_set.full()
    except DataUnavailable as reason:
        if source == "full":
            raise DataUnavailable(_advice(data_set, reason)) from reason
    dataset = data_set.shipped()
    print(_notice(dataset))
    return dataset


def _advice(data_set, reason):
    return (
        f"The full {data_set.name} is not on this computer and could not be fetched: {reason}\n"
        "What to do: connect to the network (without DLCORE_OFFLINE) and run this again; "
        'or let DLCORE_DATA name a folder that holds it; or use the small set: source="shipped".'
    )


def _notice(dataset):
    return (
        f"{dataset.name}: the small shipped set ({len(dataset.x_train):,} for training, "
        f"{len(dataset.x_test):,} for test), because the full one is neither here nor to be fetched. "
        "To get it: connect to the network and run this cell again, or set DLCORE_DATA."
    )
