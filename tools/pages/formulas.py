"""Formulas as MathML, which every browser of today draws by itself, without a script or a network."""

import re
from html import escape

from math_core import LatexError, LatexToMathML

TAG = re.compile(r"\\tag\{(.+?)\}")
OVERLINE = '<mo stretchy="true">\u0332</mo>', '<mo stretchy="true">\u203e</mo>'  # a line below, used above
NUMBERED = '<span class="equation">{formula}<span class="tag">({number})</span></span>'
ALONE = '<span class="equation">{formula}</span>'
convert = LatexToMathML(fancy_error=False).convert_with_local_state


def mathml(latex, is_displayed):
    """The HTML of a formula; one that is displayed has its number beside it. ValueError for no LaTeX."""
    number = TAG.search(latex)
    try:
        formula = convert(TAG.sub("", latex).strip(), displaystyle=is_displayed).replace(*OVERLINE)
    except LatexError as error:
        raise ValueError(f"No formula that a page can show: {latex.strip()!r}. {error}") from error
    if not is_displayed:
        return formula
    form, beside = (NUMBERED, escape(number[1])) if number else (ALONE, "")
    return form.format(formula=formula, number=beside)
