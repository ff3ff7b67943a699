"""How often a panel is renewed while a network trains."""

SHARE = 0.04  # of the time, at most, is spent on one panel
BYTES = 1000  # of the line, on average, for one panel and picture of the curve


class Pace:
    """Counts what a panel has cost, and says when it may be renewed.

    apart: the fewest seconds between two renewals. clock: a function that returns seconds. A network that
    answers slowly is asked seldom, and many bytes wait for as many pictures: a slow line sends few of both.
    Lesson: 07_mnist_mlp.
    """

    def __init__(self, apart, clock):
        self.apart, self.clock = apart, clock
        self.due, self.pictures = 0.0, 0

    def is_due(self):
        """Call once for each picture of the curve."""
        self.pictures -= 1
        return self.pictures <= 0 and self.clock() >= self.due

    def spend(self, began, size):
        """A renewal that began at this second has just ended; `size` bytes will be sent."""
        now = self.clock()
        self.due = max(began + self.apart, now + (now - began) / SHARE)
        self.pictures = -(-size // BYTES)
