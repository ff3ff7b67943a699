"""One door for sentences: English as it stands, catalogues where they are, brackets to prove it."""

import subprocess
import sys

import pytest

from dlcore import language
from dlcore.language import say, say_count, use

CATALOGUE = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=3; plural=n == 1 ? 0 : n < 5 ? 1 : 2;\\n"

msgid "Paused at step {step:,}."
msgstr "Schritt {step:,}: Pause."

#, fuzzy
msgid "ok"
msgstr "gut?"

msgid "not said yet"
msgstr ""

msgid "{n} case"
msgid_plural "{n} cases"
msgstr[0] "{n} Fall"
msgstr[1] "{n} Fälle"
msgstr[2] "{n} vieler Fälle"
"""


@pytest.fixture(autouse=True)
def english_afterwards(monkeypatch):
    monkeypatch.setenv("DLCORE_LANG", "")
    language.spoken.cache_clear()
    yield
    monkeypatch.setenv("DLCORE_LANG", "")
    language.spoken.cache_clear()


@pytest.fixture
def german(tmp_path, monkeypatch):
    tmp_path.joinpath("room").mkdir()
    tmp_path.joinpath("room", "de.po").write_text(CATALOGUE, encoding="utf-8")
    second = CATALOGUE.replace("Paused at step {step:,}.", "further on").replace(
        "Schritt {step:,}: Pause.", "weiter"
    )
    tmp_path.joinpath("de.po").write_text(second, encoding="utf-8")
    monkeypatch.setattr(language, "ROOMS", tmp_path)
    use("de")


def test_english_is_what_is_written():
    assert say("Paused at step {step:,}.", step=1200) == "Paused at step 1,200."
    assert say("a set {1, 2} stays") == "a set {1, 2} stays"
    assert [say_count("{n} case", "{n} cases", n) for n in (0, 1, 2)] == ["0 cases", "1 case", "2 cases"]


def test_a_catalogue_is_read_from_every_room(german):
    assert say("Paused at step {step:,}.", step=1200) == "Schritt 1,200: Pause."
    assert say("further on") == "weiter"
    assert [say_count("{n} case", "{n} cases", n) for n in (1, 3, 7)] == [
        "1 Fall",
        "3 Fälle",
        "7 vieler Fälle",
    ]


def test_what_is_not_finished_is_said_in_english(german):
    assert [say("ok"), say("not said yet"), say("nowhere")] == ["ok", "not said yet", "nowhere"]
    assert language.languages() == ["en", "de"]


def test_an_unknown_language_is_told_once(capsys):
    use("xx")
    assert say("ok") == say("ok") == "ok"
    assert capsys.readouterr().out == "There is no xx.po, so this is English. DLCORE_LANG may name: en.\n"


def test_a_catalogue_without_its_reader_is_told(german, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "polib", None)
    language.spoken.cache_clear()
    assert say("further on") == "further on"
    assert "pip install polib" in capsys.readouterr().out


def test_brackets_hold_the_whole_sentence():
    use("pseudo")
    assert say("Paused at step {step:,}.", step=1200) == "⟦Paused at step 1,200.⟧"
    assert say_count("{n} case", "{n} cases", 1) == "⟦1 case⟧"


def test_english_imports_no_reader_of_catalogues():
    code = "import sys, dlcore.language as l; l.say('ok'); print('polib' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
