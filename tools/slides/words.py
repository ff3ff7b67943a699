"""The pieces of a text cell."""

import re

from bs4 import BeautifulSoup

from tools.keeper.slideshow import Kind
from tools.pages import text
from tools.pages.frame import opening
from tools.slides.block import Block, aside, fragment

HEADINGS = {"h1": Kind.SLIDE, "h2": Kind.SLIDE, "h3": Kind.SUBSLIDE}
FOR_READERS = re.compile(r"How to work\.")  # how to run cells
HINT = re.compile(r"Hint\b")


def text_blocks(source):
    """The elements of a text, each a piece; hints are for the speaker."""
    soup = BeautifulSoup(text.html(opening(source)), "html.parser")
    elements = [element for element in soup.contents if element.name]
    return [block(element) for element in elements if not FOR_READERS.match(element.get_text())]


def block(element):
    if element.name == "details":
        return folded(element)
    heading = element.get_text() if element.name in HEADINGS else ""
    return Block(str(element), HEADINGS.get(element.name, Kind.GO_ON), heading)


def folded(element):
    """What the lesson folds: its summary, then the rest as a fragment."""
    summary = element.find("summary").extract()
    inside = element.decode_contents().strip()
    if HINT.match(summary.get_text()):
        return Block(aside(f"<p><strong>{summary.decode_contents()}.</strong></p>{inside}"), is_folded=True)
    head = f'<p class="summary">{summary.decode_contents()}</p>'
    return Block(f'<div class="folded">{head}{fragment(inside)}</div>', is_folded=True)
