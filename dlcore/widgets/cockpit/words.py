"""What the training cockpit says, in sentences."""

NOTHING_TO_KEEP = "There is no run to keep yet: train first."


def presented(cockpit):
    """What stands in place of the picture; the same on every machine. Lesson: 07_mnist_mlp."""
    return (
        f"Training cockpit for {cockpit.trainer.model!r}. "
        f"Optimizer {cockpit.optimizer_name}, learning rate {cockpit.learning_rate:.3g}, "
        f"batch size {cockpit.batch_size}, {cockpit.steps_per_frame} steps per frame. "
        "Run the cell in JupyterLab to train live: the loss curve grows, and every control answers at once."
    )


def default_name(cockpit):
    """What tells runs apart: the rule, its rate and the batch. Lesson: 07_mnist_mlp."""
    return f"{cockpit.optimizer_name} {cockpit.learning_rate:.3g}, batch {cockpit.batch_size}"


def kept(name):
    """After keep. Lesson: 07_mnist_mlp."""
    return f"Kept as {name}."
