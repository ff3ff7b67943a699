"""What ends with close()."""


class Closing:
    """A `with` block over the object calls its close() at the end. Lesson: 14_fast_and_large."""

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()
