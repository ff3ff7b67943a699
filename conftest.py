"""What holds for every test: the groups that may be skipped, honest nbval, and no network."""

import os

pytest_plugins = ["tests.plugins.groups", "tests.plugins.honest_nbval"]

if not os.environ.get("DLCORE_DATA"):
    os.environ.setdefault("DLCORE_OFFLINE", "1")
