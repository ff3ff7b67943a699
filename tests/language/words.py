"""The texts in what a browser gets, and in a figure."""

KEYS_OF_THE_CODE = {"name", "kind", "head", "key", "outcome", "code"}  # of a dict: they choose and find


def texts_of(value):
    """All texts in a value that JSON can hold."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, part in value.items():
            if name not in KEYS_OF_THE_CODE:
                yield from texts_of(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from texts_of(part)


def words_of_figure(figure):
    """All texts of a figure: titles, labels, ticks, legends, notes."""
    from matplotlib.text import Text

    return [text.get_text() for text in figure.findobj(Text)]
