"""The one form in which notebooks are stored, so that a change in a file is a change to the reader."""

import nbformat

from tools.keeper.editions import WORDING
from tools.keeper.slideshow import SLIDESHOW, TYPE

KERNELSPEC = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
WIDGET = "application/vnd.jupyter.widget-view+json"
VOLATILE = "volatile"  # tag of a cell whose output is never stored, because it tells of one machine or moment


def read(path):
    return nbformat.read(path, as_version=4)


def write(notebook, path):
    path.write_text(serialise(notebook), encoding="utf-8", newline="\n")


def serialise(notebook):
    nbformat.validate(notebook)
    return nbformat.writes(notebook) + "\n"


def normalise(notebook):
    """The same `notebook`, changed: fixed metadata, no timings, no widget views, stable cell ids."""
    language = {"name": "python"}
    notebook.metadata = nbformat.from_dict({"kernelspec": KERNELSPEC, "language_info": language})
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    for number, cell in enumerate(notebook.cells):
        cell.setdefault("id", f"cell-{number}")
        cell.source = cell.source.strip("\n")
        cell.metadata = kept_metadata(cell.metadata)
        if cell.cell_type == "code":
            cell.outputs = (
                [] if VOLATILE in tags(cell) else [without_widget(output) for output in cell.outputs]
            )
    return notebook


def kept_metadata(metadata):
    """Tags, words for students, the place in slides, the folded state; timings and a front end's state go."""
    kept = {"tags": sorted(metadata["tags"])} if metadata.get("tags") else {}
    if WORDING in metadata:
        kept[WORDING] = "".join(metadata[WORDING]).splitlines(keepends=True)
    if SLIDESHOW in metadata:
        kept[SLIDESHOW] = {TYPE: metadata[SLIDESHOW].get(TYPE)}
    if metadata.get("jupyter", {}).get("source_hidden"):
        kept["jupyter"] = {"source_hidden": True}
    return nbformat.from_dict(kept)


def without_widget(output):
    """A widget view points to a model that lives in one kernel; the picture and words beside it stay."""
    output.get("data", {}).pop(WIDGET, None)
    output.get("metadata", {}).pop(WIDGET, None)
    return output


def tags(cell):
    return set(cell["metadata"].get("tags", ()))
