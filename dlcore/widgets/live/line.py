"""The pictures on their way to the browser: few, so that a slow line does not show the past."""

MOST = 2  # pictures on their way: more would only queue, and what is pressed would be seen late
PATIENCE = 2.0  # seconds without a word about a picture, then the newest is sent all the same


class Line:
    """Numbers the pictures that are sent, and hears which ones the browser has drawn.

    clock: a function that returns seconds. With MOST pictures on their way the next one waits until one has
    been drawn, and then the newest is sent: what a slow line cannot carry is never made. A page that says
    nothing gets a picture each PATIENCE seconds. Lesson: 07_mnist_mlp.
    """

    def __init__(self, clock):
        self.clock = clock
        self.sent = self.drawn = 0
        self.sent_at = clock()

    def send(self):
        """Return the number of the next picture, which is sent now."""
        self.sent, self.sent_at = self.sent + 1, self.clock()
        return self.sent

    def hear(self, number):
        """The browser has drawn the picture of this number; with several browsers the fastest counts."""
        self.drawn = max(self.drawn, min(number, self.sent))

    @property
    def is_free(self):
        """True when another picture may be sent."""
        return self.sent - self.drawn < MOST or self.clock() - self.sent_at >= PATIENCE
