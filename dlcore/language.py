"""One sentence in the reader's language. English is the key, as in gettext, and the last resort.

    say("Paused at step {step:,}.", step=1200)

DLCORE_LANG or use("zh") chooses a language; its catalogues are the files zh.po beside the code that speaks.
For English nothing is read, and only the standard library is used: the doctor loads this file by its path and
speaks while packages are broken.
"""

import gettext
import io
import os
from functools import lru_cache
from pathlib import Path

ROOMS = Path(__file__).resolve().parent
ENGLISH = ("", "en")


def say(sentence, /, **fields):
    """Return the sentence in the reader's language, its fields filled in as by str.format.

    Without fields it is said as it stands, braces included: the name of a mistake may hold some.
    """
    text = spoken().gettext(sentence)
    return text.format(**fields) if fields else text


def say_count(singular, plural, /, n, **fields):
    """Return the sentence for n things, in the form that the reader's language has for n; {n} is a field too.

    say_count("{n} case", "{n} cases", 3) is "3 cases" in English; other languages have one form, or four.
    """
    return spoken().ngettext(singular, plural, n).format(n=n, **fields)


def mark(sentence):
    """Return the sentence as it is: a constant that is said later is marked here, and so is collected."""
    return sentence


def use(name):
    """Speak the language `name` from now on, here and in programs started from here: use("zh"), use("en").

    Widgets whose scripts are loaded keep their language until the kernel is restarted.
    """
    os.environ["DLCORE_LANG"] = name
    spoken.cache_clear()


def languages():
    """Return the names of the languages that can be chosen."""
    return ["en", *sorted({path.stem for path in ROOMS.rglob("*.po")})]


class Pseudo(gettext.NullTranslations):
    """Each sentence in brackets: what stands without them on a page has not come through this door."""

    def gettext(self, sentence):
        return f"⟦{sentence}⟧"

    def ngettext(self, singular, plural, n):
        return self.gettext(super().ngettext(singular, plural, n))


@lru_cache(maxsize=1)
def spoken():
    """Return the translations in use, an object of Python's gettext; English where a sentence has none."""
    name = os.environ.get("DLCORE_LANG", "").strip()
    if name in ENGLISH:
        return gettext.NullTranslations()
    if name == "pseudo":
        return Pseudo()
    if name not in languages():
        print(f"There is no {name}.po, so this is English. DLCORE_LANG may name: {', '.join(languages())}.")
        return gettext.NullTranslations()
    return _catalogue(sorted(ROOMS.rglob(f"{name}.po")))


def _catalogue(paths):
    """The finished entries of all the files as one: each asks the next where it lacks a sentence."""
    try:
        import polib
    except ImportError:
        print("Catalogues are read by polib, which is missing here, so this is English: pip install polib")
        return gettext.NullTranslations()
    first, *others = (gettext.GNUTranslations(io.BytesIO(polib.pofile(path).to_binary())) for path in paths)
    for other in others:
        first.add_fallback(other)
    return first
