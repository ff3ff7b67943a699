"""Code, and what it has shown, as HTML."""

import re
from dataclasses import dataclass
from html import escape, unescape

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

FORM = HtmlFormatter(nowrap=True, style="default")
SHEET = FORM.get_style_defs(".code")
PICTURE = re.compile(r'<img alt="(?P<alt>[^"]*)"(?: width="(?P<width>\d+)")?[^>]*? src="(?P<source>[^"]*)"')
TURNED = re.compile(r"\s*# fmt: skip$", re.MULTILINE)


@dataclass(frozen=True)
class Picture:
    """A picture that a cell has shown, with the words for who does not see it."""

    source: str
    alt: str
    width: int

    def html(self):
        return f'<figure><img src="{self.source}" alt="{escape(self.alt)}" width="{self.width}"></figure>'


def listing(source):
    """Python in colours."""
    code = TURNED.sub("", source).strip("\n")
    return f'<pre class="code"><code>{highlight(code, PythonLexer(), FORM).rstrip()}</code></pre>'


def printed(text):
    """What a program prints."""
    return f'<pre class="printed"><samp>{escape(text)}</samp></pre>'


def shown(cell):
    """Everything that a code cell has shown, in order: a Picture, or a text."""
    for output in cell.get("outputs", []):
        data = output.get("data", {})
        if output.output_type == "stream":
            yield output.text.rstrip("\n")
        elif pictures := list(PICTURE.finditer(data.get("text/html", ""))):
            yield from map(picture, pictures)
        elif "text/plain" in data:
            yield data["text/plain"]


def picture(found):
    return Picture(found["source"], unescape(found["alt"]), int(found["width"] or 0))
