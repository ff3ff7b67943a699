"""The command: which questions, whose sheets, and nothing lost."""

import re
import sys

import pytest

from tests.house.source_files import ROOT
from tools.exam.__main__ import main
from tools.exam.choice import chosen, listing
from tools.exam.pool import POOL

NEEDED = ["--seed", "secret"]
SMALL = [*NEEDED, "--questions", "01.neuron", "04"]


@pytest.fixture
def run(monkeypatch, tmp_path):
    """course.py exam, called in a folder of its own by somebody who answers nothing."""
    monkeypatch.setenv("DLCORE_FROM", str(tmp_path))
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
    return main


@pytest.fixture
def class_csv(tmp_path):
    tmp_path.joinpath("class.csv").write_text("student,name\na1,Ann Ö\nb2,\nA1,Ann Ö\n", encoding="utf-8-sig")
    return ["--roster", "class.csv"]


def read(folder, name):
    return folder.joinpath(name).read_text(encoding="utf-8")


def test_one_sheet_for_all(run, tmp_path, capsys):
    assert run(["my exam", *SMALL]) == 0
    names = {path.name for path in (tmp_path / "my exam").iterdir()}
    assert names == {"sheets.html", "sheets.md", "answers.html", "answers.md", "edition.json"}
    assert read(tmp_path / "my exam", "sheets.md").count("## Question") == 5
    assert "5 questions" in capsys.readouterr().out


def test_each_student_has_a_sheet_with_other_numbers_and_the_answers_belong_to_them(run, tmp_path, class_csv):
    assert run(["out", *SMALL, *class_csv]) == 0
    pages = sorted((tmp_path / "out" / "sheets").iterdir())
    assert [path.name for path in pages] == ["001-Ann_Ö.html", "002-b2.html", "003-Ann_Ö.html"]
    texts = [re.sub(r"Name: .*?</p>", "", path.read_text(encoding="utf-8")) for path in pages]
    assert len(set(texts)) == 3
    answers = read(tmp_path / "out", "answers.md")
    assert answers.count("Name: Ann Ö") == 2 and answers.count("Name: b2") == 1


def test_a_student_has_the_same_sheet_whoever_else_is_in_the_class(run, tmp_path, class_csv):
    run(["out", *SMALL, *class_csv])
    tmp_path.joinpath("class.csv").write_text("student,name\na1,Ann Ö\n", encoding="utf-8")
    run(["alone", *SMALL, *class_csv])
    assert read(tmp_path / "alone", "sheets.html") == read(tmp_path / "out", "sheets/001-Ann_Ö.html")


def test_the_seed_stands_in_no_file(run, tmp_path):
    run(["out", *SMALL])
    assert not any(b"secret" in path.read_bytes() for path in (tmp_path / "out").rglob("*.*"))


def test_equal_seeds_give_equal_files_and_other_seeds_others(run, tmp_path):
    for folder, seed in (("a", "one"), ("b", "one"), ("c", "two")):
        run([folder, "--seed", seed, "--questions", "02"])
    assert read(tmp_path, "a/sheets.md") == read(tmp_path, "b/sheets.md") != read(tmp_path, "c/sheets.md")


def test_a_second_run_asks_nothing_and_another_seed_writes_over_nothing(run, tmp_path, capsys):
    assert [run(["out", *SMALL]), run(["out", *SMALL])] == [0, 0]
    before = read(tmp_path, "out/sheets.md")
    assert run(["out", "--seed", "other", "--questions", "01"]) == 1
    assert read(tmp_path, "out/sheets.md") == before and "--replace" in capsys.readouterr().out
    assert run(["out", "--seed", "other", "--questions", "01", "--replace"]) == 0


def test_sheets_of_a_larger_class_do_not_stay_behind(run, tmp_path, class_csv):
    run(["out", *SMALL, *class_csv])
    assert run(["out", *SMALL, "--replace"]) == 0
    assert not list((tmp_path / "out").glob("sheets/*"))


def test_some_questions_of_each_lesson_are_chosen_by_the_seed():
    counts = [len([one for one in chosen([], 2, "s") if one.lesson == number]) for number in ("01", "14")]
    assert counts == [2, 2]
    assert len({tuple(one.name for one in chosen(["05", "06"], 2, str(n))) for n in range(9)}) > 1
    assert chosen([], None, "s") == list(POOL)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["out", *NEEDED, "--questions", "15"], "no question or lesson '15'"),
        (["out", *NEEDED, "--questions", "01", "--each", "9"], "Lesson 01 has 4 questions, not 9"),
        (["out", *NEEDED, "--questions", "01", "--each", "0"], "not 0"),
        (["out", *NEEDED, "--roster", "nobody.csv"], "nobody.csv"),
        (["out"], "Name a folder and a seed"),
        ([str(ROOT), *NEEDED], "name another one"),
    ],
)
def test_a_wrong_word_gets_a_sentence(run, tmp_path, capsys, words, sentence):
    assert run(words) in (1, 2)
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("table", "sentence"), [("name\nAnn\n", "student"), ("student\n", "has no students")]
)
def test_a_table_that_does_not_do_gets_a_sentence(run, tmp_path, capsys, table, sentence):
    tmp_path.joinpath("class.csv").write_text(table, encoding="utf-8")
    assert run(["out", *NEEDED, "--roster", "class.csv"]) == 1
    assert sentence in capsys.readouterr().err


def test_the_page_about_it_lists_every_question(run, capsys):
    assert run(["--list"]) == 0
    assert capsys.readouterr().out.strip() == listing()
    assert listing() in (ROOT / "docs" / "teaching" / "exam.md").read_text(encoding="utf-8")
