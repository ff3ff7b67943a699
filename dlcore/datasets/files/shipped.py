"""The small sets that come with the course: data/shipped/, and in an installed package dlcore/shipped/."""

import zipfile

import numpy as np

from dlcore.datasets.files.errors import DataUnavailable
from dlcore.datasets.files.folders import PACKAGE, project_folder
from dlcore.language import mark, say


def shipped_folder():
    """Inside an installed package, else in data/ beside it; None where neither is."""
    inside, project = PACKAGE / "shipped", project_folder()
    return inside if inside.is_dir() else project and project / "shipped"


def shipped_path(file_name):
    """Path of a shipped file; DataUnavailable if this copy of the course lacks it."""
    folder = shipped_folder()
    if folder is None or not (folder / file_name).is_file():
        raise DataUnavailable(
            say(
                "The shipped set {file} is missing: expected it in {folder}. "
                "Copy the folder data/ of the course again, or install the course anew.",
                file=file_name,
                folder=folder or PACKAGE.parent / "data" / "shipped",
            )
        )
    return folder / file_name


def shipped_arrays(file_name):
    """Name -> array of a shipped .npz; nothing is ever unpickled."""
    path = shipped_path(file_name)
    try:
        with np.load(path, allow_pickle=False) as arrays:
            return dict(arrays)
    except (OSError, ValueError, zipfile.BadZipFile) as error:
        text = mark(
            "The shipped set {path} is damaged ({error}). "
            "Copy the folder data/ of the course again, or install the course anew."
        )
        raise DataUnavailable(say(text, path=path, error=error)) from error
