"""What course.py nbgrader says, and what it writes beside the notebooks."""

WRITTEN = """{count} assignments in {folder}
In an environment with nbgrader and this course (pip install nbgrader -e COURSE):
  cd "{folder}"
  nbgrader generate_assignment {name}
makes release/{name}, which holds no solution: hand that out. Then nbgrader zip_collect
(or collect), and nbgrader autograde. docs/teaching/grading.md says what to know before."""

CONFIG = r'''"""Settings of nbgrader that the lessons need; add your own below."""

c = get_config()
c.CourseDirectory.course_id = "deep_learning"
c.ClearSolutions.code_stub = ""  # the stub of each exercise stands above its solution
c.Execute.timeout = 300  # seconds for a cell: some train a network
# Of downloaded/ASSIGNMENT/archive, where a folder for each student lies, or the archive with all of them:
c.FileNameCollectorPlugin.named_regexp = (
    r".*[/\\](?P<student_id>[^/\\]+?)(_assignsubmission_file_?)?[/\\](?P<file_id>[^/\\]+\.ipynb)$"
)
'''
