"""All formulas of the course become MathML, in letters that the pages bring along."""

import re
from html import unescape

import pytest

from tests.house.source_files import ROOT
from tools.keeper.normaliser import read
from tools.pages.font import CHARACTERS
from tools.pages.formulas import mathml
from tools.pages.text import formulas_of, html

NOTEBOOKS = sorted((ROOT / "notebooks").rglob("[!.]*.ipynb"))
TEXTS = [cell.source for path in NOTEBOOKS for cell in read(path).cells if cell.cell_type == "markdown"]
WORDS = re.compile(r"<[^>]*>|\s")


def test_all_formulas_of_all_notebooks_are_drawn_with_the_font_of_the_pages():
    formulas = {one for text in TEXTS for one in formulas_of(text)}
    assert len(formulas) > 900
    signs = {sign for one in formulas for sign in WORDS.sub("", unescape(mathml(*one)))}
    assert "\\" not in signs
    assert {sign for sign in signs if ord(sign) not in CHARACTERS} == set()


def test_a_slanted_h_has_a_place_of_its_own_in_unicode():
    """Browsers slant a single letter by taking another sign; that of h stands apart from the others."""
    assert {0x1D434, 0x1D467, 0x210E, 0x1D715} <= CHARACTERS


def test_a_displayed_formula_has_its_number_beside_it():
    assert mathml(r"a = \frac{1}{2} \tag{3}", is_displayed=True).endswith(
        '<span class="tag">(3)</span></span>'
    )
    assert "<mfrac>" in mathml(r"\frac{1}{2}", is_displayed=False)


def test_what_is_no_formula_is_named():
    with pytest.raises(ValueError, match=r"page can show: '\\\\nosuch x'.*nosuch"):
        mathml(r"\nosuch x", is_displayed=False)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a `$HOME` and `b$`", "<code>$HOME</code> and <code>b$</code>"),
        ("```\nx = $1 + $2\n```", "x = $1 + $2"),
        ("<details><summary>Hint</summary>It is $x_1$.</details>", "<msub><mi>x</mi><mn>1</mn></msub>"),
        ("| $|a|$ | b |\n|---|---|\n| c | **d** |", "<strong>d</strong>"),
        ("**$x$**", "<strong><math><mi>x</mi></math></strong>"),
        ("$a_i$ and $b_i$", "</math> and <math>"),
    ],
)
def test_formulas_and_markdown_leave_each_other_alone(text, wanted):
    assert wanted in html(text)
