"""What results answer, and what they look like."""

import html

import numpy as np
import pytest
from IPython.utils.capture import capture_output

from dlcore import sweep
from dlcore.optimizers import SGD, Adam
from dlcore.sweep.watching import page
from tests.sweep.jobs import AtOnce, at_once

TABLE = sweep.grid(rate=[0.01, 0.1, 1.0], width=[8, 16], seed=range(3))


def measured(rate, width, seed):
    """A valley at 0.1; a large rate fails with one seed of three."""
    if rate == 1.0 and seed == 2:
        raise ZeroDivisionError
    loss = 1 + abs(np.log10(rate) + 1) + 0.1 * seed + width / 100
    return {"loss": 0.0 if rate == 1.0 else loss, "accuracy": 1 / loss, "word": "x", "curve": [1, 2]}


@pytest.fixture
def results(tmp_path):
    return at_once(measured, TABLE, tmp_path / "j")


def test_the_best_has_the_best_mean_over_seeds_and_no_failed_run(results):
    best = results.best("loss")
    assert best.settings == {"rate": 0.1, "width": 8}
    assert best.mean("loss") == pytest.approx(1.18)
    assert best.values("loss") == pytest.approx([1.08, 1.18, 1.28])
    assert measured(**best.settings, seed=0)["loss"] == best.values("loss")[0]
    assert results.best("accuracy", largest=True).settings == best.settings


def test_settings_of_the_best_are_those_that_the_function_got(tmp_path):
    results = at_once(lambda rule: {"loss": len(rule.__name__)}, sweep.grid(rule=[Adam, SGD]), tmp_path / "j")
    assert results.best("loss").settings == {"rule": SGD}


def test_settings_that_are_not_finished_are_not_the_best(tmp_path):
    states = sweep.runs(measured, TABLE, journal=tmp_path / "j", executor=AtOnce())
    results = next(states)
    with pytest.raises(ValueError, match="finite result 'loss'; 0 of 18 runs"):
        results.best("loss")
    states.close()
    with pytest.raises(ValueError, match="accuracy, curve, loss"):
        at_once(measured, TABLE, tmp_path / "j").best("los")


def test_without_a_seed_each_run_is_a_group_but_another_name_is_a_mistake(tmp_path):
    results = at_once(lambda x: {"loss": x}, sweep.grid(x=[2, 1]), tmp_path / "j")
    assert results.best("loss").settings == {"x": 1}
    with pytest.raises(ValueError, match="expected one of the settings"):
        results.groups("sead")


def test_a_table_has_a_row_for_each_group(results):
    text = repr(results.table())
    assert len(text.splitlines()) == 7
    assert "1.18 (1.08 … 1.28)" in text
    assert "2 of 3, 1 error" in text
    assert "curve" not in text and "word" not in text
    assert results.table()._repr_html_().count("<tr>") == 7


def test_texts_are_escaped_on_the_page(tmp_path):
    results = at_once(lambda name: {"<b>": 1}, sweep.grid(name=["<script>"]), tmp_path / "j")
    shown = page(results, "name", "<b>", "seed")
    assert "<script>" not in shown and "<b>" not in shown
    assert html.escape("<script>") in shown


def test_a_figure_has_a_line_a_band_and_hollow_points_where_runs_failed(results):
    (axes,) = results.figure("rate", "accuracy").axes
    assert len(axes.collections) == 2
    whole, hollow = axes.lines[:2]
    assert whole.get_xdata() == pytest.approx([0.01, 0.1, 1.0])
    groups = [group for group in results.groups() if group.settings["width"] == 16]
    assert whole.get_ydata() == pytest.approx([group.mean("accuracy") for group in groups])
    assert list(hollow.get_xdata()) == [1.0]
    assert axes.get_xscale() == "log"
    assert {text.get_text() for text in axes.texts} == {"width 8", "width 16"}


def test_a_figure_over_names_has_them_as_ticks(tmp_path):
    results = at_once(lambda rule: {"loss": 1.0}, sweep.grid(rule=[SGD, Adam]), tmp_path / "j")
    (axes,) = results.figure("rule", "loss").axes
    assert [text.get_text() for text in axes.get_xticklabels()] == ["SGD", "Adam"]


def test_a_figure_with_nothing_or_too_much_to_draw_is_refused(results, tmp_path):
    with pytest.raises(ValueError, match="finite value"):
        results.figure("rate", "nothing")
    many = at_once(lambda x, y: {"loss": x}, sweep.grid(x=[1], y=range(7)), tmp_path / "k")
    with pytest.raises(ValueError, match="at most 6 lines, got 7"):
        many.figure("x", "loss")


def test_runs_yield_the_results_as_they_fill_and_leaving_keeps_them(tmp_path):
    counts = []
    for results in sweep.runs(measured, TABLE, journal=tmp_path / "j", executor=AtOnce()):
        counts.append(len(results.records))
        if len(counts) == 2:
            break
    assert counts[0] == 0 < counts[1]
    executor = AtOnce()
    at_once(measured, TABLE, tmp_path / "j", executor=executor)
    assert executor.count == len(TABLE) - counts[1]


def test_an_interrupt_in_the_loop_keeps_what_is_finished(tmp_path):
    states = sweep.runs(measured, TABLE[:4], journal=tmp_path / "j", executor=AtOnce())
    with capture_output() as shown:
        results = sweep.watch(interrupted(states), "rate", "loss")
    assert "Interrupted: 4 of 4 runs are kept." in shown.stdout
    assert results.missing == []


def interrupted(states):
    yield next(states)
    yield next(states)
    raise KeyboardInterrupt


def test_watching_ends_with_the_whole_table(tmp_path):
    states = sweep.runs(measured, TABLE, journal=tmp_path / "j", executor=AtOnce())
    with capture_output():
        results = sweep.watch(states, "rate", "loss")
    shown = page(results, "rate", "loss", "seed")
    assert "<img alt=" in shown and "2 of 3, 1 error" in shown
