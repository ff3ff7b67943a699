"""The attention lens's picture for readers who have no kernel."""

from dlcore.language import say
from dlcore.plots import new_figure
from dlcore.plots.style import INK, PAPER, TRAINING, blend
from dlcore.widgets.lens.words import shown

ABREAST = 4  # heads in one picture


def preview_figure(lens):
    """The weights of up to four heads, the selected among them, as matrices. Returns a Figure.

    Lesson: 11_attention.
    """
    first = ABREAST * ((lens.head - 1) // ABREAST)
    heads = range(first, min(first + ABREAST, len(lens.weights)))
    figure, panels = new_figure(columns=len(heads), axes_width=12 / max(3, len(heads)), axes_height=3.9)
    for axes, head in zip(getattr(panels, "flat", [panels]), heads, strict=True):
        draw_head(axes, lens, head)
    return figure


def draw_head(axes, lens, head):
    """One matrix: white is 0, blue is 1; the row of the selected place is framed. Lesson: 11_attention."""
    count = len(lens.text)
    tokens = [shown(token) if token.isascii() else "?" for token in lens.text]
    axes.imshow(lens.weights[head], cmap=blend([PAPER, TRAINING]), vmin=0, vmax=1)
    row = lens.place - 1
    axes.plot([-0.5, count - 0.5, count - 0.5, -0.5, -0.5], [row - 0.5] * 2 + [row + 0.5] * 2 + [row - 0.5],
              color=INK, clip_on=False)  # fmt: skip
    axes.set_xticks(range(count), tokens)
    axes.set_yticks(range(count), tokens)
    axes.set(title=lens.head_names[head], xlabel=say("at whom"), ylabel=say("who looks"))
    axes.grid(False)
