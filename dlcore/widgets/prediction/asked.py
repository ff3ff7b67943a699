"""What every prediction has: a name, a question, the learner's guess, and a card in the page."""

from dlcore import progress
from dlcore.widgets.prediction.guards import require_name, require_options, require_text

guesses = {}  # name: the newest guess; it outlives the card when the cell is run again


class Prediction:
    """A question whose answer the learner gives first; a later cell calls `reveal` with the answer.

    name: "NN.word", NN the number of the lesson. question: one sentence. A subclass says in `form()` what the
    card needs, in `accept(guess)` what a guess must be, and has a `reveal`. ValueError for another name or an
    empty question. Lesson: 02_activations.
    """

    kind = ""

    def __init__(self, name, question):
        self.name = require_name(self.kind, name)
        self.question = require_text(self.kind, "question", question)
        self.card = None

    def __repr__(self):
        return f"<predict.{self.kind} {self.name}>"

    @property
    def guess(self):
        """What the learner has answered; None before."""
        return guesses.get(self.name)

    def form(self):
        """Return a dict that JSON can hold: what the card shows; nothing of the answer is known yet."""
        return {"kind": self.kind, "question": self.question}

    def accept(self, guess):
        """Return the guess in the form in which it is kept; ValueError if it is none."""
        raise NotImplementedError(f"{type(self).__name__} must define accept(guess).")

    def earlier(self):
        """The guess of an earlier run of the cell, if this question still takes it; None otherwise."""
        try:
            return None if self.guess is None else self.accept(self.guess)
        except (TypeError, ValueError):
            return None

    def keep(self, guess):
        """Keep a guess for the next run of the cell; None when it was taken back."""
        if guess is None:
            guesses.pop(self.name, None)
        else:
            guesses[self.name] = guess

    def note(self, guess):
        """Keep a guess that the learner has given, and record it."""
        self.keep(guess)
        if guess is not None:
            progress.record("prediction", self.name, outcome="guessed", guess=self.brief(guess))

    def brief(self, guess):
        """Return the guess as it is recorded."""
        return guess

    def answered(self, near=None, **facts):
        """The answer has been shown: recorded, with the guess; the card says so, and takes no other guess.

        near: whether the guess was near, or right; kept where there is a guess. None: that is not judged.
        """
        if self.guess is not None:
            facts |= {"guess": self.brief(self.guess), "near": near}
        progress.record("prediction", self.name, outcome="revealed", **facts)
        if self.card is not None:
            self.card.is_answered = True


class OfOptions(Prediction):
    """A question with options, two texts or more that differ. Lesson: 05_optimizers."""

    def __init__(self, name, question, options):
        super().__init__(name, question)
        self.options = require_options(self.kind, options)

    def form(self):
        return super().form() | {"options": self.options}
