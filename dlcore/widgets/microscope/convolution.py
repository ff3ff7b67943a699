"""A convolution taken apart: what each output sees, and where each gradient goes."""

import numpy as np

from dlcore.layers import Conv2D


class Convolution:
    """Conv2D with one channel in, one out and one picture, in float64; and the parts of its sums.

    image (height, width), kernel (k, k), y (rows, columns). All sums are made by the layer itself: `y`,
    `share` and `gradients`; the rest says which numbers went into them. Lesson: 08_cifar_cnn.
    """

    def __init__(self, image, kernel, bias, stride, padding):
        self.image, self.kernel, self.stride, self.padding = image, np.array(kernel, float), stride, padding
        self.size = len(self.kernel)
        rng = np.random.default_rng(0)
        self.layer = Conv2D(1, 1, self.size, stride=stride, padding=padding, rng=rng).astype(np.float64)
        self.layer.W.value[:, :, 0, 0], self.layer.b.value[0] = self.kernel, bias
        self.y = self.layer.forward(image[np.newaxis, :, :, np.newaxis])[0, :, :, 0]
        self.padded = np.pad(image, padding)

    def corner(self, i, j):
        """The row and column of the padded picture where the patch of y[i, j] begins."""
        return self.stride * i, self.stride * j

    def patch(self, i, j):
        """What y[i, j] sees of the padded picture: (k, k)."""
        return self.window(self.padded, self.corner(i, j))

    def inside(self, i, j):
        """Which numbers of the patch are pixels, not frame: (k, k)."""
        is_pixel = np.pad(np.ones(self.image.shape, bool), self.padding)
        return self.window(is_pixel, self.corner(i, j))

    def window(self, padded, corner):
        """k x k numbers from a corner on."""
        row, column = corner
        return padded[row : row + self.size, column : column + self.size]

    def gradients(self, dy):
        """(dx, dW, db) for dL/dy of shape (rows, columns)."""
        self.layer.zero_grad()
        dx = self.layer.backward(dy[np.newaxis, :, :, np.newaxis])
        return dx[0, :, :, 0], self.layer.W.grad[:, :, 0, 0].copy(), float(self.layer.b.grad[0])

    def share(self, i, j, dy):
        """(dx, dW, db) of y[i, j] alone."""
        only = np.zeros_like(self.y)
        only[i, j] = dy[i, j]
        return self.gradients(only)

    def outputs_of(self, r, c):
        """The outputs that see x[r, c]: a table k x k of (i, j), None where no output stands.

        In row q stands the output whose patch begins at row r + padding - (k - 1 - q): it multiplies x[r, c]
        by W[k - 1 - q]. So the table lies over W turned by 180 degrees.
        """
        rows, columns = (self._outputs(at, n) for at, n in zip((r, c), self.y.shape, strict=True))
        return [[None if None in (i, j) else (i, j) for j in columns] for i in rows]

    def _outputs(self, at, count):
        starts = range(at + self.padding - self.size + 1, at + self.padding + 1)
        return [self._output(start, count) for start in starts]

    def _output(self, start, count):
        i, rest = divmod(start, self.stride)
        return i if rest == 0 and 0 <= i < count else None

    @property
    def turned(self):
        """The kernel, turned by 180 degrees."""
        return self.kernel[::-1, ::-1]
