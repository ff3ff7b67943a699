"""Look on while a sweep fills."""

import html
import time

from dlcore.language import say
from dlcore.sweep.running import last_of

PAUSE = 1.0  # seconds between two pictures: to draw one takes a tenth of it


def watch(states, x, y, *, over="seed"):
    """Show table and figure of y over x under the cell, anew about once a second; returns the Results.

    states: what runs(...) yields. An interrupt by hand ends it, and keeps what is finished.
    Lesson: 14_fast_and_large.
    """
    from IPython.display import HTML, display

    place, drawn = display(HTML(""), display_id=True), [0.0]

    def show(results, now=False):
        if place is not None and (now or time.monotonic() - drawn[0] > PAUSE):
            place.update(HTML(page(results, x, y, over)))
            drawn[0] = time.monotonic()

    results = last_of(states, show)
    show(results, now=True)
    return results


def page(results, x, y, over):
    """What is shown, as HTML: how far the sweep is, the figure if there is one, the table.

    Lesson: 14_fast_and_large.
    """
    from dlcore.plots.shown import html_picture

    try:
        alt = say("{y} over {x}: the table below has the numbers.", x=x, y=y)
        picture = html_picture(results.figure(x, y, over=over), alt=alt)
    except ValueError as error:  # nothing to draw yet
        picture = f"<p>{html.escape(str(error))}</p>" if results.records else ""
    return f"<p>{html.escape(repr(results))}</p>{picture}{results.table(over)._repr_html_()}"
