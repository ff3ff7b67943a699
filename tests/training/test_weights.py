"""save_weights and load_weights: round trips, damaged files, interrupted writes."""

from pathlib import Path

import numpy as np
import pytest

from dlcore.layers import BatchNorm, Dense, Sequential
from dlcore.optimizers import SGD
from dlcore.parameter import Parameter
from dlcore.training import load_weights, save_weights


def model(seed=0, width=3):
    rng = np.random.default_rng(seed)
    net = Sequential(Dense(2, width, rng=rng), BatchNorm(width), Dense(width, 1, rng=rng))
    net.forward(rng.standard_normal((5, 2)).astype(np.float32))  # moves the running statistics
    return net


def same(a, b):
    a, b = a.state(), b.state()
    return a.keys() == b.keys() and all(np.array_equal(a[name], b[name]) for name in a)


@pytest.fixture
def saved(tmp_path):
    path = tmp_path / "weights.npz"
    save_weights(path, model())
    return path


@pytest.mark.parametrize("name", ["weights.npz", "with spaces.npz", "poids \u00e9t\u00e9.npz", "v1.2.npz"])
@pytest.mark.parametrize("kind", [str, Path])
def test_round_trip_with_buffers(tmp_path, name, kind):
    path = kind(tmp_path / name)
    save_weights(path, model())
    other = model(seed=1)
    assert not same(other, model())
    load_weights(path, other)
    assert same(other, model())
    assert [p.name for p in tmp_path.iterdir()] == [name]


def test_loading_writes_in_place_so_that_an_optimizer_stays_in_use(saved):
    net = model(seed=1)
    optimizer = SGD(net.parameters(), learning_rate=1)
    load_weights(saved, net)
    optimizer.step()
    assert np.array_equal(optimizer.theta.value[:6], net[0].W.value.ravel())
    assert same(net, model())


def test_a_file_of_float64_fills_float32(tmp_path):
    save_weights(tmp_path / "w.npz", model().astype(np.float64))
    load_weights(tmp_path / "w.npz", net := model(seed=1))
    assert same(net, model()) and net[0].W.value.dtype == np.float32


@pytest.mark.parametrize("other", [model(1, width=4), Dense(2, 3, rng=np.random.default_rng(1))])
def test_another_model_is_refused_and_unchanged(saved, other):
    before = {name: array.copy() for name, array in other.state().items()}
    with pytest.raises(
        ValueError, match=r"does not fit the model: it holds .*'0.W': \(2, 3\).*the model expects"
    ):
        load_weights(saved, other)
    assert all(np.array_equal(before[name], array) for name, array in other.state().items())


def cut(path):
    path.write_bytes(path.read_bytes()[:-100])


def flip(path):
    data = bytearray(path.read_bytes())
    data[200] ^= 255  # inside the first array
    path.write_bytes(data)


def text(path):
    path.write_text("not weights", encoding="utf-8")


def empty(path):
    path.write_bytes(b"")


def one_array(path):
    with path.open("wb") as file:
        np.save(file, np.zeros(3))


def pickled(path):
    np.savez(path, W=np.array([{"a": 1}], dtype=object))


@pytest.mark.parametrize("damage", [cut, flip, text, empty, one_array, pickled])
def test_a_damaged_file_is_refused_and_the_model_unchanged(saved, damage):
    damage(saved)
    net = model(seed=1)
    with pytest.raises(ValueError, match="weights.npz is not a whole file of weights"):
        load_weights(saved, net)
    assert same(net, model(seed=1))


def test_a_missing_file_is_told_and_a_missing_folder_is_made(tmp_path):
    with pytest.raises(FileNotFoundError):
        load_weights(tmp_path / "none.npz", model())
    save_weights(tmp_path / "new" / "folder" / "w.npz", model())
    load_weights(tmp_path / "new" / "folder" / "w.npz", model())


def test_a_name_that_files_of_numpy_keep_for_themselves(tmp_path):
    layer = model()
    layer.file = Parameter(np.zeros(2))
    with pytest.raises(ValueError, match="cannot be named 'file': choose another name"):
        save_weights(tmp_path / "w.npz", layer)


@pytest.mark.parametrize("name", ["weights", "weights.npy", "weights.pkl"])
def test_the_name_ends_in_npz(tmp_path, name):
    for act in (save_weights, load_weights):
        with pytest.raises(ValueError, match=rf"named \*.npz, got {name}"):
            act(tmp_path / name, model())


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError])
def test_an_interrupted_write_leaves_the_old_file_and_nothing_else(saved, error, monkeypatch):
    def stops_in_the_middle(file, **arrays):
        file.write(b"PK half")
        raise error

    monkeypatch.setattr(np, "savez", stops_in_the_middle)
    with pytest.raises(error):
        save_weights(saved, model(seed=1))
    load_weights(saved, net := model(seed=1))
    assert same(net, model())
    assert list(saved.parent.iterdir()) == [saved]


def test_others_may_read_what_they_may_read_of_other_files(saved):
    plain = saved.with_name("plain")
    plain.touch()
    assert saved.stat().st_mode == plain.stat().st_mode
