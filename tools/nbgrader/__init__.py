"""The lessons as assignments of nbgrader: the same exercises, points and checks as course.py grade."""
