"""Where a cell stands in the slides, `slideshow` in its metadata: needed where their rule errs."""

from enum import Enum

SLIDESHOW, TYPE = "slideshow", "slide_type"


class Kind(Enum):
    """The types that Jupyter knows."""

    SLIDE = "slide"
    SUBSLIDE = "subslide"
    FRAGMENT = "fragment"
    SKIP = "skip"
    NOTES = "notes"
    GO_ON = "-"


def told(metadata):
    """What the metadata of a cell says; None where that is nothing, or no word that Jupyter knows."""
    words = metadata.get(SLIDESHOW, {}).get(TYPE)
    return Kind(words) if words in {kind.value for kind in Kind} else None


def complaints(cell):
    """Words about a type that nothing knows."""
    if SLIDESHOW in cell.metadata and told(cell.metadata) is None:
        known = ", ".join(repr(kind.value) for kind in Kind)
        yield f"metadata.{SLIDESHOW} needs a {TYPE}, one of {known}"
