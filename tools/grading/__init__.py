"""Marks a folder of submissions: each exercise in a process of its own, with the course's own checks."""
