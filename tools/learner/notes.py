"""The cells with which an update speaks to the learner: text, which cannot replace an answer by a stub."""

import hashlib
import re

CHANGED = "**New from the course.** You had changed the cell above, so it stays as it is. The course now has:"
USE_CODE = "*To use it, copy it into the cell above. Then delete this cell.*"
USE_TEXT = "*Delete this cell when you have read it.*"
BACK = (
    "**Back from the course.** You had deleted the next cell. The course has changed it since, "
    "so it is here again; delete both if you do not need them."
)


def beside(cell):
    """The course's new version of a cell, as text to stand below the learner's own one."""
    is_text = cell["cell_type"] == "markdown"
    shown, end = (cell["source"], USE_TEXT) if is_text else (fenced(cell), USE_CODE)
    pictures = {"attachments": cell["attachments"]} if "attachments" in cell else {}
    return {**note(cell["id"], "\n\n".join([CHANGED, shown, end])), **pictures}


def back(cell):
    """Why a deleted cell is there again; stands before it."""
    return note(cell["id"], BACK)


def fenced(cell):
    ticks = max(["``", *re.findall("`+", cell["source"])], key=len) + "`"
    language = "python" if cell["cell_type"] == "code" else ""
    return f"{ticks}{language}\n{cell['source']}\n{ticks}"


def note(about, source):
    mark = {"about": about, "digest": fingerprint(source)}
    return {
        "cell_type": "markdown",
        "id": f"{about}-new"[-64:],
        "metadata": {"dlcore": mark},
        "source": source,
    }


def subject(cell):
    """The id of the cell that a note is about, if nobody has edited the note; else None."""
    mark = cell["metadata"].get("dlcore")
    is_ours = isinstance(mark, dict) and mark.get("digest") == fingerprint(cell["source"])
    return mark.get("about") if is_ours else None


def fingerprint(source):
    return hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()[:16]
