"""What every page is made in: one file, which asks for nothing outside of itself."""

import base64
import re
from functools import cache
from html import escape
from pathlib import Path

from tools.pages.code import SHEET

HERE = Path(__file__).parent
FONT = HERE / "font" / "STIXTwoMath.woff2"
PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{sheet}
</style>
</head>
<body>
{body}
</body>
</html>
"""
FACE = '@font-face {{ font-family: "Course Math"; src: url(data:font/woff2;base64,{font}) format("woff2"); }}'
CLEAR_FIRST = re.compile(r"\n\n\*If results stand on this page.*?\*(?=\n|$)", re.DOTALL)


def document(title, body, sheet):
    """The whole page. sheet: the looks that are its own."""
    sheets = "\n".join([*shared(), sheet])
    return PAGE.format(title=escape(title), sheet=sheets, body=body)


@cache
def shared():
    """The looks of formulas and code, and the font of the formulas."""
    font = base64.b64encode(FONT.read_bytes()).decode()
    return FACE.format(font=font), HERE.joinpath("pages.css").read_text(encoding="utf-8"), SHEET


def opening(source):
    """A text without its word to who opens the notebook itself: there are no outputs to clear."""
    return CLEAR_FIRST.sub("", source)
