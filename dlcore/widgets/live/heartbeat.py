"""Is anybody watching?"""

PATIENCE = 5.0  # seconds without a sign of life from a browser
LONGEST_GAP = 0.25  # seconds: longer gaps mean that the kernel was busy and could not hear


class Heartbeat:
    """Counts the seconds in which the kernel listened and no browser gave a sign of life.

    clock: a function that returns seconds. Time in which the kernel was busy with a cell does not
    count: signs of life wait in a queue then. Lesson: 07_mnist_mlp.
    """

    def __init__(self, clock):
        self.clock = clock
        self.beat()

    def beat(self):
        """A browser is watching."""
        self.unwatched, self.last = 0.0, self.clock()

    def is_watched(self):
        """Call this again and again; False when nobody has watched for PATIENCE seconds."""
        now = self.clock()
        self.unwatched += min(now - self.last, LONGEST_GAP)
        self.last = now
        return self.unwatched < PATIENCE
