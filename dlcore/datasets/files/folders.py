"""Where data may lie on this computer, and where a download may be kept."""

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2]


def class_folder():
    """The folder that DLCORE_DATA names (a class's shared one), or None; FileNotFoundError if it is gone."""
    named = os.environ.get("DLCORE_DATA", "").strip()
    if not named:
        return None
    folder = Path(named).expanduser()
    if not folder.is_dir():
        raise FileNotFoundError(
            f"DLCORE_DATA names {named!r}, which is not a folder on this computer. "
            "Correct the variable, or remove it to use the course's own data folder."
        )
    return folder


def project_folder():
    """data/ beside the package, or None when the package was installed without it."""
    folder = PACKAGE.parent / "data"
    return folder if (folder / "shipped").is_dir() else None  # another project's data/ has no shipped/


def user_cache():
    """This user's own cache folder; it need not exist yet."""
    import pooch  # here, because its import takes 0.07 s

    return Path(pooch.os_cache("dlcore"))


def data_folders():
    """All folders to look into and to keep downloads in, the best first."""
    return [folder for folder in (class_folder(), project_folder(), user_cache()) if folder is not None]
