"""The link that makes nbgitpuller bring the students' repository to a hub, and opens a notebook of it."""

import tomllib
from urllib.parse import urlencode

from tools.learner.places import PROJECT


def students_repository():
    """The address of the course's repository, with -students; None where pyproject.toml names none."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    address = project.get("urls", {}).get("Repository")
    return address and f"{address.rstrip('/').removesuffix('.git')}-students"


def pull_link(hub, repository, branch, page):
    """hub: the address that students know, with its base_url; page: a file of the folder notebooks."""
    folder = repository.rstrip("/").removesuffix(".git").rpartition("/")[2]  # as nbgitpuller names it
    asked = {"repo": repository, "branch": branch, "urlpath": f"lab/tree/{folder}/notebooks/{page}"}
    return f"{hub.rstrip('/').removesuffix('/hub')}/hub/user-redirect/git-pull?{urlencode(asked)}"
