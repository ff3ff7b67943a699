"""What a prediction says, before and after its answer."""

from dlcore.language import say, say_count

NEAR = 0.25  # a share of the answer: nearer guesses are told in per cent, others as a factor
SAME = 0.005
MANY = 1000  # times too large or too small: more is not told


def presented(prediction):
    """What stands for a prediction where there is no kernel. Lesson: 02_activations."""
    if prediction.kind == "recall":
        run = say("Run this cell in JupyterLab to note it: the map of the course then knows what to repeat.")
    elif prediction.kind == "sketch":
        run = say("Run this cell in JupyterLab to sketch your curve; a cell below draws the answer over it.")
    else:
        run = say("Run this cell in JupyterLab to give your answer; a cell below shows the right one.")
    question = say("Predict: {question}", question=prediction.question)
    options = getattr(prediction, "options", ())
    chosen = [say("To choose from: {options}.", options=", ".join(options))] if options else []
    return " ".join([question, *chosen, run])


def answer(text):
    """The first line of a reveal: the same with and without a guess. Lesson: 02_activations."""
    return say("Answer: {answer}", answer=text)


def the_answer():
    """The name of the one curve of an answer. Lesson: 02_activations."""
    return say("the answer")


def guessed(text, verdict):
    """The second line of a reveal. Lesson: 02_activations."""
    return say("Your guess: {guess} ({verdict})", guess=text, verdict=verdict)


def with_unit(number, unit):
    """A number with up to four digits, whole ones in full, and its unit. Lesson: 06_linear_regression."""
    text = (
        f"{number:,}" if isinstance(number, int) or number == round(number, 0) and abs(number) < 1e6 else ""
    )
    text = text.removesuffix(".0") or f"{number:.4g}"
    return f"{text} {unit}".strip()


def verdict(is_right):
    """Right or not. Lesson: 05_optimizers."""
    return say("right") if is_right else say("it is another one")


def distance(guess, answer):
    """How far a guess is from the answer, in words. Lesson: 02_activations."""
    off = guess - answer
    if abs(off) <= SAME * abs(answer):
        return say("right")
    if is_near(guess, answer):
        share = abs(off / answer)
        return (
            say("{share:.0%} too high", share=share) if off > 0 else say("{share:.0%} too low", share=share)
        )
    if guess * answer < 0:
        return say("the answer has the other sign")
    if guess == 0 or answer == 0 or abs(answer) / 2 < abs(guess) < 2 * abs(answer):
        return say("too high") if off > 0 else say("too low")
    return factor(abs(guess), abs(answer))


def is_near(guess, answer):
    """Whether a guess is told in per cent. Lesson: 02_activations."""
    return abs(guess - answer) <= NEAR * abs(answer)


def factor(guess, answer):
    """How many times too large or too small, both above 0. Lesson: 02_activations."""
    times = max(guess / answer, answer / guess)
    words = f"{times:,.2g}" if times < MANY else say("over {many:,}", many=MANY)
    if guess > answer:
        return say("{times} times the answer", times=words)
    return say("the answer is {times} times as large", times=words)


def in_order(options):
    """Options as an order, the first one first. Lesson: 05_optimizers."""
    return ", ".join(f"{place} {option}" for place, option in enumerate(options, start=1))


def places(right, count):
    """How many of an order stand in their place. Lesson: 05_optimizers."""
    if right == count:
        return say("right")
    return say_count("{n} of {count} in its place", "{n} of {count} in their places", right, count=count)


def with_sketch(alt, points):
    """The words of a figure, with those of the learner's sketch in it. Lesson: 02_activations."""
    if points is None:
        return alt
    (x, y), (last_x, last_y) = points[0], points[-1]
    drawn = say(
        "Your sketch goes from {y:.3g} at {x:.3g} to {last_y:.3g} at {last_x:.3g}.",
        y=y, x=x, last_y=last_y, last_x=last_x,
    )  # fmt: skip
    return f"{alt} {drawn}"
