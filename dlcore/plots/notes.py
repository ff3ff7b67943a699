"""Where matplotlib keeps its notes, such as its list of fonts: in a folder that can be written."""

import atexit
import logging
import os
import shutil
import sys
import tempfile
from pathlib import Path


def find_folder():
    """Give matplotlib a temporary folder where its own cannot be written, as under a read-only HOME.

    It would find one itself, and say so on stderr: a red box in the first cell that draws. For the same
    reason the word that it builds its list of fonts, which comes on slow computers, is left out. To be
    called before matplotlib is imported. Lesson: 01_neuron.
    """
    fonts = logging.getLogger("matplotlib.font_manager")
    fonts.addFilter(lambda record: "building the font cache" not in record.getMessage())
    if not all(_can_be_written(folder) for folder in _usual_folders()):
        folder = tempfile.mkdtemp(prefix="matplotlib-")
        os.environ["MPLCONFIGDIR"] = folder
        atexit.register(shutil.rmtree, folder, ignore_errors=True)


def _usual_folders():
    """Those that matplotlib would take, by its own rule."""
    named, home = os.environ.get("MPLCONFIGDIR"), Path(os.path.expanduser("~"))  # noqa: PTH111  never raises
    if named:
        return [Path(named)]
    if not sys.platform.startswith(("linux", "freebsd")):
        return [home / ".matplotlib"]
    bases = {"XDG_CONFIG_HOME": home / ".config", "XDG_CACHE_HOME": home / ".cache"}
    return [Path(os.environ.get(variable) or base, "matplotlib") for variable, base in bases.items()]


def _can_be_written(folder):
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)
