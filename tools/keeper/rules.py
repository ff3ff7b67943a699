"""What a notebook of the course must not be; each rule yields complaints about one cell or the whole."""

import re

from tools.keeper import claims, editions, predictions, ready, slideshow
from tools.keeper.claims import IGNORED
from tools.keeper.normaliser import VOLATILE, serialise, tags

MOST_CODE_LINES = 20
MOST_WORDS = 120
MOST_BYTES = 1_000_000
TAGS = {"exercise", "solution", "continued", VOLATILE, IGNORED}

ABSOLUTE_PATH = re.compile(r"(?<![\w/.:])/(?:home|Users|root|tmp|work|private|var|mnt|opt)/\w|\b[A-Z]:\\+\w")
ADDRESS = re.compile(r"0x[0-9a-f]{6,}")
PICTURE_BYTES = re.compile(r"data:image/[\w+]+;base64,[A-Za-z0-9+/=\s]+")
FORMULA = re.compile(r"\$\$.*?\$\$|\$[^$]*\$|<[^>]*>", re.DOTALL)
TABLE_ROW = re.compile(r"^\|.*$", re.MULTILINE)
PICTURE = re.compile(r"<img\b[^>]*>|!\[[^\]]*\]\(")
ALT_TEXT = re.compile(r"alt=(\"[^\"]+\"|'[^']+')|!\[[^\]]+\]\(")


def complaints(notebook):
    """All complaints about `notebook`, as sentences that name the cell."""
    found = list(whole(notebook))
    for number, cell in enumerate(notebook.cells, start=1):
        own_rules = code_rules if cell.cell_type == "code" else text_rules
        words = [*tag_rules(cell), *slideshow.complaints(cell), *own_rules(cell)]
        found += [f"cell {number} ({beginning(cell)}): {complaint}" for complaint in words]
    cells = notebook.cells
    words_of_cells = [
        *claims.complaints(cells),
        *predictions.complaints(cells),
        *editions.complaints(cells),
    ]
    found += [f"cell {n} ({beginning(cells[n - 1])}): {words}" for n, words in words_of_cells]
    return found + list(order(cells))


def beginning(cell):
    return cell.source.strip().partition("\n")[0][:40]


def whole(notebook):
    size = len(serialise(notebook).encode("utf-8"))
    if size > MOST_BYTES:
        yield f"{size:,} bytes, more than {MOST_BYTES:,}: show smaller pictures"
    if not notebook.cells or not notebook.cells[0].source.startswith("# "):
        yield "the first cell is not a title ('# ...')"


def tag_rules(cell):
    unknown = tags(cell) - TAGS
    if unknown:
        yield f"unknown tags {sorted(unknown)}; known are {sorted(TAGS)}"
    if "solution" in tags(cell) and not cell.metadata.get("jupyter", {}).get("source_hidden"):
        yield "a solution is not folded (metadata.jupyter.source_hidden)"


def text_rules(cell):
    count = len(FORMULA.sub(" ", TABLE_ROW.sub("", cell.source)).split())
    if count > MOST_WORDS:
        yield f"{count} words, more than {MOST_WORDS}"
    yield from text_complaints(cell.source)


def code_rules(cell):
    lines = len(cell.source.splitlines())
    if lines > MOST_CODE_LINES:
        yield f"{lines} lines of code, more than {MOST_CODE_LINES}"
    if "NBVAL_" in cell.source:
        yield "a comment that steers nbval; use a tag"
    yield from text_complaints(cell.source)
    for output in cell.outputs:
        yield from output_rules(output)


def output_rules(output):
    if output.output_type == "error":
        yield f"stored error {output.ename}"
    elif output.output_type == "stream":
        yield from stream_rules(output)
    else:
        yield from data_rules(output.data)


def stream_rules(output):
    if output.name == "stderr":
        yield f"output on stderr: {output.text[:60]!r}"
    yield from text_complaints(output.text)


def data_rules(data):
    plain = data.get("text/plain", "")
    if not data:
        yield "a widget without words of its own"
    if ADDRESS.search(plain):
        yield f"an address in the output, different in each run: {plain[:60]!r}"
    if {"image/png", "image/svg+xml"} & data.keys() and (not plain or plain.startswith("<")):
        yield "a picture without alt text; use dlcore.plots.show(fig, alt=...)"
    for mime in ("text/html", "text/markdown", "text/plain"):
        yield from text_complaints(data.get(mime, ""))


def text_complaints(text):
    text = PICTURE_BYTES.sub("", text)
    if found := ABSOLUTE_PATH.search(text):
        yield f"an absolute path: {text[found.start() : found.start() + 40]!r}"
    if any(not ALT_TEXT.search(picture) for picture in PICTURE.findall(text)):
        yield "a picture without alt text"


def order(cells):
    """Text comes before code, and an exercise is a task, a stub, a check, a folded solution."""
    for number, (before, cell) in enumerate(zip(cells, cells[1:], strict=False), start=2):
        if cell.cell_type == before.cell_type == "code" and not may_follow_code(before, cell):
            yield f"cell {number} ({beginning(cell)}): code without text before it (or the tag 'continued')"
    for number, cell in enumerate(cells, start=1):
        if "exercise" in tags(cell) and not is_exercise(cells[number - 2 : number + 2]):
            yield f"cell {number} ({beginning(cell)}): not the second of task, stub, check, solution"


def may_follow_code(before, cell):
    """A check follows its stub, a solution its check, an assertion what nbval ignores, all what is ready."""
    if before.get("id") == ready.ID:
        return True
    return bool({"exercise", IGNORED, VOLATILE} & tags(before) or {"solution", "continued"} & tags(cell))


def is_exercise(four):
    kinds = [cell.cell_type for cell in four]
    return (
        kinds == ["markdown", "code", "code", "code"]
        and "solution" in tags(four[3])
        and "..." in four[1].source
    )
