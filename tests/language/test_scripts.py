"""Sentences stand in the scripts as literals, with the fields that they name, where collectors find them."""

import ast
import re
import string

import pytest

from dlcore.widgets.base import front
from dlcore.widgets.base.front import FOLDER, SAID, sentences
from tests.house.source_files import name, python_files, tree

SCRIPTS = sorted(FOLDER.glob("*/*.js"))
CALL = re.compile(r"(?<!function )\bsay\(")
GIVEN = re.compile(r"\bsay\((\"(?:[^\"\\\n]|\\.)*\")(?:,\s*\{((?:[^{}]|\{[^{}]*\})*)\})?")
VARIABLE = {"place", "fields"}  # fields that stand in a variable
DOORS = {"say", "say_count", "mark"}


def holes(sentence):
    return {field.split(".")[0] for _, field, _, _ in string.Formatter().parse(sentence) if field is not None}


def keys_of(fields):
    """The names in { a, b: f(x, y), c }."""
    flat = re.sub(r"\([^()]*\)", "", re.sub(r"\([^()]*\)", "", fields or ""))
    return {part.split(":")[0].strip() for part in flat.split(",") if part.strip()}


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_scripts_say_literals_with_their_fields(path, collected):
    text = re.sub(r"^ *//.*$", "", path.read_text(encoding="utf-8"), flags=re.M)
    assert len(CALL.findall(text)) == len(SAID.findall(text))
    assert set(sentences({path.name: text})) <= collected
    for literal, fields in GIVEN.findall(text):
        (sentence,) = sentences({"": f"say({literal})"})
        given = keys_of(fields)
        variable = re.search(re.escape(f"say({literal}, ") + r"(\w+)\)", text)
        assert given == holes(sentence) or (variable and variable[1] in VARIABLE), sentence


def calls(path):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in DOORS:
            yield node


def wrong_fields(path):
    for call in calls(path):
        given = {keyword.arg for keyword in call.keywords}
        texts = [text.value for text in call.args[:2] if isinstance(text, ast.Constant)]
        known = {"n"} if call.func.id == "say_count" else set()
        if call.func.id == "mark" or None in given or not texts:
            continue
        if not all(holes(text) - known == given for text in texts if given or call.func.id == "say_count"):
            yield f"line {call.lineno}: {texts}"
        if call.func.id == "say" and not given and any("{" in text for text in texts):
            yield f"line {call.lineno}: no fields for {texts}"


@pytest.mark.parametrize("path", [p for p in python_files("dlcore") if p.name != "language.py"], ids=name)
def test_python_gives_the_fields_that_a_sentence_names(path):
    assert list(wrong_fields(path)) == []


def hidden(path):
    """Sentences in the braces of an f-string: collectors do not look there."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.JoinedStr):
            yield from (
                f"line {call.lineno}"
                for call in ast.walk(node)
                if isinstance(call, ast.Call)
                and getattr(call.func, "id", "") in DOORS
                and isinstance(call.args[0], ast.Constant)
            )


def test_no_sentence_hides_in_an_f_string():
    found = {name(path): list(hidden(path)) for path in python_files("dlcore")}
    assert {path: lines for path, lines in found.items() if lines} == {}


def test_a_script_gets_what_the_reader_calls_it(heard):
    handed = front.load_esm("race/race.js")
    assert '"Optimizer race": "⟦Optimizer race⟧"' in handed
