"""What a convolutional network sees: its kernels, where it looked, how far a unit's view reaches."""

import numpy as np

from dlcore.language import say
from dlcore.plots.pictures import image_grid, weight_pictures
from dlcore.plots.style import INTENSITY, new_figure, run_colors

ENLARGED = 8  # pixels of the picture for one weight
HEAT = "magma"  # dark: not looked at


def kernel_pictures(W, *, columns=8):
    """Draw the kernels of a first layer: in colour where it has three channels, else as weight_pictures.

    W: (rows, columns, channels, kernels). In colour, grey is 0, and a colour brighter than grey a positive
    weight for it; all kernels share one scale. Returns a Figure. Lesson: 08_cifar_cnn.
    """
    rows, width, channels, kernels = W.shape
    if channels == 3:
        scaled = 0.5 + W.transpose(3, 0, 1, 2) / (2 * np.abs(W).max())
        return image_grid(scaled.repeat(ENLARGED, axis=1).repeat(ENLARGED, axis=2), columns=columns)
    if channels != 1:
        raise ValueError(f"kernel_pictures expects kernels of 1 or 3 channels, got W of shape {W.shape}.")
    enlarged = W[:, :, 0].repeat(ENLARGED, axis=0).repeat(ENLARGED, axis=1)
    return weight_pictures(enlarged.reshape(-1, kernels), enlarged.shape[:2], columns=columns)


def looked_at(images, maps, titles, *, limits=None):
    """Draw pictures in a row, and below each its maps: bright where a map is large.

    images: (N, height, width, C), as image_grid takes them. maps: dict from name to (N, height, width);
    what is below 0 is drawn as 0. titles: N texts. limits: dict from a row to its brightest value;
    in the other rows each map has its own scale. Returns a Figure. Lesson: 08_cifar_cnn.
    """
    if len(titles) != len(images):
        raise ValueError(f"looked_at expects a title for each of {len(images)} images, got {len(titles)}.")
    fig, grid = new_figure(len(images), 1 + len(maps), axes_width=1.25, axes_height=1.35)
    fig.get_layout_engine().set(w_pad=0.03, h_pad=0.03)
    grid = np.reshape(grid, (1 + len(maps), len(images)))
    for axes, image, title in zip(grid[0], images, titles):
        axes.imshow(image if image.shape[-1] == 3 else image[..., 0], cmap=INTENSITY)
        axes.set_title(title, loc="center", fontsize=9)
    for row, (name, several) in zip(grid[1:], maps.items(), strict=True):
        for axes, one in zip(row, several):
            axes.imshow(np.maximum(one, 0), cmap=HEAT, vmin=0, vmax=(limits or {}).get(name))
    for axes in grid.flat:
        axes.set(xticks=[], yticks=[])
        axes.grid(visible=False)
        axes.spines[:].set_visible(False)
    for axes, name in zip(grid[:, 0], [say("picture"), *maps]):
        axes.set_ylabel(name)
    return fig


def receptive_fields(image, sizes, middle):
    """Draw on one picture how far units see, each a square with its name and size.

    image: (height, width, C). sizes: dict from name to the width in pixels. middle: the (row, column) about
    which all lie; an even square reaches one pixel farther up and left. Returns a Figure.
    Lesson: 08_cifar_cnn.
    """
    fig, axes = new_figure(axes_width=5.2, axes_height=3.4)
    axes.imshow(image if image.shape[-1] == 3 else image[..., 0], cmap=INTENSITY, interpolation="nearest")
    for name, color in reversed(list(zip(sizes, run_colors(len(sizes))))):  # the small ones on top
        _frame(axes, middle, sizes[name], color, f"{name}: {sizes[name]} x {sizes[name]}")
    handles, labels = axes.get_legend_handles_labels()
    axes.legend(handles[::-1], labels[::-1], loc="center left", bbox_to_anchor=(1.02, 0.5), frameon=False)
    axes.set_axis_off()
    return fig


def _frame(axes, middle, size, color, label):
    from matplotlib.patches import Rectangle

    corner = [n - size // 2 - 0.5 for n in (middle[1], middle[0])]
    for edge, width, name in (("white", 4, None), (color, 2, label)):
        style = {"fill": False, "edgecolor": edge, "linewidth": width, "label": name}
        axes.add_patch(Rectangle(corner, size, size, **style))
