"""The next batch is made while the network learns from this one."""

from concurrent.futures import ThreadPoolExecutor

_END = object()


def prefetch(items):
    """The items in their order; one is always made ahead, by a second thread. A generator.

    Worth it where items take time in NumPy, as augmented batches do: its functions let another thread run. An
    error in making an item is raised where the item would have come. A loop that is left early, by break or
    by an error, waits for the item in the making, and no thread remains. Lesson: 08_cifar_cnn.
    """
    source = iter(items)
    with ThreadPoolExecutor(1) as worker:
        following = worker.submit(next, source, _END)
        while (item := following.result()) is not _END:
            following = worker.submit(next, source, _END)
            yield item
