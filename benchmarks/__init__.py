"""The course's steps against those of other libraries, in one process: `python3 course.py bench`."""
