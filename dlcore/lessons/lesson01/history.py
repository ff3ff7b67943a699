"""Years that are often told wrong."""

from dlcore.check.exercise import Exercise

_YEARS = {"Perceptrons, the book": 1969, "perceptron": 1958, "backpropagation": 1986, "neocognitron": 1980}

year_of = Exercise(
    name="year_of",
    reference=lambda event: _YEARS[event],
    returns=("the year",),
    cases=tuple({"event": event} for event in _YEARS),
)


def _wrong(**years):
    return lambda event: (_YEARS | years)[event]


year_of.mistake("two papers mixed up: that of 1986 is on backpropagation, the neocognitron is older")(
    _wrong(neocognitron=1986)
)
year_of.mistake("the two exchanged: neocognitron first, backpropagation six years later")(
    _wrong(neocognitron=1986, backpropagation=1980)
)
year_of.mistake("the model neuron of McCulloch and Pitts: the perceptron came fifteen years later")(
    _wrong(perceptron=1943)
)
year_of.mistake(
    "the perceptron and the book exchanged: the book answered the perceptron, eleven years later"
)(lambda event: {"perceptron": 1969, "Perceptrons, the book": 1958}.get(event, _YEARS[event]))
year_of.mistake("one year too early: the paper on the perceptron is of 1958")(_wrong(perceptron=1957))
year_of.mistake("Werbos's thesis of 1974: the paper that made backpropagation known came twelve years later")(
    _wrong(backpropagation=1974)
)
year_of.mistake("the network of LeCun of 1989: the neocognitron is nine years older")(
    _wrong(neocognitron=1989)
)
year_of.mistake("the book in place of the perceptron itself: the book answered it eleven years later")(
    _wrong(perceptron=1969)
)
year_of.mistake("deep belief nets: they came twenty years after backpropagation")(
    _wrong(backpropagation=2006)
)
