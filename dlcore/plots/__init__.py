"""Figures of the course: `show` with alternative text, colours with a meaning, one function per kind."""

from dlcore.plots import notes
from dlcore.plots.activations import function_curves, output_sizes, probability_bars, signal_sizes
from dlcore.plots.arrows import pushes, stretched
from dlcore.plots.cells import lstm_cell
from dlcore.plots.classes import confusion
from dlcore.plots.curves import compare_runs, epoch_curves, loss_curves, seed_band, smooth
from dlcore.plots.decisions import decision_boundary, roc
from dlcore.plots.descents import descent, noise_against_batch, rate_finder, step_curves, step_panels
from dlcore.plots.diagrams import chain, diagram
from dlcore.plots.flows import flow, round_trip
from dlcore.plots.labels import label_ends
from dlcore.plots.looks import who_looks
from dlcore.plots.losses import loss_shapes
from dlcore.plots.matrices import number_grids
from dlcore.plots.measured import against
from dlcore.plots.networks import network
from dlcore.plots.neurons import answer_curves, model_neuron, neuron_view, neuron_views
from dlcore.plots.pictures import image_grid, weight_pictures
from dlcore.plots.planes import decision_regions, unit_maps
from dlcore.plots.regression import coefficient_paths, errors_over, fitted_curves, penalties
from dlcore.plots.seen import kernel_pictures, looked_at, receptive_fields
from dlcore.plots.sequences import over_time, unrolled
from dlcore.plots.shown import numbers, show
from dlcore.plots.speed import roofline, speed_up
from dlcore.plots.style import new_figure
from dlcore.plots.sweeps import setting_bands
from dlcore.plots.timelines import timeline
from dlcore.plots.words import curve_words, neuron_words

notes.find_folder()

__all__ = [
    "against",
    "answer_curves",
    "chain",
    "coefficient_paths",
    "compare_runs",
    "confusion",
    "curve_words",
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
    "lstm_cell",
    "network",
    "model_neuron",
    "neuron_view",
    "neuron_views",
    "neuron_words",
    "new_figure",
    "noise_against_batch",
    "number_grids",
    "numbers",
    "output_sizes",
    "over_time",
    "penalties",
    "probability_bars",
    "pushes",
    "rate_finder",
    "receptive_fields",
    "roc",
    "roofline",
    "round_trip",
    "seed_band",
    "setting_bands",
    "show",
    "signal_sizes",
    "smooth",
    "speed_up",
    "step_curves",
    "step_panels",
    "stretched",
    "timeline",
    "unit_maps",
    "unrolled",
    "weight_pictures",
    "who_looks",
]
