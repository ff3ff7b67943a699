"""A private JupyterLab for the browser tests: own folder, own settings, own port.

Nothing of the user's Jupyter is read or changed, and the server ends with the tests, even killed ones.
"""

import json
import os
import secrets
import shutil
import subprocess
import sys
import urllib.request
from pathlib import Path

from tests.browser.server import Server, free_port

PROJECT = Path(__file__).parents[2]
SETTINGS = {
    "apputils-extension/notification": {
        "fetchNews": "false",
        "checkForUpdates": False,
        "doNotDisturbMode": True,
    },
    "notebook-extension/tracker": {"windowingMode": "none", "scrollPastEnd": False},  # every cell is drawn
    "docmanager-extension/plugin": {"autosave": False},
}
FOLDERS = {
    "JUPYTER_CONFIG_DIR": "config",
    "JUPYTER_DATA_DIR": "data",
    "JUPYTER_RUNTIME_DIR": "runtime",
    "JUPYTERLAB_SETTINGS_DIR": "settings",
    "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
    "IPYTHONDIR": "ipython",
}
ARGUMENTS = (
    "--no-browser",
    "--allow-root",
    "--ServerApp.ip=127.0.0.1",
    "--ServerApp.port_retries=0",
    "--ServerApp.answer_yes=True",
    "--LabApp.expose_app_in_browser=True",
    "--JupyterNotebookApp.expose_app_in_browser=True",
    "--MappingKernelManager.cull_idle_timeout=600",
    "--MappingKernelManager.cull_connected=True",
    "--ServerApp.shutdown_no_activity_timeout=900",  # when the tests were killed
)


def write_settings(folder):
    """The settings of JupyterLab that the tests need, and no others: what the last test changed is undone."""
    shutil.rmtree(folder, ignore_errors=True)
    for plugin, values in SETTINGS.items():
        file = folder / "@jupyterlab" / f"{plugin}.jupyterlab-settings"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(values), encoding="utf-8")


def private_environment(folder, token):
    """The environment of the server and its kernels: the checkout's dlcore and the shipped small data."""
    environment = {key: value for key, value in os.environ.items() if key != "DLCORE_DATA"}
    environment |= {name: str(folder / subfolder) for name, subfolder in FOLDERS.items()}
    python_path = os.pathsep.join(filter(None, (str(PROJECT), os.environ.get("PYTHONPATH"))))
    return environment | {
        "JUPYTER_TOKEN": token,
        "PYTHONPATH": python_path,
        "DLCORE_OFFLINE": "1",
        "OPENBLAS_NUM_THREADS": "1",
    }


class Lab(Server):
    """A JupyterLab server whose notebooks live in `folder`; use as a context manager."""

    name, patience = "JupyterLab", 120

    def __init__(self, folder):
        self.folder = folder / "notebooks"
        self.folder.mkdir()
        self.settings = folder / "settings"
        self.token = secrets.token_hex(16)
        self.url = f"http://127.0.0.1:{free_port()}"
        self.log = folder / "lab.log"
        self.environment = private_environment(folder, self.token)

    def command(self):
        return [
            sys.executable,
            "-m",
            "jupyterlab",
            *ARGUMENTS,
            f"--ServerApp.root_dir={self.folder}",
            f"--ServerApp.port={self.url.rpartition(':')[2]}",
        ]

    def answers(self):
        try:
            return bool(self.request("GET", "api/status"))
        except OSError:
            return False

    def request(self, method, path):
        """The JSON that the server's REST interface answers; None for an empty answer."""
        request = urllib.request.Request(
            f"{self.url}/{path}", method=method, headers={"Authorization": f"token {self.token}"}
        )
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.loads(answer.read() or "null")

    def add_notebook(self, name, notebook):
        """Writes the dictionary `notebook` as a file, and undoes an earlier test's change of settings."""
        write_settings(self.settings)
        (self.folder / name).write_text(json.dumps(notebook), encoding="utf-8")

    def end_session(self, name):
        """Shuts down the kernel of the notebook `name`."""
        is_up = self.process.poll() is None  # Ctrl-C reaches the server too
        for session in self.request("GET", "api/sessions") if is_up else ():
            if session["path"] == name:
                self.request("DELETE", f"api/sessions/{session['id']}")

    def stop(self):
        """Asks the server to end its kernels and itself, as SIGTERM does on POSIX but not on Windows."""
        try:
            self.request("POST", "api/shutdown")
            self.process.wait(timeout=20)
        except (OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
