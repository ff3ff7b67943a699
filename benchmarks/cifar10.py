"""Train a network of lesson 08 at full size: `python -m benchmarks.cifar10 --network small`.

Shows progress and time left, then prints accuracy, time and peak memory. After an interrupt (Ctrl-C) the same
command goes on with the epoch that was interrupted; its time is then that of the rest.
"""

import argparse
import math
import sys
import time
from pathlib import Path

import numpy as np
from tqdm import tqdm

from benchmarks.recipes import RECIPES
from dlcore import datasets
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.metrics import accuracy
from dlcore.models.pretrained import save_pretrained
from dlcore.parallel import usable_cores
from dlcore.training import predict, prepared_steps

SETS = {"cifar10": "full", "fashion": "shipped"}  # what cifar10() is asked for
VALIDATION = 5_000
MOST = 4  # processes, unless asked for: BatchNorm sees one process's part of the batch
CHECKPOINTS = Path(__file__).resolve().parents[1] / "data" / "checkpoints"  # git ignores it


def main():
    """Train, look at the held-out pictures once, at the end, and save the weights if asked."""
    options = parse_options()
    recipe, rng = RECIPES[options.network], np.random.default_rng(0)
    data = datasets.cifar10(SETS[options.data])
    x, y, x_test, y_test = split(data, options.validate)
    scale, model = recipe.scale(x), recipe.network(x.shape[1:], rng=rng)
    with Stopwatch() as watch:
        train(model, recipe, scale, x, y, rng, options)
    share = accuracy(predict(model, scale(x_test)), y_test)
    which = "validation" if options.validate else "test"
    print(f"{data.name}, {options.network}: {share:.2%} of {len(y_test):,} {which} pictures right")
    print(f"{watch}, peak memory {peak_memory()}")
    if options.save:
        save_pretrained(options.save, model, scale)
    options.checkpoint.unlink()  # the same command begins anew


def parse_options():
    """Those of the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cifar10", description=__doc__)
    parser.add_argument("--network", choices=RECIPES, default="small")
    parser.add_argument("--data", choices=SETS, default="cifar10")
    parser.add_argument("--epochs", type=int, help="in place of the recipe's number")
    cores = min(usable_cores(), MOST)
    parser.add_argument("--processes", type=int, default=cores, help=f"that share the work ({cores})")
    parser.add_argument(
        "--validate", action="store_true", help="hold out training pictures, leave the test set"
    )
    parser.add_argument("--checkpoint", type=Path, help="an .npz in place of one in data/checkpoints/")
    parser.add_argument("--save", type=Path, help="an .npz for the trained weights, as float16")
    options = parser.parse_args()
    options.epochs = options.epochs or RECIPES[options.network].epochs
    options.checkpoint = options.checkpoint or CHECKPOINTS / f"{_name(options)}.npz"
    return options


def _name(options):
    """One for each training, so that none goes on from another's checkpoint."""
    part = "-validation" if options.validate else ""
    return f"{options.network}-{options.data}-{options.epochs}{part}"


def split(data, validate):
    """x, y to train on, and x, y to be judged by: the test set, or the last training pictures."""
    if not validate:
        return data.x_train, data.y_train, data.x_test, data.y_test
    kept = len(data.x_train) - min(VALIDATION, len(data.x_train) // 5)
    return data.x_train[:kept], data.y_train[:kept], data.x_train[kept:], data.y_train[kept:]


def train(model, recipe, scale, x, y, rng, options):
    """All epochs, with a bar that shows the time left."""
    options.checkpoint.parent.mkdir(parents=True, exist_ok=True)
    total = options.epochs * math.ceil(len(x) / recipe.batch_size)
    schedule = recipe.schedule(total)
    optimizer = recipe.optimizer(model.parameters(), learning_rate=schedule(0))
    steps = prepared_steps(
        model,
        SoftmaxCrossEntropy(),
        optimizer,
        x,
        recipe.targets(y),
        epochs=options.epochs,
        batch_size=recipe.batch_size,
        rng=rng,
        prepare=lambda rows, rng: recipe.augment(scale(rows), rng),
        checkpoint=options.checkpoint,
        processes=options.processes,
    )
    with tqdm(total=total, unit="step", mininterval=1) as bar:
        for step in steps:
            optimizer.learning_rate = schedule(step.number)
            if not bar.n:  # what was done before an interrupt took no time now
                bar.initial = bar.n = step.number - 1
            bar.update()
            bar.set_description(f"epoch {step.epoch}, loss {step.loss:.2f}", refresh=False)


class Stopwatch:
    """Minutes on the wall and of the processor, in words."""

    def __enter__(self):
        self.wall, self.cpu = time.perf_counter(), time.process_time()
        return self

    def __exit__(self, *error):
        self.wall, self.cpu = time.perf_counter() - self.wall, time.process_time() - self.cpu

    def __str__(self):
        return f"{self.wall / 60:.1f} minutes ({self.cpu / 60:.1f} minutes of processor time)"


def peak_memory():
    """The most memory that this process has held, in words (Linux counts in kB, macOS in bytes)."""
    if sys.platform == "win32":
        return "not known on Windows"
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return f"{peak / (1e6 if sys.platform == 'darwin' else 1e3):,.0f} MB"


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit("Interrupted: the same command goes on with this epoch.")
