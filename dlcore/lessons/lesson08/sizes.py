"""How large the output of a convolution is."""

from dlcore.check.exercise import Exercise


def _right(size, kernel_size, stride, padding):
    return (size + 2 * padding - kernel_size) // stride + 1


def _case(*values):
    return dict(zip(("size", "kernel_size", "stride", "padding"), values))


output_size = Exercise(
    name="output_size",
    reference=_right,
    returns=("the size",),
    cases=(_case(16, 5, 2, 0), _case(32, 5, 1, 2), _case(28, 5, 2, 2), _case(9, 2, 3, 0), _case(8, 3, 2, 1)),
)


@output_size.mistake("the + 1 forgotten: the first place counts too")
def _(size, kernel_size, stride, padding):
    return (size + 2 * padding - kernel_size) // stride


@output_size.mistake("the padding counted once: there is a frame on both sides")
def _(size, kernel_size, stride, padding):
    return (size + padding - kernel_size) // stride + 1


@output_size.mistake("the padding forgotten")
def _(size, kernel_size, stride, padding):
    return (size - kernel_size) // stride + 1


@output_size.mistake("the stride forgotten: it divides what the kernel can move")
def _(size, kernel_size, stride, padding):
    return size + 2 * padding - kernel_size + 1


@output_size.mistake("rounding up: a kernel that would stand out over the edge has no place, use //")
def _(size, kernel_size, stride, padding):
    return -(-(size + 2 * padding - kernel_size) // stride) + 1


@output_size.mistake("a fraction: there is no half place, use // instead of /")
def _(size, kernel_size, stride, padding):
    return (size + 2 * padding - kernel_size) / stride + 1


@output_size.mistake("the + 1 inside the division: divide first, then count the first place")
def _(size, kernel_size, stride, padding):
    return (size + 2 * padding - kernel_size + 1) // stride


@output_size.mistake("only size and padding divided: the kernel size belongs into the division")
def _(size, kernel_size, stride, padding):
    return (size + 2 * padding) // stride - kernel_size + 1


@output_size.mistake("the padding taken off: a frame makes the picture larger, + 2 padding")
def _(size, kernel_size, stride, padding):
    return (size - 2 * padding - kernel_size) // stride + 1


@output_size.mistake("parentheses missing: // divides the kernel size alone")
def _(size, kernel_size, stride, padding):
    return size + 2 * padding - kernel_size // stride + 1


@output_size.mistake("the size divided by the stride: kernel and padding count too")
def _(size, kernel_size, stride, padding):
    return size // stride


@output_size.mistake("a 1 too much taken off: the left edge can move by size + 2 padding - kernel_size")
def _(size, kernel_size, stride, padding):
    return (size + 2 * padding - kernel_size - 1) // stride + 1


@output_size.mistake("the kernel size forgotten: the left edge can move by size + 2 padding - kernel_size")
def _(size, kernel_size, stride, padding):
    return (size + 2 * padding) // stride + 1


@output_size.mistake("kernel size and stride exchanged: the stride divides")
def _(size, kernel_size, stride, padding):
    return (size + 2 * padding - stride) // kernel_size + 1


@output_size.mistake("the rest of the division, %: divide with //")
def _(size, kernel_size, stride, padding):
    return (size + 2 * padding - kernel_size) % stride + 1


@output_size.mistake("the padding outside the division: it belongs to what the kernel can move")
def _(size, kernel_size, stride, padding):
    return (size - kernel_size) // stride + 2 * padding + 1


@output_size.mistake("the stride multiplied: the larger the steps, the fewer places, divide by it")
def _(size, kernel_size, stride, padding):
    return (size + 2 * padding - kernel_size) * stride + 1


@output_size.mistake("the size unchanged: that is so only with stride 1 and the right padding")
def _(size, kernel_size, stride, padding):
    return size
