"""What a network can suffer from."""

from dataclasses import dataclass

from dlcore.language import mark


@dataclass(frozen=True)
class Fault:
    """A diagnosis: its key, its name in words, the sign that one sees, and what mends it.

    Lesson: 13_clinic.
    """

    key: str
    name: str
    sign: str
    treatment: str


FAULTS = (
    Fault(
        "rate_too_high",
        mark("learning rate too high"),
        mark("The loss jumps, often above its start; a step changes the weights by several percent."),
        mark("Divide the rate by 10 until the loss falls."),
    ),
    Fault(
        "rate_too_low",
        mark("learning rate too low"),
        mark("The loss falls, but hardly; a step changes the weights by less than a ten-thousandth."),
        mark("Multiply the rate by 10 until the loss no longer falls smoothly, then go one back."),
    ),
    Fault(
        "labels_shuffled",
        mark("labels of other rows"),
        mark("Training rows are slowly learned by heart; on validation rows the network only guesses."),
        mark("Let one random order move inputs and labels; look at ten rows with their labels."),
    ),
    Fault(
        "not_scaled",
        mark("inputs not scaled"),
        mark("Inputs are large or of unlike sizes; units stick at their ends, or the first loss is far off."),
        mark("Subtract each column's mean and divide by its standard deviation, both of the training rows."),
    ),
    Fault(
        "wrong_mask",
        mark("backward is wrong"),
        mark("A gradient check finds that the slopes are not those of the loss."),
        mark("Mask dy by where x was positive, as forward did; check the gradient of each layer."),
    ),
    Fault(
        "dead_units",
        mark("dead units"),
        mark("Most ReLU units are zero for all rows, so the loss stays where it began."),
        mark("Begin the biases at zero and the weights by He's rule."),
    ),
    Fault(
        "softmax_twice",
        mark("softmax twice"),
        mark("All outputs lie between 0 and 1, and the loss cannot fall below log(e + 9) - 1 = 1.46."),
        mark("Give logits to SoftmaxCrossEntropy: leave the last Softmax out."),
    ),
    Fault(
        "not_cleared",
        mark("gradient not cleared"),
        mark("The gradient grows from step to step; after zero_grad it is still there."),
        mark("Set the gradient to zero before each backward."),
    ),
    Fault(
        "leak",
        mark("validation rows in the training set"),
        mark("Validation looks better than rows that nobody looked at; rows stand in both sets."),
        mark("Split first; copy, augment and choose only in the training part."),
    ),
    Fault(
        "overfit",
        mark("overfit"),
        mark("The training loss goes to zero, while the validation loss is high or rises."),
        mark("More rows; where there are none: fewer weights, dropout, decay, or an earlier stop."),
    ),
    Fault(
        "eval_forgotten",
        mark("eval mode forgotten"),
        mark("The same rows, asked twice, are answered differently."),
        mark("In use let Dropout pass everything: ask for self.training, and call model.eval()."),
    ),
    Fault(
        "broadcast_loss",
        mark("loss of unlike shapes"),
        mark("All answers are nearly the same number, and the loss stays at the variance of the targets."),
        mark("Give targets and predictions one shape, and refuse others."),
    ),
    Fault(
        "exploding",
        mark("exploding gradient through time"),
        mark("A gradient is a thousand times as long as usual; one step with it throws the weights away."),
        mark("Begin with smaller recurrent weights, and bound the gradient's length."),
    ),
    Fault(
        "too_small",
        mark("network too small"),
        mark("Not even a small batch can be learned by heart."),
        mark("More units."),
    ),
    Fault(
        "too_short",
        mark("too few steps, nothing else"),
        mark("All readings are sound, and the loss still falls."),
        mark("More steps."),
    ),
)
NAMED = {fault.key: fault for fault in FAULTS}
