"""Trainings that take minutes: batches made ahead, resume after an interrupt, several processes."""
