"""What both steppers are: a small network whose numbers can be changed, and the changes taken back."""

import traitlets

from dlcore.language import say
from dlcore.widgets.base.widget import CourseWidget
from dlcore.widgets.small_network.edits import Edits
from dlcore.widgets.small_network.losses import LOSSES
from dlcore.widgets.small_network.numbers import forward, require_numbers
from dlcore.widgets.small_network.places import places
from dlcore.widgets.small_network.shape import shape_of

FIRST_LOSS = "half squared error"


class Stepper(CourseWidget):
    """A network of one hidden layer of sigmoid units. A subclass writes _refresh, _state and _restore.

    Lesson: 03_forward_pass, 04_backpropagation.
    """

    numbers = traitlets.Dict().tag(sync=True)
    loss_name = traitlets.Enum(tuple(LOSSES), FIRST_LOSS).tag(sync=True)
    loss_names = traitlets.Dict().tag(sync=True)  # with what each is called in the reader's language
    selected = traitlets.Unicode("x1").tag(sync=True)
    can_undo = traitlets.Bool(False).tag(sync=True)
    picture = traitlets.Dict().tag(sync=True)
    explanation = traitlets.Dict().tag(sync=True)
    words = traitlets.Unicode().tag(sync=True)

    def __init__(self, numbers, **traits):
        self.shape = shape_of(numbers)
        losses = {name: say(name) for name in LOSSES}
        super().__init__(numbers=numbers, loss_names=losses, **traits)
        self._first = self._state()
        self._edits = Edits(self._first)
        self.on_msg(lambda _widget, message, _buffers: self.hand_over(self._obey, message["do"]))

    def edit(self, **numbers):
        """Change some numbers: edit(v1=0, x2=1.5). Names as in `numbers`; TraitError for others."""
        self._edits.settle()
        self.numbers = self.numbers | numbers
        self._edits.settle()

    def reset(self):
        """Back to the first numbers and the first loss; the step stays, to compare with."""
        self._become(self._first)

    def undo(self):
        """Take back the last edit, update, reset or choice of a loss; the number that changes is selected."""
        before = self.numbers
        self._become(self._edits.undo())
        changed = [name for name, number in self.numbers.items() if number != before[name]]
        if len(changed) == 1:
            self.selected = changed[0]
        self.can_undo = len(self._edits) > 0

    @traitlets.validate("numbers")
    def _valid_numbers(self, proposal):
        return require_numbers(proposal["value"], tuple(self.shape.given))

    @traitlets.validate("selected")
    def _valid_name(self, proposal):
        names = places(self.shape)
        if proposal["value"] not in names:
            raise traitlets.TraitError(
                f"selected expects one of {', '.join(names)}, got {proposal['value']!r}."
            )
        return proposal["value"]

    def _obey(self, command):
        {"reset": self.reset, "undo": self.undo, "settle": self._edits.settle}[command]()

    def _become(self, state):
        """Take on a state as a whole: one edit, or none where it is the present one."""
        self._edits.settle()
        with self.hold_trait_notifications():
            self._restore(state)
        self._edits.settle()

    def _keep(self, _change):
        self._edits.keep(self._state())
        self.can_undo = len(self._edits) > 0

    def _show(self, _change):
        self.hand_over(self._refresh)

    def _forward(self, numbers):
        return forward(numbers, LOSSES[self.loss_name])
