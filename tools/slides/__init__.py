"""A deck of slides for each lesson, from the cells of its notebook."""
