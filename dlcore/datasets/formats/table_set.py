"""A complete set of measurements or texts that is small enough to be shipped."""

from dataclasses import dataclass

from dlcore.datasets.dataset import Dataset
from dlcore.datasets.files.shipped import shipped_arrays


@dataclass(frozen=True)
class TableSet:
    """Rows of features, or texts, with a label or target each; the .npz holds the split and all names."""

    name: str
    shipped_name: str
    is_stand_in = False
    files = ()  # nothing to fetch

    def held(self, folders=None):
        """None: what is shipped is all there is."""

    def shipped(self):
        """The Dataset, in the units in which it was published."""
        arrays = shipped_arrays(self.shipped_name)
        return Dataset(
            arrays["x_train"],
            arrays["y_train"],
            arrays["x_test"],
            arrays["y_test"],
            tuple(arrays["class_names"].tolist()),
            self.name,
            "shipped",
            tuple(arrays["feature_names"].tolist()),
        )
