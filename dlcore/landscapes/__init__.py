"""Losses of two parameters to walk on."""

from dlcore.landscapes.network_slice import NetworkSlice
from dlcore.landscapes.surfaces import BEALE, BOWL, RAVINE, ROSENBROCK, SADDLE, Surface

__all__ = [
    "BEALE",
    "BOWL",
    "RAVINE",
    "ROSENBROCK",
    "SADDLE",
    "NetworkSlice",
    "Surface",
]
