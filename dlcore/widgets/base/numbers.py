"""Numbers in few characters."""

RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
DUST = 1e-9  # what is left of a sum that is zero but for rounding


def short(number, digits=4):
    """A number with about four digits and a true minus sign. Lesson: 04_backpropagation."""
    text = f"{number:.{digits}g}" if abs(number) < 1e5 else f"{number:.1e}"
    return ("0" if float(text) == 0 else text).replace("-", "−")


def short_sum(number, digits=4):
    """A number that is a sum of others: short, without the dust of rounding. Lesson: 08_cifar_cnn."""
    return short(0.0 if abs(number) < DUST else number, digits)


def readable(number):
    """Two or three digits, and thousands in full. Lesson: 09_rnn."""
    return f"{number:,.0f}" if 1000 <= abs(number) < 1e5 else short(number, 3)


def coarse(value):
    """Two digits, with powers of ten where they are shorter. Lesson: 02_activations."""
    words = f"{float(f'{value:.2g}'):g}" if 0.001 <= abs(value) < 1e4 or not value else f"{value:.0e}"
    return words.replace("e+0", "e").replace("e+", "e").replace("e-0", "e-")


def in_powers(number, digits=2):
    """A number with its power of ten set as such: "1.2 · 10⁻⁵" in place of 1.2e-05. Lesson: 05_optimizers."""
    text, _, power = f"{number:.{digits}g}".partition("e")
    if not power:
        return text
    raised = str(int(power)).translate(RAISED)
    return f"10{raised}" if text == "1" else f"{text} · 10{raised}"


def bracketed(text):
    """A negative number in brackets, as it stands in a product. Lesson: 04_backpropagation."""
    return f"({text})" if text.startswith("−") else text


def product(a, b):
    """Two numbers, and what they give: "2 · (−0.8) = −1.6". Lesson: 03_forward_pass, 04_backpropagation."""
    return f"{bracketed(short(a, 3))} · {bracketed(short(b, 3))} = {short(a * b, 3)}"
