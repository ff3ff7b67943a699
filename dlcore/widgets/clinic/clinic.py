"""ClinicBoard: broken networks in training, their readings, and a diagnosis to be found."""

from traitlets import Bool, Dict, Float, Int, List, Unicode, validate

from dlcore.guards import require_rng
from dlcore.language import say
from dlcore.models.broken import FAULTS, PATIENTS
from dlcore.widgets.base.front import load_css, load_esm
from dlcore.widgets.base.required import require, required
from dlcore.widgets.clinic import words
from dlcore.widgets.clinic.beds import Beds
from dlcore.widgets.clinic.guards import require_patients
from dlcore.widgets.clinic.monitor import Monitor
from dlcore.widgets.clinic.outcomes import Outcomes
from dlcore.widgets.clinic.preview import preview_figure
from dlcore.widgets.clinic.program import program_lines
from dlcore.widgets.live.frame import kept_frame
from dlcore.widgets.live.training import LiveTraining
from dlcore.widgets.live.words import ENDED

STEPS_PER_FRAME = 5


class ClinicBoard(LiveTraining):
    """Examine networks that do not learn as they should: train one live, read, name the fault, treat it.

    patients: Patients of dlcore.models.broken. rng: rows, first weights and shuffles of a patient come from
    one seed, so that the ill and the mended network are alike but for the fault.
    From code: `patient` (a number, TraitError for others), `advance(n)`, `play()`, `pause()`, `step()`,
    `reset()`, `learning_rate`, `steps_per_frame`, `log_axis`; `diagnose(key)` of a fault returns whether it
    is right; `show_me()` gives up; then `treat()` puts the mended case in place. `run` is the record of the
    training, `case` what is trained, `numbers` the readings, `answer` what was said last, `outcomes` what is
    done: for each number "found", "told" or "".

    Each diagnosis is recorded as a prediction, see dlcore.progress. A loss that is not finite is told, and is
    a reading. TypeError or ValueError for what are no patients. Lesson: 13_clinic.
    """

    _esm = load_esm("clinic/clinic.js")
    _css = load_css("clinic/clinic.css")
    commands = (*LiveTraining.commands, "admit", "diagnose", "show_me", "treat")

    patient = Int().tag(sync=True)
    ward = List().tag(sync=True)
    score = Unicode().tag(sync=True)
    chart = Dict().tag(sync=True)
    faults = List().tag(sync=True)
    diagnosis = Unicode().tag(sync=True)  # the last one of this patient, a key
    ruled_out = List().tag(sync=True)
    outcome = Unicode().tag(sync=True)
    answer = Unicode().tag(sync=True)
    is_treated = Bool(False).tag(sync=True)
    readings = List().tag(sync=True)
    guess = Float(0.0).tag(sync=True)  # the loss of a fair guess
    before = Dict().tag(sync=True)
    log_axis = Bool(False).tag(sync=True)

    case = None
    _against = ""  # what was said to the last wrong diagnosis

    def __init__(self, patients=PATIENTS, *, rng):
        require_rng("ClinicBoard", rng)
        self._faults = {fault.key: fault for fault in FAULTS}
        self._patients = require_patients(patients, self._faults)
        self._beds, self._monitor = Beds(self._patients, rng), Monitor()
        self._outcomes, first = Outcomes(self._patients), min(self._patients)
        self.case = self._beds.case(first)
        super().__init__(self._beds.trainer(first, self.case))
        self.faults = [{"key": key, "what": say(fault.name)} for key, fault in self._faults.items()]
        self.patient, self.steps_per_frame = first, STEPS_PER_FRAME
        self._show_patient()
        self.show()
        self.observe(lambda _change: self.hand_over(self._admit), "patient")

    @property
    def outcomes(self):
        """What is done: "found", "told" or "" for each number."""
        return dict(self._outcomes.of)

    @property
    def numbers(self):
        """The newest readings by name, see dlcore.models.broken.readings."""
        return self._monitor.numbers

    @property
    def _present(self):
        return self._patients[self.patient]

    def admit(self, number):
        """The patient of this number, untreated, before the first step; also the one who is there."""
        if number == self.patient:
            self._admit()
        else:
            self.patient = number

    def diagnose(self, fault):
        """Say what is wrong, by the key of a fault; returns whether it is right. TraitError for others."""
        require(fault in self._faults, "ClinicBoard", "a diagnosis", f"one of {self._keys()}", fault)
        is_right = fault == self._present.fault.key
        if not self.outcome:
            self._outcomes.diagnose(self.patient, fault, is_right)
            self.diagnosis = fault
            if not is_right:
                self._against = words.not_this(self._present, self._faults[fault], self.numbers)
            self._show_patient()
        return is_right

    def show_me(self):
        """Give up: the diagnosis is told."""
        if not self.outcome:
            self._outcomes.tell(self.patient, self._present.fault.key)
            self._show_patient()

    def treat(self):
        """The mended case takes the place of the present one, from its first weights; the old curve stays.

        RuntimeError before the diagnosis is known.
        """
        if not self.outcome:
            raise RuntimeError(say(words.NOT_KNOWN))
        if self.is_treated:
            return
        self._begin(is_treated=True)

    def reset(self):
        """Back to the first weights; the controls stay."""
        self.trainer.reset()
        self._monitor.begin(self._monitor.before)
        self.stop(say(words.RESET))

    def tell_divergence(self, error):
        self.stop(words.not_finite(error.number))

    def show(self):
        with self.hold_sync():
            if not self.running or self._monitor.is_due():
                self.readings = self._monitor.read(self.case, self.trainer)
                self.guess = self.numbers.get("loss_of_guessing", 0.0)
            super().show()

    def preview(self):
        return preview_figure(self), words.presented(self)

    def forget(self):
        super().forget()
        self.case = None

    def _admit(self):
        self.diagnosis = self._against = ""
        self._begin(is_treated=False)

    def _begin(self, is_treated):
        """Another case from its first weights; it is played if one was."""
        if self.case is None:
            raise RuntimeError(say(ENDED))
        was_running, old, numbers = self.running, self.run, self.numbers
        case = self._beds.case(self.patient, is_mended=is_treated)
        with self.hold_sync():
            self._player.stop()
            self.running, self.is_waiting, self.is_alarm, self.status = False, False, False, ""
            self.case, self.trainer = case, self._beds.trainer(self.patient, case)
            self.learning_rate, self.is_treated = self.trainer.learning_rate, is_treated
            self.before = kept_frame(old) if is_treated and old.losses else {}
            self._monitor.begin(numbers if is_treated else {})
            self._show_patient()
            self.show()
            if was_running:
                self.play()

    def _show_patient(self):
        """What is known of the patient, in words."""
        patient, outcomes = self._present, self._outcomes
        with self.hold_sync():
            code = program_lines(patient, self.is_treated)
            self.chart = {"number": patient.number, "complaint": say(patient.complaint), "code": code}
            self.ward = [{"number": number, "outcome": of} for number, of in outcomes.of.items()]
            self.score, self.outcome = words.score(outcomes), outcomes.of[self.patient]
            self.ruled_out = list(outcomes.ruled_out[self.patient])
            if self.outcome:
                self.diagnosis = patient.fault.key
            self.answer = self._answer(patient)

    def _answer(self, patient):
        if self.is_treated:
            return words.treated(patient.fault, bool(self.before))
        if self.outcome:
            return words.right(patient.fault, self.outcome)
        return self._against

    def _keys(self):
        return ", ".join(self._faults)

    @validate("patient")
    def _require_patient(self, proposal):
        numbers = ", ".join(map(str, self._patients))
        return required(proposal.value in self._patients, proposal, f"one of {numbers}")
