"""The hub of the tests: everybody may log in, and each student has a home of their own."""

import os

from jupyterhub.utils import random_port

c = get_config()  # noqa: F821  JupyterHub gives it
c.JupyterHub.bind_url = os.environ["HUB_URL"]
c.JupyterHub.hub_port = random_port()
c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{random_port()}"
c.JupyterHub.db_url = "sqlite://"
c.JupyterHub.cookie_secret = os.urandom(32)
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = os.path.join(os.environ["HUB_HOMES"], "{username}")  # noqa: PTH118
c.Spawner.args = ["--allow-root", "--LabApp.expose_app_in_browser=True"]
c.Spawner.environment = {"DLCORE_OFFLINE": "1", "OPENBLAS_NUM_THREADS": "1"}
c.Spawner.env_keep = ["PATH", "LANG", "LC_ALL"]
c.Spawner.start_timeout = 300
c.Spawner.http_timeout = 300
