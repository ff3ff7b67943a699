"""Many small pictures in one: digits, and the weights of a first layer."""

import numpy as np

from dlcore.language import say
from dlcore.plots.style import INTENSITY, WEIGHTS, new_figure

WIDTH = 8.5  # inches, of a full row; with fewer pictures in it each is larger
LARGEST = 1.6  # inches, of one picture
BAR = 1.1  # inches, for the colour bar
BORDER = 2  # empty pixels around each
TITLE = 0.17  # inches, one line of a title


def image_grid(images, titles=(), *, columns=10):
    """Draw images in rows of `columns`, each with its title above it.

    images: (N, height, width), also with a last axis of 1, or of 3 for colours; uint8 or floats in [0, 1].
    titles: one short text per image, or none at all. Returns a Figure. Lesson: 07_mnist_mlp.
    """
    images = _require_images(images, titles)
    columns = min(columns, len(images))
    lines = max((title.count("\n") + 1 for title in titles), default=0)
    tile = min(LARGEST, WIDTH / columns)
    top = round(lines * TITLE / tile * images.shape[1])
    fig, axes = _sheet(montage(images, columns, top), tile * columns)
    axes.images[0].set(cmap=INTENSITY, clim=(0, 255 if images.dtype == np.uint8 else 1))
    for i, title in enumerate(titles):
        row, column = divmod(i, columns)
        middle = (column + 0.5) * (images.shape[2] + 2 * BORDER) - 0.5
        bottom = row * (images.shape[1] + 2 * BORDER + top) + top + BORDER - 1
        axes.text(middle, bottom, title, ha="center", va="bottom", fontsize=9)
    return fig


def weight_pictures(weights, shape, *, columns=16, quantity=None):
    """Draw each column of a weight matrix as a picture: purple positive, white 0, brown negative.

    weights: (in_features, units). shape: (height, width) with height * width = in_features.
    quantity: what the values are, such as "change of weight"; weights, if nothing is said.
    All share one scale, symmetric about 0, shown by the bar. Returns a Figure. Lesson: 07_mnist_mlp.
    """
    images = _as_pictures(np.asarray(weights), shape)
    columns = min(columns, len(images))
    fig, axes = _sheet(montage(images, columns, 0), min(LARGEST, (WIDTH - BAR) / columns) * columns, BAR)
    limit = np.quantile(np.abs(images), 0.995)
    axes.images[0].set(cmap=WEIGHTS, clim=(-limit, limit))
    bar = fig.colorbar(
        axes.images[0], ax=axes, label=quantity or say("weight"), shrink=0.8, pad=0.02, extend="both"
    )
    bar.outline.set_visible(False)
    return fig


def montage(images, columns, top):
    """Return all images in one array, with empty (NaN) borders, and `top` rows above each for titles."""
    n, height, width, *colors = images.shape
    rows = -(-n // columns)
    empty = [(0, rows * columns - n), (BORDER + top, BORDER), (BORDER, BORDER), *[(0, 0) for _ in colors]]
    tiles = np.pad(images.astype(float), empty, constant_values=np.nan)
    tiles = tiles.reshape(rows, columns, *tiles.shape[1:])  # (rows, columns, tile height, tile width)
    tiles[-1, columns - (rows * columns - n) :] = np.nan
    return tiles.swapaxes(1, 2).reshape(rows * tiles.shape[2], columns * tiles.shape[3], *colors)


def _sheet(picture, width, beside=0):
    """The axes that hold the picture, `width` inches wide, with room `beside` it."""
    height = width * picture.shape[0] / picture.shape[1]
    fig, axes = new_figure(axes_width=width + beside + 0.3, axes_height=height + 0.3)
    if picture.ndim == 3:
        picture = np.nan_to_num(picture, nan=255 if np.nanmax(picture) > 1 else 1)
        picture = picture / (255 if picture.max() > 1 else 1)
    axes.imshow(np.ma.masked_invalid(picture), interpolation="nearest")
    axes.set_axis_off()
    return fig, axes


def _as_pictures(weights, shape):
    if weights.ndim != 2 or len(weights) != np.prod(shape):
        raise ValueError(
            f"weight_pictures expects weights of shape ({np.prod(shape)}, units), got {weights.shape}."
        )
    return weights.T.reshape(-1, *shape)


def _require_images(images, titles):
    images = np.asarray(images)
    if images.ndim not in (3, 4) or not len(images):
        raise ValueError(
            f"image_grid expects images of shape (N, height, width), got {images.shape}. "
            "A flat vector becomes a picture by reshape(-1, 28, 28)."
        )
    if len(titles) not in (0, len(images)):
        raise ValueError(f"image_grid expects a title for each of {len(images)} images, got {len(titles)}.")
    return images[..., 0] if images.ndim == 4 and images.shape[3] == 1 else images
