"""The small sets that come with the course, in data/shipped/."""

import zipfile

import numpy as np

from dlcore.datasets.files.errors import DataUnavailable
from dlcore.datasets.files.folders import PACKAGE, project_folder
from dlcore.language import mark, say


def shipped_path(file_name):
    """Path of a shipped file; DataUnavailable if the package was installed without its data folder."""
    folder = project_folder()
    if folder is None or not (folder / "shipped" / file_name).is_file():
        raise DataUnavailable(
            say(
                "The shipped set {file} is missing: expected it in {folder}. "
                "Install the course from its checkout: pip install -e .",
                file=file_name,
                folder=PACKAGE.parent / "data",
            )
        )
    return folder / "shipped" / file_name


def shipped_arrays(file_name):
    """Name -> array of a shipped .npz; nothing is ever unpickled."""
    path = shipped_path(file_name)
    try:
        with np.load(path, allow_pickle=False) as arrays:
            return dict(arrays)
    except (OSError, ValueError, zipfile.BadZipFile) as error:
        text = mark("The shipped set {path} is damaged ({error}). Restore it: git checkout data")
        raise DataUnavailable(say(text, path=path, error=error)) from error
