"""OptimizerRace: several optimizers run down one surface, from one start, with a learning rate each."""

import math

from traitlets import Bool, Dict, Int, List, Unicode, validate

from dlcore.landscapes.surfaces import SURFACES
from dlcore.language import say
from dlcore.plots.descents import relief_of
from dlcore.widgets.base.front import load_css, load_esm
from dlcore.widgets.base.ground import ground_of
from dlcore.widgets.base.required import required
from dlcore.widgets.base.widget import CourseWidget
from dlcore.widgets.base.wire import float_bytes
from dlcore.widgets.race import words as race_words
from dlcore.widgets.race.path import RULES, race_path, suggested_rate
from dlcore.widgets.race.preview import preview_figure

MOST_STEPS = 5000
SETTINGS = ("surface_name", "start", "rates", "shown", "steps")


class OptimizerRace(CourseWidget):
    """Paths of several optimizers over the landscape of a surface, and their losses against the step.

    surfaces: what can be chosen, the first to begin with; see `dlcore.landscapes.surfaces.Surface`.
    rules: the optimizer classes by name. shown: the names of those that run. All paths are computed here,
    by dlcore.optimizers on a Parameter of two numbers: a race with equal settings is always the same.
    From code: `surface_name`, `start` [x, y], `rates` {name: rate} (names left out keep theirs), `shown`,
    `steps` (how many are run) and `step` (the one that is looked at). Another surface brings its own start
    and rates. `race.path(name)` is the run of one rule. TraitError for a value that does not fit.
    The first race is played once, as soon as it is seen; a later one when the learner runs it.
    Lesson: 05_optimizers.
    """

    _esm = load_esm("race/race.js")
    _css = load_css("race/race.css")

    surface_name = Unicode().tag(sync=True)
    surface_names = Dict().tag(sync=True)  # with what each is called in the reader's language
    rule_names = List().tag(sync=True)
    start = List().tag(sync=True)
    rates = Dict().tag(sync=True)
    shown = List().tag(sync=True)
    steps = Int(200).tag(sync=True)
    step = Int(0).tag(sync=True)
    ground = Dict().tag(sync=True)  # the picture of the surface
    runs = Dict().tag(sync=True)  # for each rule that runs: x, y and loss of each step, as float32 bytes
    words = Unicode().tag(sync=True)
    has_diverged = Bool().tag(sync=True)
    answered = Dict().tag(sync=True)  # the settings that runs and words belong to

    def __init__(self, *, surfaces=SURFACES, rules=RULES, shown=("SGD", "Momentum", "Adam")):
        self.surfaces = {surface.name: surface for surface in surfaces}
        self.rules, self._kept = dict(rules), {}
        names = {name: say(name) for name in self.surfaces}
        super().__init__(surface_names=names, rule_names=list(self.rules))
        self.shown = list(shown)
        self.surface_name = next(iter(names))
        self._enter()
        self.observe(lambda change: self.hand_over(self._enter), "surface_name")
        self.observe(lambda change: self.hand_over(self._run), list(SETTINGS[1:]))

    @property
    def surface(self):
        """The surface that is raced on."""
        return self.surfaces[self.surface_name]

    def path(self, name):
        """The run of one rule, see dlcore.widgets.race.path.RacePath; KeyError for an unknown name."""
        settings = self.surface_name, tuple(self.start), self.rates[name], self.steps
        if self._kept.get(name, (None,))[0] != settings:
            path = race_path(
                self.surface, self.rules[name], rate=self.rates[name], start=self.start, steps=self.steps
            )
            self._kept[name] = settings, path
        return self._kept[name][1]

    def paths(self):
        """The runs of all rules that are shown, by name."""
        return {name: self.path(name) for name in self.rules if name in self.shown}

    def preview(self):
        paths = self.paths()
        return preview_figure(self.surface, paths), race_words.presented(self, paths)

    def _enter(self):
        """Come to a surface: its picture, its start, its rates."""
        surface = self.surface
        with self.hold_sync():
            self.ground = ground_of(relief_of(surface)) | {
                "name": surface.name,
                "minima": [list(point) for point in surface.minima],
                "is_log": surface.log_loss,
            }
            self.start, self.step = list(surface.start), 0
            self.rates = {name: suggested_rate(surface, rule) for name, rule in self.rules.items()}
            self._run()

    def _run(self):
        paths = self.paths()
        with self.hold_sync():
            self.runs = {name: float_bytes(*path.points.T, path.losses) for name, path in paths.items()}
            self.words = race_words.result(self.surface, self.steps, self.rates, paths)
            self.has_diverged = any(path.diverged_at is not None for path in paths.values())
            self.answered = {name: getattr(self, name) for name in SETTINGS}

    @validate("surface_name")
    def _require_surface(self, proposal):
        return required(proposal.value in self.surfaces, proposal, f"one of {', '.join(self.surfaces)}")

    @validate("start")
    def _require_point(self, proposal):
        values = list(proposal.value)
        is_point = len(values) == 2 and all(isinstance(v, int | float) and math.isfinite(v) for v in values)
        return [float(v) for v in required(is_point, proposal, "two finite numbers [x, y]")]

    @validate("rates")
    def _require_rates(self, proposal):
        unknown = proposal.value.keys() - self.rules.keys()
        sound = all(isinstance(r, int | float) and 0 < r < math.inf for r in proposal.value.values())
        names = ", ".join(self.rules)
        return self.rates | required(sound and not unknown, proposal, f"finite rates above 0 for {names}")

    @validate("shown")
    def _require_rules(self, proposal):
        return required(set(proposal.value) <= set(self.rules), proposal, f"some of {', '.join(self.rules)}")

    @validate("steps")
    def _require_steps(self, proposal):
        return required(1 <= proposal.value <= MOST_STEPS, proposal, f"from 1 to {MOST_STEPS}")

    @validate("step")
    def _bound_step(self, proposal):
        return min(max(0, proposal.value), self.steps)
