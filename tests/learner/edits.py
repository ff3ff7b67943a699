"""What learners do to the cells of a lesson; each function changes the list of cells in place."""

from tests.learner.small_course import by_id, cell

ANSWER = "def relu(z):\n    return z * (z > 0)  # mine"


def answers(cells):
    by_id(cells, "stub")["source"] = ANSWER


def text_edited(cells):
    by_id(cells, "slope-text")["source"] += "\n\nI think it is *steep*."


def added(cells):
    cells.insert(4, cell("my-own", "code", "print('tried this')"))
    cells.append(cell("my-end", "markdown", "my notes"))
    cells.insert(0, cell("my-beginning", "markdown", "begun on Monday"))


def deleted(cells):
    del cells[2:4]
    by_id(cells, "stub")["source"] = ANSWER


def reordered(cells):
    cells.insert(1, cells.pop(6))
    cells.insert(2, cells.pop(4))
    by_id(cells, "slope")["source"] = "slope = 1 / 4"


def split(cells):
    by_id(cells, "stub")["source"] = "def relu(z):"
    cells.insert(6, cell("other-half", "code", "    return max(z, 0)"))


def joined(cells):
    by_id(cells, "slope")["source"] = "slope = 0.25\ndef relu(z):\n    return z"
    cells.remove(by_id(cells, "stub"))


def pasted_with_the_same_id(cells):
    cells.insert(6, {**by_id(cells, "stub"), "source": ANSWER})
    cells.insert(0, {**by_id(cells, "slope"), "source": "slope = 'another'"})


def without_ids(cells):
    answers(cells)
    added(cells)
    for one in cells:
        del one["id"]


def with_new_ids(cells):
    answers(cells)
    for number, one in enumerate(cells):
        one["id"] = f"{number:08x}"


def from_colab(cells):
    answers(cells)
    for one in cells:
        one["metadata"]["id"] = one.pop("id")


def other_tags(cells):
    answers(cells)
    by_id(cells, "stub")["metadata"] = {"tags": ["exercise", "hard"], "collapsed": True}
    by_id(cells, "solution")["metadata"] = {}


def other_kind(cells):
    by_id(cells, "slope").update(cell_type="markdown", source="slope is a quarter")
    by_id(cells, "end").update(cell_type="raw", source="raw words")


def solution_pasted_into_the_stub(cells):
    by_id(cells, "stub")["source"] = by_id(cells, "solution")["source"]


def everything_deleted(cells):
    cells[:] = [cell("only", "markdown", "I begin anew")]


def strange_letters(cells):
    by_id(cells, "stub")["source"] = "# 我的答案 \N{FISH} ```\r\n\x0b\ttab \ud83d"


EDITS = [answers, text_edited, added, deleted, reordered, split, joined, pasted_with_the_same_id, without_ids,
         with_new_ids, from_colab, other_tags, other_kind, solution_pasted_into_the_stub, everything_deleted,
         strange_letters]  # fmt: skip
