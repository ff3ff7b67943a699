"""The twelve patients and the example: sick with the sign of their fault, well when mended, told apart."""

from functools import cache

import numpy as np
import pytest

from dlcore.models.broken import EXAMPLE, FAULTS, NAMED, NAMES, PATIENTS, gradient, readings, train
from dlcore.models.broken.evidence import EVIDENCE
from dlcore.training import training_steps

EVERYONE = (EXAMPLE, *PATIENTS)
SEEDS = 0, 1
LEAST_LOSS = np.log(np.e + 9) - 1  # of a softmax of a softmax over ten classes

SIGNS = {
    "rate_too_high": lambda r: r["largest_loss"] > 4 * r["loss_at_start"] and r["update_ratio"] > 0.03,
    "rate_too_low": lambda r: 0 < r["loss_at_start"] - r["training_loss"] < 0.2 and r["update_ratio"] < 2e-5,
    "labels_shuffled": lambda r: r["neighbours"] < 0.2 and r["validation_accuracy"] < 0.2,
    "not_scaled": lambda r: r["input_high"] > 1000 and r["training_loss"] > 0.6,
    "wrong_mask": lambda r: r["gradient_error"] > 0.5 and r["training_accuracy"] < 0.2,
    "dead_units": lambda r: r["dead"] > 0.9 and r["training_accuracy"] < 0.2,
    "softmax_twice": lambda r: (
        0 <= r["output_low"] < r["output_high"] <= 1 and r["training_loss"] > LEAST_LOSS
    ),
    "not_cleared": lambda r: r["left_gradient"] > 0.99 and r["training_accuracy"] < 0.75,
    "leak": lambda r: r["equal_rows"] > 0.9 and r["validation_accuracy"] > r["test_accuracy"] + 0.05,
    "overfit": lambda r: r["training_accuracy"] > 0.99 and r["validation_accuracy"] < 0.75,
    "eval_forgotten": lambda r: 0.35 < r["changing_answers"] < 0.6,
    "broadcast_loss": lambda r: r["answer_spread"] < 0.3 and r["training_loss"] > 0.9 * r["loss_of_guessing"],
    "exploding": lambda r: r["longest_gradient"] > 5000 and r["training_accuracy"] < 0.2,
}
HEALED = {  # how much better, on validation rows, in what
    "leak": lambda sick, well: abs(well["validation_accuracy"] - well["test_accuracy"]) < 0.05,
    "overfit": lambda sick, well: well["validation_loss"] < 0.6 * sick["validation_loss"],
    "not_scaled": lambda sick, well: well["validation_accuracy"] > 0.9 > 0.7 > sick["validation_accuracy"],
    "broadcast_loss": lambda sick, well: well["validation_loss"] < 0.75 * sick["validation_loss"],
    "eval_forgotten": lambda sick, well: well["test_accuracy"] > sick["test_accuracy"] + 0.1,
    "softmax_twice": lambda sick, well: well["validation_loss"] < 0.3 * sick["validation_loss"],
}

every_patient = pytest.mark.parametrize("patient", EVERYONE, ids=lambda p: p.fault.key)


@cache
def found(patient, seed, is_mended):
    rng = np.random.default_rng(seed)
    case = patient.case(rng, is_mended)
    return readings(case, train(case, patient.steps, rng))


def much_more_accurate(sick, well):
    return well["validation_accuracy"] > sick["validation_accuracy"] + 0.25


def test_twelve_patients_and_an_example_with_a_fault_each():
    assert [patient.number for patient in EVERYONE] == list(range(13))
    assert len({patient.fault.key for patient in EVERYONE}) == 13
    assert {patient.fault.key for patient in EVERYONE} == SIGNS.keys() < NAMED.keys() == EVIDENCE.keys()
    assert len(NAMED) == len(FAULTS)


@every_patient
@pytest.mark.parametrize("seed", SEEDS)
def test_the_sick_one_shows_its_sign_and_the_mended_one_is_well(patient, seed):
    key, sick, well = patient.fault.key, found(patient, seed, False), found(patient, seed, True)
    assert SIGNS[key](sick) and not SIGNS[key](well), (sick, well)
    assert HEALED.get(key, much_more_accurate)(sick, well), (sick, well)
    assert 0.0005 < well["update_ratio"] < 0.02, well["update_ratio"]


@every_patient
@pytest.mark.parametrize("seed", SEEDS)
def test_a_reading_speaks_against_every_other_diagnosis(patient, seed):
    """Or a sentence of the patient's own does, where a reading alone would mislead."""
    values = found(patient, seed, False)
    for key in NAMED.keys() - {patient.fault.key, *patient.similar}:
        evidence = EVIDENCE[key]
        assert evidence.absent if evidence.reading not in values else not evidence.is_typical(values), key
        assert patient.why_not(key, values)
    assert EVIDENCE[patient.fault.key].is_typical(values)
    with pytest.raises(ValueError, match="it is the diagnosis"):
        patient.why_not(patient.fault.key, values)


@every_patient
def test_the_mended_one_has_as_many_weights_and_is_better_after_as_many_steps(patient):
    sick, well = (found(patient, 0, is_mended) for is_mended in (False, True))
    assert sick["weights"] == well["weights"]
    if patient.fault.key == "leak":
        return  # nothing was wrong but the measure
    assert well["validation_loss"] < sick["validation_loss"]
    if patient.fault.key != "overfit":
        assert well["training_loss"] < sick["training_loss"]


@every_patient
def test_the_code_is_what_runs(patient):
    assert patient.code.count("def program(rng)") == 1 and "def cure(rng)" in patient.mended_code
    assert all(f"class {part.__name__}" in patient.code for part in patient.parts)
    assert patient.fault.key not in patient.code


def test_readings_leave_the_training_as_it_was():
    """Also what is random: the steps after a look are those without one."""
    losses = []
    for is_looked_at in (False, True):
        rng = np.random.default_rng(0)
        case = PATIENTS[6].case(rng)
        record = train(case, 20, rng)
        if is_looked_at:
            assert set(readings(case, record)) < set(NAMES)
        again = training_steps(
            case.model, case.loss, case.optimizer, *case.train, batch_size=32, epochs=1, rng=rng
        )
        losses.append([step.loss for step in again])
    assert losses[0] == losses[1]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_gradient_of_patient_12_is_right_though_a_large_step_of_the_check_doubts_it(seed, monkeypatch):
    case = PATIENTS[11].case(np.random.default_rng(seed))
    batch = [array[:32] for array in case.train]
    assert gradient.gradient_error(case, *batch) > 1e-3
    monkeypatch.setattr(gradient, "STEP", 1e-9)
    assert gradient.gradient_error(case, *batch) < 1e-4


def test_before_the_first_step_hardly_a_unit_is_dead_where_wrong_steps_switch_them_off():
    for patient in PATIENTS:
        if "dead_units" in patient.similar:
            case = patient.case(np.random.default_rng(0))
            assert gradient.dead_share(case.model, case.train[0][:400]) < 0.05


def test_a_case_has_readings_before_its_first_step():
    case = EXAMPLE.case(np.random.default_rng(0))
    values = readings(case)
    assert "loss_at_start" not in values and values["left_gradient"] == 0
    assert values["gradient_norm"] > 0
