"""Which cell of the learner's file is which cell of the lesson."""

from tools.learner.notebook import name, words


def course_names(mine, lesson):
    """The lesson's id for each cell of the learner's, None for a cell of one's own.

    First by id; then by the same words; then, where cells have no id, or an old program gave new ones to all,
    by the place between two neighbours.
    """
    found = by_name(mine, lesson)
    is_renamed = not found
    by_words(found, mine, lesson)
    by_place(found, mine, lesson, [n for n, cell in enumerate(mine) if is_renamed or not name(cell)])
    return [found.get(number) for number in range(len(mine))]


def by_name(mine, lesson):
    """Of two cells with one id, which a paste can leave, the unchanged one is the lesson's, or the first."""
    places, found = {}, {}
    for number, cell in enumerate(mine):
        places.setdefault(name(cell), []).append(number)
    for cell in lesson:
        same = sorted(places.get(name(cell), ()), key=lambda number: words(mine[number]) != words(cell))
        found.update({same[0]: name(cell)} if same else {})
    return found


def by_words(found, mine, lesson):
    for cell in missing(found, lesson):
        same = [n for n, other in enumerate(mine) if n not in found and words(other) == words(cell)]
        found.update({same[0]: name(cell)} if same and cell["source"].strip() else {})


def by_place(found, mine, lesson, numbers):
    """A cell between the two neighbours of a missing one is that one, rewritten."""
    names = ["", *map(name, lesson), ""]
    between = {(names[n - 1], names[n + 1]): lesson[n - 1] for n in range(1, len(names) - 1)}
    known = {-1: "", len(mine): "", **found}
    free = set(map(name, missing(found, lesson)))
    for number in set(numbers) - found.keys():
        cell = between.get((known.get(number - 1), known.get(number + 1)))
        if cell and name(cell) in free and cell["cell_type"] == mine[number]["cell_type"]:
            found[number] = name(cell)


def missing(found, lesson):
    taken = set(found.values())
    return [cell for cell in lesson if name(cell) not in taken]
