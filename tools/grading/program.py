"""The part of a notebook that an answer needs: its own statement, and what binds the names that it reads."""

from collections import defaultdict


class Parts:
    """All statements that can be needed, by the names that they bind.

    own: the learner's statements. given: the lesson's. place: the number of the exercise's cell there.
    """

    def __init__(self, own, given, place):
        self.own, self.given, self.place = _by_name(own), _by_name(given), place
        self.cells = defaultdict(list)
        for one in own:
            self.cells[one.place[0]].append(one)

    def cells_with(self, name):
        """The numbers of the learner's cells that define a name, the last one first."""
        return sorted({one.place[0] for one in self.own[name]}, reverse=True)

    def program(self, name, cell, prefers_own):
        """Return (given statements, own statements) that define `name` as this cell does, in their order.

        prefers_own: take the learner's version of what the lesson gives.
        """
        last = [one for one in self.cells[cell] if name in one.binds][-1]
        first = {last} if last.is_definition else {s for s in self.cells[cell] if s.place <= last.place}
        chosen = self._with_needed(first.union(self.own["*"]), set(last.binds), cell, prefers_own)
        own = {one for ones in self.cells.values() for one in ones}
        return _in_order(chosen - own), _in_order(chosen & own)

    def lesson_for(self, names):
        """The lesson's statements that give values to these names, in their order."""
        first = {one for name in names for one in self._binding(name, None, False)}
        return _in_order(self._with_needed(first, set(names), None, False))

    def _with_needed(self, chosen, seen, cell, prefers_own):
        """The chosen statements with all that bind what they read, and so on; seen: names that are bound."""
        chosen, waiting = set(chosen), [*chosen]
        while waiting:
            for read in sorted(waiting.pop().reads - seen):
                seen.add(read)
                found = self._binding(read, cell, prefers_own)
                waiting += [one for one in found if one not in chosen]
                chosen.update(found)
        return chosen

    def overridden(self, given):
        """Whether the learner has another version of one of these statements of the lesson."""
        return any(self.own[name] for one in given for name in one.binds)

    def _binding(self, name, cell, prefers_own):
        here = [one for one in self.own[name] if one.place[0] == cell]
        before = [one for one in self.given[name] if one.place[0] < self.place]
        given = _from_the_last(name, before) or self.given[name][:1]
        elsewhere = _from_the_last(name, self.own[name])
        return here or (elsewhere or given if prefers_own else given or elsewhere)


def _in_order(chosen):
    return sorted(chosen, key=lambda one: one.place)


def _from_the_last(name, found):
    """The last statement that binds the name, and those before it while each changes what was there."""
    needed = []
    for one in reversed(found):
        needed.append(one)
        if name not in one.reads or one.is_definition:
            break
    return needed


def _by_name(all_statements):
    found = defaultdict(list)
    for one in all_statements:
        for name in one.binds:
            found[name].append(one)
    return found
