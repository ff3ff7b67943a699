"""Pictures: varied for training, scaled for networks, and asked what the network looked at."""

from dlcore.vision.augmentation import augment
from dlcore.vision.patches import best_patches, sight, unlike_maps
from dlcore.vision.pixels import PixelScale
from dlcore.vision.saliency import enlarge, grad_cam, occlusion, saliency

__all__ = [
    "PixelScale",
    "augment",
    "best_patches",
    "enlarge",
    "grad_cam",
    "occlusion",
    "saliency",
    "sight",
    "unlike_maps",
]
