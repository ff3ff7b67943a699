"""What stands outside the brackets of the pseudo-language, and what may stand there."""

import re

from dlcore import layers, losses, optimizers

BASES = {"Layer", "Loss", "Optimizer"}  # words of English too
CLASSES = {
    name for room in (layers, losses, optimizers) for name in room.__all__ if name[0].isupper()
} - BASES
INDICES = re.compile("[₀-ₜⱼᵢᵀ⁰-⁹⁻]")
INNERMOST = re.compile("⟦[^⟦⟧]*⟧")
WORD = re.compile(r"[^\W\d_]{2,}")
NAMES = re.compile(
    "|".join(
        [
            rf"\b(?:{'|'.join(sorted(CLASSES))})\b",  # of classes
            r"\b(?:sigmoid|tanh|leaky ReLU|Glorot|He)\b",  # of functions, and of who found first weights
            r"\b(?:x|z|h|s|p|y|b|c|v|d[xyWbzh])\b|\bW[xh]?\b|\bbh\b",  # of arrays
            r"\b(?:target|losses|rate|exp|ln)\b",  # of numbers and functions in formulas
        ]
    )
)


def outside(text):
    """The words of a text that stand in no brackets and are no name, as a list.

    Numbers, formulas and signs have no word of two letters but for names of classes, functions and arrays.
    """
    return WORD.findall(NAMES.sub(" ", INDICES.sub("", without_brackets(text))))


def without_brackets(text):
    """The text without what stands in brackets."""
    while INNERMOST.search(text):
        text = INNERMOST.sub(" ", text)
    return text


def unsaid(texts):
    """The texts in which a word stands outside the brackets."""
    return sorted({text for text in texts if outside(text)})
