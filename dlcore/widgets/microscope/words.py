"""What the convolution microscope says."""

from dlcore.widgets.base.numbers import short_sum
from dlcore.widgets.microscope.maps import by


def status(convolution, place, dy, is_backward):
    """The selection in words. Lesson: 08_cifar_cnn."""
    kind, row, column = place
    say = {
        ("output", False): output_forward,
        ("output", True): output_backward,
        ("input", False): input_forward,
        ("input", True): input_backward,
    }
    return say[kind, is_backward](convolution, row, column, dy)


def output_forward(convolution, i, j, _dy):
    """What an output sees. Lesson: 08_cifar_cnn."""
    return (
        f"y[{i}, {j}] = {short_sum(convolution.y[i, j])}: it sees {patch_of(convolution, i, j)}, and adds "
        f"{convolution.size**2} products and the bias."
    )


def output_backward(convolution, i, j, dy):
    """Where the gradient of an output goes. Lesson: 08_cifar_cnn."""
    return (
        f"dy[{i}, {j}] = {short_sum(dy[i, j])} goes back: times W to dx at {patch_of(convolution, i, j)}, "
        f"times the patch to dW, and as it is to db."
    )


def input_forward(convolution, r, c, _dy):
    """Which outputs see a pixel. Lesson: 08_cifar_cnn."""
    return f"x[{r}, {c}] = {short_sum(convolution.image[r, c])} is seen by {seen(convolution, r, c)}."


def input_backward(convolution, r, c, dy):
    """From which outputs a pixel gets its gradient. Lesson: 08_cifar_cnn."""
    dx, _, _ = convolution.gradients(dy)
    return (
        f"dx[{r}, {c}] = {short_sum(dx[r, c])}: the gradients of {seen(convolution, r, c)} come together, "
        "each times the kernel number that it used."
    )


def patch_of(convolution, i, j):
    """The patch as slices. Lesson: 08_cifar_cnn."""
    slices = ", ".join(f"{start}:{start + convolution.size}" for start in convolution.corner(i, j))
    return f"the framed x[{slices}]" if convolution.padding else f"x[{slices}]"


def seen(convolution, r, c):
    """The number of outputs. Lesson: 08_cifar_cnn."""
    count = sum(place is not None for row in convolution.outputs_of(r, c) for place in row)
    return f"{count} output{'s' * (count != 1)}"


def size_formula(convolution):
    """The number of rows and columns of the output, with the numbers put in. Lesson: 08_cifar_cnn."""
    height, width = convolution.image.shape
    if height == width:
        return f"rows = columns = {one_formula(convolution, height)}"
    return f"rows = {one_formula(convolution, height)}; columns = {one_formula(convolution, width)}"


def one_formula(convolution, length):
    """(n + 2 padding - k) // stride + 1. Lesson: 08_cifar_cnn."""
    k, stride, padding = convolution.size, convolution.stride, convolution.padding
    room = length + 2 * padding - k
    rest = f", {room % stride} left over" if room % stride else ""
    return f"({length} + 2 · {padding} − {k}) // {stride} + 1 = {room // stride + 1}{rest}"


def receptive_field(convolution):
    """What one output sees after one, two and three such layers. Lesson: 08_cifar_cnn."""
    k, s = convolution.size, convolution.stride
    two, three = k + (k - 1) * s, k + (k - 1) * (s + s * s)
    return (
        f"One output sees {by((k, k))} pixels; in a second layer like this {by((two, two))}, in a third "
        + (f"{by((three, three))}.")
    )


def kernel_sum(convolution):
    """What an even patch gives. Lesson: 08_cifar_cnn."""
    total = convolution.kernel.sum()
    if abs(total) < 1e-9:
        return "W sums to 0: where the picture is even, y is the bias."
    factor = "" if abs(total - 1) < 1e-9 else f"{short_sum(total, 3)} "
    return f"W sums to {short_sum(total, 3)}: where the picture is even, y is {factor}x + b."


def presented(microscope, convolution):
    """What stands for the microscope where there is no kernel. Lesson: 08_cifar_cnn."""
    kernel = " / ".join(" ".join(short_sum(n, 3) for n in row) for row in convolution.kernel)
    words = status(convolution, microscope.selected, microscope.gradient, microscope.is_backward)
    return (
        f"Convolution microscope: a picture of {by(convolution.image.shape)}, the kernel {kernel}, bias "
        f"{short_sum(microscope.bias)}, stride {convolution.stride}, padding {convolution.padding}, and "
        f"its output: {size_formula(convolution)}. {words} "
        "Run the cell to click any pixel and to change the kernel."
    )
