"""How the course's networks for text are trained at full size."""

from dataclasses import dataclass

from dlcore.models import gpt
from dlcore.models.writer import gru_writer
from dlcore.optimizers import AdamW
from dlcore.optimizers.schedules import CosineDecay, WarmUp
from dlcore.text.windows import windows_at

ROUND = 100  # steps from one checkpoint to the next


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """How a network is trained: batches of windows at random places of the text.

    A subclass has a method network(vocabulary, rng), for the untrained one.
    """

    longest: int  # characters of a window
    drop_probability: float
    batch_size: int
    steps: int
    learning_rate: float
    look_every: int  # steps from one look at the held-out text to the next: whole rounds
    weight_decay: float = 0.1
    beta2: float = 0.99
    max_norm: float = 1.0

    def optimizer(self, model):
        return AdamW(
            model.parameters(),
            learning_rate=self.schedule(0),
            beta2=self.beta2,
            weight_decay=self.weight_decay,
        )

    @property
    def schedule(self):
        return WarmUp(ROUND, CosineDecay(self.learning_rate, self.steps))

    def batch(self, numbers, rng):
        """Windows x (N, T) that begin at random places, and y, the same moved on by one."""
        starts = rng.integers(0, len(numbers) - self.longest, self.batch_size)
        return windows_at(numbers, starts, self.longest)


@dataclass(frozen=True, kw_only=True)
class GPTRecipe(Recipe):
    """The network of lesson 11."""

    width: int
    blocks: int
    heads: int = 4

    def network(self, vocabulary, rng):
        sizes = {"width": self.width, "heads": self.heads, "blocks": self.blocks, "longest": self.longest}
        return gpt(vocabulary, rng=rng, drop_probability=self.drop_probability, **sizes)


@dataclass(frozen=True, kw_only=True)
class GRURecipe(Recipe):
    """The network of lesson 09."""

    width: int
    hidden: int

    def network(self, vocabulary, rng):
        sizes = {"width": self.width, "hidden": self.hidden}
        return gru_writer(vocabulary, rng=rng, drop_probability=self.drop_probability, **sizes)


RECIPES = {
    "large": GPTRecipe(width=128, blocks=4, longest=128, drop_probability=0.1, batch_size=16, steps=9_000,
                       learning_rate=3e-3, look_every=1_000),
    "small": GPTRecipe(width=64, blocks=2, longest=64, drop_probability=0.0, batch_size=16, steps=4_400,
                       learning_rate=6e-3, look_every=500, weight_decay=0.0),
    "gru": GRURecipe(width=32, hidden=256, longest=64, drop_probability=0.1, batch_size=32, steps=4_000,
                     learning_rate=3e-3, look_every=200),
}  # fmt: skip
