"""The part of README.md that a run writes: between two comments that are not shown."""

BEGIN = "<!-- measured: written by `python3 course.py bench` -->"
END = "<!-- end of what was measured -->"


def replace(path, text):
    """Put text between the two comments of the file; a file without them stays as it is."""
    page = path.read_text(encoding="utf-8") if path.exists() else ""
    if BEGIN in page and END in page:
        before, _, rest = page.partition(BEGIN)
        after = rest.partition(END)[2]
        path.write_text(f"{before}{BEGIN}\n\n{text}\n{END}{after}", encoding="utf-8")
