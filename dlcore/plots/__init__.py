"""Figures of the course: `show` with alternative text, colours with a meaning, one function per kind."""

from dlcore.plots.classes import confusion, probability_bars
from dlcore.plots.curves import compare_runs, epoch_curves, loss_curves, seed_band, smooth
from dlcore.plots.labels import label_ends
from dlcore.plots.pictures import image_grid, weight_pictures
from dlcore.plots.show import show
from dlcore.plots.style import new_figure

__all__ = [
    "compare_runs",
    "confusion",
    "epoch_curves",
    "image_grid",
    "label_ends",
    "loss_curves",
    "new_figure",
    "probability_bars",
    "seed_band",
    "show",
    "smooth",
    "weight_pictures",
]
