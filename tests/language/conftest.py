"""A pseudo-language that remembers what it was asked to say."""

import pytest

from dlcore import language
from tools.translate.catalogue import rooms


class Listening(language.Pseudo):
    """Brackets, and the keys that were said."""

    def __init__(self):
        super().__init__()
        self.keys = set()

    def gettext(self, sentence):
        self.keys.add(sentence)
        return f"⟦{sentence}⟧"

    def ngettext(self, singular, plural, n):
        self.keys.add((singular, plural))
        return f"⟦{singular if n == 1 else plural}⟧"


@pytest.fixture(scope="session")
def collected():
    """The keys that translators get."""
    return {message.id for _, found in rooms() for message in found}


@pytest.fixture
def heard(monkeypatch, collected):
    """The keys that a test says, in brackets; at its end all must be known to translators."""
    listening = Listening()
    monkeypatch.setattr(language, "spoken", lambda: listening)
    yield listening.keys
    assert sorted(map(str, listening.keys - collected)) == [], "built at run time, or not marked"
