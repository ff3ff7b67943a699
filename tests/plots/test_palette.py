"""The colours of the course on both grounds."""

import pytest
from matplotlib.colors import to_rgb

from dlcore import optimizers
from dlcore.plots.palette import DARK, LIGHT, RULE_COLORS


def luminance(color):
    """The relative luminance of WCAG 2."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(color)]
    return sum(share * c for share, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    """The contrast ratio of WCAG 2."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_both_grounds_have_the_same_meanings():
    assert LIGHT.keys() == DARK.keys()
    for name in ("scale", "kept", "rules", "others"):
        assert len(LIGHT[name]) == len(DARK[name])


def test_every_rule_has_its_colours():
    assert all(hasattr(optimizers, name) for name in RULE_COLORS)


@pytest.mark.parametrize(("colors", "ground"), [(LIGHT, "#FFFFFF"), (DARK, "#111111")])
def test_lines_can_be_seen(colors, ground):
    """WCAG 2 asks for 3 where a graphic is to be understood."""
    lines = [*colors["kept"], *colors["rules"].values(), *colors["others"]]
    lines += [colors[name] for name in ("training", "validation", "good", "warning", "gradient")]
    assert min(contrast(color, ground) for color in lines) >= 3
