"""What a learner's code prints is shown once, and code without an end is stopped."""

import signal
import threading

import pytest

from dlcore.check import sandbox
from dlcore.lessons import lesson04, reserve


def _chatty(logits):
    print("shape", logits.shape)
    return reserve.softmax.reference(logits)


def _chatty_and_wrong(logits):
    print("shape", logits.shape)
    return 2 * reserve.softmax.reference(logits) if len(logits) == 3 else reserve.softmax.reference(logits)


def _talkative(logits):
    for i in range(1000):
        print("step", i)


def _endless(logits):
    print("begin")
    while True:
        pass


class _EndlessLayer(lesson04.dense_layer.reference):
    def backward(self, dy):
        while True:
            pass


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(sandbox, "SECONDS", 0.1)


def test_the_prints_of_the_failing_case_are_shown_and_no_others(capsys):
    verdict = reserve.softmax.verdict(_chatty_and_wrong)
    assert "case 2 of 5" in verdict
    assert verdict.count("shape (") == 2  # once by the argument, once printed
    assert "  it prints:\n    shape (3, 3)\n  probabilities: wrong values" in verdict
    assert not capsys.readouterr().out


def test_a_right_answer_passes_in_silence(capsys):
    reserve.softmax(_chatty)
    assert capsys.readouterr().out == "softmax: passed: 5 of 5 cases\n"


def test_of_many_prints_the_first_are_shown():
    lines = reserve.softmax.verdict(_talkative).splitlines()
    assert "    step 9" in lines
    assert lines[lines.index("    step 9") + 1] == "    ..."


def test_code_without_an_end_is_stopped_and_its_line_shown(impatient):
    verdict = reserve.softmax.verdict(_endless)
    assert "case 1 of 5" in verdict
    assert "    begin\n  it did not come to an end: is there a loop that never stops?\n  in line" in verdict


def test_code_without_an_end_is_stopped_where_there_is_no_timer(impatient, monkeypatch):
    monkeypatch.delattr(signal, "setitimer", raising=False)
    assert "it did not come to an end" in reserve.softmax.verdict(_endless)


def test_a_layer_without_an_end_is_stopped(impatient):
    assert "it did not come to an end" in lesson04.dense_layer.verdict(_EndlessLayer)


def test_who_presses_stop_is_obeyed():
    def stopped(logits):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        reserve.softmax.verdict(stopped)


def test_a_check_works_outside_the_main_thread():
    verdicts = []
    thread = threading.Thread(target=lambda: verdicts.append(reserve.softmax.verdict(_chatty)))
    thread.start()
    thread.join()
    assert verdicts == ["softmax: passed: 5 of 5 cases"]


def test_code_without_an_end_is_stopped_where_interrupts_are_ignored(impatient):
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        assert "it did not come to an end" in reserve.softmax.verdict(_endless)
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
