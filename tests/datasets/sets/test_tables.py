import numpy as np
import pytest

from dlcore.datasets import breast_cancer, diabetes, sunspots


@pytest.mark.parametrize(
    "function, train, test, features", [(diabetes, 342, 100, 10), (breast_cancer, 456, 113, 30)]
)
def test_shapes(function, train, test, features):
    data = function()
    assert data.x_train.shape == (train, features)
    assert data.x_test.shape == (test, features)
    assert (len(data.y_train), len(data.y_test)) == (train, test)
    assert len(set(data.feature_names)) == features
    assert data.x_train.dtype == np.float64
    assert not {row.tobytes() for row in data.x_train} & {row.tobytes() for row in data.x_test}


def test_diabetes_is_the_published_table():
    data = diabetes()
    x, y = np.concatenate([data.x_train, data.x_test]), np.concatenate([data.y_train, data.y_test])
    assert x[:, 0].min() == 19  # years
    assert x[:, 0].max() == 79
    assert set(x[:, 1]) == {1, 2}
    assert (y.min(), y.max()) == (25, 346)
    assert y.mean() == pytest.approx(152.13348416)
    assert np.corrcoef(x[:, data.feature_names.index("bmi")], y)[0, 1] == pytest.approx(0.5865, abs=1e-4)


def test_breast_cancer_is_the_published_table():
    data = breast_cancer()
    labels = np.concatenate([data.y_train, data.y_test])
    radius = np.concatenate([data.x_train, data.x_test])[:, data.feature_names.index("mean radius")]
    assert data.class_names == ("malignant", "benign")
    assert np.bincount(labels).tolist() == [212, 357]
    assert np.bincount(data.y_test).tolist() == [42, 71]
    assert (radius.min(), radius.max()) == (6.981, 28.11)
    assert radius[labels == 0].mean() > radius[labels == 1].mean() + 5
    assert data.feature_names[::10] == ("mean radius", "radius error", "worst radius")


def test_sunspots_is_the_published_series():
    data = sunspots()
    years = np.concatenate([data.x_train, data.x_test])
    assert years.tolist() == list(range(1700, 2009))
    assert (len(data.x_train), len(data.x_test)) == (240, 69)
    spots = dict(zip(years.tolist(), np.concatenate([data.y_train, data.y_test]).tolist()))
    assert (spots[1700], spots[1711], spots[1957]) == (5, 0, 190.2)  # 1957: the highest of all cycles
    assert max(spots.values()) == spots[1957]
