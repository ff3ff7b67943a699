"""What holds for every test: which groups may be skipped, an honest nbval, and no network."""

import os

pytest_plugins = ["tests.plugins.groups", "tests.plugins.honest_nbval", "tests.plugins.in_threads"]

os.environ.setdefault("DLCORE_OFFLINE", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
