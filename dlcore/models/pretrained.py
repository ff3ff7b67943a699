"""Networks that were trained at full size and come with the course: pictures of them need no training."""

from dataclasses import dataclass

import numpy as np

from dlcore.datasets.files.shipped import shipped_arrays
from dlcore.guards import require_array
from dlcore.layers import Sequential
from dlcore.models.cnn import deep_cnn, small_cnn
from dlcore.models.writer import gru_writer
from dlcore.text import Vocabulary
from dlcore.training import predict
from dlcore.training.npz import write_npz
from dlcore.vision.pixels import PixelScale

SMALL = {"CIFAR-10": "small_cnn_cifar10.npz", "Fashion-MNIST": "small_cnn_fashion_mnist.npz"}
BEST = "deep_cnn_cifar10.npz"
GRU_WRITER = "gru_tiny_shakespeare.npz"
LOOKS = "steps", "seconds", "losses"
BLOCK = 250  # pictures at a time: deep_cnn then takes 0.14 GB, and no longer than with a thousand


@dataclass(frozen=True)
class Pretrained:
    """A network in eval mode, and the scale that its pictures need: model(scale(x)), x uint8.

    Its weights were rounded to float16 to be shipped, and are float32 again. Lesson: 08_cifar_cnn.
    """

    model: Sequential
    scale: PixelScale

    def logits(self, x):
        """(N, 10) for pictures uint8 (N, height, width, C), a block at a time to save memory."""
        require_array("Pretrained", x=x)
        starts = range(0, max(1, len(x)), BLOCK)  # an empty x is for predict to refuse
        return np.concatenate([predict(self.model, self.scale(x[i : i + BLOCK])) for i in starts])


def pretrained_cnn(data):
    """The network of lesson 08, small_cnn(data.x_train.shape[1:]), trained on all of the set that data is of.

    data: what datasets.cifar10() returns. For CIFAR-10, all or a part of it, the weights come from the 50,000
    training pictures; for Fashion-MNIST from the 4,000 shipped ones. Neither has seen a test picture.
    ValueError for another set; DataUnavailable if the package was installed without its data.
    Command and accuracy: data/README.md. Lesson: 08_cifar_cnn.
    """
    name = getattr(data, "name", data)
    if not isinstance(name, str) or name not in SMALL:
        raise ValueError(f"pretrained_cnn knows {' and '.join(SMALL)}, got a set named {name!r:.80}.")
    return _load(SMALL[name], small_cnn, data.x_train.shape[1:])


def best_cnn():
    """deep_cnn for CIFAR-10, trained on its 50,000 training pictures: the best of the course.

    Command and accuracy: data/README.md. Lesson: 08_cifar_cnn.
    """
    return _load(BEST, deep_cnn, (32, 32, 3))


def _load(file_name, network, shape):
    arrays = shipped_arrays(file_name)
    scale = PixelScale(*(arrays.pop(name).astype(np.float32) for name in ("mean", "std")))
    model = network(shape, rng=np.random.default_rng(0))
    model.load(arrays)
    return Pretrained(model.eval(), scale)


def save_pretrained(path, model, scale):
    """Write what best_cnn and pretrained_cnn read, as float16. Lesson: 08_cifar_cnn."""
    arrays = {"mean": np.asarray(scale.mean), "std": np.asarray(scale.std), **model.state()}
    write_npz(path, {name: array.astype(np.float16) for name, array in arrays.items()})


@dataclass(frozen=True)
class PretrainedWriter:
    """A network in eval mode that writes, the symbols that it knows, and how its training went.

    steps, seconds, losses: arrays (n,), a number of each for every look at the held-out text: steps done,
    seconds of one core that they took, nats a character. The weights were rounded to float16 to be shipped.
    Lesson: 09_rnn.
    """

    model: Sequential
    vocabulary: Vocabulary
    steps: np.ndarray
    seconds: np.ndarray
    losses: np.ndarray


def pretrained_gru():
    """The GRU of lesson 09, trained on the first nine tenths of tiny Shakespeare.

    Command, time and loss: data/README.md. DataUnavailable if the package was installed without its data.
    Lesson: 09_rnn.
    """
    return _load_writer(GRU_WRITER, _same_gru)


def _same_gru(arrays, vocabulary, rng):
    """Untrained, of the sizes that the arrays tell."""
    width, columns = arrays["1.Wx"].shape
    return gru_writer(vocabulary, width=width, hidden=columns // 3, rng=rng)


def _load_writer(file_name, network):
    arrays = shipped_arrays(file_name)
    vocabulary = Vocabulary("".join(map(chr, arrays.pop("symbols"))))
    looks = {name: arrays.pop(name) for name in LOOKS}
    model = network(arrays, len(vocabulary), np.random.default_rng(0))
    model.load(arrays)
    return PretrainedWriter(model.eval(), vocabulary, **looks)


def save_writer(path, model, vocabulary, looks):
    """Write what pretrained_gru reads: the weights as float16, the symbols, and the looks. Lesson: 09_rnn."""
    weights = {name: array.astype(np.float16) for name, array in model.state().items()}
    write_npz(path, weights | {"symbols": np.array([ord(c) for c in vocabulary.symbols])} | looks)
