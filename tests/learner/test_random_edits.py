"""Random edits on both sides: no word of the learner's is lost, and a second merge changes nothing."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.learner.small_course import cell, notebook
from tools.learner import guard, known, merge
from tools.learner.notebook import name, parsed, stored

IDS = [f"c{number}" for number in range(8)]
FATES = st.sampled_from(["keep", "keep", "change", "drop", "twice", "nameless", "first", "rename"])
KINDS = st.sampled_from(["code", "markdown"])
CELLS = st.lists(
    st.tuples(st.sampled_from(IDS), KINDS, st.sampled_from(["a", "b", "c", "a\nb", ""])), max_size=9
)


def lesson(drawn):
    """A lesson whose ids differ, as every original's do."""
    unique = {key: (kind, source) for key, kind, source in drawn}
    return notebook([cell(key, kind, source) for key, (kind, source) in unique.items()])


@st.composite
def edited(draw, base):
    """The base with cells changed, dropped, moved, pasted twice, without ids, and new ones among them."""
    cells = []
    for one in base["cells"]:
        fate = draw(FATES)
        changed = {**one, "source": f"my {one['source']} {len(cells)}"}
        cells += {"drop": [], "change": [changed], "twice": [one, changed], "first": []}.get(fate, [one])
        cells = [one, *cells] if fate == "first" else cells
        if fate == "nameless":
            cells[-1] = {key: value for key, value in changed.items() if key != "id"}
        if fate == "rename":
            cells[-1] = {**one, "id": f"other{len(cells)}"}
        if draw(st.booleans()):
            cells.append(cell(f"own{len(cells)}", draw(KINDS), f"own words {len(cells)}"))
    return notebook(cells)


@given(st.data(), CELLS, CELLS)
@settings(max_examples=200)
def test_no_word_is_lost(data, before, after):
    base, new = lesson(before), lesson(after)
    mine = data.draw(edited(base))
    versions = known.extended({}, base)
    merged, _ = merge.merge(base, mine, new, versions)
    originals = {name(one): one["source"] for one in base["cells"]}
    own = Counter(one["source"] for one in mine["cells"] if name(one) in (None, *IDS)
                  and originals.get(name(one)) != one["source"])  # fmt: skip
    own += Counter(one["source"] for one in mine["cells"] if str(name(one)).startswith("own"))
    found = Counter(one["source"] for one in merged["cells"])
    assert not own - found
    assert guard.lost(base["cells"], mine["cells"], merged["cells"], versions) == []
    ids = [name(one) for one in merged["cells"]]
    assert len(set(ids)) == len(ids) and None not in ids
    assert parsed(stored(merged)) == merged
    versions = known.extended(versions, new)
    assert merge.merge(new, merged, new, versions)[0] == merged
