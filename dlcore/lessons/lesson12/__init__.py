"""Checks of lesson 12: looking inside.

occlusion_map(lost, size) -> (height, width), from what each covering square costs to a map of the pixels
grad_cam_map(A, dA) -> (rows, columns), the maps of one layer weighed by their gradients
quantize(W) -> q (D, F), scale (F,), weights as whole numbers from -127 to 127, one scale a column
pruning_mask(W, share) -> of the shape of W, True for the weights that stay
sign_step(x, dx, epsilon) -> of the shape of x, the picture moved against the network
accuracy_by_group(answers, labels, groups) -> (G,), the share of right answers in each group
"""

from dlcore.lessons.lesson12.groups import accuracy_by_group
from dlcore.lessons.lesson12.heat import grad_cam_map
from dlcore.lessons.lesson12.integers import quantize
from dlcore.lessons.lesson12.pruning import pruning_mask
from dlcore.lessons.lesson12.sign import sign_step
from dlcore.lessons.lesson12.squares import occlusion_map

__all__ = [
    "accuracy_by_group",
    "grad_cam_map",
    "occlusion_map",
    "pruning_mask",
    "quantize",
    "sign_step",
]
