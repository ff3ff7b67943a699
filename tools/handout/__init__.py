"""A page to read and to print for each lesson, from the cells of its notebook."""
