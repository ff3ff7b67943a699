"""The deck of a lesson: one file with reveal.js, the looks, and the script that makes all slides fit."""

import re
from html import escape
from pathlib import Path

from tools.pages.frame import document
from tools.slides.ideas import stacks

HERE = Path(__file__).parent
REVEAL = HERE / "reveal"
DECK = '<div class="reveal"><div class="slides">\n{stacks}\n</div></div>\n{scripts}'
STACK = "<section>\n{ideas}\n</section>"
IDEA = '<section data-part="{part}">\n{blocks}\n</section>'
BLOCK = '<div class="block"{keeps}>{html}</div>'
TITLE = "{heading}: slides"
SCRIPT_TAG, ESCAPED = re.compile(r"<(?=/?script)"), r"\\x3c"


def deck(lesson):
    """The whole file."""
    made = "\n".join(stack(ideas) for ideas in stacks(lesson))
    scripts = [REVEAL / "reveal.js", REVEAL / "notes.js", HERE / "deck.js"]
    body = DECK.format(stacks=made, scripts="\n".join(map(inlined, scripts)))
    sheets = [REVEAL / "reveal.css", HERE / "deck.css"]
    return document(TITLE.format(heading=lesson.entry.heading), body, "\n".join(map(read, sheets)))


def stack(ideas):
    part = next((one.heading for one in ideas[0] if one.heading), "")
    return STACK.format(ideas="\n".join(idea(blocks, part) for blocks in ideas))


def idea(blocks, part):
    return IDEA.format(part=escape(part), blocks="\n".join(map(piece, blocks)))


def piece(block):
    if block.html.startswith("<aside"):
        return block.html
    return BLOCK.format(html=block.html, keeps=" data-keeps" if block.keeps else "")


def inlined(path):
    """A script inside the page, in which no word may look like the end of a script, or a new one."""
    return f"<script>{SCRIPT_TAG.sub(ESCAPED, read(path))}</script>"


def read(path):
    return path.read_text(encoding="utf-8")
