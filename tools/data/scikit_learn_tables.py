"""Make data/shipped/diabetes.npz and breast_cancer.npz: python tools/data/scikit_learn_tables.py"""

import gzip
import io
import zipfile

import numpy as np
from packages import from_pypi
from shipping import split, write_npz

SHA256 = "52a0703bbc07ad27f560fa63fa68e4c54dd735bfbbf65b4dd3c225dc7547b6df"
WHEEL = ("--only-binary=:all:", "--python-version=3.11", "--platform=manylinux_2_28_x86_64")
NUCLEUS = (
    "radius",
    "texture",
    "perimeter",
    "area",
    "smoothness",
    "compactness",
    "concavity",
    "concave points",
    "symmetry",
    "fractal dimension",
)
BLOOD = ("age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6")


def write_diabetes(folder, rng):
    """100 of the 442 patients for test."""
    x = np.loadtxt(io.BytesIO(gzip.decompress((folder / "diabetes_data_raw.csv.gz").read_bytes())))
    y = np.loadtxt(io.BytesIO(gzip.decompress((folder / "diabetes_target.csv.gz").read_bytes())))
    write_npz(
        "diabetes.npz",
        **split(x, y, rng.permutation(len(x))[:100], rng),
        feature_names=np.array(BLOOD),
        class_names=np.array([], "U1"),
    )


def write_breast_cancer(folder, rng):
    """A fifth of each class for test."""
    table = np.loadtxt(io.BytesIO((folder / "breast_cancer.csv").read_bytes()), delimiter=",", skiprows=1)
    x, y = table[:, :-1], table[:, -1].astype(np.int64)
    names = [f"mean {name}" for name in NUCLEUS] + [f"{name} error" for name in NUCLEUS]
    fifths = [rng.permutation(np.flatnonzero(y == label))[: np.sum(y == label) // 5] for label in (0, 1)]
    write_npz(
        "breast_cancer.npz",
        **split(x, y, rng.permutation(np.concatenate(fifths)), rng),
        feature_names=np.array(names + [f"worst {name}" for name in NUCLEUS]),
        class_names=np.array(["malignant", "benign"]),
    )


def main():
    """Write both tables from one wheel."""
    wheel = zipfile.ZipFile(from_pypi("scikit-learn==1.9.1", SHA256, *WHEEL))
    folder, rng = zipfile.Path(wheel, "sklearn/datasets/data/"), np.random.default_rng(442)
    write_diabetes(folder, rng)
    write_breast_cancer(folder, rng)


if __name__ == "__main__":
    main()
