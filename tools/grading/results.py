"""What a run leaves behind: tables, pages, and the journal, all beside the table of marks."""

import hashlib
import re

from tools.grading.pages import class_page, student_page
from tools.grading.roster import hours_late, submitted
from tools.grading.tables import Line, write_canvas, write_marks, write_moodle


def line_of(submission, record, roster, deadline, scale):
    """The Line of a student: what the record is worth, who it is, and when it was handed in."""
    row = roster.of(submission)
    time, marks = submitted(row, submission, record["path"]), scale.marks(record)
    notes = [*([record["unusable"]] if record["unusable"] else []), *record["notes"]]
    return Line(
        student=submission.student,
        name=submission.name,
        number=submission.number,
        row=row,
        submitted=time.isoformat(" ", "minutes") if time else "",
        late=hours_late(deadline, time),
        points=sum(mark.points for mark in marks.values()),
        marks=marks,
        notes=tuple(notes),
    )


class Outputs:
    """The places of all that is written; marks: the table, whose name begins the names of the others."""

    def __init__(self, marks, title):
        self.marks, self.title = marks, title
        self.journal, self.lecture = marks.with_suffix(".jsonl"), self._beside("-class.html")
        self.moodle, self.canvas = self._beside("-moodle.csv"), self._beside("-canvas.csv")
        self.feedback = self._beside("-feedback")
        marks.parent.mkdir(parents=True, exist_ok=True)

    def _beside(self, end):
        return self.marks.with_name(self.marks.stem + end)

    def names_in(self, folder, *others):
        """The names of its own files, and of `others`, that lie in the folder of the submissions."""
        ours = [self.marks, self.journal, self.lecture, self.moodle, self.canvas, *filter(None, others)]
        pages = self.feedback.glob("*") if self.feedback.is_dir() else ()
        inside = folder.resolve()
        paths = [path.resolve() for path in (*ours, *pages)]
        return {path.relative_to(inside).as_posix() for path in paths if path.is_relative_to(inside)}

    def write(self, lines, records, total):
        """Write all but the journal."""
        write_marks(self.marks, lines, total)
        write_moodle(self.moodle, lines, total)
        write_canvas(self.canvas, lines, total, self.title)
        page = class_page(f"{self.title}: the class", lines, records, total)
        self.lecture.write_text(page, encoding="utf-8", errors="replace")
        self.feedback.mkdir(exist_ok=True)
        for line in lines:
            page = student_page(self.title, line, records[line.student], total)
            place = self.feedback / f"{_file_name(line.student)}.html"
            place.write_text(page, encoding="utf-8", errors="replace")


def _file_name(student):
    plain = re.sub(r"[^\w.-]+", "_", student)
    other = hashlib.sha256(student.encode("utf-8", "surrogatepass")).hexdigest()[:6]
    return plain if plain == student[:80] else f"{plain[:80]}-{other}"
