"""How much arithmetic there is for each byte that is moved."""

from dlcore.check.exercise import Exercise

_ROOM = {"n": 2, "d": 3, "h": 5, "itemsize": 4}, {"n": 64, "d": 100, "h": 10, "itemsize": 8}
_MORE = {"n": 1, "d": 500, "h": 300, "itemsize": 2}, {"n": 7, "d": 4, "h": 9, "itemsize": 4}


def _numbers(n, d, h):
    return n * d + d * h + n * h


intensity = Exercise(
    name="intensity",
    reference=lambda n, d, h, itemsize: 2 * n * d * h / (itemsize * (n * d + d * h + n * h)),
    returns=("flops for each byte",),
    cases=_ROOM + _MORE,
)


@intensity.mistake("a factor of 2: each of the n d h terms is a multiplication and an addition")
def _(n, d, h, itemsize):
    return n * d * h / (itemsize * _numbers(n, d, h))


@intensity.mistake("flops for each number: a number has itemsize bytes, divide by it")
def _(n, d, h, itemsize):
    return 2 * n * d * h / _numbers(n, d, h)


@intensity.mistake("multiplied by itemsize: bytes stand below the line")
def _(n, d, h, itemsize):
    return 2 * n * d * h * itemsize / _numbers(n, d, h)


@intensity.mistake("the result forgotten: its n h numbers are written to memory too")
def _(n, d, h, itemsize):
    return 2 * n * d * h / (itemsize * (n * d + d * h))


@intensity.mistake("only the result counted: both factors must be read")
def _(n, d, h, itemsize):
    return 2 * n * d * h / (itemsize * n * h)


@intensity.mistake("the first factor forgotten: its n d numbers are read too")
def _(n, d, h, itemsize):
    return 2 * n * d * h / (itemsize * (d * h + n * h))


@intensity.mistake("the second factor forgotten: its d h numbers are read too")
def _(n, d, h, itemsize):
    return 2 * n * d * h / (itemsize * (n * d + n * h))


@intensity.mistake("the fraction turned round: flops above, bytes below")
def _(n, d, h, itemsize):
    return itemsize * _numbers(n, d, h) / (2 * n * d * h)


@intensity.mistake("the flops alone: divide by the bytes that are moved")
def _(n, d, h, itemsize):
    return 2 * n * d * h


@intensity.mistake("the bytes alone: they stand below the flops")
def _(n, d, h, itemsize):
    return itemsize * _numbers(n, d, h)


@intensity.mistake("sides added in place of multiplied: a matrix (n, d) has n d numbers")
def _(n, d, h, itemsize):
    return 2 * n * d * h / (itemsize * 2 * (n + d + h))


@intensity.mistake("bits in place of bytes: itemsize counts bytes already")
def _(n, d, h, itemsize):
    return 2 * n * d * h / (8 * itemsize * _numbers(n, d, h))
