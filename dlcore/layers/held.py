"""What an object holds: in its attributes, and in the lists, tuples and dicts among them."""

from collections import deque

import numpy as np

CONTAINERS = (list, tuple, dict, deque, set, frozenset)
PLAIN = frozenset({int, float, bool, str, type(None)})  # most attributes: no need to ask further


def held(attributes, kind):
    """The objects of this kind by name, in their order: "W", or "blocks.0" in a list, "gates.in" in a dict.

    attributes: a dict, such as vars(layer). TypeError for one in a set, which has no order.
    Lesson: 04_backpropagation.
    """
    found = {}
    for name, value in attributes.items():
        if value.__class__ in PLAIN:
            continue
        if isinstance(value, kind):
            found[name] = value
        elif _is_container(value) and _holds(value, kind):
            found |= _inside(name, value, kind)
    return found


def _is_container(value):
    if value.__class__ is np.ndarray:
        return value.dtype.hasobject and value.ndim > 0
    return isinstance(value, CONTAINERS)


def _holds(container, kind):
    """Whether a container holds one, however deep; most hold numbers and arrays."""
    for value in container.values() if isinstance(container, dict) else container:
        if value.__class__ in PLAIN:
            continue
        if isinstance(value, kind) or (_is_container(value) and _holds(value, kind)):
            return True
    return False


def _inside(name, container, kind):
    """What one container holds."""
    if isinstance(container, set | frozenset):
        raise TypeError(f"{name} is a set, which has no order: keep what it holds in a list.")
    pairs = container.items() if isinstance(container, dict) else enumerate(container)
    return held({f"{name}.{key}": value for key, value in pairs}, kind)
