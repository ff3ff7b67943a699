"""A warm-up, then half a cosine."""

import math

from dlcore.check.exercise import Exercise


def _rate(number, steps, warm_up, peak):
    return min(1, (number + 1) / warm_up) * _cosine(number / steps, peak)


def _cosine(share, peak):
    return peak * (1 + math.cos(math.pi * min(share, 1))) / 2


cosine_rate = Exercise(
    name="cosine_rate",
    reference=_rate,
    returns=("the rate",),
    cases=tuple(
        {"number": number, "steps": steps, "warm_up": warm_up, "peak": peak}
        for number, steps, warm_up, peak in (
            *((number, 100, 10, 0.4) for number in (0, 4, 9, 25)),
            (12, 80, 20, 0.1),
            (100, 100, 10, 0.4),
            (130, 100, 10, 0.4),
        )
    ),
)


@cosine_rate.mistake("a warm-up from zero: the first step would do nothing; use (number + 1) / warm_up")
def _(number, steps, warm_up, peak):
    return min(1, number / warm_up) * _cosine(number / steps, peak)


@cosine_rate.mistake("no warm-up: multiply by min(1, (number + 1) / warm_up)")
def _(number, steps, warm_up, peak):
    return _cosine(number / steps, peak)


@cosine_rate.mistake("a warm-up without an end: bound its factor by 1")
def _(number, steps, warm_up, peak):
    return (number + 1) / warm_up * _cosine(number / steps, peak)


@cosine_rate.mistake("a rate that rises again after the last step: bound number / steps by 1")
def _(number, steps, warm_up, peak):
    return min(1, (number + 1) / warm_up) * peak * (1 + math.cos(math.pi * number / steps)) / 2


@cosine_rate.mistake("a whole cosine, 2 pi: half of one, pi, goes from the peak to zero")
def _(number, steps, warm_up, peak):
    share = min(number / steps, 1)
    return min(1, (number + 1) / warm_up) * peak * (1 + math.cos(2 * math.pi * share)) / 2


@cosine_rate.mistake("the missing half: 1 + cos goes from 2 to 0")
def _(number, steps, warm_up, peak):
    return 2 * _rate(number, steps, warm_up, peak)


@cosine_rate.mistake("a cosine that begins after the warm-up: here both begin at step 0")
def _(number, steps, warm_up, peak):
    if number < warm_up:
        return (number + 1) / warm_up * peak
    return _cosine((number - warm_up) / (steps - warm_up), peak)


@cosine_rate.mistake("a quarter of a cosine: (1 + cos(pi s)) / 2, not cos(pi s / 2)")
def _(number, steps, warm_up, peak):
    return min(1, (number + 1) / warm_up) * peak * math.cos(math.pi * min(number / steps, 1) / 2)


@cosine_rate.mistake("the peak forgotten: multiply by it")
def _(number, steps, warm_up, peak):
    return _rate(number, steps, warm_up, 1)


@cosine_rate.mistake("number + 1 in the cosine too: there the share of the steps is number / steps")
def _(number, steps, warm_up, peak):
    return min(1, (number + 1) / warm_up) * _cosine((number + 1) / steps, peak)


@cosine_rate.mistake("steps - 1 in the cosine: the share of the steps is number / steps")
def _(number, steps, warm_up, peak):
    return min(1, (number + 1) / warm_up) * _cosine(number / (steps - 1), peak)


@cosine_rate.mistake("a straight line in place of half a cosine: peak * (1 + cos(pi s)) / 2")
def _(number, steps, warm_up, peak):
    return min(1, (number + 1) / warm_up) * peak * (1 - min(number / steps, 1))


@cosine_rate.mistake("no cosine during the warm-up: both factors are multiplied from the first step on")
def _(number, steps, warm_up, peak):
    return peak * (number + 1) / warm_up if number < warm_up else _cosine(number / steps, peak)


@cosine_rate.mistake("a warm-up and no cosine: multiply by (1 + cos(pi number / steps)) / 2")
def _(number, steps, warm_up, peak):
    return peak * min(1, (number + 1) / warm_up)
