"""The panels beside the curve: what the network says and has learned, as long as they are unfolded."""

import time

from dlcore.layers import Layer
from dlcore.widgets.cockpit.answers import probabilities
from dlcore.widgets.cockpit.filters import Filters, first_layer
from dlcore.widgets.cockpit.fit import Fit, has_fit
from dlcore.widgets.cockpit.guards import require_names
from dlcore.widgets.cockpit.pace import Pace
from dlcore.widgets.cockpit.pictures import shape_of
from dlcore.widgets.cockpit.regions import MOST, Regions
from dlcore.widgets.cockpit.samples import Samples

NAMES = "samples", "filters", "regions", "fit"


class Panels:
    """The panels of one training by name, each with a Pace. clock: a function that returns seconds.

    A panel has still() and now(), dictionaries for the browser, and `apart`, the fewest seconds between two
    calls of now() while a network trains. Lesson: 07_mnist_mlp.
    """

    def __init__(self, panels, clock=time.monotonic):
        self.panels, self.clock = panels, clock
        self.paces = {name: Pace(panel.apart, clock) for name, panel in panels.items()}

    @property
    def samples(self):
        """The panel of samples, or None."""
        return self.panels.get("samples")

    def still(self):
        """What stays, by name."""
        return {name: panel.still() for name, panel in self.panels.items()}

    def news(self, folded, is_playing):
        """What is new in the panels that are not folded, by name; while it plays, of those that are due.

        A network that raises says nothing here: it will be told where it trains.
        """
        for name, panel in self.panels.items():
            if name in folded or is_playing and not self.paces[name].is_due():
                continue
            try:
                yield name, self._now(panel, self.paces[name])
            except Exception:  # a lesson's own model may raise anything
                yield name, {}

    def _now(self, panel, pace):
        began, now = self.clock(), panel.now()
        pace.spend(began, sum(len(value) for value in now.values() if isinstance(value, bytes)))
        return now


def panels_of(trainer, picture_shape, class_names):
    """The panels that say something about this training. picture_shape: of a sample, or None to find it.

    With two inputs and classes the map; else ten samples, if each has a class; the line of a regression on
    one input; the weights of a first layer that sees pictures. Lesson: 07_mnist_mlp, 08_cifar_cnn.
    """
    shape = shape_of(trainer.x) if picture_shape is None else picture_shape
    panels, classes = {}, count_classes(trainer)
    names = [str(k) for k in range(classes)] if class_names is None else [str(name) for name in class_names]
    require_names(names, classes)
    is_plane = trainer.x.ndim == 2 and trainer.x.shape[1] == 2 and 1 < classes <= MOST
    if is_plane:
        panels["regions"] = Regions(trainer, names)
    elif classes:
        panels["samples"] = Samples(trainer, shape, names)
    elif has_fit(trainer):
        panels["fit"] = Fit(trainer)
    layer = first_layer(trainer.model, shape) if isinstance(trainer.model, Layer) else None
    if layer is not None:
        panels["filters"] = Filters(layer, shape)
    return Panels(panels)


def count_classes(trainer):
    """K, or 0 where a sample has no class of its own, or the network does not answer.

    Lesson: 07_mnist_mlp.
    """
    try:
        answers = probabilities(trainer.model, trainer.loss, trainer.validation.x[:1])
    except Exception:  # a lesson's own model may raise anything: it will be told where it trains
        return 0
    return 0 if answers is None else answers.shape[1]
