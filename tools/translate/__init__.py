"""Sentences of the course for translators."""
