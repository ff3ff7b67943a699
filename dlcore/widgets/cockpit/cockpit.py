"""The training cockpit: a network trains before your eyes, and every control acts while it does."""

from traitlets import Bool, Dict, Int, List, Unicode, validate

from dlcore.guards import require_positive_integer, require_rng
from dlcore.language import say
from dlcore.layers.carried import require_fresh_states
from dlcore.training.frozen import require_pairs_for_batchnorm
from dlcore.training.measures import has_relus
from dlcore.training.required import require_own
from dlcore.widgets.base.front import load_css, load_esm
from dlcore.widgets.base.required import required
from dlcore.widgets.cockpit import words
from dlcore.widgets.cockpit.answers import guessing
from dlcore.widgets.cockpit.guards import require_pairs, require_picture_shape
from dlcore.widgets.cockpit.preview import preview_figure
from dlcore.widgets.cockpit.rates import rates_for
from dlcore.widgets.cockpit.watched import WatchedTraining
from dlcore.widgets.live.frame import kept_frame
from dlcore.widgets.live.trainer import Trainer
from dlcore.widgets.live.words import is_finite

BATCH = 128


class TrainingCockpit(WatchedTraining):
    """Train `model` live: play, pause, step, reset, and controls that act on the next step.

    model, loss, optimizer: objects of dlcore; the model is trained *in place*, so that the next cells use the
    trained network. train, validation: pairs (x, y), also of sequences with a label at each time step.
    rng: shuffles; two cockpits with equal seeds give equal losses. max_norm: bound on the gradient's length.
    processes: parts of each batch that are worked on at the same time, see dlcore.training.ParallelUpdate.
    class_names: a word for each class. picture_shape: (height, width, channels) of a sample, () for none; by
    default it is found: x (N, height, width, 1 or 3), or rows of 64, 81, ..., 784, ... floats.

    Beside the curve stand panels: ten validation samples with the present answers, the first weights of a
    network that sees pictures, the map of one with two inputs, the line of a regression on one. `folded`
    names those that are folded: they are neither computed nor sent.
    Everything can be done from code too: `advance(n)`, `play()`, `run_steps(n)`, `run_seconds(s)`, `pause()`,
    `step()`, `reset()`, `keep(name)`, and the attributes learning_rate, optimizer_name, batch_size,
    steps_per_frame and log_axis.
    `run` is the record of the present training, `runs` the kept ones by name, `optimizer` the rule in use.
    However long a step takes, a picture is due every 1/30 s or after the step in progress.

    reset() goes back to the weights, generators and optimizer state of the start; controls stay as they are.
    A loss that is not finite is told in the widget; training goes on from the last sound weights.
    ValueError if inputs and targets differ in number, if the optimizer was made for another model, if
    BatchNorm would meet a batch of one, or if a layer carries its state. Lesson: 07_mnist_mlp.
    """

    _esm = load_esm("cockpit/cockpit.js")
    _css = load_css("cockpit/cockpit.css")

    controls = WatchedTraining.controls | {"batch_size": "batch_size", "optimizer_name": "rule"}
    commands = (*WatchedTraining.commands, "keep", "drop")

    batch_size = Int(BATCH).tag(sync=True)
    batch_sizes = List().tag(sync=True)
    optimizer_name = Unicode().tag(sync=True)
    optimizer_names = List().tag(sync=True)
    log_axis = Bool(False).tag(sync=True)
    kept = List().tag(sync=True)
    rates = Dict().tag(sync=True)  # by rule: those to choose from, and the usual one
    too_large = List().tag(sync=True)  # [rule, rate] that diverged here
    guessing = Dict().tag(sync=True)  # the loss of one who knows nothing
    has_relus = Bool(False).tag(sync=True)

    def __init__(self, model, loss, optimizer, *, train, validation, rng, max_norm=None, processes=1,
                 class_names=None, picture_shape=None):  # fmt: skip
        require_rng("TrainingCockpit", rng)
        require_fresh_states("TrainingCockpit", model)
        for name, (x, y) in (("train", train), ("validation", validation)):
            require_pairs(name, x, y)
        require_own("TrainingCockpit", optimizer, model)
        require_positive_integer("TrainingCockpit", processes=processes)
        require_picture_shape(picture_shape, train[0])
        require_pairs_for_batchnorm(
            "TrainingCockpit", model, optimizer, train[0][:1].copy, len(train[0]), BATCH, processes
        )
        options = {"train": train, "validation": validation, "rng": rng, "max_norm": max_norm}
        super().__init__(Trainer(model, loss, optimizer, **options, processes=processes))
        self.runs = {}
        self._set_controls()
        self.guessing, self.has_relus = guessing(self.trainer), has_relus(model)
        self.open_panels(picture_shape, class_names)
        self.show()

    def _set_controls(self):
        trainer, n = self.trainer, len(self.trainer.x)
        self.optimizer_names = list(trainer.rules)
        self.optimizer_name = trainer.rule
        self.batch_sizes = [2**k for k in range(13) if 2**k <= n]
        self.batch_size = trainer.batch_size = min(BATCH, n)
        self.rates = {name: rates_for(rule) for name, rule in trainer.rules.items()}

    def tell_divergence(self, error):
        case, data = [self.trainer.rule, error.learning_rate], (self.trainer.x, self.trainer.y)
        if case not in self.too_large and all(map(is_finite, data)):  # else the data are to blame
            self.too_large = [*self.too_large, case]
        super().tell_divergence(error)

    def keep(self, name=""):
        """Keep the present run under a name, made unique, and return it; ValueError before the first step."""
        if not self.run.losses:
            raise ValueError(say(words.NOTHING_TO_KEEP))
        self.trainer.look()
        name = self._unique(name.strip() or words.default_name(self))
        self.runs[name] = self.run.finished(name)
        self.kept = [*self.kept, kept_frame(self.runs[name])]
        self.status = words.kept(name)
        return self.runs[name]

    def _unique(self, name):
        names = [name, *(f"{name} ({k})" for k in range(2, len(self.runs) + 2))]
        return next(free for free in names if free not in self.runs)

    def drop(self, name):
        """Forget a kept run; KeyError if there is none of this name."""
        del self.runs[name]
        self.kept = [run for run in self.kept if run["name"] != name]

    def preview(self):
        return preview_figure(self.trainer, self.panels.samples), words.presented(self)

    @validate("batch_size")
    def _require_count(self, proposal):
        return required(proposal.value >= 1, proposal, "an integer of at least 1")

    @validate("optimizer_name")
    def _require_rule(self, proposal):
        names = self.optimizer_names
        return required(proposal.value in names, proposal, f"one of {', '.join(names)}")
