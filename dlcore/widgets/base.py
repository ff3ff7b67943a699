"""What the widgets of the course have in common: a picture and words without a kernel, and one thread."""

import asyncio
import base64
import html

import anywidget

from dlcore.plots.show import png


class CourseWidget(anywidget.AnyWidget):
    """A widget that is never blank: its output holds the live view, a picture and plain words.

    A subclass sets `_esm = load_esm("name.js")` and writes `preview()`. Readers without a kernel
    (GitHub, nbviewer, print) see the picture, whose alternative text is the words: as HTML, because
    JupyterLab drops the alternative text of image/png, and as PNG, because print does not take HTML.
    Lesson: 07_mnist_mlp.
    """

    def __init__(self, **traits):
        super().__init__(**traits)
        self._loop = running_loop()

    def preview(self):
        """Return (matplotlib Figure, words): what stands here when there is no kernel.

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
        picture = base64.b64encode(png(figure)).decode("ascii")
        data |= {"text/html": html_picture(picture, words), "image/png": picture, "text/plain": words}
        return data, metadata | {"image/png": {"alt": words}}


def html_picture(picture, words):
    """A PNG in base64 as HTML, with its alternative text. Lesson: 07_mnist_mlp."""
    source = f"data:image/png;base64,{picture}"
    return f'<figure><img alt="{html.escape(words)}" style="max-width: 100%" src="{source}"></figure>'


def running_loop():
    """Return the event loop that runs on this thread, or None in plain Python."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
