"""What the neuron playground says."""

INVITATION = "Drag the line, or the tip of its arrow."


def challenge(neuron, best):
    """How many points are right, and the best so far. Lesson: 01_neuron."""
    name, n, right = neuron.problem.name, len(neuron.is_right), int(neuron.is_right.sum())
    if right == n:
        return f"{name}: {n} of {n} right. Solved."
    return f"{name}: {right} of {n} right. Best so far: {best} of {n}."


def step_taken(neuron, point, number):
    """What the perceptron's rule did in a step with a point that the neuron had wrong. Lesson: 01_neuron."""
    x, should_fire = neuron.problem.x[point], neuron.problem.labels[point]
    place = f"({x[0]:g}, {x[1]:g})"
    if should_fire:
        return f"Step {number}: {place} should fire and did not: x is added to w, 1 to b."
    return f"Step {number}: {place} fired and should not: x is subtracted from w, 1 from b."


def nothing_to_do(number):
    """What a perceptron says whose answers are all right. Lesson: 01_neuron."""
    return f"No mistakes left: the rule changes nothing. Steps so far: {number}."


def presented(neuron):
    """What stands for the playground where there is no kernel. Lesson: 01_neuron."""
    right, n = int(neuron.is_right.sum()), len(neuron.is_right)
    return (
        f"Neuron playground: {neuron.problem.name}, with the neuron's line and its arrow w. "
        f"{right} of {n} points are right. Run the cell to drag the line."
    )
