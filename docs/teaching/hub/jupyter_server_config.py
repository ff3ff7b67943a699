"""Each student's server on a hub: /etc/jupyter/jupyter_server_config.py of the image.

The course lies where the image has installed it, a student's own lessons in the home, which may be a volume.
Every start of a server brings new text of the course into them, cell by cell; no word of theirs is changed.
"""

import importlib.util
import subprocess
import sys
from pathlib import Path

COURSE = Path(importlib.util.find_spec("dlcore").origin).parents[1]
LESSONS = Path.home() / "my-course"

# Where this fails the server starts all the same: its log says what to do.
subprocess.run(
    [sys.executable, "-m", "tools.learner", "--if-changed", "--into", LESSONS], cwd=COURSE, check=False
)

c = get_config()  # noqa: F821  Jupyter gives it
c.ServerApp.root_dir = str(Path.home())
c.ServerApp.default_url = "/lab/tree/my-course/00_index.ipynb"
c.MappingKernelManager.cull_idle_timeout = 3600  # an idle lesson gives its memory back; a running one stays
c.MappingKernelManager.cull_interval = 300
