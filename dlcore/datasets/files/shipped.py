"""The small sets that come with the course, in data/shipped/."""

import zipfile

import numpy as np

from dlcore.datasets.files.errors import DataUnavailable
from dlcore.datasets.files.folders import PACKAGE, project_folder


def shipped_path(file_name):
    """Path of a shipped file; DataUnavailable if the package was installed without its data folder."""
    folder = project_folder()
    if folder is None or not (folder / "shipped" / file_name).is_file():
        raise DataUnavailable(
            f"The shipped set {file_name} is missing: expected it in "
            f"{PACKAGE.parent / 'data'}. "
            "Install the course from its checkout: pip install -e ."
        )
    return folder / "shipped" / file_name


def shipped_arrays(file_name):
    """Name -> array of a shipped .npz; nothing is ever unpickled."""
    path = shipped_path(file_name)
    try:
        with np.load(path, allow_pickle=False) as arrays:
            return dict(arrays)
    except (OSError, ValueError, zipfile.BadZipFile) as error:
        raise DataUnavailable(
            f"The shipped set {path} is damaged ({error}). Restore it: git checkout data"
        ) from error
