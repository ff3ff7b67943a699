"""A notebook file as plain JSON: read and written in Jupyter's own form, sources as strings."""

import hashlib
import json


class Unreadable(Exception):
    """Why a file is no notebook that can be merged."""


def parsed(content):
    """The notebook in these bytes; Unreadable if there is none of format 4."""
    try:
        notebook = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"it is no valid JSON: {error}") from error
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise Unreadable("it is no notebook of format 4")
    if notebook.get("nbformat") != 4 or not isinstance(notebook.setdefault("metadata", {}), dict):
        raise Unreadable(f"it is of notebook format {notebook.get('nbformat')}, not 4")
    return {**notebook, "cells": [whole(cell) for cell in notebook["cells"]]}


def whole(cell):
    """The cell with its source as one string; Unreadable if it is none."""
    try:
        source = "".join(cell["source"])
        metadata = dict(cell.get("metadata", {}))
        return {**cell, "cell_type": str(cell["cell_type"]), "source": source, "metadata": metadata}
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Unreadable("a cell of it has no source") from error


def stored(notebook):
    """The bytes of its file, in the form in which Jupyter stores notebooks."""
    cells = [{**cell, "source": cell["source"].splitlines(keepends=True)} for cell in notebook["cells"]]
    whole = {**notebook, "cells": cells}
    try:
        return text_of(whole, ensure_ascii=False).encode()
    except UnicodeEncodeError:  # half of a pair of surrogates, which UTF-8 cannot say
        return text_of(whole, ensure_ascii=True).encode()


def text_of(notebook, **form):
    return json.dumps(notebook, indent=1, sort_keys=True, **form) + "\n"


def without_outputs(notebook):
    """The same lesson as if it had never run."""
    cells = [silent(cell) if cell["cell_type"] == "code" else cell for cell in notebook["cells"]]
    return {**notebook, "cells": cells}


def silent(cell):
    return {**cell, "outputs": [], "execution_count": None}


def name(cell):
    """The id of a cell, which Colab keeps in its metadata; None without."""
    found = cell.get("id") or cell["metadata"].get("id")
    return found if isinstance(found, str) else None


def words(cell):
    """What a learner can have written: the kind of the cell and its source."""
    return cell["cell_type"], cell["source"]


def digest(cell):
    return hashlib.sha256("\n".join(words(cell)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
