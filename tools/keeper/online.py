"""Where the course lies on the network, and the addresses that open its notebooks elsewhere.

Owner and name stand in one place, [project.urls] of pyproject.toml.
"""

import tomllib
from functools import cache
from pathlib import Path
from urllib.parse import quote, urlsplit

ROOT = Path(__file__).parents[2]
BRANCH = "main"


@cache
def repository():
    """ "owner/name" on GitHub."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return urlsplit(project["urls"]["Repository"]).path.strip("/")


def archive():
    """All of the course as it is now, in one file that pip installs from; it needs no git."""
    return f"https://github.com/{repository()}/archive/{BRANCH}.zip"


def colab(path):
    """path: of a notebook in the repository."""
    return f"https://colab.research.google.com/github/{repository()}/blob/{BRANCH}/{quote(path)}"


def kaggle(path):
    return f"https://kaggle.com/kernels/welcome?src=https://github.com/{repository()}/blob/{BRANCH}/{quote(path)}"


def binder(path):
    return f"https://mybinder.org/v2/gh/{repository()}/{BRANCH}?urlpath=lab/tree/{quote(path)}"


def vscode():
    """A page that has VS Code make a copy of the repository."""
    clone = quote(f"vscode://vscode.git/clone?url=https://github.com/{repository()}.git", safe="")
    return f"https://vscode.dev/redirect?url={clone}"
