"""Train a network on tiny Shakespeare: `python -m benchmarks.shakespeare --network gru --save FILE.npz`.

"gru" is the network that lesson 09 shows, "large" and "small" are GPTs of lesson 11. Shows progress and time
left, then prints the loss on the held-out tenth, and the time. After an interrupt (Ctrl-C) the same command
goes on from the last hundred steps; its time is then that of the rest.
"""

import argparse
import sys
import time
from pathlib import Path

import numpy as np
from tqdm import tqdm

from benchmarks.cifar10 import CHECKPOINTS, Stopwatch, peak_memory
from benchmarks.looks import Looks, held_out_loss
from benchmarks.text_recipes import RECIPES, ROUND
from dlcore import datasets
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.models.pretrained import PretrainedWriter, save_writer
from dlcore.text import Vocabulary, ngram_perplexities
from dlcore.training import load_checkpoint, save_checkpoint, update


def main():
    """Train, look at the held-out text now and then, and save the last weights if asked."""
    options = parse_options()
    recipe, rng, text = RECIPES[options.network], np.random.default_rng(0), datasets.tiny_shakespeare("full")
    model = recipe.network(len(text.class_names), rng)
    checkpoint = CHECKPOINTS / f"shakespeare-{options.network}.npz"
    looks = Looks(checkpoint.with_stem(f"{checkpoint.stem}-looks"), text.y_test, recipe.longest)
    with Stopwatch() as watch:
        train(model, recipe, text.y_train, rng, checkpoint, looks)
    print(f"{sum(p.size for p in model.parameters()):,} weights, {watch}, peak memory {peak_memory()}")
    counted = print_losses(model, recipe, text)
    if options.save:
        vocabulary = Vocabulary("".join(text.class_names))
        save_writer(options.save, PretrainedWriter(model, vocabulary, **looks.arrays(), counted=counted))
    for path in (checkpoint, looks.path):
        path.unlink()


def parse_options():
    """Those of the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.shakespeare", description=__doc__)
    parser.add_argument("--network", choices=RECIPES, default="large")
    parser.add_argument("--save", type=Path, help="an .npz for the trained weights, as float16")
    return parser.parse_args()


def print_losses(model, recipe, text):
    """The network's on the held-out text; and those of counting, which it returns, in nats a character."""
    for seen in (0, recipe.longest // 2):
        nats = held_out_loss(model, text.y_test, recipe.longest, seen)
        print(f"held out, at least {seen} characters before each: {nats:.3f} nats a character")
    perplexities = ngram_perplexities(text.y_train, text.y_test, len(text.class_names))
    counted = {name: float(np.log(perplexity)) for name, perplexity in perplexities.items()}
    print("counted as in lesson 09:", ", ".join(f"{name} {nats:.3f}" for name, nats in counted.items()))
    return counted


def train(model, recipe, numbers, rng, checkpoint, looks):
    """All steps, with a bar that shows the time left; the seconds of the looks are not counted."""
    optimizer, loss, schedule = recipe.optimizer(model), SoftmaxCrossEntropy(), recipe.schedule
    kept = {"model": model, "optimizer": optimizer, "rng": rng, "settings": {"steps": recipe.steps}}
    begin = ROUND * load_checkpoint(checkpoint, **kept)
    seconds = looks.go_on(begin)
    for number in (bar := tqdm(range(begin, recipe.steps), initial=begin, total=recipe.steps, unit="step")):
        start = time.process_time()
        optimizer.learning_rate = schedule(number)
        value = update(model, loss, optimizer, *recipe.batch(numbers, rng), max_norm=recipe.max_norm)
        seconds += time.process_time() - start
        bar.set_description(f"loss {value:.2f}", refresh=False)
        if (number + 1) % recipe.look_every == 0:
            looks.look(model, number + 1, seconds)
        if (number + 1) % ROUND == 0:
            save_checkpoint(checkpoint, epoch=(number + 1) // ROUND, **kept)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit("Interrupted: the same command goes on from the last hundred steps.")
