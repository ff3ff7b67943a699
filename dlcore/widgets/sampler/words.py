"""What the text sampler says, in sentences."""


def presented(sampler):
    """What stands in place of the picture; the same on every machine. Lesson: 09_rnn."""
    baselines = ", ".join(f"{name} {perplexity:g}" for name, perplexity in sampler.baselines.items())
    return (
        f"Text sampler for {sampler.trainer.model!r}. Learning rate {sampler.learning_rate:.3g}, temperature "
        f"{sampler.temperature:g}, prompt {sampler.prompt!r}, {len(sampler.symbols)} characters. "
        f"{f'Perplexities to beat: {baselines}. ' if baselines else ''}"
        "Run the cell in JupyterLab to train live and to read what the model writes while it learns."
    )
