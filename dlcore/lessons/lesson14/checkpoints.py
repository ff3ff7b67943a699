"""How many inputs of layers are in memory, with checkpoints."""

import math

from dlcore.check.exercise import Exercise

kept_inputs = Exercise(
    name="kept_inputs",
    reference=lambda layers, segment: layers / segment + segment - 1,
    returns=("the number of inputs",),
    cases=tuple({"layers": n, "segment": s} for n, s in ((12, 3), (100, 10), (64, 16), (30, 1), (8, 8))),
)


@kept_inputs.mistake("one too many: the first input of the segment at work is kept already")
def _(layers, segment):
    return layers // segment + segment


@kept_inputs.mistake("one too few: count one input for each segment, and segment - 1 inside one")
def _(layers, segment):
    return layers // segment + segment - 2


@kept_inputs.mistake("all inputs: checkpoints keep one for each segment, and those of one segment more")
def _(layers, segment):
    return layers + 0 * segment


@kept_inputs.mistake("the segments' inputs alone: backward needs those inside the segment at work too")
def _(layers, segment):
    return layers // segment


@kept_inputs.mistake("one segment's inputs alone: the other segments keep one each")
def _(layers, segment):
    return segment


@kept_inputs.mistake("multiplied: the two kinds of inputs are added")
def _(layers, segment):
    return layers // segment * (segment - 1)


@kept_inputs.mistake("the least possible for any segment, 2 sqrt(layers): here the segment is given")
def _(layers, segment):
    return 2 * math.sqrt(layers)


@kept_inputs.mistake("all segments recomputed at once: one at a time is enough")
def _(layers, segment):
    return layers // segment + layers - 1


@kept_inputs.mistake("what is left over: layers less segment")
def _(layers, segment):
    return layers - segment
