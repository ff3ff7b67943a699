"""Sheets as one page that prints well and asks nothing of the network; matrices in MathML."""

import re
from html import escape

import numpy as np

from tools.exam.numbers import number
from tools.exam.parts import Arrays, Code, Table
from tools.exam.sheet import about, head_of, summary

_LOOKS = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
p { margin: .5rem 0; }
code, pre { font-family: ui-monospace, "DejaVu Sans Mono", Consolas, monospace; font-size: .95em; }
pre, .scroll { overflow-x: auto; } pre { padding: .6rem; border: 1px solid #8886; border-radius: .3rem; }
math { font-size: 1.1em; margin: .3rem 1.5rem .3rem 0; }
mtable { border: solid; border-width: 0 .1em; border-radius: .3em; padding: 0 .2em; margin-left: .2em; }
table { border-collapse: collapse; }
th, td { padding: .2rem .6rem; border: 1px solid #8886; text-align: right; }
.answer { border-left: .25rem solid #2a7d4f; padding-left: .8rem; }
.who { border-bottom: 1px solid; display: inline-block; min-width: 16rem; }
.room { display: none; }
@media print, (min-width: 46rem) { code { white-space: nowrap; } }
@media print {
  :root { color-scheme: light; } body { max-width: none; margin: 0; font-size: 11pt; }
  section.question { break-inside: avoid; } article + article { break-before: page; }
  .room { display: block; }
}
"""
_DIGITS = "₀₁₂₃₄₅₆₇₈₉"
_PLAIN = str.maketrans(_DIGITS, "0123456789")
_ROOM = 1.4  # centimetres of free paper for a point


def page(sheets, with_answers=False):
    """The page of some sheets, each of which begins on paper of its own; with_answers: the teacher's."""
    body = "\n".join(article(sheet, with_answers) for sheet in sheets)
    title = escape(sheets[0].title + (": answers" if with_answers else ""))
    screen = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    head = f"<head>{screen}<title>{title}</title><style>{_LOOKS}</style></head>"
    return f'<!doctype html>\n<html lang="en">{head}<body>\n<main>{body}</main>\n</body></html>\n'


def article(sheet, with_answers):
    title = escape(sheet.title + (": answers" if with_answers else ""))
    name = f'<p>Name: <span class="who">{escape(sheet.who)}&nbsp;</span></p>'
    head = f"<h1>{title}</h1>{name}<p>{summary(sheet)}.</p>"
    asked = enumerate(sheet.tasks, start=1)
    return f"<article>{head}{''.join(section(n, *pair, with_answers) for n, pair in asked)}</article>"


def section(place, question, task, with_answers):
    asked = f"<h2>{head_of(place, question)}</h2>{''.join(map(part, task.text))}"
    if not with_answers:
        room = f'<div class="room" style="height: {_ROOM * question.points:.1f}cm"></div>'
        return f'<section class="question">{asked}{room}</section>'
    told = f"<p>{inline(about(question))}</p>{''.join(map(part, task.answer))}"
    return f'<section class="question">{asked}<div class="answer">{told}</div></section>'


def part(one):
    """One part of a question."""
    if isinstance(one, Arrays):
        return f'<p class="scroll">{" ".join(matrix(name, rows) for name, rows in one.named.items())}</p>'
    if isinstance(one, Code):
        return f'<pre tabindex="0">{escape(one.text)}</pre>'
    return table(one) if isinstance(one, Table) else f"<p>{inline(one)}</p>"


def inline(text):
    """A paragraph of Markdown: code, strong and emphasised words, and powers such as 10^−3."""
    pieces = re.sub(r"\^(−?\w+)", r"<sup>\1</sup>", escape(text, quote=False)).split("`")
    for n, piece in enumerate(pieces):
        strong = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", piece)
        pieces[n] = f"<code>{piece}</code>" if n % 2 else re.sub(r"\*(.+?)\*", r"<em>\1</em>", strong)
    return "".join(pieces)


def matrix(name, rows):
    """A matrix in MathML, which browsers draw and screen readers read."""
    values = np.atleast_2d(np.asarray(rows, float))
    lines = "".join(
        f"<mtr>{''.join(f'<mtd>{_number(value)}</mtd>' for value in row)}</mtr>" for row in values
    )
    return f"<math>{_name(name)}<mo>=</mo><mtable>{lines}</mtable></math>"


def _name(name):
    """A name, with its number as an index: W₁."""
    letters = name.rstrip(_DIGITS)
    word, index = f"<mi>{escape(letters)}</mi>", name[len(letters) :].translate(_PLAIN)
    return f"<msub>{word}<mn>{index}</mn></msub>" if index else word


def _number(value):
    text = number(value)
    return f"<mrow><mo>−</mo><mn>{text[1:]}</mn></mrow>" if text.startswith("−") else f"<mn>{text}</mn>"


def table(one):
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in one.head)
    rows = "".join(f"<tr>{_row(row)}</tr>" for row in one.rows)
    return f'<div class="scroll" tabindex="0"><table><tr>{head}</tr>{rows}</table></div>'


def _row(cells):
    first, *others = map(escape, cells)
    return f'<th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in others)}'
