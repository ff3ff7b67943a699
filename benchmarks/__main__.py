"""`python -m benchmarks [--rounds 20] [--only mlp cnn ...] [--parts steps epoch ...]`: measure, print, write.

Everything measured is kept in benchmarks/results: tables, pictures, and the numbers behind them. With --only
(some networks) or --quick (training steps against PyTorch) nothing is written.
"""

import argparse
import sys

from benchmarks import peers
from benchmarks.cases import FAMILIES
from benchmarks.machine import machine
from benchmarks.parts import PARTS
from benchmarks.report import results
from benchmarks.threads import use_threads


def main():
    """Measure the parts one by one; what is measured is on disk before the next part begins."""
    options = arguments()
    modules, missing = peers.load(["PyTorch"] if options.quick else peers.PEERS)
    use_threads(1)
    say(*(f"cannot be run: {name} ({why})" for name, why in missing.items()))
    measured = {"machine": machine(), "missing": missing}
    print(*measured["machine"], sep="  \n", end="\n\n")
    for part in options.parts:
        say(f"measuring: {part}")
        measured[part] = PARTS[part](modules, options, say)
        print(results.tables(part, measured), end="\n\n", flush=True)
        if not (options.only or options.quick):
            results.write(measured)


def arguments():
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=20, help="of each comparison (20)")
    parser.add_argument("--only", nargs="+", choices=FAMILIES, default=[], help="these steps, print only")
    parser.add_argument("--quick", action="store_true", help="training steps against PyTorch, print only")
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=[], help="some parts; all by default")
    options = parser.parse_args()
    options.parts = options.parts or (["steps"] if options.only or options.quick else list(PARTS))
    return options


def say(*lines):
    """Progress, beside the result."""
    for line in lines:
        print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
