"""What a convolution microscope refuses, each with the reason."""

import numpy as np
import pytest
from traitlets import TraitError

from dlcore.widgets import ConvolutionMicroscope


@pytest.fixture
def microscope():
    return ConvolutionMicroscope(np.zeros((12, 12)))


def test_an_unknown_kernel_is_named_with_those_there_are(microscope):
    message = "a kernel's name to be one of .*'vertical edge'.*, got 'edge'"
    with pytest.raises(TraitError, match=message):
        ConvolutionMicroscope(kernel="edge")
    before = microscope.kernel
    with pytest.raises(TraitError, match=message):
        microscope.choose("edge")
    assert microscope.kernel == before


@pytest.mark.parametrize("shape", [(1, 1), (3, 4), (9,)])
def test_a_gradient_of_another_shape_is_refused(microscope, shape):
    before = microscope.dy
    with pytest.raises(TraitError, match=r"dy to be of the shape \(10, 10\) of y, got"):
        microscope.dy = np.ones(shape).tolist()
    assert microscope.dy == before
