"""Where a cell begins a slide: by rule, or as `slideshow` in its metadata says."""

from tools.keeper.slideshow import Kind, told
from tools.pages.lesson import Part

UNSHOWN = {Part.SETUP, Part.CHECK, Part.SOLUTION, Part.RECALL}
LEFT_OUT = "## Sources"


def kind(cell, part):
    """The Kind of a cell. Its headings begin a slide in either case."""
    return told(cell.metadata) or by_rule(cell, part)


def by_rule(cell, part):
    """Each text is an idea, and so a slide below that of its part; code goes on with it."""
    if part in UNSHOWN or cell.source.startswith(LEFT_OUT):
        return Kind.SKIP
    return Kind.SUBSLIDE if part is Part.TEXT else Kind.GO_ON
