"""The cases of the patients, and the trainings of these cases: all from one seed."""

import numpy as np

from dlcore.widgets.live.trainer import Trainer


class Beds:
    """Makes a patient's case and its Trainer anew, with the same random numbers each time.

    patients: by number. So the ill and the mended network have the same rows in the same order and the same
    first weights, where the mending allows it. Lesson: 13_clinic.
    """

    def __init__(self, patients, rng):
        self.patients, self.seed = patients, int(rng.integers(2**32))

    def case(self, number, is_mended=False):
        """The Case of a patient, before its first step."""
        return self.patients[number].case(np.random.default_rng([self.seed, number]), is_mended=is_mended)

    def trainer(self, number, case):
        """A Trainer of this case, which is one of this patient."""
        trainer = Trainer(
            case.model, case.loss, case.optimizer, train=case.train, validation=case.validation,
            rng=np.random.default_rng([self.seed, number, 1]), max_norm=case.max_norm,
        )  # fmt: skip
        trainer.batch_size = min(case.batch_size, len(trainer.x))
        return trainer
