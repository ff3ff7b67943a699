"""What the learner changed, so that it can be taken back."""

MOST = 200  # steps back


class Edits:
    """The states before each edit; a state is made of dicts and lists.

    While one and the same number changes, as when its slider is dragged, that is one edit, until settle().
    Lesson: 03_forward_pass.
    """

    def __init__(self, state):
        self.before, self.present, self.under_way = [], state, None

    def __len__(self):
        return len(self.before)

    def keep(self, state):
        """Note the state as it is now."""
        old, new = dict(_leaves(self.present)), dict(_leaves(state))
        changed = [place for place in old | new if old.get(place) != new.get(place)]
        if not changed:
            return
        if changed != self.under_way:
            self.before = [*self.before[1 - MOST :], self.present]
        self.present, self.under_way = state, changed if len(changed) == 1 else None

    def settle(self):
        """The next change is an edit of its own."""
        self.under_way = None

    def undo(self):
        """The state before the last edit, which is the present one from now on."""
        self.settle()
        self.present = self.before.pop() if self.before else self.present
        return self.present


def _leaves(state, place=()):
    if not isinstance(state, (dict, list)):
        yield place, state
        return
    for key, part in state.items() if isinstance(state, dict) else enumerate(state):
        yield from _leaves(part, (*place, key))
