"""Where data may lie on this computer, and where a download may be kept."""

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2]


def class_folder():
    """The folder that DLCORE_DATA names (a class's shared one), or None; FileNotFoundError if it is none.

    A relative path would name one folder for a lesson and another one for the shell, so it is refused.
    """
    named = os.environ.get("DLCORE_DATA", "").strip().strip("\"'")  # on Windows, set x="..." keeps the marks
    if not named:
        return None
    folder = Path(os.path.expanduser(named))  # noqa: PTH111  Path's raises where ~user is unknown
    fault = _fault(folder)
    if fault:
        raise FileNotFoundError(f"DLCORE_DATA names {named!r}, which {fault}")
    return folder


def _fault(folder):
    """Why a folder cannot hold the data and what to do; empty if all is well."""
    correct = "Correct the variable, or remove it to use the course's own data folder."
    if not folder.is_absolute():
        return f"is not a whole path: here it would be {Path.cwd() / folder}, elsewhere another. {correct}"
    if is_file(folder):
        return f"is not a folder on this computer. {correct} It is a file: name the folder above."
    if not is_folder(folder):
        return f"is not a folder on this computer. {correct}"
    if not os.access(folder, os.R_OK | os.X_OK):
        return f"this user may not read. {correct}"
    return ""


def is_file(path):
    """Path.is_file, and False where a folder above may not be read; there Path's raises in Python 3.11."""
    return os.path.isfile(path)  # noqa: PTH113


def is_folder(path):
    """Path.is_dir, in the same way."""
    return os.path.isdir(path)  # noqa: PTH112


def below(data_folder, inner):
    """All folders that data_folder/inner may mean, the best one last.

    data_folder may have been named too deep: /data/MNIST for /data, where inner is mnist or MNIST/raw.
    """
    wanted, given = Path(inner).parts, [part.lower() for part in data_folder.parts]
    deep = [n for n in range(1, len(wanted) + 1) if given[-n:] == [part.lower() for part in wanted[:n]]]
    return [data_folder.joinpath(*wanted[n:]) for n in (0, *deep)]


def project_folder():
    """data/ beside the package, in a checkout or an edition; None for an installed package."""
    folder = PACKAGE.parent / "data"
    return folder if (folder / "shipped").is_dir() else None  # another project's data/ has no shipped/


def user_cache():
    """This user's own cache folder; it need not exist yet."""
    import pooch  # here, because its import takes 0.07 s

    return Path(pooch.os_cache("dlcore"))


def data_folders():
    """All folders to look into and to keep downloads in, the best first."""
    return [folder for folder in (class_folder(), project_folder(), user_cache()) if folder is not None]
