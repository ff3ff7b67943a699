"""The tasks: networks and batches of the course's lessons, by family."""

from benchmarks.cases import cnn, gpt, linear, mlp, norm, recurrent

FAMILIES = {"mlp": mlp, "cnn": cnn, "recurrent": recurrent, "gpt": gpt, "norm": norm, "linear": linear}


def cases(families=FAMILIES):
    """The cases of the named families, in their order."""
    return [case for family in families for case in FAMILIES[family].cases()]
