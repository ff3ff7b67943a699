"""course.py: when it installs, and when it does not."""

import json
import threading

import pytest
from jupyter_server.extension.config import ExtensionConfigManager

from tests.house.conftest import rehearse


def test_installs_once(course):
    course.prepare("lab")
    course.prepare("lab")
    assert course.ran == ["venv", ""]


def test_installs_only_what_is_lacking(course):
    course.prepare("lab")
    course.prepare("lab", "test")
    course.prepare("lab")
    assert course.ran == ["venv", "", "[test]"]


def test_pytorch_comes_by_pip_because_uv_takes_a_bigger_build(course, monkeypatch):
    commands = []
    course.run_logged = commands.append
    monkeypatch.setattr(course.shutil, "which", lambda name: "/bin/uv")
    course.install({"lab", "test"})
    course.install({"lab", "test", "oracle"})
    assert commands[0][:3] == ["/bin/uv", "pip", "install"]
    assert commands[1][:5] == [str(course.PYTHON), "-P", "-m", "pip", "install"]
    assert [command[-1] for command in commands] == [f"{course.ROOT}[test]", f"{course.ROOT}[oracle,test]"]


@pytest.mark.parametrize("uv", [None, "/bin/uv"])
def test_packages_come_from_a_folder_where_one_is_named(course, monkeypatch, uv):
    """Both installers know the same two options; uv would not read those of pip's variables."""
    commands = []
    course.run_logged = commands.append
    monkeypatch.setattr(course.shutil, "which", lambda name: uv)
    monkeypatch.setenv("DLCORE_WHEELS", "/a stick/wheels")
    course.install({"lab"})
    monkeypatch.delenv("DLCORE_WHEELS")
    course.install({"lab"})
    place = commands[0].index("--no-index")
    assert commands[0][place : place + 3] == ["--no-index", "--find-links", "/a stick/wheels"]
    assert "--no-index" not in commands[1]


@pytest.mark.parametrize("name", ["pyproject.toml", "requirements.txt"])
def test_other_dependencies_make_a_new_environment(course, folder, name):
    course.prepare("lab")
    folder.joinpath(name).write_text("# changed", encoding="utf-8")
    course.prepare("lab")
    assert course.ran == ["venv", ""] * 2


def test_another_python_makes_a_new_environment(course, monkeypatch):
    course.prepare("lab")
    monkeypatch.setattr(course.sys, "base_prefix", "/another/python")
    course.prepare("lab")
    assert course.ran == ["venv", ""] * 2


def test_a_moved_project_makes_a_new_environment(course, folder):
    course.prepare("lab")
    moved = rehearse(folder.rename(folder.with_name("moved")))
    moved.prepare("lab")
    assert moved.ran == ["venv", ""]


def test_an_environment_without_its_python_is_made_anew(course):
    course.prepare("lab")
    course.PYTHON.unlink()
    course.prepare("lab")
    assert course.ran == ["venv", ""] * 2


@pytest.mark.parametrize("first", [("lab",), ("lab", "test")])
def test_a_half_made_environment_is_made_anew(course, first):
    """Killed while installing, the first time or when only a part was added."""
    if "test" in first:
        course.prepare("lab")

    def killed(parts):
        raise KeyboardInterrupt

    install, course.install = course.install, killed
    with pytest.raises(KeyboardInterrupt):
        course.prepare(*first)
    course.install = install
    course.ran.clear()
    course.prepare("lab")
    assert course.ran == ["venv", ""]


def test_a_cut_off_stamp_is_not_trusted(course):
    course.prepare("lab")
    course.STAMP.write_text(course.STAMP.read_text(encoding="utf-8")[:30], encoding="utf-8")
    assert course.installed() == set()


def test_two_calls_at_once_install_once(course):
    install = course.install
    course.install = lambda parts: (threading.Event().wait(0.2), install(parts))
    threads = [threading.Thread(target=course.prepare, args=["lab"]) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert course.ran == ["venv", ""]


def test_news_and_the_buttons_of_nbdime_are_off(course):
    course.prepare("lab")
    settings = course.ENV / "share" / "jupyter" / "lab" / "settings" / "overrides.json"
    assert '"fetchNews": "false"' in settings.read_text(encoding="utf-8")
    config = ExtensionConfigManager(read_config_path=[str(course.ENV / "etc" / "jupyter")])
    assert config.get_jpserver_extensions() == {"nbdime": False}
    pages = course.ENV / "etc" / "jupyter" / "labconfig" / "page_config.json"
    assert json.loads(pages.read_text(encoding="utf-8")) == {
        "disabledExtensions": {"nbdime-jupyterlab": True}
    }
