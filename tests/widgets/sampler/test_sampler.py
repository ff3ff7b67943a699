"""The text sampler without a browser: training, texts, controls, trouble."""

import asyncio
import itertools

import numpy as np
import pytest
from traitlets import TraitError

from dlcore.layers import Dense, Embedding, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.optimizers import SGD, Adam
from dlcore.text.sampling import sample
from dlcore.text.vocabulary import Vocabulary
from dlcore.text.windows import windows
from dlcore.training import evaluate, training_steps
from dlcore.widgets.live.player import Player
from dlcore.widgets.sampler.writer import LENGTH
from tests.widgets.live.test_player import playing, until
from tests.widgets.messages import send
from tests.widgets.pictures import holds_a_picture
from tests.widgets.sampler.small_sampler import TEXT, network, small_sampler


@pytest.fixture(autouse=True)
def nobody_at_work():
    yield
    Player.at_work = None


def test_advance_takes_the_steps_of_training_steps():
    sampler = small_sampler()
    assert sampler.advance(20) == 20
    rng = np.random.default_rng(0)
    model = network(rng)
    x, y = windows(Vocabulary(TEXT).encode(TEXT[:-144]), 11)
    optimizer = Adam(model.parameters(), learning_rate=0.02)
    steps = training_steps(
        model, SoftmaxCrossEntropy(), optimizer, x, y, batch_size=16, rng=rng, max_norm=5.0
    )
    expected = [step.loss for step in itertools.islice(steps, 20)]
    np.testing.assert_allclose(sampler.run.losses, expected, rtol=1e-5)


def test_it_learns_and_its_text_becomes_that_of_the_lesson():
    sampler = small_sampler()
    before = sampler.written["text"]
    sampler.temperature = 0.0
    sampler.advance(300)
    assert "the cat sat on the mat." in sampler.written["text"] and "the cat" not in before
    assert np.exp(sampler.run.looks[-1].loss) < 1.5 < np.exp(sampler.run.looks[0].loss)
    held_out = windows(Vocabulary(TEXT).encode(TEXT[-144:]), 11)
    sampler.trainer.look()
    assert sampler.run.looks[-1].loss == pytest.approx(
        evaluate(sampler.trainer.model, SoftmaxCrossEntropy(), *held_out)
    )


def test_equal_seeds_give_equal_texts_and_writing_changes_no_training():
    first, second = small_sampler(), small_sampler()
    first.advance(15), second.advance(15)
    assert first.written == second.written and len(first.written["text"]) == LENGTH
    first.write()
    assert first.written["text"] != second.written["text"]
    first.advance(15), second.advance(15)
    np.testing.assert_allclose(first.run.losses, second.run.losses, rtol=1e-4)


def test_the_text_is_that_of_sample():
    sampler = small_sampler(prompt="on ")
    rng = np.random.default_rng(sampler._writer.seed)
    text = sample(sampler.trainer.model, Vocabulary(TEXT), "on ", LENGTH, 0.8, rng=rng)
    assert sampler.written == {"prompt": "on ", "text": text, "step": 0, "temperature": 0.8}


def test_while_it_is_paused_temperature_and_prompt_write_the_text_again():
    sampler = small_sampler()
    sampler.temperature = 0.0
    cold = sampler.written["text"]
    sampler.temperature = 2.0
    assert sampler.written["text"] != cold and sampler.written["temperature"] == 2.0
    sampler.temperature = 0.0
    assert sampler.written["text"] == cold
    sampler.prompt = "sat"
    assert sampler.written["prompt"] == "sat"


def test_playing_trains_and_writes_and_new_settings_act_at_once():
    async def scenario(sampler):
        sampler.play()
        await until(lambda: sampler.earlier)
        sampler.temperature, sampler.learning_rate = 0.0, 1e-3
        sampler.prompt = "mat"
        await until(lambda: sampler.written["prompt"] == "mat" and sampler.written["text"])
        assert sampler.written["temperature"] == 0.0 and len(sampler.written["text"]) < LENGTH
        steps = len(sampler.run.losses)
        await until(lambda: len(sampler.run.losses) > steps)
        assert sampler.run.settings[-1].learning_rate == 1e-3
        sampler.pause()

    asyncio.run(playing(small_sampler(), scenario))


