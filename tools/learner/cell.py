"""The three-way merge of one cell: its words as a whole, what else it holds with nbdime."""

from tools.learner import notes
from tools.learner.notebook import digest, silent, words


def merged(base, mine, new, known):
    """The cells that take the place of the learner's `mine`, one or two.

    base: the lesson's when both last agreed, or None. known: digests of all that the lesson ever had there.
    """
    if words(mine) == words(new):
        return [with_rest(mine, base, mine, new)]
    if is_untouched(mine, base, known):
        return [with_rest(silent(new) if new["cell_type"] == "code" else new, base, mine, new)]
    kept = with_rest(mine, base, mine, new)
    return [kept] if base and words(base) == words(new) else [kept, notes.beside(new)]


def is_untouched(mine, base, known):
    """Whether the words are the course's, of this version or an older one."""
    return bool(base) and words(mine) == words(base) or digest(mine) in known


def with_rest(chosen, base, mine, new):
    """The chosen words, with the metadata and the pictures of all sides."""
    parts = {"metadata", "attachments"} & (mine.keys() | new.keys())
    sides = base or {}, mine, new
    rest = {part: three_way(*(side.get(part, {}) for side in sides)) for part in parts}
    plain = {key: value for key, value in chosen.items() if key not in ("metadata", "attachments")}
    pictures = {"attachments": rest["attachments"]} if rest.get("attachments") else {}
    return {**plain, "id": new["id"], "metadata": rest["metadata"], **pictures}


def three_way(base, mine, new):
    """Dictionaries merged; where both sides have changed the same thing, the learner's holds."""
    if mine in (base, new):
        return new
    return mine if base == new else by_nbdime(base, mine, new)


def by_nbdime(base, mine, new):
    from nbdime.merging.decisions import apply_decisions  # here, because its import takes two seconds
    from nbdime.merging.generic import decide_merge
    from nbdime.utils import Strategies

    return apply_decisions(base, decide_merge(base, mine, new, Strategies({"/": "use-local"})))
