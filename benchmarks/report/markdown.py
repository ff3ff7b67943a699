"""Tables and numbers in Markdown."""


def table(head, rows):
    """Lines of Markdown. head: titles; rows: lists of cells."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(map(str, cells)) + " |" for cells in lines)


def folded(text, summary="The table"):
    """A long table, to be opened by a click."""
    return f"<details><summary>{summary}</summary>\n\n{text}\n\n</details>"


def quartiles(ratios):
    """Such as "0.66 (0.51-0.71)"; a dash where there is none."""
    return "{1:.2f} ({0:.2f}-{2:.2f})".format(*ratios) if ratios else "-"


def number(value):
    """Three digits; a dash where there is none."""
    return "-" if value is None else f"{value:.3g}"
