"""Amdahl's bound."""

from dlcore.check.exercise import Exercise

speed_up = Exercise(
    name="speed_up",
    reference=lambda serial, processes: 1 / (serial + (1 - serial) / processes),
    returns=("times as fast",),
    cases=(
        {"serial": 0.1, "processes": 6},
        {"serial": 0.3, "processes": 16},
        {"serial": 0.8, "processes": 4},
        {"serial": 0.0, "processes": 7},
        {"serial": 0.02, "processes": 64},
    ),
)


@speed_up.mistake("as fast as there are processes: the serial part is not divided")
def _(serial, processes):
    return processes + 0 * serial


@speed_up.mistake("the time in place of the speed: the speed-up is 1 over it")
def _(serial, processes):
    return serial + (1 - serial) / processes


@speed_up.mistake("serial and parallel exchanged: the parallel share 1 - serial is divided")
def _(serial, processes):
    return 1 / (1 - serial + serial / processes)


@speed_up.mistake("the bound for endless processes: these are a few")
def _(serial, processes):
    return 1 / serial if serial else float("inf")


@speed_up.mistake("a weighted mean of speeds: times are added, not speeds")
def _(serial, processes):
    return serial + (1 - serial) * processes


@speed_up.mistake("the serial part forgotten: it takes its time as before")
def _(serial, processes):
    return processes / (1 - serial)


@speed_up.mistake("the parallel share times processes: so many processes divide its time")
def _(serial, processes):
    return 1 / (serial + (1 - serial) * processes)


@speed_up.mistake("the whole time divided: the parallel share is 1 - serial")
def _(serial, processes):
    return 1 / (serial + 1 / processes)


@speed_up.mistake("the serial share taken off the linear speed-up: add the times of both parts")
def _(serial, processes):
    return (1 - serial) * processes


@speed_up.mistake("one process too few: the first one works too")
def _(serial, processes):
    return 1 / (serial + (1 - serial) / (processes - 1))


@speed_up.mistake("one process too many: this one is counted already")
def _(serial, processes):
    return 1 / (serial + (1 - serial) / (processes + 1))
