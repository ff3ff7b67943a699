"""ConvolutionMicroscope: one convolution, pixel by pixel, forward and backward, every sum with its terms."""

import numpy as np
from traitlets import Bool, Dict, Float, Int, List, Unicode, validate

from dlcore.language import mark, say
from dlcore.widgets.base.front import load_css, load_esm
from dlcore.widgets.base.required import require, required
from dlcore.widgets.base.widget import CourseWidget
from dlcore.widgets.microscope import words
from dlcore.widgets.microscope.convolution import Convolution
from dlcore.widgets.microscope.guards import WHO, Rows, as_gradient, as_kernel, as_place, named
from dlcore.widgets.microscope.kernels import LIMIT, SIZES, name_of, presets, resized
from dlcore.widgets.microscope.maps import maps
from dlcore.widgets.microscope.picture import as_picture, drawn
from dlcore.widgets.microscope.preview import preview_figure
from dlcore.widgets.microscope.terms import lines

COMMANDS = ("choose", "resize", "set_dy", "reset")
GIVEN = mark("as given")
STRIDES = (1, 2, 3)


class ConvolutionMicroscope(CourseWidget):
    """Click an output to see patch times kernel plus bias, or an input to see which outputs it reaches.

    image: (height, width) or (height, width, 1), 5 to 64 pixels a side, uint8 or floats; a drawn house if
    none is given. kernel: a name ("identity", "blur", "vertical edge", "horizontal edge", "sharpen",
    "random") or an array of 1 x 1, 3 x 3 or 5 x 5. stride: 1 to 3. padding: 0 to the kernel's size - 1.

    Set from code or by hand: `kernel` (rows of numbers), `bias`, `stride`, `padding`, `is_backward`, `dy`
    (rows of dL/dy, 1 everywhere at first and when y gets another shape), `selected` (["output" or "input",
    row, column]); and `select(row, column)`, `select_input(row, column)`, `choose(name)`, `resize(size)`,
    `reset()`.
    All numbers are those of Conv2D, as `convolution` holds them.
    ValueError for an image that cannot be shown, TraitError for a number that does not fit.
    Lesson: 08_cifar_cnn.
    """

    _esm = load_esm("microscope/microscope.js")
    _css = load_css("microscope/microscope.css")
    kernel = Rows().tag(sync=True)
    bias = Float(0.0).tag(sync=True)
    stride = Int(1).tag(sync=True)
    padding = Int(0).tag(sync=True)
    is_backward = Bool(False).tag(sync=True)
    dy = Rows().tag(sync=True)
    selected = List(["output", 0, 0]).tag(sync=True)
    names = Dict().tag(sync=True)  # of the kernels to choose from, with what the reader calls them
    chosen = Unicode().tag(sync=True)  # the present kernel's name
    view = Dict().tag(sync=True)  # maps, lines and sentences
    status = Unicode().tag(sync=True)

    def __init__(self, image=None, *, kernel="vertical edge", bias=0.0, stride=1, padding=0):
        self.image = drawn() if image is None else as_picture(image)
        self.given = None if isinstance(kernel, str) else as_kernel(kernel)
        first = named(presets(3), kernel) if self.given is None else self.given
        self.start = {"kernel": np.array(first).tolist(), "bias": bias, "stride": stride, "padding": padding}
        super().__init__()
        self.reset()
        self.observe(self._show, ("kernel", "bias", "stride", "padding", "is_backward", "dy", "selected"))
        self.on_msg(self._on_message)

    @property
    def gradient(self):
        """dL/dy as an array (rows, columns)."""
        return np.array(self.dy, float)

    def select(self, row, column):
        """Look at an output; the nearest one if it lies outside."""
        self.selected = ["output", row, column]

    def select_input(self, row, column):
        """Look at a pixel of the input; the nearest one if it lies outside."""
        self.selected = ["input", row, column]

    def choose(self, name):
        """Take a kernel by its name, in the present size; TraitError for an unknown name."""
        self.kernel = np.array(named(self._named(), name)).tolist()

    def resize(self, size):
        """A kernel of 1, 3 or 5: the one of the same name, else the middle of the present one or a frame."""
        require(size in SIZES, WHO, "the size", f"one of {SIZES}", size)
        of_size, kernel = presets(size), resized(np.array(self.kernel), size)
        with self.hold_sync():
            self.padding = min(self.padding, size - 1)
            self.kernel = np.array(of_size.get(self.chosen, kernel)).tolist()

    def set_dy(self, number):
        """Set dL/dy of the selected output."""
        kind, row, column = self.selected
        if kind == "output":
            gradient = self.gradient
            gradient[row, column] = number
            self.dy = gradient.tolist()

    def reset(self):
        """Back to the first kernel, bias, stride and padding, and to the middle of the output."""
        with self.hold_sync():
            self.padding = 0  # fits any kernel
            for name in ("kernel", "bias", "stride", "padding"):
                setattr(self, name, self.start[name])
            self.is_backward, self.dy = False, []
            self._refresh()
            self.select(*(length // 2 for length in self.convolution.y.shape))
            self._refresh()

    def preview(self):
        kind, *where = self.selected
        place = where if kind == "output" else [length // 2 for length in self.convolution.y.shape]
        return preview_figure(self.convolution, *place), words.presented(self, self.convolution)

    @validate("kernel")
    def _require_kernel(self, proposal):
        return as_kernel(proposal.value).tolist()

    @validate("bias")
    def _require_bias(self, proposal):
        return required(abs(proposal.value) <= LIMIT, proposal, f"from -{LIMIT} to {LIMIT}")

    @validate("stride")
    def _require_stride(self, proposal):
        return required(proposal.value in STRIDES, proposal, "1, 2 or 3")

    @validate("padding")
    def _require_padding(self, proposal):
        most = max(SIZES) if not self.kernel else len(self.kernel) - 1
        return required(0 <= proposal.value <= most, proposal, f"from 0 to {most}")

    @validate("dy")
    def _require_dy(self, proposal):
        return as_gradient(proposal.value, self.convolution.y.shape if proposal.value else None)

    @validate("selected")
    def _require_place(self, proposal):
        return as_place(proposal.value)

    def _named(self):
        size = len(self.kernel)
        own = {GIVEN: self.given} if self.given is not None and len(self.given) == size else {}
        return own | presets(size)

    def _on_message(self, _widget, content, _buffers):
        if content.get("do") in COMMANDS:
            self.hand_over(getattr(self, content["do"]), *content.get("with", ()))

    def _show(self, _change):
        self.hand_over(self._refresh)

    def _refresh(self):
        self.padding = min(self.padding, len(self.kernel) - 1)
        c = Convolution(self.image, self.kernel, self.bias, self.stride, self.padding)
        self.convolution = c
        with self.hold_sync():
            self._settle(c)
            names, dy, parts = (
                self._named(),
                self.gradient,
                (c, self.selected, self.gradient, self.is_backward),
            )
            self.names, self.chosen = {name: say(name) for name in names}, name_of(c.kernel, names)
            left, right = maps(*parts)
            self.view = {
                "input": left,
                "output": right,
                "lines": lines(*parts),
                "size": words.size_formula(c),
                "notes": [words.kernel_sum(c), words.receptive_field(c)],
                "upstream": float(dy[tuple(self.selected[1:])]) if self.selected[0] == "output" else None,
            }
            self.status = words.status(*parts)

    def _settle(self, convolution):
        """Selection and gradient are those of the present output: a new shape starts with dy = 1."""
        shape = convolution.y.shape
        if self.gradient.shape != shape:
            self.dy = np.ones(shape).tolist()
        kind, *where = self.selected
        room = shape if kind == "output" else self.image.shape
        self.selected = [kind, *(min(at, length - 1) for at, length in zip(where, room, strict=True))]
