"""python -m tools.thumbnails [names of lessons; all without]: from the stored figures, no cell is run."""

import base64
import io
import re
import sys
from pathlib import Path

from PIL import Image, ImageOps

from dlcore.lessons.course import LESSONS
from tools.keeper.normaliser import read
from tools.thumbnails.pictures import PARTS

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
SIZE, COLORS = (256, 160), 64
EMBEDDED = re.compile(r"data:image/png;base64,([A-Za-z0-9+/=]+)")


def figure(file, cell):
    """The first picture in the outputs of a cell of a lesson; SystemExit where there is none."""
    notebook = read(NOTEBOOKS / f"{file}.ipynb")
    outputs = [output for part in notebook.cells if part.id == cell for output in part.outputs]
    pages = "".join(output.get("data", {}).get("text/html", "") for output in outputs)
    found = EMBEDDED.search(pages)
    if not found:
        sys.exit(f"{file} has no picture below the cell {cell!r}: choose one in tools/thumbnails/pictures.py")
    return Image.open(io.BytesIO(base64.b64decode(found[1]))).convert("RGB")


def thumbnail(picture, part):
    """The bytes of a small PNG of a part of a picture, of whose longer side the ends may fall off."""
    width, height = picture.size
    box = (part.left * width, part.top * height, part.right * width, part.bottom * height)
    small = ImageOps.fit(picture.crop(tuple(map(round, box))), SIZE, Image.Resampling.LANCZOS)
    stored = io.BytesIO()
    small.quantize(COLORS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
        stored, format="png", optimize=True
    )
    return stored.getvalue()


def main(names):
    for lesson in LESSONS:
        if lesson.file in (names or PARTS):
            part = PARTS[lesson.file]
            lesson.thumbnail.parent.mkdir(exist_ok=True)
            lesson.thumbnail.write_bytes(thumbnail(figure(lesson.file, part.cell), part))
            print(f"{lesson.thumbnail.name}: {lesson.thumbnail.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
