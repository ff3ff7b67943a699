"""The front end of a widget: plain JavaScript and CSS files, put one behind the other."""

from pathlib import Path

FOLDER = Path(__file__).parents[1]


def load_esm(*names):
    """Return shared.js followed by the named files of this folder as the text of one ES module.

    names: file names such as "pad/pad.js", in order; the last one holds `export default { render }`.
    FileNotFoundError for a name that is not there. Lesson: 07_mnist_mlp.
    """
    return "\n".join(read(name) for name in ("base/shared.js", *names))


def load_css(*names):
    """Return shared.css followed by the named files of this folder as the text of one style sheet.

    names: file names such as "race/race.css", in order. shared.css styles what stands in an element of
    the class dlcore-widget. FileNotFoundError for a name that is not there. Lesson: 07_mnist_mlp.
    """
    return "\n".join(read(name) for name in ("base/shared.css", *names))


def read(name):
    """Return the text of a file of this folder. Lesson: 07_mnist_mlp."""
    return (FOLDER / name).read_text(encoding="utf-8")
