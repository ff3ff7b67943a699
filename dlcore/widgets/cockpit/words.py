"""What the training cockpit says, in sentences."""

from dlcore.language import mark, say

NOTHING_TO_KEEP = mark("There is no run to keep yet: train first.")


def presented(cockpit):
    """What stands in place of the picture; the same on every machine. Lesson: 07_mnist_mlp."""
    return " ".join([_settings(cockpit), *_seen(cockpit.panels.panels)])


def _seen(panels):
    """What stands beside the curve."""
    if "samples" in panels:
        yield say("Beside it are validation samples, and whether the network is right.")
    if "regions" in panels:
        yield say("Beside it is a map of what the network answers where.")
    if "fit" in panels:
        yield say("Beside it is the answer of the network, a line through the samples.")
    if "filters" in panels:
        yield say("The weights of the first layer are drawn as pictures.")


def _settings(cockpit):
    return say(
        "Training cockpit for {model}. Optimizer {optimizer}, learning rate {rate:.3g}, batch size {batch}, "
        "{steps} steps per frame. Run the cell in JupyterLab to train live: the loss curve grows, and every "
        "control answers at once.",
        model=repr(cockpit.trainer.model),
        optimizer=cockpit.optimizer_name,
        rate=cockpit.learning_rate,
        batch=cockpit.batch_size,
        steps=cockpit.steps_per_frame,
    )


def default_name(cockpit):
    """What tells runs apart: the rule, its rate and the batch. Lesson: 07_mnist_mlp."""
    return say(
        "{optimizer} {rate:.3g}, batch {batch}",
        optimizer=cockpit.optimizer_name,
        rate=cockpit.learning_rate,
        batch=cockpit.batch_size,
    )


def kept(name):
    """After keep. Lesson: 07_mnist_mlp."""
    return say("Kept as {name}.", name=name)
