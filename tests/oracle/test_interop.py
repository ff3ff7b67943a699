"""Networks carried over to PyTorch and back predict the same, also by a file .safetensors."""

import numpy as np
import pytest

import dlcore.layers as ours
from dlcore.interop import load_safetensors, load_state_dict, save_safetensors, to_state_dict
from dlcore.models import small_cnn

torch = pytest.importorskip("torch")
nn = torch.nn


def reals(*shape, seed=1):
    return np.random.default_rng(seed).standard_normal(shape).astype(np.float32)


def mlp(seed=0):
    rng = np.random.default_rng(seed)
    return ours.Sequential(
        ours.Dense(6, 5, rng=rng), ours.BatchNorm(5), ours.ReLU(), ours.Dense(5, 3, rng=rng)
    )


def their_mlp():
    return nn.Sequential(nn.Linear(6, 5), nn.BatchNorm1d(5), nn.ReLU(), nn.Linear(5, 3))


def cnn(seed=0):
    return small_cnn((8, 8, 3), rng=np.random.default_rng(seed))


def their_cnn():
    """The same layers, in the same places; those without weights count too."""
    partners = {
        "Conv2D": lambda layer: nn.Conv2d(*layer.W.shape[2:], layer.kernel_size, padding=layer.padding),
        "MaxPool2D": lambda layer: nn.MaxPool2d(layer.size, layer.stride),
        "Dense": lambda layer: nn.Linear(*layer.W.shape),
        "ReLU": lambda layer: nn.ReLU(),
        "Flatten": lambda layer: nn.Flatten(),
        "Dropout": lambda layer: nn.Dropout(layer.drop_probability),
    }
    return nn.Sequential(*(partners[type(layer).__name__](layer) for layer in cnn().layers))


PAIRS = {"mlp": (mlp, their_mlp, (4, 6)), "cnn": (cnn, their_cnn, (4, 8, 8, 3))}
every_pair = pytest.mark.parametrize(("made", "theirs", "shape"), PAIRS.values(), ids=PAIRS)


def answer(module, x):
    """Of theirs, in use; pictures get the channels first."""
    t = torch.tensor(np.moveaxis(x, -1, 1) if x.ndim == 4 else x)
    return module.eval()(t).detach().numpy()


def tensors(arrays):
    return {name: torch.from_numpy(array) for name, array in arrays.items()}


@every_pair
def test_carried_over_and_back(made, theirs, shape):
    model, module, x = made(), theirs(), reals(*shape)
    module.load_state_dict(tensors(to_state_dict(model)))
    np.testing.assert_allclose(answer(module, x), model.eval().forward(x), rtol=1e-5, atol=1e-5)
    for q in module.parameters():
        q.data += 0.1
    load_state_dict(model, module.state_dict())
    np.testing.assert_allclose(answer(module, x), model.forward(x), rtol=1e-5, atol=1e-5)


@every_pair
def test_by_a_file(made, theirs, shape, tmp_path):
    from safetensors.torch import load_file, save_file

    model, module, x, path = made(), theirs(), reals(*shape), tmp_path / "weights.safetensors"
    save_safetensors(path, model)
    module.load_state_dict(load_file(path))
    np.testing.assert_allclose(answer(module, x), model.eval().forward(x), rtol=1e-5, atol=1e-5)
    save_file(module.state_dict(), path)
    other = load_safetensors(path, made(1)).eval()
    np.testing.assert_allclose(other.forward(x), model.forward(x), atol=1e-6)


@pytest.mark.parametrize("kind", ["RNN", "LSTM", "GRU"])
def test_recurrent_layers(kind):
    layer, module = (
        getattr(ours, kind)(3, 4, rng=np.random.default_rng(0)),
        getattr(nn, kind)(3, 4, batch_first=True),
    )
    load_state_dict(layer, module.state_dict())
    x = reals(2, 5, 3)
    np.testing.assert_allclose(layer.forward(x), module(torch.tensor(x))[0].detach(), rtol=1e-5, atol=1e-5)
    module.load_state_dict(tensors(to_state_dict(layer)))
    np.testing.assert_allclose(layer.forward(x), module(torch.tensor(x))[0].detach(), rtol=1e-5, atol=1e-5)


def test_attention():
    layer = ours.MultiHeadAttention(8, 2, rng=np.random.default_rng(0))
    module, x = nn.MultiheadAttention(8, 2, batch_first=True), reals(2, 5, 8)
    module.load_state_dict(tensors(to_state_dict(layer)))
    t = torch.tensor(x)
    np.testing.assert_allclose(layer.forward(x), module(t, t, t)[0].detach(), rtol=1e-5, atol=1e-5)


def test_a_broken_file_is_told(tmp_path):
    path = tmp_path / "weights.safetensors"
    save_safetensors(path, mlp())
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(ValueError, match="not a whole file of the kind"):
        load_safetensors(path, mlp())


def test_another_ending_is_refused(tmp_path):
    with pytest.raises(ValueError, match=r"named \*.safetensors, got weights.npz"):
        save_safetensors(tmp_path / "weights.npz", mlp())
