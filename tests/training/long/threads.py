"""A Team of threads: the same work as that of processes, without their second of starting."""

import pickle
import threading

import cloudpickle
import numpy as np

from dlcore.parallel.meeting import Meeting


class ThreadTeam:
    """Stands in for dlcore.parallel.Team; each thread has a copy of the job, as a process has."""

    def __init__(self, job, processes):
        self.job, self.error = job, None
        shared = {name: np.zeros(shape, dtype) for name, (shape, dtype) in job.layout().items()}
        job.fill(shared)
        counts, data = np.zeros(processes, np.int64), cloudpickle.dumps(job)
        self.meeting, self.is_over = Meeting(counts, 0), False
        for rank in range(1, processes):
            threading.Thread(target=self._work, args=(data, shared, rank, counts), daemon=True).start()
        job.join(shared, 0, self.meeting)
        self.meeting.wait()

    def _work(self, data, shared, rank, counts):
        job, meeting = pickle.loads(data), Meeting(counts, rank)
        job.join(shared, rank, meeting)
        meeting.wait()
        while True:
            meeting.wait()
            if self.is_over:
                return
            job.turn()

    def turn(self):
        self.meeting.wait()
        self.job.turn()

    def close(self):
        self.is_over = True
        self.meeting.wait()
        self.job.leave()
