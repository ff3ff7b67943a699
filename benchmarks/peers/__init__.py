"""The peers: a module each, with NAME and sides(case); what cannot be imported is named with the reason."""

import importlib
import os

PEERS = {
    "PyTorch": "pytorch",
    "JAX": "jax_jit",
    "scikit-learn": "scikit",
    "autograd": "autograd_steps",
    "DeZero": "dezero_steps",
    "numpy-ml": "numpy_ml_steps",
    "tinygrad": "tinygrad_steps",
    "micrograd": "micrograd_steps",
}
# JAX on one thread: read when it is imported, so its threads cannot be changed afterwards.
XLA_ONE_THREAD = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"


def load(names=PEERS):
    """Return {name: module} and, for those that cannot run here, {name: reason}."""
    os.environ.setdefault("XLA_FLAGS", XLA_ONE_THREAD)
    modules, missing = {}, {}
    for name in names:
        try:
            modules[name] = importlib.import_module(f"benchmarks.peers.{PEERS[name]}")
        except Exception as error:  # whatever a peer raises while it is imported: others go on
            missing[name] = reason(error)
    return modules, missing


def reason(error):
    """The kind of the error and its first line, short enough for a table."""
    lines = str(error).strip().splitlines() or [""]
    return f"{type(error).__name__}: {lines[0][:200]}".rstrip(": ")
