"""python -m tools.pages.font STIXTwoMath-Regular.ttf: makes the small font that is inside each page.

Needs fontTools, and `pip install brotli`, only here. The package ziamath of PyPI holds the whole font.
"""

import sys
from pathlib import Path

from fontTools import subset

TARGET = Path(__file__).parent / "font" / "STIXTwoMath.woff2"
RANGES = (
    (0x20, 0x7E),  # Latin letters, digits, signs
    *((0x391, 0x3F6), (0x1D400, 0x1D467), (0x1D6E2, 0x1D71B)),  # Greek; upright, bold and slanted letters
    *((0x300, 0x308), (0x2190, 0x2194), (0x2200, 0x220F), (0x2308, 0x230B)),  # accents, arrows, operators
)
SINGLE = (
    "\xa0¬¯°±·×÷ˆˇ˜˙¨\u0305\u0332\u20d7–—‖‘’“”…′″‾\u2061\u2062\u2063\u2064\u210eℏℓℝℕℤℂ↦⇐⇒⇔∑−∓∕∖∗∘√∝∞∣∥∧∨∩∪∫∬∮"
    "∼≃≅≈≠≡≤≥≪≫⊂⊃⊆⊇⊕⊖⊗⊙⊤⊥⋅⋮⋯⋱⏞⏟⟨⟩"
)
CHARACTERS = frozenset(map(ord, SINGLE)).union(*(range(low, high + 1) for low, high in RANGES))
FEATURES = ["ssty", "dtls", "flac", "kern", "ccmp", "mark"]  # small forms of primes and indices, accents
NAMES = [0, 1, 2, 5, 13, 14]  # of the font: who made it, its version, its licence


def make(whole):
    """Keep what formulas need of a font, with the large forms of brackets, roots and sums."""
    options = subset.Options(flavor="woff2", layout_features=FEATURES, hinting=False, name_IDs=NAMES)
    font = subset.load_font(whole, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    subset.save_font(font, str(TARGET), options)
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    make(sys.argv[1])
