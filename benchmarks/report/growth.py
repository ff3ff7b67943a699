"""Growth: a table of exponents, and the picture."""

from benchmarks.report.markdown import table
from dlcore.plots.style import REFERENCE, TRAINING, new_figure

MULTIPLICATIONS = {  # the exponent of the multiplications where everything else is small
    "batch size": 1,
    "width of the hidden layers": 2,
    "side of the pictures, pixels": 2,
    "length of the sequences": 1,
}


def section(measured):
    """Exponents p of time = c n^p over the larger half, beside those of the multiplications."""
    head = ["what grows", "network", "from - to", "ms, from - to", "exponent", "of the multiplications"]
    return (
        f"### Growth\n\n![Growth](results/growth.png)\n\n{table(head, [_cells(line) for line in measured])}"
    )


def _cells(line):
    numbers, times = line["numbers"], line["milliseconds"]
    ends = f"{numbers[0]} - {numbers[-1]}", f"{times[0]:.3g} - {times[-1]:.3g}"
    return [line["axis"], line["network"], *ends, f"{line['exponent']:.2f}", MULTIPLICATIONS[line["axis"]]]


def picture(measured):
    """Four pairs of axes with logarithmic scales: points, and the power law fitted to the larger half."""
    fig, grid = new_figure(2, 2, axes_width=4.4, axes_height=2.9)
    for axes, line in zip(grid.flat, measured, strict=True):
        _panel(axes, line)
    return fig


def _panel(axes, line):
    numbers, times, p = line["numbers"], line["milliseconds"], line["exponent"]
    half = len(numbers) // 2
    axes.loglog(numbers, times, "o", color=TRAINING, label="measured")
    fitted = [_center(times[half:]) * (n / _center(numbers[half:])) ** p for n in numbers]
    axes.loglog(numbers[half:], fitted[half:], "-", color=TRAINING, label=f"exponent {p:.2f}")
    axes.loglog(numbers[: half + 1], fitted[: half + 1], ":", color=REFERENCE)
    axes.set(xlabel=line["axis"], ylabel="one step, ms", title=line["network"])
    axes.set_xticks(numbers, [str(n) for n in numbers])
    axes.minorticks_off()
    axes.yaxis.set_major_formatter("{x:g}")
    axes.legend(loc="upper left")


def _center(values):
    """The geometric mean: the fitted line passes through it."""
    product = 1.0
    for value in values:
        product *= value ** (1 / len(values))
    return product
