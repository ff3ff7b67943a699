"""Text cells as HTML: Markdown as JupyterLab reads it, formulas as MathML."""

import re
from html import escape

import mistune

from tools.pages.formulas import mathml

CODE_OR_FORMULA = re.compile(
    r"(?P<code>^```.*?^```|`[^`\n]*`)|\$\$(?P<shown>.+?)\$\$|\$(?P<inline>[^$]+?)\$", re.DOTALL | re.MULTILINE
)
PLACE = "\ue000{}\ue001"  # stands for a formula while Markdown is read, in which it would mean nothing
PLACES = re.compile("\ue000(\\d+)\ue001")

markdown = mistune.create_markdown(escape=False, plugins=["table", "strikethrough"])


def html(text):
    """The HTML of a text cell."""
    formulas = []

    def take(found):
        if found["code"]:
            return found["code"]
        shown = found["shown"]
        formulas.append(mathml(shown or found["inline"], is_displayed=shown is not None))
        return PLACE.format(len(formulas) - 1)

    made = markdown(CODE_OR_FORMULA.sub(take, text))
    return PLACES.sub(lambda found: formulas[int(found[1])], made)


def formulas_of(text):
    """(LaTeX, whether it stands alone) of each formula in a text."""
    found = [one for one in CODE_OR_FORMULA.finditer(text) if not one["code"]]
    return [(one["shown"] or one["inline"], one["shown"] is not None) for one in found]


def plain(text):
    """Words as HTML, each sign standing for itself; what stands in `backticks` as code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text))
