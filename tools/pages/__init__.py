"""Lessons as pages of HTML that need no script for their formulas and no network: for slides and handouts."""
