"""What the lens asks of what it is given."""

from dlcore.layers import Layer, MultiHeadAttention
from dlcore.text import Vocabulary
from dlcore.widgets.base.required import require

SHORTEST = 2  # characters


def require_own(model, vocabulary):
    """Raise unless both are None, or a model with attention and a Vocabulary. Lesson: 11_attention."""
    if model is None and vocabulary is None:
        return
    if not isinstance(model, Layer) or not isinstance(vocabulary, Vocabulary):
        raise TypeError(
            "AttentionLens expects a model and its vocabulary, or neither, "
            f"got {model!r:.60} and {vocabulary!r:.60}."
        )
    counts = {layer.heads for layer in model.walk() if isinstance(layer, MultiHeadAttention)}
    if len(counts) != 1:
        found = f"layers with {sorted(counts)} heads" if counts else "none"
        raise ValueError(
            "AttentionLens expects a model with MultiHeadAttention layers of one number of heads, "
            f"found {found}. Train one such as models.gpt(...) first?"
        )


def require_text(text, source):
    """The text; TraitError unless its length fits and all characters are known. Lesson: 11_attention."""
    expected = f"a text of {SHORTEST} to {source.longest} characters"
    require(SHORTEST <= len(text) <= source.longest, "AttentionLens", "text", expected, text)
    known = not source.symbols or set(text) <= set(source.symbols)
    return require(known, "AttentionLens", "text", f"made of the characters {source.symbols!r:.90}", text)
