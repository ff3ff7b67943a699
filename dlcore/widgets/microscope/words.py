"""What the convolution microscope says."""

from dlcore.language import say, say_count
from dlcore.widgets.base.numbers import short_sum
from dlcore.widgets.microscope.maps import by


def status(convolution, place, dy, is_backward):
    """The selection in words. Lesson: 08_cifar_cnn."""
    kind, row, column = place
    sentences = {
        ("output", False): output_forward,
        ("output", True): output_backward,
        ("input", False): input_forward,
        ("input", True): input_backward,
    }
    return sentences[kind, is_backward](convolution, row, column, dy)


def output_forward(convolution, i, j, _dy):
    """What an output sees. Lesson: 08_cifar_cnn."""
    return say(
        "y[{i}, {j}] = {value}: it sees {patch}, and adds {n} products and the bias.",
        i=i,
        j=j,
        value=short_sum(convolution.y[i, j]),
        patch=patch_of(convolution, i, j),
        n=convolution.size**2,
    )


def output_backward(convolution, i, j, dy):
    """Where the gradient of an output goes. Lesson: 08_cifar_cnn."""
    return say(
        "dy[{i}, {j}] = {value} goes back: times W to dx at {patch}, times the patch to dW, and as "
        "it is to db.",
        i=i,
        j=j,
        value=short_sum(dy[i, j]),
        patch=patch_of(convolution, i, j),
    )


def input_forward(convolution, r, c, _dy):
    """Which outputs see a pixel. Lesson: 08_cifar_cnn."""
    value, outputs = short_sum(convolution.image[r, c]), seen(convolution, r, c)
    return say("x[{r}, {c}] = {value} is seen by {outputs}.", r=r, c=c, value=value, outputs=outputs)


def input_backward(convolution, r, c, dy):
    """From which outputs a pixel gets its gradient. Lesson: 08_cifar_cnn."""
    dx, _, _ = convolution.gradients(dy)
    return say(
        "dx[{r}, {c}] = {value}: the gradients of {outputs} come together, each times the kernel number that "
        "it used.",
        r=r,
        c=c,
        value=short_sum(dx[r, c]),
        outputs=seen(convolution, r, c),
    )


def patch_of(convolution, i, j):
    """The patch as slices. Lesson: 08_cifar_cnn."""
    slices = ", ".join(f"{start}:{start + convolution.size}" for start in convolution.corner(i, j))
    return say("the framed x[{slices}]", slices=slices) if convolution.padding else f"x[{slices}]"


def seen(convolution, r, c):
    """The number of outputs. Lesson: 08_cifar_cnn."""
    count = sum(place is not None for row in convolution.outputs_of(r, c) for place in row)
    return say_count("{n} output", "{n} outputs", count)


def size_formula(convolution):
    """The number of rows and columns of the output, with the numbers put in. Lesson: 08_cifar_cnn."""
    height, width = convolution.image.shape
    if height == width:
        return say("rows = columns = {formula}", formula=one_formula(convolution, height))
    rows, columns = one_formula(convolution, height), one_formula(convolution, width)
    return say("rows = {rows}; columns = {columns}", rows=rows, columns=columns)


def one_formula(convolution, length):
    """(n + 2 padding - k) // stride + 1. Lesson: 08_cifar_cnn."""
    k, stride, padding = convolution.size, convolution.stride, convolution.padding
    room = length + 2 * padding - k
    formula = f"({length} + 2 · {padding} − {k}) // {stride} + 1 = {room // stride + 1}"
    rest = room % stride
    return say("{formula}, {rest} left over", formula=formula, rest=rest) if rest else formula


def receptive_field(convolution):
    """What one output sees after one, two and three such layers. Lesson: 08_cifar_cnn."""
    k, s = convolution.size, convolution.stride
    two, three = k + (k - 1) * s, k + (k - 1) * (s + s * s)
    return say(
        "One output sees {one} pixels; in a second layer like this {two}, in a third {three}.",
        one=by((k, k)),
        two=by((two, two)),
        three=by((three, three)),
    )


def kernel_sum(convolution):
    """What an even patch gives. Lesson: 08_cifar_cnn."""
    total = convolution.kernel.sum()
    if abs(total) < 1e-9:
        return say("W sums to 0: where the picture is even, y is the bias.")
    factor = "" if abs(total - 1) < 1e-9 else f"{short_sum(total, 3)} "
    return say(
        "W sums to {total}: where the picture is even, y is {factor}x + b.",
        total=short_sum(total, 3),
        factor=factor,
    )


def presented(microscope, convolution):
    """What stands for the microscope where there is no kernel. Lesson: 08_cifar_cnn."""
    kernel = " / ".join(" ".join(short_sum(n, 3) for n in row) for row in convolution.kernel)
    words = status(convolution, microscope.selected, microscope.gradient, microscope.is_backward)
    picture = say(
        "Convolution microscope: a picture of {shape}, the kernel {kernel}, bias {bias}, stride {stride}, "
        "padding {padding}, and its output: {size}.",
        shape=by(convolution.image.shape),
        kernel=kernel,
        bias=short_sum(microscope.bias),
        stride=convolution.stride,
        padding=convolution.padding,
        size=size_formula(convolution),
    )
    return " ".join([picture, words, say("Run the cell to click any pixel and to change the kernel.")])
