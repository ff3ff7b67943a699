"""What each thing drawn in a figure leaves in its summary."""

import zlib

import numpy as np

from dlcore.plots.statistics import ends, floats, moments, ordered, place, rounded, span


def line(curve):
    """A curve: its heights, where along x unless at 0, 1, 2, ..., its colour. Lesson: 07_mnist_mlp."""
    x, y = (np.asarray(values, float) for values in curve.get_data())
    along = "" if np.array_equal(x, np.arange(x.size)) else f", x {span(x)}"
    return f"line{_label(curve)}: {ends(y)}{along}, {_stroke(curve)}{_hidden(curve)}"


def _stroke(curve):
    """The colour of a curve, and its dashes and marks where it has some."""
    style, mark = curve.get_linestyle(), curve.get_marker()
    extra = [str(part) for part, plain in ((style, "-"), (mark, "None")) if str(part) not in (plain, "")]
    return " ".join([_colour(curve.get_color()), *extra])


def _hidden(artist):
    """Said of what nobody can see: switched off, clear, or in the colour of the paper."""
    colour = artist.get_color() if hasattr(artist, "get_color") else None
    is_paper = colour is not None and _colour(colour) == _colour(artist.axes.get_facecolor())
    is_seen = artist.get_visible() and artist.get_alpha() != 0 and np.any(artist.get_linewidth() != 0)
    return "" if is_seen and not is_paper else ", hidden"


def _colour(colour):
    from matplotlib.colors import to_hex

    return to_hex(colour)


def image(picture):
    """A picture: its values, and which way up it stands. Lesson: 07_mnist_mlp."""
    values = floats(picture.get_array())
    shape = " x ".join(map(str, values.shape))
    shades = f", {_shades_of(picture)} from {_ends_of(picture.get_clim())}" if values.ndim == 2 else ""
    return f"image {shape}: {moments(values)}{_sides(values)}{shades}"


def _sides(values):
    """The order of rows and of columns, by their means; the last axis of three holds colours."""
    means = [values.mean(axis=tuple(k for k in range(values.ndim) if k != axis)) for axis in (0, 1)]
    return "".join(ordered(side, name) for side, name in zip(means, ("down", "across"), strict=True))


def _shades_of(item):
    """The first and the last colour of its colour map: names of maps do not tell which way they go."""
    colours = item.get_cmap()
    return f"{_colour(colours(0.0))} to {_colour(colours(1.0))}"


def _ends_of(limits):
    return " to ".join("not finite" if end is None else f"{end:.3g}" for end in limits)


def collection(item):
    """Points, an area, or a grid of colours. Lesson: 07_mnist_mlp."""
    from matplotlib.collections import PathCollection

    values = item.get_array()
    if isinstance(item, PathCollection):
        return _points(item, values)
    if values is not None:
        numbers = floats(values)
        sides = _sides(numbers) if numbers.ndim == 2 else ""
        return f"{type(item).__name__}{_label(item)}: {moments(numbers)}{sides}, {_shades_of(item)}"
    corners = [path.vertices for path in item.get_paths() if len(path.vertices)]
    x, y = np.concatenate(corners).T if corners else np.zeros((2, 0))
    return f"area{_label(item)}: {moments(y)}, x {moments(x)}{colours([item])}{_hidden(item)}"


def _points(item, colors):
    offsets = floats(item.get_offsets())
    x, y = (rounded(values, np.nanmean) for values in offsets.T)
    shades = f", colours {moments(floats(colors))}" if colors is not None else _shades(item)
    orders = "".join(ordered(side, f"order {letter}") for letter, side in zip("xy", offsets.T))
    return f"points{_label(item)}: n={len(offsets)}, mean x={x}, mean y={y}{shades}{orders}{_hidden(item)}"


def _shades(item):
    """Colours given one by one: a checksum of them in their order; of one colour, its name."""
    from matplotlib.colors import to_hex

    names = [to_hex(colour) for colour in item.get_facecolor()]
    if len(set(names)) < 2:
        return "".join(f", {name}" for name in names[:1])
    return f", colours checksum {zlib.crc32(' '.join(names).encode()):08x}"


def colours(artists):
    """The colours of areas and shapes, each once, in the order of their first use. Lesson: 07_mnist_mlp."""
    faces = [np.atleast_2d(artist.get_facecolor()) for artist in artists]
    names = dict.fromkeys(_colour(colour) for face in faces for colour in face if len(colour))
    return f", {' '.join(list(names)[:3])}" if names else ""


def bars(container):
    """Bars: their lengths, places and colours. Lesson: 07_mnist_mlp."""
    lengths = np.asarray(container.datavalues, float)
    shapes = container.patches
    return f"bars{_label(container)}: {ends(lengths)}, {corners(shapes)}{colours(shapes)}"


def corners(patches):
    """Where the corners of shapes lie, in the units of their own coordinates."""
    return place(np.concatenate([_outline(patch) for patch in patches]))


def _outline(patch):
    """The corners of one shape; of an arrow its two ends, because its outline depends on the screen."""
    ends = getattr(patch, "_posA_posB", None)
    if ends is not None and ends[0] is not None:
        return np.asarray(ends, float)
    return patch.get_patch_transform().transform(patch.get_path().vertices)


def _label(artist):
    name = str(artist.get_label())
    return "" if not name or name.startswith("_") else f" {name!r}"
