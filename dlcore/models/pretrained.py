"""Networks that were trained at full size and come with the course: pictures of them need no training."""

from dataclasses import dataclass

import numpy as np

from dlcore.datasets.files.shipped import shipped_arrays
from dlcore.guards import require_array
from dlcore.layers import Sequential
from dlcore.models.cnn import deep_cnn, small_cnn
from dlcore.models.gpt import gpt
from dlcore.models.writer import gru_writer
from dlcore.text import Vocabulary
from dlcore.text.ngrams import NAMES
from dlcore.training import predict
from dlcore.training.npz import write_npz
from dlcore.vision.pixels import PixelScale

SMALL = {"CIFAR-10": "small_cnn_cifar10.npz", "Fashion-MNIST": "small_cnn_fashion_mnist.npz"}
BEST = "deep_cnn_cifar10.npz"
GRU_WRITER, GPT_WRITER = "gru_tiny_shakespeare.npz", "gpt_tiny_shakespeare.npz"
RECORD = "steps", "seconds", "losses", "counted"  # what is shipped beside a network that writes
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
    seconds of one core that they took, nats a character. counted: from the name of each n-gram model to its
    nats on the same text. The weights were rounded to float16 to be shipped. Lesson: 09_rnn.
    """

    model: Sequential
    vocabulary: Vocabulary
    steps: np.ndarray
    seconds: np.ndarray
    losses: np.ndarray
    counted: dict


def pretrained_gru():
    """The GRU of lesson 09, trained on the first nine tenths of tiny Shakespeare: a PretrainedWriter.

    Command, time and loss: data/README.md. DataUnavailable if the package was installed without its data.
    Lesson: 09_rnn.
    """
    return _load_writer(GRU_WRITER, _same_gru)


def _same_gru(weights, symbols, rng):
    """Untrained, of the sizes that the weights tell."""
    width, columns = weights["1.Wx"].shape
    return gru_writer(symbols, width=width, hidden=columns // 3, rng=rng)


def pretrained_gpt():
    """The GPT of lesson 11, trained on the first nine tenths of tiny Shakespeare: a PretrainedWriter.

    818,048 weights: width 128, 4 heads, 4 blocks, 128 places. Command, time and loss: data/README.md.
    DataUnavailable if the package was installed without its data. Lesson: 11_attention.
    """
    return _load_writer(GPT_WRITER, _same_gpt)


def _same_gpt(weights, symbols, rng):
    """Untrained, of the sizes that it had."""
    sizes = {"width": 128, "heads": 4, "blocks": 4, "longest": 128}
    return gpt(symbols, rng=rng, drop_probability=0.1, **sizes)


def _load_writer(file_name, network):
    arrays = shipped_arrays(file_name)
    vocabulary = Vocabulary("".join(map(chr, arrays.pop("symbols"))))
    record = {name: arrays.pop(name) for name in RECORD}
    record["counted"] = dict(zip(NAMES, record["counted"].tolist(), strict=True))
    model = network(arrays, len(vocabulary), np.random.default_rng(0))
    model.load(arrays)
    return PretrainedWriter(model.eval(), vocabulary, **record)


def save_writer(path, writer):
    """Write what pretrained_gru and pretrained_gpt read; the weights as float16. Lesson: 09_rnn."""
    weights = {name: array.astype(np.float16) for name, array in writer.model.state().items()}
    record = {name: getattr(writer, name) for name in RECORD} | {"counted": list(writer.counted.values())}
    symbols = [ord(symbol) for symbol in writer.vocabulary.symbols]
    write_npz(path, weights | {"symbols": np.array(symbols)} | record)
