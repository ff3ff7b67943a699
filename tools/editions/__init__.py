"""Two folders from the one source: the course for students, and the course for teachers."""
