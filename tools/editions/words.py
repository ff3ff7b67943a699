"""What course.py editions says."""

WRITTEN = "{edition}: {count} files in {folder}"
STANDING = "{count} files in {folder} are others than those of this edition, such as {first}."
QUESTION = "Write over them, or take away what is no longer part of it? [y/N] "
NOBODY = "Nothing was written. To write over them, add --replace, or name a new folder."
KEPT = "Nothing was written."
INSIDE = "{folder} is a folder of the course itself: name another one."
NEXT = (
    "Give the students the folder students; the other one is yours. What stands in both can be read by "
    "whoever opens it: dlcore/lessons holds a right answer to each exercise, for the checks compare with it."
)
FINE = "{edition} {notebook}: {seconds:.0f} s, {count} checks as they should be"
WRONG = "{edition} {notebook}: {seconds:.0f} s\n  {words}"
GIVEN = "  passes for the lesson's own code: {name}"
