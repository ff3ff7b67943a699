"""What holds for every test: which groups may be skipped, an honest nbval, and no network."""

import os

pytest_plugins = ["tests.plugins.groups", "tests.plugins.honest_nbval"]

os.environ.setdefault("DLCORE_OFFLINE", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
