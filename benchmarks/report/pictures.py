"""The pictures of results: one for each part that has one."""

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

from benchmarks.report import cores, growth, roofline, steps_picture

PICTURES = {
    "steps": ("ratios.png", steps_picture.picture),
    "cores": ("cores.png", cores.picture),
    "roofline": ("roofline.png", roofline.picture),
    "growth": ("growth.png", growth.picture),
}


def save(measured, folder):
    """Draw what was measured, with 100 dots per inch, as the figures of the lessons."""
    for part, (name, picture) in PICTURES.items():
        if measured.get(part):
            _save(picture(measured[part]), folder / name)


def _save(figure, path):
    """In 64 colours: a third of the size."""
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("RGB").quantize(64).save(path, optimize=True)
