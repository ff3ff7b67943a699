"""How many numbers the network of program A3 learns."""

from dlcore.check.value import ValueExercise

_FIRST, _SECOND = 3 * 3 * 3 * 32 + 32, 3 * 3 * 32 * 64 + 64
_DENSE, _LAST = 8 * 8 * 64 * 128 + 128, 128 * 10 + 10
_ALL = _FIRST + _SECOND + _DENSE + _LAST

parameter_count = ValueExercise(
    name="parameter_count",
    reference=_ALL,
    tolerance=0.5,
    mistakes={
        "the biases forgotten: each kernel and each unit has one": _ALL - 32 - 64 - 128 - 10,
        "kernels that see one channel: each goes through all channels of its input": (
            9 * 32 + 32 + 9 * 64 + 64 + _DENSE + _LAST
        ),
        "the pooling forgotten: two of them leave 8 x 8 of 32 x 32 pixels": (
            _FIRST + _SECOND + 32 * 32 * 64 * 128 + 128 + _LAST
        ),
        "one pooling forgotten: two of them leave 8 x 8 of 32 x 32 pixels": (
            _FIRST + _SECOND + 16 * 16 * 64 * 128 + 128 + _LAST
        ),
        "no padding: with a frame of 1 a kernel of 3 x 3 keeps the size": (
            _FIRST + _SECOND + 6 * 6 * 64 * 128 + 128 + _LAST
        ),
        "a kernel for each place: all places share one": (
            32 * 32 * _FIRST + 16 * 16 * _SECOND + _DENSE + _LAST
        ),
        "the convolutions alone: the dense layers learn too": _FIRST + _SECOND,
        "the dense layers alone: the kernels are learned too": _DENSE + _LAST,
        "the first convolution alone, without biases": _FIRST - 32,
        "the first convolution alone": _FIRST,
        "kernels of one pixel: each has 3 x 3 in each channel": (3 * 32 + 32 + 32 * 64 + 64 + _DENSE + _LAST),
        "the hidden dense layer forgotten": _FIRST + _SECOND + 8 * 8 * 64 * 10 + 10,
        "the last layer forgotten": _ALL - _LAST,
        "grey pictures: these have three colours": _ALL - 2 * 9 * 32,
        "a Flatten of 32 channels: the second convolution has 64 kernels": (
            _FIRST + _SECOND + 8 * 8 * 32 * 128 + 128 + _LAST
        ),
        "three channels for the second convolution: its input has 32": (
            _FIRST + 3 * 3 * 3 * 64 + 64 + _DENSE + _LAST
        ),
        "one channel for the second convolution: each of its kernels goes through 32": (
            _FIRST + 3 * 3 * 64 + 64 + _DENSE + _LAST
        ),
        "one bias for each layer: each kernel and each unit has one": _ALL - 31 - 63 - 127 - 9,
        "the second convolution forgotten": _FIRST + _DENSE + _LAST,
        "the first convolution forgotten": _SECOND + _DENSE + _LAST,
        "a dense layer on the picture: it comes behind the second pool, on 8 x 8 x 64": (
            _FIRST + _SECOND + 32 * 32 * 3 * 128 + 128 + _LAST
        ),
        "only channels flattened: Flatten makes a row of all pixels of all channels": (
            _FIRST + _SECOND + 64 * 128 + 128 + _LAST
        ),
    },
)
