"""One sentence in the reader's language. English is the key, as in gettext, and the last resort.

    say("Paused at step {step:,}.", step=1200)

DLCORE_LANG or use("zh") chooses a language; its catalogues are the files zh.po beside the code that speaks.
For English nothing is read. Only the standard library is used: course.py and the doctor load this file by its
path and speak before anything is installed.
"""

import os
import re
from functools import lru_cache
from pathlib import Path

ROOMS = Path(__file__).resolve().parent
ENGLISH = ("", "en")
_LINE = re.compile(r'(?:(msg\w+(?:\[\d+\])?)\s+)?(".*")')


def say(sentence, /, **fields):
    """Return the sentence in the reader's language, its fields filled in as by str.format.

    Without fields it is said as it stands, braces included: the name of a mistake may hold some.
    """
    text = _chosen().one(sentence)
    return text.format(**fields) if fields else text


def say_count(singular, plural, /, n, **fields):
    """Return the sentence for n things, in the form that the reader's language has for n; {n} is a field too.

    say_count("{n} case", "{n} cases", 3) is "3 cases" in English; other languages have one form, or four.
    """
    return _chosen().counted(singular, plural, n).format(n=n, **fields)


def mark(sentence):
    """Return the sentence as it is: a constant that is said later is marked here, and so is collected."""
    return sentence


def use(name):
    """Speak the language `name` from now on, here and in programs started from here: use("zh"), use("en")."""
    os.environ["DLCORE_LANG"] = name
    _chosen.cache_clear()


def languages():
    """Return the names of the languages that can be chosen."""
    return ["en", *sorted({path.stem for path in ROOMS.rglob("*.po")})]


class English:
    """The sentences as they are written."""

    def one(self, sentence):
        return sentence

    def counted(self, singular, plural, n):
        return singular if n == 1 else plural


class Pseudo(English):
    """Each sentence in brackets: what stands without them on a page has not come through this door."""

    def one(self, sentence):
        return f"⟦{sentence}⟧"

    def counted(self, singular, plural, n):
        return self.one(super().counted(singular, plural, n))


class Catalogue(English):
    """The sentences of .po files; what they lack is said in English."""

    def __init__(self, texts):
        import gettext  # here and below: English needs neither

        self.forms = dict(entry for text in texts for entry in entries(text))
        rule = re.search(r"plural=([^;]+)", self.forms.pop("", ("",))[0])
        self.form = gettext.c2py(rule[1] if rule else "n != 1")

    def one(self, sentence):
        return self.forms.get(sentence, (sentence,))[0]

    def counted(self, singular, plural, n):
        forms = self.forms.get(singular)
        return forms[self.form(n)] if forms else super().counted(singular, plural, n)


def entries(text):
    """Return (English, translations) of each finished entry of a .po file: one, or one for each form of n."""
    found = []
    for block in re.split(r"\n\s*\n", text):
        parts = _parts(re.sub(r"(?m)^#.*$", "", block))
        forms = tuple(parts[name] for name in parts if name.startswith("msgstr"))
        if forms and all(forms) and not re.search(r"(?m)^#,.*\bfuzzy\b", block):
            found.append((parts["msgid"], forms))
    return found


def _parts(block):
    """Return the strings of one entry by their keywords, as in {"msgid": "...", "msgstr[0]": "..."}."""
    import json

    parts, name = {}, ""
    for keyword, quoted in _LINE.findall(block):
        name = keyword or name
        parts[name] = parts.get(name, "") + json.loads(quoted)
    return parts


@lru_cache(maxsize=1)
def _chosen():
    name = os.environ.get("DLCORE_LANG", "").strip()
    if name in ENGLISH:
        return English()
    if name == "pseudo":
        return Pseudo()
    if name not in languages():
        print(f"There is no {name}.po, so this is English. DLCORE_LANG may name: {', '.join(languages())}.")
        return English()
    return Catalogue(path.read_text(encoding="utf-8") for path in sorted(ROOMS.rglob(f"{name}.po")))
