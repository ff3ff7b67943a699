"""The last look before a merged file is written: every word of the learner's must be in it.

It knows nothing of how the merge was made.
"""

from collections import Counter

from tools.learner import notes
from tools.learner.notebook import digest, name, words


def lost(base, mine, merged, known):
    """The sources that the learner wrote and that are not, word for word, in the merged notebook."""
    course = {name(cell): {digest(cell), *known.get(name(cell), ())} for cell in base}
    ids = set(map(name, mine))
    loose = {words(cell) for cell in base if name(cell) not in ids}
    own = [cell["source"] for cell in mine if is_own(cell, course, loose, known)]
    written = Counter(source for source in own if source.strip())
    return list((written - Counter(cell["source"] for cell in merged)).elements())


def is_own(cell, course, loose, known):
    """Whether somebody but the course wrote the cell."""
    if name(cell) in course or name(cell) in known:
        return digest(cell) not in course.get(name(cell), known.get(name(cell)))
    return words(cell) not in loose and not notes.subject(cell)
