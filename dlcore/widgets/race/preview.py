"""The race's picture for readers who have no kernel."""

from dlcore.plots.descents import descent


def preview_figure(surface, paths):
    """A Figure of the runs over the surface; paths: see dlcore.widgets.race.path.RacePath, by name.

    Lesson: 05_optimizers.
    """
    return descent(surface, {name: (path.points, path.losses) for name, path in paths.items()})
