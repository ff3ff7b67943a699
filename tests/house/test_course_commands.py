"""course.py: its commands, and what it says when it cannot go on."""

import ast
import errno
import json
import re
import sys

import pytest

from tests.house.conftest import load, rehearse
from tests.house.source_files import ROOT

PROGRAMS = json.loads((ROOT / "tools" / "programs.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("log", "sentence"),
    [
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "disk is full",
        ),
        ("Failed to establish a new connection: [Errno 111] Connection refused", "cannot be reached"),
        ("Temporary failure in name resolution", "cannot be reached"),
        ("error: Failed to fetch\n Caused by: dns error", "cannot be reached"),
        ("ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed'))", "HTTPS_PROXY"),
        ("SSLError(SSLCertVerificationError(1, 'CERTIFICATE_VERIFY_FAILED'))", "PIP_CERT"),
        (
            "The virtual environment was not created successfully because ensurepip is not available",
            "python3-venv",
        ),
        ("PermissionError: [WinError 5] Access is denied: python.exe", "stop a running JupyterLab"),
        ("ERROR: No matching distribution found for numpy==2.4.6", "try Python 3.12"),
        ("something else", "The installation failed"),
    ],
)
def test_says_what_to_do(course, log, sentence):
    assert sentence in course.advice(log)


def test_a_failed_installer_names_the_log(folder):
    course = load(folder)
    with pytest.raises(course.Trouble, match="disk is full.*course.log"):
        course.run_logged([sys.executable, "-c", "print('No space left on device'); raise SystemExit(1)"])
    assert "No space left" in course.LOG.read_text(encoding="utf-8")


def test_a_full_disk_while_writing(course):
    def full(parts):
        raise OSError(errno.ENOSPC, "No space left on device")

    course.install_missing = full
    with pytest.raises(course.Trouble, match="disk is full"):
        course.prepare("lab")


def test_a_read_only_folder(course):
    def denied(parts):
        raise PermissionError(errno.EACCES, "Permission denied", "course.log")

    course.install_missing = denied
    with pytest.raises(course.Trouble, match="folder of your own"):
        course.prepare("lab")


def test_an_old_python_gets_one_sentence(monkeypatch):
    """The check stands before anything that an old Python lacks, and an old Python can read the file."""
    source = (ROOT / "course.py").read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 7))
    assert not [
        node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr | ast.NamedExpr | ast.AnnAssign)
    ]
    monkeypatch.setattr(sys, "version_info", (3, 10, 13))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer, this is 3\.10"):
        exec(compile(source, "course.py", "exec"), {"__name__": "__main__", "__file__": "course.py"})


def test_help_lists_every_command(course, capsys):
    assert course.main(["--help"]) == 0
    told = capsys.readouterr().out
    assert [course.main([]), course.main(["lesson"])] == [2, 2]
    assert capsys.readouterr().out == told * 2
    assert re.findall(r"course\.py (\w+) ", told) == ["lab", "test", "bench", *PROGRAMS]
    assert len({line.index(line.split()[3]) for line in told.splitlines() if "course.py" in line}) == 1


@pytest.fixture
def started(course, monkeypatch):
    """What would be started, by command line; nothing is installed."""
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    course.prepare = lambda *parts: None
    course.calls = []
    course.start = lambda *arguments: course.calls.append(arguments) or 0
    return course


OPENED = ("-P", "-m", "jupyterlab")


def test_lab_opens_the_index_of_the_learners_copy_and_passes_arguments_on(started, capsys):
    assert started.main(["lab", "--no-browser", "--port", "8899"]) == 0
    rest = (started.FIRST_PAGE, "--allow-root", "--no-browser", "--port", "8899")
    assert started.calls == [("-m", "tools.learner", "--if-changed"), (*OPENED, "my-course", *rest)]
    assert (ROOT / "notebooks" / started.FIRST_PAGE.rpartition("/")[2]).exists()
    assert "OPENBLAS_NUM_THREADS=1" in capsys.readouterr().out


def test_lab_opens_the_originals_for_authors(started):
    started.main(["lab", "--originals", "--no-browser"])
    assert started.calls == [(*OPENED, "notebooks", started.FIRST_PAGE, "--allow-root", "--no-browser")]


def test_lab_does_not_open_a_copy_that_could_not_be_made(started):
    started.start = lambda *arguments: started.calls.append(arguments) or 1
    assert started.main(["lab"]) == 1
    assert started.calls == [("-m", "tools.learner", "--if-changed")]


def test_the_threads_that_a_user_chose_are_kept(started, monkeypatch, capsys):
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "2")
    started.main(["lab"])
    assert capsys.readouterr().out == ""


def test_pytorch_is_installed_only_where_it_is_required(started, monkeypatch):
    wanted = []
    started.prepare = lambda *parts: wanted.append(parts)
    for required in ("browser oracle", "browser"):
        monkeypatch.setenv("DLCORE_REQUIRE", required)
        started.main(["test", "-k", "dense"])
    assert wanted == [("lab", "test", "oracle"), ("lab", "test")]
    assert started.calls[0] == ("-m", "pytest", "-k", "dense")


def test_all_tests_run_side_by_side_a_file_on_one_core(started):
    """The cells of a notebook need one kernel; a selection is too short for several processes."""
    started.main(["test"])
    assert started.calls == [("-m", "pytest", "-n", "logical")]
    assert '"--dist=loadfile"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_bench_measures_in_an_environment_of_its_own(folder, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["course.py", "bench", "--rounds", "5"])
    course, calls = rehearse(folder), []
    course.start = lambda *arguments: calls.append(arguments) or 0
    assert course.main(sys.argv[1:]) == 0
    assert course.ENV.name == ".venv-bench"
    assert course.ran == ["venv", ""]
    assert calls == [("-m", "benchmarks.install"), ("-m", "benchmarks", "--rounds", "5")]


def test_each_program_is_installed_first_and_gets_the_arguments(started):
    wanted = []
    started.prepare = lambda *parts: wanted.append(list(parts))
    for name in PROGRAMS:
        assert started.main([name, "--all"]) == 0
    assert wanted == [program["installs"] for program in PROGRAMS.values()]
    assert started.calls == [(*program["starts"], "--all") for program in PROGRAMS.values()]


def test_an_edition_knows_what_it_lacks(started, folder):
    """Those for students and teachers hold no tests and no tools of authors."""
    folder.joinpath("edition.json").write_text("{}", encoding="utf-8")
    for name in {*PROGRAMS, "test", "bench"} - {"update", "doctor", "data"}:
        with pytest.raises(started.Trouble, match=f"`{name}` is a command of the whole course"):
            started.main([name])
    for name in ("lab", "update", "doctor", "data"):
        assert started.main([name]) == 0


def test_each_program_is_there():
    for kind, place in (program["starts"] for program in PROGRAMS.values()):
        path = ROOT / (place if kind == "-P" else f"{place.replace('.', '/')}/__main__.py")
        assert path.exists(), place


def test_readme_shows_the_two_commands():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "python3 course.py lab" in readme
    assert "python3 course.py test" in readme


def test_continuous_integration_runs_the_test_command_of_the_readme():
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert lines[-1] == "python3 course.py test"
