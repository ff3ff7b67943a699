"""Checks of lesson 08: convolution and pooling forward and backward, sizes, counts, and a shift.

output_size(size, kernel_size, stride, padding) -> rows (or columns) of the output
convolve(x, W, b) -> y, one picture (height, width), one kernel (rows, columns), a number b
parameter_count: a number, of the network of program A3 on pictures of 32 x 32 x 3
conv_gradients(x, W, dy) -> (dx, dW, db), of convolve
max_pool_backward(dy, x) -> dx, of squares of 2 x 2 pixels
receptive_field(layers) -> width in pixels; layers: a list of (kernel_size, stride), first layer first
shift(image, down, right) -> image, zeros where nothing came from
"""

from dlcore.lessons.lesson08.convolution import convolve
from dlcore.lessons.lesson08.gradients import conv_gradients
from dlcore.lessons.lesson08.network import parameter_count
from dlcore.lessons.lesson08.pooling import max_pool_backward
from dlcore.lessons.lesson08.shifting import shift
from dlcore.lessons.lesson08.sizes import output_size
from dlcore.lessons.lesson08.view import receptive_field

__all__ = [
    "conv_gradients",
    "convolve",
    "max_pool_backward",
    "output_size",
    "parameter_count",
    "receptive_field",
    "shift",
]
