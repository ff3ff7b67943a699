"""Which figure of a lesson becomes its thumbnail, and which part of it: one that gives no answer away."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """A part of the figure below a cell: left, top, right and bottom as shares of its width and height."""

    cell: str  # its id
    left: float = 0
    top: float = 0
    right: float = 1
    bottom: float = 1


PARTS = {
    "01_neuron": Part("clouds", 0.2, 0.14, 0.87, 0.64),
    "02_activations": Part("play", 0.575, 0.08, 0.97, 0.84),
    "03_forward_pass": Part("gain", 0.12, 0.24, 0.53, 0.76),
    "04_backpropagation": Part("play", 0.395, 0.09, 0.88, 1),
    "05_optimizers": Part("race", 0.065, 0.1, 0.44, 0.82),
    "06_linear_regression": Part("train", 0.115, 0.03, 0.76, 0.82),
    "07_mnist_mlp": Part("data-picture", 0, 0, 0.405, 0.67),
    "08_cifar_cnn": Part("data-picture", 0, 0.03, 0.5, 0.86),
    "09_rnn": Part("unroller", 0.128, 0.115, 0.68, 0.46),
    "10_depth": Part("alike-picture", 0.03, 0.175, 0.325, 0.8),
    "11_attention": Part("mask"),
    "12_looking_inside": Part("look", 0.035, 0.07, 0.5, 0.52),
    "13_clinic": Part("heal-0", 0.08, 0.02, 0.9, 0.82),
    "14_fast_and_large": Part("opening", 0.12, 0.0, 0.85, 0.83),
}
