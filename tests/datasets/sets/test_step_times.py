from dlcore.datasets import step_times


def test_the_two_facts_of_lesson_14():
    times = step_times().milliseconds
    small, large = times["MLP 32"], times["MLP 4096"]
    assert small["GPU"] > 2 * small["NumPy"]
    assert 15 < large["NumPy"] / large["GPU"] < 25


def test_what_was_not_measured_is_not_there():
    times = step_times().milliseconds
    assert "2 processes" in times["MLP 128"]
    assert "2 processes" not in times["RNN"]
    assert all(value > 0 for ways in times.values() for value in ways.values())


def test_products_and_the_machine():
    measured = step_times()
    assert list(measured.gflops) == ["one core", "16 cores", "GPU"]
    assert measured.gflops["GPU"][4096] > 100 * measured.gflops["one core"][4096]
    assert "16 cores" in measured.machine
