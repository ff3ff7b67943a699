"""A training with panels beside it that show what is being learned."""

from traitlets import Dict, List, Unicode, validate

from dlcore.widgets.base.required import required
from dlcore.widgets.cockpit.panels import NAMES, Panels, panels_of
from dlcore.widgets.live.training import LiveTraining


class WatchedTraining(LiveTraining):
    """LiveTraining whose panels are renewed with each picture; `folded` names those that rest.

    Of each panel there are two traits: what stays, {} if this training has no such panel, and what changes.
    A subclass calls open_panels. Lesson: 07_mnist_mlp.
    """

    folded = List(Unicode()).tag(sync=True)
    samples, samples_now = Dict().tag(sync=True), Dict().tag(sync=True)
    filters, filters_now = Dict().tag(sync=True), Dict().tag(sync=True)
    regions, regions_now = Dict().tag(sync=True), Dict().tag(sync=True)
    fit, fit_now = Dict().tag(sync=True), Dict().tag(sync=True)

    panels = Panels({})

    def open_panels(self, picture_shape, class_names):
        """Find the panels that say something about this training: see panels_of."""
        self.panels = panels_of(self.trainer, picture_shape, class_names)
        for name, still in self.panels.still().items():
            self.set_trait(name, still)
        self.observe(lambda _change: self.hand_over(self.show), "folded")

    def show(self):
        with self.hold_sync():  # one message: pictures on their way are counted
            for name, now in self.panels.news(self.folded, self.running):
                self.set_trait(f"{name}_now", now)
            super().show()

    def forget(self):
        super().forget()
        self.panels = Panels({})

    @validate("folded")
    def _require_panels(self, proposal):
        are_known = set(proposal.value) <= set(NAMES)
        return required(are_known, proposal, f"a list of names from {', '.join(NAMES)}")
