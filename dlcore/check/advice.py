"""What to do about error messages that say it badly."""

_ADVICE = {
    "as a data type": "The shape needs its own parentheses: np.zeros((n, c)).",
    "truth value of an array": "`if`, `and`, `or` take one truth value; np.where chooses for each element.",
}


def advice(message):
    """Return what to do about an error message as a further line, or "" if the message says enough."""
    return next((f"\n  {line}" for part, line in _ADVICE.items() if part in message), "")
