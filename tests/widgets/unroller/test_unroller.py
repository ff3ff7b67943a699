"""The unroller without a browser: a sound state, words and a picture."""

import numpy as np
import pytest
from traitlets import TraitError

from dlcore.layers import GRU, LSTM, RNN
from dlcore.widgets import RecurrentUnroller
from dlcore.widgets.unroller.layer import spectral_radius
from dlcore.widgets.unroller.record import unroll
from tests.widgets.messages import send
from tests.widgets.pictures import holds_a_picture
from tests.widgets.unroller.small_unroller import every_kind, make


def test_steps_go_forward_and_back_and_explain_no_more_than_is_known():
    unroller = make(position=3)
    assert (unroller.time, unroller.words) == (
        3,
        "Forward, step 3 of 11: it reads “l”, and the state changes.",
    )
    assert [row["head"] for row in unroller.explanation["rows"]] == ["state h"]
    unroller.time = 8
    assert unroller.explanation["rows"] == []
    unroller.position = 12
    assert unroller.time == 11 and unroller.words.startswith("Backward, step 11 of 11: ")
    assert unroller.explanation["rows"][1]["numbers"] == "= 1/√8 = 0.354"
    unroller.position = 22
    assert unroller.time == 1 and unroller.words.startswith("On its way back over 10 steps")
    rows = unroller.explanation["rows"]
    assert "(8 products)" in rows[1]["numbers"] and "times that of the next step" in rows[1]["reason"]
    unroller.position = 99
    assert unroller.position == 22


def test_the_end_stays_the_end_when_the_length_changes():
    unroller = make(position=22)
    unroller.length = 30
    assert (unroller.position, unroller.names[11:14]) == (60, ["h", "e", "l"])
    unroller.position, unroller.time = 25, 25
    unroller.length = 4
    assert (unroller.position, unroller.time) == (8, 1)


def test_a_text_of_ones_own():
    unroller = make(text="naïve 😀")
    assert unroller.length == 7 and unroller.picture["names"][5] == "␣"
    for text in ("", "a", 51 * "a"):
        with pytest.raises(TraitError, match=f"2 to 50 characters, got {len(text)}"):
            unroller.text = text
    assert unroller.text == "naïve 😀"


def test_clipping_shortens_the_gradient_of_all_weights():
    unroller = make(length=50, scale=3.0, max_norm=2.0, position=100)
    layer, x = unroller.layer, unroller._sequence()
    norm = np.linalg.norm(unroll(layer, x).gradient)
    picture = unroller.picture
    assert picture["gradient_norm"] == pytest.approx(norm) and picture["clipped_norm"] == 2
    assert norm > 100 and "above the bound" in unroller.words
    unroller.max_norm = 1e5
    assert unroller.picture["clipped_norm"] == pytest.approx(norm) and "nothing is clipped" in unroller.words


def test_the_browser_gets_the_numbers_of_each_block():
    unroller = make(cell="GRU", length=5)
    picture = unroller.picture
    values = np.frombuffer(picture["values"], np.float32).reshape(4, 5, 8)
    for (name, _words), block in zip(picture["blocks"], values, strict=True):
        np.testing.assert_allclose(block, unroller.unrolled.forward[name], rtol=1e-6)
    np.testing.assert_allclose(
        np.frombuffer(picture["norms"], np.float32), unroller.unrolled.norms, rtol=1e-6
    )
    np.testing.assert_allclose(
        np.frombuffer(picture["gradient"], np.float32).reshape(5, 8), unroller.unrolled.dh, rtol=1e-6
    )


@pytest.mark.parametrize("kind", [RNN, LSTM, GRU])
def test_a_layer_and_a_sequence_of_ones_own(kind):
    rng = np.random.default_rng(4)
    layer, x = kind(3, 5, rng=rng, carry_state=True), rng.standard_normal((6, 3)).astype(np.float32)
    y, before = layer.forward(x[np.newaxis]), layer.Wh.value.copy()
    layer.reset_state()
    unroller = RecurrentUnroller(layer=layer, x=x, rng=rng)
    np.testing.assert_allclose(unroller.unrolled.forward["h"], y[0], atol=1e-5)
    assert (unroller.names, unroller.cells) == (list("123456"), (kind.__name__,))
    assert unroller.scale == pytest.approx(spectral_radius(layer))
    unroller.scale, unroller.unit, unroller.length = 2.0, 5, 3
    np.testing.assert_array_equal(layer.Wh.value, before)
    assert layer.carried == {} and unroller.unrolled.dh.shape == (3, 5)
    unroller.reset()
    assert unroller.length == 6 and unroller.scale == pytest.approx(spectral_radius(layer))


def test_new_weights_and_the_way_back():
    unroller = make()
    first = unroller.unrolled.forward["h"]
    send(unroller, {"do": "weights"})
    assert not np.allclose(unroller.unrolled.forward["h"], first)
    unroller.text, unroller.cell, unroller.scale, unroller.position = "other", "LSTM", 0.4, 9
    send(unroller, {"do": "reset"})
    np.testing.assert_array_equal(unroller.unrolled.forward["h"], first)
    assert (unroller.text, unroller.cell, unroller.scale, unroller.position) == ("hello world", "RNN", 1.0, 1)
    send(unroller, {})


def test_wrong_arguments_are_refused_in_words():
    rng = np.random.default_rng(0)
    with pytest.raises(TypeError, match="NumPy generator"):
        RecurrentUnroller(rng=0)
    with pytest.raises(TypeError, match="layer to be an RNN, LSTM or GRU, got None"):
        RecurrentUnroller(x=np.zeros((3, 2)), rng=rng)
    with pytest.raises(ValueError, match=r"x of shape \(T, 2\) with T from 2 to 50.*got \(3, 4\)"):
        RecurrentUnroller(layer=RNN(2, 4, rng=rng), x=np.zeros((3, 4)), rng=rng)
    unroller = make()
    for name, value in {"cell": "CNN", "scale": 0.0, "max_norm": np.nan}.items():
        with pytest.raises(TraitError, match=f"{name} expects"):
            setattr(unroller, name, value)


@every_kind
def test_without_a_kernel_there_are_a_picture_and_words(kind):
    unroller = make(cell=kind, text="ab 月")
    bundle, _metadata = unroller._repr_mimebundle_()
    words = bundle["text/plain"]
    assert (
        holds_a_picture(bundle["text/html"]) and f"Recurrent unroller: {kind} with 8 units, 4 steps" in words
    )
    assert "0x" not in words


def test_equal_seeds_give_equal_pictures():
    assert make().picture["values"] == make().picture["values"]
