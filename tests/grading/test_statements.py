"""Cells taken apart into statements, whatever stands in them."""

import pytest

from tools.grading.statements import Unreadable, statements, without_magic


def test_a_statement_knows_what_it_binds_and_what_it_reads():
    (one,) = statements("def double(x):\n    y = x * factor\n    return np.add(y, 0)\n", 3)
    assert (one.binds, one.reads, one.place) == ({"double"}, {"factor", "np"}, (3, 0))
    assert one.is_definition


def test_arguments_and_local_names_are_not_read_from_outside():
    (one,) = statements(
        "class A(Layer):\n    size = 3\n    def f(self, x):\n        z = x\n        return z", 0
    )
    assert one.reads - {"__name__", "size"} == {"Layer"}


def test_loops_bind_and_read():
    first, second = statements("total = 0\nfor k in values:\n    total += k", 0)
    assert second.binds >= {"k", "total"}
    assert second.reads >= {"values", "total", "k"}
    assert not first.is_definition


@pytest.mark.parametrize(
    "source", ["a = 1; b = a + 1", "if True: a = 1\nb = 2", "@staticmethod\ndef b(): ...\n"]
)
def test_each_statement_runs_alone_and_keeps_its_line(source):
    space = {}
    for one in statements(source, 0):
        exec(compile(one.source, "cell", "exec"), space)
    assert "b" in space


def test_an_error_tells_its_line_of_the_cell():
    last = statements("a = 1\n\n\nb = 1 / 0", 0)[-1]
    with pytest.raises(ZeroDivisionError) as caught:
        exec(compile(last.source, "cell", "exec"), {})
    assert caught.tb.tb_next.tb_lineno == 4


@pytest.mark.parametrize(
    "source",
    ["def f(:", "x = (", "a = 'b", "return 3", "x\0y", "(" * 5000, "-" * 100_000 + "1", "  x = 1"],
    ids=lambda source: ascii(source[:12]),
)
def test_what_is_no_python_is_refused_in_a_sentence(source):
    with pytest.raises(Unreadable, match="Error"):
        statements(source, 0)


def test_what_only_jupyter_understands_does_nothing():
    source = "%%time\n%matplotlib inline\n!pip install x\nfor k in y:\n    %time k\nnp.sum?\nx = 7 % 2"
    kept = without_magic(source)
    assert "matplotlib" not in kept and "pip" not in kept and kept.endswith("x = 7 % 2")
    assert len(kept.splitlines()) == len(source.splitlines())
    assert [one.binds for one in statements(source, 0)][-1] == {"x"}
