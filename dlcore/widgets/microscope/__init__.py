"""The convolution microscope."""

from dlcore.widgets.microscope.microscope import ConvolutionMicroscope

__all__ = [
    "ConvolutionMicroscope",
]
