"""What the widgets of the course have in common: a picture and words without a kernel, and one thread."""

import asyncio

import anywidget

from dlcore.plots.shown import html_picture
from dlcore.widgets.base.origin import note


class CourseWidget(anywidget.AnyWidget):
    """A widget that is never blank: its output holds the live view, a picture and plain words.

    A subclass sets `_esm = load_esm("room/name.js")` and writes `preview()`. Readers without a kernel
    (GitHub, nbviewer, print) see the picture, whose alternative text is the words: as HTML, like every
    figure of the course, see dlcore.plots.show. Lesson: 07_mnist_mlp.
    """

    def __init__(self, **traits):
        super().__init__(**traits)
        self._loop = running_loop()
        note(self)

    def close(self):
        """End the widget, and let go of what it holds; the next run of its cell does so.

        Its views go, and both of its lines to the browser are closed. The notebook's Out may still know the
        widget, so it must not keep a network alive: a subclass forgets in `forget()`.
        """
        layout = self.layout
        super().close()
        if layout is not None:
            layout.close()
        self.forget()

    def forget(self):
        """Let go of what is large; what is left can no longer be used."""

    def preview(self):
        """Return (matplotlib Figure, words): what stands here when there is no kernel; None for no picture.

        The words must be the same on every machine: facts and coarsely rounded numbers only.
        """
        raise NotImplementedError(f"{type(self).__name__} must define preview() -> (Figure, words).")

    def hand_over(self, function, *arguments):
        """Call function(*arguments) on the event loop's thread.

        Some versions of ipykernel run the callbacks of a widget on another thread, where neither
        asyncio nor training in progress may be touched. Without a loop the call is made at once.
        """
        if self._loop is None or self._loop.is_closed() or running_loop() is self._loop:
            function(*arguments)
        else:
            self._loop.call_soon_threadsafe(function, *arguments)

    def _repr_mimebundle_(self, **kwargs):
        data, metadata = super()._repr_mimebundle_(**kwargs)
        figure, words = self.preview()
        picture = {} if figure is None else {"text/html": html_picture(figure, alt=words)}
        return data | picture | {"text/plain": words}, metadata


def running_loop():
    """Return the event loop that runs on this thread, or None in plain Python."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
