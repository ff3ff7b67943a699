"""Printed lines that a page can show whole."""

import textwrap

PAGE_COLUMNS = 88  # a longer line is cut there, in the middle of a word


def tell(sentence):
    """Print a sentence in lines that end between words; a path stays whole."""
    print(textwrap.fill(sentence, PAGE_COLUMNS, break_long_words=False, break_on_hyphens=False))
