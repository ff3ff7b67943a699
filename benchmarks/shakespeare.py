"""Train a small GPT on tiny Shakespeare: `python -m benchmarks.shakespeare --save FILE.npz`.

Shows progress and time left, then prints the loss on the held-out tenth of tiny Shakespeare, and the time.
After an interrupt (Ctrl-C) the same command goes on from the last hundred steps; its time is then that of
the rest.
"""

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tqdm import tqdm

from benchmarks.cifar10 import CHECKPOINTS, Stopwatch, peak_memory
from dlcore import datasets
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.models import gpt
from dlcore.optimizers import AdamW
from dlcore.optimizers.schedules import CosineDecay, WarmUp
from dlcore.text import ngram_perplexities
from dlcore.training import load_checkpoint, predict, save_checkpoint, update
from dlcore.training.npz import write_npz

ROUND = 100  # steps from one checkpoint to the next


@dataclass(frozen=True)
class Recipe:
    """A network and how it is trained: batches of windows at random places of the text."""

    width: int
    blocks: int
    longest: int
    drop_probability: float
    batch_size: int
    steps: int
    learning_rate: float
    heads: int = 4
    weight_decay: float = 0.1
    beta2: float = 0.99
    max_norm: float = 1.0

    def network(self, vocabulary, rng):
        """Untrained."""
        sizes = {"width": self.width, "heads": self.heads, "blocks": self.blocks, "longest": self.longest}
        return gpt(vocabulary, rng=rng, drop_probability=self.drop_probability, **sizes)

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
        starts = rng.integers(0, len(numbers) - self.longest, (self.batch_size, 1))
        windows = numbers[starts + np.arange(self.longest + 1)]
        return windows[:, :-1], windows[:, 1:]


RECIPES = {
    "large": Recipe(width=128, blocks=3, longest=128, drop_probability=0.1, batch_size=16, steps=5_000,
                      learning_rate=3e-3),
    "small": Recipe(width=64, blocks=2, longest=64, drop_probability=0.0, batch_size=16, steps=3_500,
                    learning_rate=6e-3, weight_decay=0.0),
}  # fmt: skip


def main():
    """Train, look at the held-out text once, at the end, and save the weights if asked."""
    options = parse_options()
    recipe, rng, text = RECIPES[options.network], np.random.default_rng(0), datasets.tiny_shakespeare("full")
    model = recipe.network(len(text.class_names), rng)
    checkpoint = CHECKPOINTS / f"gpt-{options.network}.npz"
    with Stopwatch() as watch:
        train(model, recipe, text.y_train, rng, checkpoint)
    print(f"{sum(p.size for p in model.parameters()):,} weights, {watch}, peak memory {peak_memory()}")
    for seen in (0, recipe.longest // 2):
        nats = held_out_loss(model, text.y_test, recipe.longest, seen)
        print(f"held out, at least {seen} characters before each: {nats:.3f} nats a character")
    counted = ngram_perplexities(text.y_train, text.y_test, len(text.class_names))
    print("counted as in lesson 09:", ", ".join(f"{name} {np.log(p):.3f}" for name, p in counted.items()))
    if options.save:
        write_npz(options.save, {name: a.astype(np.float16) for name, a in model.state().items()})
    checkpoint.unlink()


def parse_options():
    """Those of the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.shakespeare", description=__doc__)
    parser.add_argument("--network", choices=RECIPES, default="large")
    parser.add_argument("--save", type=Path, help="an .npz for the trained weights, as float16")
    return parser.parse_args()


def train(model, recipe, numbers, rng, checkpoint):
    """All steps, with a bar that shows the time left."""
    optimizer, loss, schedule = recipe.optimizer(model), SoftmaxCrossEntropy(), recipe.schedule
    kept = {"model": model, "optimizer": optimizer, "rng": rng, "settings": {"steps": recipe.steps}}
    begin = ROUND * load_checkpoint(checkpoint, **kept)
    for number in (bar := tqdm(range(begin, recipe.steps), initial=begin, total=recipe.steps, unit="step")):
        optimizer.learning_rate = schedule(number)
        value = update(model, loss, optimizer, *recipe.batch(numbers, rng), max_norm=recipe.max_norm)
        bar.set_description(f"loss {value:.2f}", refresh=False)
        if (number + 1) % ROUND == 0:
            save_checkpoint(checkpoint, epoch=(number + 1) // ROUND, **kept)


def held_out_loss(model, numbers, longest, seen):
    """Nats a character, each told from at least `seen` characters before it."""
    step = longest - seen
    starts = np.arange(0, len(numbers) - longest, step)[:, np.newaxis]
    windows = numbers[starts + np.arange(longest + 1)]
    logits = predict(model, windows[:, :-1], 64)[:, seen:]
    return SoftmaxCrossEntropy().forward(logits, windows[:, seen + 1 :])


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit("Interrupted: the same command goes on from the last hundred steps.")
