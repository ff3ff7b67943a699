"""What the neuron playground says."""

from dlcore.language import mark, say

PROBLEMS = mark("AND"), mark("OR"), mark("NAND"), mark("XOR"), mark("Two clouds"), mark("Overlapping clouds")


def invitation():
    """What there is to do. Lesson: 01_neuron."""
    return say("Drag the line, or the tip of its arrow.")


def challenge(neuron, best):
    """How many points are right, and the best so far. Lesson: 01_neuron."""
    name, n, right = say(neuron.problem.name), len(neuron.is_right), int(neuron.is_right.sum())
    if right == n:
        return say("{name}: {n} of {n} right. Solved.", name=name, n=n)
    return say(
        "{name}: {right} of {n} right. Best so far: {best} of {n}.", name=name, right=right, n=n, best=best
    )


def step_taken(neuron, point, number):
    """What the perceptron's rule did in a step with a point that the neuron had wrong. Lesson: 01_neuron."""
    x, should_fire = neuron.problem.x[point], neuron.problem.labels[point]
    fields = {"number": number, "place": f"({x[0]:g}, {x[1]:g})"}
    if should_fire:
        return say("Step {number}: {place} should fire and did not: x is added to w, 1 to b.", **fields)
    return say("Step {number}: {place} fired and should not: x is subtracted from w, 1 from b.", **fields)


def nothing_to_do(number):
    """What a perceptron says whose answers are all right. Lesson: 01_neuron."""
    return say("No mistakes left: the rule changes nothing. Steps so far: {number}.", number=number)


def presented(neuron):
    """What stands for the playground where there is no kernel. Lesson: 01_neuron."""
    return say(
        "Neuron playground: {name}, with the neuron's line and its arrow w. {right} of {n} points are right. "
        "Run the cell to drag the line.",
        name=say(neuron.problem.name),
        right=int(neuron.is_right.sum()),
        n=len(neuron.is_right),
    )
