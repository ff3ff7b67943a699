"""Figures of the course: `show` with alternative text, colours with a meaning, one function per kind."""

from dlcore.plots import notes
from dlcore.plots.activations import function_curves, signal_sizes
from dlcore.plots.classes import confusion
from dlcore.plots.curves import compare_runs, epoch_curves, loss_curves, seed_band, smooth
from dlcore.plots.decisions import decision_boundary, roc
from dlcore.plots.descents import descent, noise_against_batch, rate_finder, step_curves
from dlcore.plots.diagrams import chain, diagram
from dlcore.plots.flows import flow, round_trip
from dlcore.plots.labels import label_ends
from dlcore.plots.losses import loss_shapes
from dlcore.plots.matrices import number_grids
from dlcore.plots.measured import against
from dlcore.plots.networks import network
from dlcore.plots.neurons import answer_curves, model_neuron, neuron_view
from dlcore.plots.pictures import image_grid, weight_pictures
from dlcore.plots.planes import decision_regions, unit_maps
from dlcore.plots.regression import coefficient_paths, errors_over, fitted_curves
from dlcore.plots.seen import kernel_pictures, looked_at, receptive_fields
from dlcore.plots.sequences import over_time, unrolled
from dlcore.plots.shown import show
from dlcore.plots.style import new_figure
from dlcore.plots.timelines import timeline

notes.find_folder()

__all__ = [
    "against",
    "answer_curves",
    "chain",
    "coefficient_paths",
    "compare_runs",
    "confusion",
    "decision_boundary",
    "decision_regions",
    "descent",
    "diagram",
    "epoch_curves",
    "errors_over",
    "fitted_curves",
    "flow",
    "function_curves",
    "image_grid",
    "kernel_pictures",
    "label_ends",
    "looked_at",
    "loss_curves",
    "loss_shapes",
    "network",
    "model_neuron",
    "neuron_view",
    "new_figure",
    "noise_against_batch",
    "number_grids",
    "over_time",
    "rate_finder",
    "receptive_fields",
    "roc",
    "round_trip",
    "seed_band",
    "show",
    "signal_sizes",
    "smooth",
    "step_curves",
    "timeline",
    "unit_maps",
    "unrolled",
    "weight_pictures",
]
