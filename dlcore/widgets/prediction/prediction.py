"""PredictionCard: the question in the page, with a field, buttons, or axes to sketch on."""

from traitlets import Any, Bool, Dict, Int, TraitError, Unicode, validate

from dlcore.widgets.base.front import load_css, load_esm
from dlcore.widgets.base.widget import CourseWidget
from dlcore.widgets.prediction.preview import preview_figure
from dlcore.widgets.prediction.words import presented


class PredictionCard(CourseWidget):
    """Shows a prediction, and keeps what the learner answers. Lessons call dlcore.predict.

    prediction: a Number, Choice, Order, Sketch or Recall. guess: what the learner has answered, None before;
    TraitError for what the question does not take. is_answered: the answer has been shown; no other guess is
    taken. Lesson: 02_activations.
    """

    _esm = load_esm("prediction/prediction.js")
    _css = load_css("prediction/prediction.css")
    form = Dict().tag(sync=True)
    guess = Any(None, allow_none=True).tag(sync=True)
    is_answered = Bool(False).tag(sync=True)
    author = Unicode("python").tag(sync=True)  # who gave the guess: the id of a browser's view, or "python"
    number = Int(0).tag(sync=True)  # the author's count of guesses

    def __init__(self, prediction):
        self.prediction = prediction
        super().__init__(form=prediction.form(), guess=prediction.earlier())
        prediction.card = self
        self.observe(lambda change: prediction.note(change.new), names="guess")
        self.on_msg(self.receive)

    def __repr__(self):
        return presented(self.prediction)

    def receive(self, _widget, message, _buffers):
        """Take a guess from the browser: {"guess", "author", "number"}; after the answer none is taken."""
        if self.is_answered:
            return
        with self.hold_sync():
            self.author, self.number = message["author"], message["number"]
            self.guess = message["guess"]

    def preview(self):
        return preview_figure(self.prediction), presented(self.prediction)

    @validate("guess")
    def _require_guess(self, proposal):
        if proposal.value is None:
            return None
        try:
            return self.prediction.accept(proposal.value)
        except (TypeError, ValueError) as error:
            kind = self.prediction.kind
            raise TraitError(
                f"A guess of predict.{kind} cannot be {proposal.value!r:.80}. {error}"
            ) from error
