"""What the race says, in sentences."""

from dlcore.language import mark, say
from dlcore.widgets.base.numbers import in_powers

ARRIVED = 1e-3  # a share of the first loss: near enough to a lowest loss of 0
SURFACES = mark("bowl"), mark("ravine"), mark("saddle"), mark("Beale"), mark("Rosenbrock")


def verdict(name, rate, path):
    """How one run ended. Lesson: 05_optimizers."""
    who, loss = say("{name} (rate {rate:.3g})", name=name, rate=rate), path.losses[-1]
    if path.diverged_at is not None:
        return say("{who} diverged at step {step}: try a smaller rate", who=who, step=path.diverged_at)
    if loss > path.losses[0]:
        return say("{who} ended higher than it began, at loss {loss}", who=who, loss=in_powers(loss))
    if 0 <= loss < 1e-6:
        return say("{who} reached a loss below 10⁻⁶", who=who)
    return say("{who} reached loss {loss}", who=who, loss=in_powers(loss))


def result(surface, steps, rates, paths):
    """How all runs ended. Lesson: 05_optimizers."""
    if not paths:
        return say("Nobody runs: tick an optimizer.")
    runs = "; ".join(verdict(name, rates[name], path) for name, path in paths.items())
    return say("{surface}, {steps} steps: {runs}.", surface=say(surface.name), steps=steps, runs=runs)


def presented(race, paths):
    """What stands in place of the race; the same on every machine. Lesson: 05_optimizers."""
    x, y = race.start
    ends = ", ".join(f"{name} {_outcome(path)}" for name, path in paths.items()) or say("nobody runs")
    return say(
        "Optimizer race on the surface {surface}, from ({x:.3g}, {y:.3g}), {steps} steps: {ends}. "
        "Run the cell to race: choose the surface, the start and each learning rate.",
        surface=say(race.surface.name),
        x=x,
        y=y,
        steps=race.steps,
        ends=ends,
    )


def _outcome(path):
    if path.diverged_at is not None:
        return say("diverges")
    if path.losses[-1] > path.losses[0]:
        return say("ends higher than it began")
    return say("arrives") if path.losses[-1] < ARRIVED * path.losses[0] else say("is on its way")
