"""DescentExplorer: a line, its loss surface and its loss curve, while gradient descent walks."""

import math

import numpy as np
from traitlets import Bool, Dict, Float, Int, List, Unicode, validate

from dlcore.guards import require_array, require_finite
from dlcore.widgets.base.front import load_css, load_esm
from dlcore.widgets.base.ground import ground_of
from dlcore.widgets.base.required import required
from dlcore.widgets.base.widget import CourseWidget
from dlcore.widgets.base.wire import float_bytes
from dlcore.widgets.descent import words
from dlcore.widgets.descent.line_loss import LineLoss
from dlcore.widgets.descent.preview import preview_figure

STEPS = 200
MARGIN = 1.35  # half of the surface's side, in units of the longer distance from the origin to the minimum


class DescentExplorer(CourseWidget):
    """Fit a line to points by gradient descent on the mean squared error, and see where each rate leads.

    x, y: (m,), finite, x not constant; ValueError otherwise. learning_rate: above 0.
    From code: `learning_rate`; `scaled` (the feature as (x - mean) / deviation); `start`, a pair (slope,
    intercept) in the units on display; `step`, how many of the steps are shown. `path` holds w, b and loss
    of each step, `limit` the rate beyond which descent runs away. Lesson: 06_linear_regression.
    """

    _esm = load_esm("descent/descent.js")
    _css = load_css("descent/descent.css")
    learning_rate = Float(0.01).tag(sync=True)
    scaled = Bool(False).tag(sync=True)
    start = List([0.0, 0.0]).tag(sync=True)
    step = Int(0).tag(sync=True)
    steps = Int(STEPS).tag(sync=True)
    rate_range = List().tag(sync=True)  # powers of ten at the ends of the slider
    scene = Dict().tag(sync=True)
    ground = Dict().tag(sync=True)  # another one only for another part of the plane
    status = Unicode().tag(sync=True)

    def __init__(self, x, y, *, learning_rate):
        x, y = required_points(x, y)
        self.mean, self.deviation = x.mean(), x.std()
        self.losses = {False: LineLoss(x, y), True: LineLoss((x - self.mean) / self.deviation, y)}
        super().__init__(learning_rate=learning_rate)
        limits = [loss.limit for loss in self.losses.values()]
        lowest, highest = min(*limits) / 50, max(*limits, learning_rate)
        self.rate_range = [math.log10(min(lowest, learning_rate)) - 0.5, math.log10(highest) + 0.6]
        self.observe(lambda change: self.hand_over(self.show), names=["learning_rate", "start"])
        self.observe(lambda change: self.hand_over(self._translate), names="scaled")
        self.show()

    @property
    def loss(self):
        """The surface on display, a LineLoss."""
        return self.losses[self.scaled]

    @property
    def limit(self):
        """2 / largest curvature of the surface on display."""
        return self.loss.limit

    @property
    def path(self):
        """The walk from start: (steps + 1, 3) with w, b and loss, shorter where it runs away."""
        return self.loss.path(self.start, self.learning_rate, STEPS)

    @property
    def half_side(self):
        """Half the side of the square part of the plane (w, b) on display, around the minimum."""
        usual = MARGIN * float(np.abs(self.loss.minimum).max()) or 1.0
        needed = float(np.abs(np.subtract(self.start, self.loss.minimum)).max())
        return usual if needed <= usual else 1.1 * needed

    def show(self):
        """Compute the walk, and send it to the browser."""
        loss, path, side = self.loss, self.path, self.half_side
        scene = {
            "data": float_bytes(loss.x, loss.y),
            "path": float_bytes(*path.T),
            "minimum": loss.minimum.tolist(),
            "half_side": side,
            "floor": loss.floor,
            "limit": loss.limit,
            "factors": loss.factors(self.learning_rate).tolist(),
        }
        with self.hold_sync():
            self.ground, self.scene = ground_of(loss.relief(side)), scene
            self.status = words.verdict(loss, self.learning_rate, path)

    def preview(self):
        return preview_figure(self), words.presented(self)

    def _translate(self):
        """The same line in the units of the feature that is now on display."""
        w, b = self.start
        if self.scaled:
            self.start = [w * self.deviation, b + w * self.mean]
        else:
            self.start = [w / self.deviation, b - w * self.mean / self.deviation]
        self.show()

    @validate("learning_rate")
    def _require_rate(self, proposal):
        return required(0 < proposal.value < math.inf, proposal, "a finite number above 0")

    @validate("start")
    def _require_pair(self, proposal):
        pair = [float(value) for value in proposal.value]
        is_pair = len(pair) == 2 and all(map(math.isfinite, pair))
        return pair if is_pair else required(False, proposal, "two finite numbers, slope and intercept")

    @validate("step")
    def _require_step(self, proposal):
        return required(0 <= proposal.value <= STEPS, proposal, f"an integer from 0 to {STEPS}")


def required_points(x, y):
    """x and y as float64 arrays (m,); ValueError for what no line can be fitted to."""
    x, y = np.asarray(x, float), np.asarray(y, float)
    require_array("DescentExplorer", x=x, y=y)
    require_finite("DescentExplorer", x=x, y=y)
    if x.ndim != 1 or x.shape != y.shape or len(x) < 2 or x.min() == x.max():
        raise ValueError(
            "DescentExplorer expects x and y of one shape (m,), with two different x at least, "
            f"got {x.shape} and {y.shape}. A column (m, 1) becomes (m,) by x[:, 0]."
        )
    return x, y
