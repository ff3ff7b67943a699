"""Which of a set's two sources is used: the full one or the shipped one."""

from dlcore.datasets.files.errors import DataUnavailable
from dlcore.datasets.files.notice import tell
from dlcore.language import mark, say


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
        tell(_replaced(data_set, dataset, reason))
    if dataset.source == "part":
        tell(_part(dataset))
    return dataset


def _advice(data_set, reason):
    return say(
        "The full {name} is not on this computer and could not be fetched: {reason}\n"
        "What to do: connect to the network (without DLCORE_OFFLINE) and run this again; "
        'or let DLCORE_DATA name a folder that holds it; or use what is shipped: source="shipped".',
        name=data_set.name,
        reason=reason,
    )


def _part(dataset):
    part = mark('{name}: a part of it {counts}, found here. To get all of it: source="full".')
    return say(part, name=dataset.name, counts=_counts(dataset))


def _replaced(data_set, dataset, reason):
    return say(
        "{what}, because the full one is neither here nor to be fetched: {reason} "
        "To get it: connect to the network and run this cell again, "
        "or let DLCORE_DATA name the folder that holds it.",
        what=_what(data_set, dataset),
        reason=reason,
    )


def _what(data_set, dataset):
    counts = _counts(dataset)
    if data_set.name != dataset.name:
        return say(
            "{name} is replaced by {other}, the small shipped set {counts}",
            name=data_set.name,
            other=dataset.name,
            counts=counts,
        )
    return say("{name}: the small shipped set {counts}", name=dataset.name, counts=counts)


def _counts(dataset):
    train, test = len(dataset.x_train), len(dataset.x_test)
    return say("({train:,} for training, {test:,} for test)", train=train, test=test)
