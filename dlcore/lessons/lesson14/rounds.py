"""How many updates an epoch has."""

import math

from dlcore.check.exercise import Exercise


def _case(n, micro_batch, rounds, processes):
    return {"n": n, "micro_batch": micro_batch, "rounds": rounds, "processes": processes}


updates = Exercise(
    name="updates",
    reference=lambda n, micro_batch, rounds, processes: math.ceil(n / (micro_batch * rounds * processes)),
    returns=("the number of updates",),
    cases=(
        _case(80, 2, 3, 5),
        _case(4000, 32, 4, 2),
        _case(1000, 1, 10, 4),
        _case(60000, 128, 1, 3),
        _case(50, 16, 8, 6),
    ),
)


@updates.mistake("the rest left out: the last update may have fewer examples, round up")
def _(n, micro_batch, rounds, processes):
    return n // (micro_batch * rounds * processes)


@updates.mistake("the rest as a part of an update: round up to a whole number")
def _(n, micro_batch, rounds, processes):
    return n / (micro_batch * rounds * processes)


@updates.mistake("an update for each micro-batch: it comes after all rounds of all processes")
def _(n, micro_batch, rounds, processes):
    return math.ceil(n / micro_batch)


@updates.mistake("the processes forgotten: each has a micro-batch of its own in each round")
def _(n, micro_batch, rounds, processes):
    return math.ceil(n / (micro_batch * rounds))


@updates.mistake("the rounds forgotten: gradients of all rounds are added before the update")
def _(n, micro_batch, rounds, processes):
    return math.ceil(n / (micro_batch * processes))


@updates.mistake("the effective batch: divide the number of examples by it")
def _(n, micro_batch, rounds, processes):
    return micro_batch * rounds * processes


@updates.mistake("the micro-batch cut among the processes: it is what one process takes at once")
def _(n, micro_batch, rounds, processes):
    return math.ceil(n * processes / (micro_batch * rounds))


@updates.mistake("more rounds, more updates: it is the other way round")
def _(n, micro_batch, rounds, processes):
    return math.ceil(n * rounds / (micro_batch * processes))


@updates.mistake("the micro-batch forgotten: each process takes so many examples in a round")
def _(n, micro_batch, rounds, processes):
    return math.ceil(n / (rounds * processes))


@updates.mistake("rounds and processes added: every process works in every round")
def _(n, micro_batch, rounds, processes):
    return math.ceil(n / (micro_batch * (rounds + processes)))


@updates.mistake("one update more after the last: rounding up counts the rest already")
def _(n, micro_batch, rounds, processes):
    return n // (micro_batch * rounds * processes) + 1 + (n % (micro_batch * rounds * processes) > 0)
