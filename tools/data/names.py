"""Make data/shipped/names.npz from the first names in the package names: python tools/data/names.py"""

import tarfile

import numpy as np
from packages import from_pypi
from shipping import split, write_npz

SHA256 = "726e46254f2ed03f1ffb5d941dae3bc67c35123941c29becd02d48d0caa2a671"


def read(archive, sex):
    """Name -> percent of all people of that sex who bear it."""
    lines = archive.extractfile(f"names-0.3.0/names/dist.{sex}.first").read().decode("ascii").splitlines()
    return {line.split()[0].capitalize(): float(line.split()[1]) for line in lines}


def main():
    """Each name once, with the sex that bears it more often; a tenth for test."""
    with tarfile.open(from_pypi("names==0.3.0", SHA256)) as archive:
        female, male = read(archive, "female"), read(archive, "male")
    rng, names = np.random.default_rng(1990), sorted(female | male)
    y = np.array([male.get(name, 0) > female.get(name, 0) for name in names], np.int64)
    test = rng.permutation(len(names))[: len(names) // 10]
    write_npz(
        "names.npz",
        **split(np.array(names), y, test, rng),
        feature_names=np.array([], "U1"),
        class_names=np.array(["female", "male"]),
    )


if __name__ == "__main__":
    main()
