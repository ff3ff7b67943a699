"""The measured rows as Markdown, and the page that they are written into."""

import json

from benchmarks.report import readme, results, steps

ROW = {
    "name": "MLP, batch 32",
    "kind": "training step",
    "to_reach": 0.55,
    "milliseconds": {"dlcore": 0.5, "PyTorch": 2.0, "PyTorch, best": 1.0, "JAX, jit": 0.8},
    "ratios": {"PyTorch": [0.2, 0.25, 0.3], "PyTorch, best": [0.4, 0.5, 0.6], "JAX, jit": [0.6, 0.625, 0.7]},
}
ALONE = ROW | {"kind": "inference", "to_reach": None, "milliseconds": {"dlcore": 0.1}, "ratios": {}}
MEASURED = {
    "machine": ["a processor", "Python"],
    "missing": {"tinygrad": "RuntimeError: no compiler"},
    "steps": {"rows": [ROW, ALONE], "refused": ["Slow: MLP, batch 32: outputs differ by 1"]},
}


def test_a_row_against_pytorch():
    lines = steps.pytorch_table([ROW, ALONE]).splitlines()
    assert lines[2] == "| MLP, batch 32 | 0.5 | 1 | 2 | 0.50 (0.40-0.60) | 0.55 |"
    assert lines[3] == "| MLP, batch 32, inference | 0.1 | - | - | - |  |"


def test_others_have_a_column_each_and_rows_without_others_are_left_out():
    lines = steps.peers_table([ROW, ALONE]).splitlines()
    assert lines == [
        "| step | dlcore, ms | JAX, jit |",
        "| --- | --- | --- |",
        "| MLP, batch 32 | 0.5 | 0.8 (0.62) |",
    ]


def test_the_page_says_what_could_not_be_run_and_what_was_left_out():
    page = results.page(MEASURED)
    assert "- tinygrad: RuntimeError: no compiler" in page
    assert "- left out: Slow: MLP, batch 32: outputs differ by 1" in page
    assert page.startswith("a processor  \nPython\n\n### Against PyTorch\n\n![Ratios](results/ratios.png)")


def test_parts_measured_before_are_kept(tmp_path):
    folder = tmp_path / "results"
    results.write({"machine": ["old"], "missing": {}, "steps": MEASURED["steps"]}, folder)
    results.write({"machine": ["new"], "missing": {}}, folder)
    assert "steps" in json.loads((folder / "measured.json").read_text(encoding="utf-8"))
    page = (folder / "table.md").read_text(encoding="utf-8")
    assert page.startswith("old") and "MLP, batch 32" in page and "Every peer could be run." in page


def test_the_readme_gets_the_tables_between_its_marks(tmp_path):
    path = tmp_path / "README.md"
    path.write_text(f"before\n{readme.BEGIN}\nold\n{readme.END}\nafter\n", encoding="utf-8")
    for _ in range(2):
        readme.replace(path, "new\n")
    assert path.read_text(encoding="utf-8") == f"before\n{readme.BEGIN}\n\nnew\n\n{readme.END}\nafter\n"


def test_a_page_without_marks_stays_as_it_is(tmp_path):
    path = tmp_path / "README.md"
    path.write_text("by hand\n", encoding="utf-8")
    readme.replace(path, "new\n")
    assert path.read_text(encoding="utf-8") == "by hand\n"


def test_a_part_that_was_measured_elsewhere_says_where():
    head = {"machine": ["old", "Python"], "missing": {"JAX": "no module"}}
    elsewhere = {"machine": ["new"], "missing": {}, "cores": {"rows": []}}
    both = results.merged(results.merged({}, head | {"steps": {"rows": []}}), elsewhere)
    assert (both["machine"], both["missing"]) == (["old", "Python"], {"JAX": "no module"})
    assert results.where("steps", both) == ""
    assert results.where("cores", both) == "\n\nMeasured on: new."
