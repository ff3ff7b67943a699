"""Data of one's own: a table in a CSV file, or pictures in folders."""

import csv
import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np

PICTURES = {".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp"}


@dataclass(frozen=True, repr=False)
class OwnData:
    """Inputs x (N, ...) and labels y (N,), not split yet, and what their numbers mean.

    y: int64, 0 to len(class_names) - 1; without classes, float64. feature_names: of the columns of a table.
    left_out: how many rows of the file had an empty field. Lesson: 07_mnist_mlp.
    """

    x: np.ndarray
    y: np.ndarray
    class_names: tuple[str, ...]
    feature_names: tuple[str, ...] = ()
    left_out: int = 0

    def __repr__(self):
        kinds = f"{len(self.class_names)} classes" if self.class_names else "numbers"
        return f"OwnData(x {self.x.shape} {self.x.dtype}, y {kinds}, {self.left_out} rows left out)"


def table_file(path, target, *, leave_out=(), has_classes=True):
    """A table in a CSV file with a line of headings: OwnData with x float64 (N, D).

    target: the heading of the column to be predicted: names of classes, or numbers if has_classes is False.
    leave_out: headings of columns that are no inputs, such as a name or a number of a person.
    Rows with an empty field are left out, and counted. ValueError, with row and column, for a text where a
    number belongs. Lesson: 07_mnist_mlp.
    """
    headings, rows = _read(path)
    missing = {target, *leave_out} - set(headings)
    if missing:
        raise ValueError(f"{Path(path).name} has the columns {headings}, and none named {sorted(missing)}.")
    whole = {number: row for number, row in rows.items() if all(map(str.strip, row))}
    columns = dict(zip(headings, zip(*whole.values(), strict=True), strict=True)) if whole else {}
    if not columns:
        raise ValueError(f"{Path(path).name} has no row without an empty field.")
    features = [name for name in headings if name not in {target, *leave_out}]
    x = np.column_stack([_numbers(name, columns[name], whole) for name in features])
    if has_classes:
        names, y = np.unique([value.strip() for value in columns[target]], return_inverse=True)
    else:
        names, y = (), _numbers(target, columns[target], whole)
    return OwnData(x, y, tuple(map(str, names)), tuple(features), len(rows) - len(whole))


def _read(path):
    """The headings, and the rows by their line in the file; a row of another length is told."""
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file)
        headings = [heading.strip() for heading in next(reader, [])]
        rows = {number: row for number, row in enumerate(reader, start=2) if row}
    for number, row in rows.items():
        if len(row) != len(headings):
            raise ValueError(
                f"Line {number} has {len(row)} fields, the headings are {len(headings)}. "
                "Is the file separated by commas?"
            )
    return headings, rows


def _numbers(name, values, rows):
    """A column as float64; ValueError with the line for the first that is none."""
    for number, value in zip(rows, values, strict=True):
        if not _is_number(value):
            raise ValueError(
                f"Line {number}, column {name!r}: {value!r} is not a number. Put numbers in its place, "
                f"or leave the column out: leave_out=[{name!r}]."
            )
    return np.array(values, float)


def _is_number(text):
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False


def picture_folder(path, size):
    """Pictures in folders, one folder a class: OwnData with x uint8 (N, height, width, 3).

    size: (height, width); longer sides are cut at both ends. What is no picture is passed over, a picture
    that cannot be read is told. ValueError if there is nothing. Lesson: 07_mnist_mlp.
    """
    folders = sorted(folder for folder in Path(path).iterdir() if folder.is_dir())
    found = [(file, k) for k, folder in enumerate(folders) for file in _pictures(folder)]
    if not found:
        raise ValueError(
            f"{Path(path).name} holds no pictures in folders: for each class a folder with its pictures."
        )
    x = np.stack([_pixels(file, size) for file, _ in found])
    return OwnData(x, np.array([k for _, k in found]), tuple(folder.name for folder in folders))


def _pictures(folder):
    return sorted(file for file in folder.iterdir() if file.suffix.lower() in PICTURES)


def _pixels(file, size):
    from PIL import Image, ImageOps

    try:
        with Image.open(file) as picture:
            fitted = ImageOps.fit(ImageOps.exif_transpose(picture).convert("RGB"), (size[1], size[0]))
    except OSError as error:
        raise ValueError(f"{file.parent.name}/{file.name} cannot be read as a picture: {error}.") from error
    return np.asarray(fitted)
