"""Finds a browser of the Chromium family on Linux, macOS and Windows.

The tests drive the browser that is installed, so nothing is downloaded.
"""

import os
import shutil
from pathlib import Path

COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "msedge",
    "microsoft-edge",
    "chrome",
)
MACOS_APPS = ("Google Chrome", "Chromium", "Microsoft Edge")
WINDOWS_PROGRAMS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
)


def usual_places():
    """The paths where installers put a browser that is not on PATH."""
    for app in MACOS_APPS:
        yield Path(f"/Applications/{app}.app/Contents/MacOS/{app}")
    for folder in WINDOWS_FOLDERS:
        for program in WINDOWS_PROGRAMS:
            yield Path(os.environ.get(folder, "missing")) / program


def find_chromium():
    """Path of the first browser found, or None."""
    on_path = (shutil.which(command) for command in COMMANDS)
    installed = (str(place) for place in usual_places() if place.is_file())
    return next(filter(None, on_path), None) or next(installed, None)
