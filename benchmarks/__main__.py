"""`python -m benchmarks [--rounds 30] [--only mlp cnn ...]`: print the table."""

import argparse

import torch

import dlcore  # noqa: F401  one BLAS thread
from benchmarks import cnn, linear, mlp, recurrent
from benchmarks.machine import machine
from benchmarks.table import HEAD, measure

FAMILIES = {"mlp": mlp, "cnn": cnn, "recurrent": recurrent, "linear": linear}


def main():
    """Measure the chosen families, each row after the check that both sides compute the same."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--only", nargs="+", choices=FAMILIES, default=list(FAMILIES))
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    print(*machine(), sep="  \n", end="\n\n")
    print(HEAD, flush=True)
    for name in arguments.only:
        for comparison in FAMILIES[name].comparisons():
            print(measure(comparison, arguments.rounds), flush=True)


main()