def test_reset_goes_back_to_the_first_weights_and_text():
    sampler = small_sampler()
    first = sampler.written
    sampler.advance(30)
    losses = list(sampler.run.losses)
    sampler.reset()
    assert sampler.written == first and sampler.earlier == [] and sampler.frame["step"] == 0
    sampler.advance(30)
    np.testing.assert_allclose(sampler.run.losses, losses, rtol=1e-4)


@pytest.mark.parametrize("rule, rate", [(Adam, 1e30), (SGD, 1e8)])
def test_divergence_is_told_and_training_goes_on_from_sound_weights(rule, rate, recwarn):
    sampler = small_sampler(rule=rule)
    sampler.advance(20)
    sampler.learning_rate = rate
    assert sampler.advance(50) < 50
    assert sampler.is_alarm and sampler.status.startswith("Diverged: at step ") and "Reset" in sampler.status
    sampler.learning_rate = 0.02
    assert sampler.advance(20) == 20
    assert max(sampler.run.losses[-10:]) < 5
    assert not [w for w in recwarn if issubclass(w.category, RuntimeWarning)]


@pytest.mark.parametrize(
    "name, value, expected",
    [
        ("prompt", "the dög!", "that the model knows .not: '!', 'd', 'g', 'ö'"),
        ("prompt", "", "not: at least one"),
        ("temperature", -0.1, "a number from 0 to 2"),
        ("temperature", float("nan"), "a number from 0 to 2"),
        ("learning_rate", 0.0, "above 0"),
    ],
)
def test_impossible_controls_are_refused_in_words(name, value, expected):
    sampler = small_sampler()
    before = getattr(sampler, name)
    with pytest.raises(TraitError, match=f"TextSampler expects {name} to be .*{expected}"):
        setattr(sampler, name, value)
    assert getattr(sampler, name) == before


def test_wrong_arguments_are_refused_in_words():
    with pytest.raises(ValueError, match="each of the 11 symbols of the vocabulary, the model gives 12"):
        small_sampler(model=network(np.random.default_rng(0), V=12))
    with pytest.raises(ValueError, match="at least 12 characters"):
        small_sampler(text="the cat sat on the mat.")
    with pytest.raises(ValueError, match="does not know '!'"):
        small_sampler(held_out=TEXT + "!")
    model = network(np.random.default_rng(0))
    model[1].carry_state = True
    with pytest.raises(ValueError, match=r"carry_state=False in LSTM\(6, 16\)"):
        small_sampler(model=model)
    with pytest.raises(ValueError, match="window to be an integer"):
        small_sampler(window=0)


def test_a_held_out_text_and_a_vocabulary_of_ones_own():
    vocabulary = Vocabulary(TEXT + "XYZ")
    model = Sequential(
        Embedding(14, 4, rng=np.random.default_rng(0)), Dense(4, 14, rng=np.random.default_rng(0))
    )
    sampler = small_sampler(
        model=model, vocabulary=vocabulary, held_out="the mat sat on the cat. XYZ", prompt="XYZ"
    )
    assert (len(sampler.trainer.x), len(sampler.trainer.validation.x)) == (130, 2)
    assert sampler.prompt == "XYZ" and sampler.advance(5) == 5


def test_commands_of_the_browser_never_raise():
    sampler = small_sampler()
    for command in ("step", "write", "reset", "play", "beat", "close"):
        send(sampler, {"do": command})
    assert sampler.answers == 5 and "play() needs" in sampler.status


def test_without_a_kernel_there_is_a_picture_with_words():
    sampler = small_sampler(baselines={"unigram": 8.7, "trigram": 1.6}, prompt="the")
    bundle, _metadata = sampler._repr_mimebundle_()
    words = bundle["text/plain"]
    assert holds_a_picture(bundle["text/html"])
    assert "LSTM(6, 16)" in words and "unigram 8.7, trigram 1.6" in words and "0x" not in words
    assert sampler._repr_mimebundle_()[0]["text/html"] == bundle["text/html"]
    assert len(sampler.run.losses) == 0
