"""The link for students, and which repository it names."""

import sys
from urllib.parse import parse_qs, urlsplit

import pytest

from tools.hub import __main__ as command
from tools.hub import link
from tools.hub.link import pull_link, students_repository

REPOSITORY = "https://git.university.example/teaching/dl-students.git"


@pytest.mark.parametrize("hub", ["https://h.example/dl", "https://h.example/dl/", "https://h.example/dl/hub"])
def test_the_link_names_repository_branch_and_page(hub):
    parts = urlsplit(pull_link(hub, REPOSITORY, "spring 27", "00_index.ipynb"))
    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == "https://h.example/dl/hub/user-redirect/git-pull"
    assert parse_qs(parts.query) == {
        "repo": [REPOSITORY],
        "branch": ["spring 27"],
        "urlpath": ["lab/tree/dl-students/notebooks/00_index.ipynb"],
    }


def test_the_students_repository_stands_beside_the_courses(monkeypatch, tmp_path):
    monkeypatch.setattr(link, "PROJECT", tmp_path)
    file = tmp_path / "pyproject.toml"
    file.write_text('[project]\nname = "dlcore"\n', encoding="utf-8")
    assert students_repository() is None
    file.write_text('[project.urls]\nRepository = "https://g.example/a/course/"\n', encoding="utf-8")
    assert students_repository() == "https://g.example/a/course-students"


def test_the_command_prints_the_link_or_what_is_missing(monkeypatch, capsys):
    monkeypatch.setattr(command, "students_repository", lambda: None)
    monkeypatch.setattr(sys, "argv", ["course.py hub", "link", "https://h.example"])
    assert command.main() == 1
    assert "Add --repository" in capsys.readouterr().out
    sys.argv += ["--repository", REPOSITORY]
    assert command.main() == 0
    expected = pull_link("https://h.example", REPOSITORY, "main", "00_index.ipynb")
    assert capsys.readouterr().out == f"{expected}\n"
