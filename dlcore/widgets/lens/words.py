"""What the attention lens says."""

import numpy as np

from dlcore.language import say
from dlcore.widgets.base.numbers import short

TOLD = 4  # places that are named
NARROW = 1.1  # places: less is a look at one
LEAST = 0.02  # smaller weights are not named


def shown(character):
    """A character as it is written: the space has a sign. Lesson: 11_attention."""
    return {" ": "␣", "\n": "↵", "\t": "⇥"}.get(character, character)


def sentence(lens):
    """Where the selected place looks, how widely, and who looks at it most. Lesson: 11_attention."""
    return f"{looks(lens)} {spread(lens)} {looked_at(lens)}"


def looks(lens):
    """The places with the largest weights. Lesson: 11_attention."""
    row, own = lens.weights[lens.head - 1, lens.place - 1], lens.place - 1
    largest = [t for t in np.argsort(-row, kind="stable")[:TOLD] if row[t] >= LEAST]
    return say(
        "{head}: place {place}, “{token}”, looks at {targets}.",
        place=lens.place,
        token=shown(lens.text[own]),
        head=lens.head_names[lens.head - 1],
        targets=", ".join(_target(lens.text[t], t, row[t], own) for t in largest),
    )


def _target(character, t, weight, own):
    if t == own:
        return say("itself ({weight:.0%})", weight=weight)
    return say("place {place}, “{token}” ({weight:.0%})", place=t + 1, token=shown(character), weight=weight)


def spread(lens):
    """exp of the entropy of the row: over how many equal places it would be as wide. Lesson: 11_attention."""
    row = lens.weights[lens.head - 1, lens.place - 1]
    seen = row[row > 0]
    count = np.exp(-(seen * np.log(seen)).sum())
    if count < NARROW:
        return say("It looks at hardly anything else.")
    return say("Its look is as wide as one spread evenly over {count} places.", count=short(count, 2))


def looked_at(lens):
    """The largest weight that another place gives it. Lesson: 11_attention."""
    column = lens.weights[lens.head - 1, :, lens.place - 1].copy()
    column[lens.place - 1] = 0
    most = int(column.argmax())
    if column[most] < LEAST:
        return say("No other place looks at it.")
    return say(
        "From others it gets at most {weight:.0%}, from place {place}, “{token}”.",
        place=most + 1,
        token=shown(lens.text[most]),
        weight=column[most],
    )


def failed(error):
    """What a model said instead of an answer. Lesson: 11_attention."""
    return say(
        "The model gives no answer: {kind}: {message}", kind=type(error).__name__, message=f"{error!s:.300}"
    )


def presented(lens):
    """What stands for the lens where there is no kernel. Lesson: 11_attention."""
    what = say(
        "Attention lens over “{text}”: for each of {heads} heads a matrix of weights, the row says who "
        "looks, the column at whom; temperature {temperature}.",
        text=lens.text,
        heads=len(lens.head_names),
        temperature=short(lens.temperature, 3),
    )
    mask = (
        say("A causal mask hides the places that come later.")
        if lens.is_masked
        else say("Nothing is hidden.")
    )
    do = say(
        "Run the cell to choose a token and a head, to type other letters, to take the mask away, and to "
        "change the temperature."
    )
    return f"{what} {mask} {looks(lens)} {do}"
