"""The shipped network that writes: as good as the course says, with a margin."""

import numpy as np
import pytest

from dlcore.datasets import tiny_shakespeare
from dlcore.datasets.files.shipped import shipped_path
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.models import gru_writer, pretrained, pretrained_gpt, pretrained_gru
from dlcore.models.pretrained import PretrainedWriter, save_writer
from dlcore.text import Vocabulary, ngram_perplexities, sample
from dlcore.training import predict


@pytest.fixture(autouse=True)
def _no_download(monkeypatch):
    monkeypatch.setenv("DLCORE_OFFLINE", "1")


every_writer = pytest.mark.parametrize("shipped", [pretrained_gru, pretrained_gpt])


def small_writer():
    model = gru_writer(3, width=2, hidden=4, rng=np.random.default_rng(0), drop_probability=0.1)
    counted = dict.fromkeys(pretrained_gru().counted, 1.5)
    looks = {"steps": np.array([1, 2]), "seconds": np.array([0.5, 1.0]), "losses": np.array([3.0, 2.0])}
    return PretrainedWriter(model, Vocabulary("abc"), **looks, counted=counted)


def test_its_record_ends_below_the_5_gram():
    writer = pretrained_gru()
    assert writer.losses[0] > writer.counted["5-gram"] > 1.02 * writer.losses[-1]
    assert np.all(np.diff(writer.steps) > 0) and np.all(np.diff(writer.seconds) > 0)
    assert len(writer.steps) == len(writer.seconds) == len(writer.losses)


@every_writer
def test_it_writes_lines_of_known_symbols(shipped):
    writer = shipped()
    assert not writer.model.training
    text = sample(writer.model, writer.vocabulary, "ROMEO:\n", 200, 0.5, rng=np.random.default_rng(0))
    assert "\n" in text and " the " in text


@pytest.mark.data
@every_writer
def test_the_record_is_true(shipped):
    writer, data = shipped(), tiny_shakespeare("full")
    assert writer.vocabulary.symbols == "".join(data.class_names)
    counted = ngram_perplexities(data.y_train, data.y_test, len(writer.vocabulary))
    np.testing.assert_allclose(list(writer.counted.values()), np.log(list(counted.values())), rtol=1e-9)
    rows = data.y_test[: 160 * 125].reshape(160, -1)  # places that both know
    nats = SoftmaxCrossEntropy().forward(predict(writer.model, rows[:, :-1]), rows[:, 1:])
    assert nats == pytest.approx(writer.losses[-1], abs=0.1)


@pytest.mark.parametrize("file", [pretrained.GRU_WRITER, pretrained.GPT_WRITER])
def test_the_file_is_small(file):
    assert shipped_path(file).stat().st_size < 2_000_000


def test_the_gpt_ends_below_all_that_count():
    writer = pretrained_gpt()
    assert writer.losses[-1] < 0.95 * min(writer.counted.values())
    assert sum(p.size for p in writer.model.parameters()) == 818_048


def test_what_is_saved_is_read_again(tmp_path, monkeypatch):
    writer = small_writer()
    save_writer(tmp_path / "writer.npz", writer)

    def arrays(name):
        with np.load(tmp_path / "writer.npz", allow_pickle=False) as file:
            return dict(file)

    monkeypatch.setattr(pretrained, "shipped_arrays", arrays)
    read = pretrained_gru()
    assert read.vocabulary.symbols == "abc" and read.counted == writer.counted
    for name in ("steps", "seconds", "losses"):
        np.testing.assert_array_equal(getattr(read, name), getattr(writer, name))
    x = np.array([[0, 2, 1]])
    np.testing.assert_allclose(predict(read.model, x), predict(writer.model, x), atol=5e-3)


@pytest.mark.parametrize("drop_probability", [-0.1, 1.0])
def test_a_share_is_dropped_or_refused(drop_probability):
    with pytest.raises(ValueError, match="drop_probability"):
        gru_writer(3, width=2, hidden=4, rng=np.random.default_rng(0), drop_probability=drop_probability)
