"""PredictionCard: the question in the page, with a field, buttons, or axes to sketch on."""

from traitlets import Any, Bool, Dict, TraitError, validate

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

    def __init__(self, prediction):
        self.prediction = prediction
        super().__init__(form=prediction.form(), guess=prediction.earlier())
        prediction.card = self
        self.observe(lambda change: prediction.note(change.new), names="guess")

    def __repr__(self):
        return presented(self.prediction)

    def preview(self):
        return preview_figure(self.prediction), presented(self.prediction)

    @validate("guess")
    def _require_guess(self, proposal):
        if proposal.value is None:
            return None
        try:
            return self.prediction.accept(proposal.value)
        except (TypeError, ValueError) as error:
            raise TraitError(str(error)) from error
