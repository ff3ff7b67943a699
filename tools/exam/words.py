"""What course.py exam says."""

WRITTEN = "{summary}: {first} to hand out, {answers} for you. {students}"
EACH = "Numbers of their own for {count} students."
ONE = "One sheet for all."
SECRET = (
    "The same seed and the same version of the course make the same sheets: keep the seed to yourself"
    " until the "
    "examination is over, and the answers with it."
)
UNKNOWN = "There is no question or lesson {name!r}: course.py exam --list shows all."
FEW = "Lesson {lesson} has {has} questions, not {wanted}."
EMPTY = "{path} has no students."
NEEDED = 'Name a folder and a seed, as in: course.py exam OUT --seed "a secret word"'
