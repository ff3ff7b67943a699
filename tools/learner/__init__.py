"""The learner's copy of the lessons: makes it, and brings new text in without losing a word."""
