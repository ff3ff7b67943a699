"""What the text sampler says, in sentences."""

from dlcore.language import say


def presented(sampler):
    """What stands in place of the picture; the same on every machine. Lesson: 09_rnn."""
    sampled = say(
        "Text sampler for {model}. Learning rate {rate:.3g}, temperature {temperature:g}, prompt {prompt}, "
        "{n} characters.",
        model=repr(sampler.trainer.model),
        rate=sampler.learning_rate,
        temperature=sampler.temperature,
        prompt=repr(sampler.prompt),
        n=len(sampler.symbols),
    )
    baselines = ", ".join(f"{name} {perplexity:g}" for name, perplexity in sampler.baselines.items())
    beat = [say("Perplexities to beat: {baselines}.", baselines=baselines)] if baselines else []
    run = say("Run the cell in JupyterLab to train live and to read what the model writes while it learns.")
    return " ".join([sampled, *beat, run])
