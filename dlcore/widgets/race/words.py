"""What the race says, in sentences."""

ARRIVED = 1e-3  # a share of the first loss: near enough to a lowest loss of 0


def verdict(name, rate, path):
    """How one run ended. Lesson: 05_optimizers."""
    who = f"{name} (rate {rate:.3g})"
    if path.diverged_at is not None:
        return f"{who} diverged at step {path.diverged_at}: try a smaller rate"
    if path.losses[-1] > path.losses[0]:
        return f"{who} ended higher than it began, at loss {path.losses[-1]:.2g}"
    loss = path.losses[-1]
    return f"{who} reached loss {'below 0.000001' if 0 <= loss < 1e-6 else f'{loss:.2g}'}"


def result(surface, steps, rates, paths):
    """How all runs ended. Lesson: 05_optimizers."""
    if not paths:
        return "Nobody runs: tick an optimizer."
    runs = "; ".join(verdict(name, rates[name], path) for name, path in paths.items())
    return f"{surface.name}, {steps} steps: {runs}."


def presented(race, paths):
    """What stands in place of the race; the same on every machine. Lesson: 05_optimizers."""
    x, y = race.start
    ends = ", ".join(f"{name} {_outcome(path)}" for name, path in paths.items()) or "nobody runs"
    return (
        f"Optimizer race on the surface {race.surface.name}, from ({x:.3g}, {y:.3g}), {race.steps} steps: "
        f"{ends}. Run the cell to race: choose the surface, the start and each learning rate."
    )


def _outcome(path):
    if path.diverged_at is not None:
        return "diverges"
    if path.losses[-1] > path.losses[0]:
        return "ends higher than it began"
    return "arrives" if path.losses[-1] < ARRIVED * path.losses[0] else "is on its way"
