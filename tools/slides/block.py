"""A piece of a slide: the script of the deck moves it as a whole, or cuts a list in it."""

from dataclasses import dataclass, replace

from tools.keeper.slideshow import Kind


@dataclass(frozen=True)
class Block:
    """One piece. begins: the slide that begins with it, if any. heading: its words, where it is one.

    keeps: it stays with the piece before it. is_folded: it belongs to what came before.
    """

    html: str
    begins: Kind = Kind.GO_ON
    heading: str = ""
    keeps: bool = False
    is_folded: bool = False

    def begun(self, kind):
        """The same piece, at the beginning of a slide; a heading knows better."""
        return self if self.begins is not Kind.GO_ON else replace(self, begins=kind)


def fragment(html):
    """What a key press shows."""
    return f'<div class="fragment">{html}</div>'


def aside(html):
    """What only the speaker's window shows."""
    return f'<aside class="notes">{html}</aside>' if html.strip() else ""
