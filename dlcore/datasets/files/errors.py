"""What is raised when a data set cannot be had."""


class DataUnavailable(RuntimeError):
    """The data set asked for is neither on this computer nor to be downloaded; the text says what to do.

    Lesson: 07_mnist_mlp.
    """
